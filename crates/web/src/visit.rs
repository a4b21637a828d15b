//! A visit: one request of a browser, who makes it, and in which language it is answered.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderName, LOCATION, USER_AGENT, VARY};
use actix_web::web::Data;
use actix_web::{Error, FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder};
use askama::Template;
use domain::charter::Charter;
use domain::text::Language;
use domain::time::Timestamp;
use engine::{Ask, Condition, Credential, Engine, Myself};
use gate::{CookieKind, Gate, Problem, Protection, Visitor, is_known, random_token, text_tag};

use crate::Pages;
use crate::texts::Voice;
use crate::tongue;

/// For how long a browser keeps the cookie that its forms are bound to before sign-in: a day, in seconds.
pub(crate) const BROWSER_SECONDS: u32 = 24 * 60 * 60;

const HTML: &str = "text/html; charset=utf-8";

/// Who visits.
#[derive(Debug)]
pub(crate) enum Who {
    /// Somebody who has signed in.
    Person(Box<Myself>),
    /// Somebody who has not.
    Nobody,
    /// Nobody has looked.
    Unknown,
}

/// A request of a browser, and who makes it.
pub(crate) struct Visit {
    pub(crate) request: HttpRequest,
    pub(crate) gate: Data<Gate>,
    pub(crate) protection: Data<Protection>,
    pub(crate) pages: Data<Pages>,
    pub(crate) who: Who,
    pub(crate) language: Language,
    /// What the forms on the page bring back.
    pub(crate) form_token: String,
    charter: Arc<Charter>,
    credential: Credential,
    /// The cookie that the browser is given, where it has none that its forms could be bound to.
    fresh_cookie: Option<String>,
}

impl FromRequest for Visit {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let mut visit = Self::unknown(&request).await?;
            visit.who = visit.looked_up().await?;
            Ok(visit)
        })
    }
}

impl Visit {
    /// The visit of `request`, without asking who makes it.
    pub(crate) async fn unknown(request: &HttpRequest) -> Result<Self, Error> {
        let gate = Data::<Gate>::extract(request).await?;
        let protection = Data::<Protection>::extract(request).await?;
        let pages = Data::<Pages>::extract(request).await?;
        let Visitor(credential) = Visitor::extract(request).await?;
        let (cookie, fresh_cookie) = match protection.form_cookie(request.headers()) {
            Some(cookie) => (cookie, None),
            None => {
                let cookie = random_token();
                (cookie.clone(), Some(cookie))
            }
        };
        Ok(Self {
            form_token: protection.form_token(&cookie),
            language: tongue::of(request),
            request: request.clone(),
            who: Who::Unknown,
            charter: gate.engine().charter(),
            gate,
            protection,
            pages,
            credential,
            fresh_cookie,
        })
    }

    async fn looked_up(&self) -> Result<Who, Problem> {
        if self.credential == Credential::None {
            return Ok(Who::Nobody);
        }
        match self.show(|engine, credential, now| engine.whoami(credential, now)).await {
            Ok(myself) => Ok(Who::Person(Box::new(myself))),
            // A session that is over is as good as none.
            Err(Problem::Engine(engine::Error::Unauthenticated)) => Ok(Who::Nobody),
            Err(problem) => Err(problem),
        }
    }

