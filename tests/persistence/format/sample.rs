//! One value of every kind that is stored, with every field filled.

use domain::accession::{
    AttachedFile, Attachment, Audience, Behalf, CaseFact, Channel, Details, DialogueOutcome, Door,
    Interest, Reach,
};
use domain::actor::Role;
use domain::application::{Application, Novelty, OrganisationKind, OrganisationSize};
use domain::file::{FileDigest, FileType};
use domain::id::{
    CaseId, CaseNumber, DraftId, FileId, MandateId, MeetingId, MembershipId, OrganisationId,
    PartyKey, PersonId, SignInId,
};
use domain::meeting::MeetingNews;
use domain::membership::{MemberName, MembershipDetails, MembershipEnd, MembershipFact};
use domain::people::{Grant, Grantor, MandateFact, MandateKind, Notice};
use domain::text::Text;
use domain::vote::{
    AfterClose, BallotChange, Base, Choice, EarlyClose, Hand, Nominator, Opening, Outcome,
    Participation, Recusal, Shortfall, Tally, Threshold, VoteResult, VotingRule, WhileOpen,
};
use store::{Authorship, Recorder};
use support::{a_complete_application, at, cvr, day, key, moment};
use uuid::Uuid;

/// The organisation that applies.
pub(super) const APPLICANT: OrganisationId = OrganisationId(id(2));
/// Somebody who acts.
pub(super) const SOMEBODY: PersonId = PersonId(id(4));

/// The `number`th id.
pub(super) const fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn attached(to: Attachment) -> CaseFact {
    CaseFact::FileAttached(Box::new(AttachedFile {
        id: FileId(id(70)),
        to,
        file_type: FileType::Pdf,
        bytes: 10_485_760,
        digest: FileDigest([0xab; 32]),
    }))
}

/// The close of a vote with this outcome.
fn closed(vote: u32, outcome: Outcome) -> CaseFact {
    CaseFact::VoteClosed { vote, at: at(4), result: result(outcome, Outcome::Rejected) }
}

/// One fact of each kind, and more where it can say more than one thing.
pub(super) fn facts() -> Vec<CaseFact> {
    let party: PartyKey = key("di");
    let mut facts = vec![
        submitted(Door::Portal, Some(APPLICANT), None),
        submitted(Door::Paper, None, Some(CaseId(id(3)))),
        submitted(Door::Invitation(party.clone()), Some(APPLICANT), None),
        CaseFact::OfficerAssigned { officer: SOMEBODY },
        CaseFact::FileNoteAdded { audience: Audience::Internal },
        CaseFact::FileNoteAdded { audience: Audience::Shared },
        attached(Attachment::Application),
        attached(Attachment::Information),
        attached(Attachment::Dialogue(party.clone())),
        attached(Attachment::Instruction { vote: 2, party: party.clone() }),
        attached(Attachment::Note(Audience::Internal)),
        attached(Attachment::Note(Audience::Shared)),
        CaseFact::PutOnHold,
        CaseFact::Resumed,
        CaseFact::InformationRequested { deadline: moment("2026-03-01T22:59:00.000001Z") },
        CaseFact::InformationSupplied { application_version: 2 },
        CaseFact::ApplicationRevised { application_version: 3 },
        CaseFact::DialogueOpened { party: party.clone() },
        CaseFact::DialogueConcluded { party: party.clone(), outcome: DialogueOutcome::Nominates },
        CaseFact::DialogueConcluded { party: party.clone(), outcome: DialogueOutcome::Declines },
        CaseFact::Nominated { party: party.clone() },
        CaseFact::NominationWithdrawn { party: party.clone() },
        CaseFact::ParticipationFellShort { vote: 1, at: at(2) },
        CaseFact::VoteExtended { vote: 1, closes_at: at(3) },
        CaseFact::ResultConfirmed { vote: 1 },
        CaseFact::VoteVoided { vote: 1 },
        closed(2, Outcome::Approved),
        closed(3, Outcome::Rejected),
        CaseFact::Lapsed { at: at(5) },
        CaseFact::Withdrawn,
        CaseFact::ClosedWithoutNomination,
        CaseFact::Reopened,
        CaseFact::DecisionIssued,
        CaseFact::KickoffHeld {
            held_on: day("2026-04-01"),
            tracks: [key("skills"), key("warning")].into(),
        },
    ];
    facts.extend(openings().map(|opening| CaseFact::VoteOpened(Box::new(opening))));
    for channel in [Channel::Meeting, Channel::Video, Channel::Phone, Channel::Email] {
        let held_on = day("2026-02-02");
        facts.push(CaseFact::DialogueEntryRecorded { party: party.clone(), held_on, channel });
    }
    facts.extend(interests());
    for (choice, hand) in [
        (Choice::For, Hand::Party),
        (Choice::Against, Hand::SecretariatOnInstruction),
        (Choice::Abstain, Hand::Party),
    ] {
        facts.push(CaseFact::BallotCast { vote: 1, party: party.clone(), choice, hand });
    }
    facts
}

