//! Whether a value is what a schema of the description says: as far as the description goes, and no field more.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use serde_json::Value;
use uuid::Uuid;

use super::super::DESCRIPTION;

/// Checks `value` at `place` against `schema`; where it does not fit, if it does not.
pub(super) fn fit(value: &Value, schema: &Value, place: &str) -> Result<(), String> {
    let schema = followed(schema);
    if let Some(schemas) = schema["oneOf"].as_array() {
        let mut tried = schemas.iter().map(|schema| fit(value, schema, place));
        return if tried.any(|fitted| fitted.is_ok()) {
            Ok(())
        } else {
            Err(format!("{place} is none of {schema}"))
        };
    }
    if let Some(words) = schema["enum"].as_array() {
        return if words.contains(value) {
            Ok(())
        } else {
            Err(format!("{place} is {value}, none of {words:?}"))
        };
    }
    match value {
        Value::Object(fields) => fit_object(fields, schema, place),
        Value::Array(values) => {
            expect("array", schema, place)?;
            let mut values = values.iter().enumerate();
            values.try_for_each(|(index, value)| {
                fit(value, &schema["items"], &format!("{place}/{index}"))
            })
        }
        Value::String(text) => {
            expect("string", schema, place)?;
            fit_text(text, schema["format"].as_str(), place)
        }
        Value::Number(_) => expect("integer", schema, place),
        Value::Bool(_) => expect("boolean", schema, place),
        Value::Null => expect("null", schema, place),
    }
}

fn fit_object(
    fields: &serde_json::Map<String, Value>,
    schema: &Value,
    place: &str,
) -> Result<(), String> {
    let mut known = BTreeMap::new();
    let mut required = Vec::new();
    gather(schema, &mut known, &mut required);
    if let Some(name) = required.into_iter().find(|name| !fields.contains_key(*name)) {
        return Err(format!("{place} has no {name}"));
    }
    for (name, value) in fields {
        let others = &schema["additionalProperties"];
        let schema =
            known.get(name.as_str()).copied().or_else(|| others.is_object().then_some(others));
        let schema = schema.ok_or_else(|| format!("{place}/{name} is not described"))?;
        fit(value, schema, &format!("{place}/{name}"))?;
    }
    Ok(())
}

/// The fields that `schema` and all its parts describe, and those that must be there.
fn gather<'a>(
    schema: &'a Value,
    known: &mut BTreeMap<&'a str, &'a Value>,
    required: &mut Vec<&'a str>,
) {
    let schema = followed(schema);
    let fields = schema["properties"].as_object().into_iter().flatten();
    known.extend(fields.map(|(name, schema)| (name.as_str(), schema)));
    required.extend(schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str));
    for part in schema["allOf"].as_array().into_iter().flatten() {
        gather(part, known, required);
    }
}

fn followed(schema: &Value) -> &Value {
    match schema["$ref"].as_str() {
        Some(reference) => DESCRIPTION.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

fn expect(kind: &str, schema: &Value, place: &str) -> Result<(), String> {
    let described = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().any(|known| known == kind),
        known => known == kind,
    };
    if described {
        Ok(())
    } else {
        Err(format!("{place} is of type {kind}, which {schema} is not"))
    }
}

fn fit_text(text: &str, format: Option<&str>, place: &str) -> Result<(), String> {
    let fits = match format {
        Some("uuid") => text.parse::<Uuid>().is_ok(),
        Some("date") => text.parse::<NaiveDate>().is_ok(),
        Some("date-time") => DateTime::parse_from_rfc3339(text).is_ok(),
        Some(_) | None => true,
    };
    if fits { Ok(()) } else { Err(format!("{place} is {text}, no {format:?}")) }
}
