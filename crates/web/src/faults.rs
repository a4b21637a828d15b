//! What is wrong with a form that was sent: told at the field and above the form, which is shown again as it was filled in.

use actix_web::http::StatusCode;
use actix_web::{HttpMessage, ResponseError};
use gate::{Problem, ToldOnPage, texts};

use crate::visit::Visit;

/// What is wrong with one field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Fault {
    /// The field, by its id on the page.
    pub(crate) field: &'static str,
    /// What is wrong, and how it is mended.
    pub(crate) text: String,
}

/// What is wrong with a form as a whole.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Alert {
    /// In a few words.
    pub(crate) title: String,
    /// What condition is not met.
    pub(crate) detail: String,
    /// Who can meet it.
    pub(crate) who: Option<String>,
}

/// What is wrong with a form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Faults {
    /// The status of the page that shows the form again.
    pub(crate) status: StatusCode,
    pub(crate) fields: Vec<Fault>,
    pub(crate) alert: Option<Alert>,
}

impl Default for Faults {
    fn default() -> Self {
        Self { status: StatusCode::OK, fields: vec![], alert: None }
    }
}

impl Faults {
    /// What `problem` says of a form with these fields: what the rules call each, and its id on the page.
    ///
    /// # Errors
    /// It is no fault of the form's.
    pub(crate) fn of(
        problem: Problem,
        fields: &[(&str, &'static str)],
        visit: &Visit,
    ) -> Result<Self, Problem> {
        let Problem::Engine(engine::Error::Refused(refusal)) = &problem else {
            return Err(problem);
        };
        visit.request.extensions_mut().insert(ToldOnPage { code: problem.code() });
        let sentence = texts::sentence(&problem, visit.language, Some(visit.charter()));
        let mut faults = Self { status: problem.status_code(), ..Self::default() };
        let field = fields.iter().find(|(name, _)| refusal.field() == Some(*name));
        match field {
            Some((name, field)) => {
                // What the rules say of any field is said of this one in its own words, where there are some.
                let own = visit.voice().find(&format!("fault-{}-{name}", refusal.code()));
                faults.fields.push(Fault { field, text: own.unwrap_or(sentence.detail) });
            }
            None => {
                let (title, detail, who) = (sentence.title, sentence.detail, sentence.who);
                faults.alert = Some(Alert { title, detail, who });
            }
        }
        Ok(faults)
    }

    /// That what the form is about has changed since the form was made.
    pub(crate) fn out_of_date(title: String, detail: String) -> Self {
        let alert = Some(Alert { title, detail, who: None });
        Self { status: StatusCode::PRECONDITION_FAILED, fields: vec![], alert }
    }

    /// With one more fault, of a field.
    pub(crate) fn note(&mut self, field: &'static str, text: String) {
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.fields.push(Fault { field, text });
    }

    /// Whether there is nothing to mend.
    pub(crate) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.alert.is_none()
    }

    /// What is wrong with a field; empty when nothing is.
    pub(crate) fn at(&self, field: &str) -> &str {
        let fault = self.fields.iter().find(|fault| fault.field == field);
        fault.map(|fault| fault.text.as_str()).unwrap_or_default()
    }
}
