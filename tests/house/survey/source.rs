//! A Rust file, told apart into code, comments and literals. No parser: it knows what a word may hide in, and no more.

use std::ops::Range;

use super::tree;

/// A file in two layers, of the file's own length and lines: what is not of a layer is blank in it.
pub(crate) struct Source {
    /// Without comments and literals.
    pub(crate) code: String,
    /// Without comments alone.
    pub(crate) said: String,
}

impl Source {
    pub(crate) fn read(path: &str) -> Self {
        Self::of(&tree::read(path))
    }

    fn of(text: &str) -> Self {
        let mut source = Self { code: String::new(), said: String::new() };
        let mut rest = text;
        while !rest.is_empty() {
            let (kind, length) = piece(rest);
            let (piece, after) = rest.split_at(length);
            let blank = blank(piece);
            source.code.push_str(if kind == Kind::Code { piece } else { &blank });
            source.said.push_str(if kind == Kind::Comment { &blank } else { piece });
            rest = after;
        }
        source
    }

    /// The same without what is marked `#[cfg(test)]`.
    pub(crate) fn shipped(&self) -> Self {
        let mut shipped = Self { code: self.code.clone(), said: self.said.clone() };
        for range in test_items(&self.code) {
            for layer in [&mut shipped.code, &mut shipped.said] {
                let blank = blank(&layer[range.clone()]);
                layer.replace_range(range.clone(), &blank);
            }
        }
        shipped
    }
}

/// The numbers of the lines of `layer` in which `word` stands.
pub(crate) fn lines_with(layer: &str, word: &str) -> Vec<usize> {
    let lines = layer.lines().enumerate().filter(|(_, line)| line.contains(word));
    lines.map(|(index, _)| index + 1).collect()
}

pub(crate) fn line_of(text: &str, position: usize) -> usize {
    text[..position].matches('\n').count() + 1
}

/// Where `name` stands as a whole name, and not as a part of a longer one.
pub(crate) fn positions_of(code: &str, name: &str) -> Vec<usize> {
    let goes_on = |end: usize| name.ends_with(is_of_name) && code[end..].starts_with(is_of_name);
    let is_whole = |start: &usize| {
        let is_begun = name.starts_with(is_of_name) && code[..*start].ends_with(is_of_name);
        !is_begun && !goes_on(start + name.len())
    };
    code.match_indices(name).map(|(position, _)| position).filter(is_whole).collect()
}

/// Whether a function of this name is marked as a test.
pub(crate) fn has_test(code: &str, name: &str) -> bool {
    positions_of(code, &format!("fn {name}")).into_iter().any(|position| {
        let marks = code[..position].rsplit([';', '{', '}']).next().unwrap_or_default();
        marks.contains("test]") || marks.contains("test(")
    })
}

/// The name with which `text` begins, which may be empty.
pub(crate) fn leading_name(text: &str) -> &str {
    text.find(|next| !is_of_name(next)).map_or(text, |end| &text[..end])
}

/// How long the bracket is with which `text` begins, and all that it holds.
pub(crate) fn bracket(text: &str) -> usize {
    let mut depth = 0_usize;
    for (position, next) in text.char_indices() {
        match next {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return position + next.len_utf8();
        }
    }
    text.len()
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Code,
    Comment,
    Literal,
}

/// What `rest` begins with, and how long that is.
fn piece(rest: &str) -> (Kind, usize) {
    if rest.starts_with("//") {
        (Kind::Comment, rest.find('\n').unwrap_or(rest.len()))
    } else if rest.starts_with("/*") {
        (Kind::Comment, block_comment(rest))
    } else if let Some(length) = raw_text(rest).or_else(|| character(rest)) {
        (Kind::Literal, length)
    } else if rest.starts_with('"') {
        (Kind::Literal, quoted(rest, '"'))
    } else {
        (Kind::Code, leading_code(rest))
    }
}

