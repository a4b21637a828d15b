//! Files: uploaded as they are, then attached to a case by a command, or put beside a draft.

use actix_web::http::header::LOCATION;
use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, post};
use domain::file::{File, FileDigest};
use domain::id::{CaseId, DraftId, FileId, PartyKey};
use engine::{Ask, Condition, Document};
use gate::{Body, Caller, FileBody, Gate, Place, Problem, download};
use serde::{Deserialize, Serialize};
use utoipa::{ToResponse, ToSchema};

use crate::parsed::{Parsed, moment};
use crate::responses::Problems;
use crate::words::{AttachmentWord, FileTypeWord, MandateWord};

/// A file, without what is in it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FileView {
    /// Its id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<FileId>,
    /// What it is called.
    name: String,
    /// What it is, as its content says.
    file_type: FileTypeWord,
    /// The same, as it is sent.
    media_type: &'static str,
    /// How large it is, in bytes.
    bytes: u64,
    /// The SHA-256 digest of its content, in hexadecimal digits.
    #[schema(value_type = String)]
    digest: Parsed<FileDigest>,
}

impl From<File> for FileView {
    fn from(file: File) -> Self {
        let File { id, name, file_type, bytes, digest } = file;
        Self {
            id: Parsed(id),
            name,
            file_type: file_type.into(),
            media_type: file_type.media_type(),
            bytes,
            digest: Parsed(digest),
        }
    }
}

/// What is in a file, as it was uploaded.
#[derive(ToResponse)]
#[expect(dead_code, reason = "read by the description of the API alone")]
pub(crate) enum FileContent {
    Pdf(#[content("application/pdf")] Vec<u8>),
    Png(#[content("image/png")] Vec<u8>),
    Jpeg(#[content("image/jpeg")] Vec<u8>),
    Webp(#[content("image/webp")] Vec<u8>),
    Gif(#[content("image/gif")] Vec<u8>),
    Docx(
        #[content("application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
        Vec<u8>,
    ),
    Xlsx(#[content("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")] Vec<u8>),
    Pptx(
        #[content("application/vnd.openxmlformats-officedocument.presentationml.presentation")]
        Vec<u8>,
    ),
    Odt(#[content("application/vnd.oasis.opendocument.text")] Vec<u8>),
    Ods(#[content("application/vnd.oasis.opendocument.spreadsheet")] Vec<u8>),
    Odp(#[content("application/vnd.oasis.opendocument.presentation")] Vec<u8>),
}

/// The files beside a draft.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FileListView {
    /// The files, in the order in which they were uploaded.
    files: Vec<FileView>,
}

/// A file on a case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentView {
    /// The file.
    #[serde(flatten)]
    file: FileView,
    /// What it stands beside.
    attached_to: AttachmentWord,
    /// The founding party whose dialogue or instruction that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    party: Option<Parsed<PartyKey>>,
    /// Who attached it, by name; nothing where the name is not for the caller.
    by: Option<String>,
    /// By which mandate that person acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    by_mandate: Option<MandateWord>,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    attached_at: String,
}

impl From<Document> for DocumentView {
    fn from(document: Document) -> Self {
        let Document { file, name, by, behalf: _, at } = document;
        let (attached_to, party) = (file.to.kind().into(), file.to.party().cloned().map(Parsed));
        let domain::accession::AttachedFile { id, to: _, file_type, bytes, digest } = file;
        Self {
            file: File { id, name, file_type, bytes, digest }.into(),
            attached_to,
            party,
            by_mandate: by.as_ref().map(|hand| hand.kind.into()),
            by: by.map(|hand| hand.name),
            attached_at: moment(at).to_string(),
        }
    }
}

/// The files on a case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentListView {
    /// Those that the caller may see, in the order in which they came.
    files: Vec<DocumentView>,
}

/// Which file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddDraftFileBody {
    /// One that the caller has uploaded and attached to nothing yet.
    #[schema(value_type = String, format = Uuid)]
    file: Parsed<FileId>,
}

/// Takes a file in. The body is the file as it is; what it is, its content says, and never `Content-Type`. It is attached
/// within a day, or forgotten.
#[utoipa::path(
    tag = "files",
    params(("Content-Disposition" = Option<String>, Header, description = "What it is called: `attachment; filename*=UTF-8''…` (RFC 6266).")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = FileView, description = "Taken in."), Problems),
    security(("token" = [])),
)]
#[post("/files")]
pub(crate) async fn upload_file(
    gate: Data<Gate>,
    Caller(credential): Caller,
    FileBody(upload): FileBody,
) -> Result<HttpResponse, Problem> {
    let file = gate
        .run(move |engine, now| {
            engine.file_upload(ask(credential, now), &upload.name, upload.content)
        })
        .await?;
    Ok(HttpResponse::Created().json(FileView::from(file)))
}

/// Lists the files on a case.
#[utoipa::path(
    tag = "files",
    params(("id" = String, Path, format = Uuid, description = "The case.")),
    responses((status = 200, body = DocumentListView, description = "The files."), Problems),
    security(("token" = [])),
)]
#[get("/cases/{id}/files")]
pub(crate) async fn list_case_files(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<CaseId>>,
) -> Result<HttpResponse, Problem> {
    let timeline = gate.run(move |engine, now| engine.timeline(&credential, id.0, now)).await?;
    let files = timeline.documents().into_iter().map(Into::into).collect();
    Ok(HttpResponse::Ok().json(DocumentListView { files }))
}

