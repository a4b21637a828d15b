//! Somebody before a browser.

mod keys;
mod mistake;

use std::collections::BTreeSet;
use std::future::Future;
use std::{env, fs};

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};
use support::server::until;
use thirtyfour::prelude::*;
use tokio::runtime::Runtime;

use crate::driver::Driver;
use crate::examination::Examiner;
use crate::site::Site;
use crate::traffic::Traffic;
use crate::view::View;

/// A window in front of a site. Fields and buttons are named as the form sends them, so that the same walk goes through
/// pages in any language.
pub(crate) struct Window<'a> {
    site: &'a Site,
    view: View,
    browser: WebDriver,
    runtime: Runtime,
    examiner: Examiner,
    attention: Attention,
    /// The name of the walk, under which its pictures are kept.
    walk: &'static str,
    pictures: BTreeSet<String>,
    /// The status and the title of each page that was examined.
    seen: Vec<String>,
    findings: Vec<String>,
    /// The last to go.
    _driver: Driver,
}

/// How closely the pages are looked at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Attention {
    /// Each is examined.
    Close,
    /// They are gone through only: the same have been examined before.
    Passing,
}

impl<'a> Window<'a> {
    /// Opens a window for `walk`.
    pub(crate) fn open(site: &'a Site, view: View, walk: &'static str) -> Self {
        let driver = Driver::start();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let browser = runtime.block_on(driver.browser(view));
        Self {
            site,
            view,
            browser,
            runtime,
            examiner: Examiner::new(),
            attention: Attention::Close,
            walk,
            pictures: BTreeSet::new(),
            seen: Vec::new(),
            findings: Vec::new(),
            _driver: driver,
        }
    }

    fn wait<T>(&self, task: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime.block_on(task).unwrap_or_else(|error| panic!("{}: {error}", self.place()))
    }

    /// Where the window is: the path, and what follows it.
    pub(crate) fn place(&self) -> String {
        let url = self.runtime.block_on(self.browser.current_url()).unwrap();
        url.as_str().replace(&self.site.address(), "")
    }

    /// The one thing on the page that `css` points to.
    #[track_caller]
    pub(crate) fn find(&self, css: &str) -> WebElement {
        let found = self.runtime.block_on(self.browser.find(By::Css(css)));
        found.unwrap_or_else(|_| panic!("there is no {css} on {}:\n{}", self.place(), self.text()))
    }

    /// Whether something on the page is as `css` says.
    pub(crate) fn has(&self, css: &str) -> bool {
        !self.wait(self.browser.find_all(By::Css(css))).is_empty()
    }

    /// All that can be read in the main part of the page.
    pub(crate) fn text(&self) -> String {
        let main = self.runtime.block_on(self.browser.find(By::Css("main")));
        main.map(|main| self.wait(main.text())).unwrap_or_default()
    }

    /// The paths on this site to which the page leads.
    pub(crate) fn ways_on(&self) -> Vec<String> {
        let hrefs = "return [...document.querySelectorAll('a[href]')]
            .filter(({ origin }) => origin === location.origin).map(({ pathname, search }) => pathname + search)";
        let hrefs = self.asks(hrefs);
        hrefs.as_array().unwrap().iter().map(|href| href.as_str().unwrap().to_owned()).collect()
    }

    /// The title of the page.
    pub(crate) fn title(&self) -> String {
        without_number(&self.wait(self.browser.title()))
    }

    /// The text of what `css` points to.
    #[track_caller]
    pub(crate) fn text_of(&self, css: &str) -> String {
        let element = self.find(css);
        self.wait(element.text())
    }

    /// What is entered in a field.
    #[track_caller]
    pub(crate) fn entry(&self, field: &str) -> String {
        let element = self.find(&format!("[name='{field}']"));
        self.wait(element.value()).unwrap_or_default()
    }

    /// Opens a path on the site.
    pub(crate) fn opens(&mut self, path: &str) {
        let url = format!("{}{path}", self.site.address());
        self.wait(self.browser.goto(url));
        self.looks();
    }

    /// Opens a path as if for the first time, and returns how many bytes came over the line, fonts aside.
    pub(crate) fn weighs(&mut self, path: &str) -> u64 {
        let nothing = json!({});
        self.wait(self.browser.cdp().send_raw("Network.clearBrowserCache", nothing));
        self.opens(path);
        let bytes = self.asks(
            "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(({ name }) => !/\\.woff2?$/.test(name))
                .reduce((sum, { transferSize }) => sum + transferSize, 0)",
        );
        bytes.as_u64().unwrap()
    }

