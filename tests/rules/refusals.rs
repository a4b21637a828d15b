//! Every way in which the rules say no: reached once, and told to the one who asked.

use std::collections::BTreeMap;

use domain::accession::{
    Command, DialogueOutcome::Nominates, Interest, PriorStanding, RoleKind,
    SEARCHES_PER_PERSON_MAX, check_search_name, list_scope, submit,
};
use domain::actor::{Actor, Choice, Role};
use domain::application::Application;
use domain::email::Email;
use domain::id::CaseNumber;
use domain::people::{
    Grant, MandateKind as K, Scope, TOKENS_PER_PERSON_MAX, TokenTerms, check_token_terms, end,
    grant, may_act, may_see_security_log,
};
use domain::refusal::{Argument, PeopleRefusal, Refusal, Remedy};
use domain::vote::{BallotChange, Choice::For, Nominator};
use insta::assert_snapshot;
use support::{
    C, PARTIES, Story, a_case, a_complete_application, a_grant, applicant, ask, ask_of, at, cast,
    charter, charter_where, conclude, cvr, day, declare, declare_alone, filing, key, mandate_of,
    party, public, secretariat, somebody, with_mandate,
};

macro_rules! variants {
    (
        Refusal { $($variant:ident { $($field:ident),* },)+ }
        PeopleRefusal { $($of_people:ident { $($detail:ident),* },)+ }
    ) => {
        const VARIANTS: &[&str] = &[$(stringify!($variant),)+ $(stringify!($of_people),)+];

        /// The variant's name. One that is missing below does not compile; one that is there must be reached.
        fn variant(refusal: &Refusal) -> &'static str {
            match refusal {
                $(Refusal::$variant { $($field: _),* } => stringify!($variant),)+
                // Files have their own place: accession/attachments.rs.
                Refusal::File(_) => "File",
                // So has the register: register/.
                Refusal::Register(_) => "Register",
                // So have meetings: meetings/refusals.rs.
                Refusal::Meeting(_) => "Meeting",
                // So do initiatives: initiatives/refusals.rs.
                Refusal::Initiative(_) => "Initiative",
                Refusal::People(refusal) => match refusal {
                    $(PeopleRefusal::$of_people { $($detail: _),* } => stringify!($of_people),)+
                },
            }
        }
    };
}

variants! {
    Refusal {
        RoleNotEntitled { command, entitled },
        MandateNotEntitled { command, entitled },
        CasesNotShown {},
        PhaseForbids { command, phase, allowed },
        OtherParty { party },
        PartyMissing {},
        UnknownParty { party },
        ApplicationIncomplete { gaps },
        CaseOpen { number },
        AlreadyMember { since },
        CvrChanged {},
        OfficerNotOfSecretariat {},
        AlreadyOnHold { since },
        NotOnHold {},
        DeadlineNotInFuture { field, deadline },
        DateInFuture { date },
        DialogueAlreadyOpen { party },
        NoOpenDialogue { party },
        DialogueWithoutEntry { party },
        DialogueNotConcluded { party },
        AlreadyNominated { party },
        NotNominated { party },
        ElectorateEmpty {},
        VoteClosed { closed_at },
        VoteStillOpen { closes_at },
        VoteTooShort { earliest },
        NotInElectorate { party },
        Recused { party },
        RepresentativeRecused { party },
        BallotFinal { party },
        AlreadyExtended {},
        ExtensionNotLater { closes_at },
        NobodyLeftToVote {},
        DecisionAlreadyIssued { issued_at },
        KickoffAlreadyHeld { held_on },
        NotNominator { party },
        UnknownTrack { track },
        TextMissing { field },
        TextTooLong { field, chars_max },
    }
    PeopleRefusal {
        MandatesClosed { entitled },
        AdministrationClosed { entitled },
        NoMandate {},
        OwnMandate {},
        EmailMalformed {},
        MandateUnfit { kind },
        EndNotAfterStart { starts_at },
        MandateEnded { ended_at },
        LastHead {},
        TokenOnlyReads {},
        TokenTooLong { latest },
        TooManyTokens { tokens_max },
        TooManySearches { searches_max },
    }
}

#[test]
fn every_refusal_is_reached_and_says_who_can_mend_what() {
    let refusals = refusals();
    let reached = |name: &&str| refusals.iter().find(|refusal| variant(refusal) == *name);

    let missing: Vec<_> = VARIANTS.iter().filter(|name| reached(name).is_none()).collect();
    assert!(missing.is_empty(), "nothing here is refused for {missing:?}");
    let lines: Vec<_> = VARIANTS.iter().filter_map(reached).map(told).collect();
    let header = "code | kind | who can mend it | field | until | arguments";
    assert_snapshot!("refusals", format!("{header}\n\n{}", lines.join("\n")));
}

#[test]
fn no_two_refusals_share_a_code() {
    let codes: BTreeMap<_, _> =
        refusals().iter().map(|refusal| (refusal.code(), variant(refusal))).collect();

    assert_eq!(codes.len(), VARIANTS.len());
}

