//! The mail server that the program hands its mail to.

use serde_json::Value;
use support::server::until;

use support::peer::Peer;

/// A mail server that runs until it is dropped.
pub(crate) struct MailServer {
    peer: Peer,
    url: String,
}

impl MailServer {
    /// One that takes whatever it is given.
    pub(crate) fn start() -> Self {
        let peer = Peer::start("mail-server.js");
        let url = format!("smtp://127.0.0.1:{}", peer.about("plain"));
        Self { peer, url }
    }

    /// One that behaves in one of its manners.
    pub(crate) fn told_to(manner: &str) -> Self {
        let server = Self::start();
        server.tell(manner);
        server
    }

    /// From now on it behaves in this manner.
    pub(crate) fn tell(&self, manner: &str) {
        ureq::put(self.control(&format!("manner/{manner}"))).send_empty().unwrap();
    }

    /// What the program must be told of it.
    pub(crate) fn settings(&self) -> [(&str, &str); 2] {
        through(&self.url)
    }

    /// What it has received.
    pub(crate) fn received(&self) -> Vec<Mail> {
        let mut answer = ureq::get(self.control("mails")).call().unwrap();
        let mails = answer.body_mut().read_to_string().unwrap();
        let mails: Vec<Value> = serde_json::from_str(&mails).unwrap();
        mails.into_iter().map(Mail).collect()
    }

    /// The mails to `recipient`, once there are `count` of them.
    #[track_caller]
    pub(crate) fn arrived<const N: usize>(&self, recipient: &str) -> [Mail; N] {
        let mut mails = Vec::new();
        until(|| {
            mails = self.received();
            mails.retain(|mail| mail.to() == [recipient]);
            mails.len() == N
        });
        mails.try_into().unwrap_or_else(|mails: Vec<Mail>| {
            panic!("{} mails to {recipient} have arrived, and not {N}", mails.len())
        })
    }

    fn control(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.peer.about("control"))
    }
}

/// What the program must be told to hand its mail to the server at `url`.
pub(crate) fn through(url: &str) -> [(&str, &str); 2] {
    [("PAGT_SMTP", url), ("PAGT_MAIL_FROM", "Pagten <pagt@pagt.example.org>")]
}

/// A mail as a mail program reads it.
#[derive(Debug)]
pub(crate) struct Mail(Value);

impl Mail {
    /// To whom it was handed over, whatever its headers say.
    pub(crate) fn to(&self) -> Vec<&str> {
        self.0["to"].as_array().unwrap().iter().map(|to| to.as_str().unwrap()).collect()
    }

    /// The value of the header `name`.
    pub(crate) fn header(&self, name: &str) -> &str {
        let headers = self.0["headers"].as_array().unwrap();
        let header = headers.iter().find(|header| header[0] == name);
        header.unwrap_or_else(|| panic!("there is no {name}"))[1].as_str().unwrap()
    }

    /// The part of this kind: as what it is sent, and what it says.
    pub(crate) fn part(&self, kind: &str) -> (String, String) {
        let mut parts = self.0["parts"].as_array().unwrap().iter();
        let text = |part: &Value, name: &str| part[name].as_str().unwrap().to_owned();
        let found = parts.find(|part| text(part, "type").starts_with(kind));
        let part = found.unwrap_or_else(|| panic!("there is no {kind}"));
        (text(part, "type"), text(part, "text"))
    }

    /// The address on this site to which it leads, from the path on.
    pub(crate) fn path(&self, site: &str) -> &str {
        let text = self.0["parts"][0]["text"].as_str().unwrap();
        let (_, rest) = text.split_once(site).unwrap_or_else(|| panic!("no {site} in {text}"));
        rest.split_whitespace().next().unwrap()
    }
}