    /// Clicks on what `css` points to, and looks at what comes.
    #[track_caller]
    pub(crate) fn clicks(&mut self, css: &str) {
        let element = self.find(css);
        self.goes(&element);
    }

    /// Clicks on something that leads to another page, waits until that has come, and looks at it.
    #[track_caller]
    fn goes(&mut self, element: &WebElement) {
        let page = self.find("html");
        self.wait(element.scroll_into_view());
        self.wait(element.click());
        self.waits_for_another(&page);
    }

    /// Waits until another page than `page` is here, and looks at it.
    #[track_caller]
    fn waits_for_another(&mut self, page: &WebElement) {
        // While a page goes, the driver may not know what to say of it.
        let is_here = || self.runtime.block_on(page.is_present()).unwrap_or(false);
        assert!(until(|| !is_here() && self.is_whole()), "{} leads nowhere", self.place());
        self.looks();
    }

    /// Whether all of the page has come.
    fn is_whole(&self) -> bool {
        let state = self.browser.execute("return document.readyState", vec![]);
        self.runtime.block_on(state).is_ok_and(|state| state.json() == "complete")
    }

    /// Follows the link to an address that ends so.
    #[track_caller]
    pub(crate) fn follows(&mut self, end_of_address: &str) {
        self.clicks(&format!("main a[href$='{end_of_address}']"));
    }

    /// Writes into a field instead of what is there.
    #[track_caller]
    pub(crate) fn fills(&self, field: &str, text: &str) {
        let element = self.find(&format!("main [name='{field}']"));
        self.wait(element.clear());
        self.wait(element.send_keys(text));
    }

    /// Takes the file at `path` for a field.
    #[track_caller]
    pub(crate) fn takes_from_disk(&self, field: &str, path: &str) {
        let element = self.find(&format!("main input[type='file'][name='{field}']"));
        self.wait(element.send_keys(path));
    }

    /// Chooses `value` for a field: a radio button, a tick, or one of a list.
    #[track_caller]
    pub(crate) fn chooses(&self, field: &str, value: &str) {
        let list = format!("main select[name='{field}'] option[value='{value}']");
        if self.has(&list) {
            let option = self.find(&list);
            return self.wait(option.click());
        }
        let input = self.find(&format!("main input[name='{field}'][value='{value}']"));
        if !self.wait(input.is_selected()) {
            let id = self.wait(input.attr("id")).unwrap();
            let label = self.find(&format!("main label[for='{id}']"));
            self.wait(label.scroll_into_view());
            self.wait(label.click());
        }
    }

    /// The value by which a list offers what is called `name`.
    #[track_caller]
    pub(crate) fn value_of_choice(&self, field: &str, name: &str) -> String {
        let option = format!("//main//select[@name='{field}']/option[normalize-space()='{name}']");
        let options = self.wait(self.browser.find_all(By::XPath(option)));
        let option = options.first().unwrap_or_else(|| panic!("{field} does not offer {name}"));
        self.wait(option.value()).unwrap_or_default()
    }

    /// Writes `answers` into the fields of these names, or chooses them where there is something to choose.
    #[track_caller]
    pub(crate) fn answers(&self, answers: &[(&str, &str)]) {
        for (field, answer) in answers {
            let is_written = format!(
                "main textarea[name='{field}'], main input[name='{field}']:not([type='radio']):not([type='checkbox'])"
            );
            if self.has(&is_written) {
                self.fills(field, answer);
            } else {
                self.chooses(field, answer);
            }
        }
    }

    /// Sends the form of the page by its first button.
    #[track_caller]
    pub(crate) fn sends(&mut self) {
        self.clicks("main form[method='post']:not([action$='/begin']) button");
    }

    /// Answers, and sends.
    #[track_caller]
    pub(crate) fn answers_and_sends(&mut self, answers: &[(&str, &str)]) {
        self.answers(answers);
        self.sends();
    }

    /// Asks the page.
    fn asks(&self, script: &str) -> Value {
        self.wait(self.browser.execute(script, vec![])).json().clone()
    }

