//! The layout of a letter: the sender at the top, the addressee beside date and case number, the title, the text.

use krilla::tagging::ListNumbering;
use letter::{Block, Letter, Line, Table};

use crate::face::Weight;
use crate::line::Style;
use crate::sheet::{LEFT, RIGHT, Sheets};
use crate::tag::Twig;

const TEXT: Style = Style { weight: Weight::Regular, size: 10.5 };
const STRONG: Style = Style { weight: Weight::SemiBold, size: 10.5 };
const SMALL: Style = Style { weight: Weight::Regular, size: 9.0 };
const SMALL_STRONG: Style = Style { weight: Weight::SemiBold, size: 9.0 };
const SENDER: Style = Style { weight: Weight::SemiBold, size: 12.0 };
const TITLE: Style = Style { weight: Weight::SemiBold, size: 16.0 };
const HEADING: Style = Style { weight: Weight::SemiBold, size: 11.5 };
pub(crate) const FOOT: Style = SMALL;

/// From base line to base line, in parts of the type size.
const LEADING: f32 = 1.45;
/// Where date and case number stand.
const SIDE: f32 = 392.0;
const INDENT: f32 = 18.0;
/// The column of a table that says how many, or what.
const SECOND_COLUMN: f32 = 300.0;

/// A letter on its pages.
pub(crate) struct Pages {
    pub(crate) sheets: Sheets,
    /// Its parts in reading order.
    pub(crate) twigs: Vec<Twig>,
}

/// Lays `letter` out.
pub(crate) fn pages(letter: &Letter) -> Pages {
    let mut setter = Setter { sheets: Sheets::new(), twigs: vec![] };
    setter.head(letter);
    setter.title(&letter.title);
    setter.paragraph(&letter.greeting, TEXT);
    for block in &letter.body {
        setter.block(block);
    }
    setter.signature(letter);
    Pages { sheets: setter.sheets, twigs: setter.twigs }
}

/// Sets a letter, part after part.
struct Setter {
    sheets: Sheets,
    twigs: Vec<Twig>,
}

impl Setter {
    /// Who writes, to whom, and of which case.
    fn head(&mut self, letter: &Letter) {
        self.lines(std::slice::from_ref(&letter.sender), SENDER, LEFT, RIGHT);
        if letter.sender != letter.pact {
            self.lines(std::slice::from_ref(&letter.pact), SMALL, LEFT, RIGHT);
        }
        self.sheets.skip(8.0);
        self.sheets.rule(LEFT, RIGHT);
        self.sheets.skip(20.0);

        let top = self.sheets.y;
        self.lines(&letter.addressee, TEXT, LEFT, SIDE - 20.0);
        let bottom = self.sheets.y;
        self.sheets.y = top;
        for Line { label, value } in &letter.particulars {
            self.lines(&[format!("{label}: {value}")], SMALL, SIDE, RIGHT);
        }
        self.sheets.y = self.sheets.y.max(bottom);
        self.sheets.skip(24.0);
    }

    /// Lines that each are a paragraph, close together.
    fn lines(&mut self, texts: &[String], style: Style, left: f32, right: f32) {
        for text in texts {
            let leaf = self.text(text, style, left, right);
            self.twigs.push(Twig::paragraph(leaf));
        }
    }

