//! What is stored stays readable: every fact and all details, in the form of today.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use diesel::{
    Connection as _, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_types,
};
use domain::accession::{
    Audience, CaseFact, Channel, Details, DialogueOutcome, Door, Event, FactKind, Interest, Reach,
};
use domain::application::{Application, Initiative, Novelty, OrganisationSize};
use domain::id::{CaseId, CaseNumber, DraftId, OrganisationId, PartyKey, PersonId};
use domain::text::Text;
use domain::vote::{
    AfterClose, BallotChange, Base, Choice, EarlyClose, Hand, Nominator, Opening, Outcome,
    Participation, Recusal, Shortfall, Tally, Threshold, VoteResult, VotingRule, WhileOpen,
};
use insta::assert_snapshot;

use crate::setting::{TestStore, application, at, by_applicant, case, id};

fn party() -> PartyKey {
    "di".parse().unwrap()
}

fn opening() -> Opening {
    Opening {
        number: 1,
        closes_at: at(60),
        rule: VotingRule {
            id: "majority_of_votes_cast".to_owned(),
            base: Base::VotesForAndAgainst,
            threshold: Threshold::MoreThanHalf,
            participation_min: Participation::AtLeast(6),
            shortfall: Shortfall::ExtendOrConfirm,
            nominator: Nominator::Votes,
            recusal: Recusal::LeavesBase,
            ballot_change: BallotChange::UntilClose,
            early_close: EarlyClose::WhenComplete,
            open_hours_min: 0,
            voting_days: 14,
            ballots_while_open: WhileOpen::FoundingParties,
            ballots_after_close: AfterClose::Public,
        },
        electorate: [party(), "ida".parse().unwrap()].into(),
        application_version: 2,
    }
}

fn result() -> VoteResult {
    VoteResult {
        outcome: Outcome::Approved,
        tally: Tally { entitled: 10, votes_for: 4, votes_against: 3, abstentions: 1 },
        outcome_of_all_entitled: Outcome::Rejected,
    }
}

/// One fact of each kind.
fn facts() -> Vec<CaseFact> {
    let party = party();
    vec![
        CaseFact::Submitted {
            number: CaseNumber { year: 2026, serial: 7 },
            draft: DraftId(id(1)),
            door: Door::Invitation(party.clone()),
            applicant: Some(OrganisationId(id(2))),
            charter_version: 1,
            earlier: Some(CaseId(id(3))),
        },
        CaseFact::OfficerAssigned { officer: PersonId(id(4)) },
        CaseFact::FileNoteAdded { audience: Audience::Shared },
        CaseFact::PutOnHold,
        CaseFact::Resumed,
        CaseFact::InformationRequested { deadline: at(1) },
        CaseFact::InformationSupplied { application_version: 2 },
        CaseFact::ApplicationRevised { application_version: 3 },
        CaseFact::DialogueOpened { party: party.clone() },
        CaseFact::DialogueEntryRecorded {
            party: party.clone(),
            held_on: at(0).date_naive(),
            channel: Channel::Video,
        },
        CaseFact::DialogueConcluded { party: party.clone(), outcome: DialogueOutcome::Nominates },
        CaseFact::Nominated { party: party.clone() },
        CaseFact::NominationWithdrawn { party: party.clone() },
        CaseFact::InterestDeclared {
            party: party.clone(),
            interest: Interest::Recused,
            reach: Reach::Representative,
            representative: Some(PersonId(id(5))),
        },
        CaseFact::VoteOpened(Box::new(opening())),
        CaseFact::BallotCast {
            vote: 1,
            party,
            choice: Choice::Abstain,
            hand: Hand::SecretariatOnInstruction,
        },
        CaseFact::ParticipationFellShort { vote: 1, at: at(2) },
        CaseFact::VoteExtended { vote: 1, closes_at: at(3) },
        CaseFact::ResultConfirmed { vote: 1 },
        CaseFact::VoteVoided { vote: 1 },
        CaseFact::VoteClosed { vote: 2, at: at(4), result: result() },
        CaseFact::Lapsed { at: at(5) },
        CaseFact::Withdrawn,
        CaseFact::ClosedWithoutNomination,
        CaseFact::Reopened,
        CaseFact::DecisionIssued,
        CaseFact::KickoffHeld {
            held_on: at(0).date_naive(),
            tracks: ["kompetencer".parse().unwrap(), "smv".parse().unwrap()].into(),
        },
    ]
}

