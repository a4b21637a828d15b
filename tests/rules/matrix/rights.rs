//! The rights as the table of transitions grants them: command x role, and the phases.

use domain::accession::{
    Applicant, Behalf, ListScope, Phase, RoleKind, TRANSITIONS, To, Transition, behalf, list_scope,
    roles_on, sight,
};
use domain::actor::Actor;
use domain::draft;
use insta::assert_snapshot;
use support::{
    C, Story, a_case, a_paper_case, advisory_board, an_invited_case, another_applicant, applicant,
    ask, ask_of, clock, filing, newcomer, party, public, secretariat,
};

use super::line;

const WIDTHS: [usize; 6] = [28, 11, 14, 11, 11, 0];

#[test]
fn command_x_role() {
    let mut cells = vec!["command".to_owned()];
    cells.extend(RoleKind::ALL.map(|role| role.code().to_owned()));
    cells.push("leads to".to_owned());
    let rows = TRANSITIONS.iter().map(|row| line(&rights(row), &WIDTHS));
    let rows: Vec<_> = std::iter::once(line(&cells, &WIDTHS)).chain(rows).collect();

    assert_snapshot!("rights", format!("{}\n\n{}", legend(), rows.join("\n")));
}

fn rights(row: &Transition) -> Vec<String> {
    let from: Vec<_> = row.from.iter().map(|phase| short(*phase)).collect();
    let from = if row.from == Phase::OPEN { "open".to_owned() } else { from.join(" ") };
    let may = |role| if row.roles.contains(role) { from.clone() } else { "-".to_owned() };
    let to = match row.to {
        To::Same => "the same".to_owned(),
        To::OneOf(phases) => {
            phases.iter().map(|phase| short(*phase)).collect::<Vec<_>>().join(" or ")
        }
    };
    let mut cells = vec![row.command.code().to_owned()];
    cells.extend(RoleKind::ALL.iter().map(may));
    cells.push(to);
    cells
}

fn legend() -> String {
    let phases: Vec<_> =
        Phase::ALL.iter().map(|phase| format!("{} {}", short(*phase), phase.code())).collect();
    let open: Vec<_> = Phase::OPEN.iter().map(|phase| short(*phase)).collect();
    format!("{}; open {}", phases.join("; "), open.join(" "))
}

fn short(phase: Phase) -> &'static str {
    match phase {
        Phase::Draft => "DR",
        Phase::Received => "RE",
        Phase::AwaitingInformation => "AI",
        Phase::InDialogue => "DI",
        Phase::Nominated => "NO",
        Phase::Voting => "VO",
        Phase::Approved => "AP",
        Phase::Rejected => "RJ",
        Phase::Withdrawn => "WI",
        Phase::Closed => "CL",
        Phase::Lapsed => "LA",
    }
}