    fn title(&mut self, text: &str) {
        self.sheets.note(text);
        let leaf = self.text(text, TITLE, LEFT, RIGHT);
        self.twigs.push(Twig::heading(1, text, leaf));
        self.sheets.skip(8.0);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => self.heading(text),
            Block::Paragraph(text) => self.paragraph(text, TEXT),
            Block::Quotation(lines) => self.quotation(lines),
            Block::List(items) => {
                self.list(ListNumbering::Disc, items, |_| "•".to_owned());
            }
            Block::Steps(items) => {
                self.list(ListNumbering::Decimal, items, |index| format!("{}.", index + 1));
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn heading(&mut self, text: &str) {
        self.sheets.skip(8.0);
        // A heading is not left behind by what it stands over.
        self.sheets.need(4.0 * HEADING.size * LEADING);
        self.sheets.note(text);
        let leaf = self.text(text, HEADING, LEFT, RIGHT);
        self.twigs.push(Twig::heading(2, text, leaf));
        self.sheets.skip(1.0);
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let leaf = self.text(text, style, LEFT, RIGHT);
        self.twigs.push(Twig::paragraph(leaf));
        self.sheets.skip(6.0);
    }

    fn quotation(&mut self, lines: &[String]) {
        let mut paragraphs = Vec::new();
        for line in lines {
            let leaf = self.text(line, TEXT, LEFT + INDENT, RIGHT - INDENT);
            paragraphs.push(Twig::paragraph(leaf));
            self.sheets.skip(4.0);
        }
        self.twigs.push(Twig::quotation(paragraphs));
        self.sheets.skip(3.0);
    }

    fn list(&mut self, numbering: ListNumbering, items: &[String], mark: impl Fn(usize) -> String) {
        let mut twigs = Vec::new();
        for (index, item) in items.iter().enumerate() {
            self.sheets.need(TEXT.size * LEADING);
            let label = self.sheets.leaf();
            self.sheets.place(label, LEFT + 3.0, TEXT.size * 1.12, TEXT.set(mark(index)));
            let body = self.text(item, TEXT, LEFT + INDENT, RIGHT);
            twigs.push(Twig::item(label, body));
            self.sheets.skip(2.0);
        }
        self.twigs.push(Twig::list(numbering, twigs));
        self.sheets.skip(5.0);
    }

    /// A table is short, and stays on one page where that can be.
    fn table(&mut self, Table { caption, head, rows }: &Table) {
        let height = TEXT.size * LEADING + 6.0;
        let count = rows.iter().take(20).fold(2.0, |count, _| count + 1.0);
        self.sheets.skip(4.0);
        self.sheets.need(count * height);
        let caption = self.text(caption, SMALL_STRONG, LEFT, RIGHT);
        self.sheets.skip(3.0);
        let right = LEFT + SECOND_COLUMN + 110.0;
        self.sheets.rule(LEFT, right);
        let [first, second] = head;
        let head = Twig::head_row(self.cells([first, second], [STRONG, STRONG]));
        let mut twigs = Vec::new();
        for Line { label, value } in rows {
            self.sheets.rule(LEFT, right);
            let [name, value] = self.cells([label, value], [TEXT, TEXT]);
            twigs.push(Twig::row(name, value));
        }
        self.sheets.rule(LEFT, right);
        self.twigs.push(Twig::table(caption, head, twigs));
        self.sheets.skip(10.0);
    }

    /// Two cells side by side.
    fn cells(&mut self, [first, second]: [&String; 2], [left, right]: [Style; 2]) -> [usize; 2] {
        self.sheets.need(TEXT.size * LEADING + 6.0);
        self.sheets.y += 3.0;
        let value = self.sheets.leaf();
        let line = right.set(second.clone());
        self.sheets.place(value, LEFT + SECOND_COLUMN, right.size * 1.12, line);
        let name = self.text(first, left, LEFT, LEFT + SECOND_COLUMN - 10.0);
        self.sheets.y += 3.0;
        [name, value]
    }

    fn signature(&mut self, letter: &Letter) {
        self.sheets.skip(6.0);
        self.sheets.need(4.0 * TEXT.size * LEADING);
        self.paragraph(&letter.regards, TEXT);
        self.sheets.skip(2.0);
        let mut style = STRONG;
        for line in &letter.signature {
            self.lines(std::slice::from_ref(line), style, LEFT, RIGHT);
            style = TEXT;
        }
    }

    /// Sets a text between two margins, on as many lines and pages as it takes; returns its number.
    fn text(&mut self, text: &str, style: Style, left: f32, right: f32) -> usize {
        let leaf = self.sheets.leaf();
        let height = style.size * LEADING;
        for line in style.lines(text, right - left) {
            self.sheets.need(height);
            self.sheets.place(leaf, left, style.size * 1.12, line);
            self.sheets.y += height;
        }
        leaf
    }
}
