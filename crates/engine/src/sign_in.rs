//! Sign-in: begun in a browser, completed in the same one by what an e-mail or an identity provider brought.

use domain::actor::Role;
use domain::cvr::Cvr;
use domain::email::Email;
use domain::id::{PersonId, RequestId, SessionId, SignInId};
use domain::people::{
    MandateKind, Notice, SecurityKind, SessionTimes, SignInFailure, SignInMethod,
    links_counted_since, may_send_link, sign_in_ends_at,
};
use domain::text::Language;
use domain::time::Timestamp;
use store::{Connection, Identity, MandateRequest, Person, Session, SignIn};
use uuid::Uuid;

use crate::Engine;
use crate::error::Error;
use crate::identity::{SecretHash, running};
use crate::mandates::message;
use crate::people::person_named;
use crate::security::{Telling, entry};

/// A sign-in that begins.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// Its id, of which the link or state is made.
    pub id: SignInId,
    /// The digest of the link's or state's secret.
    pub hash: SecretHash,
    /// The digest of the cookie of the browser.
    pub browser: SecretHash,
    /// The language of the page.
    pub language: Language,
    /// The page to which it is to lead, on this site.
    pub return_to: String,
    /// From which network address.
    pub address: String,
}

/// What a browser brings to complete a sign-in.
#[derive(Clone, Debug)]
pub struct Completion {
    /// The digest of the link's or state's secret.
    pub hash: SecretHash,
    /// The digest of the cookie of the browser.
    pub browser: SecretHash,
    /// The digest of the cookie of the session that begins; a new one at every sign-in.
    pub session: SecretHash,
    /// What the browser calls itself.
    pub device: String,
    /// From which network address.
    pub address: String,
}

/// What an identity provider vouches for.
#[derive(Clone, Eq, PartialEq)]
pub struct Vouched {
    /// The provider.
    pub issuer: String,
    /// What it calls the person.
    pub subject: String,
    /// The person's name.
    pub name: String,
    /// The person's e-mail address, where the provider has looked at it.
    pub email: Option<Email>,
    /// The organisation for which the person was signed in.
    pub cvr: Option<Cvr>,
    /// What the provider is to be shown at sign-out.
    pub token: String,
}

/// What came of completing a sign-in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Completed {
    /// A session has begun.
    SignedIn {
        /// The page to which it leads, on this site.
        return_to: String,
        /// Whether the person holds a mandate, or asks for one now.
        standing: Standing,
    },
    /// It could not be completed.
    Failed(SignInFailure),
}

/// How somebody who has signed in stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
    /// With a mandate.
    Mandated,
    /// Without one, and of no organisation that is known: they may begin an application.
    Newcomer,
    /// Without one, of an organisation that is known: the secretariat has been asked.
    Requested,
}

impl Engine {
    /// Begins a sign-in by e-mail. A link goes to the address, known or not, unless it has had too many lately; nobody is
    /// told which of these is so.
    ///
    /// # Errors
    /// The database says no.
    pub fn sign_in_by_link(
        &self,
        beginning: Beginning,
        email: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        let email: Email = email.parse()?;
        self.store.write(move |conn| {
            let sent = conn.sign_in_count(email.as_str(), links_counted_since(now))?;
            if !may_send_link(sent) {
                return Ok(());
            }
            begin(conn, &beginning, SignInMethod::Link, Some(&email), now)?;
            let known = conn.person_by_email(email.as_str())?;
            let language = known.map_or(beginning.language, |person| person.language);
            let notice = Notice::SignInLink { sign_in: beginning.id };
            Ok(conn.outbox_insert(&message(email.as_str(), language, notice, now))?)
        })
    }

    /// Begins a sign-in at the identity provider.
    ///
    /// # Errors
    /// The database says no.
    pub fn sign_in_by_provider(&self, beginning: Beginning, now: Timestamp) -> Result<(), Error> {
        self.store.write(move |conn| begin(conn, &beginning, SignInMethod::Oidc, None, now))
    }

