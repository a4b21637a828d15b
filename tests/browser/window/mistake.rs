//! What a form says of a mistake.

use serde_json::json;

use super::Window;

impl Window<'_> {
    /// Sends what cannot be taken, and checks what comes back: a list of what is wrong, on which the focus is; the same words
    /// at each field that it leads to; and all that was written.
    #[track_caller]
    pub(crate) fn is_mistaken_with(&mut self, answers: &[(&str, &str)]) {
        self.answers_and_sends(answers);
        let place = self.place();
        let ours = "return document.activeElement.matches('.alert-error[role=alert]')";
        assert_eq!(self.asks(ours), true, "the focus is not on what is wrong on {place}");
        let unexplained = self.asks(
            "return [...document.querySelectorAll('.alert-error a')].filter((link) => {
                const field = document.querySelector(link.hash);
                const said = document.querySelector(`${link.hash}-error`);
                return !field || !said || !said.textContent.includes(link.textContent);
            }).map((link) => `${link.hash}: ${link.textContent}`)",
        );
        assert_eq!(unexplained, json!([]), "{place}");
        for (field, answer) in answers {
            let kept = format!(
                "return document.querySelector(`main form [name='{field}']`).form.elements['{field}'].value"
            );
            assert_eq!(self.asks(&kept), *answer, "{field} is not kept on {place}");
        }
    }
}
