//! Before which kind of browser somebody sits.

/// The language of the pages.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Language {
    /// Danish.
    Da,
    /// English.
    En,
}

impl Language {
    /// As browsers and pages name it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }
}

/// How large the window is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Size {
    /// 1280 by 900 pixels.
    Desk,
    /// 390 by 844 pixels, moved by fingers.
    Phone,
    /// What is left of a desk at 400 %: 320 by 256 pixels (WCAG 2.2, 1.4.10).
    Zoomed,
}

impl Size {
    /// Width and height, in CSS pixels.
    pub(crate) fn pixels(self) -> (u32, u32) {
        match self {
            Self::Desk => (1280, 900),
            Self::Phone => (390, 844),
            Self::Zoomed => (320, 256),
        }
    }
}

/// Whether the browser carries out scripts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Script {
    /// It does.
    On,
    /// It does not.
    Off,
}

/// A kind of browser.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct View {
    /// Its language.
    pub(crate) language: Language,
    /// Its size.
    pub(crate) size: Size,
    /// Whether it carries out scripts.
    pub(crate) script: Script,
}

impl View {
    /// With scripts.
    pub(crate) const fn of(language: Language, size: Size) -> Self {
        Self { language, size, script: Script::On }
    }

    /// In a word, for the names of files.
    pub(crate) fn name(self) -> String {
        let size = match self.size {
            Size::Desk => "desk",
            Size::Phone => "phone",
            Size::Zoomed => "zoomed",
        };
        let script = match self.script {
            Script::On => "",
            Script::Off => "-without-script",
        };
        format!("{}-{size}{script}", self.language.code())
    }
}
