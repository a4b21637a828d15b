//! The post: what lies in the outbox is put into words and handed to a mail server.

use domain::actor::Role;
use domain::id::{MeetingId, SignInId};
use domain::meeting::MeetingNews;
use domain::people::{LINK_MINUTES, Notice};
use domain::text::Language;
use domain::time::Timestamp;
use mail::{EntryState, Failure, Letter, Message, Smtp};
use store::OutboxEntry;

use crate::Engine;
use crate::error::Error;
use crate::meetings::meeting_card;
use crate::outbox::Outcome;

/// Where letters lead: the addresses of this site.
pub trait Site {
    /// The page on which one signs in.
    fn sign_in(&self) -> String;

    /// The page of this meeting.
    fn meeting(&self, meeting: MeetingId) -> String;

    /// The page that completes this sign-in.
    fn link(&self, sign_in: SignInId) -> String;
}

/// What came of one round of the post.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Delivered {
    /// How many messages the mail server has taken over.
    pub sent: usize,
    /// How many it has not.
    pub failed: usize,
}

impl Engine {
    /// Hands what is due to the mail server; without one, it is kept as sent, for the mailbox of a demo.
    ///
    /// # Errors
    /// The database says no; what has been sent and not noted is sent again later, with the same id.
    pub fn deliver(
        &self,
        smtp: Option<&Smtp>,
        site: &impl Site,
        now: Timestamp,
    ) -> Result<Delivered, Error> {
        let mut delivered = Delivered::default();
        // One at a time: a slow mail server must not keep one longer than it is claimed for.
        while let Some(entry) = self.outbox_claim(now, 1)?.pop() {
            let outcome = match smtp {
                None => Outcome::Sent,
                Some(smtp) => outcome(smtp.send(&self.letter(&entry, site)?, now)),
            };
            match &outcome {
                Outcome::Sent => delivered.sent += 1,
                Outcome::Failed { .. } | Outcome::Impossible { .. } => delivered.failed += 1,
            }
            self.outbox_settle(&entry, outcome, now)?;
        }
        Ok(delivered)
    }

    /// The letter that `entry` becomes.
    ///
    /// # Errors
    /// The database says no.
    pub fn letter(&self, entry: &OutboxEntry, site: &impl Site) -> Result<Letter, Error> {
        let language = entry.language;
        let message = match &entry.notice {
            Notice::SignInLink { sign_in } => Message::SignInLink {
                link: site.link(*sign_in),
                minutes: u32::try_from(LINK_MINUTES).unwrap_or_default(),
            },
            Notice::MandateGranted { role, kind: _ } => Message::Invitation {
                role: as_what(role),
                organisation: self.organisation_name(role, language)?,
                sign_in: site.sign_in(),
            },
            Notice::MandateEnded { role, kind: _ } => Message::MandateEnded {
                organisation: self.organisation_name(role, language)?,
                sign_in: site.sign_in(),
            },
            Notice::MandateRequested => Message::MandateRequested { sign_in: site.sign_in() },
            Notice::SomethingWaits => Message::SomethingWaits { sign_in: site.sign_in() },
            Notice::Meeting { meeting, news } => self.about_meeting(*meeting, *news, site)?,
        };
        let pact = self.charter().title.in_language(language).to_owned();
        Ok(Letter { id: entry.id.0, to: entry.recipient.clone(), language, message, pact })
    }

    /// What is told of a meeting: as it is now, so that nobody is invited to one that was called off in the meantime.
    fn about_meeting(
        &self,
        id: MeetingId,
        news: MeetingNews,
        site: &impl Site,
    ) -> Result<Message, Error> {
        let card = self.store.read(|conn| meeting_card(conn, id))?;
        let news = match card.state {
            EntryState::Cancelled => MeetingNews::Cancelled,
            EntryState::Tentative | EntryState::Confirmed => news,
        };
        Ok(Message::Meeting { news, card, page: site.meeting(id) })
    }

    /// What the organisation is called for which one acts in `role`.
    ///
    /// # Errors
    /// The database says no.
    pub fn organisation_name(&self, role: &Role, language: Language) -> Result<String, Error> {
        let charter = &self.charter();
        match role {
            Role::Party(party) => Ok(charter
                .party(party)
                .map_or_else(|| party.to_string(), |party| party.name.clone())),
            Role::Secretariat => Ok(charter.secretariat.in_language(language).to_owned()),
            Role::AdvisoryBoard => Ok(charter.advisory_board.in_language(language).to_owned()),
            Role::Applicant(id) => {
                let id = *id;
                let name = self.store.read(|conn| {
                    let of_case = conn.case_of_applicant(id)?.map(|case| case.organisation_name);
                    match of_case {
                        Some(name) => Ok::<_, Error>(Some(name)),
                        None => Ok(conn.membership_name_of(id)?),
                    }
                })?;
                // An organisation that is still writing its first application has no name on record.
                Ok(name.unwrap_or_else(|| charter.title.in_language(language).to_owned()))
            }
        }
    }
}

fn as_what(role: &Role) -> mail::Role {
    match role {
        Role::Applicant(_) => mail::Role::Applicant,
        Role::Party(_) => mail::Role::FoundingParty,
        Role::Secretariat => mail::Role::Secretariat,
        Role::AdvisoryBoard => mail::Role::AdvisoryBoard,
    }
}

fn outcome(sent: Result<(), Failure>) -> Outcome {
    match sent {
        Ok(()) => Outcome::Sent,
        Err(Failure::Passing { reason }) => Outcome::Failed { reason },
        Err(Failure::Permanent { reason }) => Outcome::Impossible { reason },
    }
}
