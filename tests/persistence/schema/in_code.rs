//! The schema as the code has it: the tables of `schema.rs`, read as text.

/// One table.
pub(super) struct Table {
    /// Each column, in the words of [`super::described::Table`].
    pub(super) columns: Vec<String>,
    /// The columns of the primary key.
    pub(super) key: Vec<String>,
}

/// The tables that `source` declares.
pub(super) fn described(source: &str) -> Vec<(String, Table)> {
    source.split("diesel::table! {").skip(1).map(table).collect()
}

/// A table: `name (key) { column -> Type, … }`.
fn table(text: &str) -> (String, Table) {
    let (head, body) = text.split_once('{').unwrap();
    let (body, _) = body.split_once('}').unwrap();
    let (name, key) = head.trim().trim_end_matches(')').split_once(" (").unwrap();
    let columns = body.split(",\n").map(str::trim).filter(|line| !line.is_empty()).map(column);
    let key = key.split(", ").map(str::to_owned).collect();
    (name.to_owned(), Table { columns: columns.collect(), key })
}

fn column(line: &str) -> String {
    let (name, kind) = line.split_once(" -> ").unwrap();
    let (kind, null) = match kind.strip_prefix("Nullable<") {
        Some(kind) => (kind.trim_end_matches('>'), " NULL"),
        None => (kind, ""),
    };
    let class = match kind {
        "Bool" => "BOOLEAN",
        "BigInt" | "Integer" | "Text" | "Timestamp" | "Binary" => &kind.to_uppercase(),
        other => panic!("{name} is of a type that no migration has: {other}"),
    };
    format!("{name} {class}{null}")
}
