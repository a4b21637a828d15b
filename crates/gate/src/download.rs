//! Files on their way out. Nothing in them is carried out here: the browser is told what they are and may not guess, a
//! policy keeps everything from running, and all but PDF and pictures are saved instead of shown.

use std::fmt::Write;

use actix_web::HttpResponse;
use actix_web::http::header::{
    CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use domain::file::{File, Presentation};
use engine::Download;

/// Whatever a file holds, it loads nothing, runs nothing, and has no part in this site.
const POLICY: &str = "sandbox; default-src 'none'";

/// The answer that hands `download` over.
pub fn download(Download { file, content }: Download) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, file.file_type.media_type()))
        .insert_header((CONTENT_DISPOSITION, disposition(&file)))
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(content)
}

/// How the file is dealt with, and what it is called: in ASCII for old programs, and in full (RFC 6266, RFC 8187).
fn disposition(file: &File) -> String {
    let how = match file.file_type.presentation() {
        Presentation::Shown => "inline",
        Presentation::Saved => "attachment",
    };
    let plain =
        |it: char| if it.is_ascii_alphanumeric() || " .-_()".contains(it) { it } else { '_' };
    let ascii: String = file.name.chars().map(plain).collect();
    let mut full = String::new();
    for byte in file.name.bytes() {
        // A string takes whatever is written to it.
        let _ = match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'.' | b'-' | b'_' => {
                write!(full, "{}", char::from(byte))
            }
            other => write!(full, "%{other:02X}"),
        };
    }
    format!("{how}; filename=\"{ascii}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use domain::file::{FileDigest, FileType};
    use domain::id::FileId;
    use insta::assert_snapshot;

    use super::*;

    fn said(name: &str, file_type: FileType) -> String {
        let id = FileId("0193c1a0-0000-7000-8000-000000000000".parse().unwrap());
        disposition(&File {
            id,
            name: name.to_owned(),
            file_type,
            bytes: 1,
            digest: FileDigest([0; 32]),
        })
    }

    #[test]
    fn a_name_is_sent_so_that_every_program_reads_it() {
        assert_snapshot!(said("Aftale (2).pdf", FileType::Pdf), @r#"inline; filename="Aftale (2).pdf"; filename*=UTF-8''Aftale%20%282%29.pdf"#);
        assert_snapshot!(said("Blåbær \"grød\"\r\n.docx", FileType::Docx), @r#"attachment; filename="Bl_b_r _gr_d___.docx"; filename*=UTF-8''Bl%C3%A5b%C3%A6r%20%22gr%C3%B8d%22%0D%0A.docx"#);
    }
}
