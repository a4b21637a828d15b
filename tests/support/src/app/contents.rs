//! Everything that the database holds, to be compared.

use std::collections::BTreeMap;
use std::fmt;

use super::database::Database;

/// Every row of every table, at a moment.
#[derive(Clone, Eq, PartialEq)]
pub struct Contents(BTreeMap<String, Vec<String>>);

impl Contents {
    pub(super) fn of(database: &Database) -> Self {
        Self(database.rows())
    }

    /// How many rows `table` has.
    pub fn count(&self, table: &str) -> usize {
        self.0[table].len()
    }

    /// The rows in which `text` stands, each with its table.
    pub fn naming(&self, text: &str) -> Vec<String> {
        let rows = self.0.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)));
        let naming = rows.filter(|(_, row)| row.contains(text));
        naming.map(|(table, row)| format!("{table}: {row}")).collect()
    }

    /// The rows of `table`.
    pub fn rows(&self, table: &str) -> &[String] {
        &self.0[table]
    }

    /// The rows that are in only one of the two, each with its table and `+` or `-`.
    pub fn difference(&self, later: &Self) -> Vec<String> {
        let changes = later.0.iter().flat_map(|(table, rows)| {
            let before = &self.0[table];
            let added = rows
                .iter()
                .filter(|row| !before.contains(row))
                .map(move |row| format!("+ {table}: {row}"));
            let gone = before
                .iter()
                .filter(|row| !rows.contains(row))
                .map(move |row| format!("- {table}: {row}"));
            added.chain(gone)
        });
        changes.collect()
    }
}

impl fmt::Debug for Contents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(table, rows)| (table, rows.len()))).finish()
    }
}
