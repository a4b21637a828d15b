//! What is wrong with a page that is open: for those who do not see, for whoever reads HTML, and for narrow windows.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;
use support::peer::{self, Peer};
use thirtyfour::WebDriver;

use crate::view::{Script, View};

/// axe-core, which runs within the page.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = Path::new(peer::FOLDER).join("node_modules/axe-core/axe.min.js");
    fs::read_to_string(path).expect("axe-core is missing: run `make setup`")
});

/// Asks axe-core for all that it knows of WCAG 2.0 to 2.2 at A and AA, and for its best practices.
const ASK_AXE: &str = "
    const done = arguments[0];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }).then(({ violations }) =>
        done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target}: ${failureSummary}`))));";

/// How far the page is wider than its window, in pixels, and what stands out.
const ASK_WIDTH: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolled = (node) => node && (getComputedStyle(node).overflowX !== 'visible' || scrolled(node.parentElement));
    return [...document.body.querySelectorAll('*')]
        .filter((node) => node.getBoundingClientRect().right > width + 1 && !scrolled(node.parentElement))
        .slice(0, 3)
        .map((node) => `wider than the window: ${node.outerHTML.slice(0, 120)}`);";

/// Examines pages, one after the other.
pub(crate) struct Examiner {
    validator: Peer,
    agent: ureq::Agent,
}

impl Examiner {
    pub(crate) fn new() -> Self {
        let config = ureq::Agent::config_builder().proxy(None).build();
        Self { validator: Peer::start("html-validator.js"), agent: config.into() }
    }

    /// What is wrong with the page that is open in `browser` and came as `html`.
    pub(crate) async fn examine(&self, browser: &WebDriver, view: View, html: &str) -> Vec<String> {
        let mut findings = self.invalid(html);
        let lang = format!("<html lang=\"{}\">", view.language.code());
        if !html.contains(&lang) {
            findings.push(format!("not in the language that was asked for: {lang}"));
        }
        if view.script == Script::On {
            browser.execute(AXE.as_str(), vec![]).await.unwrap();
            findings.extend(list(browser.execute_async(ASK_AXE, vec![]).await.unwrap().json()));
        }
        findings.extend(list(browser.execute(ASK_WIDTH, vec![]).await.unwrap().json()));
        findings
    }

    /// Why `html` is not valid.
    fn invalid(&self, html: &str) -> Vec<String> {
        let url = format!("http://127.0.0.1:{}/", self.validator.about("port"));
        let mut answer = self.agent.post(url).send(html).unwrap();
        list(&answer.body_mut().read_json::<Value>().unwrap())
    }
}

fn list(findings: &Value) -> Vec<String> {
    let findings = findings.as_array().unwrap().iter();
    findings.map(|finding| finding.as_str().unwrap().to_owned()).collect()
}
