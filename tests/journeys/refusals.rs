//! Every way in which the rules say no, reached over HTTP and read as the one who asked reads it.

mod dialogue;
mod office;
mod people;
mod register;
mod submission;
mod vote;

use std::fmt::Write;

use domain::refusal::{PeopleRefusal, Refusal, RegisterRefusal};
use support::app::{Answer, TestApp};
use support::snapshot;

macro_rules! scenarios {
    (
        Refusal { $($variant:ident { $($field:ident),* } => $scenario:path,)+ }
        PeopleRefusal { $($of_people:ident { $($detail:ident),* } => $of_people_scenario:path,)+ }
        RegisterRefusal { $($of_register:ident { $($more:ident),* } => $of_register_scenario:path,)+ }
    ) => {
        // A refusal that has no line below does not compile.
        const _: fn(&Refusal) = |refusal| match refusal {
            $(Refusal::$variant { $($field: _),* } => {})+
            // Initiatives have their own: initiatives/refusals.rs.
            Refusal::Initiative(_) => {}
            // Files are refused among the attacks.
            Refusal::File(_) => {}
            // Meetings have a journey of their own.
            Refusal::Meeting(_) => {}
            Refusal::People(refusal) => match refusal {
                $(PeopleRefusal::$of_people { $($detail: _),* } => {})+
            },
            Refusal::Register(refusal) => match refusal {
                $(RegisterRefusal::$of_register { $($more: _),* } => {})+
            },
        };

        /// The answer to each scenario, with the name of the refusal that it is to reach. Each has a Pagt of its own.
        async fn answers() -> Vec<(&'static str, Answer)> {
            let mut answers = Vec::new();
            $(answers.push((stringify!($variant), $scenario(TestApp::new().await).await));)+
            $(answers.push((stringify!($of_people), $of_people_scenario(TestApp::new().await).await));)+
            $(answers.push((stringify!($of_register), $of_register_scenario(TestApp::new().await).await));)+
            answers
        }
    };
}

scenarios! {
    Refusal {
        RoleNotEntitled { command, entitled } => office::an_applicant_opens_the_vote,
        MandateNotEntitled { command, entitled } => people::a_contact_nominates,
        CasesNotShown {} => office::the_advisory_board_lists_the_cases,
        PhaseForbids { command, phase, allowed } => office::a_nominated_case_is_asked_for_information,
        OtherParty { party } => dialogue::a_party_acts_for_another,
        PartyMissing {} => dialogue::the_secretariat_names_no_party,
        UnknownParty { party } => dialogue::the_secretariat_names_a_stranger,
        ApplicationIncomplete { gaps } => submission::an_empty_application,
        CaseOpen { number } => submission::a_second_application,
        AlreadyMember { since } => submission::an_application_of_a_member,
        CvrChanged {} => submission::another_cvr_number_in_a_new_version,
        OfficerNotOfSecretariat {} => office::an_applicant_becomes_the_officer,
        AlreadyOnHold { since } => office::a_second_hold,
        NotOnHold {} => office::nothing_to_resume,
        DeadlineNotInFuture { field, deadline } => office::a_deadline_that_has_passed,
        DateInFuture { date } => dialogue::an_entry_of_tomorrow,
        DialogueAlreadyOpen { party } => dialogue::a_second_dialogue_beside_the_first,
        NoOpenDialogue { party } => dialogue::a_conclusion_without_a_dialogue,
        DialogueWithoutEntry { party } => dialogue::a_conclusion_without_an_entry,
        DialogueNotConcluded { party } => dialogue::a_nomination_before_the_conclusion,
        AlreadyNominated { party } => dialogue::a_second_nomination,
        NotNominated { party } => dialogue::a_nomination_that_never_was,
        ElectorateEmpty {} => vote::all_nominate_and_nominators_do_not_vote,
        VoteClosed { closed_at } => vote::a_ballot_after_the_closing_time,
        VoteStillOpen { closes_at } => vote::a_confirmation_before_the_closing_time,
        VoteTooShort { earliest } => vote::a_vote_shorter_than_the_charter_asks_for,
        NotInElectorate { party } => vote::a_nominator_that_does_not_vote,
        Recused { party } => vote::a_recused_party_casts_a_ballot,
        RepresentativeRecused { party } => people::whoever_has_stepped_back_casts_a_ballot,
        BallotFinal { party } => vote::a_ballot_that_cannot_be_changed,
        AlreadyExtended {} => vote::a_second_extension,
        ExtensionNotLater { closes_at } => vote::an_extension_to_the_same_time,
        NobodyLeftToVote {} => vote::an_extension_when_all_have_recused_themselves,
        DecisionAlreadyIssued { issued_at } => vote::a_second_decision,
        KickoffAlreadyHeld { held_on } => vote::a_second_kickoff,
        NotNominator { party } => vote::a_kickoff_by_a_party_that_did_not_nominate,
        UnknownTrack { track } => vote::a_kickoff_with_a_track_that_is_none,
        TextMissing { field } => office::an_empty_note,
        TextTooLong { field, chars_max } => office::a_note_too_long,
    }
    PeopleRefusal {
        MandatesClosed { entitled } => people::a_voter_grants_a_mandate,
        AdministrationClosed { entitled } => people::a_case_officer_reads_the_security_log,
        NoMandate {} => people::a_token_whose_mandate_has_ended,
        OwnMandate {} => people::the_head_makes_himself_a_voter,
        EmailMalformed {} => people::a_mandate_for_no_address,
        MandateUnfit { kind } => people::a_founding_party_is_given_a_signer,
        EndNotAfterStart { starts_at } => people::a_mandate_that_ends_before_it_starts,
        MandateEnded { ended_at } => people::a_mandate_that_has_ended_is_ended,
        LastHead {} => people::the_only_head_steps_down,
        TokenOnlyReads {} => people::a_token_for_reading_acts,
        TokenTooLong { latest } => people::a_token_for_ten_years,
        TooManyTokens { tokens_max } => people::a_token_too_many,
        TooManySearches { searches_max } => people::a_search_too_many,
    }
    RegisterRefusal {
        RegisterClosed { entitled } => register::a_party_renames_another,
        MembershipNotBegun { at } => register::a_successor_is_renamed_before_its_day,
        MembershipEndTold { at } => register::a_member_resigns_twice,
        MembershipNoEndTold {} => register::nothing_to_take_back,
        SuccessionStands { at } => register::a_succession_is_taken_back,
        NotFounding {} => register::an_associate_member_has_no_successor,
        PartyKeyTaken { party } => register::a_successor_by_the_key_of_another,
        CvrTaken { since } => register::a_name_with_the_number_of_another,
        ImportEmpty {} => register::a_list_without_members,
        ImportTooLong { lines_max } => register::a_list_without_end,
        ImportColumnMissing { column } => register::a_list_without_days,
        ImportUnreadable { line } => register::a_list_that_is_no_table,
        ImportFaulty { faults } => register::a_list_with_a_fault_is_confirmed,
    }
}

