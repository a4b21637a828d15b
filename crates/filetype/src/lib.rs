//! What a file is, by its content: never by its name, nor by what a browser says of it.
//!
//! The types that are taken are few and can be told by their marks, from the first byte to the last: what goes on behind
//! its own end is two files in one, and is refused. Office documents are archives; `archive` looks at the list of what is
//! in them, unpacks the one small part that names their type, and refuses what a program would carry out.

mod archive;
mod office;

use domain::file::FileType;
use domain::refusal::FileRefusal;

/// What `content` is.
///
/// # Errors
/// It is of no type that is taken, it is two things at once, or a program would carry parts of it out.
pub fn recognise(content: &[u8]) -> Result<FileType, FileRefusal> {
    if content.is_empty() {
        return Err(FileRefusal::Empty);
    }
    if content.starts_with(archive::MARK) {
        return office::recognise(content);
    }
    let known = picture(content).or_else(|| is_pdf(content).then_some(FileType::Pdf));
    let known = known.ok_or(FileRefusal::TypeNotTaken)?;
    if archive::has_end(content) || looks_like_page(content) {
        return Err(FileRefusal::TypeNotTaken);
    }
    Ok(known)
}

fn picture(content: &[u8]) -> Option<FileType> {
    const PNG: (&[u8], &[u8]) = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\0\0\0\0IEND\xae\x42\x60\x82");
    let spans = |(head, tail): (&[u8], &[u8])| content.starts_with(head) && content.ends_with(tail);
    if spans(PNG) {
        return Some(FileType::Png);
    }
    if spans((b"\xff\xd8\xff", b"\xff\xd9")) {
        return Some(FileType::Jpeg);
    }
    if spans((b"GIF87a", b";")) || spans((b"GIF89a", b";")) {
        return Some(FileType::Gif);
    }
    is_webp(content).then_some(FileType::Webp)
}

/// The container tells its own length: all but its head of eight bytes.
fn is_webp(content: &[u8]) -> bool {
    let length = content.get(4..8).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
    content.starts_with(b"RIFF")
        && content.get(8..12) == Some(b"WEBP")
        && length.is_some_and(|length| u64::from(length) + 8 == measure(content))
}

fn measure(content: &[u8]) -> u64 {
    u64::try_from(content.len()).unwrap_or(u64::MAX)
}

/// The head stands at the very beginning, and nothing but white space behind the last mark of the end.
fn is_pdf(content: &[u8]) -> bool {
    const END: &[u8] = b"%%EOF";
    let trimmed = content.trim_ascii_end();
    let trimmed = trimmed.strip_suffix(b"\0").unwrap_or(trimmed);
    let is_headed = content.starts_with(b"%PDF-1.") || content.starts_with(b"%PDF-2.");
    is_headed && trimmed.ends_with(END)
}

/// Whether a browser that guessed could take it for a page: the beginning alone is looked at, as browsers do.
fn looks_like_page(content: &[u8]) -> bool {
    const SIGNS: [&[u8]; 6] = [b"<!doctype", b"<html", b"<script", b"<svg", b"<iframe", b"<?php"];
    let head = content.get(..content.len().min(1024)).unwrap_or_default().to_ascii_lowercase();
    SIGNS.iter().any(|sign| head.windows(sign.len()).any(|window| window == *sign))
}

#[cfg(test)]
mod tests;
