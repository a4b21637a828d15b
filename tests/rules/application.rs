//! What an application must hold before it can be submitted.

use domain::application::{
    Application, INITIATIVES_MAX, Initiative, LINE_CHARS_MAX, Novelty, TEXT_CHARS_MAX,
};
use insta::assert_snapshot;
use support::{a_complete_application, charter, key};

/// What keeps the complete application, changed so, from being submitted.
fn gaps_after(change: impl FnOnce(&mut Application)) -> String {
    let mut application = a_complete_application();
    change(&mut application);
    gaps_of(&application)
}

fn gaps_of(application: &Application) -> String {
    let gaps = application.gaps(&charter());
    gaps.iter()
        .map(|gap| format!("{} {}", gap.pointer, gap.kind.code()))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_complete_application_has_no_gaps() {
    assert_snapshot!(gaps_of(&a_complete_application()), @"");
}

#[test]
fn an_empty_draft_lacks_everything_that_is_asked_for() {
    assert_snapshot!(gaps_of(&Application::default()), @r"
    /organisation/name missing
    /organisation/cvr missing
    /organisation/kind missing
    /organisation/size missing
    /contact/name missing
    /contact/email missing
    /signer/name missing
    /signer/title missing
    /principles/responsibility principle-not-accepted
    /principles/synergy principle-not-accepted
    /principles/expertise principle-not-accepted
    /principles/initiative principle-not-accepted
    /principles/meetings principle-not-accepted
    /motivation missing
    /self_assessment missing
    /goals missing
    /initiatives missing
    ");
}

#[test]
fn an_empty_initiative_lacks_everything_but_partners_track_and_funding() {
    let gaps = gaps_after(|application| application.initiatives.push(Initiative::default()));

    assert_snapshot!(gaps, @r"
    /initiatives/1/title missing
    /initiatives/1/description missing
    /initiatives/1/novelty missing
    /initiatives/1/objectives missing
    /initiatives/1/target_group missing
    /initiatives/1/start missing
    /initiatives/1/interplay missing
    ");
}

#[test]
fn blanks_are_not_a_text() {
    let gaps = gaps_after(|application| {
        application.motivation = " \n\t".to_owned();
        application.signer.name = "  ".to_owned();
        application.goals = [(key("insight"), " ".to_owned())].into();
    });

    assert_snapshot!(gaps, @r"
    /signer/name missing
    /motivation missing
    /goals missing
    ");
}

#[test]
fn each_principle_is_accepted_by_itself() {
    let gaps = gaps_after(|application| {
        application.principles = ["synergy", "meetings"].map(key).into();
    });

    assert_snapshot!(gaps, @r"
    /principles/responsibility principle-not-accepted
    /principles/expertise principle-not-accepted
    /principles/initiative principle-not-accepted
    ");
}

#[test]
fn keys_that_the_charter_does_not_know_are_named() {
    let gaps = gaps_after(|application| {
        application.principles.insert(key("secrecy"));
        application.goals.insert(key("profit"), "Mere.".to_owned());
        application.preferred_party = Some(key("dsb"));
        let initiative = &mut application.initiatives[0];
        initiative.objectives.insert(key("profit"));
        initiative.track = Some(key("quantum"));
    });

    assert_snapshot!(gaps, @r"
    /principles/secrecy unknown-key
    /goals/profit unknown-key
    /initiatives/0/objectives/profit unknown-key
    /initiatives/0/track unknown-key
    /preferred_party unknown-key
    ");
}

#[test]
fn a_line_has_300_characters_and_a_text_20_000_whatever_their_bytes() {
    assert_eq!((LINE_CHARS_MAX, TEXT_CHARS_MAX), (300, 20_000));
    let long = |extra: usize| {
        gaps_after(|application| {
            application.organisation.name = "æ".repeat(LINE_CHARS_MAX + extra);
            application.organisation.website = "æ".repeat(LINE_CHARS_MAX + extra);
            application.contact.phone = "æ".repeat(LINE_CHARS_MAX + extra);
            application.motivation = "æ".repeat(TEXT_CHARS_MAX + extra);
            application.goals.insert(key("insight"), "æ".repeat(TEXT_CHARS_MAX + extra));
            application.initiatives[0].funding = "æ".repeat(TEXT_CHARS_MAX + extra);
        })
    };

    assert_snapshot!(long(0), @"");
    assert_snapshot!(long(1), @r"
    /organisation/name too-long
    /organisation/website too-long
    /contact/phone too-long
    /motivation too-long
    /goals/insight too-long
    /initiatives/0/funding too-long
    ");
}

#[test]
fn at_least_one_initiative_is_new() {
    let gaps =
        gaps_after(|application| application.initiatives[0].novelty = Some(Novelty::Existing));
    assert_snapshot!(gaps, @"/initiatives no-new-initiative");

    let gaps = gaps_after(|application| {
        let mut existing = application.initiatives[0].clone();
        existing.novelty = Some(Novelty::Existing);
        application.initiatives.push(existing);
    });
    assert_snapshot!(gaps, @"");
}

#[test]
fn there_are_at_most_fifty_initiatives() {
    let with = |count| {
        gaps_after(|application| {
            application.initiatives = vec![application.initiatives[0].clone(); count]
        })
    };

    assert_eq!(with(INITIATIVES_MAX), "");
    assert_snapshot!(with(INITIATIVES_MAX + 1), @"/initiatives too-long");
}

#[test]
fn one_goal_for_one_objective_is_enough() {
    let gaps = gaps_after(|application| {
        application.goals = [(key("coherence"), "Ét mål.".to_owned())].into()
    });

    assert_snapshot!(gaps, @"");
}

#[test]
fn an_address_has_one_at_sign_with_a_host_behind_it() {
    for address in
        ["mette", "mette@", "@example.org", "mette@example", "a b@example.org", "a@b@example.org"]
    {
        let gaps = gaps_after(|application| application.contact.email = address.to_owned());
        assert_eq!(gaps, "/contact/email not-an-address", "{address}");
    }
    for address in ["mette@example.org", " mette.sø@æøå.example.org "] {
        assert_eq!(gaps_after(|application| application.contact.email = address.to_owned()), "");
    }
}

#[test]
fn another_charter_asks_for_its_own_principles() {
    let mut other = charter();
    other.principles.truncate(1);
    other.principles[0].key = key("openness");

    let gaps = a_complete_application().gaps(&other);

    assert_eq!(gaps[0].pointer, "/principles/openness");
    assert_eq!(gaps.len(), 6, "one is missing, and five are unknown here");
}
