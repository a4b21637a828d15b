//! The words and the JSON of files.

use std::borrow::Cow;

use domain::accession::{AttachedFile, Attachment, Audience};
use domain::file::{FileDigest, FileType};
use domain::id::FileId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::serial::one;
use super::word::Word;

#[derive(Serialize, Deserialize)]
#[serde(remote = "AttachedFile")]
struct AttachedFileJson {
    #[serde(with = "one")]
    id: FileId,
    #[serde(with = "one")]
    to: Attachment,
    #[serde(with = "one")]
    file_type: FileType,
    bytes: u64,
    #[serde(with = "one")]
    digest: FileDigest,
}

/// A file on a case, in its box.
pub(super) mod attached {
    use super::*;

    #[expect(clippy::borrowed_box, reason = "serde hands over the field as it is")]
    pub(crate) fn serialize<S: Serializer>(
        value: &Box<AttachedFile>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        AttachedFileJson::serialize(value, s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Box<AttachedFile>, D::Error> {
        AttachedFileJson::deserialize(d).map(Box::new)
    }
}

impl Word for FileType {
    const NAME: &'static str = "FileType";

    fn word(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code())
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::from_code(word)
    }
}

impl Word for Attachment {
    const NAME: &'static str = "Attachment";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Application => Cow::Borrowed("application"),
            Self::Information => Cow::Borrowed("information"),
            Self::Dialogue(party) => Cow::Owned(format!("dialogue:{party}")),
            Self::Instruction { vote, party } => Cow::Owned(format!("instruction:{vote}:{party}")),
            Self::Note(Audience::Internal) => Cow::Borrowed("note:internal"),
            Self::Note(Audience::Shared) => Cow::Borrowed("note:shared"),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let mut parts = word.splitn(3, ':');
        match (parts.next()?, parts.next(), parts.next()) {
            ("application", None, None) => Some(Self::Application),
            ("information", None, None) => Some(Self::Information),
            ("dialogue", Some(party), None) => party.parse().ok().map(Self::Dialogue),
            ("instruction", Some(vote), Some(party)) => {
                Some(Self::Instruction { vote: vote.parse().ok()?, party: party.parse().ok()? })
            }
            ("note", Some("internal"), None) => Some(Self::Note(Audience::Internal)),
            ("note", Some("shared"), None) => Some(Self::Note(Audience::Shared)),
            _ => None,
        }
    }
}
