//! Letters on the way, and where the way ends without a vote.

use domain::accession::{CaseFact, Door};
use domain::charter::Period;
use domain::time::Timestamp;

use super::Writer;
use crate::letter::Block;
use crate::texts::{one_line, paragraphs};

impl Writer<'_> {
    pub(super) fn receipt(&self) -> Vec<Block> {
        let submission = self.matter.case.submission();
        let received = self.moment(submission.at);
        let mut body =
            vec![self.paragraph_of("receipt", |filled| filled.with("received", &received))];
        let initiatives = self.initiatives();
        if !initiatives.is_empty() {
            body.push(self.paragraph("receipt-initiatives"));
            body.push(Block::List(initiatives));
        }
        body.extend([
            self.heading("heading-next"),
            self.paragraph("receipt-next"),
            self.steps(&submission.door, submission.at),
            self.heading("heading-change"),
            self.paragraph("receipt-change"),
        ]);
        body
    }

    /// What happens from receipt on, and until when.
    fn steps(&self, door: &Door, received: Timestamp) -> Block {
        let periods = &self.matter.charter.periods;
        let until = |name: &str, period: Period| {
            let day = self.day(periods.deadline(received, period));
            self.say_of(name, |filled| filled.with("day", &day))
        };
        let dialogue = match door {
            Door::Portal | Door::Paper => until("step-dialogue", periods.dialogue),
            Door::Invitation(party) => {
                let party = self.party(party);
                self.say_of("step-invited", |filled| filled.with("party", &party))
            }
        };
        let days = self.matter.charter.voting.voting_days;
        Block::Steps(vec![
            until("step-completeness", periods.completeness),
            dialogue,
            until("step-nomination", periods.nomination),
            self.say_of("step-vote", |filled| filled.with_count("days", days)),
            self.say("step-decision"),
        ])
    }

    /// The initiatives by their titles.
    pub(super) fn initiatives(&self) -> Vec<String> {
        let titles = self.matter.application.initiatives.iter();
        let titles = titles.map(|initiative| one_line(&initiative.title));
        titles.filter(|title| !title.is_empty()).collect()
    }

    pub(super) fn information_request(&self) -> Vec<Block> {
        let mut body = vec![self.paragraph("request")];
        body.push(Block::Quotation(paragraphs(self.words())));
        if let CaseFact::InformationRequested { deadline } = self.matter.occasion.fact {
            let until = self.moment(*deadline);
            body.extend([
                self.heading("heading-answer"),
                self.paragraph_of("request-answer", |filled| filled.with("until", &until)),
                self.paragraph_of("request-lapse", |filled| filled.with("until", &until)),
            ]);
        }
        body.extend([self.heading("heading-next"), self.paragraph("request-next")]);
        body
    }

    pub(super) fn withdrawal(&self) -> Vec<Block> {
        let at = self.moment(self.at());
        let mut body = vec![self.paragraph_of("withdrawal", |filled| filled.with("at", &at))];
        body.extend(self.said("heading-withdrawal-reason", self.words()));
        body.extend([self.heading("heading-next"), self.paragraph("withdrawal-next")]);
        body.push(self.paragraph("apply-again"));
        body
    }

    pub(super) fn lapse(&self) -> Vec<Block> {
        let lapsed =
            if let CaseFact::Lapsed { at } = self.matter.occasion.fact { *at } else { self.at() };
        let until = self.moment(lapsed);
        let mut body = vec![self.paragraph_of("lapse", |filled| filled.with("until", &until))];
        let request = self.matter.request;
        body.extend(self.said("heading-asked", request));
        body.extend([self.heading("heading-next"), self.paragraph("lapse-next")]);
        body.push(self.paragraph("apply-again"));
        body
    }

    pub(super) fn closure(&self) -> Vec<Block> {
        let mut body = vec![self.paragraph("closure"), self.paragraph("closure-rule")];
        body.extend(self.said("heading-reasons", self.words()));
        body.extend([self.heading("heading-next"), self.paragraph("closure-next")]);
        body.push(self.paragraph("apply-again"));
        body
    }
}
