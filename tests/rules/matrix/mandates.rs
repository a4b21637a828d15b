//! What each mandate entitles to: command x role x mandate, and who has the say over whose mandates.

use domain::accession::{
    Applicant, Case, Filing, PriorStanding, Reach, availability, is_interest_asked, mandate_for,
    permit, submit,
};
use domain::actor::{Actor, Role};
use domain::id::{CaseNumber, MandateId};
use domain::people::{MandateKind as K, end, grant};
use domain::refusal::Refusal;
use insta::assert_snapshot;
use support::{
    C, Story, a_case, a_grant, a_mandate, advisory_board, another_applicant, applicant, at,
    charter, clock, filing, key, newcomer, organisation, party, public, secretariat, with_mandate,
};

use super::{line, stages};

/// Everybody who holds one mandate in a role that gives commands.
fn holders() -> Vec<([&'static str; 2], Actor)> {
    let people = [("applicant", applicant()), ("di", party("di")), ("secretariat", secretariat())];
    let holders = people.into_iter().flat_map(|(role, actor)| {
        let kinds = K::of_role(actor.role().unwrap()).iter();
        kinds.map(move |kind| ([role, kind.code()], with_mandate(actor.clone(), *kind)))
    });
    holders.collect()
}

/// Whether the role or the mandate keeps `actor` from `command`, whatever the phase.
fn entitled(command: C, actor: &Actor, case: &Case) -> &'static str {
    let outcome = match command {
        C::Submit => submitted(actor),
        command => permit(command, case, actor),
    };
    match outcome {
        Err(Refusal::RoleNotEntitled { .. }) => ".",
        Err(Refusal::MandateNotEntitled { .. }) => "-",
        Ok(()) | Err(_) => "yes",
    }
}

fn submitted(actor: &Actor) -> Result<(), Refusal> {
    let of_secretariat = actor.role() == Some(&Role::Secretariat);
    let applicant = if of_secretariat { Applicant::OnPaper } else { filing().applicant };
    let number = CaseNumber { year: 2026, serial: 1 };
    let filing = Filing { applicant, ..filing() };
    submit(filing, &PriorStanding::default(), number, actor, &charter()).map(|_| ())
}

#[test]
fn command_x_role_x_mandate() {
    let case = a_case().case();
    let mut widths = vec![28];
    widths.extend(holders().iter().map(|(name, _)| name.map(str::len).into_iter().max().unwrap()));
    let mut rows = Vec::new();
    for (title, part) in [("", 0), ("command", 1)] {
        let mut cells = vec![title.to_owned()];
        cells.extend(holders().into_iter().map(|(name, _)| name[part].to_owned()));
        rows.push(line(&cells, &widths));
    }
    for command in C::ALL {
        let mut cells = vec![command.code().to_owned()];
        let of = |(_, actor)| entitled(*command, &actor, &case).to_owned();
        cells.extend(holders().into_iter().map(of));
        rows.push(line(&cells, &widths));
    }

    let legend = "yes   may give it, in its phase\n\
                  -     refused, mandate-not-entitled\n\
                  .     refused, role-not-entitled";
    assert_snapshot!("mandates", format!("{legend}\n\n{}", rows.join("\n")));
}

#[test]
fn what_is_refused_for_the_role_or_the_mandate_is_not_offered() {
    for stage in stages(&a_case()) {
        let case = stage.story.case();
        for (name, actor) in holders() {
            let offers = availability(&case, &actor, &stage.story.around());
            let offered: Vec<_> = offers.iter().map(|offer| offer.command).collect();
            let may = |command: &&C| entitled(**command, &actor, &case) == "yes";
            let expected: Vec<_> = C::ALL.iter().filter(may).copied().collect();
            assert_eq!(offered, expected, "{name:?} in {}", stage.meaning);
        }
    }
}

#[test]
fn a_deputy_stands_in_for_the_voter_in_everything() {
    let [voter, deputy] = [K::Voter, K::Deputy].map(|kind| with_mandate(party("di"), kind));

    for stage in stages(&a_case()) {
        let case = stage.story.case();
        for command in C::ALL {
            let [one, other] = [&voter, &deputy].map(|actor| permit(*command, &case, actor));
            assert_eq!(one, other, "{} in {}", command.code(), stage.meaning);
        }
        assert_eq!(is_interest_asked(&case, &voter), is_interest_asked(&case, &deputy));
    }
}

/// What is recorded names the mandate that the command takes, not another that the same person holds.
#[test]
fn a_command_is_given_by_the_mandate_that_entitles_to_it() {
    let Actor::Person { id, role, mut mandates } = with_mandate(party("di"), K::Contact) else {
        unreachable!()
    };
    mandates.extend([support::a_held(7, K::Deputy), support::a_held(8, K::Voter)]);
    let contact = mandates[0].id;
    let actor = Actor::Person { id, role, mandates };

    let by = |number: u128| Some(MandateId(support::a_held(number, K::Voter).id.0));
    assert_eq!(mandate_for(C::OpenDialogue, &actor), Some(contact));
    assert_eq!(mandate_for(C::CastBallot, &actor), by(7));
    assert_eq!(mandate_for(C::CastBallot, &with_mandate(party("di"), K::Contact)), None);
    for nobody in [public(), newcomer(), clock()] {
        assert_eq!(mandate_for(C::CloseVote, &nobody), None);
    }
}

