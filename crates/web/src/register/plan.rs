//! What the form of each command to a membership consists of, and the command that it carries.

use domain::charter::FoundingParty;
use domain::cvr::Cvr;
use domain::id::PartyKey;
use domain::membership::{
    Ending, MemberName, MembershipCommand, MembershipCommandKind as Kind, MembershipKind, Successor,
};

use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::{Field, FieldKind, Finality, Item, Plan, Reader, segment};
use crate::shell::Link;
use crate::texts::Voice;

/// The links to the forms of `kinds`, below the page at `path`.
pub(crate) fn doings(kinds: &[Kind], path: &str, voice: Voice) -> Vec<Link> {
    let link = |kind: &Kind| Link {
        href: format!("{path}/do/{}", segment(kind.code())),
        text: voice.say(&format!("{}-title", name(*kind))),
    };
    kinds.iter().map(link).collect()
}

/// The command whose form has this address.
pub(super) fn command(asked: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| segment(kind.code()) == asked)
}

fn name(kind: Kind) -> String {
    format!("member-{}", segment(kind.code()))
}

/// The form of a command to a membership of this kind.
pub(super) fn plan(
    kind: Kind,
    membership: &MembershipKind,
    parties: &[FoundingParty],
    voice: Voice,
) -> Plan {
    let name = name(kind);
    let fields = match kind {
        Kind::Rename => naming(membership, voice),
        Kind::Resign | Kind::Dissolve => ending(voice),
        Kind::Succeed => succession(membership, parties, voice),
        Kind::RevokeEnd => vec![note(voice)],
    };
    let finality = match kind {
        Kind::Rename | Kind::Resign | Kind::RevokeEnd => Finality::Mendable,
        Kind::Dissolve | Kind::Succeed => Finality::Final,
    };
    let (title, intro) = (voice.say(&format!("{name}-title")), voice.say(&format!("{name}-intro")));
    Plan { title, intro, fields, finality }
}

fn field(name: &'static str, kind: FieldKind, voice: Voice) -> Field {
    let label = voice.say(&format!("member-field-{name}"));
    let hint = voice.find(&format!("member-hint-{name}")).unwrap_or_default();
    Field { name, label, hint, kind, is_optional: false }
}

fn naming(membership: &MembershipKind, voice: Voice) -> Vec<Field> {
    let short_name = match membership {
        MembershipKind::Founding(_) => Some(field("short_name", FieldKind::Words, voice)),
        MembershipKind::Associate(_) => None,
    };
    let whole = field("name", FieldKind::Words, voice);
    let cvr = field("cvr", FieldKind::Words, voice);
    [Some(whole), short_name, Some(cvr)].into_iter().flatten().collect()
}

fn ending(voice: Voice) -> Vec<Field> {
    let effective_on = Field { is_optional: true, ..field("effective_on", FieldKind::Day, voice) };
    vec![effective_on, note(voice)]
}

fn note(voice: Voice) -> Field {
    Field { is_optional: true, ..field("note", FieldKind::Text, voice) }
}

fn succession(membership: &MembershipKind, parties: &[FoundingParty], voice: Voice) -> Vec<Field> {
    let others = parties.iter().filter(|party| match membership {
        MembershipKind::Founding(key) => party.key != *key,
        MembershipKind::Associate(_) => true,
    });
    let item =
        |party: &FoundingParty| Item { code: party.key.to_string(), text: party.name.clone() };
    let party = field("party", FieldKind::List(others.map(item).collect()), voice);
    let key = field("key", FieldKind::Words, voice);
    let mut fields = vec![party, key];
    fields.extend(naming(membership, voice));
    fields.extend(ending(voice));
    fields
}

/// The command that the form of `kind` carries.
///
/// # Errors
/// What cannot be read.
pub(super) fn read(
    kind: Kind,
    entries: &Entries,
    voice: Voice,
) -> Result<MembershipCommand, Faults> {
    let mut reader = Reader { entries, voice, faults: Faults::default() };
    let command = match kind {
        Kind::Rename => member_name(&mut reader).map(|name| MembershipCommand::Rename { name }),
        Kind::Resign => told_end(&mut reader).map(MembershipCommand::Resign),
        Kind::Dissolve => told_end(&mut reader).map(MembershipCommand::Dissolve),
        Kind::Succeed => {
            let (successor, ending) = (successor(&mut reader), told_end(&mut reader));
            successor
                .zip(ending)
                .map(|(successor, ending)| MembershipCommand::Succeed { successor, ending })
        }
        Kind::RevokeEnd => Some(MembershipCommand::RevokeEnd { note: reader.text("note") }),
    };
    match command {
        Some(command) if reader.faults.is_empty() => Ok(command),
        Some(_) | None => Err(reader.faults),
    }
}

fn told_end(reader: &mut Reader<'_>) -> Option<Ending> {
    let effective_on = reader.optional_day("effective_on");
    Some(Ending { effective_on, note: reader.text("note") })
}

fn successor(reader: &mut Reader<'_>) -> Option<Successor> {
    if let Some(party) = reader.key("party") {
        return Some(Successor::Party(party));
    }
    let key: Option<PartyKey> = reader.entries.line("key").parse().ok();
    if key.is_none() {
        reader.faults.note("key", reader.voice.say("member-key-unfit"));
    }
    let name = member_name(reader)?;
    Some(Successor::New { key: key?, name })
}

fn member_name(reader: &mut Reader<'_>) -> Option<MemberName> {
    let entered = reader.entries.line("cvr");
    let cvr: Option<Cvr> = entered.parse().ok();
    if cvr.is_none() && !entered.is_empty() {
        reader.faults.note("cvr", reader.voice.say("member-cvr-unfit"));
        return None;
    }
    let short_name = Some(reader.entries.line("short_name"));
    Some(MemberName { name: reader.entries.line("name"), short_name, cvr })
}
