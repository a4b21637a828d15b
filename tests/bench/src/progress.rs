//! What is going on, told on the standard error while the figures are still to come.

use std::io::Write;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A line that tells what is going on; a line for each thing where nobody sits at a terminal.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Something that takes its time.
    pub(crate) fn of(what: &str) -> Self {
        Self::shown(ProgressBar::new_spinner(), what, "{spinner} {msg}")
    }

    /// Something that goes on until it has come to `count`.
    pub(crate) fn to(count: u32, what: &str) -> Self {
        let template = "{spinner} {msg} {wide_bar} {human_pos} of {human_len}";
        Self::shown(ProgressBar::new(count.into()), what, template)
    }

    fn shown(bar: ProgressBar, what: &str, template: &str) -> Self {
        if bar.is_hidden() {
            // Where it cannot be told, the figures will do.
            let _ = writeln!(std::io::stderr().lock(), "{what}");
        }
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(what.to_owned());
        bar.enable_steady_tick(Duration::from_millis(500));
        Self(bar)
    }

    /// It has come to `count`.
    pub(crate) fn reached(&self, count: u32) {
        self.0.set_position(count.into());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