    /// Shows something of the engine's to whoever visits.
    pub(crate) async fn show<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Engine, &Credential, Timestamp) -> Result<T, engine::Error> + Send + 'static,
    ) -> Result<T, Problem> {
        let credential = self.credential.clone();
        self.gate.run(move |engine, now| work(engine, &credential, now)).await
    }

    /// Shows what is for everybody: whose cookie is of no use any more sees it as those do who have none.
    pub(crate) async fn show_openly<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Engine, &Credential, Timestamp) -> Result<T, engine::Error> + Send + 'static,
    ) -> Result<T, Problem> {
        let credential = match self.who {
            Who::Person(_) => self.credential.clone(),
            Who::Nobody | Who::Unknown => Credential::None,
        };
        self.gate.run(move |engine, now| work(engine, &credential, now)).await
    }

    /// Does something for whoever visits.
    pub(crate) async fn act<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Engine, Ask) -> Result<T, engine::Error> + Send + 'static,
    ) -> Result<T, Problem> {
        let credential = self.credential.clone();
        self.gate
            .run(move |engine, now| {
                work(engine, Ask { credential, now, condition: Condition::Any, retry_key: None })
            })
            .await
    }

    /// The one who visits.
    ///
    /// # Errors
    /// Nobody has signed in.
    pub(crate) fn myself(&self) -> Result<&Myself, Problem> {
        match &self.who {
            Who::Person(myself) => Ok(myself),
            Who::Nobody | Who::Unknown => Err(engine::Error::Unauthenticated.into()),
        }
    }

    /// The charter in force.
    pub(crate) fn charter(&self) -> &Arc<Charter> {
        &self.charter
    }

    /// The texts in the language of the visit.
    pub(crate) fn voice(&self) -> Voice {
        Voice(self.language)
    }

    /// From which network address it comes.
    pub(crate) fn address(&self) -> String {
        self.protection.client_address(&self.request).to_string()
    }

    /// What the browser calls itself.
    pub(crate) fn device(&self) -> String {
        let name = self.request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
        name.unwrap_or_default().to_owned()
    }

    /// The browser's own cookie, which it was given before sign-in.
    pub(crate) fn browser_cookie(&self) -> Option<String> {
        self.protection.cookies().read(self.request.headers(), CookieKind::Browser)
    }

    /// Answers with a page.
    pub(crate) fn page(&self, status: StatusCode, page: &impl Template) -> HttpResponse {
        match written(page) {
            Some(html) => self.answer(status).content_type(HTML).body(html),
            None => HttpResponse::InternalServerError().finish(),
        }
    }

    /// Answers with a page that is open to everybody. To somebody who has not signed in, it says by its tag which page it
    /// is, and that it is as the browser has it already. The forms on it are bound to the browser by its cookie, so nobody
    /// else may keep it; a program that keeps no cookies uses no form, and is told by the tag of the rest.
    pub(crate) fn public_page(&self, page: &impl Template) -> HttpResponse {
        match &self.who {
            Who::Person(_) | Who::Unknown => return self.page(StatusCode::OK, page),
            Who::Nobody => {}
        }
        let Some(html) = written(page) else {
            return HttpResponse::InternalServerError().finish();
        };
        let tag = match self.fresh_cookie {
            Some(_) => text_tag(&html.replace(&self.form_token, "")),
            None => text_tag(&html),
        };
        let is_known = is_known(&self.request, &tag);
        let status = if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
        let mut response = self.answer(status);
        response
            .insert_header((CACHE_CONTROL, "private, no-cache"))
            .insert_header((ETAG, tag))
            .insert_header((VARY, "Cookie, Accept-Language"));
        if is_known { response.finish() } else { response.content_type(HTML).body(html) }
    }

    /// Leads on to another page of this site.
    pub(crate) fn see_other(&self, path: &str) -> HttpResponse {
        self.answer(StatusCode::SEE_OTHER).insert_header((LOCATION, path)).finish()
    }

    /// Leads on to another page of this site, and gives the browser a cookie, or takes it, on the way.
    pub(crate) fn see_other_with(
        &self,
        path: &str,
        cookies: impl IntoIterator<Item = (HeaderName, String)>,
    ) -> HttpResponse {
        let mut response = self.answer(StatusCode::SEE_OTHER);
        for cookie in cookies {
            response.append_header(cookie);
        }
        response.insert_header((LOCATION, path)).finish()
    }

    /// Leads on to another site, whose address the owner has set.
    pub(crate) fn see_elsewhere(&self, address: &str) -> HttpResponse {
        self.answer(StatusCode::SEE_OTHER).insert_header((LOCATION, address)).finish()
    }

    fn answer(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut response = HttpResponse::build(status);
        // What a page shows may end at any moment, and a form on it is for this browser alone.
        response.insert_header((CACHE_CONTROL, "no-store"));
        if let Some(cookie) = &self.fresh_cookie {
            let cookies = self.protection.cookies();
            response.append_header(cookies.set(CookieKind::Browser, cookie, BROWSER_SECONDS));
        }
        response
    }
}

/// The page as HTML.
fn written(page: &impl Template) -> Option<String> {
    let html = page.render();
    html.inspect_err(|error| tracing::error!(%error, "a page could not be written")).ok()
}
