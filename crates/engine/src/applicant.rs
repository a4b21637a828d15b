//! The organisation that applies, as it is shown beside its case.

use domain::accession::PriorStanding;
use domain::application::{Organisation, OrganisationKind};
use domain::cvr::Cvr;
use domain::id::CaseId;
use domain::time::Timestamp;
use store::{CaseSummary, Connection};

use crate::error::Error;

/// The organisation that applies, as far as it is shown beside its case.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Applicant {
    /// Its name.
    pub name: String,
    /// Its CVR number.
    pub cvr: Option<Cvr>,
    /// Company or association.
    pub kind: Option<OrganisationKind>,
}

/// The organisation that applies in the case `id`, as the lists have it.
pub(crate) fn applicant(conn: &mut Connection, id: CaseId) -> Result<Applicant, Error> {
    Ok(conn.case_get(id)?.ok_or(Error::NotFound)?.into())
}

impl From<CaseSummary> for Applicant {
    fn from(summary: CaseSummary) -> Self {
        Self { name: summary.organisation_name, cvr: summary.cvr, kind: summary.organisation_kind }
    }
}

impl From<&Organisation> for Applicant {
    fn from(organisation: &Organisation) -> Self {
        Self { name: organisation.name.clone(), cvr: organisation.cvr, kind: organisation.kind }
    }
}

/// What the register and the lists know of the organisation with this CVR number.
pub(crate) fn prior_standing(
    conn: &mut Connection,
    cvr: Option<Cvr>,
    now: Timestamp,
) -> Result<PriorStanding, Error> {
    let Some(cvr) = cvr else { return Ok(PriorStanding::default()) };
    Ok(PriorStanding {
        open_case: conn.case_open_by_cvr(cvr)?.map(|case| case.number),
        member_since: conn.membership_by_cvr(cvr, now)?.map(|member| member.membership.since),
        earlier: conn.case_ended_by_cvr(cvr)?.map(|case| case.id),
    })
}
