//! Choosing the language of the pages.

use actix_web::HttpResponse;
use gate::Form;
use serde::Deserialize;

use crate::local_path::local_path;
use crate::tongue;
use crate::visit::Visit;

/// The choice, and the page on which it was made.
#[derive(Debug, Deserialize)]
pub(crate) struct TongueForm {
    language: String,
    back: String,
}

/// Makes the browser remember a language. One that there is not changes nothing.
pub(crate) async fn choose(visit: Visit, Form(form): Form<TongueForm>) -> HttpResponse {
    let language = tongue::read(&form.language).unwrap_or(visit.language);
    let cookie = tongue::remember(language, visit.protection.base_url());
    visit.see_other_with(local_path(&form.back), [cookie])
}
