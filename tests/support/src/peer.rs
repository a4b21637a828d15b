//! What Pagt talks to: programs in `tests/peers` that were not written for it, each in a process of its own.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;

/// Where they are.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../peers");

/// A running program of `tests/peers`, which ends with its test.
pub struct Peer {
    process: Child,
    about: Value,
    /// Open as long as the program runs: it must be able to write there.
    _words: BufReader<ChildStdout>,
}

impl Peer {
    /// Starts `script`, and waits until it has said where it listens.
    pub fn start(script: &str) -> Self {
        assert!(
            Path::new(FOLDER).join("node_modules/.package-lock.json").exists(),
            "what Pagt talks to in its tests is not installed: run `make setup`"
        );
        let mut process = Command::new(Path::new(FOLDER).join("node_modules/.bin/node"))
            .arg(script)
            .current_dir(FOLDER)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Node.js is missing: run `make setup`");
        let mut words = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        words.read_line(&mut line).unwrap();
        if line.is_empty() {
            let mut why = String::new();
            process.stderr.take().unwrap().read_to_string(&mut why).unwrap();
            panic!("{script} does not start: {why}");
        }
        let about = serde_json::from_str(&line).unwrap();
        Self { process, about, _words: words }
    }

    /// What it has said of itself under `name`.
    pub fn about(&self, name: &str) -> &Value {
        &self.about[name]
    }
}

/// The end of its input is its end.
impl Drop for Peer {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        drop(self.process.wait());
    }
}
