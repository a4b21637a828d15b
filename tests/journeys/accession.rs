//! Whole accessions over HTTP, from a draft to the end.

mod dialogue;
mod door;
mod ending;
mod office;
mod vote;

use support::app::{Answer, Person};

/// The names of the associate members that `person` finds in the register.
async fn associates(person: Person<'_>) -> Vec<String> {
    let register = person.get("/register").await.ok();
    let members = register["members"].as_array().unwrap().iter();
    let associates = members.filter(|member| member["kind"] == "associate");
    associates.map(|member| member["name"].as_str().unwrap().to_owned()).collect()
}

/// The votes on `case` as `person` sees them.
async fn votes(person: Person<'_>, case: &str) -> Answer {
    person.get(&format!("/cases/{case}/vote")).await.ok()
}
