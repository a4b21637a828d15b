//! The docs lead somewhere: what they link to and name is there.

mod name;

use crate::survey::markdown::{anchors, links, prose};
use crate::survey::{assert_none, tree};

/// The README and its like, and all below `docs`.
fn pages() -> Vec<String> {
    let mut pages: Vec<_> = tree::entries("")
        .into_iter()
        .filter(|(name, is_folder)| !is_folder && name.ends_with(".md"))
        .map(|(name, _)| name)
        .collect();
    pages.extend(tree::files_below("docs", ".md"));
    pages
}

#[test]
fn there_is_a_first_page() {
    assert!(
        tree::exists("README.md"),
        "write README.md: what Pagt is, for whom, and the two commands"
    );
}

#[test]
fn every_link_leads_somewhere() {
    let mut findings = Vec::new();
    for page in pages() {
        for link in links(&prose(&tree::read(&page))) {
            if let Some(reason) = astray(&page, &link.text) {
                findings.push(format!("{page}:{}: {}: {reason}", link.line, link.text));
            }
        }
    }

    assert_none(&findings, "Mend the link, or remove it:");
}

/// Why a link on `page` leads nowhere; `None` if it leads somewhere, or out of the project.
fn astray(page: &str, link: &str) -> Option<String> {
    let link = link.trim_matches(['<', '>']);
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    if link.starts_with('/') {
        return Some("a link within the project starts from the page it stands on".to_owned());
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = if path.is_empty() {
        Some(page.to_owned())
    } else {
        tree::resolved(tree::folder_of(page), path)
    };
    let Some(target) = target else { return Some("it leads out of the project".to_owned()) };
    if !tree::exists(&target) {
        return Some(format!("{target} is not there"));
    }
    let is_missing = target.ends_with(".md")
        && !anchor.is_empty()
        && !anchors(&tree::read(&target)).contains(anchor);
    is_missing.then(|| format!("{target} has no heading #{anchor}"))
}
