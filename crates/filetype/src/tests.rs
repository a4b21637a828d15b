//! What is taken, and what only looks like it.

use std::io::Write;

use domain::file::FileType;
use domain::refusal::{FileRefusal, Refusal};
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::recognise;

/// An archive with these parts, each packed.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let (mut content, mut list) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
        packer.write_all(text.as_bytes()).unwrap();
        let packed = packer.finish().unwrap();
        let at = content.len();
        let head = |version: &[u8]| {
            let mut head = version.to_vec();
            head.extend([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            head.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
            head.extend(u32::try_from(text.len()).unwrap().to_le_bytes());
            head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            head.extend([0, 0]);
            head
        };
        content.extend(head(b"PK\x03\x04"));
        content.extend(name.as_bytes());
        content.extend(&packed);
        list.extend(head(b"PK\x01\x02\x14\0"));
        list.extend([0; 10]);
        list.extend(u32::try_from(at).unwrap().to_le_bytes());
        list.extend(name.as_bytes());
    }
    let (at, count) = (content.len(), u16::try_from(parts.len()).unwrap().to_le_bytes());
    content.extend(&list);
    content.extend(b"PK\x05\x06\0\0\0\0");
    content.extend(count);
    content.extend(count);
    content.extend(u32::try_from(list.len()).unwrap().to_le_bytes());
    content.extend(u32::try_from(at).unwrap().to_le_bytes());
    content.extend([0, 0]);
    content
}

fn office(main: &str, other: &[(&str, &str)]) -> Vec<u8> {
    let types = format!(
        "<Types><Override PartName=\"/x\" ContentType=\"application/vnd.{main}\"/></Types>"
    );
    let mut parts = vec![("[Content_Types].xml", types.as_str())];
    parts.extend(other);
    archive(&parts)
}

const DOCX: &str = "openxmlformats-officedocument.wordprocessingml.document.main+xml";

#[track_caller]
fn assert_refused(content: &[u8], code: &str) {
    let refusal = recognise(content).map_err(Refusal::from).unwrap_err();
    assert_eq!(refusal.code(), code, "{}", String::from_utf8_lossy(content));
}

#[test]
fn each_type_is_known_by_its_content() {
    let webp = b"RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0".to_vec();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR data \0\0\0\0IEND\xae\x42\x60\x82".to_vec();
    let xlsx = "openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let pptx = "openxmlformats-officedocument.presentationml.presentation.main+xml";
    for (content, file_type) in [
        (b"%PDF-1.7\n1 0 obj\n%%EOF\r\n".to_vec(), FileType::Pdf),
        (png, FileType::Png),
        (b"\xff\xd8\xff\xe0 \xff\xd9".to_vec(), FileType::Jpeg),
        (b"GIF89a data;".to_vec(), FileType::Gif),
        (webp, FileType::Webp),
        (office(DOCX, &[("word/document.xml", "<w/>")]), FileType::Docx),
        (office(xlsx, &[]), FileType::Xlsx),
        (office(pptx, &[]), FileType::Pptx),
        (archive(&[("mimetype", FileType::Odt.media_type())]), FileType::Odt),
        (archive(&[("mimetype", FileType::Ods.media_type())]), FileType::Ods),
        (archive(&[("mimetype", FileType::Odp.media_type())]), FileType::Odp),
    ] {
        assert_eq!(recognise(&content), Ok(file_type));
    }
}

#[test]
fn what_is_of_no_type_that_is_taken_is_refused() {
    for content in [
        b"<!doctype html><script>alert(1)</script>".as_slice(),
        b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        b"MZ\x90\0\x03\0\0\0",
        b"\x7fELF\x02\x01\x01",
        b"#!/bin/sh\nrm -rf /",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old office document",
        b"hello",
        b"%PDF",
        b"GIF89a",
        b"PK\x03\x04",
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    ] {
        assert_refused(content, "file-type-not-taken");
    }
    assert_refused(&archive(&[("readme.txt", "hi")]), "file-type-not-taken");
    assert_refused(&archive(&[("mimetype", "application/epub+zip")]), "file-type-not-taken");
    assert_eq!(recognise(b""), Err(FileRefusal::Empty));
}

#[test]
fn two_files_in_one_are_refused() {
    let docx = office(DOCX, &[]);
    let mut behind_pdf = b"%PDF-1.7\n".to_vec();
    behind_pdf.extend(&docx);
    behind_pdf.extend(b"%%EOF");
    let mut before = b"GIF89a".to_vec();
    before.extend(&docx);
    before.extend(b";");
    let mut comment = docx.clone();
    comment.extend(b"<script>alert(1)</script>");
    for content in [
        behind_pdf.as_slice(),
        &before,
        &comment,
        b"%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF",
        b"%PDF-1.7\n%%EOF\n<script>alert(1)</script>",
        b"GIF89a/*<ScRipt>*/;",
        b"\n%PDF-1.7\n%%EOF",
        b"\xff\xd8\xff\xe0 \xff\xd9<?php system($_GET[0]);",
    ] {
        assert_refused(content, "file-type-not-taken");
    }
}

#[test]
fn documents_with_parts_that_are_carried_out_are_refused() {
    let macros = "ms-word.document.macroEnabled.main+xml";
    for content in [
        office(macros, &[("word/document.xml", "<w/>")]),
        office(DOCX, &[("word/vbaProject.bin", "x")]),
        office(DOCX, &[("xl/macrosheets/sheet1.xml", "x")]),
        office(DOCX, &[("word/embeddings/oleObject1.bin", "x")]),
        office(
            &format!("{DOCX}\"/><Override ContentType=\"application/vnd.ms-office.vbaProject"),
            &[],
        ),
        archive(&[("mimetype", FileType::Odt.media_type()), ("Basic/Standard/Module1.xml", "x")]),
        archive(&[("mimetype", FileType::Odt.media_type()), ("payload.EXE", "x")]),
    ] {
        assert_refused(&content, "file-active");
    }
}

#[test]
fn archives_that_lie_are_refused() {
    let bomb = "0".repeat(3 * 1024 * 1024);
    for content in [
        office(DOCX, &[("../../etc/passwd", "x")]),
        office(DOCX, &[("/absolute", "x")]),
        office(DOCX, &[("a\\b", "x")]),
        office(DOCX, &[("a\0b", "x")]),
        office(DOCX, &[("twice", "x"), ("TWICE", "x")]),
        archive(&[("[Content_Types].xml", bomb.as_str())]),
        office(&format!("{DOCX}\"/><!DOCTYPE x [<!ENTITY a \"b\">]>"), &[]),
    ] {
        assert_refused(&content, "file-type-not-taken");
    }
}

#[test]
fn no_content_is_too_odd_to_be_looked_at() {
    let whole = office(DOCX, &[("word/document.xml", "<w/>")]);
    for length in 0..whole.len() {
        assert!(recognise(&whole[..length]).is_err());
    }
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0xff;
        let _ = recognise(&changed);
    }
}
