//! What went over the line since it was last looked at, from the browser's own log.

use serde_json::{Value, json};
use thirtyfour::WebDriver;

/// What a browser says though nothing is wrong: a page may say no, and whoever follows a link to a field has the focus there
/// and not on the list of what is wrong.
const HARMLESS: [&str; 2] = [
    "Failed to load resource: the server responded with a status of 4",
    "Autofocus processing was blocked because a document already has a focused element",
];

/// What was asked for and came.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    /// Every address that was asked for.
    pub(crate) asked: Vec<String>,
    /// The page that came last, if one came.
    pub(crate) page: Option<Document>,
    /// What the page complained of: errors of scripts, of the policy on what it may load, of what did not come.
    pub(crate) complaints: Vec<String>,
}

/// A page as it came.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) status: u64,
    pub(crate) html: String,
}

impl Traffic {
    /// What has come since this was last called.
    pub(crate) async fn since(browser: &WebDriver) -> Self {
        let mut traffic = Self::default();
        let mut newest = None;
        for entry in browser.handle().get_log("performance").await.unwrap() {
            let entry: Value = serde_json::from_str(&entry.message).unwrap();
            let (message, of_page) = (&entry["message"], &entry["message"]["params"]);
            match message["method"].as_str() {
                Some("Network.requestWillBeSent") => {
                    traffic.asked.push(text(&of_page["request"]["url"]));
                }
                Some("Network.responseReceived")
                    if of_page["type"] == "Document"
                        && of_page["response"]["mimeType"] == "text/html" =>
                {
                    newest =
                        Some((text(&of_page["requestId"]), of_page["response"]["status"].as_u64()));
                }
                _ => {}
            }
        }
        for entry in browser.handle().browser_log().await.unwrap() {
            if !HARMLESS.iter().any(|words| entry.message.contains(words)) {
                traffic.complaints.push(entry.message);
            }
        }
        if let Some((request, status)) = newest {
            let request = json!({ "requestId": request });
            let body = browser.cdp().send_raw("Network.getResponseBody", request).await.unwrap();
            let html = text(&body["body"]);
            traffic.page = Some(Document { status: status.unwrap(), html });
        }
        traffic
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
