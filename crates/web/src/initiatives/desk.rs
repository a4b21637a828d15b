//! The initiatives of whoever looks: their own, and those to which they are invited.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::initiative::{Asker, may_create};
use gate::Problem;
use store::{InitiativeFilter, InitiativeQuery};

use super::list::{InitiativeRow, rows};
use super::naming;
use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;

/// The most initiatives that are listed, of each kind.
const LISTED_MAX: u32 = 100;

#[derive(Template)]
#[template(path = "initiatives-own.html")]
struct OwnPage {
    shell: Shell,
    /// Whose they are; none where whoever looks acts for no participant.
    participant: Option<Link>,
    invitations: Vec<InitiativeRow>,
    own: Vec<InitiativeRow>,
    /// Those of them on which the advisory board waits for an answer.
    unanswered: Vec<Link>,
    partner_in: Vec<InitiativeRow>,
    may_add: bool,
}

pub(super) async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let actor = visit.myself()?.actor.clone();
    let (invited, own, partner_in, name) = visit
        .show(move |engine, credential, now| {
            let invited = engine.initiative_invitations(credential, now)?;
            let list = |filter| {
                let query = InitiativeQuery { filter, after: None, limit: LISTED_MAX };
                engine.initiative_list(credential, &query, now)
            };
            let Some(participant) = invited.participant else {
                return Ok((invited, None, None, None));
            };
            let own = InitiativeFilter { owner: Some(participant), ..InitiativeFilter::default() };
            let partner =
                InitiativeFilter { partner: Some(participant), ..InitiativeFilter::default() };
            let name = engine.member_read(credential, participant, now)?.entry.name.name;
            Ok((invited, Some(list(own)?), Some(list(partner)?), Some(name)))
        })
        .await?;
    let asker = Asker { actor: &actor, participant: invited.participant };
    let listed =
        |page: &engine::InitiativePage| rows(&page.initiatives.items, &page.participants, &visit);
    let heading = visit.voice().say("initiatives-own");
    let waiting = own.iter().flat_map(|page| &page.initiatives.items);
    let waiting = waiting.filter(|summary| summary.unanswered > 0);
    let page = OwnPage {
        shell: Shell::below(&visit, Spot::Initiatives, heading, "/initiatives/own"),
        participant: invited
            .participant
            .zip(name)
            .map(|(id, name)| Link { href: naming::member_path(id), text: name }),
        unanswered: waiting.map(super::list::link).collect(),
        invitations: listed(&invited),
        own: own.as_ref().map(listed).unwrap_or_default(),
        partner_in: partner_in.as_ref().map(listed).unwrap_or_default(),
        may_add: may_create(asker).is_ok(),
    };
    Ok(visit.page(StatusCode::OK, &page))
}
