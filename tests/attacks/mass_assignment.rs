//! Privilege by mass assignment: no body and no form may say more than it is asked for.

use actix_web::http::Method;
use serde_json::{Map, Value, json};
use support::app::{DESCRIPTION, TestApp};

use crate::forms::{FORMS, places};
use crate::operations::{Operation, operations};
use crate::scene::NOWHERE;

/// What somebody might like to set besides.
const WANTED: [&str; 14] = [
    "role",
    "person",
    "person_id",
    "grantor",
    "granted_by",
    "scope",
    "mandates",
    "id",
    "created_at",
    "applicant",
    "phase",
    "version",
    "party_id",
    "__proto__",
];

/// The schema behind a reference, or behind one of two of which the other is nothing.
fn resolved(schema: &Value) -> &Value {
    if let Some(name) = schema["$ref"].as_str() {
        return resolved(DESCRIPTION.pointer(name.trim_start_matches('#')).unwrap());
    }
    let others = schema["oneOf"].as_array().or(schema["anyOf"].as_array()).into_iter().flatten();
    let mut others = others.filter(|other| other["type"] != "null");
    others.next().map_or(schema, resolved)
}

/// The places of all objects with fields of their own in a body, each as the way to it.
fn objects(schema: &Value) -> Vec<(Vec<String>, &Value)> {
    let schema = resolved(schema);
    let mut found = Vec::new();
    let below = |step: &str, inner| {
        let step = step.to_owned();
        objects(inner)
            .into_iter()
            .map(move |(way, object)| ([vec![step.clone()], way].concat(), object))
    };
    if let Some(fields) = schema["properties"].as_object() {
        found.push((vec![], schema));
        found.extend(fields.iter().flat_map(|(name, field)| below(name, field)));
    } else if schema["items"].is_object() {
        found.extend(below("0", &schema["items"]));
    } else if schema["type"] == "object" && !schema["additionalProperties"].is_object() {
        found.push((vec![], schema));
    }
    found
}

/// A body with the field `name` at the end of `way`.
fn body(way: &[String], name: &str) -> Value {
    match way.split_first() {
        None => json!({ name: "x" }),
        Some((step, rest)) if step == "0" => json!([body(rest, name)]),
        Some((step, rest)) => Value::Object(Map::from_iter([(step.clone(), body(rest, name))])),
    }
}

#[actix_web::test]
async fn no_operation_takes_a_field_that_it_does_not_know() {
    let app = TestApp::new().await;
    let before = app.contents();
    let mut bodies = 0;
    let operations = operations().into_iter().filter(|operation| operation.changes());
    // What is uploaded is a file, and has no fields.
    let with_fields =
        |operation: &Operation| operation.method != Method::DELETE && operation.id != "upload_file";
    for operation in operations.filter(with_fields) {
        let schema =
            operation.body.as_ref().unwrap_or_else(|| panic!("{} takes no body", operation.id));
        let path = operation.path.replace("{id}", NOWHERE).replace("{party}", "di");
        let places = objects(schema);
        assert!(!places.is_empty(), "{}: {schema:#}", operation.id);
        for (way, object) in places {
            for name in WANTED.iter().filter(|name| object["properties"][name].is_null()) {
                let body = body(&way, name);
                let answer = app
                    .secretariat()
                    .asks(operation.method.clone(), &path)
                    .json(body.clone())
                    .await;

                let pointer = [&way[..], &[(*name).to_owned()]].concat().join("/");
                assert_eq!((answer.status, answer.code()), (422, "json-mismatch"), "{path} {body}");
                assert_eq!(answer["errors"][0]["pointer"], format!("/{pointer}"), "{path} {body}");
                bodies += 1;
            }
        }
    }
    assert!(bodies > 500, "{bodies}");
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
}

#[actix_web::test]
async fn no_form_takes_a_field_that_it_does_not_know() {
    let app = TestApp::new().await;
    let (browser, places) = places(&app).await;
    let before = app.contents();
    let token = browser.looks_at("/account").await.form_token();
    for (form, place) in FORMS.iter().zip(&places) {
        if form.pattern == "/sign-in/provider" {
            continue;
        }
        let is_own = |name: &str| form.fields.iter().any(|(field, _)| *field == name);
        for name in WANTED.into_iter().filter(|name| !is_own(name)) {
            let fields: Vec<_> = form.fields.iter().copied().chain([(name, "x")]).collect();
            let answer = browser.asks_plainly(browser.form(place, &token, &fields)).await;
            assert_eq!(answer.status, 422, "{place} {name}");
            assert!(answer.html.contains(&format!("\"pointer\":\"/{name}\"")), "{}", answer.html);
        }
    }
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
}

#[actix_web::test]
async fn no_list_takes_a_parameter_that_it_does_not_know() {
    let app = TestApp::new().await;
    for path in ["/cases", "/mandates", "/security-log", "/outbox"] {
        for name in ["role", "person", "applicant", "all", "scope"] {
            let answer = app.secretariat().get(&format!("{path}?{name}=x")).await;
            assert_eq!((answer.status, answer.code()), (422, "query-malformed"), "{path}?{name}");
        }
    }
}