/// A name, or what stands before the next name, comment or literal; one letter at least.
fn leading_code(rest: &str) -> usize {
    let name = leading_name(rest).len();
    if name > 0 {
        return name;
    }
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let ends = |letter: char| is_of_name(letter) || matches!(letter, '/' | '"' | '\'');
    rest[first..].find(ends).map_or(rest.len(), |found| first + found)
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut position = 0;
    while position < rest.len() {
        let here = &rest[position..];
        if here.starts_with("/*") {
            depth += 1;
            position += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            position += 2;
        } else {
            position += here.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            return position;
        }
    }
    rest.len()
}

/// `r"…"`, `br#"…"#` and the like.
fn raw_text(rest: &str) -> Option<usize> {
    let prefix = ["r", "br", "cr"].into_iter().find(|prefix| {
        rest.strip_prefix(prefix).is_some_and(|after| after.starts_with(['"', '#']))
    })?;
    let after = &rest[prefix.len()..];
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inner = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = inner.find(&end).map_or(inner.len(), |found| found + end.len());
    Some(prefix.len() + hashes + 1 + length)
}

/// `'x'` and `'\n'`, but not the `'a` of a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return Some(quoted(rest, '\''));
    }
    let length = inner.chars().next()?.len_utf8();
    inner[length..].starts_with('\'').then_some(length + 2)
}

fn quoted(rest: &str, mark: char) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((position, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if letter == mark {
            return position + 1;
        }
    }
    rest.len()
}

/// Blanks of the same length, on as many lines.
pub(crate) fn blank(piece: &str) -> String {
    piece
        .chars()
        .flat_map(|letter| {
            let blank = if letter == '\n' { '\n' } else { ' ' };
            std::iter::repeat_n(blank, letter.len_utf8())
        })
        .collect()
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn test_items(code: &str) -> Vec<Range<usize>> {
    let mut items: Vec<Range<usize>> = Vec::new();
    for (start, mark) in code.match_indices("#[cfg(test)]") {
        if items.last().is_none_or(|last| last.end <= start) {
            let after = start + mark.len();
            items.push(start..after + item(&code[after..]));
        }
    }
    items
}

/// How long the item is with which `code` begins: it ends with `;`, or with the braces of its body.
fn item(code: &str) -> usize {
    let mut position = 0;
    while let Some(next) = code[position..].chars().next() {
        match next {
            ';' => return position + 1,
            '{' => return position + bracket(&code[position..]),
            '(' | '[' => position += bracket(&code[position..]),
            // The end of what holds the item: a field, say.
            '}' => return position,
            _ => position += next.len_utf8(),
        }
    }
    code.len()
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let source =
        Source::of("a('\\'', 'ø', \"// \\\" b\", r#\"c\"d\"#); // e\n/* f /* g */ h */ i<'j>");

    assert_eq!(source.code.split_whitespace().collect::<String>(), "a(,,,);i<'j>");
    let said: Vec<_> = source.said.split_whitespace().collect();
    assert_eq!(said.join(" "), "a('\\'', 'ø', \"// \\\" b\", r#\"c\"d\"#); i<'j>");
    assert_eq!(source.code.lines().count(), 2);
}

#[test]
fn what_is_only_for_tests_is_not_shipped() {
    let source = Source::of(
        "fn a() {}\n#[cfg(test)]\n#[path = \"x\"]\nmod b;\n#[cfg(test)]\nfn c(d: [u8; 2]) { \"}\" }\nfn e() {}",
    );

    assert_eq!(source.shipped().code.split_whitespace().collect::<String>(), "fna(){}fne(){}");
    assert_eq!(source.shipped().said.lines().count(), 7);
}

#[test]
fn a_name_is_found_whole() {
    assert_eq!(positions_of("Phase::A CasePhase::A", "Phase::"), [0]);
    assert_eq!(positions_of("tomls toml", "toml"), [6]);
}
