//! What a Markdown file links to, marks as code, and can be linked at.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{blank, line_of};

/// Something in a text, and the line on which it stands.
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// The text with fenced code made blank; the lines stay.
pub(crate) fn prose(text: &str) -> String {
    let mut fence: Option<&str> = None;
    let mut prose = String::new();
    for line in text.lines() {
        let mark = ["```", "~~~"].into_iter().find(|mark| line.trim_start().starts_with(mark));
        match (fence, mark) {
            (None, None) => prose.push_str(line),
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            (Some(_), _) => {}
        }
        prose.push('\n');
    }
    prose
}

/// What stands between backticks in `prose`; a span does not go beyond its paragraph.
pub(crate) fn code_spans(prose: &str) -> Vec<Place> {
    spans(prose).into_iter().map(|(start, end)| place(prose, start, end)).collect()
}

/// The targets of the links in `prose`, also of those that stand at the foot: `[text]: target`.
pub(crate) fn links(prose: &str) -> Vec<Place> {
    let mut text = prose.to_owned();
    for (start, end) in spans(prose) {
        text.replace_range(start..end, &blank(&prose[start..end]));
    }
    let inline = text.match_indices("](").map(|(position, mark)| position + mark.len());
    let at_the_foot = text
        .match_indices("]: ")
        .filter(|(position, _)| {
            let line_start = text[..*position].rfind('\n').map_or(0, |end| end + 1);
            text[line_start..].starts_with('[')
        })
        .map(|(position, mark)| position + mark.len());
    inline
        .chain(at_the_foot)
        .map(|start| place(&text, start, start + target(&text[start..])))
        .collect()
}

/// The names by which a heading of `text` can be linked at: lower case, `-` for a space, no punctuation; a number for a
/// second heading of the same name.
pub(crate) fn anchors(text: &str) -> BTreeSet<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let prose = prose(text);
    let headings = prose.lines().filter_map(|line| {
        let heading = line.trim_start_matches('#');
        (heading.len() < line.len()).then(|| heading.strip_prefix(' ')).flatten()
    });
    headings
        .map(|heading| {
            let slug = slug(heading);
            let count = seen.entry(slug.clone()).or_default();
            *count += 1;
            if *count == 1 { slug } else { format!("{slug}-{}", *count - 1) }
        })
        .collect()
}

/// The cells of the tables in `prose`, a row each, without their rulers.
pub(crate) fn rows(prose: &str) -> Vec<(usize, Vec<String>)> {
    let rows = prose.lines().enumerate().filter_map(|(index, line)| {
        let row = line.trim().strip_prefix('|')?.trim_end().strip_suffix('|')?;
        Some((index + 1, cells(row)))
    });
    let is_ruler =
        |cells: &[String]| cells.iter().all(|cell| cell.trim_matches([':', '-']).is_empty());
    rows.filter(|(_, cells)| !is_ruler(cells)).collect()
}

/// A `|` within backticks parts no cells.
fn cells(row: &str) -> Vec<String> {
    let spans = spans(row);
    let inside = |position| spans.iter().any(|(start, end)| (*start..*end).contains(&position));
    let mut cells = vec![String::new()];
    for (position, letter) in row.char_indices() {
        match cells.last_mut() {
            Some(cell) if letter != '|' || inside(position) => cell.push(letter),
            _ => cells.push(String::new()),
        }
    }
    cells.into_iter().map(|cell| cell.trim().to_owned()).collect()
}

/// The insides of the spans of code, from where to where.
fn spans(prose: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut position = 0;
    while let Some(start) = prose[position..].find('`').map(|found| position + found) {
        let ticks = prose[start..].len() - prose[start..].trim_start_matches('`').len();
        let inside = start + ticks;
        let paragraph = prose[inside..].find("\n\n").map_or(prose.len(), |found| inside + found);
        let end = closing(&prose[inside..paragraph], ticks).map(|found| inside + found);
        spans.extend(end.map(|end| (inside, end)));
        position = end.map_or(inside, |end| end + ticks);
    }
    spans
}

/// Where exactly so many backticks stand.
fn closing(text: &str, ticks: usize) -> Option<usize> {
    let mut position = 0;
    while let Some(found) = text[position..].find('`').map(|found| position + found) {
        let length = text[found..].len() - text[found..].trim_start_matches('`').len();
        if length == ticks {
            return Some(found);
        }
        position = found + length;
    }
    None
}

/// How long the target of a link is: to its closing bracket, or to the title behind it.
fn target(text: &str) -> usize {
    let mut depth = 0_usize;
    for (position, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 0 => return position,
            ')' => depth -= 1,
            _ if letter.is_whitespace() => return position,
            _ => {}
        }
    }
    text.len()
}

fn slug(heading: &str) -> String {
    let text = match (heading.find("]("), heading.rfind(')')) {
        (Some(middle), Some(end)) if middle < end => {
            format!("{}{}", &heading[..middle], &heading[end + 1..])
        }
        _ => heading.to_owned(),
    };
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | ' ');
    text.trim().to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")
}

fn place(text: &str, start: usize, end: usize) -> Place {
    Place { line: line_of(text, start), text: text[start..end].to_owned() }
}

#[test]
fn links_are_found_and_code_is_none() {
    let text = prose("[a](b.md#c) `[d](e)`\n```sh\n[f](g)\n```\n[`h`](i(j) \"k\")\n\n[l]: m.md\n");

    let links: Vec<_> = links(&text).into_iter().map(|link| (link.line, link.text)).collect();

    let link = |line, text: &str| (line, text.to_owned());
    assert_eq!(links, [link(1, "b.md#c"), link(5, "i(j)"), link(7, "m.md")]);
}

#[test]
fn code_is_found_between_equal_ticks_and_within_its_paragraph() {
    let spans = code_spans("`a` ``b`c`` d` e\n\n`f\ng`");

    assert_eq!(
        spans.iter().map(|span| span.text.as_str()).collect::<Vec<_>>(),
        ["a", "b`c", "f\ng"]
    );
}

#[test]
fn a_heading_is_linked_at_by_its_words() {
    let anchors =
        anchors("# Two databases\n## What's `new`, æble?\n## [The API](api.md)\n# Two databases");

    let expected = ["the-api", "two-databases", "two-databases-1", "whats-new-æble"];
    assert_eq!(anchors.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn a_table_is_read_by_rows() {
    let rows = rows("| a | b |\n| --- | :-: |\n| `c|d` | |\n");

    let cells: Vec<_> = rows.into_iter().map(|(line, cells)| (line, cells.join("/"))).collect();
    assert_eq!(cells, [(1, "a/b".to_owned()), (3, "`c|d`/".to_owned())]);
}
