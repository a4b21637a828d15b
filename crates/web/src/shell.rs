//! What is around the content of every page: who looks, where they are, and where they can go.

use domain::accession::{ListScope, list_scope};
use domain::draft::accept_invitation;
use domain::people::{mandate_scope, may_see_outbox, may_see_security_log};
use domain::text::Language;

use crate::asset;
use crate::texts::Voice;
use crate::visit::{Visit, Who};
use crate::words;

/// The places of the site.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Spot {
    /// The front page.
    Front,
    /// What the pact is, and the pages about it.
    Pact,
    /// The members, each on its page.
    Members,
    /// The initiatives, each on its page.
    Initiatives,
    /// How admission works.
    Process,
    /// How the founding parties decide.
    Voting,
    /// Where one asks to join.
    Apply,
    /// The search.
    Search,
    /// The accessibility statement.
    Accessibility,
    /// What becomes of personal data.
    Privacy,
    /// Where one signs in.
    SignIn,
    /// One's own account.
    Account,
    /// Cases, each on its page.
    Cases,
    /// The secretariat's figures.
    Dashboard,
    /// Meetings, each on its page.
    Meetings,
    /// Mandates and who holds them.
    Mandates,
    /// Mails and what became of them.
    Outbox,
    /// The security log.
    SecurityLog,
    /// The mailbox of a demo.
    DemoMail,
}

impl Spot {
    /// Its address.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Front => "/",
            Self::Pact => "/pact",
            Self::Members => "/members",
            Self::Initiatives => "/initiatives",
            Self::Process => "/process",
            Self::Voting => "/voting",
            Self::Search => "/search",
            Self::Accessibility => "/was",
            Self::Privacy => "/privacy",
            Self::Apply => "/apply",
            Self::SignIn => "/sign-in",
            Self::Account => "/account",
            Self::Cases => "/cases",
            Self::Dashboard => "/dashboard",
            Self::Meetings => "/meetings",
            Self::Mandates => "/mandates",
            Self::Outbox => "/outbox",
            Self::SecurityLog => "/security-log",
            Self::DemoMail => "/demo/mail",
        }
    }

    /// The place under which it stands, where that is not the front page.
    fn above(self) -> Option<Self> {
        match self {
            Self::Members | Self::Process | Self::Voting => Some(Self::Pact),
            Self::Front
            | Self::Pact
            | Self::Initiatives
            | Self::Search
            | Self::Accessibility
            | Self::Privacy
            | Self::Apply
            | Self::SignIn
            | Self::Account
            | Self::Cases
            | Self::Dashboard
            | Self::Meetings
            | Self::Mandates
            | Self::Outbox
            | Self::SecurityLog
            | Self::DemoMail => None,
        }
    }

    /// The name of the text that it is called by.
    fn name(self) -> &'static str {
        match self {
            Self::Front => "place-front",
            Self::Pact => "place-pact",
            Self::Members => "place-members",
            Self::Initiatives => "place-initiatives",
            Self::Process => "place-process",
            Self::Voting => "place-voting",
            Self::Search => "place-search",
            Self::Accessibility => "place-accessibility",
            Self::Privacy => "place-privacy",
            Self::Apply => "place-apply",
            Self::SignIn => "place-sign-in",
            Self::Account => "place-account",
            Self::Cases => "place-cases",
            Self::Dashboard => "place-dashboard",
            Self::Meetings => "place-meetings",
            Self::Mandates => "place-mandates",
            Self::Outbox => "place-outbox",
            Self::SecurityLog => "place-security-log",
            Self::DemoMail => "place-demo-mail",
        }
    }
}

/// A link.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Link {
    pub(crate) href: String,
    pub(crate) text: String,
}

/// A place in the navigation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct NavigationLink {
    pub(crate) link: Link,
    /// How the page at hand lies to it, as `aria-current` has it; empty where it lies elsewhere.
    pub(crate) current: &'static str,
}

/// Who is shown at the top.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Top {
    /// Whoever has signed in.
    Person {
        /// The name.
        name: String,
        /// As whom that person acts.
        role: String,
    },
    /// Nobody has signed in.
    Nobody,
    /// It is not known.
    Unknown,
}

/// What is around the content of a page.
#[derive(Debug)]
pub(crate) struct Shell {
    voice: Voice,
    /// What the page is called.
    pub(crate) heading: String,
    /// The address under which the page is found again.
    pub(crate) here: String,
    /// The pages above it.
    pub(crate) trail: Vec<Link>,
    pub(crate) navigation: Vec<NavigationLink>,
    pub(crate) top: Top,
    pub(crate) pact: String,
    pub(crate) authority: String,
    pub(crate) contact: Option<String>,
    /// The address of the accessibility statement.
    pub(crate) accessibility: String,
    /// The address where it is told what becomes of personal data.
    pub(crate) privacy: String,
    /// What the page is about, for those who list it elsewhere.
    pub(crate) description: Option<String>,
    /// What is looked for.
    pub(crate) search: String,
    pub(crate) form_token: String,
    pub(crate) assets: String,
    /// For how many seconds the session lasts from now on, if nobody uses it; nothing where there is none.
    pub(crate) session_seconds: Option<i64>,
    /// Whether this is a demo.
    pub(crate) demo: bool,
    /// Whether something on the page is to be mended.
    pub(crate) is_faulty: bool,
    /// What has just been done.
    pub(crate) done: Option<String>,
}

impl Shell {
    /// Around the page of `spot`.
    pub(crate) fn of(visit: &Visit, spot: Spot) -> Self {
        let voice = visit.voice();
        let trail = above(spot).into_iter().map(|spot| link(spot, voice)).collect();
        Self::new(visit, spot, voice.say(spot.name()), spot.path(), trail)
    }

