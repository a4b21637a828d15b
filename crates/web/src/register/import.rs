//! Taking over a list of members: sent as a file, looked at line by line, taken over whole or not at all.

use actix_web::HttpResponse;
use askama::Template;
use domain::id::ImportId;
use domain::membership::may_import;
use engine::ImportReading;
use gate::{FILE_FIELD, Form, FormWithFiles, Place, Problem, roster, texts};

use crate::faults::Faults;
use crate::shell::{Shell, Spot};
use crate::sign_in::NoFields;
use crate::visit::Visit;
use crate::words;

/// The most members that are shown of a list: the others are like them.
const SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "member-import.html")]
struct ImportPage {
    shell: Shell,
    faults: Faults,
}

/// A line that cannot be taken over.
struct FaultRow {
    line: u32,
    name: String,
    fault: String,
}

/// A member that would be taken over.
struct MemberRow {
    name: String,
    cvr: String,
    since: String,
}

#[derive(Template)]
#[template(path = "member-import-preview.html")]
struct PreviewPage {
    shell: Shell,
    faults: Faults,
    here: String,
    count: i64,
    fault_count: i64,
    members: Vec<MemberRow>,
    fault_rows: Vec<FaultRow>,
}

pub(super) async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    may_import(&visit.myself()?.actor).map_err(engine::Error::Refused)?;
    Ok(form(&visit, Faults::default()))
}

fn form(visit: &Visit, faults: Faults) -> HttpResponse {
    let heading = visit.voice().say("import-title");
    let shell = Shell::below(visit, Spot::Members, heading, "/member-imports");
    let status = faults.status;
    visit.page(status, &ImportPage { shell: shell.faulty(!faults.is_empty()), faults })
}

pub(super) async fn begin(
    visit: Visit,
    sent: FormWithFiles<NoFields>,
) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let files = sent.files.map_err(|refusal| Problem::from(engine::Error::Refused(refusal)));
    let lines = files.and_then(|files| {
        roster(files.first().map(|file| file.content.as_slice()).unwrap_or_default())
    });
    let begun = match lines {
        Ok(lines) => {
            let begin = move |engine: &engine::Engine, ask| {
                engine.member_import_begin(ask, lines, |_| String::new())
            };
            visit.act(begin).await
        }
        Err(problem) => Err(problem),
    };
    match begun {
        Ok(answer) => Ok(visit.see_other(&format!("/member-imports/{}", answer.subject))),
        Err(problem) => {
            let fields = [("list", FILE_FIELD), (FILE_FIELD, FILE_FIELD)];
            Ok(form(&visit, Faults::of(problem, &fields, &visit)?))
        }
    }
}

pub(super) async fn look(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let id = id.parse().map_err(|_| engine::Error::NotFound)?;
    preview(&visit, id, Faults::default()).await
}

async fn preview(visit: &Visit, id: ImportId, faults: Faults) -> Result<HttpResponse, Problem> {
    let reading = visit
        .show(move |engine, credential, now| engine.member_import_read(credential, id, now))
        .await?;
    let ImportReading { id, members, faults: lines } = reading;
    let (here, voice) = (format!("/member-imports/{id}"), visit.voice());
    let shell = Shell::below(visit, Spot::Members, voice.say("import-preview-title"), &here);
    let status = faults.status;
    let page = PreviewPage {
        shell: shell.faulty(!faults.is_empty()),
        faults,
        here,
        count: i64::try_from(members.len()).unwrap_or(i64::MAX),
        fault_count: i64::try_from(lines.len()).unwrap_or(i64::MAX),
        members: members
            .into_iter()
            .take(SHOWN)
            .map(|member| MemberRow {
                name: member.name.name,
                cvr: member.name.cvr.map(|cvr| cvr.to_string()).unwrap_or_default(),
                since: words::short_date(member.since),
            })
            .collect(),
        fault_rows: lines
            .into_iter()
            .map(|fault| FaultRow {
                line: fault.line,
                name: fault.name,
                fault: texts::line_fault(fault.kind, voice.0),
            })
            .collect(),
    };
    Ok(visit.page(status, &page))
}

pub(super) async fn confirm(
    visit: Visit,
    Place(id): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let id: ImportId = id.parse().map_err(|_| engine::Error::NotFound)?;
    match visit.act(move |engine, ask| engine.member_import_confirm(ask, id)).await {
        Ok(_) => Ok(visit.see_other(&format!("{}?done=members-imported", Spot::Members.path()))),
        Err(problem) => {
            let faults = Faults::of(problem, &[], &visit)?;
            preview(&visit, id, faults).await
        }
    }
}
