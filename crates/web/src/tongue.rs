//! In which language a page speaks: the one that was chosen, else the one that the browser asks for.

use actix_web::HttpRequest;
use actix_web::http::header::{COOKIE, HeaderMap, HeaderName, SET_COOKIE};
use domain::text::Language;
use gate::Origin;

/// The cookie that remembers the choice. It tells nothing of a person.
const NAME: &str = "pagt-language";
/// A year, in seconds.
const SECONDS: u32 = 365 * 24 * 60 * 60;

/// The language for whoever sent `request`.
pub(crate) fn of(request: &HttpRequest) -> Language {
    chosen(request.headers()).unwrap_or_else(|| gate::language(request))
}

fn chosen(headers: &HeaderMap) -> Option<Language> {
    let values = headers.get_all(COOKIE).filter_map(|value| value.to_str().ok());
    let mut pairs = values.flat_map(|value| value.split(';'));
    pairs.find_map(|pair| read(pair.trim().strip_prefix(NAME)?.strip_prefix('=')?))
}

/// The language with this code.
pub(crate) fn read(text: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.code() == text)
}

/// The header that makes a browser of the site at `origin` remember `language`.
pub(crate) fn remember(language: Language, origin: &Origin) -> (HeaderName, String) {
    let secure = if origin.is_https() { "; Secure" } else { "" };
    let code = language.code();
    (
        SET_COOKIE,
        format!("{NAME}={code}; Max-Age={SECONDS}; Path=/; HttpOnly; SameSite=Lax{secure}"),
    )
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn of_cookie(cookie: &str) -> Language {
        let request = TestRequest::default().insert_header((COOKIE, cookie));
        of(&request.insert_header(("accept-language", "en")).to_http_request())
    }

    #[test]
    fn a_choice_counts_more_than_the_browsers_wish() {
        assert_eq!(of_cookie("pagt-language=da"), Language::Da);
        assert_eq!(of_cookie("pagt-session=x; pagt-language=da"), Language::Da);
        assert_eq!(of_cookie("pagt-language=fr"), Language::En);
        assert_eq!(of_cookie("my-pagt-language=da"), Language::En);
    }

    #[test]
    fn without_any_wish_a_page_is_danish() {
        assert_eq!(of(&TestRequest::default().to_http_request()), Language::Da);
    }

    #[test]
    fn the_choice_is_kept_in_a_cookie_for_this_site() {
        let (_, local) = remember(Language::En, &Origin::local(8080));
        let (_, public) = remember(Language::Da, &Origin::read("https://pagt.example").unwrap());

        assert_eq!(local, "pagt-language=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax");
        assert!(public.starts_with("pagt-language=da; ") && public.ends_with("; Secure"));
    }
}
