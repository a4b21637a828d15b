//! The members for whoever looks: a page of them, how many there are, and one with its declaration.

use domain::declaration::Declaration;
use domain::id::{MembershipId, OrganisationId};
use domain::membership::{
    MemberRole, Membership, MembershipCommandKind, MembershipKind, Stand, is_known_to, knowledge,
    offered, role_on,
};
use domain::time::Timestamp;
use store::{
    Connection, MembershipCounts, MembershipCursor, MembershipQuery, MembershipState,
    MembershipSummary, Page,
};

use crate::Engine;
use crate::cases::replayed;
use crate::error::Error;
use crate::identity::Credential;
use crate::participant::own_membership;
use crate::register::{RegisterEntry, entry};

/// Which members are asked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MemberQuery {
    /// With each of these words in the name or the CVR number; all where there are none.
    pub text: String,
    /// As of when; now, when left out.
    pub as_of: Option<Timestamp>,
    /// Members, or those that were members once.
    pub state: MembershipState,
    /// Behind which associate member the page begins.
    pub after: Option<MembershipCursor>,
    /// The most associate members on a page.
    pub limit: u32,
}

/// A page of members.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MemberPage {
    /// The founding parties, in the charter's order; on the first page alone.
    pub founding: Vec<RegisterEntry>,
    /// Associate members, in the order of their admission.
    pub associates: Page<RegisterEntry, MembershipCursor>,
}

/// One member, with what it has declared.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MemberReading {
    /// What the register says.
    pub entry: RegisterEntry,
    /// Where its membership stands.
    pub stand: Stand,
    /// Its declaration, where there is one.
    pub declaration: Option<Declaration>,
    /// What the one who looks may ask for.
    pub actions: Vec<MembershipCommandKind>,
    /// How many events the membership has.
    pub version: u32,
    /// For which organisation its people act, for the secretariat, which grants the first mandate.
    pub organisation: Option<OrganisationId>,
    /// Whose place it has taken.
    pub predecessor: Option<RegisterEntry>,
    /// Who has taken its place.
    pub successor: Option<RegisterEntry>,
}

impl Engine {
    /// How many members there are at `as_of`, of whom the asker may know.
    ///
    /// # Errors
    /// A token that is not known.
    pub fn member_counts(
        &self,
        credential: &Credential,
        as_of: Timestamp,
        now: Timestamp,
    ) -> Result<MembershipCounts, Error> {
        self.sweep(now)?;
        self.show(credential, now, |conn, asker| {
            Ok(conn.membership_counts(as_of, knowledge(&asker.actor, as_of))?)
        })
    }

    /// The members of whom the asker may know, as far as they answer `query`, and where the next page begins.
    ///
    /// # Errors
    /// A token that is not known.
    pub fn member_list(
        &self,
        credential: &Credential,
        query: &MemberQuery,
        now: Timestamp,
    ) -> Result<MemberPage, Error> {
        self.sweep(now)?;
        self.show(credential, now, |conn, asker| {
            let words = words(&query.text);
            let moment = query.as_of.unwrap_or(now);
            let mut founding = match query.after {
                None => conn.membership_founding(moment, query.state)?,
                Some(_) => vec![],
            };
            founding.retain(|member| is_told_of(member, &words));
            let mut founding: Vec<RegisterEntry> = founding.into_iter().map(entry).collect();
            founding.sort_by_key(|entry| self.place(entry));
            let page = MembershipQuery {
                moment,
                state: query.state,
                knowledge: knowledge(&asker.actor, moment),
                after: query.after,
                limit: query.limit,
            };
            let Page { items, next } = associates(conn, page, &words)?;
            let items = items.into_iter().map(entry).collect();
            Ok(MemberPage { founding, associates: Page { items, next } })
        })
    }

    /// The member `id`, with its declaration: for an associate member, the public part of the application that was voted on.
    ///
    /// # Errors
    /// There is no such membership, or it is not for these eyes.
    pub fn member_read(
        &self,
        credential: &Credential,
        id: MembershipId,
        now: Timestamp,
    ) -> Result<MemberReading, Error> {
        self.sweep(now)?;
        self.show(credential, now, |conn, asker| {
            let member = conn.membership_get(id)?.ok_or(Error::NotFound)?;
            if !is_known_to(member.membership.published_at, &asker.actor, now) {
                return Err(Error::NotFound);
            }
            let stand = member.membership.stand(now);
            let declaration = declaration(conn, &member.membership.kind)?;
            let role = role_on(id, own_membership(conn, &asker.actor, now)?, &asker.actor);
            let actions = offered(&member.membership, role, &asker.actor, now);
            Ok(MemberReading {
                organisation: match role {
                    Some(MemberRole::Secretariat) => organisation(conn, &member.membership)?,
                    Some(MemberRole::Member) | None => None,
                },
                predecessor: related(conn, member.membership.predecessor)?,
                successor: related(conn, member.membership.successor())?,
                version: member.version,
                entry: entry(member),
                stand,
                declaration,
                actions,
            })
        })
    }
}

/// For which organisation the people of an associate member act.
fn organisation(
    conn: &mut Connection,
    membership: &Membership,
) -> Result<Option<OrganisationId>, Error> {
    match &membership.kind {
        MembershipKind::Founding(_) => Ok(None),
        MembershipKind::Associate(None) => Ok(membership.organisation),
        MembershipKind::Associate(Some(case)) => {
            Ok(conn.case_get(*case)?.and_then(|case| case.applicant))
        }
    }
}

/// Another founding party, which everybody may know of.
fn related(
    conn: &mut Connection,
    id: Option<MembershipId>,
) -> Result<Option<RegisterEntry>, Error> {
    let Some(id) = id else { return Ok(None) };
    Ok(conn.membership_get(id)?.map(entry))
}

/// A founding party's own declaration is not kept here yet.
fn declaration(conn: &mut Connection, kind: &MembershipKind) -> Result<Option<Declaration>, Error> {
    let MembershipKind::Associate(Some(case)) = kind else { return Ok(None) };
    let Some(known) = replayed(&conn.case_history(*case)?) else { return Ok(None) };
    let application = conn.case_application(*case, known.application_version())?;
    Ok(application.map(Declaration::from))
}

/// A page of associate members. The databases do not agree on letters outside of ASCII, so words are looked for here, in
/// one portion of the register after the other.
fn associates(
    conn: &mut Connection,
    query: MembershipQuery,
    words: &[String],
) -> Result<Page<MembershipSummary, MembershipCursor>, Error> {
    const PORTION: u32 = 500;

    if words.is_empty() {
        return Ok(conn.membership_page(&query)?);
    }
    let wanted = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let (mut items, mut after) = (Vec::new(), query.after);
    loop {
        let portion = MembershipQuery { after, limit: PORTION, ..query };
        let Page { items: members, next } = conn.membership_page(&portion)?;
        for member in members.into_iter().filter(|member| is_told_of(member, words)) {
            if items.len() == wanted {
                let last = items.last().map(cursor);
                return Ok(Page { items, next: last });
            }
            items.push(member);
        }
        if next.is_none() {
            return Ok(Page { items, next: None });
        }
        after = next;
    }
}

fn cursor(member: &MembershipSummary) -> MembershipCursor {
    MembershipCursor { since: member.membership.since, id: member.id }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

fn is_told_of(member: &MembershipSummary, words: &[String]) -> bool {
    let name = member.name.name.to_lowercase();
    let cvr = member.name.cvr.map(|cvr| cvr.to_string()).unwrap_or_default();
    words.iter().all(|word| name.contains(word) || cvr.contains(word))
}
