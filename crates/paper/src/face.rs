//! The typeface: IBM Plex Sans, as the pages have it, in two weights.

use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Face, UnicodeBuffer};

static REGULAR: &[u8] = include_bytes!("../fonts/IBMPlexSans-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../fonts/IBMPlexSans-SemiBold.ttf");

static REGULAR_FACE: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::from_slice(REGULAR, 0));
static SEMI_BOLD_FACE: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::from_slice(SEMI_BOLD, 0));

static REGULAR_FONT: LazyLock<Option<Font>> = LazyLock::new(|| Font::new(REGULAR.into(), 0));
static SEMI_BOLD_FONT: LazyLock<Option<Font>> = LazyLock::new(|| Font::new(SEMI_BOLD.into(), 0));

/// Stands in for a letter that the typeface does not have.
const STAND_IN: char = '?';

/// How bold a text is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    fn face(self) -> Option<&'static Face<'static>> {
        match self {
            Self::Regular => REGULAR_FACE.as_ref(),
            Self::SemiBold => SEMI_BOLD_FACE.as_ref(),
        }
    }

    /// The font that is written into the PDF.
    pub(crate) fn font(self) -> Option<Font> {
        match self {
            Self::Regular => REGULAR_FONT.clone(),
            Self::SemiBold => SEMI_BOLD_FONT.clone(),
        }
    }

    /// `text` with a mark in the place of each letter that the typeface does not have.
    pub(crate) fn printable(self, text: &str) -> String {
        let Some(face) = self.face() else { return text.to_owned() };
        let letters = text.chars();
        letters
            .map(|letter| if face.glyph_index(letter).is_some() { letter } else { STAND_IN })
            .collect()
    }

    /// `text` in glyphs, their widths in units of the type size.
    pub(crate) fn shaped(self, text: &str) -> Vec<KrillaGlyph> {
        let Some(face) = self.face() else { return vec![] };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        let shaped = rustybuzz::shape(face, &[], buffer);
        let size = units(face.units_per_em());

        let starts: Vec<_> = shaped.glyph_infos().iter().map(|info| offset(info.cluster)).collect();
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).zip(&starts);
        let glyph = |((info, position), start): ((&rustybuzz::GlyphInfo, _), &usize)| {
            let position: &rustybuzz::GlyphPosition = position;
            let end = starts.iter().copied().find(|other| other > start).unwrap_or(text.len());
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                units(position.x_advance) / size,
                units(position.x_offset) / size,
                units(position.y_offset) / size,
                0.0,
                *start..end,
                None,
            )
        };
        glyphs.map(glyph).collect()
    }
}

/// Measures in a font are small.
fn units(measure: i32) -> f32 {
    i16::try_from(measure).map_or(0.0, f32::from)
}

fn offset(cluster: u32) -> usize {
    usize::try_from(cluster).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_are_there_and_others_are_stood_in_for() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            assert_eq!(weight.printable("blåbærgrød – «§ 7» … €"), "blåbærgrød – «§ 7» … €");
            assert_eq!(weight.printable("a漢b"), "a?b");
        }
    }

    #[test]
    fn each_glyph_knows_the_letters_that_it_stands_for() {
        let shaped = Weight::Regular.shaped("æøå");
        let ranges: Vec<_> = shaped.iter().map(krilla::text::Glyph::text_range).collect();
        assert_eq!(ranges, [0..2, 2..4, 4..6]);
    }
}
