//! Writing: pages drawn into a PDF, each text under its mark.

use std::collections::BTreeMap;

use chrono::Datelike;
use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TagTree};
use letter::Letter;

use crate::layout::{FOOT, Pages};
use crate::line::SetLine;
use crate::sheet::{HEIGHT, LEFT, Landmark, Piece, RIGHT, WIDTH};

/// A letter that the library refuses to write.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the letter cannot be printed: {reason}")]
pub struct Unprintable {
    /// What it says.
    pub reason: String,
}

/// The marks under which each text has been drawn.
type Drawn = BTreeMap<usize, Vec<Identifier>>;

/// Writes `letter`, which has been laid out on `pages`.
pub(crate) fn pdf(letter: &Letter, pages: Pages) -> Result<Vec<u8>, Unprintable> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = accessible.finish().map_err(unprintable)?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    document.set_metadata(metadata(letter));

    let count = pages.sheets.pages.len();
    let mut drawn = Drawn::new();
    for (index, pieces) in pages.sheets.pages.iter().enumerate() {
        let size = PageSettings::from_wh(WIDTH, HEIGHT)
            .ok_or_else(|| unprintable("the page has no size"))?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for piece in pieces {
            draw(&mut surface, piece, &mut drawn)?;
        }
        let number = format!("{} {}/{count}", letter.page, index + 1);
        foot(&mut surface, &letter.foot, &number)?;
        surface.finish();
        page.finish();
    }

    document.set_outline(outline(&pages.sheets.landmarks));
    let marks = |leaf: usize| drawn.get(&leaf).cloned().unwrap_or_default();
    let nodes = pages.twigs.into_iter().flat_map(|twig| twig.grown(&marks)).collect::<Vec<_>>();
    let mut tree = TagTree::from(nodes);
    tree.lang = Some(letter.language.code().to_owned());
    document.set_tag_tree(tree);
    document.finish().map_err(unprintable)
}

fn unprintable(reason: impl std::fmt::Debug) -> Unprintable {
    Unprintable { reason: format!("{reason:?}") }
}

fn metadata(letter: &Letter) -> Metadata {
    let date = letter.date;
    let created = DateTime::new(u16::try_from(date.year()).unwrap_or_default())
        .month(u8::try_from(date.month()).unwrap_or(1))
        .day(u8::try_from(date.day()).unwrap_or(1))
        .utc_offset_hour(0);
    Metadata::new()
        .title(letter.title.clone())
        .authors(vec![letter.sender.clone()])
        .language(letter.language.code().to_owned())
        .text_direction(TextDirection::LeftToRight)
        .creation_date(created)
        .producer("Pagt".to_owned())
}

fn outline(landmarks: &[Landmark]) -> Outline {
    let mut outline = Outline::new();
    let mut below = landmarks.iter().map(|landmark| {
        let place = XyzDestination::new(landmark.page, Point::from_xy(LEFT, landmark.y));
        OutlineNode::new(landmark.text.clone(), place)
    });
    if let Some(mut title) = below.next() {
        below.for_each(|heading| title.push_child(heading));
        outline.push_child(title);
    }
    outline
}

fn draw(surface: &mut Surface<'_>, piece: &Piece, drawn: &mut Drawn) -> Result<(), Unprintable> {
    match piece {
        Piece::Text { leaf, x, y, line } => {
            // What the typeface cannot show can still be read and copied.
            let told = (line.text != line.printed).then_some(line.text.as_str());
            let span = SpanTag::empty().with_actual_text(told);
            let mark = surface.start_tagged(ContentTag::Span(span));
            write(surface, *x, *y, line, rgb::Color::new(26, 26, 26))?;
            surface.end_tagged();
            drawn.entry(*leaf).or_default().push(mark);
        }
        Piece::Rule { left, right, y } => {
            surface.start_tagged(artifact(ArtifactType::Layout));
            fill(surface, rgb::Color::new(191, 191, 191));
            let mut path = PathBuilder::new();
            let bar = Rect::from_ltrb(*left, *y, *right, *y + 0.6);
            path.push_rect(bar.ok_or_else(|| unprintable("a rule has no extent"))?);
            surface.draw_path(&path.finish().ok_or_else(|| unprintable("a rule has no extent"))?);
            surface.end_tagged();
        }
    }
    Ok(())
}

/// The foot of a page: it only helps to find one's way, and is not read out.
fn foot(surface: &mut Surface<'_>, text: &str, number: &str) -> Result<(), Unprintable> {
    let y = HEIGHT - 40.0;
    let grey = rgb::Color::new(69, 69, 69);
    surface.start_tagged(artifact(ArtifactType::Footer));
    write(surface, LEFT, y, &FOOT.set(text.to_owned()), grey)?;
    surface.end_tagged();
    surface.start_tagged(artifact(ArtifactType::PageNumber));
    write(surface, RIGHT - FOOT.width(number), y, &FOOT.set(number.to_owned()), grey)?;
    surface.end_tagged();
    Ok(())
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn fill(surface: &mut Surface<'_>, color: rgb::Color) {
    surface.set_fill(Some(Fill { paint: color.into(), ..Fill::default() }));
}

fn write(
    surface: &mut Surface<'_>,
    x: f32,
    y: f32,
    line: &SetLine,
    color: rgb::Color,
) -> Result<(), Unprintable> {
    let font = line.style.weight.font().ok_or_else(|| unprintable("the typeface is broken"))?;
    fill(surface, color);
    surface.draw_glyphs(
        Point::from_xy(x, y),
        &line.glyphs,
        font,
        &line.printed,
        line.style.size,
        false,
    );
    Ok(())
}
