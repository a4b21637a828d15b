//! Attachments: files on a case, each beside something that was said. Whoever may say it may attach to it, and whoever is
//! shown it is shown its files.

use super::case::Case;
use super::command::{Command, CommandKind};
use super::fact::{Audience, CaseFact, Details, Event};
use super::surroundings::Surroundings;
use crate::file::{FileDigest, FileType};
use crate::id::{FileId, PartyKey};
use crate::refusal::{FileRefusal, Refusal};

/// What a file on a case stands beside.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Attachment {
    /// The application.
    Application,
    /// The answer to a request for information.
    Information,
    /// A founding party's dialogue with the applicant.
    Dialogue(PartyKey),
    /// A founding party's instruction to the secretariat, to record its ballot.
    Instruction {
        /// In which vote.
        vote: u32,
        /// The party.
        party: PartyKey,
    },
    /// A file note.
    Note(Audience),
}

/// The kinds of thing that files are attached to, as a command names them.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum AttachmentKind {
    /// The application.
    Application,
    /// The answer to a request for information.
    Information,
    /// The dialogue of the party concerned.
    Dialogue,
    /// The instruction of the party concerned.
    Instruction,
    /// A note for the secretariat and the founding parties.
    InternalNote,
    /// A note for the applicant too.
    SharedNote,
}

impl AttachmentKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Application,
        Self::Information,
        Self::Dialogue,
        Self::Instruction,
        Self::InternalNote,
        Self::SharedNote,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Information => "information",
            Self::Dialogue => "dialogue",
            Self::Instruction => "instruction",
            Self::InternalNote => "internal_note",
            Self::SharedNote => "shared_note",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the files of such a kind concern one founding party.
    pub fn concerns_party(self) -> bool {
        match self {
            Self::Dialogue | Self::Instruction => true,
            Self::Application | Self::Information | Self::InternalNote | Self::SharedNote => false,
        }
    }

    /// Whether files can stand beside what a command of this kind says.
    pub fn is_beside(kind: CommandKind) -> bool {
        Self::ALL.into_iter().any(|known| known.command() == kind)
    }

    /// The kind that stands beside what `command` says; none where no files do.
    pub fn beside(command: &Command) -> Option<Self> {
        if let Command::AddFileNote { audience, .. } = command {
            return Some(match audience {
                Audience::Internal => Self::InternalNote,
                Audience::Shared => Self::SharedNote,
            });
        }
        Self::ALL.into_iter().find(|kind| kind.command() == command.kind())
    }

    /// The command that says what the file stands beside. Whoever may give it now may attach the file.
    pub fn command(self) -> CommandKind {
        match self {
            Self::Application => CommandKind::ReviseApplication,
            Self::Information => CommandKind::SupplyInformation,
            Self::Dialogue => CommandKind::RecordDialogueEntry,
            Self::Instruction => CommandKind::RecordBallotOnInstruction,
            Self::InternalNote | Self::SharedNote => CommandKind::AddFileNote,
        }
    }
}

impl Attachment {
    /// Of which kind it is.
    pub fn kind(&self) -> AttachmentKind {
        match self {
            Self::Application => AttachmentKind::Application,
            Self::Information => AttachmentKind::Information,
            Self::Dialogue(_) => AttachmentKind::Dialogue,
            Self::Instruction { .. } => AttachmentKind::Instruction,
            Self::Note(Audience::Internal) => AttachmentKind::InternalNote,
            Self::Note(Audience::Shared) => AttachmentKind::SharedNote,
        }
    }

    /// The founding party that it concerns, if it concerns one.
    pub fn party(&self) -> Option<&PartyKey> {
        match self {
            Self::Dialogue(party) | Self::Instruction { party, .. } => Some(party),
            Self::Application | Self::Information | Self::Note(_) => None,
        }
    }
}

/// A file on a case, as its fact tells.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AttachedFile {
    /// Its id.
    pub id: FileId,
    /// What it stands beside.
    pub to: Attachment,
    /// What it is.
    pub file_type: FileType,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// The digest of its content.
    pub digest: FileDigest,
}

impl Case {
    /// The files on it, in the order in which they came.
    pub fn files(&self) -> &[AttachedFile] {
        &self.files
    }
}

/// Attaches the file that lies ready to what `to` and `party` name.
pub(super) fn attach(
    case: &Case,
    id: FileId,
    to: AttachmentKind,
    party: impl FnOnce() -> Result<PartyKey, Refusal>,
    around: &Surroundings<'_>,
) -> Result<Vec<Event>, Refusal> {
    let file = around.file.filter(|file| file.id == id).ok_or(FileRefusal::Unknown)?;
    let to = match to {
        AttachmentKind::Application => Attachment::Application,
        AttachmentKind::Information => Attachment::Information,
        AttachmentKind::Dialogue => Attachment::Dialogue(party()?),
        AttachmentKind::Instruction => {
            let vote = case.current_vote().map_or(0, crate::vote::Vote::number);
            Attachment::Instruction { vote, party: party()? }
        }
        AttachmentKind::InternalNote => Attachment::Note(Audience::Internal),
        AttachmentKind::SharedNote => Attachment::Note(Audience::Shared),
    };
    let beside = case.files.iter().filter(|known| known.to == to);
    if beside.into_iter().any(|known| known.digest == file.digest) {
        return Err(FileRefusal::AlreadyThere.into());
    }
    let elsewhere = case.files.iter().filter(|known| known.digest != file.digest);
    around.file_limits.find_room(file, elsewhere.map(|known| (known.digest, known.bytes)))?;
    Ok(vec![attached(file, to)])
}

/// That `file` stands beside `to` from now on.
pub(super) fn attached(file: &crate::file::File, to: Attachment) -> Event {
    let fact = CaseFact::FileAttached(Box::new(AttachedFile {
        id: file.id,
        to,
        file_type: file.file_type,
        bytes: file.bytes,
        digest: file.digest,
    }));
    Event { fact, details: Details::File { name: file.name.clone() } }
}
