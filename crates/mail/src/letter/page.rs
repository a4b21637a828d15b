//! A letter as a page: plain HTML, without a picture, a style or anything else to fetch.

use domain::text::Language;

use super::Parts;

/// The page, with everything that was filled in shown as text.
pub(super) fn page(parts: &Parts, language: Language) -> String {
    let Parts { subject, greeting, opening, action, link, ending, regards, pact, automatic } =
        parts;
    let paragraphs = [
        escaped(greeting),
        escaped(opening),
        format!("<a href=\"{}\">{}</a>", escaped(link), escaped(action)),
        escaped(ending),
        format!("{}<br>{}", escaped(regards), escaped(pact)),
        escaped(automatic),
    ];
    let body: String = paragraphs.map(|paragraph| format!("<p>{paragraph}</p>\n")).concat();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        language.code(),
        escaped(subject),
    )
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
