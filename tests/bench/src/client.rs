//! A lean client for HTTP/1.1, over one connection that is kept.
//!
//! It shares the machine with the server that it measures, so it does no more than it must: one write, as few reads as
//! the answer takes, and of the answer it understands the status, the length and the place of what was made. A general
//! client would parse and allocate every header of every answer for nobody.

use std::io::Write;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::failure::Failure;

/// One connection to the server.
pub(crate) struct Client {
    stream: TcpStream,
    request: Vec<u8>,
    answer: Vec<u8>,
}

/// A request, in pieces.
pub(crate) struct Request<'a> {
    /// The method.
    pub(crate) method: &'static str,
    /// The path, and the query.
    pub(crate) path: &'a str,
    /// Who asks.
    pub(crate) asker: Asker<'a>,
    /// The body, in pieces that are sent one after the other.
    pub(crate) body: &'a [&'a str],
}

/// Who asks, by what they show.
#[derive(Clone, Copy)]
pub(crate) enum Asker<'a> {
    /// Nobody in particular.
    Public,
    /// The owner of this token.
    Token(&'a str),
    /// Whoever is signed in with a browser that has this cookie.
    Session(&'a str),
}

/// What is understood of an answer's head.
struct Head {
    status: u16,
    /// Of head and body, in bytes.
    length: usize,
    location: Option<String>,
}

impl Client {
    /// Connects to the server on this machine's `port`.
    pub(crate) async fn connect(port: u16) -> Result<Self, Failure> {
        let connected = async {
            let stream = TcpStream::connect(("127.0.0.1", port)).await?;
            stream.set_nodelay(true)?;
            Ok(stream)
        };
        let stream = connected.await.map_err(Failure::machine("connecting to the server"))?;
        Ok(Self { stream, request: Vec::new(), answer: Vec::with_capacity(64 * 1024) })
    }

    /// Asks, waits for the whole answer, and tells the `Location` in it. Anything but a success is a failure.
    pub(crate) async fn ask(&mut self, request: &Request<'_>) -> Result<Option<String>, Failure> {
        let asking = || Failure::machine(format!("{} {}", request.method, request.path));
        self.write(request).map_err(asking())?;
        self.stream.write_all(&self.request).await.map_err(asking())?;
        self.answer.clear();
        let mut head = None;
        while head.as_ref().is_none_or(|head: &Head| self.answer.len() < head.length) {
            if self.stream.read_buf(&mut self.answer).await.map_err(asking())? == 0 {
                let closed = std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
                return Err(asking()(closed));
            }
            if head.is_none() {
                head = read_head(&self.answer)?;
            }
        }
        match head {
            Some(Head { status: 200..=299, location, .. }) => Ok(location),
            Some(Head { status, .. }) => Err(self.refused(request, status)),
            None => Err(Failure::missing("head in an answer")),
        }
    }

    fn write(&mut self, request: &Request<'_>) -> std::io::Result<()> {
        let Request { method, path, asker, body } = request;
        let length: usize = body.iter().map(|piece| piece.len()).sum();
        self.request.clear();
        write!(self.request, "{method} {path} HTTP/1.1\r\nhost: localhost\r\n")?;
        match asker {
            Asker::Public => {}
            Asker::Token(token) => write!(self.request, "authorization: Bearer {token}\r\n")?,
            Asker::Session(secret) => write!(self.request, "cookie: pagt-session={secret}\r\n")?,
        }
        write!(self.request, "content-type: application/json\r\ncontent-length: {length}\r\n\r\n")?;
        for piece in *body {
            self.request.extend_from_slice(piece.as_bytes());
        }
        Ok(())
    }

    fn refused(&self, request: &Request<'_>, status: u16) -> Failure {
        let text = String::from_utf8_lossy(&self.answer);
        let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        Failure::Refused {
            request: format!("{} {}", request.method, request.path),
            status,
            body: body.chars().take(600).collect(),
        }
    }
}

/// The head, once it is there as a whole.
fn read_head(answer: &[u8]) -> Result<Option<Head>, Failure> {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let text = String::from_utf8_lossy(answer.get(..end).unwrap_or_default());
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let status = status.ok_or_else(|| Failure::missing("status in an answer"))?;
    let mut head = Head { status, length: end + 4, location: None };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        if name.eq_ignore_ascii_case("content-length") {
            head.length += value.trim().parse::<usize>().unwrap_or_default();
        } else if name.eq_ignore_ascii_case("location") {
            head.location = Some(value.trim().to_owned());
        }
    }
    Ok(Some(head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_read_once_it_is_whole() {
        let answer =
            b"HTTP/1.1 201 Created\r\nContent-Length: 2\r\nLocation: /api/v1/cases/1\r\n\r\n{}";

        assert!(read_head(&answer[..40]).unwrap().is_none());
        let head = read_head(answer).unwrap().unwrap();
        assert_eq!((head.status, head.length), (201, answer.len()));
        assert_eq!(head.location.as_deref(), Some("/api/v1/cases/1"));
    }
}
