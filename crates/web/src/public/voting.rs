//! How the founding parties decide: the rule in the charter's words, point by point, and by examples that it decides itself.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use domain::charter::Charter;
use domain::text::Language;
use domain::time::{Timestamp, start_of_day};
use domain::vote::{
    AfterClose, BallotChange, Base, EarlyClose, Example, Nominator, Outcome, Participation,
    Recusal, Shortfall, Standing, Threshold, VotingRule, WhileOpen, examples,
};
use gate::Problem;

use super::Told;
use crate::shell::{Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;

/// The side of a square in the drawings, and the way to the next one.
const STEP: u32 = 30;

/// What a party does in an example: which square stands for it, and what it is called.
#[derive(Clone, Copy)]
enum Square {
    For,
    Against,
    Abstain,
    Silent,
    Recused,
}

impl Square {
    const ALL: [Self; 5] = [Self::For, Self::Against, Self::Abstain, Self::Silent, Self::Recused];

    fn name(self) -> &'static str {
        match self {
            Self::For => "voting-for",
            Self::Against => "voting-against",
            Self::Abstain => "voting-abstain",
            Self::Silent => "voting-silent",
            Self::Recused => "voting-recused",
        }
    }

    fn count(self, example: &Example) -> u32 {
        match self {
            Self::For => example.tally.votes_for,
            Self::Against => example.tally.votes_against,
            Self::Abstain => example.tally.abstentions,
            Self::Silent => example.silent,
            Self::Recused => example.recused,
        }
    }
}

/// So many squares of one kind, and what they are called.
struct Count {
    label: String,
    count: u32,
}

/// One square: which, and where.
struct Drawn {
    id: &'static str,
    x: u32,
}

/// An example.
struct ExamplePart {
    title: String,
    counts: Vec<Count>,
    squares: Vec<Drawn>,
    width: u32,
    outcome: String,
    why: Vec<String>,
}

/// How decisions are made, in one language.
pub(crate) struct Voting {
    words: String,
    points: Vec<String>,
    legend: Vec<(&'static str, String)>,
    examples: Vec<ExamplePart>,
    parties: u32,
}

#[derive(Template)]
#[template(path = "voting.html")]
struct VotingPage<'a> {
    shell: Shell,
    voting: &'a Voting,
}

pub(super) async fn show(visit: Visit, told: Data<Told>) -> Result<HttpResponse, Problem> {
    let voting =
        told.voting(visit.language, visit.charter(), || voting(visit.charter(), visit.language));
    let voting = &*voting;
    let shell = Shell::of(&visit, Spot::Voting).about(visit.voice().say("voting-about"));
    Ok(visit.public_page(&VotingPage { shell, voting }))
}

fn voting(charter: &Charter, language: Language) -> Voting {
    let voice = Voice(language);
    let opened_at: Timestamp = start_of_day(charter.dated);
    let examples = examples(charter, opened_at);
    Voting {
        words: charter.voting_words.in_language(language).trim().to_owned(),
        points: points(&charter.voting, voice),
        legend: Square::ALL.map(|square| (square.name(), voice.say(square.name()))).into(),
        examples: examples.iter().map(|example| part(example, voice)).collect(),
        parties: u32::try_from(charter.parties.len()).unwrap_or(u32::MAX),
    }
}

fn part(example: &Example, voice: Voice) -> ExamplePart {
    let counts = Square::ALL
        .into_iter()
        .map(|square| Count { label: voice.say(square.name()), count: square.count(example) });
    let kinds = Square::ALL.into_iter();
    let kinds = kinds.flat_map(|square| (0..square.count(example)).map(move |_| square.name()));
    let squares: Vec<Drawn> =
        kinds.zip(0_u32..).map(|(id, place)| Drawn { id, x: STEP * place }).collect();
    ExamplePart {
        title: voice.say(&format!("example-{}", example.kind.code())),
        counts: counts.collect(),
        width: STEP * u32::try_from(squares.len()).unwrap_or(0),
        squares,
        outcome: voice.say(match example.standing {
            Standing::Decided { result, .. } => outcome(result.outcome),
            Standing::AwaitingConfirmation { .. }
            | Standing::Open { .. }
            | Standing::Voided { .. } => "voting-not-yet",
        }),
        why: why(example, voice),
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approved => "voting-approved",
        Outcome::Rejected => "voting-rejected",
    }
}

