//! How each message reads in both languages.

use insta::assert_snapshot;

use super::*;

const SIGN_IN: &str = "https://pagt.example.org/log-ind";

fn letter(message: Message, language: Language) -> Letter {
    let pact = match language {
        Language::Da => "Cybersikkerhedspagten",
        Language::En => "The Danish Cybersecurity Pact",
    };
    let (to, pact) = ("anna@example.org".to_owned(), pact.to_owned());
    Letter { id: Uuid::nil(), to, language, message, pact }
}

fn invitation(role: Role, organisation: &str) -> Message {
    Message::Invitation { role, organisation: organisation.to_owned(), sign_in: SIGN_IN.to_owned() }
}

/// The message in Danish and in English, as plain text and as a page.
fn read(message: &Message) -> String {
    let in_language = |language| {
        let Rendered { subject, text, html } = render(&letter(message.clone(), language));
        format!("Subject: {subject}\n\n{text}\n{html}")
    };
    [Language::Da, Language::En].map(in_language).join(&format!("\n{}\n\n", "=".repeat(40)))
}

#[test]
fn a_sign_in_link() {
    let link = "https://pagt.example.org/log-ind?token=c29tZXRoaW5n&next=/sager".to_owned();
    assert_snapshot!(read(&Message::SignInLink { link, minutes: 15 }));
}

#[test]
fn an_invitation() {
    assert_snapshot!(read(&invitation(Role::Applicant, "Bødker & Søn ApS")));
}

#[test]
fn a_mandate_that_ended() {
    let organisation = "Dansk Industri".to_owned();
    assert_snapshot!(read(&Message::MandateEnded { organisation, sign_in: SIGN_IN.to_owned() }));
}

#[test]
fn a_request_for_a_mandate() {
    assert_snapshot!(read(&Message::MandateRequested { sign_in: SIGN_IN.to_owned() }));
}

#[test]
fn something_that_waits() {
    assert_snapshot!(read(&Message::SomethingWaits { sign_in: SIGN_IN.to_owned() }));
}

#[test]
fn an_invitation_tells_what_the_role_may_do() {
    let opening = |role, language| {
        let rendered = render(&letter(invitation(role, "Dansk Industri"), language));
        rendered.text.lines().nth(2).unwrap().to_owned()
    };

    assert_snapshot!(
        opening(Role::FoundingParty, Language::Da),
        @"Du kan nu handle på vegne af Dansk Industri. Du kan indstille nye medlemmer, stemme og følge sagerne."
    );
    assert_snapshot!(
        opening(Role::Secretariat, Language::En),
        @"You can now act on behalf of Dansk Industri. You can handle the cases of the pact."
    );
}

#[test]
fn one_minute_is_not_one_minutes() {
    let link = Message::SignInLink { link: SIGN_IN.to_owned(), minutes: 1 };

    let said = |language| render(&letter(link.clone(), language)).text;

    assert!(said(Language::Da).contains("virker i ét minut."));
    assert!(said(Language::En).contains("works for one minute."));
}

#[test]
fn a_name_is_text_on_the_page_and_stays_on_its_line() {
    let hostile =
        invitation(Role::Applicant, "<script>alert(1)</script>\r\n\r\nBcc: victim@example.org");

    let Rendered { subject, text, html } = render(&letter(hostile, Language::Da));

    assert_snapshot!(
        subject,
        @"Cybersikkerhedspagten: Du kan nu handle for <script>alert(1)</script> Bcc: victim@example.org"
    );
    assert!(text.contains("på vegne af <script>alert(1)</script> Bcc: victim@example.org. Du kan"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; Bcc: victim@example.org. Du kan"));
    assert!(!html.contains("<script"));
}

#[test]
fn an_address_cannot_leave_its_attribute() {
    let sign_in = "https://pagt.example.org/\"><img src=x>\r\nBcc: x".to_owned();

    let Rendered { text, html, .. } =
        render(&letter(Message::SomethingWaits { sign_in }, Language::En));

    assert!(html.contains("<a href=\"https://pagt.example.org/&quot;&gt;&lt;imgsrc=x&gt;Bcc:x\">"));
    assert!(text.contains("\nhttps://pagt.example.org/\"><imgsrc=x>Bcc:x\n"));
}
