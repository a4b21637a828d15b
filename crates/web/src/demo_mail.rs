//! The mailbox of a demo: the mails that nobody sends, for everybody to read.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use gate::Problem;
use mail::{Letter, Message};

use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// A mail.
struct Mail {
    to: String,
    at: String,
    subject: String,
    text: String,
    /// Where it leads, when it is there to sign somebody in.
    link: Option<String>,
}

#[derive(Template)]
#[template(path = "demo-mail.html")]
struct DemoMailPage {
    shell: Shell,
    mails: Vec<Mail>,
}

pub(crate) async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let protection = visit.protection.clone();
    let letters = visit
        .gate
        .run(move |engine, _| {
            let entries = engine.outbox_of_demo()?.into_iter();
            let letter = |entry: store::OutboxEntry| {
                Ok((entry.created_at, engine.letter(&entry, &**protection)?))
            };
            entries.map(letter).collect::<Result<Vec<_>, engine::Error>>()
        })
        .await?;
    let mails = letters
        .into_iter()
        .map(|(at, letter)| read(&letter, words::short_moment(at, visit.language)))
        .collect();
    let shell = Shell::of(&visit, Spot::DemoMail);
    Ok(visit.page(StatusCode::OK, &DemoMailPage { shell, mails }))
}

fn read(letter: &Letter, at: String) -> Mail {
    let rendered = mail::render(letter);
    Mail {
        to: letter.to.clone(),
        at,
        subject: rendered.subject,
        text: rendered.text,
        link: match &letter.message {
            Message::SignInLink { link, .. } => Some(link.clone()),
            Message::Invitation { .. }
            | Message::MandateEnded { .. }
            | Message::MandateRequested { .. }
            | Message::SomethingWaits { .. }
            | Message::Meeting { .. } => None,
        },
    }
}