/// Why it ends so: whether enough took part, how many votes were needed, and what a stricter reading would have said.
fn why(example: &Example, voice: Voice) -> Vec<String> {
    let tally = example.tally;
    let counted = if example.measured_against == 0 {
        voice.say("voting-none-counted")
    } else {
        let numbers = [
            ("for", tally.votes_for),
            ("counted", example.measured_against),
            ("needed", example.votes_needed),
        ];
        voice.say_with("voting-counted", &numbers)
    };
    let mut why = vec![counted];
    if !example.is_quorate {
        let numbers = [
            ("part", tally.participation()),
            ("entitled", tally.entitled),
            ("min", example.participation_min),
        ];
        why.push(voice.say_with("voting-too-few", &numbers));
    }
    if example.outcome != example.outcome_of_all_entitled {
        why.push(voice.say(match example.outcome_of_all_entitled {
            Outcome::Approved => "voting-stricter-approved",
            Outcome::Rejected => "voting-stricter-rejected",
        }));
    }
    why
}

/// The rule, point by point.
fn points(rule: &VotingRule, voice: Voice) -> Vec<String> {
    let base = match rule.base {
        Base::VotesForAndAgainst => "rule-votes-for-and-against",
        Base::VotesCastWithAbstentions => "rule-votes-cast",
        Base::AllEntitled => "rule-all-entitled",
    };
    let threshold = match rule.threshold {
        Threshold::MoreThanHalf => "rule-more-than-half",
        Threshold::TwoThirds => "rule-two-thirds",
        Threshold::ThreeQuarters => "rule-three-quarters",
    };
    let nominator = match rule.nominator {
        Nominator::Votes => "rule-nominator-votes",
        Nominator::DoesNotVote => "rule-nominator-does-not-vote",
    };
    let recusal = match rule.recusal {
        Recusal::LeavesBase => "rule-leaves-base",
        Recusal::StaysInBase => "rule-stays-in-base",
    };
    let change = match rule.ballot_change {
        BallotChange::UntilClose => "rule-until-close",
        BallotChange::Never => "rule-no-change",
    };
    let close = match rule.early_close {
        EarlyClose::WhenComplete => "rule-when-complete",
        EarlyClose::Never => "rule-full-time",
    };
    let while_open = match rule.ballots_while_open {
        WhileOpen::FoundingParties => "rule-open-to-parties",
        WhileOpen::HiddenUntilClose => "rule-hidden-until-close",
    };
    let after_close = match rule.ballots_after_close {
        AfterClose::FoundingParties => "rule-known-to-parties",
        AfterClose::Public => "rule-public",
    };
    let mut points = vec![
        voice.count("rule-days", rule.voting_days.into()),
        voice.say(threshold),
        voice.say(base),
        voice.say("rule-tie"),
    ];
    points.extend(participation(rule, voice));
    points.extend(
        [nominator, recusal, change, close, while_open, after_close].map(|name| voice.say(name)),
    );
    points
}

/// How many must take part, and what follows when they do not; nothing where any number will do.
fn participation(rule: &VotingRule, voice: Voice) -> Vec<String> {
    let shortfall = || match rule.shortfall {
        Shortfall::ExtendOrConfirm => voice.say("rule-extend-or-confirm"),
        Shortfall::Fails => voice.say("rule-fails"),
    };
    match rule.participation_min {
        Participation::Any => vec![],
        Participation::MoreThanHalf => vec![voice.say("rule-part-more-than-half"), shortfall()],
        Participation::AtLeast(minimum) => {
            vec![voice.count("rule-part-at-least", minimum.into()), shortfall()]
        }
    }
}
