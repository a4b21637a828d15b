//! Archives (zip), read from their end, as the programs do that open them.

use std::io::Read;

use flate2::read::DeflateDecoder;

/// How an archive begins, as far as it holds anything.
pub(crate) const MARK: &[u8] = b"PK\x03\x04";

const END_MARK: &[u8] = b"PK\x05\x06";
const ENTRY_MARK: &[u8] = b"PK\x01\x02";
const END_BYTES: usize = 22;
const ENTRY_BYTES: usize = 46;
const LOCAL_BYTES: usize = 30;

/// The most parts that are looked at; the largest documents have some hundreds.
const ENTRIES_MAX: usize = 5000;

/// The most bytes that all parts come to when they are unpacked, by the archive's own word.
const UNPACKED_BYTES_MAX: u64 = 512 * 1024 * 1024;

/// The most bytes that are unpacked here.
const READ_BYTES_MAX: u64 = 1024 * 1024;

/// An archive whose list of parts is sound.
pub(crate) struct Archive<'a> {
    content: &'a [u8],
    entries: Vec<Entry>,
}

/// One part of it.
pub(crate) struct Entry {
    pub(crate) name: String,
    method: u16,
    packed: usize,
    at: usize,
}

impl<'a> Archive<'a> {
    /// The archive that `content` is; none where its list is not sound, where anything stands before or behind it, where
    /// it is locked, or where a name leads out of it.
    pub(crate) fn read(content: &'a [u8]) -> Option<Self> {
        let end_at = content.len().checked_sub(END_BYTES)?;
        let end = content.get(end_at..)?;
        // No comment: in one, another file could stand.
        if !end.starts_with(END_MARK) || short(end, 20)? != 0 {
            return None;
        }
        let (count, size) = (usize::from(short(end, 10)?), long(end, 12)?);
        let mut at = long(end, 16)?;
        if count > ENTRIES_MAX || at.checked_add(size)? != end_at {
            return None;
        }
        let (mut entries, mut unpacked) = (Vec::with_capacity(count), 0);
        for _ in 0..count {
            let (entry, bytes, next) = Entry::read(content, at)?;
            unpacked += bytes;
            entries.push(entry);
            at = next;
        }
        let sound = at == end_at && unpacked <= UNPACKED_BYTES_MAX && all_differ(&entries);
        sound.then_some(Self { content, entries })
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// What the part holds; none where it is larger than is read here, or packed in another way.
    pub(crate) fn unpack(&self, entry: &Entry) -> Option<Vec<u8>> {
        let local = self.content.get(entry.at..)?;
        if !local.starts_with(MARK) {
            return None;
        }
        let name = local.get(LOCAL_BYTES..LOCAL_BYTES + usize::from(short(local, 26)?))?;
        // The program that opens it could go by the other name.
        if name != entry.name.as_bytes() {
            return None;
        }
        let begin = LOCAL_BYTES + name.len() + usize::from(short(local, 28)?);
        let packed = local.get(begin..begin.checked_add(entry.packed)?)?;
        let mut unpacked = Vec::new();
        match entry.method {
            0 => unpacked.extend_from_slice(packed),
            8 => {
                let mut reader = DeflateDecoder::new(packed).take(READ_BYTES_MAX + 1);
                reader.read_to_end(&mut unpacked).ok()?;
            }
            _ => return None,
        }
        let length = u64::try_from(unpacked.len()).ok()?;
        (length <= READ_BYTES_MAX).then_some(unpacked)
    }
}

impl Entry {
    /// The part whose line in the list begins at `at`, how large it is unpacked, and where the next line begins.
    fn read(content: &[u8], at: usize) -> Option<(Self, u64, usize)> {
        const LOCKED: u16 = 1;
        let line = content.get(at..)?;
        if !line.starts_with(ENTRY_MARK) || short(line, 8)? & LOCKED != 0 {
            return None;
        }
        let (name, extra, comment) = (short(line, 28)?, short(line, 30)?, short(line, 32)?);
        let name_end = ENTRY_BYTES + usize::from(name);
        let name = std::str::from_utf8(line.get(ENTRY_BYTES..name_end)?).ok()?;
        if !stays_inside(name) {
            return None;
        }
        let entry = Self {
            name: name.to_owned(),
            method: short(line, 10)?,
            packed: long(line, 20)?,
            at: long(line, 42)?,
        };
        let unpacked = u64::try_from(long(line, 24)?).ok()?;
        Some((entry, unpacked, at + name_end + usize::from(extra) + usize::from(comment)))
    }
}

/// Whether the end of an archive stands where a program would look for it.
pub(crate) fn has_end(content: &[u8]) -> bool {
    const COMMENT_BYTES_MAX: usize = 65_535;
    let from = content.len().saturating_sub(COMMENT_BYTES_MAX + END_BYTES);
    let tail = content.get(from..).unwrap_or_default();
    tail.windows(END_MARK.len()).any(|window| window == END_MARK)
}

fn stays_inside(name: &str) -> bool {
    let strange = |it: char| it.is_control() || it == '\\' || it == ':';
    !name.is_empty()
        && !name.starts_with('/')
        && !name.chars().any(strange)
        && name.split('/').all(|folder| folder != "..")
}

fn all_differ(entries: &[Entry]) -> bool {
    let mut names: Vec<_> = entries.iter().map(|entry| entry.name.to_lowercase()).collect();
    names.sort_unstable();
    names.windows(2).all(|pair| pair.first() != pair.last())
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let number = bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)?;
    usize::try_from(number).ok()
}
