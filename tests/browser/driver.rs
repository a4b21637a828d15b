//! Chromium's driver: a process that takes orders over HTTP and opens browsers.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities};

use crate::view::{Script, Size, View};

/// A running driver. It takes the browsers that it has opened along when it ends.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on a free port.
    pub(crate) fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Chromium's driver is missing: run `make setup`");
        let words = BufReader::new(process.stdout.take().unwrap());
        let port = words.lines().map_while(Result::ok).find_map(|line| {
            let rest = line.strip_prefix("ChromeDriver was started successfully on port ")?;
            rest.trim_end_matches('.').parse().ok()
        });
        Self { process, port: port.expect("Chromium's driver says where it listens") }
    }

    /// Opens a browser.
    pub(crate) async fn browser(&self, view: View) -> WebDriver {
        let server = format!("http://127.0.0.1:{}", self.port);
        let browser = WebDriver::new(server, wishes(view)).await.expect("a browser opens");
        if view.script == Script::Off {
            let off = json!({ "value": true });
            browser.cdp().send_raw("Emulation.setScriptExecutionDisabled", off).await.unwrap();
        }
        browser
    }
}

/// What the browser is to be like. It is run by whoever runs the tests, which in a container is often root: without its
/// sandbox, as it only meets our own pages.
fn wishes(view: View) -> Capabilities {
    let mut wishes = DesiredCapabilities::chrome();
    let (width, height) = view.size.pixels();
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        &format!("--window-size={width},{height}"),
    ];
    for argument in arguments {
        wishes.add_arg(argument).unwrap();
    }
    let preferences = json!({ "intl.accept_languages": view.language.code() });
    wishes.add_experimental_option("prefs", preferences).unwrap();
    if view.size != Size::Desk {
        let metrics = json!({ "width": width, "height": height, "pixelRatio": 1.0, "mobile": true, "touch": true });
        let phone = json!({ "deviceMetrics": metrics });
        wishes.add_experimental_option("mobileEmulation", phone).unwrap();
    }
    let logs = json!({ "performance": "ALL", "browser": "ALL" });
    wishes.set("goog:loggingPrefs", logs).unwrap();
    wishes.into()
}

/// Chromium ends with the driver that has opened it.
impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
