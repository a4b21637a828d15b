//! The last step: all answers are looked through, and the application is submitted.

use actix_web::HttpResponse;
use askama::Template;
use engine::{Ask, DraftReading, RetryKey, secret_hash};
use gate::{Form, Place, Problem};

use super::answers::{Section, sections};
use super::draft;
use super::files;
use super::flaw::flaws;
use super::form::onward;
use super::sheet::{Bound, FaultLink, Sheet, Trouble, asking};
use super::step::Step;
use super::way::{Way, only};
use crate::cases;
use crate::entries::Entries;
use crate::files::FileRow;
use crate::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "apply-check.html")]
struct CheckPage {
    shell: Shell,
    sheet: Sheet,
    trouble: Trouble,
    action: String,
    sections: Vec<Section>,
    /// The page where it is sent as the next version of the application in a case; none where it begins one.
    revision: Option<String>,
    /// The files beside it, by their names.
    files: Vec<FileRow>,
    files_path: String,
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let draft = draft::read(&visit, &id).await?;
    page(&visit, &draft, Trouble::default()).await
}

async fn page(
    visit: &Visit,
    draft: &DraftReading,
    trouble: Trouble,
) -> Result<HttpResponse, Problem> {
    let (step, bound) = (Step::Check, Bound::Onward);
    let asking = asking(visit);
    let flaws = flaws(asking, &draft.application);
    let link =
        |flaw: &super::flaw::Flaw| FaultLink { href: flaw.href(draft.id), text: flaw.text.clone() };
    let trouble = Trouble { faults: flaws.iter().map(link).collect(), ..trouble };
    let status = trouble.status;
    let page = CheckPage {
        shell: Sheet::shell(visit, draft.id, step, bound).faulty(!trouble.is_none()),
        sheet: Sheet::new(visit, draft, step, bound),
        trouble,
        action: step.path(draft.id),
        sections: sections(asking, &draft.application, &flaws, Some(draft.id)),
        revision: draft.revises.map(|case| format!("{}/revision", cases::path(case))),
        files: files::rows(visit, draft.id).await?,
        files_path: files::path(draft.id),
    };
    Ok(visit.page(status, &page))
}

pub(super) async fn submit(
    visit: Visit,
    Place(id): Place<String>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    only(&entries, &[])?;
    if Way::of(&entries) != Way::On {
        let draft = draft::read(&visit, &id).await?;
        return Ok(visit.see_other(&onward(&draft, Step::Check, Bound::Onward, Way::of(&entries))));
    }
    let draft = id.parse().map_err(|_| engine::Error::NotFound)?;
    let condition = entries.condition();
    // Whoever presses the button twice is led to the same receipt.
    let key = format!("submit:{draft}:{}", entries.version());
    let retry_key = Some(RetryKey { digest: secret_hash(&key), key });
    let submitted = visit.act(move |engine, ask| {
        let ask = Ask { condition, retry_key, ..ask };
        engine.draft_submit(ask, draft, |_| String::new())
    });
    match submitted.await {
        Ok(answer) => Ok(visit.see_other(&format!("/apply/receipt/{}", answer.subject))),
        Err(problem) => {
            let trouble = Trouble::refused(&visit, problem)?;
            page(&visit, &draft::read(&visit, &id).await?, trouble).await
        }
    }
}
