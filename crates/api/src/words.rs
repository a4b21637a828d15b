//! The domain's choices as they are written in JSON: snake case, one word a choice.

use domain::accession::{
    AttachmentKind, Audience, Channel, DialogueOutcome, Interest, Phase, Reach,
};
use domain::application::{Novelty, OrganisationKind, OrganisationSize};
use domain::file::FileType;
use domain::initiative::{AmountAudience, FundingSource, FundingState, Partnership, State};
use domain::meeting::{ActionState, Attendance, MeetingPhase};
use domain::people::{MandateKind, Scope, SecurityKind, SignInMethod};
use domain::text::Language;
use domain::vote::{Choice, Outcome};
use serde::{Deserialize, Serialize};
use store::OutboxState;
use utoipa::ToSchema;

macro_rules! word {
    ($(#[$doc:meta])* $name:ident for $domain:ty { $($(#[$note:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum $name {
            $($(#[$note])* $variant,)+
        }

        impl From<$name> for $domain {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => Self::$variant,)+ }
            }
        }

        impl From<$domain> for $name {
            fn from(value: $domain) -> Self {
                match value { $(<$domain>::$variant => Self::$variant,)+ }
            }
        }
    };
}

word! {
    /// Where a case stands.
    PhaseWord for Phase {
        Draft, Received, AwaitingInformation, InDialogue, Nominated, Voting, Approved, Rejected, Withdrawn, Closed,
        Lapsed,
    }
}

word! {
    /// What a ballot says.
    ChoiceWord for Choice { For, Against, Abstain }
}

word! {
    /// How a vote ended.
    OutcomeWord for Outcome { Approved, Rejected }
}

word! {
    /// What a file stands beside.
    AttachmentWord for AttachmentKind {
        Application, Information, Dialogue, Instruction, InternalNote, SharedNote,
    }
}

word! {
    /// What a file is.
    FileTypeWord for FileType { Pdf, Png, Jpeg, Webp, Gif, Docx, Xlsx, Pptx, Odt, Ods, Odp }
}

word! {
    /// How a dialogue was held.
    ChannelWord for Channel { Meeting, Video, Phone, Email }
}

word! {
    /// For whom a representative declares an interest: for the whole party, or for nobody but itself, so that others of
    /// the party act on.
    ReachWord for Reach { Party, Representative }
}

impl Default for ReachWord {
    fn default() -> Self {
        Reach::default().into()
    }
}

word! {
    /// How a founding party's dialogue ended.
    DialogueOutcomeWord for DialogueOutcome { Nominates, Declines }
}

word! {
    /// What a founding party declares: no interest; one that it tells, and it votes; one for which it takes no part.
    InterestWord for Interest { None, Declared, Recused }
}

word! {
    /// For whom a note is: the secretariat and the founding parties, or the applicant too.
    AudienceWord for Audience { Internal, Shared }
}

word! {
    /// The kinds of organisation that the charter lets in.
    OrganisationKindWord for OrganisationKind { Company, Association }
}

word! {
    /// How large an organisation is: fewer than 10, 50 or 250 people, or more.
    OrganisationSizeWord for OrganisationSize { Micro, Small, Medium, Large }
}

word! {
    /// Started for the pact, or running already.
    NoveltyWord for Novelty { New, Existing }
}

word! {
    /// How far an initiative has come.
    InitiativeStateWord for State { Planned, Running, Completed, Stopped }
}

word! {
    /// What a participant is to an initiative of another one.
    PartnershipWord for Partnership { Invited, Confirmed, Declined, Left }
}

word! {
    /// Where money comes from.
    FundingSourceWord for FundingSource {
        Own, Foundation, DigitalEurope, HorizonEurope, NationalFunds, Other,
    }
}

word! {
    /// How far the asking for money has gone.
    FundingStateWord for FundingState { Considered, Sought, Granted, Refused }
}

word! {
    /// For whom an amount is to be seen: the owner, its partners and the secretariat; or everybody.
    AmountAudienceWord for AmountAudience { Insiders, Public }
}

impl Default for AmountAudienceWord {
    fn default() -> Self {
        AmountAudience::default().into()
    }
}

word! {
    /// A language in which people are written to: Danish or English.
    LanguageWord for Language { Da, En }
}

impl Default for LanguageWord {
    fn default() -> Self {
        Language::default().into()
    }
}

word! {
    /// What a mandate makes of a person. In a founding party: its voter, the voter's deputy, its head contact or a contact;
    /// for an applicant: its signer or a contact; in the secretariat: its head or a case officer; on the advisory board: a
    /// member.
    MandateWord for MandateKind {
        Voter, Deputy, HeadContact, Contact, Signer, CaseOfficer, HeadOfSecretariat, AdvisoryBoardMember,
    }
}

word! {
    /// What a token is good for: reading alone, or acting too.
    ScopeWord for Scope { Read, Act }
}

word! {
    /// How somebody signed in: by a link in an e-mail, or at an identity provider.
    SignInMethodWord for SignInMethod { Link, Oidc }
}

word! {
    /// Where a message is: to be sent, taken over by the mail server, or given up.
    OutboxStateWord for OutboxState { Waiting, Sent, Dead }
}

word! {
    /// What the security log notes.
    SecurityWord for SecurityKind {
        SignInBegun, SignedIn, SignInRefused, SessionEnded, TokenMade, TokenEnded, MandateGranted, MandateEnded,
        MandateRequested, Refused,
    }
}

word! {
    /// Where a meeting stands: planned, invitations sent, held, minutes out for comments, minutes approved, called off.
    MeetingPhaseWord for MeetingPhase { Planned, Invited, Held, Proposed, Approved, Cancelled }
}

word! {
    /// Whether somebody comes to a meeting, or came.
    AttendanceWord for Attendance { Present, Apologies, Absent }
}

word! {
    /// How far an action is.
    ActionStateWord for ActionState { Open, Completed, Dropped }
}