    /// Completes a sign-in by the link that was sent.
    ///
    /// # Errors
    /// The database says no. That the link is not good is no error here: it is noted.
    pub fn sign_in_complete(
        &self,
        completion: Completion,
        now: Timestamp,
    ) -> Result<Completed, Error> {
        self.store.write(move |conn| {
            let sign_in = match usable(conn, &completion, SignInMethod::Link, now)? {
                Ok(sign_in) => sign_in,
                Err(failure) => return Ok(Completed::Failed(failure)),
            };
            let email: Email = sign_in.email.as_deref().unwrap_or_default().parse()?;
            let name = email.as_str().split('@').next().unwrap_or_default();
            let person = person_named(conn, name, Some(&email), sign_in.language, now)?;
            signed_in(conn, &completion, &sign_in, person, None, now)
        })
    }

    /// The sign-in at the identity provider that this state completes, by its id; from now on it is used.
    ///
    /// # Errors
    /// The database says no.
    pub fn sign_in_return(
        &self,
        completion: Completion,
        now: Timestamp,
    ) -> Result<Result<SignIn, SignInFailure>, Error> {
        self.store.write(move |conn| usable(conn, &completion, SignInMethod::Oidc, now))
    }

    /// Signs in whom the provider vouches for, who has returned to `sign_in`.
    ///
    /// # Errors
    /// The database says no.
    pub fn sign_in_vouched(
        &self,
        completion: Completion,
        sign_in: SignIn,
        vouched: Vouched,
        now: Timestamp,
    ) -> Result<Completed, Error> {
        self.store.write(move |conn| {
            let person = vouched_person(conn, &vouched, sign_in.language, now)?;
            let standing = standing(conn, person, vouched.cvr, now)?;
            let token = Some(vouched.token.as_str());
            let completed = signed_in(conn, &completion, &sign_in, person, token, now)?;
            Ok(match completed {
                Completed::SignedIn { return_to, .. } => {
                    Completed::SignedIn { return_to, standing }
                }
                failed @ Completed::Failed(_) => failed,
            })
        })
    }

    /// Notes that a sign-in at the identity provider has failed: it is away, it says no, or what it says is not trusted.
    ///
    /// # Errors
    /// The database says no.
    pub fn sign_in_distrust(
        &self,
        address: String,
        code: &'static str,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.store.write(move |conn| {
            let noted = entry(SecurityKind::SignInRefused, None, now).from(&address).saying(code);
            Ok(conn.security_note(&noted)?)
        })
    }
}

fn begin(
    conn: &mut Connection,
    beginning: &Beginning,
    method: SignInMethod,
    email: Option<&Email>,
    now: Timestamp,
) -> Result<(), Error> {
    let sign_in = SignIn {
        id: beginning.id,
        method,
        browser_hash: beginning.browser.to_vec(),
        email: email.map(ToString::to_string),
        language: beginning.language,
        return_to: beginning.return_to.clone(),
        begun_at: now,
        expires_at: sign_in_ends_at(now),
        used_at: None,
    };
    conn.sign_in_insert(&sign_in, &beginning.hash)?;
    let noted = entry(SecurityKind::SignInBegun, None, now)
        .from(&beginning.address)
        .about(beginning.id.0)
        .saying(word(method));
    Ok(conn.security_note(&noted)?)
}

fn word(method: SignInMethod) -> &'static str {
    match method {
        SignInMethod::Link => "link",
        SignInMethod::Oidc => "oidc",
    }
}

/// The sign-in that `completion` completes, which is used from then on; why it cannot be is noted.
fn usable(
    conn: &mut Connection,
    completion: &Completion,
    method: SignInMethod,
    now: Timestamp,
) -> Result<Result<SignIn, SignInFailure>, Error> {
    let known = conn.sign_in_by_hash(&completion.hash)?.filter(|known| known.method == method);
    let failure = match known {
        None => SignInFailure::Unknown,
        Some(known) if known.browser_hash != completion.browser => SignInFailure::OtherBrowser,
        Some(known) if known.expires_at <= now => SignInFailure::Expired,
        Some(known) if !conn.sign_in_use(known.id, now)? => SignInFailure::Used,
        Some(known) => return Ok(Ok(known)),
    };
    let noted = entry(SecurityKind::SignInRefused, None, now)
        .from(&completion.address)
        .saying(failure.code());
    conn.security_note(&noted)?;
    Ok(Err(failure))
}

