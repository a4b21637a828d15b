//! Cases, down to each phase.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::accession::{AttachmentKind, Command, DialogueOutcome, Interest, Phase};
use domain::application::OrganisationKind;
use domain::id::CaseId;
use domain::initiative::Command as Order;
use domain::time::Timestamp;
use domain::vote::Choice::{self, Abstain, Against, For};
use engine::{Invitation, secret_hash};
use support::{
    C, PARTIES, applicant, ask, at, cast, conclude, declare, on_instruction, party, secretariat,
};

use super::{Pact, application, ask_by};

impl Pact {
    /// The case is nominated by the party `name`, after the dialogue that it needs for that.
    pub(crate) fn nominate(&self, case: CaseId, name: &str, now: Timestamp) {
        self.promise(case, name, now);
        self.does(&party(name), case, C::Nominate, now);
    }

    /// The party `name` has concluded its dialogue, and will nominate.
    fn promise(&self, case: CaseId, name: &str, now: Timestamp) {
        self.does(&party(name), case, C::OpenDialogue, now);
        self.does(&party(name), case, C::RecordDialogueEntry, now);
        self.done(&party(name), case, conclude(DialogueOutcome::Nominates), now);
    }

    /// A new case in a vote that closes `hours` after `now`.
    pub(crate) fn case_in_vote(&self, number: u32, now: Timestamp, hours: i64) -> CaseId {
        let case = self.case(number, now);
        self.nominate(case, "di", now);
        self.open_vote(case, now, hours);
        case
    }

    /// The vote on a nominated case opens, and closes `hours` after `now`.
    pub(crate) fn open_vote(&self, case: CaseId, now: Timestamp, hours: i64) {
        let closes_at = Some(now + TimeDelta::hours(hours));
        let open = Command::OpenVote { question: "Skal ansøgeren optages?".to_owned(), closes_at };
        self.done(&secretariat(), case, open, now);
    }

    /// So many parties vote for, vote against and abstain, in the charter's order.
    pub(crate) fn ballots(&self, case: CaseId, counts: [usize; 3], now: Timestamp) {
        let choices = [For, Against, Abstain].into_iter().zip(counts);
        let choices = choices.flat_map(|(choice, count)| std::iter::repeat_n(choice, count));
        for (name, choice) in PARTIES.into_iter().zip(choices) {
            self.casts(case, name, choice, now);
        }
    }

    /// The party `name` casts its ballot.
    pub(crate) fn casts(&self, case: CaseId, name: &str, choice: Choice, now: Timestamp) {
        self.done(&party(name), case, cast(choice), now);
    }

    /// Cases in every phase, come there by every way, and meetings; it is 1400 hours later when this is done.
    pub(crate) fn fill(&self) {
        self.before_nomination();
        self.through_other_doors();
        let [approved, rejected, confirmed, voided] = self.votes();
        self.ended_early();

        self.engine.sweep(at(48)).unwrap();
        self.does(&secretariat(), approved, C::IssueDecision, at(49));
        self.does(&secretariat(), approved, C::HoldKickoff, at(50));
        self.does(&secretariat(), rejected, C::IssueDecision, at(49));
        self.does(&secretariat(), confirmed, C::ExtendVote, at(49));
        self.does(&secretariat(), voided, C::VoidVote, at(1));
        self.engine.sweep(at(200)).unwrap();
        self.does(&secretariat(), confirmed, C::ConfirmResult, at(201));
        self.engine.sweep(at(400)).unwrap();
        self.initiative_goes_on();
        self.meetings();

        let phases = self.phases();
        let all =
            Phase::ALL.iter().filter(|phase| **phase != Phase::Draft).map(|phase| phase.code());
        assert_eq!(phases, all.map(str::to_owned).collect());
    }

    /// Of the initiative that the approved case has brought, progress is told, and a party is asked to be a partner.
    fn initiative_goes_on(&self) {
        let only = |query: &str| self.database.lines(query).remove(0);
        let id = only("SELECT id AS line FROM initiatives").parse().unwrap();
        let partner = only("SELECT id AS line FROM memberships WHERE party_key = 'di'");
        for command in [
            Order::NoteProgress { progress: "Otte er med.".to_owned() },
            Order::InvitePartner { partner: partner.parse().unwrap() },
        ] {
            let ask = ask_by(&secretariat(), at(401));
            self.engine.initiative_execute(ask, id, command, |_| String::new()).unwrap();
        }
    }

