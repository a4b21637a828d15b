//! Lines: a text broken so that it fits a width. Words stay whole, unless one alone is wider.

use krilla::text::{Glyph, KrillaGlyph};

use crate::face::Weight;

/// How a text is set: how bold, and how large, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
}

/// One line of a text, ready to be drawn.
#[derive(Clone, Debug)]
pub(crate) struct SetLine {
    /// What it says; a line that goes on ends with a space, so that words stay apart when they are read.
    pub(crate) text: String,
    /// The same in what the typeface has.
    pub(crate) printed: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    pub(crate) style: Style,
}

impl Style {
    /// How wide `text` is, in points.
    pub(crate) fn width(self, text: &str) -> f32 {
        let glyphs = self.weight.shaped(&self.weight.printable(text));
        glyphs.iter().map(|glyph| glyph.x_advance(self.size)).sum()
    }

    /// `text` on lines that are at most `width` points wide.
    pub(crate) fn lines(self, text: &str, width: f32) -> Vec<SetLine> {
        let mut lines = Vec::new();
        // What is tied together by a space that does not break counts as one word.
        let (mut line, mut taken) = (String::new(), 0.0);
        let space = self.width(" ");
        for word in text.split(' ').flat_map(|word| self.pieces(word, width)) {
            let wide = self.width(&word);
            if !line.is_empty() && taken + wide > width {
                lines.push(self.set(std::mem::take(&mut line)));
                taken = 0.0;
            }
            line.push_str(&word);
            line.push(' ');
            taken += wide + space;
        }
        lines.push(self.set(line.trim_end().to_owned()));
        lines
    }

    /// `word`, cut where it is wider than a line.
    fn pieces(self, word: &str, width: f32) -> Vec<String> {
        if self.width(word) <= width {
            return vec![word.to_owned()];
        }
        let mut pieces = Vec::new();
        let (mut piece, mut taken) = (String::new(), 0.0);
        for letter in word.chars() {
            let wide = self.width(letter.encode_utf8(&mut [0; 4]));
            if taken + wide > width {
                pieces.push(std::mem::take(&mut piece));
                taken = 0.0;
            }
            piece.push(letter);
            taken += wide;
        }
        pieces.push(piece);
        pieces
    }

    /// `text` on one line, whatever its width.
    pub(crate) fn set(self, text: String) -> SetLine {
        let printed = self.weight.printable(&text);
        let glyphs = self.weight.shaped(&printed);
        SetLine { text, printed, glyphs, style: self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { weight: Weight::Regular, size: 10.0 };

    #[test]
    fn words_stay_whole_and_lines_fit() {
        let lines = STYLE.lines("De stiftende parter har godkendt ansøgningen.", 90.0);

        let texts: Vec<_> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["De stiftende parter ", "har godkendt ", "ansøgningen."]);
        assert!(lines.iter().all(|line| STYLE.width(line.text.trim_end()) <= 90.0));
    }

    #[test]
    fn a_word_that_is_wider_than_a_line_is_cut() {
        let lines = STYLE.lines(&"ø".repeat(60), 90.0);

        assert!(lines.len() > 1);
        let whole: String = lines.iter().map(|line| line.text.trim_end()).collect();
        assert_eq!(whole, "ø".repeat(60));
    }
}
