//! Files: what is taken, how much of it, and what a file is called.
//!
//! What a file is, its content says; crate `filetype` looks. Its name is what somebody chose to call it, and is cleaned
//! before it is kept.

use std::fmt;
use std::str::FromStr;

use chrono::TimeDelta;

use crate::accession::{CommandKind, RoleKind};
use crate::actor::{Actor, Role};
use crate::id::FileId;
use crate::refusal::{FileRefusal, Refusal};
use crate::time::Timestamp;

/// The most characters of a name.
pub const NAME_CHARS_MAX: usize = 120;

macro_rules! file_types {
    ($($(#[$doc:meta])* $variant:ident => $code:literal, $media_type:literal;)+) => {
        /// The types of file that are taken. Each can be looked at without anything in it being carried out.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum FileType {
            $($(#[$doc])* $variant,)+
        }

        impl FileType {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, also the ending of its names.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The media type, as it is sent.
            pub fn media_type(self) -> &'static str {
                match self { $(Self::$variant => $media_type,)+ }
            }
        }
    };
}

file_types! {
    /// A document for reading and printing.
    Pdf => "pdf", "application/pdf";
    /// A drawing or a picture of a screen.
    Png => "png", "image/png";
    /// A photograph.
    Jpeg => "jpg", "image/jpeg";
    /// A picture.
    Webp => "webp", "image/webp";
    /// A picture, perhaps a moving one.
    Gif => "gif", "image/gif";
    /// A text of an office program.
    Docx => "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /// A spreadsheet.
    Xlsx => "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /// A presentation.
    Pptx => "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    /// A text, as OpenDocument.
    Odt => "odt", "application/vnd.oasis.opendocument.text";
    /// A spreadsheet, as OpenDocument.
    Ods => "ods", "application/vnd.oasis.opendocument.spreadsheet";
    /// A presentation, as OpenDocument.
    Odp => "odp", "application/vnd.oasis.opendocument.presentation";
}

impl FileType {
    /// The type with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.code() == code)
    }

    /// How a browser is to deal with it.
    pub fn presentation(self) -> Presentation {
        match self {
            Self::Pdf | Self::Png | Self::Jpeg | Self::Webp | Self::Gif => Presentation::Shown,
            Self::Docx | Self::Xlsx | Self::Pptx | Self::Odt | Self::Ods | Self::Odp => {
                Presentation::Saved
            }
        }
    }
}

/// How a browser deals with a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Presentation {
    /// It may show it.
    Shown,
    /// It saves it; another program opens it.
    Saved,
}

/// The SHA-256 digest of a file's content.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FileDigest(pub [u8; 32]);

impl fmt::Display for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileDigest({self})")
    }
}

/// A text that is not 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a digest has 64 hexadecimal digits")]
pub struct InvalidDigest;

impl FromStr for FileDigest {
    type Err = InvalidDigest;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut digest = [0; 32];
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(InvalidDigest);
        }
        for (at, byte) in digest.iter_mut().enumerate() {
            let pair = text.get(at * 2..at * 2 + 2).ok_or(InvalidDigest)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| InvalidDigest)?;
        }
        Ok(Self(digest))
    }
}

/// A file that has been uploaded, without its content.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct File {
    /// Its id.
    pub id: FileId,
    /// What it is called. Personal perhaps: it stands in details, never in a fact.
    pub name: String,
    /// What it is, as its content says.
    pub file_type: FileType,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// The digest of its content.
    pub digest: FileDigest,
}

/// How much is taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FileLimits {
    /// The largest file, in bytes.
    pub file_bytes_max: usize,
    /// The most that the files of one case, or of one draft, take together, in bytes.
    pub case_bytes_max: u64,
    /// The most files on one case, or on one draft.
    pub case_files_max: usize,
    /// The most files that one person has uploaded and not attached to anything.
    pub loose_files_max: usize,
}

/// A megabyte, as sizes are told.
pub const MEGABYTE: usize = 1024 * 1024;

impl Default for FileLimits {
    fn default() -> Self {
        Self {
            file_bytes_max: 10 * MEGABYTE,
            case_bytes_max: 100 * 1024 * 1024,
            case_files_max: 100,
            loose_files_max: 20,
        }
    }
}

impl FileLimits {
    /// Whether a file of `bytes` is taken at all, when its owner has `loose` others that are attached to nothing.
    ///
    /// # Errors
    /// It is empty or too large, or there are too many that wait.
    pub fn admit(&self, bytes: usize, loose: usize) -> Result<(), Refusal> {
        if bytes == 0 {
            return Err(FileRefusal::Empty.into());
        }
        if bytes > self.file_bytes_max {
            return Err(
                FileRefusal::TooLarge { megabytes_max: self.file_bytes_max / MEGABYTE }.into()
            );
        }
        if loose >= self.loose_files_max {
            return Err(FileRefusal::TooManyLoose { max: self.loose_files_max }.into());
        }
        Ok(())
    }