fn whole_application() -> Application {
    let mut application = application("Sikker Sky");
    application.organisation.size = Some(OrganisationSize::Small);
    application.contact.email = "sky@example.dk".to_owned();
    application.principles = ["faelles-ansvar".parse().unwrap()].into();
    application.goals = [("kompetencer".parse().unwrap(), "ti flere".to_owned())].into();
    application.preferred_party = Some(party());
    application.initiatives.push(Initiative {
        title: "Åbne døre".to_owned(),
        novelty: Some(Novelty::New),
        objectives: ["kompetencer".parse().unwrap()].into(),
        track: Some("smv".parse().unwrap()),
        start: Some(at(0).date_naive()),
        ..Initiative::default()
    });
    application
}

/// Details of each kind.
fn details() -> Vec<Details> {
    let text = |text: &str| text.to_owned();
    vec![
        Details::None,
        Details::Application { application: Box::new(whole_application()), note: text("ny") },
        Details::Text(text("en grund")),
        Details::Entry { participants: text("A og B"), summary: text("enige") },
        Details::Instruction { reason: text("fordi"), instruction: text("brev") },
        Details::Question {
            question: text("Optages?"),
            rule: Box::new(Text { da: text("flertal"), en: text("majority") }),
        },
        Details::Decision { reasons: text("derfor"), letter: text("Kære") },
    ]
}

#[derive(QueryableByName)]
struct StoredEvent {
    #[diesel(sql_type = sql_types::Text)]
    kind: String,
    #[diesel(sql_type = sql_types::Text)]
    fact: String,
    #[diesel(sql_type = sql_types::Nullable<sql_types::Text>)]
    details: Option<String>,
}

/// Stores `events`, checks that they are read as they were, and returns what stands in the table.
fn stored(events: Vec<Event>) -> Vec<StoredEvent> {
    let store = TestStore::new();
    let written = events.clone();
    store
        .write(move |conn| conn.case_append(case(1), 0, &written, &by_applicant(), at(9)))
        .unwrap();

    let timeline = store.read(|conn| conn.case_timeline(case(1))).unwrap();
    let read: Vec<_> = timeline
        .into_iter()
        .map(|entry| Event { fact: entry.fact, details: entry.details })
        .collect();
    assert_eq!(read, events);

    let query = diesel::sql_query("SELECT kind, fact, details FROM events ORDER BY version");
    match store.url.strip_prefix("sqlite:") {
        Some(path) => query.load(&mut SqliteConnection::establish(path).unwrap()).unwrap(),
        None => query.load(&mut PgConnection::establish(&store.url).unwrap()).unwrap(),
    }
}

#[test]
fn facts_of_every_kind_are_written_as_ever_and_read_again() {
    let events: Vec<_> =
        facts().into_iter().map(|fact| Event { fact, details: Details::None }).collect();
    let kinds: BTreeSet<_> = events.iter().map(|event| event.fact.kind()).collect();
    assert_eq!(kinds.len(), FactKind::ALL.len(), "one fact of each kind");

    let rows = stored(events);

    for row in &rows {
        assert!(row.fact.contains(&format!("\"kind\":\"{}\"", row.kind)), "{}", row.fact);
    }
    let text: String = rows.into_iter().map(|row| row.fact + "\n").collect();
    assert_snapshot!("facts", text);
}

#[test]
fn details_of_every_kind_are_written_as_ever_and_read_again() {
    let events =
        details().into_iter().map(|details| Event { fact: CaseFact::Resumed, details }).collect();

    let rows = stored(events);

    let text = rows.into_iter().fold(String::new(), |mut text, row| {
        writeln!(text, "{}", row.details.as_deref().unwrap_or("NULL")).unwrap();
        text
    });
    assert_snapshot!("details", text);
}
