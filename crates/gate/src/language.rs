//! Which language the asker would like: Danish unless English is asked for first.

use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT_LANGUAGE;
use domain::text::Language;

/// The first of the two languages that the request would like, by weight and then by order.
pub fn language(request: &HttpRequest) -> Language {
    let text = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    text.map_or(Language::Da, preferred)
}

fn preferred(text: &str) -> Language {
    let mut best = (0, Language::Da);
    for range in text.split(',') {
        let (tag, weight) = range.split_once(";q=").unwrap_or((range, "1"));
        let language = match tag.trim().get(..2).map(str::to_ascii_lowercase).as_deref() {
            Some("da") => Language::Da,
            Some("en") => Language::En,
            Some(_) | None => continue,
        };
        let weight = thousandths(weight.trim());
        if weight > best.0 {
            best = (weight, language);
        }
    }
    best.1
}

/// A weight such as `0.8`, in thousandths; what cannot be read counts as none.
fn thousandths(weight: &str) -> u32 {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let part = format!("{part:0<3}");
    let whole: u32 = whole.parse().unwrap_or_default();
    let part: u32 = part.get(..3).and_then(|part| part.parse().ok()).unwrap_or_default();
    (whole.min(1) * 1000 + part).min(1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_comes_first_unless_english_is_asked_for() {
        assert_eq!(preferred("en-GB,en;q=0.8"), Language::En);
        assert_eq!(preferred("de,en;q=0.5,da;q=0.4"), Language::En);
        assert_eq!(preferred("da-DK,da;q=0.9,en;q=0.8"), Language::Da);
        assert_eq!(preferred("fr"), Language::Da);
        assert_eq!(preferred("en;q=0, da;q=0.1"), Language::Da);
    }
}