/// Each interest of a party, and one of somebody who acts for it.
fn interests() -> impl Iterator<Item = CaseFact> {
    let of_parties = [Interest::None, Interest::Declared, Interest::Recused]
        .map(|interest| (interest, Reach::Party, None));
    let of_one = (Interest::Recused, Reach::Representative, Some(SOMEBODY));
    of_parties.into_iter().chain([of_one]).map(|(interest, reach, representative)| {
        CaseFact::InterestDeclared { party: key("di"), interest, reach, representative }
    })
}

fn submitted(door: Door, applicant: Option<OrganisationId>, earlier: Option<CaseId>) -> CaseFact {
    let number = CaseNumber { year: 2026, serial: 7 };
    CaseFact::Submitted {
        number,
        draft: DraftId(id(1)),
        door,
        applicant,
        charter_version: 1,
        earlier,
    }
}

/// Three votes whose rules say between them everything that a rule can say.
fn openings() -> impl Iterator<Item = Opening> {
    let rule = VotingRule {
        id: "majority_of_votes_cast".to_owned(),
        base: Base::VotesForAndAgainst,
        threshold: Threshold::MoreThanHalf,
        participation_min: Participation::MoreThanHalf,
        shortfall: Shortfall::ExtendOrConfirm,
        nominator: Nominator::Votes,
        recusal: Recusal::LeavesBase,
        ballot_change: BallotChange::UntilClose,
        early_close: EarlyClose::WhenComplete,
        open_hours_min: 0,
        voting_days: 14,
        ballots_while_open: WhileOpen::FoundingParties,
        ballots_after_close: AfterClose::FoundingParties,
    };
    let strict = VotingRule {
        base: Base::VotesCastWithAbstentions,
        threshold: Threshold::TwoThirds,
        participation_min: Participation::AtLeast(6),
        shortfall: Shortfall::Fails,
        nominator: Nominator::DoesNotVote,
        recusal: Recusal::StaysInBase,
        ballot_change: BallotChange::Never,
        early_close: EarlyClose::Never,
        open_hours_min: 24,
        ballots_while_open: WhileOpen::HiddenUntilClose,
        ballots_after_close: AfterClose::Public,
        ..rule.clone()
    };
    let stricter = VotingRule {
        base: Base::AllEntitled,
        threshold: Threshold::ThreeQuarters,
        participation_min: Participation::Any,
        ..strict.clone()
    };
    [rule, strict, stricter].into_iter().zip(1..).map(|(rule, number)| Opening {
        number,
        closes_at: at(60),
        rule,
        electorate: [key("di"), key("ida")].into(),
        application_version: 2,
    })
}

fn result(outcome: Outcome, outcome_of_all_entitled: Outcome) -> VoteResult {
    let tally = Tally { entitled: 10, votes_for: 4, votes_against: 3, abstentions: 1 };
    VoteResult { outcome, tally, outcome_of_all_entitled }
}

/// Details of each kind.
pub(super) fn details() -> Vec<Details> {
    let text = |text: &str| text.to_owned();
    vec![
        Details::None,
        Details::Application { application: Box::new(application()), note: text("ny") },
        Details::Application { application: Box::default(), note: String::new() },
        Details::Text(text("En grund, \"sagt\" på\nto linjer.")),
        Details::Entry { participants: text("A og B"), summary: text("enige") },
        Details::Instruction { reason: text("fordi"), instruction: text("brev") },
        Details::Question {
            question: text("Optages?"),
            rule: Box::new(Text { da: text("flertal"), en: text("majority") }),
        },
        Details::File { name: text("Aftale \"æ\".pdf") },
        Details::Decision { reasons: text("derfor"), letter: text("Kære") },
    ]
}