/// Everybody who may or may not have a say over mandates.
fn granters() -> Vec<(&'static str, Actor)> {
    let of_di = |kind| with_mandate(party("di"), kind);
    vec![
        ("head of secretariat", secretariat()),
        ("case officer", with_mandate(secretariat(), K::CaseOfficer)),
        ("di, head contact", of_di(K::HeadContact)),
        ("di, voter", of_di(K::Voter)),
        ("di, deputy", of_di(K::Deputy)),
        ("di, contact", of_di(K::Contact)),
        ("hk, head contact", with_mandate(party("hk"), K::HeadContact)),
        ("applicant, signer", applicant()),
        ("applicant, contact", with_mandate(applicant(), K::Contact)),
        ("other applicant, signer", another_applicant()),
        ("advisory board", advisory_board()),
        ("newcomer", newcomer()),
        ("public", public()),
        ("clock", clock()),
    ]
}

fn roles() -> [(&'static str, Role); 5] {
    [
        ("secretariat", Role::Secretariat),
        ("board", Role::AdvisoryBoard),
        ("di", Role::Party(key("di"))),
        ("hk", Role::Party(key("hk"))),
        ("applicant", Role::Applicant(organisation())),
    ]
}

const WIDTHS: [usize; 6] = [24, 11, 11, 11, 11, 11];

#[test]
fn granter_x_role_of_the_mandate() {
    let mut cells = vec!["who grants and ends".to_owned()];
    cells.extend(roles().map(|(name, _)| name.to_owned()));
    let mut rows = vec![line(&cells, &WIDTHS)];
    for (name, actor) in granters() {
        let mut cells = vec![name.to_owned()];
        cells.extend(roles().map(|(_, role)| say(&actor, &role).to_owned()));
        rows.push(line(&cells, &WIDTHS));
    }

    assert_snapshot!(rows.join("\n"), @r"
    who grants and ends      secretariat board       di          hk          applicant
    head of secretariat      yes         yes         yes         yes         yes
    case officer             -           yes         yes         yes         yes
    di, head contact         -           -           yes         -           -
    di, voter                -           -           -           -           -
    di, deputy               -           -           -           -           -
    di, contact              -           -           -           -           -
    hk, head contact         -           -           -           yes         -
    applicant, signer        -           -           -           -           yes
    applicant, contact       -           -           -           -           -
    other applicant, signer  -           -           -           -           -
    advisory board           -           -           -           -           -
    newcomer                 -           -           -           -           -
    public                   -           -           -           -           -
    clock                    -           -           -           -           -
    ");
}

/// Whether `actor` has the say over the mandates of `role`: over all of them alike, to grant as well as to end.
fn say(actor: &Actor, role: &Role) -> &'static str {
    let says = K::of_role(role).iter().flat_map(|kind| {
        let granted = grant(a_grant(role.clone(), *kind), actor, &charter(), at(0));
        let ended = end(&a_mandate(role.clone(), *kind), at(0), 1, actor, at(0));
        [granted, ended].map(|outcome| match outcome {
            Ok(_) => "yes",
            Err(refusal) => {
                assert_eq!(refusal.code(), "mandates-closed");
                "-"
            }
        })
    });
    let says: std::collections::BTreeSet<_> = says.collect();
    assert_eq!(says.len(), 1, "{actor:?} over {role:?}");
    says.into_iter().next().unwrap()
}

#[test]
fn kind_x_role() {
    let mut cells = vec!["kind".to_owned()];
    cells.extend(roles().map(|(name, _)| name.to_owned()));
    let mut rows = vec![line(&cells, &WIDTHS)];
    for kind in K::ALL {
        let mut cells = vec![kind.code().to_owned()];
        cells.extend(roles().map(|(_, role)| {
            match grant(a_grant(role, kind), &secretariat(), &charter(), at(0)) {
                Ok(_) => "fits".to_owned(),
                Err(refusal) => {
                    assert_eq!(refusal.code(), "mandate-unfit");
                    "-".to_owned()
                }
            }
        }));
        rows.push(line(&cells, &WIDTHS));
    }

    assert_snapshot!(rows.join("\n"), @r"
    kind                     secretariat board       di          hk          applicant
    voter                    -           -           fits        fits        -
    deputy                   -           -           fits        fits        -
    head_contact             -           -           fits        fits        -
    contact                  -           -           fits        fits        fits
    signer                   -           -           -           -           fits
    case_officer             fits        -           -           -           -
    head_of_secretariat      fits        -           -           -           -
    advisory_board_member    -           fits        -           -           -
    ");
}

/// One who has stepped back is offered what the others of its party are, but for nominating and voting.
#[test]
fn whoever_has_stepped_back_is_offered_neither_nomination_nor_ballot() {
    let recused = support::declare_alone(domain::accession::Interest::Recused);
    let told = |story: &Story, actor: &Actor| -> Vec<_> {
        let offers = availability(&story.case(), actor, &story.around()).into_iter();
        offers.filter(|offer| offer.refusal.is_none()).map(|offer| offer.command).collect()
    };

    let story = a_case().in_vote().done(party("hk"), recused);

    assert_eq!(Reach::ALL.map(Reach::code), ["party", "representative"]);
    assert_eq!(told(&story, &party("hk")), [C::DeclareInterest]);
    assert_eq!(told(&story, &support::colleague("hk")), [C::DeclareInterest, C::CastBallot]);
}
