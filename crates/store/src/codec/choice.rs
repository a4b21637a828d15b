//! The words for choices: enums of the domain that hold nothing.

use std::borrow::Cow;

use domain::accession::{Audience, Channel, DialogueOutcome, Interest, Kept, Reach};
use domain::application::{Novelty, OrganisationKind, OrganisationSize};
use domain::initiative::AmountAudience;
use domain::people::SignInMethod;
use domain::text::Language;
use domain::vote::{
    AfterClose, BallotChange, Base, Choice, EarlyClose, Hand, Nominator, Outcome, Recusal,
    Shortfall, Threshold, WhileOpen,
};

use super::word::Word;
use crate::outbox::OutboxState;

/// A new choice of the domain does not compile until it has a word here.
macro_rules! choices {
    ($($type:ident { $($variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl Word for $type {
            const NAME: &'static str = stringify!($type);

            fn word(&self) -> Cow<'_, str> {
                Cow::Borrowed(match self { $(Self::$variant => $word,)+ })
            }

            fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    )+};
}

choices! {
    OrganisationKind { Company = "company", Association = "association" }
    OrganisationSize { Micro = "micro", Small = "small", Medium = "medium", Large = "large" }
    Novelty { New = "new", Existing = "existing" }
    Audience { Internal = "internal", Shared = "shared" }
    Channel { Meeting = "meeting", Video = "video", Phone = "phone", Email = "email" }
    DialogueOutcome { Nominates = "nominates", Declines = "declines" }
    Interest { None = "none", Declared = "declared", Recused = "recused" }
    Kept { NoDeadline = "none", Met = "met", Missed = "missed" }
    Reach { Party = "party", Representative = "representative" }
    OutboxState { Waiting = "waiting", Sent = "sent", Dead = "dead" }
    SignInMethod { Link = "link", Oidc = "oidc" }
    AmountAudience { Insiders = "insiders", Public = "public" }
    Language { Da = "da", En = "en" }
    Choice { For = "for", Against = "against", Abstain = "abstain" }
    Hand { Party = "party", SecretariatOnInstruction = "secretariat_on_instruction" }
    Outcome { Approved = "approved", Rejected = "rejected" }
    Base {
        VotesForAndAgainst = "votes_for_and_against",
        VotesCastWithAbstentions = "votes_cast_with_abstentions",
        AllEntitled = "all_entitled",
    }
    Threshold {
        MoreThanHalf = "more_than_half",
        TwoThirds = "two_thirds",
        ThreeQuarters = "three_quarters",
    }
    Shortfall { ExtendOrConfirm = "extend_or_confirm", Fails = "fails" }
    Nominator { Votes = "votes", DoesNotVote = "does_not_vote" }
    Recusal { LeavesBase = "leaves_base", StaysInBase = "stays_in_base" }
    BallotChange { UntilClose = "until_close", Never = "never" }
    EarlyClose { WhenComplete = "when_complete", Never = "never" }
    WhileOpen { FoundingParties = "founding_parties", HiddenUntilClose = "hidden_until_close" }
    AfterClose { FoundingParties = "founding_parties", Public = "public" }
}
