//! What can be set, and under which name: as a flag, as a variable of the environment, in a file.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Deserialize;

/// What somebody has set. No secret is among it: those come from the environment or from files of their own.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Settings {
    /// The database: sqlite:FILE or postgres://USER@HOST/NAME. Default: sqlite:pagt.db
    #[arg(long, global = true, env = "DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub(crate) database_url: Option<String>,
    /// The charter file. Default: the Cybersikkerhedspagt's, shipped with the program.
    #[arg(long, global = true, env = "PAGT_CHARTER", value_name = "FILE")]
    pub(crate) charter: Option<PathBuf>,
    /// Where to listen. Default: 127.0.0.1:8080
    #[arg(long, global = true, env = "PAGT_LISTEN", value_name = "ADDRESS:PORT")]
    pub(crate) listen: Option<SocketAddr>,
    /// The public address of the site. Default: http://localhost:PORT, when listening on a loopback address
    #[arg(long, global = true, env = "PAGT_BASE_URL", value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// The proxies before the site: addresses and networks, with commas between. Default: none
    #[arg(
        long,
        global = true,
        env = "PAGT_TRUSTED_PROXIES",
        value_name = "LIST",
        value_delimiter = ','
    )]
    pub(crate) trusted_proxies: Option<Vec<String>>,
    /// How many requests a minute are taken from one address, and with one token; 0 for no limits at all. Default: 600
    #[arg(long, global = true, env = "PAGT_REQUESTS_PER_MINUTE", value_name = "NUMBER")]
    pub(crate) requests_per_minute: Option<u32>,
    /// The largest file that is taken, in megabytes. Default: 10
    #[arg(long, global = true, env = "PAGT_FILE_MEGABYTES", value_name = "NUMBER")]
    pub(crate) file_megabytes: Option<u16>,
    /// How large the files of one case may be together, in megabytes. Default: 100
    #[arg(long, global = true, env = "PAGT_CASE_MEGABYTES", value_name = "NUMBER")]
    pub(crate) case_megabytes: Option<u16>,
    /// The mail server: smtps://HOST, or smtp://HOST for STARTTLS, with USER@ before the host and :PORT behind it where
    /// needed. The password stands in PAGT_SMTP_PASSWORD or in the file that PAGT_SMTP_PASSWORD_FILE names.
    #[arg(long, global = true, env = "PAGT_SMTP", value_name = "URL")]
    pub(crate) smtp: Option<String>,
    /// Who mails come from, such as 'Cybersikkerhedspagten <pagt@example.org>'.
    #[arg(long, global = true, env = "PAGT_MAIL_FROM", value_name = "MAILBOX")]
    pub(crate) mail_from: Option<String>,
    /// The identity provider, as it names itself. Its secret for us stands in PAGT_OIDC_CLIENT_SECRET or in the file that
    /// PAGT_OIDC_CLIENT_SECRET_FILE names.
    #[arg(long, global = true, env = "PAGT_OIDC_ISSUER", value_name = "URL")]
    pub(crate) oidc_issuer: Option<String>,
    /// The name under which the identity provider knows us.
    #[arg(long, global = true, env = "PAGT_OIDC_CLIENT_ID", value_name = "NAME")]
    pub(crate) oidc_client_id: Option<String>,
    /// Which claim says what, where a broker calls it otherwise: subject=…, cvr=…, organisation=…, name=…, email=…, acr=…
    #[arg(
        long,
        global = true,
        env = "PAGT_OIDC_CLAIMS",
        value_name = "LIST",
        value_delimiter = ','
    )]
    pub(crate) oidc_claims: Option<Vec<String>>,
    /// What else the identity provider wants to hear, such as acr_values=urn:grn:authn:dk:mitid:business
    #[arg(
        long,
        global = true,
        env = "PAGT_OIDC_PARAMETERS",
        value_name = "LIST",
        value_delimiter = ','
    )]
    pub(crate) oidc_parameters: Option<Vec<String>>,
    /// How the secretariat is reached, as the pages tell it: a telephone number or an e-mail address.
    #[arg(long, global = true, env = "PAGT_CONTACT", value_name = "TEXT")]
    pub(crate) contact: Option<String>,
    /// A folder with what the owner states: accessibility.da.txt, accessibility.en.txt, privacy.da.txt, privacy.en.txt, in
    /// Markdown, each where there is one. Default: what is known of the software.
    #[arg(long, global = true, env = "PAGT_STATEMENTS", value_name = "FOLDER")]
    pub(crate) statements: Option<PathBuf>,
    /// The address of the accessibility statement, where it stands elsewhere.
    #[arg(long, global = true, env = "PAGT_ACCESSIBILITY", value_name = "URL")]
    pub(crate) accessibility: Option<String>,
    /// The address at which it is told what becomes of personal data, where that is elsewhere.
    #[arg(long, global = true, env = "PAGT_PRIVACY", value_name = "URL")]
    pub(crate) privacy: Option<String>,
    /// How many connections PostgreSQL is given, or SQLite's readers. Default: 8
    #[arg(long, global = true, env = "PAGT_POOL_SIZE", value_name = "NUMBER")]
    pub(crate) pool_size: Option<u32>,
    /// How log lines are written. Default: text
    #[arg(long, global = true, env = "PAGT_LOG_FORMAT", value_name = "FORMAT")]
    pub(crate) log_format: Option<LogFormat>,
    /// What is logged: error, warn, info, debug, or a filter such as info,diesel=warn. Default: info
    #[arg(long, global = true, env = "PAGT_LOG", value_name = "FILTER")]
    pub(crate) log: Option<String>,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

impl Settings {
    /// What is set here, and what `other` sets besides.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            database_url: self.database_url.or(other.database_url),
            charter: self.charter.or(other.charter),
            listen: self.listen.or(other.listen),
            base_url: self.base_url.or(other.base_url),
            trusted_proxies: self.trusted_proxies.or(other.trusted_proxies),
            requests_per_minute: self.requests_per_minute.or(other.requests_per_minute),
            file_megabytes: self.file_megabytes.or(other.file_megabytes),
            case_megabytes: self.case_megabytes.or(other.case_megabytes),
            smtp: self.smtp.or(other.smtp),
            mail_from: self.mail_from.or(other.mail_from),
            oidc_issuer: self.oidc_issuer.or(other.oidc_issuer),
            oidc_client_id: self.oidc_client_id.or(other.oidc_client_id),
            oidc_claims: self.oidc_claims.or(other.oidc_claims),
            oidc_parameters: self.oidc_parameters.or(other.oidc_parameters),
            contact: self.contact.or(other.contact),
            statements: self.statements.or(other.statements),
            accessibility: self.accessibility.or(other.accessibility),
            privacy: self.privacy.or(other.privacy),
            pool_size: self.pool_size.or(other.pool_size),
            log_format: self.log_format.or(other.log_format),
            log: self.log.or(other.log),
        }
    }
}
