//! Gathers what the pages are dressed in, to be built into the program: of the design system no more than its style
//! asks for, and our own style beside it. What is text lies there a second time, packed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// The design system, as npm installs it.
const DRESS: &str = "node_modules/dkfds/dist";
const STYLE: &str = "css/dkfds.min.css";
/// What else the pages show of it.
const ICONS: &str = "img/all-svg-icons.svg";
/// The terms under which it may be handed on: as a file of this name there, and under that name here.
const TERMS: [&str; 2] = ["LICENSE", "licences.txt"];
/// Ours.
const OWN: &str = "assets";

/// Browsers take the first of these that a font or a picture comes in; older ones go without.
const TAKEN: [&str; 3] = [".svg", ".woff", ".woff2"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={OWN}");
    println!("cargo::rerun-if-changed=node_modules/.package-lock.json");
    if let Err(problem) = gather() {
        println!("cargo::error={problem}");
    }
}

fn gather() -> Result<(), String> {
    let mut files = BTreeMap::new();
    for (path, bytes) in dress()?.into_iter().chain(own()?) {
        files.insert(path, bytes);
    }

    let out = PathBuf::from(std::env::var("OUT_DIR").map_err(|error| error.to_string())?);
    let mut table = String::new();
    let mut digest = Sha256::new();
    for (index, (path, bytes)) in files.iter().enumerate() {
        digest.update(path);
        digest.update([0]);
        digest.update(bytes);
        let plain = written(&out, &format!("{index}"), bytes)?;
        let packed = match packed(path, bytes)? {
            Some(packed) => {
                format!(
                    "Some(include_bytes!({:?}))",
                    written(&out, &format!("{index}.gz"), &packed)?
                )
            }
            None => "None".to_owned(),
        };
        let file = format!(
            "    File {{ path: {path:?}, plain: include_bytes!({plain:?}), packed: {packed} }},"
        );
        table.push_str(&file);
        table.push('\n');
    }
    let mut version = String::new();
    for byte in digest.finalize().iter().take(8) {
        write!(version, "{byte:02x}").map_err(|error| error.to_string())?;
    }
    let code =
        format!("const VERSION: &str = {version:?};\n\nstatic FILES: &[File] = &[\n{table}];\n");
    written(&out, "assets.rs", code.as_bytes()).map(drop)
}

/// The files of the design system: its style, and what that asks for.
fn dress() -> Result<Vec<(String, Vec<u8>)>, String> {
    let style = read(STYLE)?;
    let text = String::from_utf8(style).map_err(|error| format!("{STYLE}: {error}"))?;
    let mut paths = vec![ICONS.to_owned()];
    for part in text.split("url(../").skip(1) {
        let path = part.split(')').next().unwrap_or_default();
        if TAKEN.iter().any(|ending| path.ends_with(ending)) {
            paths.push(path.to_owned());
        }
    }
    // Where the style was written before it was made small is of no use here.
    let style = text.split("/*# sourceMappingURL").next().unwrap_or_default().trim_end();
    let mut files = vec![(STYLE.to_owned(), style.as_bytes().to_vec()), terms()?];
    paths.sort();
    paths.dedup();
    for path in paths {
        let bytes = read(&path)?;
        files.push((path, bytes));
    }
    Ok(files)
}

fn terms() -> Result<(String, Vec<u8>), String> {
    let [beginning, name] = TERMS;
    let listing = fs::read_dir(DRESS).map_err(|error| format!("{DRESS}: {error}"))?;
    let mut names = listing.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let found = names.find(|name| name.starts_with(beginning)).unwrap_or(beginning.to_owned());
    Ok((name.to_owned(), read(&found)?))
}

fn read(path: &str) -> Result<Vec<u8>, String> {
    fs::read(Path::new(DRESS).join(path)).map_err(|_| {
        format!("the pages lack {path} of the design system: run `make setup`, which installs it")
    })
}

fn own() -> Result<Vec<(String, Vec<u8>)>, String> {
    let failed = |error: std::io::Error| format!("{OWN}: {error}");
    let mut files = Vec::new();
    for entry in fs::read_dir(OWN).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((name, fs::read(entry.path()).map_err(failed)?));
    }
    Ok(files)
}

/// The same packed, where that is worth it.
fn packed(path: &str, bytes: &[u8]) -> Result<Option<Vec<u8>>, String> {
    let is_text = [".css", ".js", ".svg", ".txt"].iter().any(|ending| path.ends_with(ending));
    if !is_text || bytes.len() < 1024 {
        return Ok(None);
    }
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).map_err(|error| error.to_string())?;
    packer.finish().map(Some).map_err(|error| error.to_string())
}

/// Writes a file of the build, and tells where it lies.
fn written(out: &Path, name: &str, bytes: &[u8]) -> Result<String, String> {
    let path = out.join(name);
    fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path.to_string_lossy().into_owned())
}
