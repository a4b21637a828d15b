//! The answers that operations share, for the description of the API.

use gate::ProblemDocument;
use utoipa::IntoResponses;

/// What any operation may answer instead.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "read by the description of the API alone")]
pub(crate) enum Problems {
    /// The request cannot be taken as it is.
    #[response(status = 400, content_type = "application/problem+json")]
    Malformed(ProblemDocument),
    /// Nobody has signed in, or the token is not known.
    #[response(status = 401, content_type = "application/problem+json")]
    Unauthenticated(ProblemDocument),
    /// The caller's role may not do this.
    #[response(status = 403, content_type = "application/problem+json")]
    NotEntitled(ProblemDocument),
    /// There is no such thing, or it is not for the caller's eyes.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(ProblemDocument),
    /// The phase or the clock says no.
    #[response(status = 409, content_type = "application/problem+json")]
    NotNow(ProblemDocument),
    /// It was meant for another version.
    #[response(status = 412, content_type = "application/problem+json")]
    OtherVersion(ProblemDocument),
    /// The body is larger than is taken.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(ProblemDocument),
    /// The body is not announced as JSON.
    #[response(status = 415, content_type = "application/problem+json")]
    OtherMediaType(ProblemDocument),
    /// Something in it cannot be read as what it should be.
    #[response(status = 422, content_type = "application/problem+json")]
    Unreadable(ProblemDocument),
    /// There have been too many requests; `Retry-After` says how many seconds to wait.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(ProblemDocument),
    /// The cookies are larger than is taken.
    #[response(status = 431, content_type = "application/problem+json")]
    HeadersTooLarge(ProblemDocument),
    /// More work waits than can be taken; ask again.
    #[response(status = 503, content_type = "application/problem+json")]
    Busy(ProblemDocument),
}
