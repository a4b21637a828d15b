//! Funding: from where money may come, and how far the asking has gone.

use std::fmt;

/// A sum of money, in whole Danish kroner.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Kroner(pub u64);

impl fmt::Display for Kroner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The largest sum that one row of funding holds.
pub const AMOUNT_MAX: Kroner = Kroner(1_000_000_000_000);

/// Where money comes from, as the charter names the sources.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum FundingSource {
    /// The participants' own means.
    Own,
    /// A foundation.
    Foundation,
    /// The European programme Digital Europe.
    DigitalEurope,
    /// The European programme Horizon Europe.
    HorizonEurope,
    /// National funds.
    NationalFunds,
    /// Something else.
    Other,
}

impl FundingSource {
    /// All sources, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Own,
        Self::Foundation,
        Self::DigitalEurope,
        Self::HorizonEurope,
        Self::NationalFunds,
        Self::Other,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Foundation => "foundation",
            Self::DigitalEurope => "digital_europe",
            Self::HorizonEurope => "horizon_europe",
            Self::NationalFunds => "national_funds",
            Self::Other => "other",
        }
    }

    /// The source with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

/// How far the asking has gone.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum FundingState {
    /// The owner thinks of it.
    Considered,
    /// It has been asked for.
    Sought,
    /// It is given.
    Granted,
    /// It is not.
    Refused,
}

impl FundingState {
    /// All states, in the order of the course.
    pub const ALL: [Self; 4] = [Self::Considered, Self::Sought, Self::Granted, Self::Refused];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Considered => "considered",
            Self::Sought => "sought",
            Self::Granted => "granted",
            Self::Refused => "refused",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Where it may go from here.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Considered => &[Self::Sought],
            Self::Sought => &[Self::Granted, Self::Refused],
            Self::Granted | Self::Refused => &[],
        }
    }
}

/// For whom a sum is to be seen.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum AmountAudience {
    /// The owner, its partners and the secretariat.
    #[default]
    Insiders,
    /// Everybody.
    Public,
}

/// A possible source of money for an initiative, and how much.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Subsidy {
    /// From where.
    pub source: FundingSource,
    /// How much, where that is said.
    pub amount: Option<Kroner>,
    /// For whom the sum is.
    pub audience: AmountAudience,
}

/// One row of funding.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Funding {
    /// Counts from one within the initiative.
    pub number: u32,
    /// From where, and how much.
    pub subsidy: Subsidy,
    /// How far it has gone.
    pub state: FundingState,
}
