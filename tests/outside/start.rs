//! Settings that are not safe: `pagt serve` does not start with them, says why on the standard error, and ends with code 2.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use support::server::{Server, Variables, pagt_ends};
use tempfile::TempDir;

use crate::database::Database;

const SECRET: (&str, &str) = ("PAGT_SECRET", "uZ5nq0LQw2y8Jm4cXb7RtV1sKd9EhA3F");
const FROM: (&str, &str) = ("PAGT_MAIL_FROM", "Pagten <pagt@example.org>");
const PUBLIC: [&str; 2] = ["--base-url", "https://pagt.example"];
const PROXY: [&str; 2] = ["--trusted-proxies", "10.0.0.5"];
const OPEN: [&str; 2] = ["--listen", "0.0.0.0:0"];

/// Somebody who tries to start a server.
struct Starter {
    database: Database,
    folder: TempDir,
}

impl Starter {
    fn new() -> Self {
        Self { database: Database::new(), folder: tempfile::tempdir().unwrap() }
    }

    /// Checks that a server does not start, and says this.
    #[track_caller]
    fn is_refused(&self, flags: &[&[&str]], variables: &Variables<'_>, sentence: &str) {
        let arguments = [&["serve"], flags.concat().as_slice()].concat();
        let variables = [&[("PAGT_LISTEN", "127.0.0.1:0")], variables].concat();
        let ended = pagt_ends(&self.database.url(), &arguments, &variables);

        let said = String::from_utf8(ended.stderr).unwrap();
        let mut lines = said.lines().filter_map(|line| line.strip_prefix("pagt: "));
        assert_eq!(lines.next(), Some(sentence), "{said}");
        assert_eq!(ended.status.code(), Some(2), "{said}");
        assert!(ended.stdout.is_empty(), "it has not listened");
    }

    /// A file that holds `text`, with this mode.
    fn file(&self, text: &str, mode: u32) -> String {
        let path = self.folder.path().join(format!("secret-{mode:o}.txt"));
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path.display().to_string()
    }
}

#[test]
fn the_demo_does_not_start_where_others_reach_it() {
    let starter = Starter::new();

    starter.is_refused(
        &[&["--demo"], &OPEN],
        &[SECRET],
        "--demo: it would listen on 0.0.0.0:0, with tokens that everybody knows; listen on a loopback address such as \
         127.0.0.1:8080, or leave --demo out",
    );
    starter.is_refused(
        &[&["--demo"], &PUBLIC, &PROXY],
        &[SECRET],
        "--demo: it would be reached at https://pagt.example, with tokens that everybody knows; leave --base-url out, or \
         leave --demo out",
    );
}

#[test]
fn the_database_of_a_newer_program_is_left_to_that_one() {
    let starter = Starter::new();
    assert!(pagt_ends(&starter.database.url(), &["migrate"], &[]).status.success());
    starter
        .database
        .execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000000')");

    starter.is_refused(
        &[],
        &[SECRET],
        "--database-url: a newer program made the database, with the migrations 20991231000000; use that program",
    );
}

#[test]
fn the_database_of_a_demo_is_served_as_a_demo_alone() {
    let starter = Starter::new();
    let demo = Server::start_with(&starter.database.url(), &["--demo"], &[]);
    assert!(demo.stop().success());

    starter.is_refused(
        &[&PUBLIC, &PROXY],
        &[SECRET],
        "database_url: the database holds the demo, with tokens that everybody knows; name another database, or serve this \
         one with --demo",
    );
}

#[test]
fn a_server_on_an_open_address_does_not_start_without_https_and_a_trusted_proxy() {
    const ADVICE: &str = "set --base-url to the site's https address and --trusted-proxies to the proxy that ends TLS, \
        or listen on 127.0.0.1";
    let starter = Starter::new();

    for (flags, lack) in [
        (&[&OPEN][..], "the site has no public address"),
        (
            &[&OPEN, &["--base-url", "http://localhost"], &PROXY],
            "the public address is http://localhost, not https",
        ),
        (&[&OPEN, &PUBLIC], "no proxy before it is trusted"),
    ] {
        let sentence = format!("listen: 0.0.0.0:0 is open to other machines, and {lack}; {ADVICE}");
        let flags: Vec<&[&str]> = flags.iter().map(|flags| flags.as_slice()).collect();
        starter.is_refused(&flags, &[SECRET], &sentence);
    }
    starter.is_refused(
        &[&["--base-url", "http://pagt.example"]],
        &[SECRET],
        "base_url: http://pagt.example would have people sign in without encryption; give the site's https address, or one \
         of this machine such as http://localhost:8080",
    );
}

#[test]
fn a_public_site_does_not_start_without_a_secret() {
    const ADVICE: &str = "write a random text into a file, such as `openssl rand -base64 32` gives, and name it in \
        PAGT_SECRET_FILE";
    let starter = Starter::new();

    let sentence =
        format!("PAGT_SECRET: it is not set, and https://pagt.example is open to others; {ADVICE}");
    starter.is_refused(&[&PUBLIC], &[], &sentence);
    let sentence = format!("PAGT_SECRET: it is not set, and 0.0.0.0:0 is open to others; {ADVICE}");
    starter.is_refused(&[&OPEN, &["--base-url", "https://localhost"], &PROXY], &[], &sentence);
}

