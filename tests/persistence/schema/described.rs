//! A schema as the database itself tells it, in words that mean the same on both.

use std::collections::BTreeMap;

use crate::database::Database;

/// The tables, by name.
#[derive(Debug, Default)]
pub(super) struct Schema {
    pub(super) tables: BTreeMap<String, Table>,
}

/// One table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Each column: its name, the class of its type, and `NULL` where it may be empty; in order.
    pub(super) columns: Vec<String>,
    /// Keys, constraints and indices, by name: what each of them says.
    pub(super) rules: BTreeMap<String, String>,
}

impl Schema {
    /// All of it, a line for each column and each rule.
    pub(super) fn lines(&self) -> Vec<String> {
        let lines = self.tables.iter().flat_map(|(name, table)| {
            let places = (1..)
                .zip(&table.columns)
                .map(move |(place, column)| format!("{name}, column {place}: {column}"));
            places.chain(
                table.rules.iter().map(move |(rule, says)| format!("{name}, {rule}: {says}")),
            )
        });
        lines.collect()
    }
}

impl Table {
    /// The columns of the primary key.
    pub(super) fn primary_key(&self) -> Option<Vec<String>> {
        let columns = self.rules.values().find_map(|says| says.strip_prefix("PRIMARY KEY ("))?;
        Some(columns.trim_end_matches(')').split(", ").map(str::to_owned).collect())
    }
}

/// The schema of `database`.
pub(super) fn described(database: &Database) -> Schema {
    let mut schema = Schema::default();
    let is_file = database.url().starts_with("sqlite:");
    for name in database.tables() {
        let mut table = Table::default();
        if is_file {
            sqlite_table(database, &name, &mut table)
        } else {
            postgres_table(database, &name, &mut table)
        }
        schema.tables.insert(name, table);
    }
    schema
}

fn sqlite_table(database: &Database, name: &str, table: &mut Table) {
    // What is the row's own number has 64 bits, whatever it is called: a key by itself that is an integer.
    table.columns = database
        .lines(&format!(
            "SELECT name || ' ' || CASE WHEN pk > 0 AND type = 'INTEGER'
                AND (SELECT max(pk) FROM pragma_table_info('{name}')) = 1 THEN 'BIGINT' ELSE type END
                || CASE WHEN \"notnull\" THEN '' ELSE ' NULL' END AS line
             FROM pragma_table_info('{name}') ORDER BY cid"
        ))
        .into_iter()
        .map(classed)
        .collect();
    let statements = format!(
        "SELECT sql AS line FROM sqlite_master WHERE tbl_name = '{name}' AND sql IS NOT NULL"
    );
    for statement in database.lines(&statements) {
        let statement = statement
            .lines()
            .map(|line| line.split("--").next().unwrap_or_default())
            .collect::<String>();
        if statement.starts_with("CREATE TABLE") {
            table.rules.extend(items(&statement).into_iter().filter_map(constraint));
        } else {
            table.rules.extend(index(&statement));
        }
    }
}

fn postgres_table(database: &Database, name: &str, table: &mut Table) {
    table.columns = database
        .lines(&format!(
            "SELECT column_name || ' ' || upper(data_type) || CASE is_nullable WHEN 'YES' THEN ' NULL' ELSE '' END AS line
             FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{name}'
             ORDER BY ordinal_position"
        ))
        .into_iter()
        .map(classed)
        .collect();
    // From version 18 on, that a column may not be empty is a constraint too.
    let constraints = format!(
        "SELECT 'CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid) AS line
         FROM pg_constraint WHERE conrelid = '{name}'::regclass AND contype <> 'n'"
    );
    table.rules.extend(database.lines(&constraints).into_iter().filter_map(constraint));
    let indices = format!(
        "SELECT indexdef AS line FROM pg_indexes WHERE schemaname = current_schema() AND tablename = '{name}'
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname AND conrelid = '{name}'::regclass)"
    );
    table.rules.extend(database.lines(&indices).iter().filter_map(|statement| index(statement)));
}

/// The classes of types, by the names that either database has for them.
fn classed(column: String) -> String {
    const CLASSES: [(&str, &str); 4] = [
        (" TIMESTAMP WITHOUT TIME ZONE", " TIMESTAMP"),
        (" BYTEA", " BINARY"),
        (" BLOB", " BINARY"),
        (" CHARACTER VARYING", " TEXT"),
    ];
    CLASSES.iter().fold(column, |column, (name, class)| column.replace(name, class))
}

/// What stands between the outermost brackets of `statement`, cut at the commas between them.
fn items(statement: &str) -> Vec<String> {
    let mut depth = 0;
    let mut items = vec![String::new()];
    for character in statement.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        match (character, depth) {
            ('(', 1) | (_, 0) => {}
            (',', 1) => items.push(String::new()),
            _ => items.last_mut().unwrap().push(character),
        }
    }
    items.iter().map(|item| item.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The name of a constraint and what it says; nothing when the item is a column without one.
fn constraint(item: String) -> Option<(String, String)> {
    let (column, rest) = item.split_once("CONSTRAINT ")?;
    let (name, says) = rest.split_once(' ')?;
    let column = column.split(' ').next().unwrap_or_default();
    let says = says.replace(" AUTOINCREMENT", "");
    let says = if says.contains('(') { says } else { format!("{says} ({column})") };
    Some((name.to_owned(), plain(&says)))
}

/// The name of an index and what it says.
fn index(statement: &str) -> Option<(String, String)> {
    let (kind, rest) = statement.strip_prefix("CREATE ")?.split_once("INDEX ")?;
    let (name, says) = rest.split_once(" ON ")?;
    // PostgreSQL names the schema of the table, too.
    // PostgreSQL says of a text in a condition that it is one.
    let says = says.replace("USING btree ", "").replace("::text", "");
    let says = says.split_once('.').map_or(says.as_str(), |(_, says)| says);
    Some((name.to_owned(), plain(&format!("{kind}INDEX ON {says}"))))
}

/// `text` in the way in which SQLite's migrations are written.
fn plain(text: &str) -> String {
    let text = text.replace('"', "").split_whitespace().collect::<Vec<_>>().join(" ");
    let text = match text.split_once(" WHERE (") {
        Some((head, condition)) => format!("{head} WHERE {}", condition.trim_end_matches(')')),
        None => text,
    };
    text.replace(" (", "(").replace('(', " (")
}