/// Whom the provider vouches for: known by what it calls them, else by an address that it has looked at, else new.
fn vouched_person(
    conn: &mut Connection,
    vouched: &Vouched,
    language: Language,
    now: Timestamp,
) -> Result<PersonId, Error> {
    if let Some(known) = conn.identity_get(&vouched.issuer, &vouched.subject)? {
        return Ok(known.person);
    }
    let person = match &vouched.email {
        Some(email) => person_named(conn, &vouched.name, Some(email), language, now)?,
        None => {
            let id = PersonId(Uuid::now_v7());
            let name = vouched.name.clone();
            conn.person_insert(&Person { id, name, email: None, language, created_at: now })?;
            id
        }
    };
    conn.identity_insert(&Identity {
        issuer: vouched.issuer.clone(),
        subject: vouched.subject.clone(),
        person,
        cvr: vouched.cvr,
        created_at: now,
    })?;
    Ok(person)
}

/// How `person`, signed in for the organisation with this CVR number, stands. Without a mandate for an organisation that
/// is known, the secretariat is asked for one.
fn standing(
    conn: &mut Connection,
    person: PersonId,
    cvr: Option<Cvr>,
    now: Timestamp,
) -> Result<Standing, Error> {
    if !running(conn, person, now)?.is_empty() {
        return Ok(Standing::Mandated);
    }
    let Some(role) = cvr.map(|cvr| role_of_organisation(conn, cvr, now)).transpose()?.flatten()
    else {
        return Ok(Standing::Newcomer);
    };
    let request = MandateRequest { id: RequestId(Uuid::now_v7()), person, role, requested_at: now };
    if conn.mandate_request_insert(&request)? {
        let noted = entry(SecurityKind::MandateRequested, Some(person), now).about(request.id.0);
        conn.security_note(&noted)?;
        tell_heads(conn, now)?;
    }
    Ok(Standing::Requested)
}

/// As whom the people of the organisation with this CVR number act: of a founding party, or of one that has applied.
fn role_of_organisation(
    conn: &mut Connection,
    cvr: Cvr,
    now: Timestamp,
) -> Result<Option<Role>, Error> {
    use domain::membership::MembershipKind;

    let member = conn.membership_by_cvr(cvr, now)?.map(|member| member.membership);
    let case = match member.map(|member| (member.kind, member.organisation)) {
        Some((MembershipKind::Founding(party), _)) => return Ok(Some(Role::Party(party))),
        Some((MembershipKind::Associate(None), organisation)) => {
            return Ok(organisation.map(Role::Applicant));
        }
        Some((MembershipKind::Associate(Some(case)), _)) => conn.case_get(case)?,
        None => conn.case_open_by_cvr(cvr)?,
    };
    Ok(case.and_then(|case| case.applicant).map(Role::Applicant))
}

fn tell_heads(conn: &mut Connection, now: Timestamp) -> Result<(), Error> {
    let heads: Vec<PersonId> = conn
        .mandate_list_for(&Role::Secretariat)?
        .into_iter()
        .filter(|known| known.mandate.grant.kind == MandateKind::HeadOfSecretariat)
        .filter(|known| known.mandate.runs_at(now))
        .map(|known| known.mandate.grant.person)
        .collect();
    for head in conn.person_list(&heads.into_iter().collect())?.into_values() {
        if let Some(email) = &head.email {
            let notice = Notice::MandateRequested;
            conn.outbox_insert(&message(email, head.language, notice, now))?;
        }
    }
    Ok(())
}

/// Begins a session.
fn signed_in(
    conn: &mut Connection,
    completion: &Completion,
    sign_in: &SignIn,
    person: PersonId,
    provider_token: Option<&str>,
    now: Timestamp,
) -> Result<Completed, Error> {
    /// A browser may call itself at great length.
    const DEVICE_CHARS_MAX: usize = 200;

    let session = Session {
        id: SessionId(Uuid::now_v7()),
        person,
        role: None,
        method: sign_in.method,
        device: completion.device.chars().take(DEVICE_CHARS_MAX).collect(),
        times: SessionTimes { began_at: now, seen_at: now, ended_at: None },
    };
    conn.session_insert(&session, &completion.session, provider_token)?;
    let noted = entry(SecurityKind::SignedIn, Some(person), now)
        .from(&completion.address)
        .about(session.id.0)
        .saying(word(sign_in.method));
    conn.security_note(&noted)?;
    let standing = match running(conn, person, now)?.is_empty() {
        true => Standing::Newcomer,
        false => Standing::Mandated,
    };
    Ok(Completed::SignedIn { return_to: sign_in.return_to.clone(), standing })
}
