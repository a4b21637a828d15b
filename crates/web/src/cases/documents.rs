//! The documents of a case: the files on it, and a form to attach more.

use actix_web::HttpResponse;
use askama::Template;
use domain::accession::{AttachmentKind, Command, CommandKind};
use domain::charter::Charter;
use domain::id::FileId;
use engine::{Ask, Document, Reading, Timeline};
use gate::{FILE_FIELD, FormWithFiles, Place, Problem, download, texts};

use super::act::{looked_up, out_of_date, refuse};
use super::plan;
use super::{named, naming, path, shell_below};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::files::{self, FileField, FileRow, KEPT_FIELD};
use crate::form::Item;
use crate::shell::Shell;
use crate::texts::Voice;
use crate::visit::Visit;
use crate::words;

/// The command that the form carries.
const ATTACH: CommandKind = CommandKind::AttachFile;

/// The form to attach files.
struct AttachForm {
    field: FileField,
    /// What a file may stand beside, where there is more than one such thing.
    choices: Vec<Item>,
    /// The one thing that it may stand beside, where there is no choice.
    only: Option<Item>,
    /// Which party is meant; empty where that is known.
    parties: Vec<Item>,
}

#[derive(Template)]
#[template(path = "case-documents.html")]
struct DocumentsPage {
    shell: Shell,
    faults: Faults,
    entries: Entries,
    here: String,
    path: String,
    case: String,
    rows: Vec<FileRow>,
    /// None where nothing can be attached now; then the reason, where there is one.
    form: Option<AttachForm>,
    closed: String,
    version: u32,
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let timeline = looked_up(&visit, named(&id)?).await?;
    answer(&visit, &timeline, Entries::default(), &[], Faults::default()).await
}

pub(super) async fn hand_over(
    visit: Visit,
    Place((id, file)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    let file: FileId = file.parse().map_err(|_| engine::Error::NotFound)?;
    visit
        .show(move |engine, credential, now| engine.file_read(credential, id, file, now))
        .await
        .map(download)
}

async fn answer(
    visit: &Visit,
    timeline: &Timeline,
    entries: Entries,
    kept: &[FileId],
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let (reading, voice, charter) = (&timeline.reading, visit.voice(), visit.charter());
    let path = path(reading.id);
    let here = format!("{path}/files");
    let form = match reading.attachable.is_empty() {
        true => None,
        false => Some(AttachForm {
            field: FileField::new(visit, kept).await?,
            only: only(&reading.attachable, voice),
            choices: choices(&reading.attachable, voice),
            parties: parties(reading, visit)?,
        }),
    };
    let page = DocumentsPage {
        shell: shell_below(reading, visit, voice.say("files-title"), &here)
            .faulty(!faults.is_empty()),
        entries,
        case: super::title(reading, visit),
        rows: rows(&timeline.documents(), &path, charter, voice),
        closed: closed(reading, visit),
        version: reading.case.version(),
        form,
        here,
        path,
        faults,
    };
    Ok(visit.page(page.faults.status, &page))
}

/// Why nothing can be attached now; empty where that is not for whoever looks.
fn closed(reading: &Reading, visit: &Visit) -> String {
    let action = reading.actions.iter().find(|action| action.command == ATTACH);
    let refusal = action.and_then(|action| action.refusal.as_ref());
    let say = |refusal| texts::refusal(refusal, visit.language, visit.charter()).detail;
    refusal.map(say).unwrap_or_default()
}

fn choices(kinds: &[AttachmentKind], voice: Voice) -> Vec<Item> {
    let item = |kind: &AttachmentKind| Item {
        code: kind.code().to_owned(),
        text: texts::attachment(*kind, voice.0),
    };
    kinds.iter().map(item).collect()
}

fn only(kinds: &[AttachmentKind], voice: Voice) -> Option<Item> {
    let mut choices = choices(kinds, voice);
    if choices.len() == 1 { choices.pop() } else { None }
}

/// The parties to choose from, where it is not known which one is meant.
fn parties(reading: &Reading, visit: &Visit) -> Result<Vec<Item>, Problem> {
    let concerns = |kind: &AttachmentKind| kind.concerns_party();
    if visit.myself()?.actor.party().is_some() || !reading.attachable.iter().any(concerns) {
        return Ok(vec![]);
    }
    Ok(plan::parties(visit.charter()))
}

/// The files as they are listed.
pub(super) fn rows(
    documents: &[Document],
    path: &str,
    charter: &Charter,
    voice: Voice,
) -> Vec<FileRow> {
    let row = |document: &Document| {
        let (file, hand) = (&document.file, document.by.as_ref());
        let beside = texts::attachment(file.to.kind(), voice.0);
        let party = file.to.party().map(|party| format!(": {}", naming::party(party, charter)));
        FileRow {
            name: document.name.clone(),
            href: format!("{path}/files/{}", file.id),
            kind: files::kind(file.file_type, file.bytes, voice),
            beside: format!("{beside}{}", party.unwrap_or_default()),
            by: hand.map(|hand| hand.name.clone()).unwrap_or_default(),
            at: words::short_moment(document.at, voice.0),
            remove: String::new(),
        }
    };
    documents.iter().map(row).collect()
}

pub(super) async fn attach(
    visit: Visit,
    Place(id): Place<String>,
    form: FormWithFiles<Entries>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    let entries = form.fields;
    entries.only(["to", "party", KEPT_FIELD])?;
    let timeline = looked_up(&visit, id).await?;
    refuse(ATTACH, &timeline.reading, &visit.myself()?.actor)?;
    let mut ids = files::kept(&entries);
    let mut faults = Faults::default();
    if let Err(problem) = files::take_in(&visit, form.files, &mut ids).await {
        faults = files::faults(problem, &visit)?;
    } else if ids.is_empty() {
        faults.note(FILE_FIELD, visit.voice().say("fault-file-none"));
    }
    let to = AttachmentKind::from_code(entries.text("to"));
    if to.is_none() {
        faults.note("to", visit.voice().say("fault-files-to"));
    }
    if let (Some(to), true) = (to, faults.is_empty()) {
        let party = entries.text("party").parse().ok();
        let (condition, attached) = (entries.condition(), ids.clone());
        let command = move |file| Command::AttachFile { party: party.clone(), file, to };
        let done = visit.act(move |engine, ask| {
            let commands = attached.into_iter().map(command).collect();
            engine.execute_all(Ask { condition, ..ask }, id, commands, |_| String::new())
        });
        faults = match done.await {
            Ok(_) => return Ok(visit.see_other(&format!("{}?done=file-attached", path(id)))),
            Err(Problem::Engine(engine::Error::VersionMismatch { .. })) => out_of_date(&visit),
            Err(problem) => files::faults(problem, &visit)?,
        };
    }
    let timeline = looked_up(&visit, id).await?;
    answer(&visit, &timeline, entries, &ids, faults).await
}