    /// Signs in by a link from the demo's mailbox, and is led to `path`.
    #[track_caller]
    pub(crate) fn signs_in(&mut self, email: &str, path: &str) {
        self.opens(&format!("/sign-in?return={path}"));
        self.answers_and_sends(&[("email", email)]);
        self.opens("/demo/mail");
        let mail =
            format!("//article[contains(., '{email}')]//a[contains(@href, '/sign-in/link/')]");
        let links = self.wait(self.browser.find_all(By::XPath(mail)));
        let link = links.first().unwrap_or_else(|| panic!("no mail came to {email}"));
        self.goes(&link.clone());
        self.sends();
    }

    /// Signs out.
    pub(crate) fn signs_out(&mut self) {
        self.clicks("form[action='/sign-out'] button");
    }

    /// The pages that follow have been examined before: they are gone through only.
    pub(crate) fn in_passing(&mut self) {
        self.attention = Attention::Passing;
    }

    /// The pages that follow are examined again.
    pub(crate) fn closely(&mut self) {
        self.attention = Attention::Close;
    }

    /// Looks at what has come, if something has.
    #[track_caller]
    pub(crate) fn looks(&mut self) {
        let traffic = self.runtime.block_on(Traffic::since(&self.browser));
        let place = self.place();
        let outside = traffic.asked.iter().filter(|url| !self.is_here(url));
        let mut findings: Vec<_> =
            outside.map(|url| format!("another host is asked: {url}")).collect();
        findings.extend(traffic.complaints);
        if let Some(page) = traffic.page {
            let title = self.wait(self.browser.title());
            assert!(page.status < 500, "{place}: {title}: {}", page.html);
            if self.attention == Attention::Close {
                self.seen.push(format!("{} {}", page.status, without_number(&title)));
                let examined = self.examiner.examine(&self.browser, self.view, &page.html);
                findings.extend(self.runtime.block_on(examined));
                self.keeps_a_picture(&title);
            }
        }
        self.findings.extend(findings.into_iter().map(|finding| format!("{place}: {finding}")));
    }

    fn is_here(&self, url: &str) -> bool {
        url.starts_with(&format!("{}/", self.site.address())) || url.starts_with("data:")
    }

    /// Keeps a picture of the whole page in the folder that `PAGT_SCREENSHOTS` names, once for each title.
    fn keeps_a_picture(&mut self, title: &str) {
        let Ok(folder) = env::var("PAGT_SCREENSHOTS") else { return };
        if !self.pictures.insert(title.to_owned()) {
            return;
        }
        let folder = format!("{folder}/{}-{}", self.walk, self.view.name());
        fs::create_dir_all(&folder).unwrap();
        let words =
            title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let name: Vec<_> = words.take(8).collect();
        let path =
            format!("{folder}/{:02}-{}.png", self.pictures.len(), name.join("-").to_lowercase());
        let whole = json!({ "captureBeyondViewport": true });
        let picture = self.wait(self.browser.cdp().send_raw("Page.captureScreenshot", whole));
        let bytes = BASE64_STANDARD.decode(picture["data"].as_str().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Whether a page said no.
    pub(crate) fn saw_a_refusal(&self) -> bool {
        self.seen.iter().any(|page| page.starts_with('4'))
    }

    /// Closes the window. Nothing may have been found on any page.
    ///
    /// Returns the status and the title of each page that was examined, each when it was first seen.
    #[track_caller]
    pub(crate) fn closes(self) -> String {
        assert!(self.findings.is_empty(), "{}", self.findings.join("\n"));
        let mut before = BTreeSet::new();
        let firsts = self.seen.iter().filter(|page| before.insert(*page)).map(String::as_str);
        firsts.collect::<Vec<_>>().join("\n")
    }
}

/// A title without the number of a case and the half-year of a meeting, which are others each year.
fn without_number(title: &str) -> String {
    let is_number = |word: &str| word.contains('-') && !word.contains(char::is_alphabetic);
    let of_half_year = title.contains("halvår") || title.contains("half-year");
    let is_count = |word: &str| of_half_year && word.trim_end_matches('.').parse::<u32>().is_ok();
    let words = title.split(' ').map(|word| match word {
        number if is_number(number) => "[number]:",
        count if is_count(count) => "[count]",
        plain => plain,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A walk that stumbles tells what it had found on its way.
impl Drop for Window<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}\n{}", self.seen.join("\n"), self.findings.join("\n"));
        }
        drop(self.runtime.block_on(self.browser.clone().quit()));
    }
}
