//! What is stored of initiatives: written as ever, and read as it was written.

use std::collections::{BTreeMap, BTreeSet};

use domain::application::Novelty;
use domain::id::{CaseId, InitiativeId, MembershipId};
use domain::initiative::{
    AmountAudience, Details, Event, FactKind, FundingSource, FundingState, Initiative,
    InitiativeFact as F, Kroner, Origin, Outline, Subsidy, Wording,
};
use insta::assert_snapshot;
use store::{Authorship, InitiativeProjection, LoggedEvent};
use support::{at, day, key};

use super::sample::id;
use crate::database::Database;

const INITIATIVE: InitiativeId = InitiativeId(id(800));
const OWNER: MembershipId = MembershipId(id(801));
const PARTNER: MembershipId = MembershipId(id(802));

fn outline() -> Outline {
    Outline {
        novelty: Novelty::New,
        objectives: ["insight", "cooperation"].map(key).into(),
        track: Some(key("warning")),
        start: day("2026-03-01"),
        end: Some(day("2026-12-31")),
    }
}

fn subsidy(source: FundingSource, amount: Option<u64>) -> Subsidy {
    Subsidy { source, amount: amount.map(Kroner), audience: AmountAudience::Insiders }
}

/// One fact of each kind, and more where it can say more than one thing.
fn facts() -> Vec<F> {
    let free = Outline { novelty: Novelty::Existing, track: None, end: None, ..outline() };
    let by_case = Origin::Application { case: CaseId(id(803)), place: 2 };
    let mut facts = vec![
        F::Created { owner: OWNER, origin: Origin::Participant, outline: outline() },
        F::Created { owner: OWNER, origin: by_case, outline: free.clone() },
        F::Revised { outline: free },
        F::ProgressNoted,
        F::ResultRecorded,
        F::Started,
        F::Completed,
        F::Stopped,
        F::Resumed,
        F::PartnerInvited { partner: PARTNER },
        F::PartnershipConfirmed { partner: PARTNER },
        F::PartnershipDeclined { partner: PARTNER },
        F::PartnershipLeft { partner: PARTNER },
        F::Commented { number: 1 },
        F::CommentAnswered { number: 1 },
    ];
    for (number, source) in (1..).zip(FundingSource::ALL) {
        let subsidy = subsidy(source, Some(250_000));
        facts.push(F::FundingAdded { number, subsidy, state: FundingState::Considered });
    }
    let open = Subsidy { audience: AmountAudience::Public, ..subsidy(FundingSource::Own, None) };
    facts.push(F::FundingAdded { number: 7, subsidy: open, state: FundingState::Considered });
    let steps = FundingState::ALL.map(|state| F::FundingAdvanced { number: 1, state });
    facts.extend(steps);
    facts
}

fn details() -> Vec<Details> {
    let wording = Wording {
        title: "Varsler".to_owned(),
        description: "På én side.".to_owned(),
        target_group: "Værksteder".to_owned(),
        expected_result: "500 varsler".to_owned(),
        interplay: "Pagtens kanaler".to_owned(),
        outside_partners: "To leverandører".to_owned(),
        funding_note: "Egne midler".to_owned(),
    };
    vec![
        Details::None,
        Details::Wording(Box::new(wording)),
        Details::Text("Det går \"godt\" på\nto linjer.".to_owned()),
    ]
}

fn events() -> Vec<Event> {
    let bare = facts().into_iter().map(|fact| Event { fact, details: Details::None });
    let said = details().into_iter().map(|details| Event { fact: F::ProgressNoted, details });
    bare.chain(said).collect()
}

fn stored() -> Database {
    let database = Database::new();
    database.store().migrate().unwrap();
    database
        .store()
        .write(|conn| conn.initiative_append(INITIATIVE, 0, &events(), &Authorship::clock(), at(0)))
        .unwrap();
    database
}

#[test]
fn every_kind_is_written_as_ever_and_read_as_it_was_written() {
    let database = stored();

    let log = database.store().read(|conn| conn.log_list(0, 1000)).unwrap();
    let read: Vec<Event> = log
        .into_iter()
        .filter_map(|entry| match entry.event {
            LoggedEvent::Initiative { fact, details, .. } => Some(Event { fact, details }),
            LoggedEvent::Case { .. }
            | LoggedEvent::Membership { .. }
            | LoggedEvent::Mandate { .. }
            | LoggedEvent::Meeting { .. } => None,
        })
        .collect();
    assert_eq!(read, events());

    let lines = |column: &str| {
        let rows = format!(
            "SELECT {column} AS line FROM events WHERE {column} IS NOT NULL ORDER BY position"
        );
        database.lines(&rows).join("\n")
    };
    assert_snapshot!(
        "initiative_format_1",
        format!("# facts\n{}\n\n# details\n{}", lines("fact"), lines("details"))
    );
}

#[test]
fn no_kind_is_left_out() {
    let kinds: BTreeSet<_> = facts().iter().map(F::kind).collect();

    assert_eq!(kinds.len(), FactKind::ALL.len());
}

#[test]
fn an_initiative_whose_title_is_not_told_is_in_no_list() {
    let database = stored();
    let initiative = Initiative::begin(&facts()[0], at(0)).unwrap();
    let entry =
        InitiativeProjection { id: INITIATIVE, initiative, wording: None, news: BTreeMap::new() };

    let outcome = database.store().write(move |conn| conn.initiative_project(&entry));

    assert!(outcome.unwrap_err().to_string().contains("its title is not told"));
}
