//! Files on pages: taken in from a form, listed, and handed over.

use domain::file::{File, FileType, MEGABYTE};
use domain::id::FileId;
use domain::text::Language;
use gate::{FILE_FIELD, FORM_FILES_MAX, FaultKind, Problem, Upload, texts};

use crate::entries::Entries;
use crate::faults::Faults;
use crate::texts::Voice;
use crate::visit::Visit;

/// The field in which a form that is shown again brings back what has been taken in already.
pub(crate) const KEPT_FIELD: &str = "kept";

/// A file that a form has brought, while the form itself was not taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct KeptFile {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// What a field for files says and takes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct FileField {
    pub(crate) hint: String,
    /// What the browser offers first; nothing that is left to the browser is relied on.
    pub(crate) accept: String,
    pub(crate) kept: Vec<KeptFile>,
}

impl FileField {
    /// The field, with the files that are kept from a form that was not taken.
    pub(crate) async fn new(visit: &Visit, kept: &[FileId]) -> Result<Self, Problem> {
        let limits = visit.gate.engine().file_limits();
        let megabytes = i64::try_from(limits.file_bytes_max / MEGABYTE).unwrap_or(i64::MAX);
        let endings: Vec<_> =
            FileType::ALL.iter().map(|known| format!(".{}", known.code())).collect();
        let hint = visit.voice().count("files-hint", megabytes);
        let accept = format!("{},.jpeg", endings.join(","));
        Ok(Self { hint, accept, kept: kept_files(visit, kept).await? })
    }
}

async fn kept_files(visit: &Visit, kept: &[FileId]) -> Result<Vec<KeptFile>, Problem> {
    if kept.is_empty() {
        return Ok(vec![]);
    }
    let ids = kept.to_vec();
    let files = visit
        .show(move |engine, credential, now| engine.loose_files(credential, &ids, now))
        .await?;
    let kept = |file: File| KeptFile { id: file.id.to_string(), name: file.name };
    Ok(files.into_iter().map(kept).collect())
}

/// The files that an earlier answer to this form has kept.
pub(crate) fn kept(entries: &Entries) -> Vec<FileId> {
    entries.all(KEPT_FIELD).filter_map(|id| id.parse().ok()).take(FORM_FILES_MAX).collect()
}

/// Takes `uploads` in; their ids go behind those in `ids`, as far as one comes before a fault.
///
/// # Errors
/// What is wrong with one of them, by its name.
pub(crate) async fn take_in(
    visit: &Visit,
    uploads: Result<Vec<Upload>, domain::refusal::Refusal>,
    ids: &mut Vec<FileId>,
) -> Result<(), Problem> {
    for Upload { name, content } in uploads.map_err(engine::Error::from)? {
        let file = visit.act(move |engine, ask| engine.file_upload(ask, &name, content)).await?;
        ids.push(file.id);
    }
    Ok(())
}

/// Refuses files in a form that has no field for them.
///
/// # Errors
/// There are some.
pub(crate) fn none(uploads: Result<Vec<Upload>, domain::refusal::Refusal>) -> Result<(), Problem> {
    match uploads.map_err(engine::Error::from)?.is_empty() {
        true => Ok(()),
        false => Err(Problem::fault(FaultKind::FormMismatch, "/file", "unknown field `file`")),
    }
}

/// What `problem` says of a form in which files are all that is asked for.
///
/// # Errors
/// It is no fault of the form's.
pub(crate) fn faults(problem: Problem, visit: &Visit) -> Result<Faults, Problem> {
    let fields = [(FILE_FIELD, FILE_FIELD), ("party", "party")];
    Faults::of(problem, &fields, visit)
}

/// A file in a list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct FileRow {
    pub(crate) name: String,
    pub(crate) href: String,
    /// What it is, and how large.
    pub(crate) kind: String,
    /// What it stands beside; empty where all stand beside the same.
    pub(crate) beside: String,
    /// Who attached it, as far as that is shown; empty on a draft.
    pub(crate) by: String,
    /// When; empty on a draft.
    pub(crate) at: String,
    /// Where it is taken away; empty where it stays.
    pub(crate) remove: String,
}

impl FileRow {
    /// Whether it is told where the file stands.
    pub(crate) fn is_placed(&self) -> bool {
        !self.beside.is_empty()
    }

    /// Whether it can be taken away.
    pub(crate) fn is_removable(&self) -> bool {
        !self.remove.is_empty()
    }
}

/// What a file is and how large, in a few words.
pub(crate) fn kind(file_type: FileType, bytes: u64, voice: Voice) -> String {
    format!("{}, {}", texts::file_type(file_type, voice.0), size(bytes, voice.0))
}

/// How large a file is: in kilobytes, rounded up, or in megabytes with one decimal.
fn size(bytes: u64, language: Language) -> String {
    const KILOBYTE: u64 = 1024;
    if bytes < KILOBYTE * KILOBYTE {
        return format!("{} kB", bytes.div_ceil(KILOBYTE));
    }
    let tenths = bytes * 10 / (KILOBYTE * KILOBYTE);
    let point = match language {
        Language::Da => ',',
        Language::En => '.',
    };
    format!("{}{point}{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_as_each_language_has_them() {
        assert_eq!(size(1, Language::Da), "1 kB");
        assert_eq!(size(312 * 1024, Language::En), "312 kB");
        assert_eq!(size(1_500_000, Language::Da), "1,4 MB");
        assert_eq!(size(10 * 1024 * 1024, Language::En), "10.0 MB");
    }
}
