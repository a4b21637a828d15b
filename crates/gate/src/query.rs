//! Parameters of the address: known ones, in the right form.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;

use crate::problem::{FaultKind, Problem};

/// The parameters behind the question mark, read into `T`.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        // No database keeps a null character, and none is looked for in vain.
        if request.query_string().contains("%00") {
            let said = "a parameter holds no null character";
            return ready(Err(Problem::fault(FaultKind::QueryMalformed, "", said)));
        }
        let parsed = web::Query::<T>::from_query(request.query_string());
        ready(match parsed {
            Ok(query) => Ok(Self(query.into_inner())),
            Err(error) => Err(Problem::fault(FaultKind::QueryMalformed, "", error)),
        })
    }
}

/// A part of the path, read into `T`; what cannot be read leads nowhere.
#[derive(Debug)]
pub struct Place<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Place<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let path = web::Path::<T>::from_request(request, payload).into_inner();
        ready(match path {
            Ok(path) => Ok(Self(path.into_inner())),
            Err(error) => Err(Problem::fault(FaultKind::NotFound, "", error)),
        })
    }
}
