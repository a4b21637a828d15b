//! Single words: one function a kind of thing that has a name.

use domain::accession::{AttachmentKind, CommandKind, DialogueOutcome, FactKind, Phase, RoleKind};
use domain::application::{GapKind, OrganisationKind};
use domain::file::FileType;
use domain::membership::LineFaultKind;
use domain::people::{MandateKind, SecurityKind};
use domain::text::Language;
use domain::time::local_date;
use domain::vote::{Choice, Outcome};

use super::catalogue::{Arguments, text};
use super::moment::day;

/// Where a case stands: its status.
pub fn phase(phase: Phase, language: Language) -> String {
    word("phase", phase.code(), language)
}

/// What a command does: a verb in the infinitive, with its object.
pub fn command(command: CommandKind, language: Language) -> String {
    word("command", command.code(), language)
}

/// Who acts, to stand in a sentence.
pub fn role(role: RoleKind, language: Language) -> String {
    word("role", role.code(), language)
}

/// What a mandate makes of a person, to stand in a sentence.
pub fn mandate(kind: MandateKind, language: Language) -> String {
    word("mandate", kind.code(), language)
}

/// What the security log notes: a few words.
pub fn security(kind: SecurityKind, language: Language) -> String {
    word("security", kind.code(), language)
}

/// What happened: a sentence in the past tense.
pub fn fact(fact: FactKind, language: Language) -> String {
    word("fact", fact.code(), language)
}

/// What a file stands beside, to stand alone.
pub fn attachment(kind: AttachmentKind, language: Language) -> String {
    word("attachment", kind.code(), language)
}

/// What type of file it is.
pub fn file_type(file_type: FileType, language: Language) -> String {
    word("file", file_type.code(), language)
}

/// The headings under which a column of a list of members may go, with commas between them.
pub(crate) fn import_column(column: &str, language: Language) -> String {
    word("import-column", column, language)
}

/// Why a line of a list of members cannot be taken over: a sentence.
pub fn line_fault(kind: LineFaultKind, language: Language) -> String {
    let mut filled = Arguments::default();
    match kind {
        LineFaultKind::CvrTwice { line } => filled.put("line", line.to_string()),
        LineFaultKind::AlreadyMember { since } => {
            filled.put("since", day(local_date(since), language));
        }
        LineFaultKind::CaseOpen { number } => filled.put("number", number.to_string()),
        LineFaultKind::SinceBeforePact { dated } => filled.put("dated", day(dated, language)),
        LineFaultKind::NameMissing
        | LineFaultKind::NameTooLong
        | LineFaultKind::CvrMissing
        | LineFaultKind::CvrMalformed
        | LineFaultKind::SinceMalformed
        | LineFaultKind::SinceInFuture => {}
    }
    text(&format!("line-fault-{}", kind.code()), &filled, language)
}

/// That no one is meant.
pub fn nobody(language: Language) -> String {
    text("nobody", &Arguments::default(), language)
}

/// What a fault concerns when it concerns no single field.
pub(super) fn whole(language: Language) -> String {
    text("whole", &Arguments::default(), language)
}

pub(super) fn word(kind: &str, code: &str, language: Language) -> String {
    text(&format!("{kind}-{code}"), &Arguments::default(), language)
}

/// Kinds of which the domain keeps no list: the table is the list.
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $function:ident($kind:ty) => $prefix:literal {
            $($variant:ident => $code:literal),+ $(,)?
        }
    )+) => {
        $(
            $(#[$doc])*
            pub fn $function(kind: $kind, language: Language) -> String {
                let code = match kind { $(<$kind>::$variant => $code,)+ };
                word($prefix, code, language)
            }
        )+

        /// The names of all texts in the table.
        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$($(concat!($prefix, "-", $code),)+)+];
    };
}

words! {
    /// What is the matter with a field of an application, and how it is mended.
    gap(GapKind) => "gap" {
        Missing => "missing",
        PrincipleNotAccepted => "principle-not-accepted",
        UnknownKey => "unknown-key",
        TooLong => "too-long",
        NotAnAddress => "not-an-address",
        NoNewInitiative => "no-new-initiative",
    }

    /// What a ballot says.
    choice(Choice) => "choice" {
        For => "for",
        Against => "against",
        Abstain => "abstain",
    }

    /// How a vote ended.
    outcome(Outcome) => "outcome" {
        Approved => "approved",
        Rejected => "rejected",
    }

    /// How a dialogue ended.
    dialogue_outcome(DialogueOutcome) => "dialogue" {
        Nominates => "nominates",
        Declines => "declines",
    }

    /// What kind of organisation it is.
    organisation_kind(OrganisationKind) => "organisation" {
        Company => "company",
        Association => "association",
    }
}
