//! The attachments of an application that is still being written: added, looked at, taken away.

use actix_web::HttpResponse;
use askama::Template;
use domain::file::File;
use domain::id::{DraftId, FileId};
use engine::DraftReading;
use gate::{FILE_FIELD, Form, FormWithFiles, Place, Problem, download};

use super::draft::{self, RemovePage};
use super::sheet::Trouble;
use super::step::Step;
use super::way::only;
use crate::entries::Entries;
use crate::faults::Faults;
use crate::files::{self, FileField, FileRow, KEPT_FIELD};
use crate::shell::{Link, Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "apply-files.html")]
struct FilesPage {
    shell: Shell,
    faults: Faults,
    here: String,
    rows: Vec<FileRow>,
    field: FileField,
    check: String,
}

/// The page with the files beside a draft.
pub(super) fn path(draft: DraftId) -> String {
    format!("/apply/{draft}/files")
}

/// The files beside the draft `id`, as they are listed.
pub(super) async fn rows(visit: &Visit, id: DraftId) -> Result<Vec<FileRow>, Problem> {
    let files = listed(visit, id).await?;
    Ok(files.into_iter().map(|file| row(file, id, visit.voice())).collect())
}

async fn listed(visit: &Visit, id: DraftId) -> Result<Vec<File>, Problem> {
    visit.show(move |engine, credential, now| engine.draft_files(credential, id, now)).await
}

fn row(file: File, draft: DraftId, voice: Voice) -> FileRow {
    let href = format!("{}/{}", path(draft), file.id);
    FileRow {
        kind: files::kind(file.file_type, file.bytes, voice),
        name: file.name,
        beside: String::new(),
        by: String::new(),
        at: String::new(),
        remove: format!("{href}/remove"),
        href,
    }
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let draft = draft::read(&visit, &id).await?;
    page(&visit, &draft, &[], Faults::default()).await
}

async fn page(
    visit: &Visit,
    draft: &DraftReading,
    kept: &[FileId],
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let here = path(draft.id);
    let shell = Shell::below(visit, Spot::Apply, visit.voice().say("draft-files-title"), &here);
    let page = FilesPage {
        shell: shell.faulty(!faults.is_empty()),
        rows: rows(visit, draft.id).await?,
        field: FileField::new(visit, kept).await?,
        check: Step::Check.path(draft.id),
        here,
        faults,
    };
    Ok(visit.page(page.faults.status, &page))
}

pub(super) async fn add(
    visit: Visit,
    Place(id): Place<String>,
    form: FormWithFiles<Entries>,
) -> Result<HttpResponse, Problem> {
    form.fields.only([KEPT_FIELD])?;
    let draft = draft::read(&visit, &id).await?;
    let mut ids = files::kept(&form.fields);
    let mut faults = Faults::default();
    if let Err(problem) = files::take_in(&visit, form.files, &mut ids).await {
        faults = files::faults(problem, &visit)?;
    } else if ids.is_empty() {
        faults.note(FILE_FIELD, visit.voice().say("fault-file-none"));
    } else {
        let (id, added) = (draft.id, ids.clone());
        match visit.act(move |engine, ask| engine.draft_file_add(ask, id, added)).await {
            Ok(_) => return Ok(visit.see_other(&path(id))),
            Err(problem) => faults = files::faults(problem, &visit)?,
        }
    }
    page(&visit, &draft, &ids, faults).await
}

pub(super) async fn hand_over(
    visit: Visit,
    Place((id, file)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let id = id.parse().map_err(|_| engine::Error::NotFound)?;
    let file = file.parse().map_err(|_| engine::Error::NotFound)?;
    visit
        .show(move |engine, credential, now| engine.draft_file_read(credential, id, file, now))
        .await
        .map(download)
}

pub(super) async fn show_remove(
    visit: Visit,
    Place((id, file)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let draft = draft::read(&visit, &id).await?;
    let files = listed(&visit, draft.id).await?;
    let file = files.into_iter().find(|known| known.id.to_string() == file);
    let file = file.ok_or(engine::Error::NotFound)?;
    let voice = visit.voice();
    let action = format!("{}/{}/remove", path(draft.id), file.id);
    let page = RemovePage {
        shell: Shell::below(&visit, Spot::Apply, voice.say("draft-file-remove-title"), &action),
        trouble: Trouble::default(),
        version: draft.version,
        lead: voice.say("draft-file-remove-text"),
        subject: (voice.say("files-name"), file.name),
        button: voice.say("draft-file-remove-button"),
        action,
        back: Link { href: path(draft.id), text: voice.say("cancel") },
    };
    Ok(visit.page(Trouble::default().status, &page))
}

pub(super) async fn remove(
    visit: Visit,
    Place((id, file)): Place<(String, String)>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    only(&entries, &[])?;
    let id: DraftId = id.parse().map_err(|_| engine::Error::NotFound)?;
    let file = file.parse().map_err(|_| engine::Error::NotFound)?;
    visit.act(move |engine, ask| engine.draft_file_remove(ask, id, file)).await?;
    Ok(visit.see_other(&path(id)))
}
