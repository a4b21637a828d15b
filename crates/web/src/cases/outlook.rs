//! What can still become of a vote, in words and drawn: one square for each party that is entitled to vote.

use domain::accession::{Sight, outlook_shown, tally_shown};
use domain::time::Timestamp;
use domain::vote::{Outcome, Outlook, Tally, Vote};

use crate::texts::Voice;

/// How wide and high a square is with the room around it, in the units of the drawing.
const STEP: u32 = 32;

/// What can still become of a vote.
pub(super) struct OutlookPart {
    /// In a few sentences.
    pub(super) words: Vec<String>,
    /// How the votes stand, for those who do not see the drawing.
    pub(super) label: String,
    pub(super) squares: Vec<Square>,
    /// Of the drawing.
    pub(super) width: u32,
}

/// One party's ballot, or the lack of one. Which is which can be told by its sign as well as by its colour.
pub(super) struct Square {
    pub(super) x: u32,
    pub(super) class: &'static str,
    pub(super) sign: &'static str,
}

/// What can still become of `vote`; none where that is not for these eyes.
pub(super) fn part(
    vote: &Vote,
    sight: &Sight,
    now: Timestamp,
    voice: Voice,
) -> Option<OutlookPart> {
    let (outlook, tally) = (outlook_shown(vote, sight, now)?, tally_shown(vote, sight, now)?);
    let squares: Vec<_> = squares(tally, outlook);
    let width = squares.last().map_or(STEP, |square| square.x + STEP);
    let label = label(tally, voice);
    Some(OutlookPart { words: words(outlook, voice), label, squares, width })
}

fn label(tally: Tally, voice: Voice) -> String {
    let counts = [
        ("tally-for", tally.votes_for),
        ("tally-against", tally.votes_against),
        ("tally-abstain", tally.abstentions),
        ("tally-silent", tally.silent()),
    ];
    counts.map(|(name, count)| format!("{}: {count}", voice.say(name))).join(", ")
}

fn words(outlook: Outlook, voice: Voice) -> Vec<String> {
    let mut words = match (outlook.settled, outlook.for_to_approve) {
        (Some(Outcome::Approved), _) => vec![voice.say("outlook-approved")],
        (Some(Outcome::Rejected), _) => vec![voice.say("outlook-rejected")],
        (None, Some(more)) => vec![voice.count("outlook-for", more.into())],
        (None, None) => vec![voice.say("outlook-never")],
    };
    let against = outlook.against_to_reject.filter(|more| *more > 0);
    if let (None, Some(_), Some(more)) = (outlook.settled, outlook.for_to_approve, against) {
        words.push(voice.count("outlook-against", more.into()));
    }
    if outlook.missing > 0 {
        words.push(voice.count("outlook-missing", outlook.missing.into()));
    }
    words.push(voice.say("outlook-unless"));
    words
}

/// The votes for, then those that are still needed, then everybody else.
fn squares(tally: Tally, outlook: Outlook) -> Vec<Square> {
    let needed = outlook.for_to_approve.unwrap_or_default().min(tally.silent());
    let rows = [
        (tally.votes_for, "pagt-for", "✓"),
        (needed, "pagt-needed", "+"),
        (tally.silent() - needed, "pagt-silent", ""),
        (tally.abstentions, "pagt-abstain", "–"),
        (tally.votes_against, "pagt-against", "✕"),
    ];
    let signs =
        rows.into_iter().flat_map(|(count, class, sign)| (0..count).map(move |_| (class, sign)));
    (0..).zip(signs).map(|(place, (class, sign))| Square { x: place * STEP, class, sign }).collect()
}

#[cfg(test)]
mod tests {
    use domain::text::Language;
    use domain::vote::VotingRule;

    use super::*;

    fn said(votes_for: u32, votes_against: u32, abstentions: u32) -> String {
        let rule: VotingRule = charter::default().unwrap().voting;
        let tally = Tally { entitled: 10, votes_for, votes_against, abstentions };
        let outlook = tally.outlook(&rule, tally.silent());
        let signs: String = squares(tally, outlook)
            .iter()
            .map(|square| if square.sign.is_empty() { "." } else { square.sign })
            .collect();
        format!("{signs} {}", words(outlook, Voice(Language::En)).join(" "))
    }

    #[test]
    fn one_more_vote_decides_only_when_it_does() {
        insta::assert_snapshot!(
            [said(0, 0, 0), said(4, 0, 0), said(5, 0, 0), said(5, 1, 0), said(6, 0, 0), said(0, 6, 0), said(3, 3, 3)].join("\n"),
            @r"
            ++++++.... 6 more votes for decide: then the application is approved, whatever the others vote. 6 more votes against decide that it is not approved. 6 more parties must take part before the result counts. This holds as long as nobody changes a ballot.
            ✓✓✓✓++.... 2 more votes for decide: then the application is approved, whatever the others vote. 5 more votes against decide that it is not approved. 2 more parties must take part before the result counts. This holds as long as nobody changes a ballot.
            ✓✓✓✓✓+.... One more vote for decides: then the application is approved, whatever the others vote. 5 more votes against decide that it is not approved. One more party must take part before the result counts. This holds as long as nobody changes a ballot.
            ✓✓✓✓✓+...✕ One more vote for decides: then the application is approved, whatever the others vote. 4 more votes against decide that it is not approved. This holds as long as nobody changes a ballot.
            ✓✓✓✓✓✓.... The vote is decided: whatever the other parties vote, the application is approved. This holds as long as nobody changes a ballot.
            ....✕✕✕✕✕✕ The vote is decided: whatever the other parties vote, the application is not approved. This holds as long as nobody changes a ballot.
            ✓✓✓+–––✕✕✕ One more vote for decides: then the application is approved, whatever the others vote. One more vote against decides that it is not approved. This holds as long as nobody changes a ballot.
            "
        );
    }
}
