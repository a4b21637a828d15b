//! A case's timeline, one event a line.

use serde_json::Value;
use support::app::{Answer, Person};

/// The timeline of `case` as `person` sees it.
pub(crate) async fn timeline(person: Person<'_>, case: &str) -> String {
    let answer = person.get(&format!("/cases/{case}/timeline")).await.ok();
    lines(&answer)
}

/// Each entry: its number, when, what, by whom, by which mandate and for whom, and then every field that it has besides.
pub(crate) fn lines(timeline: &Answer) -> String {
    let entries = timeline["entries"].as_array().unwrap();
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn line(entry: &Value) -> String {
    let mut fields = entry.as_object().unwrap().clone();
    let mut take = |name: &str| bare(fields.remove(name).unwrap_or_default());
    let (version, at, kind) = (take("version"), take("recorded_at"), take("kind"));
    let (by, mandate, behalf) = (take("by"), take("by_mandate"), take("on_behalf_of"));
    let by = if by == "null" { String::new() } else { format!(" by {by}, {mandate},") };
    let rest = fields.into_iter().map(|(name, value)| format!("{name}={}", bare(value)));
    let rest = rest.collect::<Vec<_>>().join(" ");
    format!("{version:>2} {at} {kind}{by} for {behalf} {rest}").trim_end().to_owned()
}

fn bare(value: Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