#[actix_web::test]
async fn every_refusal_is_met_and_says_what_is_missing_who_can_mend_it_and_until_when() {
    let mut page = String::new();
    for (variant, answer) in answers().await {
        let code = kebab(variant);
        assert_eq!(answer.code(), code, "{}: {:#}", answer.asked, answer.body);
        told(&answer, &mut page);
    }

    snapshot!("refusals", page);
}

#[actix_web::test]
async fn the_sentence_comes_in_the_language_that_is_asked_for() {
    let app = TestApp::new().await;
    let case = app.course().await;

    let english = app
        .applicant()
        .tries(&case, support::C::OpenVote)
        .header("Accept-Language", "en-GB, da;q=0.5")
        .await;

    assert_eq!(english["detail"], english["texts"]["en"]);
    assert_eq!(english["title"], "This is not part of your role");
}

/// Checks what holds for every refusal, and puts it on the page.
fn told(answer: &Answer, page: &mut String) {
    let text = |name: &str| answer.text(name);
    let (da, en) =
        (answer["texts"]["da"].as_str().unwrap(), answer["texts"]["en"].as_str().unwrap());
    assert!(!da.is_empty() && !en.is_empty() && da != en, "{}", answer.asked);
    assert_eq!(
        (text("detail").as_str(), answer["status"].as_u64()),
        (da, Some(answer.status.into()))
    );
    assert_eq!(text("type"), format!("urn:pagt:problem:{}", answer.code()));
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("x-request-id"), text("request_id"));
    let unreadable = answer.status == 422;
    assert_eq!(unreadable, !answer["errors"].as_array().unwrap().is_empty(), "{}", answer.asked);

    let until =
        answer["until"].as_str().map(|until| format!(", until {until}")).unwrap_or_default();
    let who = answer.texts("who_can_meet").join(" or ");
    let who = if who.is_empty() { "nobody" } else { &who };
    writeln!(page, "{} {}: {who}{until}", answer.status, answer.code()).unwrap();
    writeln!(page, "    {}\n    {da}\n    {en}", text("title")).unwrap();
    for error in answer["errors"].as_array().unwrap() {
        let field = |name: &str| error[name].as_str().unwrap().to_owned();
        let told =
            if field("detail") == da { String::new() } else { format!(": {}", field("detail")) };
        writeln!(page, "    {} {}{told}", field("pointer"), field("code")).unwrap();
    }
    page.push('\n');
}

/// `RoleNotEntitled` as `role-not-entitled`.
fn kebab(variant: &str) -> String {
    let parted = |(index, letter): (usize, char)| {
        let hyphen = (index > 0 && letter.is_uppercase()).then_some('-');
        hyphen.into_iter().chain(letter.to_lowercase()).collect::<String>()
    };
    variant.chars().enumerate().map(parted).collect()
}