pub(crate) fn told(refusal: &Refusal) -> String {
    let remedy = match refusal.remedy() {
        Remedy::Asker => "the asker".to_owned(),
        Remedy::Nobody => "nobody".to_owned(),
        Remedy::OnInitiative(roles) => {
            roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" or ")
        }
        Remedy::Roles(roles) => {
            roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" or ")
        }
    };
    let until = refusal.until().map_or("-".to_owned(), |until| until.format("%F %R").to_string());
    let arguments: Vec<_> =
        refusal.arguments().iter().map(|(name, value)| format!("{name}={}", text(value))).collect();
    let field = refusal.field().unwrap_or("-");
    let arguments = arguments.join(" ");
    format!(
        "{} | {:?} | {remedy} | {field} | {until} | {arguments}",
        refusal.code(),
        refusal.kind()
    )
    .trim_end()
    .to_owned()
}

fn text(argument: &Argument) -> String {
    match argument {
        Argument::Moment(at) => at.format("%FT%R").to_string(),
        Argument::Day(day) => day.to_string(),
        Argument::Party(party) => party.to_string(),
        Argument::Command(command) => command.code().to_owned(),
        Argument::Phases(phases) => {
            phases.iter().map(|phase| phase.code()).collect::<Vec<_>>().join("+")
        }
        Argument::Roles(roles) => {
            roles.iter().copied().map(RoleKind::code).collect::<Vec<_>>().join("+")
        }
        Argument::Mandates(kinds) => {
            kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join("+")
        }
        Argument::MeetingCommand(command) => command.code().to_owned(),
        Argument::MeetingPhases(phases) => {
            phases.iter().map(|phase| phase.code()).collect::<Vec<_>>().join("+")
        }
        Argument::MeetingRoles(roles) => {
            roles.iter().map(|role| role.code()).collect::<Vec<_>>().join("+")
        }
        Argument::HalfYear(half_year) => half_year.to_string(),
        Argument::Words(names) => names.join("+"),
        Argument::Count(count) => count.to_string(),
        Argument::Code(code) => code.clone(),
    }
}

fn refused(story: Story, actor: Actor, command: Command) -> Refusal {
    story.when(actor, command).refusal()
}

/// Each reason, met on the way on which people meet it.
fn refusals() -> Vec<Refusal> {
    let mut refusals = of_submission();
    refusals.extend(of_the_office());
    refusals.extend(of_dialogue_and_nomination());
    refusals.extend(of_the_vote());
    refusals.extend(of_the_end());
    refusals.extend(of_people());
    refusals.extend(of_tokens());
    refusals
}

fn of_submission() -> Vec<Refusal> {
    let number = CaseNumber { year: 2026, serial: 1 };
    let mut incomplete = filing();
    incomplete.application = Application::default();
    let open = PriorStanding { open_case: Some(number), ..PriorStanding::default() };
    let member = PriorStanding { member_since: Some(at(-1)), ..PriorStanding::default() };
    [
        (filing(), PriorStanding::default(), party("di")),
        (incomplete, PriorStanding::default(), applicant()),
        (filing(), open, applicant()),
        (filing(), member, applicant()),
    ]
    .map(|(filing, prior, actor)| submit(filing, &prior, number, &actor, &charter()).unwrap_err())
    .into()
}

fn of_the_office() -> Vec<Refusal> {
    let note = |text: String| Command::AddFileNote {
        audience: domain::accession::Audience::Internal,
        text,
    };
    let other_officer = Command::AssignOfficer { officer: applicant().person().unwrap() };
    let late = Command::RequestInformation { question: "Hvem?".to_owned(), deadline: Some(at(0)) };
    let mut application = Box::new(a_complete_application());
    application.organisation.cvr = Some(cvr("13748136"));
    let other_cvr = Command::ReviseApplication { application, note: String::new() };
    vec![
        list_scope(&public()).unwrap_err(),
        refused(a_case().withdrawn(), secretariat(), ask(C::Reopen)),
        refused(a_case(), secretariat(), other_officer),
        refused(a_case(), secretariat(), note(String::new())),
        refused(a_case(), secretariat(), note("x".repeat(20_001))),
        refused(a_case().on_hold(), secretariat(), ask(C::PutOnHold)),
        refused(a_case(), secretariat(), ask(C::Resume)),
        refused(a_case(), secretariat(), late),
        refused(a_case(), applicant(), other_cvr),
    ]
}

