//! An application, filled in step by step.

use crate::window::Window;

const ORGANISATION: &[(&str, &str)] = &[
    ("organisation-name", "Nordlys Robotics ApS"),
    ("organisation-cvr", "DK 10 00 00 09"),
    ("organisation-kind", "company"),
    ("organisation-size", "small"),
    ("organisation-website", "https://nordlys.example.org"),
];

const PEOPLE: &[(&str, &str)] = &[
    ("contact-name", "Mette Holm"),
    ("contact-email", "mette@example.org"),
    ("contact-phone", "+45 12 34 56 01"),
    ("signer-name", "Ida Lund"),
    ("signer-title", "Direktør"),
];

const PRINCIPLES: &[(&str, &str)] = &[
    ("principles-responsibility", "yes"),
    ("principles-synergy", "yes"),
    ("principles-expertise", "yes"),
    ("principles-initiative", "yes"),
    ("principles-meetings", "yes"),
];

const MOTIVATION: &[(&str, &str)] = &[
    ("motivation", "Vi vil dele vores erfaringer med små værksteder."),
    ("self_assessment", "Vi øver os hvert år."),
];

const GOALS: &[(&str, &str)] = &[("goals-coherence", "Ti kunder om året.")];

const INITIATIVE: &[(&str, &str)] = &[
    ("initiative-title", "Øvelser for robotværksteder"),
    ("initiative-description", "En halv dags øvelse for alle, der arbejder med robotter."),
    ("initiative-novelty", "new"),
    ("initiative-objectives", "coherence"),
    ("initiative-track", "skills"),
    ("initiative-target_group", "Små værksteder"),
    ("initiative-start-day", "1"),
    ("initiative-start-month", "10"),
    ("initiative-start-year", "2027"),
    ("initiative-interplay", "Den bygger på fælles råd."),
    ("initiative-funding", "Egne midler"),
];

/// Fills all steps in, from the guide on, and sends the application. Returns the path of the case, whose
/// page is then open.
#[track_caller]
pub(crate) fn applies(window: &mut Window<'_>, email: &str) -> String {
    window.opens("/apply");
    window.signs_in(email, "/apply");
    window.clicks("form[action='/apply/begin'] button");
    for step in [ORGANISATION, PEOPLE, PRINCIPLES, MOTIVATION, GOALS] {
        window.answers_and_sends(step);
    }
    window.follows("/initiatives/new");
    window.answers_and_sends(INITIATIVE);
    window.sends();
    window.answers_and_sends(&[("preferred_party", "itb")]);
    window.sends();
    window.clicks("main a.button[href^='/cases/']");
    window.place()
}