#[test]
fn a_secret_that_is_guessed_or_read_by_others_is_none() {
    const ADVICE: &str = "use a random text, such as `openssl rand -base64 32` gives";
    let starter = Starter::new();

    starter.is_refused(
        &[],
        &[("PAGT_SECRET", "short")],
        &format!("PAGT_SECRET: the secret has fewer than 32 characters; {ADVICE}"),
    );
    starter.is_refused(
        &[],
        &[("PAGT_SECRET", "change-me-change-me-change-me-change-me")],
        &format!("PAGT_SECRET: the secret is a placeholder that anybody guesses; {ADVICE}"),
    );
    let file = starter.file(SECRET.1, 0o600);
    starter.is_refused(
        &[],
        &[SECRET, ("PAGT_SECRET_FILE", &file)],
        "PAGT_SECRET: PAGT_SECRET_FILE is set as well; set one of the two",
    );
    for mode in [0o640, 0o604] {
        let file = starter.file(SECRET.1, mode);
        let sentence =
            format!("{file}: others can read or change it (mode {mode:o}); run `chmod 600 {file}`");
        starter.is_refused(&[], &[("PAGT_SECRET_FILE", &file)], &sentence);
    }
}

#[test]
fn a_mail_server_is_named_without_a_password_and_with_all_it_needs() {
    const SHAPE: &str = "write smtps://HOST or smtp://HOST, with USER@ and :PORT where needed";
    const TWO: &str = "set it, or leave the other one out";
    let starter = Starter::new();
    let file = starter.file("hemmelig", 0o644);

    for (variables, sentence) in [
        (
            &[("PAGT_SMTP", "smtps://pagt:hemmelig@mail.example.org"), FROM][..],
            "smtp: it holds a password, which everybody sees who lists processes; put the password into \
             PAGT_SMTP_PASSWORD or PAGT_SMTP_PASSWORD_FILE"
                .to_owned(),
        ),
        (
            &[("PAGT_SMTP", "smtps://pagt@mail.example.org"), FROM],
            format!("smtp: there is a user, and no password in PAGT_SMTP_PASSWORD; {SHAPE}"),
        ),
        (
            &[("PAGT_SMTP", "smtps://mail.example.org"), ("PAGT_SMTP_PASSWORD", "x"), FROM],
            format!("smtp: there is a password, and no user before the host; {SHAPE}"),
        ),
        (
            &[("PAGT_SMTP", "smtps://pagt@mail.example.org"), ("PAGT_SMTP_PASSWORD_FILE", &file), FROM],
            format!("{file}: others can read or change it (mode 644); run `chmod 600 {file}`"),
        ),
        (&[("PAGT_SMTP", "http://mail.example.org"), FROM], format!("smtp: http:// is not known; {SHAPE}")),
        (
            &[("PAGT_SMTP", "smtps://mail.example.org")],
            format!("mail_from: it is not set, and mails need somebody whom they come from; {TWO}"),
        ),
        (&[FROM], format!("smtp: it is not set, and mails need a server that takes them; {TWO}")),
    ] {
        starter.is_refused(&[], variables, &sentence);
    }
}

#[test]
fn an_identity_provider_is_named_with_a_secret_that_nobody_else_reads() {
    const ISSUER: (&str, &str) = ("PAGT_OIDC_ISSUER", "https://login.example.org");
    const CLIENT: (&str, &str) = ("PAGT_OIDC_CLIENT_ID", "pagt");
    const TWO: &str = "set it, or leave the other one out";
    let starter = Starter::new();
    let file = starter.file("hemmelig", 0o644);

    for (variables, sentence) in [
        (
            &[ISSUER, CLIENT][..],
            format!("PAGT_OIDC_CLIENT_SECRET: it is not set, and the provider wants to see a secret; {TWO}"),
        ),
        (
            &[ISSUER, CLIENT, ("PAGT_OIDC_CLIENT_SECRET_FILE", &file)],
            format!("{file}: others can read or change it (mode 644); run `chmod 600 {file}`"),
        ),
        (&[ISSUER], format!("oidc_client_id: it is not set, and the provider must know us; {TWO}")),
        (&[CLIENT], format!("oidc_issuer: it is not set, and there is a client_id without one; {TWO}")),
        (
            &[("PAGT_OIDC_ISSUER", "http://login.example.org"), CLIENT, ("PAGT_OIDC_CLIENT_SECRET", "x")],
            "oidc_issuer: issuer must be an address that begins with https:// (http:// on this machine only); see `pagt \
             help serve`"
                .to_owned(),
        ),
        (
            &[ISSUER, CLIENT, ("PAGT_OIDC_CLIENT_SECRET", "x"), ("PAGT_OIDC_CLAIMS", "shoe=size")],
            "oidc_claims: shoe is not known; name subject, cvr, organisation, name, email or acr".to_owned(),
        ),
    ] {
        starter.is_refused(&[], variables, &sentence);
    }
}