/// An application in which every choice is made.
pub(super) fn application() -> Application {
    let mut application = a_complete_application();
    application.organisation.kind = Some(OrganisationKind::Association);
    application.organisation.size = Some(OrganisationSize::Micro);
    let mut running = application.initiatives[0].clone();
    running.novelty = Some(Novelty::Existing);
    running.track = None;
    running.start = None;
    application.initiatives.push(running);
    application
}

/// One fact of each kind that a membership remembers.
pub(super) fn membership_facts() -> Vec<MembershipFact> {
    vec![
        MembershipFact::FoundingPartyEntered { party: key("di"), since: at(0) },
        MembershipFact::AssociateAdmitted { case: CaseId(id(3)), since: at(1) },
        MembershipFact::AdmissionPublished,
        MembershipFact::FoundingPartySucceeded {
            party: key("digmin"),
            since: at(2),
            predecessor: MembershipId(id(4)),
        },
        MembershipFact::AssociateImported { organisation: APPLICANT, since: at(3) },
        MembershipFact::Renamed,
        MembershipFact::Ended { at: at(4), end: MembershipEnd::Resigned },
        MembershipFact::Ended { at: at(4), end: MembershipEnd::Dissolved },
        MembershipFact::Ended {
            at: at(4),
            end: MembershipEnd::Succeeded { by: MembershipId(id(5)) },
        },
        MembershipFact::EndRevoked,
    ]
}

/// A grant of each kind in each role and by each grantor, and an end.
pub(super) fn mandate_facts() -> Vec<MandateFact> {
    let grantors = [Grantor::Person(SOMEBODY), Grantor::Operator, Grantor::OwnApplication];
    let mut facts: Vec<_> = roles()
        .into_iter()
        .flat_map(|role| MandateKind::of_role(&role).iter().map(move |kind| (role.clone(), *kind)))
        .zip(grantors.into_iter().cycle())
        .map(|((role, kind), grantor)| {
            let ends_at = (grantor == Grantor::Operator).then(|| at(9));
            let starts_at = moment("2026-03-01T22:59:00.000001Z");
            let person = SOMEBODY;
            MandateFact::Granted(Grant { person, role, kind, starts_at, ends_at, grantor })
        })
        .collect();
    facts.push(MandateFact::Ended { at: at(8) });
    facts
}

fn roles() -> [Role; 4] {
    [Role::Applicant(APPLICANT), Role::Party(key("di")), Role::Secretariat, Role::AdvisoryBoard]
}

/// One notice of each kind.
pub(super) fn notices() -> Vec<Notice> {
    vec![
        Notice::SignInLink { sign_in: SignInId(id(6)) },
        Notice::MandateGranted { role: Role::Party(key("di")), kind: MandateKind::Voter },
        Notice::MandateEnded { role: Role::Applicant(APPLICANT), kind: MandateKind::Contact },
        Notice::MandateRequested,
        Notice::SomethingWaits,
        Notice::Meeting { meeting: MeetingId(id(34)), news: MeetingNews::Invited },
        Notice::Meeting { meeting: MeetingId(id(34)), news: MeetingNews::Moved },
        Notice::Meeting { meeting: MeetingId(id(34)), news: MeetingNews::Cancelled },
    ]
}

/// What is said of a membership: a name with and without a number and a short name, a note, and both.
pub(super) fn said() -> Vec<MembershipDetails> {
    let name = |name: &str, short_name: Option<&str>, number: Option<&str>| MemberName {
        name: name.to_owned(),
        short_name: short_name.map(str::to_owned),
        cvr: number.map(cvr),
    };
    let note = || Some("Lagt sammen".to_owned());
    let said = |name, note| MembershipDetails { name, note };
    vec![
        said(Some(name("Dansk Industri", None, Some("16077593"))), None),
        said(Some(name("En forening", None, None)), None),
        said(Some(name("HK Danmark", Some("HK"), None)), None),
        said(None, note()),
        said(Some(name("HK Danmark", Some("HK"), None)), note()),
    ]
}

/// Everybody who can record something, and for whom.
pub(super) fn authors() -> Vec<Authorship> {
    let behalves =
        [Behalf::Applicant, Behalf::Party(key("di")), Behalf::Secretariat, Behalf::AdvisoryBoard];
    let recorder = Recorder::Mandate(MandateId(id(5)));
    let mut authors: Vec<_> = behalves.map(|behalf| Authorship { recorder, behalf }).into();
    authors.push(Authorship::clock());
    authors.push(Authorship { recorder: Recorder::Operator, behalf: Behalf::Secretariat });
    authors
}
