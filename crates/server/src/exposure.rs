//! How far the server reaches, and whether its settings are fit for that.

use std::net::SocketAddr;

use gate::{Origin, Proxies, Secret};

use crate::failure::{Failure, wrong};
use crate::secret::{SERVER, SecretFound};

/// What decides on who reaches the server, and what they find.
pub(crate) struct Exposure {
    /// Where it listens.
    pub(crate) listen: SocketAddr,
    /// The public address of the site, where one was named.
    pub(crate) base_url: Option<Origin>,
    /// The proxies before it.
    pub(crate) proxies: Proxies,
    /// Its secret.
    pub(crate) secret: SecretFound,
    /// What it serves.
    pub(crate) served: Served,
}

/// What a server serves.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Served {
    /// What people have entered.
    Own,
    /// The demo, with tokens that everybody knows.
    Demo,
}

impl Exposure {
    /// The secret that was set, if the settings are fit for whoever they let reach the server.
    pub(crate) fn judge(&self) -> Result<Option<Secret>, Failure> {
        self.judge_served()?;
        self.judge_address()?;
        let secret = fit(&self.secret)?;
        if let (None, Some(place)) = (&secret, self.open_place()) {
            return Err(wrong(
                SERVER.variable,
                format!("it is not set, and {place} is open to others"),
                format!(
                    "write a random text into a file, such as `openssl rand -base64 32` gives, and name it in \
                     {}",
                    SERVER.file_variable
                ),
            ));
        }
        Ok(secret)
    }

    /// Whether all who reach the server through a proxy look like one.
    pub(crate) fn is_crowded(&self) -> bool {
        self.public_site().is_some() && self.proxies.is_empty()
    }

    /// The public address, when more than this machine gets there.
    fn public_site(&self) -> Option<&Origin> {
        self.base_url.as_ref().filter(|site| !site.is_loopback())
    }

    /// Where more than this machine gets in.
    fn open_place(&self) -> Option<String> {
        let listens = || (!self.listen.ip().is_loopback()).then(|| self.listen.to_string());
        self.public_site().map(ToString::to_string).or_else(listens)
    }

    fn judge_served(&self) -> Result<(), Failure> {
        let place = match self.served {
            Served::Own => return Ok(()),
            Served::Demo => "--demo",
        };
        if !self.listen.ip().is_loopback() {
            return Err(wrong(
                place,
                format!("it would listen on {}, with tokens that everybody knows", self.listen),
                "listen on a loopback address such as 127.0.0.1:8080, or leave --demo out",
            ));
        }
        if let Some(site) = self.public_site() {
            return Err(wrong(
                place,
                format!("it would be reached at {site}, with tokens that everybody knows"),
                "leave --base-url out, or leave --demo out",
            ));
        }
        Ok(())
    }

    fn judge_address(&self) -> Result<(), Failure> {
        let Self { listen, base_url, .. } = self;
        if let Some(site) = self.public_site()
            && !site.is_https()
        {
            return Err(wrong(
                "base_url",
                format!("{site} would have people sign in without encryption"),
                "give the site's https address, or one of this machine such as http://localhost:8080",
            ));
        }
        if listen.ip().is_loopback() {
            return Ok(());
        }
        let lack = match base_url {
            Some(site) if site.is_https() && self.proxies.is_empty() => {
                "no proxy before it is trusted".to_owned()
            }
            Some(site) if site.is_https() => return Ok(()),
            Some(site) => format!("the public address is {site}, not https"),
            None => "the site has no public address".to_owned(),
        };
        Err(wrong(
            "listen",
            format!("{listen} is open to other machines, and {lack}"),
            "set --base-url to the site's https address and --trusted-proxies to the proxy that ends TLS, or listen on \
             127.0.0.1",
        ))
    }
}

