//! Texts in the two languages of the pact.

/// A language that Pagt speaks.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Language {
    /// Danish, the language of the charter.
    #[default]
    Da,
    /// English.
    En,
}

impl Language {
    /// All of them, that of the charter first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// Its code by ISO 639, as pages, letters and files name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }
}

/// One text in Danish and in English.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Text {
    /// The Danish wording.
    pub da: String,
    /// The English wording.
    pub en: String,
}

impl Text {
    /// The wording in `language`.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Da => &self.da,
            Language::En => &self.en,
        }
    }
}