/// Hands a file on a case over.
#[utoipa::path(
    tag = "files",
    params(
        ("id" = String, Path, format = Uuid, description = "The case."),
        ("file" = String, Path, format = Uuid, description = "The file."),
    ),
    responses((status = 200, response = inline(FileContent)), Problems),
    security(("token" = [])),
)]
#[get("/cases/{id}/files/{file}")]
pub(crate) async fn get_case_file(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place((id, file)): Place<(Parsed<CaseId>, Parsed<FileId>)>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| engine.file_read(&credential, id.0, file.0, now))
        .await
        .map(download)
}

/// Lists the files beside a draft.
#[utoipa::path(
    tag = "files",
    params(("id" = String, Path, format = Uuid, description = "The draft.")),
    responses((status = 200, body = FileListView, description = "The files."), Problems),
    security(("token" = [])),
)]
#[get("/drafts/{id}/files")]
pub(crate) async fn list_draft_files(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<DraftId>>,
) -> Result<HttpResponse, Problem> {
    let files = gate.run(move |engine, now| engine.draft_files(&credential, id.0, now)).await?;
    Ok(HttpResponse::Ok().json(FileListView { files: files.into_iter().map(Into::into).collect() }))
}

/// Puts an uploaded file beside a draft; it is attached to the application when that is submitted.
#[utoipa::path(
    tag = "files",
    params(("id" = String, Path, format = Uuid, description = "The draft.")),
    request_body = AddDraftFileBody,
    responses((status = 201, body = FileListView, description = "Put there; the files beside the draft as they are now."), Problems),
    security(("token" = [])),
)]
#[post("/drafts/{id}/files")]
pub(crate) async fn add_draft_file(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<DraftId>>,
    body: Body<AddDraftFileBody>,
) -> Result<HttpResponse, Problem> {
    let file = body.value.file.0;
    let files = gate
        .run(move |engine, now| engine.draft_file_add(ask(credential, now), id.0, vec![file]))
        .await?;
    let place = format!("/api/v1/drafts/{}/files/{file}", id.0);
    let files = files.into_iter().map(Into::into).collect();
    Ok(HttpResponse::Created().insert_header((LOCATION, place)).json(FileListView { files }))
}

/// Hands a file beside a draft over.
#[utoipa::path(
    tag = "files",
    params(
        ("id" = String, Path, format = Uuid, description = "The draft."),
        ("file" = String, Path, format = Uuid, description = "The file."),
    ),
    responses((status = 200, response = inline(FileContent)), Problems),
    security(("token" = [])),
)]
#[get("/drafts/{id}/files/{file}")]
pub(crate) async fn get_draft_file(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place((id, file)): Place<(Parsed<DraftId>, Parsed<FileId>)>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| engine.draft_file_read(&credential, id.0, file.0, now))
        .await
        .map(download)
}

/// Takes a file away from a draft; nothing of it is kept.
#[utoipa::path(
    tag = "files",
    params(
        ("id" = String, Path, format = Uuid, description = "The draft."),
        ("file" = String, Path, format = Uuid, description = "The file."),
    ),
    responses((status = 204, description = "Taken away."), Problems),
    security(("token" = [])),
)]
#[delete("/drafts/{id}/files/{file}")]
pub(crate) async fn delete_draft_file(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place((id, file)): Place<(Parsed<DraftId>, Parsed<FileId>)>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| engine.draft_file_remove(ask(credential, now), id.0, file.0))
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

fn ask(credential: engine::Credential, now: domain::time::Timestamp) -> Ask {
    Ask { credential, now, condition: Condition::Any, retry_key: None }
}