    /// Whether `file` finds a place beside `known`: the files that are there already, each by digest and bytes.
    ///
    /// # Errors
    /// There are too many, they are too large together, or this very content is there.
    pub fn find_room(
        &self,
        file: &File,
        known: impl Iterator<Item = (FileDigest, u64)>,
    ) -> Result<(), Refusal> {
        let (mut count, mut bytes) = (0, file.bytes);
        for (digest, size) in known {
            if digest == file.digest {
                return Err(FileRefusal::AlreadyThere.into());
            }
            count += 1;
            bytes += size;
        }
        if count >= self.case_files_max {
            return Err(FileRefusal::TooMany { max: self.case_files_max }.into());
        }
        if bytes > self.case_bytes_max {
            let megabytes_max =
                usize::try_from(self.case_bytes_max).unwrap_or(usize::MAX) / MEGABYTE;
            return Err(FileRefusal::CaseFull { megabytes_max }.into());
        }
        Ok(())
    }
}

/// Whether `actor` is one who may have something to attach files to: all who take part in cases.
///
/// # Errors
/// The advisory board and the public do not.
pub fn may_upload(actor: &Actor) -> Result<(), Refusal> {
    const ENTITLED: &[RoleKind] =
        &[RoleKind::Applicant, RoleKind::FoundingParty, RoleKind::Secretariat];
    match actor {
        Actor::Newcomer(_)
        | Actor::Person { role: Role::Applicant(_) | Role::Party(_) | Role::Secretariat, .. } => {
            Ok(())
        }
        Actor::Person { role: Role::AdvisoryBoard, .. } | Actor::Public | Actor::Clock => {
            Err(Refusal::RoleNotEntitled { command: CommandKind::AttachFile, entitled: ENTITLED })
        }
    }
}

/// Since when a file may have waited to be attached to something, at `now`: a day. Older ones are forgotten.
pub fn loose_files_begin(now: Timestamp) -> Timestamp {
    now - TimeDelta::days(1)
}

/// `said` as a name that no program takes for anything but a name: without folders, without characters that cannot be
/// seen, not too long, and with the ending of its type.
pub fn clean_name(said: &str, file_type: FileType) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().filter(|it| !is_unseen(*it)).collect();
    let plain = seen.replace(['<', '>', ':', '"', '|', '?', '*'], "-");
    let plain = plain.trim_matches(|it: char| it == '.' || it.is_whitespace());
    let ending = format!(".{}", file_type.code());
    let has_ending = |ending: &str| plain.to_lowercase().ends_with(ending);
    let (stem, ending) = match plain.rsplit_once('.') {
        Some((stem, own))
            if has_ending(&ending) || file_type == FileType::Jpeg && has_ending(".jpeg") =>
        {
            (stem, format!(".{own}"))
        }
        Some(_) | None => (plain, ending),
    };
    let stem: String = stem.chars().take(NAME_CHARS_MAX - ending.len()).collect();
    let stem = stem.trim_end();
    if stem.is_empty() { format!("file{ending}") } else { format!("{stem}{ending}") }
}

/// Controls, and the marks that turn the direction of writing: with them a name can look like another.
fn is_unseen(it: char) -> bool {
    it.is_control()
        || matches!(it, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cleaned() {
        for (said, kept) in [
            ("Aftale med DI.pdf", "Aftale med DI.pdf"),
            ("Æblegrød.PDF", "Æblegrød.PDF"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\me\\x.pdf", "x.pdf"),
            ("a\r\nSet-Cookie: b\0.pdf", "aSet-Cookie- b.pdf"),
            ("page.html", "page.html.pdf"),
            ("cod\u{202e}fdp.exe", "codfdp.exe.pdf"),
            ("", "file.pdf"),
            ("..", "file.pdf"),
            (".pdf", "pdf.pdf"),
        ] {
            assert_eq!(clean_name(said, FileType::Pdf), kept, "{said:?}");
        }
        assert_eq!(clean_name("me.jpeg", FileType::Jpeg), "me.jpeg");
        let long = clean_name(&"æ".repeat(5000), FileType::Pdf);
        assert_eq!(long.chars().count(), NAME_CHARS_MAX);
    }

    #[test]
    fn a_digest_is_read_as_it_is_written() {
        let digest = FileDigest([0xab; 32]);
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!("é".repeat(32).parse::<FileDigest>(), Err(InvalidDigest));
    }
}
