//! Who may ask for what: every operation of the API by everybody, and the commands held against the domain's table.

mod matrix;
mod table;

use support::C;
use support::app::{Request, TestApp, Who};

/// Everybody whose rights may differ: `di` also by a contact and a head contact, the secretariat by its head and a case
/// officer. `hk` has recused itself wherever the case is nominated or further.
const EVERYBODY: [(&str, Who); 10] = [
    ("public", Who::Public),
    ("applicant", Who::Applicant),
    ("another", Who::AnotherApplicant),
    ("di", Who::Party("di")),
    ("di cont.", Who::ContactAtDi),
    ("di head", Who::HeadContactAtDi),
    ("hk rec.", Who::Party("hk")),
    ("secr.", Who::Secretariat),
    ("officer", Who::CaseOfficer),
    ("board", Who::AdvisoryBoard),
];

/// A well-formed command of this kind as `who` would give it: the secretariat names a party where it must.
fn given<'a>(app: &'a TestApp, who: Who, case: &str, kind: C) -> Request<'a> {
    let named = match (who, kind) {
        (Who::Secretariat | Who::CaseOfficer, C::OpenDialogue)
        | (_, C::RecordBallotOnInstruction) => Some("ida"),
        (Who::Secretariat | Who::CaseOfficer, C::RecordDialogueEntry) => Some("di"),
        _ => None,
    };
    match named {
        Some(name) => app.as_who(who).tries_of(case, name, kind),
        None => app.as_who(who).tries(case, kind),
    }
}
