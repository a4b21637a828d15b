//! Where a page leads on: to an address of this site, whatever was asked for.

/// The longest that is taken.
const BYTES_MAX: usize = 1000;

/// `wanted`, when it is an address of this site, and else the front page.
pub(crate) fn local_path(wanted: &str) -> &str {
    if is_local(wanted) { wanted } else { "/" }
}

/// Whether browsers take `path` for an address of this site: they read `//` and `/\` as the beginning of another one,
/// and pass over what is no letter.
fn is_local(path: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= BYTES_MAX
        && path.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_this_site_is_kept() {
        for path in [
            "/",
            "/account",
            "/mandates?after=7",
            "/a//b",
            "/?return=https://other.example",
            "/s%C3%B8g",
        ] {
            assert_eq!(local_path(path), path);
        }
    }

    #[test]
    fn whatever_might_lead_elsewhere_leads_to_the_front_page() {
        let long = format!("/{}", "x".repeat(BYTES_MAX));
        for path in [
            "",
            "account",
            "//other.example",
            "///other.example",
            "/\\other.example",
            "\\\\other.example",
            "/account\\..\\..",
            "https://other.example/",
            "javascript:alert(1)",
            " /account",
            "/\t/other.example",
            "/\n/other.example",
            "/account\r\nSet-Cookie: a=b",
            "/søg",
            "/a b",
            "\u{0}/",
            &long,
        ] {
            assert_eq!(local_path(path), "/", "{path:?}");
        }
    }
}
