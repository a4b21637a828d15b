//! The guide before the form: what the pact asks for, what is asked, what happens afterwards, and one's own drafts.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::Applicant;
use domain::actor::Actor;
use domain::charter::{Clause, Period};
use domain::draft::{self, Beginning};
use domain::id::DraftId;
use domain::text::Language;
use engine::{DraftReading, Invitation, secret_hash};
use gate::{Form, Problem, Query, texts};
use serde::Deserialize;

use super::draft::name;
use super::step::Step;
use crate::faults::Faults;
use crate::front::Done;
use crate::shell::{Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;

#[derive(Debug, Default, Deserialize)]
pub(super) struct CodeForm {
    code: String,
}

/// A draft in the list.
struct DraftRow {
    id: DraftId,
    name: String,
    changed_at: String,
}

/// A principle or an objective.
struct Statement {
    title: String,
    text: String,
}

/// What happens, and how long it takes at most.
struct Stage {
    what: String,
    period: String,
}

/// What whoever looks can begin.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Open {
    /// An application.
    Begin,
    /// An application that came on paper or by mail, in the place of whoever applies.
    OnPaper,
    /// Nothing before signing in.
    SignIn,
    /// Nothing in the present role.
    Nothing,
}

#[derive(Template)]
#[template(path = "apply-guide.html")]
struct GuidePage {
    shell: Shell,
    faults: Faults,
    open: Open,
    takes_invitation: bool,
    code: String,
    drafts: Vec<DraftRow>,
    principles: Vec<Statement>,
    objectives: Vec<Statement>,
    steps: Vec<(String, String)>,
    stages: Vec<Stage>,
}

pub(super) async fn show(visit: Visit, Query(done): Query<Done>) -> Result<HttpResponse, Problem> {
    answer(&visit, CodeForm::default(), Faults::default(), done.done.as_deref()).await
}

async fn answer(
    visit: &Visit,
    form: CodeForm,
    faults: Faults,
    done: Option<&str>,
) -> Result<HttpResponse, Problem> {
    let actor = visit.myself().ok().map(|myself| myself.actor.clone());
    let drafts = match &actor {
        Some(_) => {
            let own = visit.show(|engine, credential, now| engine.draft_list(credential, now));
            own.await?.iter().map(|draft| draft_row(visit, draft)).collect()
        }
        None => vec![],
    };
    let (voice, language, charter) = (visit.voice(), visit.language, visit.charter());
    let status = faults.status;
    let asked = Step::ALL.into_iter().filter(|step| *step != Step::Check);
    let page = GuidePage {
        shell: Shell::of(visit, Spot::Apply).telling(done).faulty(!faults.is_empty()),
        faults,
        open: open(actor.as_ref()),
        takes_invitation: actor.is_some_and(|actor| draft::accept_invitation(&actor).is_ok()),
        code: form.code,
        drafts,
        principles: statements(&charter.principles, language),
        objectives: statements(&charter.objectives, language),
        steps: asked.map(|step| (step.title(voice), step.lead(voice))).collect(),
        stages: stages(visit),
    };
    Ok(if status == StatusCode::OK { visit.public_page(&page) } else { visit.page(status, &page) })
}

fn open(actor: Option<&Actor>) -> Open {
    match actor.map(draft::begin) {
        None => Open::SignIn,
        Some(Ok(Beginning::By(Applicant::OnPaper))) => Open::OnPaper,
        Some(Ok(Beginning::By(Applicant::Organisation(_)) | Beginning::ByNewcomer(_))) => {
            Open::Begin
        }
        Some(Ok(Beginning::Invitation(_)) | Err(_)) => Open::Nothing,
    }
}

fn draft_row(visit: &Visit, draft: &DraftReading) -> DraftRow {
    DraftRow {
        id: draft.id,
        name: match draft.revises {
            Some(_) => visit.voice().say_of("draft-revision", "name", &name(visit, draft)),
            None => name(visit, draft),
        },
        changed_at: texts::moment(draft.updated_at, visit.language),
    }
}

fn statements<Key>(clauses: &[Clause<Key>], language: Language) -> Vec<Statement> {
    let statement = |clause: &Clause<Key>| Statement {
        title: clause.title.in_language(language).to_owned(),
        text: clause.text.in_language(language).trim().to_owned(),
    };
    clauses.iter().map(statement).collect()
}

/// What happens after the application is submitted, by the periods of the charter.
fn stages(visit: &Visit) -> Vec<Stage> {
    let (voice, charter) = (visit.voice(), visit.charter());
    let periods = &charter.periods;
    let stage = |what, time, period| Stage {
        what: voice.say(what),
        period: voice.say_of(time, "period", &length(period, voice)),
    };
    vec![
        stage("stage-check", "stage-from-receipt", periods.completeness),
        stage("stage-dialogue", "stage-from-receipt", periods.dialogue),
        stage("stage-nomination", "stage-from-receipt", periods.nomination),
        stage("stage-vote", "stage-vote-open", Period::Days(charter.voting.voting_days)),
        stage("stage-letter", "stage-from-vote", periods.letter),
    ]
}

fn length(period: Period, voice: Voice) -> String {
    match period {
        Period::Days(days) => voice.count("period-days", days.into()),
        Period::WorkingDays(days) => voice.count("period-working-days", days.into()),
    }
}

/// Takes a founding party's invitation up.
pub(super) async fn accept_invitation(
    visit: Visit,
    Form(form): Form<CodeForm>,
) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let (voice, mut faults) = (visit.voice(), Faults::default());
    if form.code.trim().is_empty() {
        faults.note("code", voice.say("invitation-missing"));
        return answer(&visit, form, faults, None).await;
    }
    let invitation = Invitation { code: secret_hash(form.code.trim()) };
    let accept = move |engine: &engine::Engine, ask| {
        engine.invitation_accept(ask, invitation, |_| String::new())
    };
    match visit.act(accept).await {
        Ok(taken) => {
            let draft = DraftId(taken.subject);
            Ok(visit.see_other(&Step::Organisation.path(draft)))
        }
        Err(Problem::Engine(engine::Error::NotFound)) => {
            faults.note("code", voice.say("invitation-unknown"));
            answer(&visit, form, faults, None).await
        }
        Err(problem) => {
            let faults = Faults::of(problem, &[], &visit)?;
            answer(&visit, form, faults, None).await
        }
    }
}
