//! As much of a browser as a sign-in needs: it keeps cookies and goes where it is sent.

use std::collections::BTreeMap;

use oidc::Url;
use ureq::Agent;

/// Where the provider sends the browser back to.
pub(crate) const BACK: &str = "http://127.0.0.1/sign-in/back";

/// An HTTP client that tells what it got, whatever it is.
pub(crate) fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None)
        .build()
        .new_agent()
}

/// Signs in at `url`, and gives the query with which the provider sends the browser back.
pub(crate) fn sign_in(url: &Url) -> String {
    let agent = agent();
    let mut cookies = BTreeMap::new();
    let mut url = url.clone();
    for _ in 0..10 {
        let jar: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = agent.get(url.as_str()).header("cookie", jar.join("; "));
        let mut response = request.call().unwrap();
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            cookies.insert(name.to_owned(), value.to_owned());
        }
        let Some(location) = response.headers().get("location") else {
            panic!("{url}: {}", response.body_mut().read_to_string().unwrap());
        };
        url = url.join(location.to_str().unwrap()).unwrap();
        if url.as_str().starts_with(BACK) {
            return url.query().unwrap().to_owned();
        }
    }
    panic!("the provider sends the browser round in a circle");
}
