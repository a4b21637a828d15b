//! The provider, as the rest of the house sees it.

use std::sync::Arc;

use domain::time::Timestamp;
use openidconnect::core::CoreResponseType;
use openidconnect::reqwest::{self, redirect};
use openidconnect::{
    AuthenticationFlow, AuthorizationCode, CsrfToken, IssuerUrl, LanguageTag, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError,
    Scope, SubjectIdentifier, TokenResponse, UserInfoError,
};
use serde_json::{Map, Value};

use crate::Url;
use crate::answer::Answer;
use crate::attempt::Attempt;
use crate::client::{Client, IdToken, Metadata, Tokens, UserInfo, client};
use crate::discovery::Discovery;
use crate::error::{Check, Error};
use crate::identity::{Identity, is_incomplete};
use crate::secret::Secret;
use crate::settings::{InvalidSettings, Settings};
use crate::verification::{self, Expectation};

/// Somebody who knows who people are, and whom we ask.
pub struct Provider {
    settings: Settings,
    redirect_url: RedirectUrl,
    http: reqwest::Client,
    discovery: Discovery,
}

impl Provider {
    /// The provider that `settings` describe. It is not asked for anything before the first sign-in, so that it may be
    /// down while we start.
    pub fn new(settings: Settings) -> Result<Self, InvalidSettings> {
        settings.check()?;
        let issuer = IssuerUrl::new(settings.issuer.clone())
            .map_err(|_| InvalidSettings::Address { setting: "issuer" })?;
        let redirect_url = RedirectUrl::new(settings.redirect_url.clone())
            .map_err(|_| InvalidSettings::Address { setting: "redirect_url" })?;
        let http =
            http(&settings).map_err(|error| InvalidSettings::Http { reason: error.to_string() })?;
        let discovery = Discovery::new(issuer, http.clone());
        Ok(Self { settings, redirect_url, http, discovery })
    }