    /// Around a page below `spot`, which is called `heading` and is found at `here`.
    pub(crate) fn below(visit: &Visit, spot: Spot, heading: String, here: &str) -> Self {
        let trail = above(spot).into_iter().chain([spot]);
        let trail = trail.map(|spot| link(spot, visit.voice())).collect();
        Self::new(visit, spot, heading, here, trail)
    }

    fn new(visit: &Visit, spot: Spot, heading: String, here: &str, trail: Vec<Link>) -> Self {
        let (voice, charter, pages) = (visit.voice(), visit.charter(), &visit.pages);
        let is_there = here == spot.path();
        let navigation = spots(visit).into_iter().map(|other| NavigationLink {
            link: link(other, voice),
            current: match (other == spot, is_there) {
                (true, true) => "page",
                // Every page lies below the front page, which says nothing.
                (true, false) if spot != Spot::Front => "true",
                (false, _) if spot.above() == Some(other) => "true",
                (true | false, _) => "",
            },
        });
        Self {
            voice,
            heading,
            here: here.to_owned(),
            trail,
            navigation: navigation.collect(),
            top: top(visit),
            pact: charter.title.in_language(visit.language).to_owned(),
            authority: charter.secretariat.in_language(visit.language).to_owned(),
            contact: pages.contact.clone(),
            accessibility: address(&pages.accessibility, Spot::Accessibility),
            privacy: address(&pages.privacy, Spot::Privacy),
            description: None,
            search: String::new(),
            form_token: visit.form_token.clone(),
            assets: asset::base(),
            session_seconds: session_seconds(visit),
            demo: pages.demo,
            is_faulty: false,
            done: None,
        }
    }

    /// The same, telling that what has this code has just been done.
    pub(crate) fn telling(self, done: Option<&str>) -> Self {
        let told = done.and_then(|code| self.voice.find(&format!("done-{code}")));
        Self { done: told, ..self }
    }

    /// The same around a page that is about this.
    pub(crate) fn about(self, description: String) -> Self {
        Self { description: Some(description), ..self }
    }

    /// The same around a page on which something is to be mended.
    pub(crate) fn faulty(self, is_faulty: bool) -> Self {
        Self { is_faulty, ..self }
    }

    /// The text with this name.
    pub(crate) fn say(&self, name: &str) -> String {
        self.voice.say(name)
    }

    /// The text with this name, whose one place is filled.
    pub(crate) fn say_of(&self, name: &str, place: &'static str, fill: &str) -> String {
        self.voice.say_of(name, place, fill)
    }

    /// The text with this name, which tells of so many.
    pub(crate) fn count(&self, name: &str, count: i64) -> String {
        self.voice.count(name, count)
    }

    /// The code of the page's language.
    pub(crate) fn language(&self) -> &'static str {
        self.voice.0.code()
    }

    /// The languages, the chosen one first: the code of each, and what it calls itself.
    pub(crate) fn languages(&self) -> [(&'static str, &'static str); 2] {
        let (danish, english) = (("da", "Dansk"), ("en", "English"));
        match self.voice.0 {
            Language::Da => [danish, english],
            Language::En => [english, danish],
        }
    }
}

/// The places above `spot`, from the front page on.
fn above(spot: Spot) -> Vec<Spot> {
    match spot {
        Spot::Front => vec![],
        other => [Spot::Front].into_iter().chain(other.above()).collect(),
    }
}

/// The address that the owner has set, or else that of our own page.
fn address(set: &Option<String>, own: Spot) -> String {
    set.clone().unwrap_or_else(|| own.path().to_owned())
}

/// The link to a place.
pub(crate) fn link(spot: Spot, voice: Voice) -> Link {
    Link { href: spot.path().to_owned(), text: voice.say(spot.name()) }
}

/// The places that are open to whoever looks.
fn spots(visit: &Visit) -> Vec<Spot> {
    let mut spots = vec![Spot::Front, Spot::Pact, Spot::Initiatives];
    if may_ask_to_join(&visit.who) {
        spots.push(Spot::Apply);
    }
    if let Who::Person(myself) = &visit.who {
        let actor = &myself.actor;
        let rights = [
            (Spot::Cases, list_scope(actor).is_ok()),
            (Spot::Dashboard, matches!(list_scope(actor), Ok(ListScope::All))),
            (Spot::Meetings, actor.role().is_some()),
            (Spot::Account, true),
            (Spot::Mandates, mandate_scope(actor).is_ok()),
            (Spot::Outbox, may_see_outbox(actor).is_ok()),
            (Spot::SecurityLog, may_see_security_log(actor).is_ok()),
        ];
        spots.extend(rights.into_iter().filter(|(_, is_open)| *is_open).map(|(spot, _)| spot));
    }
    if visit.pages.demo {
        spots.push(Spot::DemoMail);
    }
    spots
}

/// Whether it is for those who visit to ask for themselves: the public's, newcomers' and applicants' matter.
fn may_ask_to_join(who: &Who) -> bool {
    match who {
        Who::Person(myself) => accept_invitation(&myself.actor).is_ok(),
        Who::Nobody | Who::Unknown => true,
    }
}

/// For how many seconds the session of whoever visits lasts, if nobody uses it any more.
pub(crate) fn session_seconds(visit: &Visit) -> Option<i64> {
    let session = visit.myself().ok()?.session?;
    Some((session.expires_at() - visit.gate.now()).num_seconds().max(0))
}

fn top(visit: &Visit) -> Top {
    match &visit.who {
        Who::Person(myself) => Top::Person {
            name: myself.person.name.clone(),
            role: words::acting(&myself.actor, visit.charter(), visit.voice()),
        },
        Who::Nobody => Top::Nobody,
        Who::Unknown => Top::Unknown,
    }
}
