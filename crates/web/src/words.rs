//! What things are called on pages: roles, mandates, days.

use chrono::{Datelike, NaiveDate, Timelike};
use domain::actor::{Actor, Role};
use domain::charter::Charter;
use domain::meeting::MeetingNews;
use domain::people::{MandateKind, Notice, Scope};
use domain::text::Language;
use domain::time::{Timestamp, local_time};
use engine::Engine;
use store::OutboxState;

use crate::texts::Voice;

/// As whom somebody acts, in a few words.
pub(crate) fn acting(actor: &Actor, charter: &Charter, voice: Voice) -> String {
    match actor.role() {
        Some(role) => short_role(role, charter, voice),
        None => voice.say("role-none"),
    }
}

/// The role, in a few words; an applicant's organisation is not looked up.
fn short_role(role: &Role, charter: &Charter, voice: Voice) -> String {
    match role {
        Role::Applicant(_) => voice.say("role-applicant"),
        Role::Party(party) => {
            charter.party(party).map_or_else(|| party.to_string(), |party| party.name.clone())
        }
        Role::Secretariat => charter.secretariat.in_language(voice.0).to_owned(),
        Role::AdvisoryBoard => charter.advisory_board.in_language(voice.0).to_owned(),
    }
}

/// The organisation for which one acts in `role`.
///
/// # Errors
/// The database says no.
pub(crate) fn organisation(
    engine: &Engine,
    role: &Role,
    voice: Voice,
) -> Result<String, engine::Error> {
    let charter = engine.charter();
    let name = engine.organisation_name(role, voice.0)?;
    // An organisation that has not submitted anything goes by the name of the pact in letters.
    let is_nameless =
        matches!(role, Role::Applicant(_)) && name == charter.title.in_language(voice.0);
    Ok(if is_nameless { voice.say("role-applicant-nameless") } else { name })
}

/// What a mandate makes of a person, to stand by itself.
pub(crate) fn mandate(kind: MandateKind, voice: Voice) -> String {
    voice.say(&format!("mandate-{}", kind.code()))
}

/// What a token is good for.
pub(crate) fn scope(scope: Scope, voice: Voice) -> String {
    voice.say(&format!("scope-{}", scope.code()))
}

/// What a mail tells.
pub(crate) fn notice(notice: &Notice, voice: Voice) -> String {
    voice.say(match notice {
        Notice::SignInLink { .. } => "notice-sign-in-link",
        Notice::MandateGranted { .. } => "notice-mandate-granted",
        Notice::MandateEnded { .. } => "notice-mandate-ended",
        Notice::MandateRequested => "notice-mandate-requested",
        Notice::SomethingWaits => "notice-something-waits",
        Notice::Meeting { news: MeetingNews::Invited, .. } => "notice-meeting-invited",
        Notice::Meeting { news: MeetingNews::Moved, .. } => "notice-meeting-moved",
        Notice::Meeting { news: MeetingNews::Cancelled, .. } => "notice-meeting-cancelled",
    })
}

/// Where a mail is.
pub(crate) fn outbox_state(state: OutboxState, voice: Voice) -> String {
    voice.say(match state {
        OutboxState::Waiting => "outbox-waiting",
        OutboxState::Sent => "outbox-sent",
        OutboxState::Dead => "outbox-dead",
    })
}

/// A day as tables have it, in Copenhagen: 05.06.2026.
pub(crate) fn short_day(at: Timestamp) -> String {
    short_date(local_time(at).date())
}

/// A day as tables have it: 05.06.2026.
pub(crate) fn short_date(day: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// The time of the day in Copenhagen: 9.30 or 09:30.
pub(crate) fn clock(at: Timestamp, language: Language) -> String {
    let local = local_time(at);
    match language {
        Language::Da => format!("{}.{:02}", local.hour(), local.minute()),
        Language::En => format!("{:02}:{:02}", local.hour(), local.minute()),
    }
}

/// The beginning of a text, where a list has no room for all of it.
pub(crate) fn shortened(text: &str) -> String {
    const CHARS_MAX: usize = 80;

    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() > CHARS_MAX {
        true => line.chars().take(CHARS_MAX).chain(['…']).collect(),
        false => line,
    }
}

/// A moment as tables have it, in Copenhagen: 05.06.2026 14.30.
pub(crate) fn short_moment(at: Timestamp, language: Language) -> String {
    let local = local_time(at);
    let separator = match language {
        Language::Da => '.',
        Language::En => ':',
    };
    format!("{} {:02}{separator}{:02}", short_day(at), local.hour(), local.minute())
}

/// The code by which a form names a role.
pub(crate) fn role_code(role: &Role) -> String {
    match role {
        Role::Applicant(id) => format!("applicant:{id}"),
        Role::Party(key) => format!("party:{key}"),
        Role::Secretariat => "secretariat".to_owned(),
        Role::AdvisoryBoard => "advisory_board".to_owned(),
    }
}

/// The role that a form names by this code.
pub(crate) fn role_of_code(code: &str) -> Option<Role> {
    match code.split_once(':') {
        None if code == "secretariat" => Some(Role::Secretariat),
        None if code == "advisory_board" => Some(Role::AdvisoryBoard),
        Some(("applicant", id)) => id.parse().ok().map(Role::Applicant),
        Some(("party", key)) => key.parse().ok().map(Role::Party),
        None | Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_found_again_by_its_code() {
        let roles = [
            Role::Secretariat,
            Role::AdvisoryBoard,
            Role::Party("di".parse().unwrap()),
            Role::Applicant("00000000-0000-7000-8000-000000000001".parse().unwrap()),
        ];

        for role in roles {
            assert_eq!(role_of_code(&role_code(&role)), Some(role));
        }
        for code in ["", "party", "party:", "party:DI", "applicant:7", "clock", "secretariat:x"] {
            assert_eq!(role_of_code(code), None, "{code}");
        }
    }

    #[test]
    fn days_in_tables_are_those_of_copenhagen() {
        let at = "2026-06-05T22:30:00Z".parse().unwrap();

        assert_eq!(short_day(at), "06.06.2026");
        assert_eq!(short_moment(at, Language::Da), "06.06.2026 00.30");
        assert_eq!(short_moment(at, Language::En), "06.06.2026 00:30");
    }
}
