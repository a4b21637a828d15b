//! Wherever the links lead, as each kind of user: no link is broken, and every page is examined.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use insta::assert_snapshot;

use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

/// Not to be followed: files, what is for programs, and ways in that the window has no need of.
const NO_PAGES: [&str; 3] = ["/assets/", "/api/", "/sign-in/link/"];
/// What is a file, by the end of its address.
const FILES: [&str; 4] = [".pdf", ".csv", ".xlsx", ".ics"];
/// Of these all are looked at, as each is in a state of its own.
const CASE: &str = "/cases/[id]";

/// Follows every link, from the front page on, and returns where they led, with the titles. Of pages of
/// the same kind one is looked at, but of cases all.
#[track_caller]
fn places(view: View, email: Option<&str>, walk: &'static str) -> String {
    let site = Site::demo();
    let mut window = Window::open(&site, view, walk);
    match email {
        Some(email) => window.signs_in(email, "/"),
        None => window.opens("/"),
    }
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    let mut cases = BTreeSet::new();
    let mut ways: VecDeque<_> = window.ways_on().into();
    while let Some(way) = ways.pop_front() {
        let kind = kind(&way);
        let is_new =
            if kind == CASE { cases.insert(way.clone()) } else { !titles.contains_key(&kind) };
        if !is_new || is_no_page(&way) {
            continue;
        }
        window.opens(&way);
        titles.insert(kind, window.title());
        ways.extend(window.ways_on());
    }
    assert!(!window.saw_a_refusal(), "a link is broken");
    window.closes();
    titles.iter().map(|(kind, title)| format!("{kind}  {title}\n")).collect()
}

fn is_no_page(way: &str) -> bool {
    let path = way.split('?').next().unwrap_or_default();
    FILES.iter().any(|end| path.ends_with(end))
        || NO_PAGES.iter().any(|begin| way.starts_with(begin))
}

/// What kind of page is at `way`: its path with a word for each id, and the names of what is asked for.
fn kind(way: &str) -> String {
    const ID_LENGTH: usize = 36;

    let (path, query) = way.split_once('?').unwrap_or((way, ""));
    let is_id = |part: &str| part.len() == ID_LENGTH && part.split('-').count() == 5;
    let parts = path.split('/').map(|part| if is_id(part) { "[id]" } else { part });
    let mut names: Vec<_> =
        query.split('&').filter_map(|pair| Some(pair.split_once('=')?.0)).collect();
    names.dedup();
    let path = parts.collect::<Vec<_>>().join("/");
    if names.is_empty() { path } else { format!("{path}?{}", names.join("&")) }
}

#[test]
fn the_publics_links_lead_to_whole_pages() {
    assert_snapshot!(places(View::of(Language::Da, Size::Phone), None, "public"));
}

#[test]
fn the_publics_links_lead_to_whole_pages_in_english() {
    assert_snapshot!(places(View::of(Language::En, Size::Desk), None, "public"));
}

#[test]
fn an_applicants_links_lead_to_whole_pages() {
    let email = "applicant@demo.example";
    assert_snapshot!(places(View::of(Language::Da, Size::Phone), Some(email), "applicant"));
}

#[test]
fn a_partys_links_lead_to_whole_pages() {
    assert_snapshot!(places(View::of(Language::En, Size::Phone), Some("di@demo.example"), "party"));
}

#[test]
fn the_secretariats_links_lead_to_whole_pages() {
    let email = "secretariat@demo.example";
    assert_snapshot!(places(View::of(Language::Da, Size::Desk), Some(email), "secretariat"));
}

#[test]
fn the_advisory_boards_links_lead_to_whole_pages() {
    let email = "advisory-board@demo.example";
    assert_snapshot!(places(View::of(Language::En, Size::Desk), Some(email), "advisory-board"));
}
