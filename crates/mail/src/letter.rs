//! A letter: what it says, to whom, and how that reads.

mod page;
#[cfg(test)]
mod tests;

use domain::meeting::MeetingNews;
use domain::text::Language;
use uuid::Uuid;

use crate::meeting::MeetingCard;
use crate::texts::{Arguments, one_line, text};

/// One message to one person.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Letter {
    /// The same however often it is sent, so that a letter that comes twice is known for one.
    pub id: Uuid,
    /// The address of the recipient, without a name.
    pub to: String,
    /// The language that the recipient reads.
    pub language: Language,
    /// What is said.
    pub message: Message,
    /// The name of the pact in that language.
    pub pact: String,
}

/// What is said. No message tells what a case is about: for that, one signs in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// Here is the link that was asked for.
    SignInLink {
        /// Signs in whoever follows it.
        link: String,
        /// How long it can be followed.
        minutes: u32,
    },
    /// The recipient has been given a mandate.
    Invitation {
        /// As what the recipient acts.
        role: Role,
        /// The name of the organisation to act for.
        organisation: String,
        /// Where to sign in.
        sign_in: String,
    },
    /// A mandate of the recipient has ended.
    MandateEnded {
        /// The name of the organisation that the recipient acted for.
        organisation: String,
        /// Where to sign in.
        sign_in: String,
    },
    /// To the secretariat: somebody asks for a mandate. Who it is, is not for a letter to tell.
    MandateRequested {
        /// Where to sign in.
        sign_in: String,
    },
    /// There is something for the recipient to see or to do.
    SomethingWaits {
        /// Where to sign in.
        sign_in: String,
    },
    /// About a meeting, with an entry for the recipient's calendar.
    Meeting {
        /// What has happened.
        news: MeetingNews,
        /// The meeting.
        card: MeetingCard,
        /// The page of the meeting.
        page: String,
    },
}

/// As what one acts for an organisation.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    /// For an organisation that applies, or has joined.
    Applicant,
    /// For a founding party.
    FoundingParty,
    /// For the secretariat.
    Secretariat,
    /// For the advisory board.
    AdvisoryBoard,
}

/// A letter in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// Plain text, its lines ended by `\n`.
    pub text: String,
    /// The same as a page that needs nothing from anywhere else.
    pub html: String,
}

/// The parts of a letter, each on one line, before it is known how they are laid out.
struct Parts {
    subject: String,
    greeting: String,
    opening: String,
    action: String,
    link: String,
    ending: String,
    regards: String,
    pact: String,
    automatic: String,
}

/// `letter` in words, as plain text and as a page.
pub fn render(letter: &Letter) -> Rendered {
    let parts = parts(letter);
    Rendered {
        text: plain(&parts),
        html: page::page(&parts, letter.language),
        subject: parts.subject,
    }
}

fn parts(letter: &Letter) -> Parts {
    let filled = arguments(&letter.message, letter.language).with("pact", &letter.pact);
    let say = |name: &str| text(name, &filled, letter.language);
    let name = name(&letter.message);
    Parts {
        subject: say(&format!("{name}.subject")),
        greeting: say("greeting"),
        opening: say(name),
        action: say(&format!("{name}.action")),
        link: link(&letter.message),
        ending: say(&format!("{name}.ending")),
        regards: say("regards"),
        pact: one_line(&letter.pact),
        automatic: say("automatic"),
    }
}

/// The name of the text that says it.
fn name(message: &Message) -> &'static str {
    match message {
        Message::SignInLink { .. } => "sign-in-link",
        Message::Invitation { .. } => "invitation",
        Message::MandateEnded { .. } => "mandate-ended",
        Message::MandateRequested { .. } => "mandate-requested",
        Message::SomethingWaits { .. } => "something-waits",
        Message::Meeting { news: MeetingNews::Invited, .. } => "meeting-invited",
        Message::Meeting { news: MeetingNews::Moved, .. } => "meeting-moved",
        Message::Meeting { news: MeetingNews::Cancelled, .. } => "meeting-cancelled",
    }
}

fn arguments(message: &Message, language: Language) -> Arguments {
    let none = Arguments::default();
    match message {
        Message::SignInLink { minutes, .. } => none.with_count("minutes", *minutes),
        Message::Invitation { role, organisation, .. } => {
            none.with("role", role.code()).with("organisation", organisation)
        }
        Message::MandateEnded { organisation, .. } => none.with("organisation", organisation),
        Message::MandateRequested { .. } | Message::SomethingWaits { .. } => none,
        Message::Meeting { card, .. } => card.arguments(language),
    }
}

/// Where the letter leads, without whatever would end an address in plain text.
fn link(message: &Message) -> String {
    let link = match message {
        Message::SignInLink { link, .. } => link,
        Message::Invitation { sign_in, .. }
        | Message::MandateEnded { sign_in, .. }
        | Message::MandateRequested { sign_in }
        | Message::SomethingWaits { sign_in } => sign_in,
        Message::Meeting { page, .. } => page,
    };
    link.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect()
}

impl Role {
    fn code(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::FoundingParty => "founding_party",
            Self::AdvisoryBoard => "advisory_board",
            Self::Secretariat => "secretariat",
        }
    }
}

fn plain(parts: &Parts) -> String {
    let Parts { subject: _, greeting, opening, action, link, ending, regards, pact, automatic } =
        parts;
    format!(
        "{greeting}\n\n{opening}\n\n{action}:\n{link}\n\n{ending}\n\n{regards}\n{pact}\n\n{automatic}\n"
    )
}
