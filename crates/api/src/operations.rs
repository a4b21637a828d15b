//! How a list of commands becomes operations of the API: what each carries, and its address.

use actix_web::HttpResponse;
use actix_web::http::header::ETAG;
use engine::Answer;
use gate::entity_tag;

/// Declares what commands carry, as JSON, and which command each body becomes.
macro_rules! bodies {
    ($target:ty; $(
        $(#[$doc:meta])*
        $name:ident { $($(#[$note:meta])* $field:ident: $kind:ty),* $(,)? } => $command:expr;
    )+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, serde::Deserialize, utoipa::ToSchema)]
            #[serde(deny_unknown_fields)]
            pub(crate) struct $name {
                $($(#[$note])* $field: $kind,)*
            }

            impl From<$name> for $target {
                fn from(body: $name) -> Self {
                    let $name { $($field),* } = body;
                    $command
                }
            }
        )+
    };
}

/// Declares one operation a command: it takes what the command carries, asks the engine once, and answers with what the
/// command was given to. `configure` adds all of them, behind the one that is named as `also`. The method stands under its own
/// name alone, where the description looks for it: whoever declares commands has `actix_web::post` at hand.
macro_rules! commands {
    (
        tag $tag:literal, on $id:ty: $place:literal,
        by $execute:ident, as $view:ty: $answer:literal, written by $document:path
        $(, also $also:ident)?;
        $($(#[$doc:meta])* $name:ident($body:ty $(as $command:expr)?) at $path:literal;)+
    ) => {
        $(
            $(#[$doc])*
            #[utoipa::path(
                tag = $tag,
                params(
                    ("id" = String, Path, format = Uuid, description = $place),
                    ("If-Match" = Option<String>, Header, pattern = r#"^("[0-9]{1,9}"|\*)$"#, description = "The version that the command is meant for."),
                    ("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe."),
                ),
                request_body = $body,
                responses((status = 200, body = $view, description = $answer), crate::responses::Problems),
                security(("token" = [])),
            )]
            #[post($path)]
            pub(crate) async fn $name(
                gate: actix_web::web::Data<gate::Gate>,
                gate::Caller(credential): gate::Caller,
                gate::Place(crate::parsed::Parsed(id)): gate::Place<crate::parsed::Parsed<$id>>,
                gate::IfMatch(condition): gate::IfMatch,
                retry: gate::Retry,
                body: gate::Body<$body>,
            ) -> Result<actix_web::HttpResponse, gate::Problem> {
                let retry_key = retry.bound_to(body.digest);
                let command = crate::operations::commands!(@given body.value $(, $command)?);
                let answer = gate
                    .run(move |engine, now| {
                        let ask = engine::Ask { credential, now, condition, retry_key };
                        engine.$execute(ask, id, command, $document)
                    })
                    .await?;
                Ok(crate::operations::done(answer))
            }
        )+

        /// Adds one operation for each command.
        pub(crate) fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
            config$(.service($also))?$(.service($name))+;
        }
    };
    (@given $body:expr) => { $body.into() };
    (@given $body:expr, $command:expr) => { ($command)($body) };
}

pub(crate) use {bodies, commands};

/// The answer to a change of something that was there before.
pub(crate) fn done(answer: Answer) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((ETAG, entity_tag(answer.version)))
        .content_type("application/json")
        .body(answer.body)
}
