//! Work that is done again and again beside the server, in a thread of its own, until it is no longer wanted.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Work that goes on; it stops when this is dropped.
pub(crate) struct Beat {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Beat {
    /// Does `work` at once, and again after as long as it says.
    pub(crate) fn start(mut work: impl FnMut() -> Duration + Send + 'static) -> Self {
        let (stop, stopped) = channel();
        let thread = std::thread::spawn(move || {
            let mut pause = Duration::ZERO;
            while stopped.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                pause = work();
            }
        });
        Self { stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Beat {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            // Work that panicked has been logged by then; whoever does it has nothing to lose.
            let _ = thread.join();
        }
    }
}