    /// Where to send the browser to sign in. The provider is asked to speak one of `languages`, the best one first.
    pub async fn begin(
        &self,
        attempt: &Attempt,
        languages: &[&str],
        now: Timestamp,
    ) -> Result<Url, Error> {
        let metadata = self.discovery.metadata(now).await?;
        let client = self.client(&metadata);
        let Attempt { state, nonce, verifier } = attempt.clone();
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier));
        // `openid` is always among them.
        let scopes = self.settings.scopes.iter().filter(|scope| *scope != "openid");

        let mut request = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .set_pkce_challenge(challenge)
            .add_scopes(scopes.cloned().map(Scope::new));
        for language in languages {
            request = request.add_ui_locale(LanguageTag::new((*language).to_owned()));
        }
        for (name, value) in &self.settings.parameters {
            request = request.add_extra_param(name, value);
        }
        let (url, ..) = request.url();
        Ok(url)
    }

    /// Who has signed in, if `answer` is the end of `attempt`. A code can be used once.
    pub async fn finish(
        &self,
        answer: &Answer,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Result<Identity, Error> {
        let code = answer.code(attempt, &self.settings.issuer)?;
        let metadata = self.discovery.metadata(now).await?;
        let client = self.client(&metadata);
        let tokens = self.exchange(&client, code, attempt).await?;
        let id_token = tokens.id_token().ok_or(Check::Token)?;

        let mut claims = self.verified(id_token, metadata, attempt, now).await?;
        if is_incomplete(&claims, &self.settings.claims) && client.user_info_url().is_some() {
            for (name, value) in self.user_info(&client, &tokens, &claims).await? {
                // What is signed counts.
                claims.entry(name).or_insert(value);
            }
        }
        let id_token = Secret::new(id_token.to_string());
        Identity::read(&claims, &self.settings.claims, &self.settings.issuer, id_token)
    }

    /// Where to send the browser to sign out at the provider too, and to come back with `state`. `None` if it offers no
    /// such thing.
    pub async fn logout_url(
        &self,
        id_token: &Secret,
        state: &str,
        now: Timestamp,
    ) -> Result<Option<Url>, Error> {
        let metadata = self.discovery.metadata(now).await?;
        let Some(endpoint) = &metadata.additional_metadata().end_session_endpoint else {
            return Ok(None);
        };
        let mut url = endpoint.url().clone();
        url.query_pairs_mut()
            .append_pair("id_token_hint", id_token.reveal())
            .append_pair("client_id", &self.settings.client_id);
        if let Some(back) = &self.settings.post_logout_redirect_url {
            url.query_pairs_mut()
                .append_pair("post_logout_redirect_uri", back)
                .append_pair("state", state);
        }
        Ok(Some(url))
    }

    fn client(&self, metadata: &Metadata) -> Client {
        client(metadata, &self.settings, &self.redirect_url)
    }

    async fn exchange(
        &self,
        client: &Client,
        code: AuthorizationCode,
        attempt: &Attempt,
    ) -> Result<Tokens, Error> {
        const DOING: &str = "exchanging the code for a token";
        client
            .exchange_code(code)
            .map_err(|error| Error::unreachable_by(DOING, &error))?
            .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                RequestTokenError::ServerResponse(no) => Error::refused(no.error().as_ref()),
                RequestTokenError::Request(error) => Error::unreachable_by(DOING, &error),
                RequestTokenError::Parse(_, body) if has_id_token(&body) => Check::Token.into(),
                // What cannot be read may hold a token all the same, and the library quotes it.
                RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                    Error::unreachable(DOING, "its answer cannot be read")
                }
            })
    }

    /// The claims of `id_token`. Where its key is unknown, the provider may have begun to use a new one.
    async fn verified(
        &self,
        id_token: &IdToken,
        metadata: Arc<Metadata>,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Result<Map<String, Value>, Error> {
        let expectation = Expectation {
            client_id: &self.settings.client_id,
            nonce: &attempt.nonce,
            clock_skew: self.settings.clock_skew,
            now,
        };
        match expectation.claims(id_token, &metadata) {
            Ok(claims) => Ok(claims),
            // Keys without names: the new one is tried against the signature of the old one.
            Err(check @ (Check::Key | Check::Signature)) => {
                let newer = self.discovery.newer(&metadata, now).await?.ok_or(check)?;
                Ok(expectation.claims(id_token, &newer)?)
            }
            Err(check) => Err(check.into()),
        }
    }

    /// What the provider says elsewhere about the same person.
    async fn user_info(
        &self,
        client: &Client,
        tokens: &Tokens,
        claims: &Map<String, Value>,
    ) -> Result<Map<String, Value>, Error> {
        const DOING: &str = "asking who it is";
        let subject = claims.get("sub").and_then(Value::as_str).ok_or(Check::Subject)?;
        let user_info: UserInfo = client
            .user_info(
                tokens.access_token().clone(),
                Some(SubjectIdentifier::new(subject.to_owned())),
            )
            .map_err(|error| Error::unreachable_by(DOING, &error))?
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                UserInfoError::ClaimsVerification(error) => verification::failed(&error).into(),
                UserInfoError::Request(error) => Error::unreachable_by(DOING, &error),
                UserInfoError::Response(status, ..) => Error::unreachable(DOING, status),
                // The library would quote what it cannot read.
                _ => Error::unreachable(DOING, "its answer cannot be read"),
            })?;
        match serde_json::to_value(user_info) {
            Ok(Value::Object(claims)) => Ok(claims),
            Ok(_) | Err(_) => Err(Check::Subject.into()),
        }
    }
}

fn has_id_token(body: &[u8]) -> bool {
    serde_json::from_slice::<Value>(body).is_ok_and(|answer| answer.get("id_token").is_some())
}

/// Follows no redirect, since that could lead a request with our secret to anywhere.
fn http(settings: &Settings) -> Result<reqwest::Client, reqwest::Error> {
    let builder =
        reqwest::Client::builder().redirect(redirect::Policy::none()).timeout(settings.timeout);
    if settings.is_local() {
        // A proxy has nothing to do with what runs on this machine.
        builder.no_proxy().build()
    } else {
        // Whatever addresses the metadata name.
        builder.https_only(true).build()
    }
}
