//! Reading a CSV file as people have them: UTF-8 with or without a byte order mark, or what an old Excel saves in Denmark;
//! semicolons, commas or tabs between the cells.

use encoding_rs::WINDOWS_1252;

const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// A line of a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Row {
    /// Where it begins in the file; counts from one.
    pub line: u32,
    /// What stands in its cells.
    pub cells: Vec<String>,
}

/// A file that is no table, from this line on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Unreadable {
    /// The line; counts from one.
    pub line: u32,
}

/// The rows of a CSV file, the heading among them; lines without anything in them are passed over.
///
/// # Errors
/// The line at which it cannot be read any further.
pub fn rows(file: &[u8]) -> Result<Vec<Row>, Unreadable> {
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file);
    if let Some(place) = file.iter().position(|byte| *byte == 0) {
        // A spreadsheet's own format, say: no table of text holds this.
        let before = file.iter().take(place).filter(|byte| **byte == b'\n').count();
        return Err(Unreadable { line: u32::try_from(before + 1).unwrap_or(u32::MAX) });
    }
    let text = match std::str::from_utf8(file) {
        Ok(text) => text.into(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(file).0,
    };
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(separator(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| Unreadable { line: line(error.position()) })?;
        let row = Row {
            line: line(record.position()),
            cells: record.iter().map(|cell| cell.trim().to_owned()).collect(),
        };
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// What stands between the cells: what the first line has most of.
fn separator(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or_default();
    let count = |mark: u8| heading.bytes().filter(|byte| *byte == mark).count();
    SEPARATORS.into_iter().rev().max_by_key(|mark| count(*mark)).unwrap_or(b';')
}

fn line(position: Option<&::csv::Position>) -> u32 {
    position.map_or(1, |position| u32::try_from(position.line()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(file: &[u8]) -> Vec<Vec<String>> {
        rows(file).unwrap().into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn the_separator_is_the_one_of_the_heading() {
        for file in ["navn;cvr\nA, B;1\n", "navn,cvr\n\"A, B\",1\n", "navn\tcvr\nA, B\t1\n"] {
            assert_eq!(cells(file.as_bytes()), [["navn", "cvr"], ["A, B", "1"]], "{file}");
        }
    }

    #[test]
    fn what_an_old_excel_saves_is_read_as_danish() {
        assert_eq!(cells(b"\xc6r\xf8 & S\xf8n;1\r\n"), [["Ærø & Søn", "1"]]);
        assert_eq!(cells("\u{feff}Ærø;1".as_bytes()), [["Ærø", "1"]]);
    }

    #[test]
    fn what_is_no_text_is_no_table() {
        assert_eq!(rows(b"a;b\nPK\x03\x04\x00"), Err(Unreadable { line: 2 }));
    }

    #[test]
    fn each_row_knows_its_line_also_behind_one_of_several_lines() {
        let read = rows(b"a;b\n\"x\ny\";1\n;\nz;2\n").unwrap();

        let lines: Vec<_> = read.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 2, 5]);
    }
}
