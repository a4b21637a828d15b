//! A page that has come back, and what is looked at on it.

use actix_web::http::StatusCode;
use actix_web::http::header::HeaderMap;

/// An answer to a browser.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
}

impl Page {
    /// The status, and where it leads.
    pub(crate) fn outcome(&self) -> String {
        match self.header("location").as_str() {
            "" => self.status.as_u16().to_string(),
            path => format!("{} {path}", self.status.as_u16()),
        }
    }

    /// A header; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> String {
        self.headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    /// The token of its forms.
    pub(crate) fn form_token(&self) -> String {
        let token = self.html.split("name=\"csrf\" value=\"").nth(1).expect("there is a form");
        token.split('"').next().unwrap().to_owned()
    }

    /// What stands between `begin` and the next `end`, each time.
    pub(crate) fn between(&self, begin: &str, end: &str) -> Vec<String> {
        let parts = self.html.split(begin).skip(1);
        parts.map(|part| part.split(end).next().unwrap().to_owned()).collect()
    }

    /// The heading of the page.
    pub(crate) fn heading(&self) -> String {
        self.between("<h1>", "</h1>").join(" | ")
    }

    /// Its status and main part, without what is another each time.
    pub(crate) fn main(&self) -> String {
        let title = self.between("<title>", "</title>").remove(0);
        let main = self.between("<main id=\"main-content\" tabindex=\"-1\">", "</main>").remove(0);
        let lines = main.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
        let main: Vec<_> = lines.collect();
        steady(&format!("{} {title}\n\n{}", self.status.as_u16(), main.join("\n")))
    }

    /// Its head, and what is above and below the main part.
    pub(crate) fn frame(&self) -> String {
        let (before, rest) = self.html.split_once("<main ").unwrap();
        let (_, after) = rest.split_once("</main>").unwrap();
        let all = format!("{before}<main>…</main>{after}");
        let lines = all.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
        steady(&lines.collect::<Vec<_>>().join("\n"))
    }
}

/// `html` with a word for each id, token and version.
fn steady(html: &str) -> String {
    let html = replaced(html, "name=\"csrf\" value=\"", |end| end == '"', "[token]");
    let html = replaced(&html, "/assets/", |end| !end.is_ascii_hexdigit(), "[version]");
    let html = replaced(&html, "/sign-in/link/", |end| end == '"', "[secret]");
    let html =
        replaced(&html, "aria-labelledby=\"token-label\">pagt_", |end| end == '<', "[token]");
    without_ids(&html)
}

/// `html` with `word` for whatever follows on `mark`, up to an `end`.
fn replaced(html: &str, mark: &str, is_end: impl Fn(char) -> bool, word: &str) -> String {
    let mut parts = html.split(mark);
    let mut steady = parts.next().unwrap().to_owned();
    for part in parts {
        let rest = part.find(&is_end).map_or("", |end| &part[end..]);
        steady.push_str(&format!("{mark}{word}{rest}"));
    }
    steady
}

/// `html` with `[id]` for each UUID.
fn without_ids(html: &str) -> String {
    const LENGTH: usize = 36;

    let is_id = |text: &str| {
        text.char_indices().all(|(index, letter)| match index {
            8 | 13 | 18 | 23 => letter == '-',
            _ => letter.is_ascii_hexdigit(),
        })
    };
    let (mut steady, mut rest) = (String::new(), html);
    while let Some(next) = rest.chars().next() {
        match rest.get(..LENGTH) {
            Some(id) if is_id(id) => {
                steady.push_str("[id]");
                rest = &rest[LENGTH..];
            }
            _ => {
                steady.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
    }
    steady
}
