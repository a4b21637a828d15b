//! Office documents: an archive with a part that names its type.

use domain::file::FileType;
use domain::refusal::FileRefusal;

use crate::archive::Archive;

/// The part of an OpenXML document that names the types of all its parts.
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The part of an OpenDocument file that names its type.
const MIMETYPE: &str = "mimetype";

/// What `content`, an archive, is.
pub(crate) fn recognise(content: &[u8]) -> Result<FileType, FileRefusal> {
    let archive = Archive::read(content).ok_or(FileRefusal::TypeNotTaken)?;
    if archive.entries().iter().any(|entry| is_active_name(&entry.name)) {
        return Err(FileRefusal::Active);
    }
    match (archive.entry(CONTENT_TYPES), archive.entry(MIMETYPE)) {
        (Some(part), None) => open_xml(&archive.unpack(part).ok_or(FileRefusal::TypeNotTaken)?),
        (None, Some(part)) => {
            open_document(&archive.unpack(part).ok_or(FileRefusal::TypeNotTaken)?)
        }
        (Some(_), Some(_)) | (None, None) => Err(FileRefusal::TypeNotTaken),
    }
}

/// Parts that a program carries out, or that hold other programs' files as they are.
fn is_active_name(name: &str) -> bool {
    const SIGNS: [&str; 7] =
        ["vbaproject", "vbadata", "macrosheets/", "activex/", "oleobject", "basic/", "scripts/"];
    const ENDINGS: [&str; 9] =
        [".exe", ".dll", ".js", ".vbs", ".html", ".htm", ".svgz", ".jar", ".ps1"];
    let name = name.to_lowercase();
    SIGNS.iter().any(|sign| name.contains(sign)) || ENDINGS.iter().any(|end| name.ends_with(end))
}

fn open_xml(types: &[u8]) -> Result<FileType, FileRefusal> {
    const ACTIVE: [&str; 6] =
        ["macroenabled", "vbaproject", "macrosheet", "activex", "oleobject", "javascript"];
    const MAIN: [(FileType, &str); 3] = [
        (FileType::Docx, "wordprocessingml.document.main+xml"),
        (FileType::Xlsx, "spreadsheetml.sheet.main+xml"),
        (FileType::Pptx, "presentationml.presentation.main+xml"),
    ];
    // Another writing of the characters, or written as numbers, would hide a word from this look.
    let text = std::str::from_utf8(types).map_err(|_| FileRefusal::TypeNotTaken)?.to_lowercase();
    if text.contains("<!") || text.contains('&') {
        return Err(FileRefusal::TypeNotTaken);
    }
    if ACTIVE.iter().any(|sign| text.contains(sign)) {
        return Err(FileRefusal::Active);
    }
    let mut found = MAIN.iter().filter(|(_, main)| text.contains(main));
    match (found.next(), found.next()) {
        (Some((file_type, _)), None) => Ok(*file_type),
        (Some(_), Some(_)) | (None, _) => Err(FileRefusal::TypeNotTaken),
    }
}

fn open_document(said: &[u8]) -> Result<FileType, FileRefusal> {
    let types = [FileType::Odt, FileType::Ods, FileType::Odp];
    let found = types.into_iter().find(|known| known.media_type().as_bytes() == said.trim_ascii());
    found.ok_or(FileRefusal::TypeNotTaken)
}
