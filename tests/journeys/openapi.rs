//! The description of the API: whole, served as it is, with every command in it.

use actix_web::http::Method;
use domain::accession::CommandKind;
use serde_json::{Map, Value, json};
use support::app::{DESCRIPTION, TestApp};
use support::snapshot;

#[test]
fn the_whole_description() {
    snapshot!("openapi", *DESCRIPTION);
}

/// Every operation with its method, its address and its description, in the order of the addresses.
fn operations() -> Vec<(String, &'static Map<String, Value>)> {
    let paths = DESCRIPTION["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        let item = item.as_object().unwrap().iter();
        item.map(move |(method, operation)| {
            (format!("{} {path}", method.to_uppercase()), operation.as_object().unwrap())
        })
    });
    operations.collect()
}

#[test]
fn every_command_is_an_operation_under_its_own_name() {
    let names: Vec<_> = operations()
        .iter()
        .map(|(_, operation)| operation["operationId"].as_str().unwrap())
        .collect();

    for kind in CommandKind::ALL {
        let by_the_clock = matches!(kind, CommandKind::CloseVote | CommandKind::Lapse);
        assert_eq!(names.contains(&kind.code()), !by_the_clock, "{}", kind.code());
    }
    let once = names.iter().collect::<std::collections::BTreeSet<_>>();
    assert_eq!(once.len(), names.len());
}

#[test]
fn every_operation_tells_its_problems() {
    let schema = json!({ "$ref": "#/components/schemas/ProblemDocument" });
    for (address, operation) in operations() {
        let responses = operation["responses"].as_object().unwrap();
        for status in ["400", "401", "403", "404", "409", "412", "413", "415", "422", "503"] {
            let content = &responses[status]["content"]["application/problem+json"];
            assert_eq!(content["schema"], schema, "{address} {status}");
        }
        let good = responses.keys().filter(|status| status.starts_with('2')).count();
        assert_eq!(good, 1, "{address}");
    }
}

#[test]
fn every_operation_and_every_field_is_explained() {
    for (address, operation) in operations() {
        assert!(operation["summary"].is_string(), "{address}");
        for parameter in operation.get("parameters").and_then(Value::as_array).into_iter().flatten()
        {
            assert!(parameter["description"].is_string(), "{address}: {parameter}");
        }
    }
    for (name, schema) in DESCRIPTION["components"]["schemas"].as_object().unwrap() {
        assert!(schema["description"].is_string(), "{name}");
        for (field, property) in schema["properties"].as_object().into_iter().flatten() {
            // What may be null stands in a list of two.
            let explained = property["description"].is_string()
                || property["oneOf"][0]["description"].is_string();
            assert!(explained, "{name}.{field}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for reference in references(&DESCRIPTION) {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(DESCRIPTION.pointer(pointer).is_some(), "{reference}");
    }
}

fn references(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("$ref").and_then(Value::as_str);
            own.into_iter().chain(fields.values().flat_map(references)).collect()
        }
        Value::Array(values) => values.iter().flat_map(references).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => vec![],
    }
}

#[test]
fn what_is_open_to_anybody_asks_for_no_token() {
    let open = operations().into_iter().filter(|(_, operation)| {
        let security = operation.get("security").and_then(Value::as_array);
        security.is_none_or(|ways| ways.contains(&json!({})))
    });
    let open: Vec<_> = open.map(|(address, _)| address).collect();

    let expected = [
        "GET /api/v1/charter",
        "GET /api/v1/initiatives",
        "GET /api/v1/initiatives/overview",
        "GET /api/v1/initiatives/{id}",
        "GET /api/v1/meetings",
        "GET /api/v1/members/{id}",
        "GET /api/v1/members/{id}/history",
        "GET /api/v1/process",
        "GET /api/v1/register",
    ];
    assert_eq!(open, expected);
}

#[actix_web::test]
async fn it_is_served_with_a_page_to_browse_it() {
    let app = TestApp::new().await;

    let served = app.public().get("/api/openapi.json").await.ok();
    assert_eq!(served.body, *DESCRIPTION);
    let page = app.public().get("/api/docs/").await.ok();
    assert!(page.header("content-type").starts_with("text/html"));
    let moved = app.public().asks(Method::GET, "/api/docs").await.expect(308);
    assert_eq!(moved.header("location"), "/api/docs/");
}
