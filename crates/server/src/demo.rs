//! Stub.
use domain::{actor::Role, time::Timestamp};
use engine::*;
pub(crate) enum Content {
    Empty,
    Demo,
    Other,
}
pub(crate) fn content(engine: &Engine) -> Result<Content, Error> {
    let _ = Content::Other;
    Ok(if engine.account_list()?.is_empty() { Content::Empty } else { Content::Demo })
}
pub(crate) fn seed(engine: &Engine, now: Timestamp) -> Result<(), Error> {
    let make = |role, t: &str| {
        engine.account_create(NewAccount { role, name: t.to_owned(), token: token_hash(t) }, now)
    };
    make(Role::Applicant, "demo-applicant")?;
    make(Role::Secretariat, "demo-secretariat")?;
    make(Role::AdvisoryBoard, "demo-advisory-board")?;
    for p in &engine.charter().parties {
        make(Role::Party(p.key.clone()), &format!("demo-{}", p.key))?;
    }
    Ok(())
}
