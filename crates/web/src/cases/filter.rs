//! What there is to choose among above the list of cases: whole views with their counts, and single filters.

use domain::accession::{
    Awaited, CaseOrder, CaseSearch, DeadlineWanted, OfficerWanted, OrderKey, Phase, WaitsFor,
    phases_code,
};
use engine::CaseDesk;
use gate::texts;

use super::search::address;
use crate::number;
use crate::visit::Visit;

/// Something to choose.
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) text: String,
}

/// A view of the list, with how many cases are in it.
pub(super) struct Tab {
    pub(super) text: String,
    pub(super) count: String,
    pub(super) href: String,
    pub(super) is_current: bool,
}

/// The views by phase: all open cases, all cases, and each phase in which there is a case.
pub(super) fn phase_tabs(desk: &CaseDesk, search: &CaseSearch, visit: &Visit) -> Vec<Tab> {
    let voice = visit.voice();
    let by_phase = &desk.counts.by_phase;
    let count =
        |phases: &[Phase]| -> i64 { phases.iter().filter_map(|phase| by_phase.get(phase)).sum() };
    let groups = [
        (voice.say("cases-open"), Phase::OPEN.to_vec(), count(&Phase::OPEN)),
        (voice.say("list-all"), vec![], by_phase.values().sum()),
    ];
    let each = Phase::ALL.into_iter().filter(|phase| by_phase.contains_key(phase));
    let each =
        each.map(|phase| (texts::phase(phase, visit.language), vec![phase], count(&[phase])));
    let tab = |(text, phases, count)| {
        let whole = CaseSearch { phases, order: search.order, ..CaseSearch::default() };
        tab(text, count, whole, search, visit)
    };
    groups.into_iter().chain(each).map(tab).collect()
}

/// The views by whom cases wait for; founding parties stand among the filters, with their counts.
pub(super) fn waits_tabs(desk: &CaseDesk, search: &CaseSearch, visit: &Visit) -> Vec<Tab> {
    let voice = visit.voice();
    let own = visit.myself().ok().and_then(|myself| myself.actor.role().and_then(WaitsFor::of));
    let count = |who: Option<&WaitsFor>| {
        who.and_then(|who| desk.counts.by_awaited.get(who)).copied().unwrap_or_default()
    };
    let all = [
        ("list-waits-me", Awaited::Me, count(own.as_ref())),
        (
            "list-waits-secretariat",
            Awaited::One(WaitsFor::Secretariat),
            count(Some(&WaitsFor::Secretariat)),
        ),
        (
            "list-waits-applicant",
            Awaited::One(WaitsFor::Applicant),
            count(Some(&WaitsFor::Applicant)),
        ),
    ];
    let tab = |(name, who, count)| {
        let whole =
            CaseSearch { waits_for: Some(who), order: search.order, ..CaseSearch::default() };
        tab(voice.say(name), count, whole, search, visit)
    };
    all.into_iter().map(tab).collect()
}

fn tab(text: String, count: i64, whole: CaseSearch, search: &CaseSearch, visit: &Visit) -> Tab {
    let count = number::grouped(usize::try_from(count).unwrap_or_default(), visit.voice());
    Tab { text, count, href: address(&whole), is_current: whole == *search }
}

/// The phases to choose among: any, those in which something is still to be decided, and each by itself.
pub(super) fn phases(visit: &Visit) -> Vec<Choice> {
    let groups = [(String::new(), "cases-any-phase"), (phases_code(&Phase::OPEN), "cases-open")];
    let groups = groups.map(|(code, name)| Choice { code, text: visit.voice().say(name) });
    let each = Phase::ALL.into_iter().map(|phase| Choice {
        code: phase.code().to_owned(),
        text: texts::phase(phase, visit.language),
    });
    // A draft is no case yet.
    groups.into_iter().chain(each.skip(1)).collect()
}

/// Those for whom a case may wait, with how many do.
pub(super) fn waits(desk: &CaseDesk, visit: &Visit) -> Vec<Choice> {
    let voice = visit.voice();
    let all = [("", "cases-anybody"), ("me", "cases-me")];
    let all = all.map(|(code, name)| Choice { code: code.to_owned(), text: voice.say(name) });
    let roles = [
        (WaitsFor::Secretariat, voice.say("case-secretariat")),
        (WaitsFor::Applicant, voice.say("case-applicant")),
    ];
    let parties = visit.charter().parties.iter();
    let parties =
        parties.map(|party| (WaitsFor::Party(party.key.clone()), party.short_name.clone()));
    let each = roles.into_iter().chain(parties).map(|(who, name)| {
        let count = desk.counts.by_awaited.get(&who).copied().unwrap_or_default();
        Choice { code: who.to_string(), text: format!("{name} ({count})") }
    });
    all.into_iter().chain(each).collect()
}

/// The officers to choose among. One who has left the secretariat is still there while looked for.
pub(super) fn officers(desk: &CaseDesk, search: &CaseSearch, visit: &Visit) -> Vec<Choice> {
    let voice = visit.voice();
    let all = [("", "cases-anybody"), ("me", "cases-me"), ("none", "case-no-officer")];
    let all = all.map(|(code, name)| Choice { code: code.to_owned(), text: voice.say(name) });
    let each = desk.officers.iter();
    let each = each.map(|(id, name)| Choice { code: id.to_string(), text: name.clone() });
    let former = match search.officer {
        Some(OfficerWanted::One(id)) if desk.officers.iter().all(|(known, _)| *known != id) => {
            Some(Choice { code: id.to_string(), text: voice.say("list-officer-former") })
        }
        Some(OfficerWanted::One(_) | OfficerWanted::Me | OfficerWanted::Nobody) | None => None,
    };
    all.into_iter().chain(each).chain(former).collect()
}

/// The deadlines to choose among.
pub(super) fn deadlines(visit: &Visit) -> Vec<Choice> {
    let voice = visit.voice();
    let any = Choice { code: String::new(), text: voice.say("list-deadline-any") };
    let each = DeadlineWanted::ALL.into_iter().map(|wanted| Choice {
        code: wanted.code().to_owned(),
        text: voice.say(match wanted {
            DeadlineWanted::Overdue => "list-deadline-overdue",
            DeadlineWanted::Within7Days => "list-deadline-7-days",
            DeadlineWanted::Within30Days => "list-deadline-30-days",
            DeadlineWanted::Absent => "case-no-deadline",
        }),
    });
    [any].into_iter().chain(each).collect()
}

/// The orders to choose among: where headings are out of sight, as on a telephone, they are chosen here.
pub(super) fn orders(visit: &Visit) -> Vec<Choice> {
    let by = CaseOrder::by;
    let orders = [
        (by(OrderKey::Received), "list-order-received"),
        (by(OrderKey::Received).reversed(), "list-order-received-reversed"),
        (by(OrderKey::Deadline), "list-order-deadline"),
        (by(OrderKey::Deadline).reversed(), "list-order-deadline-reversed"),
        (by(OrderKey::Organisation), "list-order-organisation"),
        (by(OrderKey::Organisation).reversed(), "list-order-organisation-reversed"),
        (by(OrderKey::PhaseAge), "list-order-phase-age"),
        (by(OrderKey::PhaseAge).reversed(), "list-order-phase-age-reversed"),
    ];
    let choice = |(order, name): (CaseOrder, &str)| Choice {
        code: if order == CaseOrder::default() { String::new() } else { order.code() },
        text: visit.voice().say(name),
    };
    orders.into_iter().map(choice).collect()
}
