//! CSV as a Danish Excel opens it: UTF-8 with a byte order mark, semicolons between the cells, lines that end with CR and
//! LF, quotes as RFC 4180 has them, days as 2026-06-05.

use crate::{Cell, Table};

/// What begins a formula in a spreadsheet, whatever the program: a text that begins so is told apart by an apostrophe
/// before it. It changes such a text by one character; a formula that somebody writes into the name of an organisation
/// would do worse on the machine of whoever opens the file.
const FORMULA_BEGINS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

const MARK: &str = "\u{feff}";

/// The table as a CSV file.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut text = MARK.to_owned();
    line(&mut text, table.headings.iter().map(String::as_str));
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(written).collect();
        line(&mut text, cells.iter().map(String::as_str));
    }
    text.into_bytes()
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(';');
        }
        text.push_str(&quoted(cell));
    }
    text.push_str("\r\n");
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if text.starts_with(FORMULA_BEGINS) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ';', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        let texts = ["Ærø & Søn", "a;b", "\"Sky\" A/S", "to\nlinjer", ""];
        let day = "2026-06-05".parse().unwrap();
        let table = Table {
            name: "Sager".to_owned(),
            headings: vec!["Navn".to_owned(), "Dag".to_owned()],
            rows: texts.map(|text| vec![Cell::Text(text.to_owned()), Cell::Day(day)]).into(),
        };

        let bytes = csv(&table);

        let rest = bytes.strip_prefix(MARK.as_bytes()).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(rest);
        let read: Vec<_> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
        assert_eq!(read, texts);
        assert_eq!(reader.headers().unwrap(), vec!["Navn", "Dag"]);
        assert!(String::from_utf8(bytes).unwrap().contains(";2026-06-05\r\n"));
    }

    #[test]
    fn a_text_never_becomes_a_formula() {
        for text in ["=1+1", "+45", "-2", "@SUM(A1)", "\t=1"] {
            let row = vec![Cell::Text(text.to_owned())];
            let table = Table { rows: vec![row], ..Table::default() };

            let file = String::from_utf8(csv(&table)).unwrap();

            assert!(file.contains(&format!("'{text}")), "{file}");
        }
    }
}
