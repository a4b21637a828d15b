//! A server that is asked to stop answers what is under way, and goes in good order.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use support::server::{Server, until};

use super::load::{Load, Turnout};
use crate::database::Database;
use crate::over_http::{People, Servers};
use crate::race::agrees;

/// A request of which the head has been sent and taken in, and the body has not.
struct HalfSent {
    stream: TcpStream,
    body: String,
}

impl HalfSent {
    fn begin(server: &Server, token: &str, path: &str, body: &Value) -> Self {
        let body = body.to_string();
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let head = format!(
            "POST /api/v1{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        let mut go_on = [0; 25];
        stream.read_exact(&mut go_on).unwrap();
        assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n", "the request is under way");
        Self { stream, body }
    }

    fn answer(mut self) -> String {
        self.stream.write_all(self.body.as_bytes()).unwrap();
        let mut answer = String::new();
        self.stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

#[test]
fn a_server_that_is_asked_to_stop_answers_what_is_under_way() {
    let database = Database::new();
    let server = Server::start(&database.url());
    let people = People::enter(&database.url());
    let case = Servers::new(&people, vec![server.address()]).case(1);
    let path = format!("/cases/{case}/add-file-note");
    let note = json!({ "audience": "internal", "text": "Den sidste" });
    let half_sent = HalfSent::begin(&server, people.token("secretariat"), &path, &note);

    server.ask_to_stop();
    assert!(until(|| TcpStream::connect(server.address()).is_err()), "nobody new is let in");
    let answer = half_sent.answer();

    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("\"version\":2"), "{answer}");
    assert!(server.stop().success());
    let recorded =
        database.lines("SELECT details AS line FROM events WHERE kind = 'file_note_added'");
    assert_eq!(recorded, [r#"{"kind":"text","text":"Den sidste"}"#]);
    agrees(&database);
}

#[test]
fn a_server_that_is_asked_to_stop_under_load_has_answered_all_that_it_did() {
    let database = Database::new();
    let server = Server::start(&database.url());
    let people = People::enter(&database.url());
    let load = Load::new(&people, server.address());
    assert!(server.stop().success());

    let turnout: Turnout = thread::scope(|scope| {
        let _last = load.lets_go_at_last();
        let workers = load.start(scope);
        for _ in 0..3 {
            let server = Server::start(&database.url());
            load.goes_to(server.address());
            thread::sleep(Duration::from_millis(500));
            assert!(server.stop().success());
            load.waits();
            // A client may still be busy reading its answer.
            assert!(until(|| load.was_told_all(&database)), "something was done and not answered");
        }
        let server = Server::start(&database.url());
        load.goes_to(server.address());
        load.ends();
        let turnout = workers.into_iter().map(|worker| worker.join().unwrap()).sum();
        assert!(server.stop().success());
        turnout
    });

    println!("{turnout}");
    load.happened_once(&database);
    agrees(&database);
}