    /// The phases in which there is a case.
    fn phases(&self) -> BTreeSet<String> {
        self.database.lines("SELECT phase AS line FROM cases").into_iter().collect()
    }

    fn before_nomination(&self) {
        self.case(1, at(0));
        let asked = self.case(2, at(0));
        let far =
            Command::RequestInformation { question: "Hvem?".to_owned(), deadline: Some(at(9000)) };
        self.done(&secretariat(), asked, far, at(1));
        let answered = self.case(3, at(0));
        self.does(&secretariat(), answered, C::AssignOfficer, at(1));
        self.does(&secretariat(), answered, C::RequestInformation, at(2));
        let mut renamed = application(3);
        renamed.organisation.name = "Et nyt navn".to_owned();
        renamed.organisation.kind = Some(OrganisationKind::Association);
        let answer = Command::SupplyInformation {
            application: Box::new(renamed),
            answer: "Her.".to_owned(),
        };
        self.done(&applicant(), answered, answer, at(3));
        let revised = self.case(4, at(0));
        let again = Command::ReviseApplication {
            application: Box::new(application(4)),
            note: String::new(),
        };
        self.done(&applicant(), revised, again, at(1));
        for kind in [C::AddFileNote, C::PutOnHold, C::Resume, C::PutOnHold] {
            self.does(&secretariat(), revised, kind, at(30));
        }
        self.attach(&applicant(), revised, AttachmentKind::Application, at(30));
        self.attach(&secretariat(), revised, AttachmentKind::InternalNote, at(30));
        let in_dialogue = self.case(5, at(0));
        self.does(&party("ida"), in_dialogue, C::OpenDialogue, at(1));
        self.does(&party("ida"), in_dialogue, C::RecordDialogueEntry, at(2));
        self.done(&party("ida"), in_dialogue, conclude(DialogueOutcome::Declines), at(3));
        let nominated = self.case(6, at(0));
        self.promise(nominated, "hk", at(1));
        self.nominate(nominated, "di", at(1));
        self.does(&party("hk"), nominated, C::Nominate, at(2));
        self.does(&party("di"), nominated, C::WithdrawNomination, at(3));
    }

    fn through_other_doors(&self) {
        self.submit(&secretariat(), application(7), at(0)).unwrap();
        let (invitation, answer) =
            (Invitation { code: secret_hash("kode") }, |_: &_| String::new());
        let host = ask_by(&party("itb"), at(0));
        self.engine.draft_create(host, application(8), invitation, answer).unwrap();
        let taken =
            self.engine.invitation_accept(ask_by(&applicant(), at(1)), invitation, answer).unwrap();
        self.file(&applicant(), domain::id::DraftId(taken.subject), at(2)).unwrap();
        self.draft(&applicant(), application(9), at(0));
    }

    /// Four cases in vote: one to be approved, one to be rejected, one with too few ballots, one that will be voided.
    fn votes(&self) -> [CaseId; 4] {
        let cases = [10, 11, 12, 13].map(|number| self.case_in_vote(number, at(0), 48));
        let [approved, rejected, too_few, voided] = cases;
        self.ballots(approved, [6, 2, 0], at(1));
        self.casts(approved, "em", Against, at(2));
        self.done(&party("hk"), approved, declare(Interest::Recused), at(2));
        self.done(&party("fogp"), approved, declare(Interest::Declared), at(2));
        self.ballots(rejected, [2, 4, 2], at(1));
        self.ballots(too_few, [5, 0, 0], at(1));
        self.done(&secretariat(), voided, on_instruction("ida", For), at(1));
        let complete = self.case_in_vote(14, at(0), 48);
        self.ballots(complete, [5, 4, 1], at(3));
        let voting = self.case_in_vote(15, at(0), 9000);
        self.ballots(voting, [3, 0, 0], at(3));
        cases
    }

    fn ended_early(&self) {
        self.does(&applicant(), self.case(16, at(0)), C::Withdraw, at(1));
        let [closed, reopened] = [17, 18].map(|number| self.case(number, at(0)));
        for case in [closed, reopened] {
            self.does(&secretariat(), case, C::CloseWithoutNomination, at(1));
        }
        self.does(&secretariat(), reopened, C::Reopen, at(2));
        let lapsed = self.case(19, at(0));
        self.done(&secretariat(), lapsed, ask(C::RequestInformation), at(1));
    }
}
