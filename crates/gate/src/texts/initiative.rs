//! The words of initiatives.

use domain::initiative::{FactKind, FundingSource, FundingState, Partnership, RoleKind, State};
use domain::text::Language;

use super::word::word;

/// Who acts, to stand in a sentence.
pub fn role(role: RoleKind, language: Language) -> String {
    word("initiative-role", role.code(), language)
}

/// How far an initiative has come: a status, to stand in a sentence or alone.
pub fn state(state: State, language: Language) -> String {
    word("initiative-state", state.code(), language)
}

/// What happened: a sentence in the past tense.
pub fn fact(fact: FactKind, language: Language) -> String {
    word("initiative-fact", fact.code(), language)
}

/// What a participant is to an initiative of another one.
pub fn partnership(partnership: Partnership, language: Language) -> String {
    word("partnership", partnership.code(), language)
}

/// Where money comes from.
pub fn funding_source(source: FundingSource, language: Language) -> String {
    word("funding-source", source.code(), language)
}

/// How far the asking for money has gone.
pub fn funding_state(state: FundingState, language: Language) -> String {
    word("funding-state", state.code(), language)
}
