//! A window that is moved by keys alone.

use thirtyfour::{Key, TypingData};

use super::Window;

impl Window<'_> {
    /// Presses the tabulator until what `css` points to has the focus, which is to be seen.
    #[track_caller]
    pub(crate) fn tabs_to(&self, css: &str) {
        const STOPS_MAX: u32 = 200;
        let css = css.replace('`', "");
        for _ in 0..STOPS_MAX {
            self.types(Key::Tab);
            if self.asks(&format!("return document.activeElement.matches(`{css}`)")) == true {
                let is_seen = "const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement);
                    const { nextElementSibling: label } = document.activeElement;
                    const of_label = label && getComputedStyle(label, '::before');
                    return outlineStyle !== 'none' || boxShadow !== 'none'
                        || Boolean(of_label) && (of_label.outlineStyle !== 'none' || of_label.boxShadow !== 'none');";
                assert_eq!(
                    self.asks(is_seen),
                    true,
                    "the focus on {css} is not to be seen on {}",
                    self.place()
                );
                return;
            }
        }
        panic!("the tabulator does not lead to {css} on {}:\n{}", self.place(), self.text());
    }

    /// Presses keys, wherever the focus is.
    pub(crate) fn types(&self, keys: impl Into<TypingData>) {
        self.wait(self.browser.action_chain().send_keys(keys).perform());
    }

    /// Presses the key of entering, and looks at the page to which that leads.
    #[track_caller]
    pub(crate) fn enters(&mut self) {
        let page = self.find("html");
        self.types(Key::Enter);
        self.waits_for_another(&page);
    }
}
