//! Letters that tell how the founding parties have decided, and what follows.

use domain::accession::{Details, READER, ballots_shown, tally_shown};
use domain::vote::{Choice, Outcome, Tally, Vote, VoteResult};

use super::Writer;
use crate::letter::{Block, Line, Table};
use crate::texts::{one_line, paragraphs};

impl Writer<'_> {
    pub(super) fn approval(&self) -> Vec<Block> {
        let mut body = vec![self.result("approval")];
        body.extend(self.decided());
        body.extend([
            self.heading("heading-next"),
            self.paragraph("approval-publication"),
            self.paragraph("approval-kickoff"),
            self.heading("heading-duties"),
            self.paragraph("approval-duties"),
        ]);
        let principles = self.matter.charter.principles.iter();
        let principles = principles.map(|clause| one_line(clause.title.in_language(self.language)));
        body.push(Block::List(principles.collect()));
        body.push(self.paragraph("approval-declaration"));
        body
    }

    pub(super) fn rejection(&self) -> Vec<Block> {
        let mut body = vec![self.result("rejection")];
        body.extend(self.decided());
        body.extend([self.heading("heading-next"), self.paragraph("rejection-next")]);
        body.push(self.paragraph("apply-again"));
        body
    }

    pub(super) fn kickoff_invitation(&self) -> Vec<Block> {
        let nominators = self.parties(self.matter.case.nominations().keys());
        let mut body = vec![
            self.paragraph("kickoff"),
            self.paragraph_of("kickoff-call", |filled| filled.with("nominators", &nominators)),
            self.heading("heading-meeting"),
            self.list(&["kickoff-contribution", "kickoff-tracks", "kickoff-contacts"]),
        ];
        let tracks = self.matter.charter.tracks.iter();
        let tracks: Vec<_> =
            tracks.map(|track| one_line(track.title.in_language(self.language))).collect();
        if !tracks.is_empty() {
            body.extend([self.paragraph("kickoff-choose"), Block::List(tracks)]);
        }
        let initiatives = self.initiatives();
        if !initiatives.is_empty() {
            body.extend([self.paragraph("kickoff-initiatives"), Block::List(initiatives)]);
        }
        body
    }

    /// The result, in the first sentence.
    fn result(&self, name: &str) -> Block {
        let ending = self.matter.case.ending();
        let at = self.moment(ending.map_or(self.at(), |ending| ending.at));
        let submitted = self.day(self.matter.case.submission().at);
        self.paragraph_of(name, |filled| filled.with("at", &at).with("submitted", &submitted))
    }

    /// What the secretariat writes, the reasons, the rule, and the votes as far as the applicant may know.
    fn decided(&self) -> Vec<Block> {
        let (reasons, words) = match self.matter.occasion.details {
            Details::Decision { reasons, letter } => (reasons.as_str(), letter.as_str()),
            Details::None
            | Details::Application { .. }
            | Details::Text(_)
            | Details::File { .. }
            | Details::Entry { .. }
            | Details::Instruction { .. }
            | Details::Question { .. } => ("", ""),
        };
        let mut body: Vec<_> = paragraphs(words).into_iter().map(Block::Paragraph).collect();
        body.extend(self.said("heading-reasons", reasons));
        body.extend([self.heading("heading-rule"), self.paragraph("rule-clause")]);
        let charter = &self.matter.charter.voting_words;
        let rule = self.matter.rule.unwrap_or(charter);
        body.push(Block::Paragraph(one_line(rule.in_language(self.language))));
        if let Some(vote) = self.matter.case.votes().last() {
            body.extend(self.votes(vote));
        }
        body
    }

    fn votes(&self, vote: &Vote) -> Vec<Block> {
        let Some(tally) = tally_shown(vote, &READER, self.at()) else { return vec![] };
        let mut blocks = vec![
            self.heading("heading-votes"),
            self.paragraph_of("votes", |filled| filled.with_count("entitled", tally.entitled)),
            Block::Table(self.tally(tally)),
        ];
        let result = self.matter.case.ending().map(|ending| ending.result);
        blocks.extend(result.and_then(|result| self.stricter(result)));
        let ballots = ballots_shown(vote, &READER, self.at());
        let rows: Vec<_> = ballots
            .map(|(party, ballot)| Line {
                label: self.party(party),
                value: self.say(choice(ballot.choice)),
            })
            .collect();
        if !rows.is_empty() {
            let head = [self.say("ballots-party"), self.say("ballots-choice")];
            blocks.push(Block::Table(Table { caption: self.say("ballots"), head, rows }));
        }
        blocks
    }

    fn tally(&self, tally: Tally) -> Table {
        let row = |name: &str, count: u32| Line { label: self.say(name), value: count.to_string() };
        Table {
            caption: self.say("tally"),
            head: [self.say("tally-what"), self.say("tally-count")],
            rows: vec![
                row("tally-for", tally.votes_for),
                row("tally-against", tally.votes_against),
                row("tally-abstained", tally.abstentions),
                row("tally-silent", tally.silent()),
            ],
        }
    }

    /// What the stricter reading of the charter would have said, where that is something else.
    fn stricter(&self, result: VoteResult) -> Option<Block> {
        let name = match result.outcome_of_all_entitled {
            other if other == result.outcome => return None,
            Outcome::Approved => "stricter-approved",
            Outcome::Rejected => "stricter-rejected",
        };
        Some(self.paragraph(name))
    }
}

fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "choice-for",
        Choice::Against => "choice-against",
        Choice::Abstain => "choice-abstain",
    }
}
