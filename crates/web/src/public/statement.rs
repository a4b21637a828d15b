//! What the owner of the site states: how accessible it is, and what becomes of personal data. Written in Markdown; until
//! the owner has written it, the pages say so, and what is known of the software.

use actix_web::HttpResponse;
use askama::Template;
use domain::text::Language;
use gate::Problem;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::shell::{Shell, Spot};
use crate::visit::Visit;

/// A text of the owner's, in one language or both.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Statement {
    danish: Option<String>,
    english: Option<String>,
}

impl Statement {
    /// The statement that these texts make, in Markdown. What looks like HTML in them is shown as it is written.
    pub fn new(danish: Option<&str>, english: Option<&str>) -> Self {
        Self { danish: danish.map(to_html), english: english.map(to_html) }
    }

    /// The text for those who read `language`, and the language in which it is written; none before the owner has given it.
    fn in_language(&self, language: Language) -> Option<(&str, Language)> {
        let danish = self.danish.as_deref().map(|text| (text, Language::Da));
        let english = self.english.as_deref().map(|text| (text, Language::En));
        match language {
            Language::Da => danish.or(english),
            Language::En => english.or(danish),
        }
    }
}

#[derive(Template)]
#[template(path = "statement.html")]
struct StatementPage<'a> {
    shell: Shell,
    html: &'a str,
    language: &'static str,
}

pub(super) async fn show_accessibility(visit: Visit) -> Result<HttpResponse, Problem> {
    const DANISH: &str = include_str!("../../statements/accessibility.da.txt");
    const ENGLISH: &str = include_str!("../../statements/accessibility.en.txt");

    let pages = &visit.pages;
    let elsewhere = pages.accessibility.as_deref();
    Ok(answer(&visit, Spot::Accessibility, elsewhere, &pages.accessibility_text, [DANISH, ENGLISH]))
}

pub(super) async fn show_privacy(visit: Visit) -> Result<HttpResponse, Problem> {
    const DANISH: &str = include_str!("../../statements/privacy.da.txt");
    const ENGLISH: &str = include_str!("../../statements/privacy.en.txt");

    let pages = &visit.pages;
    let elsewhere = pages.privacy.as_deref();
    Ok(answer(&visit, Spot::Privacy, elsewhere, &pages.privacy_text, [DANISH, ENGLISH]))
}

/// An address elsewhere comes first, then the owner's text, then ours.
fn answer(
    visit: &Visit,
    spot: Spot,
    elsewhere: Option<&str>,
    text: &Statement,
    [danish, english]: [&str; 2],
) -> HttpResponse {
    if let Some(address) = elsewhere {
        return visit.see_elsewhere(address);
    }
    let shipped;
    let (html, written_in) = match text.in_language(visit.language) {
        Some(own) => own,
        None => {
            shipped = to_html(match visit.language {
                Language::Da => danish,
                Language::En => english,
            });
            (shipped.as_str(), visit.language)
        }
    };
    visit.public_page(&StatementPage {
        shell: Shell::of(visit, spot),
        html,
        language: written_in.code(),
    })
}

/// `text` as HTML below a heading of its own.
fn to_html(text: &str) -> String {
    let mut written = String::new();
    html::push_html(&mut written, Parser::new_ext(text, Options::empty()).filter_map(tame));
    written
}

/// Headings stand below that of the page; pictures, and links to anything but pages and addresses, leave their text.
fn tame(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { dest_url, link_type, title, id }) => {
            let dest_url = if is_safe(&dest_url) { dest_url } else { "#".into() };
            Some(Event::Start(Tag::Link { dest_url, link_type, title, id }))
        }
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: below(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
        other => Some(other),
    }
}

fn is_safe(address: &str) -> bool {
    let is_local = address.starts_with('/') && !address.starts_with("//");
    let schemes = ["https://", "http://", "mailto:", "tel:", "#"];
    is_local || schemes.iter().any(|scheme| address.starts_with(scheme))
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_text_whatever_is_written_into_it() {
        let text = "# Top\n\n<script>alert(1)</script>\n\nA <b onclick=x>b</b> ![p](https://other.example/p.png) \
                    [x](javascript:alert(1)) [y](https://was.digst.dk/pagt) [z](//other.example)";

        let html = to_html(text);

        assert!(html.starts_with("<h2>Top</h2>"), "{html}");
        for word in ["<script", "<b ", "<img", "javascript:", "\"//"] {
            assert!(!html.contains(word), "{word}: {html}");
        }
        assert!(html.contains("<a href=\"https://was.digst.dk/pagt\">y</a>"), "{html}");
    }

    #[test]
    fn what_is_given_in_one_language_stands_for_both() {
        let statement = Statement::new(Some("Dansk"), None);

        let told = statement.in_language(Language::En).unwrap();

        assert_eq!(told, ("<p>Dansk</p>\n", Language::Da));
        assert_eq!(Statement::default().in_language(Language::Da), None);
    }
}
