//! Entries for people's calendars, as iCalendar has them: RFC 5545, and RFC 5546 for invitations.
//!
//! An entry is known by its UID, and a newer one by its SEQUENCE: so a move and a cancellation take the place of what was
//! sent before. Times are written in UTC, which every reader understands without a table of time zones.

use domain::time::Timestamp;
use uuid::Uuid;

/// The most octets that a line holds: RFC 5545, 3.1.
const OCTETS_MAX: usize = 75;

/// An entry in a calendar.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CalendarEntry {
    /// The same for ever, whatever becomes of the meeting.
    pub uid: Uuid,
    /// How often it has changed.
    pub sequence: u32,
    /// When it was written down as it is.
    pub written_at: Timestamp,
    /// When the meeting begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// What it is called.
    pub title: String,
    /// A room, or the address of one on the web.
    pub place: String,
    /// Whether it takes place.
    pub state: EntryState,
}

/// Whether a meeting takes place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EntryState {
    /// It is planned, and nobody is invited yet.
    Tentative,
    /// It takes place, or did.
    Confirmed,
    /// It was called off.
    Cancelled,
}

/// What a calendar is written for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CalendarUse<'a> {
    /// To be kept by whoever asks for it.
    Feed,
    /// To invite somebody, or to tell that the meeting is called off.
    Invitation {
        /// The address of whoever invites.
        organizer: &'a str,
        /// The address of whoever is invited.
        attendee: &'a str,
    },
}

impl EntryState {
    fn status(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }

    /// What a mail with such an entry asks of its reader's calendar: RFC 5546, 3.2.
    pub fn method(self) -> &'static str {
        match self {
            Self::Tentative | Self::Confirmed => "REQUEST",
            Self::Cancelled => "CANCEL",
        }
    }
}

/// The entries as an iCalendar file, its lines ended by CR and LF.
pub fn calendar(entries: &[CalendarEntry], purpose: CalendarUse<'_>) -> String {
    let mut file = String::new();
    line(&mut file, "BEGIN", "VCALENDAR");
    line(&mut file, "VERSION", "2.0");
    line(&mut file, "PRODID", "-//Pagt//Meetings//DA");
    line(&mut file, "CALSCALE", "GREGORIAN");
    if let (CalendarUse::Invitation { .. }, Some(entry)) = (purpose, entries.first()) {
        line(&mut file, "METHOD", entry.state.method());
    }
    for entry in entries {
        event(&mut file, entry, purpose);
    }
    line(&mut file, "END", "VCALENDAR");
    file
}

fn event(file: &mut String, entry: &CalendarEntry, purpose: CalendarUse<'_>) {
    line(file, "BEGIN", "VEVENT");
    line(file, "UID", &entry.uid.to_string());
    line(file, "SEQUENCE", &entry.sequence.to_string());
    line(file, "DTSTAMP", &utc(entry.written_at));
    line(file, "DTSTART", &utc(entry.starts_at));
    line(file, "DTEND", &utc(entry.ends_at));
    line(file, "SUMMARY", &escaped(&entry.title));
    line(file, "LOCATION", &escaped(&entry.place));
    line(file, "STATUS", entry.state.status());
    if let CalendarUse::Invitation { organizer, attendee } = purpose {
        line(file, "ORGANIZER", &format!("mailto:{}", address(organizer)));
        let invited = "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE";
        line(file, invited, &format!("mailto:{}", address(attendee)));
    }
    line(file, "END", "VEVENT");
}

fn utc(at: Timestamp) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value: RFC 5545, 3.3.11. What no text may hold, a control character, is left out.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' => value.push_str("\\n"),
            control if control.is_control() => {}
            plain => value.push(plain),
        }
    }
    value
}

/// An address without whatever could end its line.
fn address(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect()
}

/// One content line, folded between characters: RFC 5545, 3.1. The space that begins a further line counts with it.
fn line(file: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if octets + letter.len_utf8() > OCTETS_MAX {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(letter);
        octets += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;

    fn entry() -> CalendarEntry {
        CalendarEntry {
            uid: Uuid::from_u128(7),
            sequence: 1,
            written_at: "2026-11-25T12:00:00Z".parse().unwrap(),
            starts_at: "2026-12-10T09:00:00Z".parse().unwrap(),
            ends_at: "2026-12-10T11:30:00Z".parse().unwrap(),
            title: "Cybersikkerhedspagten: Møde for 2. halvår 2026".to_owned(),
            place: "Langelinie Allé 17; mødelokale «Ærø», 3. sal\nBring legitimation\\pas, og kom i god tid til kontrollen"
                .to_owned(),
            state: EntryState::Confirmed,
        }
    }

    #[test]
    fn an_invitation_is_written_as_the_standard_has_it() {
        let purpose = CalendarUse::Invitation {
            organizer: "pagt@example.org",
            attendee: "anna@example.org\r\nX-EVIL:1",
        };
        let file = calendar(&[entry()], purpose);

        assert_snapshot!(file.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Pagt//Meetings//DA
        CALSCALE:GREGORIAN
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:00000000-0000-0000-0000-000000000007
        SEQUENCE:1
        DTSTAMP:20261125T120000Z
        DTSTART:20261210T090000Z
        DTEND:20261210T113000Z
        SUMMARY:Cybersikkerhedspagten: Møde for 2. halvår 2026
        LOCATION:Langelinie Allé 17\; mødelokale «Ærø»\, 3. sal\nBring legiti
         mation\\pas\, og kom i god tid til kontrollen
        STATUS:CONFIRMED
        ORGANIZER:mailto:pagt@example.org
        ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:anna@
         example.orgX-EVIL:1
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_none_is_cut_within_a_character() {
        let long = CalendarEntry { place: "æøå€𝄞,;\\".repeat(80), ..entry() };
        let file = calendar(std::slice::from_ref(&long), CalendarUse::Feed);

        assert!(file.split("\r\n").all(|line| line.len() <= OCTETS_MAX), "{file}");
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "{file}");
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("LOCATION:{}\r\n", escaped(&long.place))), "{unfolded}");
    }

    #[test]
    fn a_meeting_that_is_called_off_is_cancelled_under_the_same_uid() {
        let (before, off) = (entry(), CalendarEntry { state: EntryState::Cancelled, ..entry() });
        let purpose =
            CalendarUse::Invitation { organizer: "p@example.org", attendee: "a@example.org" };

        let (before, off) = (calendar(&[before], purpose), calendar(&[off], purpose));

        let uid =
            |file: &str| file.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
        assert_eq!(uid(&before), uid(&off));
        assert!(before.contains("METHOD:REQUEST"));
        assert!(off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED"));
    }
}