fn of_dialogue_and_nomination() -> Vec<Refusal> {
    let tomorrow = Command::RecordDialogueEntry {
        party: None,
        held_on: day("2026-02-03"),
        channel: domain::accession::Channel::Email,
        participants: "Mette".to_owned(),
        summary: "Aftalt.".to_owned(),
    };
    let in_dialogue = a_case().in_dialogue_with("di");
    let nominated = a_case().nominated_by("di");
    vec![
        refused(a_case(), party("di"), ask_of("hk", C::OpenDialogue)),
        refused(nominated.clone(), with_mandate(party("hk"), K::Contact), ask(C::Nominate)),
        refused(a_case(), secretariat(), ask(C::OpenDialogue)),
        refused(a_case(), secretariat(), ask_of("dsb", C::OpenDialogue)),
        refused(in_dialogue.clone(), party("di"), ask(C::OpenDialogue)),
        refused(in_dialogue.clone(), party("di"), tomorrow),
        refused(in_dialogue.clone(), party("hk"), conclude(Nominates)),
        refused(in_dialogue.clone(), party("di"), conclude(Nominates)),
        refused(in_dialogue, party("di"), ask(C::Nominate)),
        refused(nominated.clone(), party("di"), ask(C::Nominate)),
        refused(nominated, party("hk"), ask(C::WithdrawNomination)),
    ]
}

fn of_the_vote() -> Vec<Refusal> {
    let a_day = charter_where(|rule| rule.open_hours_min = 72);
    let no_nominator = charter_where(|rule| rule.nominator = Nominator::DoesNotVote);
    let never = charter_where(|rule| rule.ballot_change = BallotChange::Never);
    let extended = a_case().in_vote().done(secretariat(), ask(C::ExtendVote));
    let not_later = Command::ExtendVote { closes_at: at(48), reason: "Ferie.".to_owned() };
    let all_recused = PARTIES.into_iter().fold(a_case().nominated_by("di"), Story::with_recusal_of);
    let closed = a_case().in_vote().at(48);
    let stepped_back = a_case().in_vote().done(party("hk"), declare_alone(Interest::Recused));
    vec![
        refused(a_case().nominated_by("di").with_parties(&[]), secretariat(), ask(C::OpenVote)),
        refused(a_case().under(a_day).nominated_by("di"), secretariat(), ask(C::OpenVote)),
        refused(a_case().under(no_nominator).in_vote(), party("di"), cast(For)),
        refused(a_case().in_vote().with_recusal_of("hk"), party("hk"), cast(For)),
        refused(stepped_back, party("hk"), cast(For)),
        refused(a_case().under(never).in_vote().with_ballot("hk", For), party("hk"), cast(For)),
        refused(closed.clone(), party("hk"), cast(For)),
        refused(closed, party("hk"), declare(Interest::Recused)),
        refused(a_case().in_vote(), secretariat(), ask(C::ConfirmResult)),
        refused(a_case().in_vote(), secretariat(), not_later),
        refused(extended, secretariat(), ask(C::ExtendVote)),
        refused(all_recused.in_vote(), secretariat(), ask(C::ExtendVote)),
    ]
}

fn of_the_end() -> Vec<Refusal> {
    let kickoff = || ask(C::HoldKickoff);
    let tracks = [key("quantum")].into();
    let unknown = Command::HoldKickoff { held_on: day("2026-02-04"), tracks };
    let held = a_case().approved().done(secretariat(), kickoff());
    vec![
        refused(a_case().approved().decision_issued(), secretariat(), ask(C::IssueDecision)),
        refused(held, secretariat(), kickoff()),
        refused(a_case().approved(), party("hk"), kickoff()),
        refused(a_case().approved(), secretariat(), unknown),
    ]
}

fn of_people() -> Vec<Refusal> {
    let of_di = |kind| a_grant(Role::Party(key("di")), kind);
    let granted = |wanted, actor: Actor| grant(wanted, &actor, &charter(), at(0)).unwrap_err();
    let own = || Grant { person: secretariat().person().unwrap(), ..of_di(K::Voter) };
    let empty = || Grant { ends_at: Some(at(0)), ..of_di(K::Voter) };
    let mut ended = mandate_of(&party("di"));
    ended.grant.ends_at = Some(at(5));
    let head = mandate_of(&secretariat());
    let token_of_a_role = Choice::Only(Role::Secretariat);
    vec![
        granted(of_di(K::Voter), party("hk")),
        granted(of_di(K::Signer), secretariat()),
        granted(own(), secretariat()),
        granted(empty(), secretariat()),
        "mette".parse::<Email>().unwrap_err(),
        end(&ended, at(9), 1, &secretariat(), at(9)).unwrap_err(),
        end(&head, at(9), 0, &secretariat(), at(9)).unwrap_err(),
        may_see_security_log(&party("di")).unwrap_err(),
        Actor::acting(somebody(), &token_of_a_role, vec![]).unwrap_err(),
    ]
}

fn of_tokens() -> Vec<Refusal> {
    let terms =
        |hours| TokenTerms { name: "robot".to_owned(), scope: Scope::Act, expires_at: at(hours) };
    vec![
        may_act(Scope::Read).unwrap_err(),
        check_token_terms(&terms(400 * 24), 0, None, at(0)).unwrap_err(),
        check_token_terms(&terms(1), TOKENS_PER_PERSON_MAX, None, at(0)).unwrap_err(),
        check_search_name("Mine", SEARCHES_PER_PERSON_MAX).unwrap_err(),
    ]
}
