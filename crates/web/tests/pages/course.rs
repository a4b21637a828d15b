//! The course of a case, told through the engine: who is there, and what they do before a page is looked at.

use chrono::NaiveDate;
use domain::accession::{Channel, Command, DialogueOutcome, Interest, Reach};
use domain::actor::Role;
use domain::id::CaseId;
use domain::people::MandateKind;
use domain::vote::Choice;
use engine::{Ask, CaseAsk, Condition, Credential, secret_hash};

use crate::site::{Browser, Site};
use crate::waiting::submit;

/// A site with the secretariat's Freja, two founding parties' Anna and Bo, and Mette, who has applied.
pub(crate) struct Course<'a> {
    pub(crate) freja: Browser<'a>,
    pub(crate) anna: Browser<'a>,
    pub(crate) bo: Browser<'a>,
    pub(crate) mette: Browser<'a>,
    pub(crate) id: CaseId,
    pub(crate) site: &'a Site,
}

fn credential(browser: &Browser<'_>) -> Credential {
    Credential::Session(secret_hash(&browser.jar.borrow()["pagt-session"]))
}

impl<'a> Course<'a> {
    /// The application has just been submitted.
    pub(crate) async fn received(site: &'a Site) -> Self {
        site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
        site.enrol("Anna", Role::Party("di".parse().unwrap()), &[MandateKind::Voter]);
        site.enrol("Bo", Role::Party("ida".parse().unwrap()), &[MandateKind::Voter]);
        let [freja, anna, bo, mette] = [
            site.signed_in("Freja").await,
            site.signed_in("Anna").await,
            site.signed_in("Bo").await,
            site.signed_in("Mette").await,
        ];
        let session = mette.jar.borrow()["pagt-session"].clone();
        submit(site, &session);
        let ask = CaseAsk { limit: 1, ..CaseAsk::default() };
        let cases = site.engine.case_list(&credential(&freja), &ask, site.now()).unwrap();
        Self { id: cases.items[0].id, freja, anna, bo, mette, site }
    }

    /// Dansk Industri has held its dialogue and nominated the applicant.
    pub(crate) async fn nominated(site: &'a Site) -> Self {
        let course = Self::received(site).await;
        course.nominates();
        course
    }

    /// The founding parties vote.
    pub(crate) async fn voting(site: &'a Site) -> Self {
        let course = Self::nominated(site).await;
        course.opens_vote();
        course
    }

    /// Two have voted, and the secretariat lets the result of too few stand.
    pub(crate) async fn approved(site: &'a Site) -> Self {
        let course = Self::voting(site).await;
        let (interest, reach, reason) = (Interest::None, Reach::Party, String::new());
        course
            .does(&course.anna, Command::DeclareInterest { party: None, interest, reach, reason });
        course.votes(&course.anna, Choice::For);
        course.votes(&course.bo, Choice::Abstain);
        site.wait(15 * 24 * 60);
        // Sessions end in the meantime.
        let course = Self { freja: site.signed_in("Freja").await, ..course };
        let note = "Parterne har haft rigelig tid.".to_owned();
        course.does(&course.freja, Command::ConfirmResult { note });
        Self { anna: site.signed_in("Anna").await, mette: site.signed_in("Mette").await, ..course }
    }

    /// Dansk Industri holds its dialogue and nominates the applicant.
    pub(crate) fn nominates(&self) {
        self.does(&self.anna, Command::OpenDialogue { party: None });
        self.does(
            &self.anna,
            Command::RecordDialogueEntry {
                party: None,
                held_on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
                channel: Channel::Meeting,
                participants: "Anna og Mette".to_owned(),
                summary: "Et godt møde.\nVi går videre.".to_owned(),
            },
        );
        let (outcome, summary) = (DialogueOutcome::Nominates, "Vi indstiller.".to_owned());
        self.does(&self.anna, Command::ConcludeDialogue { party: None, outcome, summary });
        let statement = "Nordlys har gode robotter <3".to_owned();
        self.does(&self.anna, Command::Nominate { party: None, statement });
    }

    /// The secretariat opens the vote.
    pub(crate) fn opens_vote(&self) {
        let question = "Skal Nordlys Robotics ApS optages i pagten?".to_owned();
        self.does(&self.freja, Command::OpenVote { question, closes_at: None });
    }

    pub(crate) fn votes(&self, browser: &Browser<'_>, choice: Choice) {
        let reason = "Fordi.".to_owned();
        self.does(browser, Command::CastBallot { party: None, choice, reason });
    }

    /// Carries out a command through the session of a browser.
    pub(crate) fn does(&self, browser: &Browser<'_>, command: Command) {
        let ask = Ask {
            credential: credential(browser),
            now: self.site.now(),
            condition: Condition::Any,
            retry_key: None,
        };
        self.site.engine.execute(ask, self.id, command, |_| String::new()).unwrap();
    }

    /// The address of a page below that of the case.
    pub(crate) fn page(&self, below: &str) -> String {
        format!("/cases/{}{below}", self.id)
    }
}
