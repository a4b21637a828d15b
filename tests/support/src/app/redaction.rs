//! Snapshots: what differs from run to run is put out of sight here, and nowhere else.
//!
//! Ids become `[id 1]`, `[id 2]` … in the order in which they appear, so that it still shows which are the same. The id
//! of a request, secrets and cursors go by what they are. Times stay: the hand of the clock is the test's own.

use serde_json::Value;

use super::answer::Answer;

/// Something that a snapshot can show.
pub trait Redacted {
    /// Its text, without what differs from run to run.
    fn redacted(&self) -> String;
}

impl Redacted for Value {
    fn redacted(&self) -> String {
        let mut value = self.clone();
        hide(&mut value);
        redacted(&format!("{value:#}"))
    }
}

impl Redacted for Answer {
    fn redacted(&self) -> String {
        self.body.redacted()
    }
}

impl Redacted for String {
    fn redacted(&self) -> String {
        redacted(self)
    }
}

impl<T: Redacted> Redacted for &T {
    fn redacted(&self) -> String {
        (*self).redacted()
    }
}

/// Hides what has no meaning of its own, and sorts what is named: JSON has no order.
fn hide(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.sort_keys();
            for (name, value) in fields {
                match (name.as_str(), &value) {
                    ("request_id", Value::String(_)) => *value = "[request]".into(),
                    ("invitation_code", Value::String(_)) => *value = "[code]".into(),
                    ("next", Value::String(_)) => *value = "[cursor]".into(),
                    _ => hide(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(hide),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// `text` with every UUID replaced by its number of appearance.
pub fn redacted(text: &str) -> String {
    let mut seen: Vec<&str> = Vec::new();
    let mut shown = String::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let id = rest.get(..LENGTH).filter(|id| is_id(id));
        let (taken, written) = match id {
            Some(id) => {
                let known = seen.iter().position(|known| *known == id);
                let index = known.unwrap_or_else(|| {
                    seen.push(id);
                    seen.len() - 1
                });
                (LENGTH, format!("[id {}]", index + 1))
            }
            None => (character.len_utf8(), character.to_string()),
        };
        shown.push_str(&written);
        rest = rest.get(taken..).unwrap_or_default();
    }
    shown
}

/// How many characters a UUID has.
const LENGTH: usize = 36;

fn is_id(text: &str) -> bool {
    text.bytes().enumerate().all(|(index, byte)| match index {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    })
}

/// Compares what is given with the snapshot file of this name; the same file for both databases.
#[macro_export]
macro_rules! snapshot {
    ($name:expr, $shown:expr) => {{
        let shown = $crate::app::Redacted::redacted(&$shown);
        $crate::app::insta::with_settings!({ omit_expression => true }, {
            $crate::app::insta::assert_snapshot!($name, shown);
        });
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_becomes_its_number_of_appearance() {
        let (one, other) =
            ("019a1b2c-0000-7000-8000-000000000001", "019a1b2c-0000-7000-8000-000000000002");

        let text = redacted(&format!("på {one}, {other}; {one}-x"));

        assert_eq!(text, "på [id 1], [id 2]; [id 1]-x");
    }

    #[test]
    fn names_are_sorted_and_what_differs_is_hidden() {
        let value: Value =
            serde_json::from_str(r#"{"b": {"request_id": "x", "a": 1}, "a": {"next": null}}"#)
                .unwrap();

        let lines =
            ["{", "  \"a\": {", "    \"next\": null", "  },", "  \"b\": {", "    \"a\": 1,"];
        let rest = ["    \"request_id\": \"[request]\"", "  }", "}"];
        assert_eq!(value.redacted(), [&lines[..], &rest[..]].concat().join("\n"));
    }
}
