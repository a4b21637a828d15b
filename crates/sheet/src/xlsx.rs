//! XLSX: texts as texts, days as days, the row of headings in sight.

use chrono::Datelike;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::{Cell, Table};

pub use rust_xlsxwriter::XlsxError;

/// How wide a column is, in characters.
const WIDTH: f64 = 18.0;

/// The table as an XLSX file.
///
/// # Errors
/// The table has more rows or longer texts than a sheet holds, or a name that no sheet may have.
pub fn xlsx(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let heading = Format::new().set_bold();
    let day = Format::new().set_num_format("dd\\.mm\\.yyyy");
    sheet.set_name(&table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, text) in (0..).zip(&table.headings) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.write_string_with_format(0, column, text, &heading)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => sheet.write_string(row, column, text)?,
                Cell::Day(date) => match excel_day(*date) {
                    Some(date) => sheet.write_datetime_with_format(row, column, &date, &day)?,
                    None => sheet.write_string(row, column, date.to_string())?,
                },
                Cell::Empty => continue,
            };
        }
    }
    workbook.save_to_buffer()
}

/// A sheet knows the days from 1900 on.
fn excel_day(date: chrono::NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;

    #[test]
    fn what_was_written_is_read_back_with_days_as_days() {
        let day: chrono::NaiveDate = "2026-06-05".parse().unwrap();
        let table = Table {
            name: "Sager".to_owned(),
            headings: vec!["Navn".to_owned(), "Frist".to_owned()],
            rows: vec![
                vec![Cell::Text("=1+1".to_owned()), Cell::Day(day)],
                vec![Cell::Text("Ærø".to_owned()), Cell::Empty],
            ],
        };

        let file = xlsx(&table).unwrap();

        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
        let sheet = book.worksheet_range("Sager").unwrap();
        assert_eq!(sheet.get((0, 1)), Some(&Data::String("Frist".to_owned())));
        assert_eq!(sheet.get((1, 0)), Some(&Data::String("=1+1".to_owned())));
        assert_eq!(sheet.get((2, 0)), Some(&Data::String("Ærø".to_owned())));
        let Some(Data::DateTime(read)) = sheet.get((1, 1)) else { panic!("a day") };
        // Days are counted from the last day of 1899.
        assert_eq!(read.as_f64(), 46178.0);
    }
}
