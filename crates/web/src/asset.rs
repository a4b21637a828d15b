//! What pages are dressed in: the design system and our own style, built into the program.
//!
//! The address of each file holds a digest over all of them, so that a browser may keep what it has for good.

use actix_web::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, VARY};
use actix_web::{HttpRequest, HttpResponse};
use gate::{FaultKind, Place, Problem};

/// A file, as it is and packed.
struct File {
    path: &'static str,
    plain: &'static [u8],
    packed: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address below which the files lie.
pub(crate) fn base() -> String {
    format!("/assets/{VERSION}")
}

/// Serves one file.
pub(crate) async fn serve(
    request: HttpRequest,
    Place((version, path)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let file = FILES.iter().find(|file| file.path == path);
    let file = file.ok_or_else(|| Problem::fault(FaultKind::NotFound, "", &path))?;
    // While one server takes over from another, a page of the one may ask the other.
    let kept =
        if version == VERSION { "public, max-age=31536000, immutable" } else { "public, no-cache" };
    let mut response = HttpResponse::Ok();
    response
        .content_type(media_type(&path))
        .insert_header((CACHE_CONTROL, kept))
        .insert_header((VARY, "Accept-Encoding"));
    Ok(match file.packed.filter(|_| unpacks(&request)) {
        Some(packed) => response.insert_header((CONTENT_ENCODING, "gzip")).body(packed),
        None => response.body(file.plain),
    })
}

fn unpacks(request: &HttpRequest) -> bool {
    let taken = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let is_gzip = |range: &str| {
        let (coding, weight) = range.split_once(';').unwrap_or((range, ""));
        coding.trim() == "gzip" && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    };
    taken.is_some_and(|taken| taken.split(',').any(is_gzip))
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff") => "font/woff",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn whatever_the_style_asks_for_is_there() {
        let paths: BTreeSet<_> = FILES.iter().map(|file| file.path).collect();
        let style = FILES.iter().find(|file| file.path == "css/dkfds.min.css").unwrap();
        let style = String::from_utf8(style.plain.to_vec()).unwrap();

        let asked: BTreeSet<_> =
            style.split("url(../").skip(1).map(|part| part.split(')').next().unwrap()).collect();
        let missing: Vec<_> = asked.difference(&paths).collect();

        // Older fonts, and pictures that our own style leaves out.
        let left_out = [
            "fonts/IBMPlexSans/complete/eot/IBMPlexSans-Regular.eot",
            "fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Regular.ttf",
            "img/logo-header-placeholder.png",
            "img/logo-placeholder.png",
        ];
        assert_eq!(missing, left_out.iter().collect::<Vec<_>>());
    }

    #[test]
    fn each_file_has_a_type_and_none_leads_elsewhere() {
        for file in FILES {
            let ending = file.path.rsplit_once('.').unwrap().1;
            assert!(
                ["css", "js", "svg", "woff", "woff2", "txt"].contains(&ending),
                "{}",
                file.path
            );
            if ending == "css" {
                let text = String::from_utf8(file.plain.to_vec()).unwrap();
                assert!(!text.contains("url(http") && !text.contains("url(//"), "{}", file.path);
            }
        }
    }
}
