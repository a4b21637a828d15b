//! Files on their way in: in a form of our own pages, or alone as a body.
//!
//! A form with files keeps the promises of [`Form`]: its token comes before the first file and is looked at there, so that
//! nothing is read for a page of somebody else's; what it holds is bounded; no field is passed over.

use std::future::Future;
use std::pin::Pin;

use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentDisposition, DispositionParam};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use domain::file::MEGABYTE;
use domain::refusal::{FileRefusal, Refusal};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;

use crate::body::{announced, collected};
use crate::door::Gate;
use crate::form::{FORM_BYTES_MAX, Fields, Form};
use crate::problem::{FaultKind, Problem};
use crate::protection::Protection;

/// The field that holds the files of a form.
pub const FILE_FIELD: &str = "file";

/// The most files in one form.
pub const FORM_FILES_MAX: usize = 5;

const MEDIA_TYPE: &str = "multipart/form-data";

/// A file as it came, before anybody has looked at what it is.
#[derive(Debug)]
pub struct Upload {
    /// What it is called, as it was said.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// A form, read into `T`, and the files in it. One without files may come as any other form does.
#[derive(Debug)]
pub struct FormWithFiles<T> {
    /// The fields.
    pub fields: T,
    /// The files; or why they are not taken, with the fields kept.
    pub files: Result<Vec<Upload>, Refusal>,
}

impl<T: DeserializeOwned + 'static> FromRequest for FormWithFiles<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, mut payload) = (request.clone(), payload.take());
        Box::pin(async move {
            if !announced(&request).eq_ignore_ascii_case(MEDIA_TYPE) {
                let Form(fields) = Form::from_request(&request, &mut payload).await?;
                return Ok(Self { fields, files: Ok(vec![]) });
            }
            let mut reading = Reading::of(&request)?;
            let mut parts = Multipart::new(request.headers(), payload);
            while let Some(part) = parts.next().await {
                reading.take(part.map_err(interrupted)?).await?;
            }
            let fields = reading.trusted()?.parsed()?;
            Ok(Self { fields, files: reading.refusal.map_or(Ok(reading.files), Err) })
        })
    }
}

/// A form that is being read.
struct Reading<'a> {
    request: &'a HttpRequest,
    protection: &'a Protection,
    file_bytes_max: usize,
    /// How many bytes of files may still come: those that are too large are read over, and not for ever.
    bytes_left: usize,
    pairs: Vec<(Vec<u8>, Vec<u8>)>,
    text_bytes: usize,
    files: Vec<Upload>,
    refusal: Option<Refusal>,
}

impl<'a> Reading<'a> {
    fn of(request: &'a HttpRequest) -> Result<Self, Problem> {
        let protection = request.app_data::<Data<Protection>>();
        let (Some(protection), Some(gate)) = (protection, request.app_data::<Data<Gate>>()) else {
            tracing::error!("a form is refused: the service was composed without protection");
            return Err(Problem::fault(FaultKind::FormNotTrusted, "", ""));
        };
        let file_bytes_max = gate.engine().file_limits().file_bytes_max;
        Ok(Self {
            request,
            protection,
            file_bytes_max,
            bytes_left: file_bytes_max.saturating_mul(FORM_FILES_MAX + 1),
            pairs: Vec::new(),
            text_bytes: 0,
            files: Vec::new(),
            refusal: None,
        })
    }

    /// The fields, once the token among them was looked at.
    fn trusted(&self) -> Result<Fields, Problem> {
        let fields = Fields::of(&self.pairs)?;
        self.protection.check_form(self.request.headers(), fields.token())?;
        Ok(fields)
    }

    async fn take(&mut self, mut part: Field) -> Result<(), Problem> {
        let name = part.name().unwrap_or_default().to_owned();
        let said = part.content_disposition().and_then(file_name);
        let Some(said) = said else {
            return self.take_text(name, &mut part).await;
        };
        self.trusted()?;
        if name != FILE_FIELD {
            let said = format!("unknown field `{name}`");
            return Err(Problem::fault(FaultKind::FormMismatch, format!("/{name}"), said));
        }
        self.take_file(said, &mut part).await
    }

    async fn take_text(&mut self, name: String, part: &mut Field) -> Result<(), Problem> {
        let mut value = Vec::new();
        self.text_bytes += name.len();
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(interrupted)?;
            self.text_bytes += chunk.len();
            if self.text_bytes > FORM_BYTES_MAX {
                return Err(too_large(FORM_BYTES_MAX));
            }
            value.extend_from_slice(&chunk);
        }
        self.pairs.push((name.into_bytes(), value));
        Ok(())
    }

    async fn take_file(&mut self, name: String, part: &mut Field) -> Result<(), Problem> {
        let (mut content, mut length) = (Vec::new(), 0);
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(interrupted)?;
            length += chunk.len();
            self.bytes_left = self
                .bytes_left
                .checked_sub(chunk.len())
                .ok_or_else(|| too_large(self.file_bytes_max))?;
            if length <= self.file_bytes_max {
                content.extend_from_slice(&chunk);
            }
        }
        // So a browser sends a field in which nothing was chosen.
        if name.is_empty() && length == 0 {
            return Ok(());
        }
        if length > self.file_bytes_max {
            let megabytes_max = self.file_bytes_max / MEGABYTE;
            self.refuse(FileRefusal::TooLarge { megabytes_max });
        } else if self.files.len() == FORM_FILES_MAX {
            self.refuse(FileRefusal::TooMany { max: FORM_FILES_MAX });
        } else {
            self.files.push(Upload { name, content });
        }
        Ok(())
    }

    fn refuse(&mut self, refusal: FileRefusal) {
        self.refusal.get_or_insert_with(|| refusal.into());
    }
}

/// What a file is called, where a part is a file at all.
fn file_name(said: &ContentDisposition) -> Option<String> {
    let extended = said.get_filename_ext().map(|name| String::from_utf8_lossy(&name.value));
    let plain = said.parameters.iter().find_map(DispositionParam::as_filename);
    extended.map(|name| name.into_owned()).or_else(|| plain.map(str::to_owned))
}

fn interrupted(error: actix_multipart::MultipartError) -> Problem {
    Problem::fault(FaultKind::BodyInterrupted, "", error)
}

fn too_large(bytes_max: usize) -> Problem {
    Problem::fault(FaultKind::BodyTooLarge, "", bytes_max / 1024)
}

/// A file that is the whole body. What it is called, the header `Content-Disposition` says.
#[derive(Debug)]
pub struct FileBody(pub Upload);

impl FromRequest for FileBody {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let gate = request.app_data::<Data<Gate>>();
            let bytes_max = gate.map_or(0, |gate| gate.engine().file_limits().file_bytes_max);
            let said = request.headers().get(CONTENT_DISPOSITION);
            let said = said.and_then(|value| ContentDisposition::from_raw(value).ok());
            let name = said.as_ref().and_then(file_name).unwrap_or_default();
            let content = collected(payload, bytes_max).await?.to_vec();
            Ok(Self(Upload { name, content }))
        })
    }
}
