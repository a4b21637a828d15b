//! The tables, as this program's own migrations make them: no list of them is kept that could miss one.

use std::collections::{BTreeMap, BTreeSet};

use diesel::sql_types::Text;
use diesel::{Connection as _, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};

use crate::error::Error;
use crate::migration;

/// A table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
}

/// A column of a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) class: Class,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Class {
    Text,
    Integer,
    Boolean,
    Moment,
    Bytes,
}

#[derive(QueryableByName)]
struct ColumnRow {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    class: String,
}

#[derive(QueryableByName)]
struct KeyRow {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    referred: String,
}

const COLUMNS: &str = "SELECT m.name AS table_name, c.name AS column_name, c.type AS class \
     FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' \
     AND m.name NOT IN ('sqlite_sequence', '__diesel_schema_migrations') ORDER BY m.name, c.cid";
const KEYS: &str = "SELECT m.name AS table_name, k.\"table\" AS referred \
     FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table'";

/// All tables, each behind those that it refers to.
pub(crate) fn all() -> Result<Vec<Table>, Error> {
    let mut conn = SqliteConnection::establish(":memory:").map_err(|error| Error::Connect {
        place: "a database in memory".to_owned(),
        reason: error.to_string(),
    })?;
    migration::run_on_sqlite(&mut conn)?;
    let columns: Vec<ColumnRow> = sql_query(COLUMNS).load(&mut conn)?;
    let keys: Vec<KeyRow> = sql_query(KEYS).load(&mut conn)?;

    let mut tables: Vec<Table> = Vec::new();
    for ColumnRow { table_name, column_name, class } in columns {
        let column = Column { class: Class::named(&class)?, name: column_name };
        match tables.last_mut().filter(|table| table.name == table_name) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name: table_name, columns: vec![column] }),
        }
    }
    let mut referred: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for key in keys {
        referred.entry(key.table_name).or_default().insert(key.referred);
    }
    sorted(tables, &referred)
}

/// `tables`, each behind those that it refers to.
fn sorted(
    mut tables: Vec<Table>,
    referred: &BTreeMap<String, BTreeSet<String>>,
) -> Result<Vec<Table>, Error> {
    let mut sorted: Vec<Table> = Vec::new();
    while !tables.is_empty() {
        let is_ready = |table: &Table| {
            let mut needs = referred.get(&table.name).into_iter().flatten();
            needs.all(|name| *name == table.name || sorted.iter().any(|done| done.name == *name))
        };
        let (ready, waiting): (Vec<_>, Vec<_>) = tables.into_iter().partition(is_ready);
        if ready.is_empty() {
            let names: Vec<_> = waiting.into_iter().map(|table| table.name).collect();
            let reason = format!("{} refer to each other", names.join(", "));
            return Err(Error::Corrupt { what: "the schema".to_owned(), reason });
        }
        sorted.extend(ready);
        tables = waiting;
    }
    Ok(sorted)
}

impl Table {
    /// Its columns, as a statement lists them.
    pub(crate) fn column_list(&self) -> String {
        let names: Vec<_> = self.columns.iter().map(|column| quoted(&column.name)).collect();
        names.join(", ")
    }
}

impl Class {
    fn named(class: &str) -> Result<Self, Error> {
        match class {
            "TEXT" => Ok(Self::Text),
            "INTEGER" | "BIGINT" => Ok(Self::Integer),
            "BOOLEAN" => Ok(Self::Boolean),
            "TIMESTAMP" => Ok(Self::Moment),
            "BLOB" => Ok(Self::Bytes),
            other => Err(Error::Corrupt {
                what: "the schema".to_owned(),
                reason: format!("it has a column of the type {other}, which is never copied"),
            }),
        }
    }
}

/// `name` as both databases take it for a name, whatever it is.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_referred_to_comes_first() {
        let tables = all().unwrap();
        let place = |name: &str| tables.iter().position(|table| table.name == name).unwrap();

        assert!(place("cases") < place("case_waits") && place("cases") < place("case_stays"));
        assert!(place("persons") < place("tokens") && place("persons") < place("identities"));
    }

    #[test]
    fn tables_that_refer_to_each_other_are_told() {
        let table = |name: &str| Table { name: name.to_owned(), columns: vec![] };
        let refers = |one: &str, other: &str| (one.to_owned(), [other.to_owned()].into());
        let referred = [refers("a", "b"), refers("b", "a"), refers("c", "c")].into();

        let told = sorted(vec![table("a"), table("b"), table("c")], &referred).unwrap_err();

        assert_eq!(told.to_string(), "cannot read the schema: a, b refer to each other");
    }
}