/// The server's secret, when it is fit to be one.
fn fit(found: &SecretFound) -> Result<Option<Secret>, Failure> {
    let Some((place, text)) = found.text(SERVER)? else { return Ok(None) };
    let unfit = |reason: gate::UnfitSecret| {
        let expected = "use a random text, such as `openssl rand -base64 32` gives";
        wrong(&place, reason.to_string(), expected)
    };
    Secret::read(text).map(Some).map_err(unfit)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "uZ5nq0LQw2y8Jm4cXb7RtV1sKd9EhA3F";
    const SITE: Option<&str> = Some("https://pagt.example");

    /// Settings on this machine's own address, without any others.
    fn own(listen: &str) -> Exposure {
        Exposure {
            listen: listen.parse().unwrap(),
            base_url: None,
            proxies: Proxies::default(),
            secret: SecretFound::Nowhere,
            served: Served::Own,
        }
    }

    fn at(listen: &str, base_url: Option<&str>, proxies: &[&str]) -> Exposure {
        let base_url = base_url.map(|text| Origin::read(text).unwrap());
        Exposure { base_url, proxies: Proxies::read(proxies).unwrap(), ..own(listen) }
    }

    fn with(secret: SecretFound, exposure: Exposure) -> Exposure {
        Exposure { secret, ..exposure }
    }

    fn demo(exposure: Exposure) -> Exposure {
        Exposure { served: Served::Demo, ..exposure }
    }

    fn variable(text: &str) -> SecretFound {
        SecretFound::Variable(text.to_owned())
    }

    fn file(mode: u32) -> SecretFound {
        SecretFound::File {
            path: "secret.txt".into(),
            mode: 0o100_000 | mode,
            text: format!("{TEXT}\n"),
        }
    }

    fn said(exposure: &Exposure) -> String {
        match exposure.judge() {
            Ok(Some(_)) => "fit".to_owned(),
            Ok(None) => "fit, without a secret".to_owned(),
            Err(failure) => failure.to_string(),
        }
    }

    #[test]
    fn settings_are_fit_for_whoever_they_let_in() {
        let proxy = &["10.0.0.5"];
        for (exposure, expected) in [
            (own("127.0.0.1:8080"), "fit, without a secret"),
            (own("[::1]:8080"), "fit, without a secret"),
            (demo(own("127.0.0.1:8080")), "fit, without a secret"),
            (
                demo(at("127.0.0.1:8080", Some("http://localhost:8080"), &[])),
                "fit, without a secret",
            ),
            (with(variable(TEXT), own("127.0.0.1:8080")), "fit"),
            (with(variable(TEXT), at("127.0.0.1:8080", SITE, &["127.0.0.1"])), "fit"),
            (with(file(0o600), at("0.0.0.0:8080", SITE, proxy)), "fit"),
            (with(file(0o400), at("0.0.0.0:8080", Some("https://localhost"), proxy)), "fit"),
        ] {
            assert_eq!(said(&exposure), expected);
        }
    }

    /// Checks that the settings are refused at this place, with what was found there and what to do.
    fn assert_refused<const N: usize>(table: [(Exposure, &str, &str, &str); N]) {
        for (exposure, place, found, advice) in table {
            assert_eq!(said(&exposure), format!("{place}: {found}; {advice}"));
        }
    }

    #[test]
    fn a_server_that_others_reach_needs_a_proxy_https_and_a_secret() {
        const ADVICE: &str = "set --base-url to the site's https address and --trusted-proxies to the proxy that \
            ends TLS, or listen on 127.0.0.1";
        const SECRET_ADVICE: &str = "write a random text into a file, such as `openssl rand -base64 32` gives, and \
            name it in PAGT_SECRET_FILE";
        let proxy = &["10.0.0.5"];
        assert_refused([
            (
                own("0.0.0.0:8080"),
                "listen",
                "0.0.0.0:8080 is open to other machines, and the site has no public address",
                ADVICE,
            ),
            (
                at("0.0.0.0:8080", Some("http://localhost"), proxy),
                "listen",
                "0.0.0.0:8080 is open to other machines, and the public address is http://localhost, not https",
                ADVICE,
            ),
            (
                with(variable(TEXT), at("[::]:8080", SITE, &[])),
                "listen",
                "[::]:8080 is open to other machines, and no proxy before it is trusted",
                ADVICE,
            ),
            (
                at("127.0.0.1:8080", Some("http://pagt.example"), proxy),
                "base_url",
                "http://pagt.example would have people sign in without encryption",
                "give the site's https address, or one of this machine such as http://localhost:8080",
            ),
            (
                at("127.0.0.1:8080", SITE, proxy),
                "PAGT_SECRET",
                "it is not set, and https://pagt.example is open to others",
                SECRET_ADVICE,
            ),
            (
                at("0.0.0.0:8080", Some("https://localhost"), proxy),
                "PAGT_SECRET",
                "it is not set, and 0.0.0.0:8080 is open to others",
                SECRET_ADVICE,
            ),
        ]);
    }

    #[test]
    fn a_secret_is_hard_to_guess_and_kept_from_others() {
        const ADVICE: &str = "use a random text, such as `openssl rand -base64 32` gives";
        let placeholder = variable("change-me-change-me-change-me-change-me");
        let own = |secret| with(secret, own("127.0.0.1:8080"));
        assert_refused([
            (
                own(variable("short")),
                "PAGT_SECRET",
                "the secret has fewer than 32 characters",
                ADVICE,
            ),
            (
                own(placeholder),
                "PAGT_SECRET",
                "the secret is a placeholder that anybody guesses",
                ADVICE,
            ),
            (
                own(file(0o640)),
                "secret.txt",
                "others can read or change it (mode 640)",
                "run `chmod 600 secret.txt`",
            ),
            (
                own(SecretFound::Twice),
                "PAGT_SECRET",
                "PAGT_SECRET_FILE is set as well",
                "set one of the two",
            ),
        ]);
    }

    #[test]
    fn the_demo_is_for_this_machine_alone() {
        let proxy = &["10.0.0.5"];
        assert_refused([
            (
                demo(at("0.0.0.0:8080", SITE, proxy)),
                "--demo",
                "it would listen on 0.0.0.0:8080, with tokens that everybody knows",
                "listen on a loopback address such as 127.0.0.1:8080, or leave --demo out",
            ),
            (
                demo(with(variable(TEXT), at("127.0.0.1:8080", SITE, proxy))),
                "--demo",
                "it would be reached at https://pagt.example, with tokens that everybody knows",
                "leave --base-url out, or leave --demo out",
            ),
        ]);
    }

    #[test]
    fn a_site_behind_a_proxy_that_is_not_named_is_crowded() {
        assert!(at("127.0.0.1:8080", SITE, &[]).is_crowded());
        assert!(!at("127.0.0.1:8080", SITE, &["127.0.0.1"]).is_crowded());
        assert!(!own("127.0.0.1:8080").is_crowded());
    }
}
