//! The sight matrix: kind of fact x who looks, and how much is shown.

use std::collections::BTreeSet;

use domain::accession::{
    AttachedFile, Attachment, Audience, Case, CaseFact, Channel, DialogueOutcome, Door, FactKind,
    Interest, Reach, Shown, Sight, ballots_shown, shown, tally_shown,
};
use domain::id::{CaseNumber, PartyKey};
use domain::time::Timestamp;
use domain::vote::{
    AfterClose,
    Choice::{Against, For},
    Hand, Opening, Outcome, Tally, VoteResult, VotingRule, WhileOpen,
};
use insta::assert_snapshot;
use support::{
    C, Story, a_case, a_file, ask, at, charter, charter_where, day, filing, founding_parties, key,
    officer, secretariat,
};

use super::line;

const WIDTHS: [usize; 7] = [44, 7, 7, 7, 7, 7, 7];

/// The columns. Facts that concern a party concern `di`.
fn lookers() -> [(&'static str, Sight); 6] {
    [
        ("secr.", Sight::Secretariat),
        ("di", Sight::Party(key("di"))),
        ("itb", Sight::Party(key("itb"))),
        ("di rec.", Sight::RecusedParty(key("di"))),
        ("hk rec.", Sight::RecusedParty(key("hk"))),
        ("applic.", Sight::Applicant),
    ]
}

#[test]
fn fact_x_sight() {
    let case = a_case().in_vote().with_ballot("di", For).case();
    let mut cells = vec!["fact".to_owned()];
    cells.extend(lookers().map(|(name, _)| name.to_owned()));
    let mut rows = vec![line(&cells, &WIDTHS)];
    for kind in FactKind::ALL.iter().filter(|kind| **kind != FactKind::BallotCast) {
        rows.extend(facts(*kind).into_iter().map(|(note, fact)| row(&case, &fact, note, at(0))));
    }
    rows.push(String::new());
    rows.extend(ballot_rows());

    let legend = "whole: fact and details; fact: the fact alone; occurs: that it happened, by whom and when\n\
                  facts that name a party name di; rec.: has recused itself";
    assert_snapshot!("sight", format!("{legend}\n\n{}", rows.join("\n")));
}

fn row(case: &Case, fact: &CaseFact, note: &str, now: Timestamp) -> String {
    let mut cells = vec![format!("{}{note}", fact.kind().code())];
    cells.extend(lookers().map(|(_, sight)| {
        let shown = match shown(case, fact, &sight, now) {
            Shown::Whole => "whole",
            Shown::Fact => "fact",
            Shown::Occurrence => "occurs",
            Shown::Hidden => "-",
        };
        shown.to_owned()
    }));
    line(&cells, &WIDTHS)
}

/// How much of the ballot of `di` and of the count is shown depends on the rule, and on whether the vote is open.
fn ballot_rows() -> Vec<String> {
    let rules = [
        (WhileOpen::FoundingParties, AfterClose::FoundingParties, "founders see it always"),
        (WhileOpen::HiddenUntilClose, AfterClose::FoundingParties, "founders see it after"),
        (WhileOpen::FoundingParties, AfterClose::Public, "public after"),
        (WhileOpen::HiddenUntilClose, AfterClose::Public, "hidden, then public"),
    ];
    let ballot = CaseFact::BallotCast { vote: 1, party: key("di"), choice: For, hand: Hand::Party };
    let (mut ballots, mut tallies) = (Vec::new(), vec![String::new()]);
    for (while_open, after_close, name) in rules {
        let charter = charter_where(|rule| {
            (rule.ballots_while_open, rule.ballots_after_close) = (while_open, after_close);
        });
        let open = a_case().under(charter).in_vote().with_ballots(5, 0, 0);
        let too_few = open.clone().at(48);
        let voided = open.clone().done(secretariat(), ask(C::VoidVote));
        let closed = open.clone().with_ballot("fogp", Against).at(48);
        for (state, story) in
            [("open", open), ("too few", too_few), ("closed", closed), ("voided", voided)]
        {
            ballots.push(row(&story.case(), &ballot, &format!(", {name}: {state}"), story.now()));
            tallies.push(tally_row(&story, &format!("tally, {name}: {state}")));
        }
    }
    ballots.extend(tallies);
    ballots
}

fn tally_row(story: &Story, name: &str) -> String {
    let case = story.case();
    let mut cells = vec![name.to_owned()];
    cells.extend(lookers().map(|(_, sight)| {
        let tally = tally_shown(&case.votes()[0], &sight, story.now());
        tally.map_or("-", |_| "shown").to_owned()
    }));
    line(&cells, &WIDTHS)
}

/// A file beside each kind of thing.
fn attached() -> Vec<(&'static str, CaseFact)> {
    let file = a_file();
    let fact = |to| {
        CaseFact::FileAttached(Box::new(AttachedFile {
            id: file.id,
            to,
            file_type: file.file_type,
            bytes: file.bytes,
            digest: file.digest,
        }))
    };
    vec![
        (", application", fact(Attachment::Application)),
        (", information", fact(Attachment::Information)),
        (", dialogue", fact(Attachment::Dialogue(key("di")))),
        (", instruction", fact(Attachment::Instruction { vote: 1, party: key("di") })),
        (", internal", fact(Attachment::Note(Audience::Internal))),
        (", shared", fact(Attachment::Note(Audience::Shared))),
    ]
}

/// One fact of the kind, or one for each case that is shown differently.
fn facts(kind: FactKind) -> Vec<(&'static str, CaseFact)> {
    let party: PartyKey = key("di");
    let fact = match kind {
        FactKind::FileNoteAdded => {
            return vec![
                (", internal", CaseFact::FileNoteAdded { audience: Audience::Internal }),
                (", shared", CaseFact::FileNoteAdded { audience: Audience::Shared }),
            ];
        }
        FactKind::FileAttached => return attached(),
        FactKind::Submitted => submitted(),
        FactKind::OfficerAssigned => CaseFact::OfficerAssigned { officer: officer() },
        FactKind::PutOnHold => CaseFact::PutOnHold,
        FactKind::Resumed => CaseFact::Resumed,
        FactKind::InformationRequested => CaseFact::InformationRequested { deadline: at(1) },
        FactKind::InformationSupplied => CaseFact::InformationSupplied { application_version: 2 },
        FactKind::ApplicationRevised => CaseFact::ApplicationRevised { application_version: 2 },
        FactKind::DialogueOpened => CaseFact::DialogueOpened { party },
        FactKind::DialogueEntryRecorded => CaseFact::DialogueEntryRecorded {
            party,
            held_on: day("2026-02-02"),
            channel: Channel::Video,
        },
        FactKind::DialogueConcluded => {
            CaseFact::DialogueConcluded { party, outcome: DialogueOutcome::Declines }
        }
        FactKind::Nominated => CaseFact::Nominated { party },
        FactKind::NominationWithdrawn => CaseFact::NominationWithdrawn { party },
        FactKind::InterestDeclared => CaseFact::InterestDeclared {
            party,
            interest: Interest::Declared,
            reach: Reach::Party,
            representative: None,
        },
        FactKind::VoteOpened => vote_opened(),
        FactKind::BallotCast => return vec![],
        FactKind::ParticipationFellShort => {
            CaseFact::ParticipationFellShort { vote: 1, at: at(48) }
        }
        FactKind::VoteExtended => CaseFact::VoteExtended { vote: 1, closes_at: at(96) },
        FactKind::ResultConfirmed => CaseFact::ResultConfirmed { vote: 1 },
        FactKind::VoteVoided => CaseFact::VoteVoided { vote: 1 },
        FactKind::VoteClosed => vote_closed(),
        FactKind::Lapsed => CaseFact::Lapsed { at: at(1) },
        FactKind::Withdrawn => CaseFact::Withdrawn,
        FactKind::ClosedWithoutNomination => CaseFact::ClosedWithoutNomination,
        FactKind::Reopened => CaseFact::Reopened,
        FactKind::DecisionIssued => CaseFact::DecisionIssued,
        FactKind::KickoffHeld => {
            CaseFact::KickoffHeld { held_on: day("2026-02-02"), tracks: BTreeSet::new() }
        }
    };
    assert_eq!(fact.kind(), kind);
    vec![("", fact)]
}

fn submitted() -> CaseFact {
    CaseFact::Submitted {
        number: CaseNumber { year: 2026, serial: 1 },
        draft: filing().draft,
        door: Door::Portal,
        applicant: None,
        charter_version: 1,
        earlier: None,
    }
}

fn vote_opened() -> CaseFact {
    CaseFact::VoteOpened(Box::new(Opening {
        number: 1,
        closes_at: at(48),
        rule: charter().voting,
        electorate: founding_parties(),
        application_version: 1,
    }))
}

fn vote_closed() -> CaseFact {
    let outcome = Outcome::Approved;
    let result = VoteResult { outcome, tally: Tally::default(), outcome_of_all_entitled: outcome };
    CaseFact::VoteClosed { vote: 1, at: at(48), result }
}

#[test]
fn everybody_but_the_applicant_sees_who_has_an_interest_and_who_has_voted() {
    let seen = lookers().map(|(name, sight)| (name, sight.sees_interests()));

    assert_eq!(seen.map(|(_, sees)| sees), [true, true, true, true, true, false], "{seen:?}");
}

#[test]
fn the_ballots_that_are_listed_are_those_that_are_shown() {
    let hidden = |rule: &mut VotingRule| rule.ballots_while_open = WhileOpen::HiddenUntilClose;
    let story = a_case().under(charter_where(hidden)).in_vote().with_ballots(5, 1, 0);
    let (open, closed) = (story.case(), story.at(48).case());

    let listed = |case: &Case, now| {
        let vote = &case.votes()[0];
        lookers().map(|(name, sight)| {
            let parties: Vec<_> =
                ballots_shown(vote, &sight, now).map(|(party, _)| party.as_str()).collect();
            format!("{name}: {}", parties.join(" "))
        })
    };

    assert_snapshot!(listed(&open, at(0)).join("\n"), @r"
    secr.: 
    di: di
    itb: itb
    di rec.: di
    hk rec.: 
    applic.:
    ");
    assert_snapshot!(listed(&closed, at(48)).join("\n"), @r"
    secr.: danskerhverv di em industriensfond itb smvdanmark
    di: danskerhverv di em industriensfond itb smvdanmark
    itb: danskerhverv di em industriensfond itb smvdanmark
    di rec.: di
    hk rec.: 
    applic.:
    ");
}
