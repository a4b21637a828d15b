//! Serial numbers without gaps.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

use crate::connection::Connection;
use crate::error::Error;
use crate::schema::counters;

impl Connection {
    /// The next number of the counter `name`: 1, 2, 3, … A number is taken when the transaction is committed.
    pub fn counter_next(&mut self, name: &str) -> Result<i64, Error> {
        let next = diesel::update(counters::table.find(name))
            .set(counters::value.eq(counters::value + 1))
            .returning(counters::value)
            .get_result(&mut self.inner)
            .optional()?;
        if let Some(next) = next {
            return Ok(next);
        }
        // Two that find no counter at once meet at its key: the second one decides again.
        let first: i64 = 1;
        diesel::insert_into(counters::table)
            .values((counters::name.eq(name), counters::value.eq(first)))
            .execute(&mut self.inner)?;
        Ok(first)
    }
}