fn people() -> [(&'static str, Actor); 9] {
    [
        ("applicant", applicant()),
        ("other applicant", another_applicant()),
        ("di", party("di")),
        ("hk, recused", party("hk")),
        ("secretariat", secretariat()),
        ("clock", clock()),
        ("advisory board", advisory_board()),
        ("newcomer", newcomer()),
        ("public", public()),
    ]
}

#[test]
fn who_meets_a_case_in_which_role_and_may_know_that_it_exists() {
    let in_vote = |case: Story| case.in_vote().with_recusal_of("hk").case();
    let (portal, paper, invited) =
        (in_vote(a_case()), in_vote(a_paper_case()), in_vote(an_invited_case("di")));
    let seen = people().map(|(name, actor)| {
        let row = [&portal, &paper, &invited].map(|case| {
            let roles: Vec<_> = roles_on(case, &actor).into_iter().map(RoleKind::code).collect();
            let sight =
                sight(case, &actor).map_or("unseen".to_owned(), |sight| format!("{sight:?}"));
            let sight = sight.replace("(PartyKey(\"", " ").replace("\"))", "");
            if roles.is_empty() { sight } else { format!("{sight}: {}", roles.join(", ")) }
        });
        let [portal, paper, invited] = row;
        assert_eq!(portal, invited, "an invitation gives {name} no other rights");
        line(&[name.to_owned(), portal, paper], &[16, 34, 0])
    });

    assert_snapshot!(seen.join("\n"), @r"
    applicant        Applicant: applicant               unseen
    other applicant  unseen                             unseen
    di               Party di: founding_party           Party di: founding_party
    hk, recused      RecusedParty hk: founding_party    RecusedParty hk: founding_party
    secretariat      Secretariat: secretariat           Secretariat: secretariat, applicant
    clock            Secretariat: clock                 Secretariat: clock
    advisory board   unseen                             unseen
    newcomer         unseen                             unseen
    public           unseen                             unseen
    ");
}

#[test]
fn who_lists_which_cases() {
    let scopes = people().map(|(name, actor)| {
        let scope = match list_scope(&actor) {
            Ok(ListScope::All) => "all".to_owned(),
            Ok(ListScope::OfApplicant(id)) => format!("of {}", id.0.as_u128()),
            Err(refusal) => format!("refused: {refusal}"),
        };
        line(&[name.to_owned(), scope], &[16, 0])
    });

    assert_snapshot!(scopes.join("\n"), @r"
    applicant        of 101
    other applicant  of 102
    di               all
    hk, recused      all
    secretariat      all
    clock            all
    advisory board   refused: cases-not-shown
    newcomer         refused: cases-not-shown
    public           refused: cases-not-shown
    ");
}

#[test]
fn who_begins_a_draft_and_who_takes_up_an_invitation() {
    let author = Some(filing().applicant);
    let rows = people().map(|(name, actor)| {
        let begins = match draft::begin(&actor) {
            Ok(draft::Beginning::By(Applicant::Organisation(_))) => "its own".to_owned(),
            Ok(draft::Beginning::By(Applicant::OnPaper)) => "on paper".to_owned(),
            Ok(draft::Beginning::ByNewcomer(_)) => "the first".to_owned(),
            Ok(draft::Beginning::Invitation(party)) => format!("invitation by {party}"),
            Err(refusal) => refusal.to_string(),
        };
        let accepts = draft::accept_invitation(&actor)
            .map_or_else(|refusal| refusal.code(), |_| "takes it up");
        let sees = if draft::is_author(author, &actor) { "sees the applicant's" } else { "-" };
        line(&[name.to_owned(), begins, accepts.to_owned(), sees.to_owned()], &[16, 18, 18, 0])
    });

    assert_snapshot!(rows.join("\n"), @r"
    applicant        its own            takes it up        sees the applicant's
    other applicant  its own            takes it up        -
    di               invitation by di   role-not-entitled  -
    hk, recused      invitation by hk   role-not-entitled  -
    secretariat      on paper           role-not-entitled  -
    clock            role-not-entitled  role-not-entitled  -
    advisory board   role-not-entitled  role-not-entitled  -
    newcomer         the first          takes it up        -
    public           role-not-entitled  role-not-entitled  -
    ");
    assert!(!draft::is_author(None, &public()), "a draft without an author is nobody's");
}

#[test]
fn on_whose_behalf_a_command_is_given() {
    let given = [
        ("applicant", applicant(), ask(C::Withdraw)),
        ("secretariat", secretariat(), ask(C::Withdraw)),
        ("secretariat", secretariat(), ask(C::SupplyInformation)),
        ("secretariat", secretariat(), ask(C::ReviseApplication)),
        ("secretariat", secretariat(), ask_of("hk", C::OpenDialogue)),
        ("secretariat", secretariat(), ask_of("hk", C::RecordDialogueEntry)),
        ("secretariat", secretariat(), ask_of("hk", C::RecordBallotOnInstruction)),
        ("secretariat", secretariat(), ask(C::HoldKickoff)),
        ("di", party("di"), ask(C::HoldKickoff)),
        ("di", party("di"), ask(C::CastBallot)),
    ];
    let lines = given.map(|(by, actor, command)| {
        let behalf = match behalf(&command, &actor) {
            Behalf::Applicant => "the applicant".to_owned(),
            Behalf::Party(party) => party.to_string(),
            Behalf::Secretariat => "the secretariat".to_owned(),
            Behalf::AdvisoryBoard => "the advisory board".to_owned(),
            Behalf::Clock => "time".to_owned(),
        };
        format!("{} by {by}: {behalf}", command.kind().code())
    });

    assert_snapshot!(lines.join("\n"), @r"
    withdraw by applicant: the applicant
    withdraw by secretariat: the applicant
    supply_information by secretariat: the applicant
    revise_application by secretariat: the applicant
    open_dialogue by secretariat: the secretariat
    record_dialogue_entry by secretariat: the secretariat
    record_ballot_on_instruction by secretariat: hk
    hold_kickoff by secretariat: the secretariat
    hold_kickoff by di: di
    cast_ballot by di: di
    ");
}

#[test]
fn only_the_applicant_and_the_pact_may_ask_a_case_anything_and_the_clock_gives_no_command() {
    let case = a_case().in_vote().case();

    for (name, actor) in people().into_iter().filter(|(_, actor)| sight(&case, actor).is_none()) {
        assert!(
            roles_on(&case, &actor).is_empty(),
            "{name} does not see the case, but may act on it"
        );
    }
    let clocks: Vec<_> =
        TRANSITIONS.iter().filter(|row| row.roles.contains(&RoleKind::Clock)).collect();
    let clocks: Vec<C> = clocks.into_iter().map(|row| row.command).collect();
    assert_eq!(clocks, [C::CloseVote, C::Lapse]);
}
