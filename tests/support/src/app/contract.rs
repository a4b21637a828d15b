//! Every answer in every test is held against the API's own description: its status, its media type and its body must
//! be as described.

mod schema;

use std::sync::LazyLock;

use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use serde_json::Value;

use super::DESCRIPTION;
use super::answer::Answer;

struct Operation {
    address: ResourceDef,
    method: String,
    responses: &'static Value,
}

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let paths = DESCRIPTION["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        item.as_object().unwrap().iter().map(move |(method, operation)| Operation {
            address: ResourceDef::new(path.as_str()),
            method: method.to_uppercase(),
            responses: &operation["responses"],
        })
    });
    operations.collect()
});

/// Checks that `answer` is none of our faults, and that it is described; beside the operations nothing is.
pub(super) fn check(method: &Method, path: &str, answer: &Answer) {
    let Answer { asked, status, body, .. } = answer;
    assert!(*status < 500, "{asked} failed with {status}: {body:#}");
    let bare = path.split('?').next().unwrap_or_default();
    let takes =
        |known: &&Operation| known.method == method.as_str() && known.address.is_match(bare);
    let Some(operation) = OPERATIONS.iter().find(takes) else { return };

    let described = &operation.responses[status.to_string()];
    assert!(described.is_object(), "{asked} is answered with {status}, which is not described");
    let kind = answer.header("content-type");
    let Some(kinds) = described["content"].as_object() else {
        assert!(
            kind.is_empty(),
            "{asked} is answered with {status} and a body, which is not described"
        );
        return;
    };
    let content =
        kinds.get(kind).unwrap_or_else(|| panic!("{asked}: {status} as {kind:?} is not described"));
    if !kind.ends_with("json") {
        return;
    }
    if let Err(reason) = schema::fit(body, &content["schema"], "") {
        panic!("{asked} is answered with {status} otherwise than described: {reason}: {body:#}");
    }
}
