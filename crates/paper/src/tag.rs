//! What the marks in a PDF say of a letter: what is a heading, a paragraph, a list or a table, in reading order.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind};

/// A part of the tree of marks.
#[derive(Clone, Debug)]
pub(crate) enum Twig {
    /// Something that consists of others.
    Branch(TagKind, Vec<Twig>),
    /// Text; what is drawn of it bears the same number.
    Leaf(usize),
}

impl Twig {
    /// A heading of this level, counted from one.
    pub(crate) fn heading(level: u16, text: &str, leaf: usize) -> Self {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        Self::Branch(Tag::Hn(level, Some(text.to_owned())).into(), vec![Self::Leaf(leaf)])
    }

    pub(crate) fn paragraph(leaf: usize) -> Self {
        Self::Branch(Tag::P.into(), vec![Self::Leaf(leaf)])
    }

    pub(crate) fn quotation(paragraphs: Vec<Self>) -> Self {
        Self::Branch(Tag::BlockQuote.into(), paragraphs)
    }

    pub(crate) fn list(numbering: ListNumbering, items: Vec<Self>) -> Self {
        Self::Branch(Tag::L(numbering).into(), items)
    }

    /// An item of a list: its mark, and what it says.
    pub(crate) fn item(mark: usize, body: usize) -> Self {
        let mark = Self::Branch(Tag::Lbl.into(), vec![Self::Leaf(mark)]);
        let body = Self::Branch(Tag::LBody.into(), vec![Self::Leaf(body)]);
        Self::Branch(Tag::LI.into(), vec![mark, body])
    }

    pub(crate) fn table(caption: usize, head: Self, rows: Vec<Self>) -> Self {
        let caption = Self::Branch(Tag::Caption.into(), vec![Self::Leaf(caption)]);
        let head = Self::Branch(Tag::THead.into(), vec![head]);
        Self::Branch(Tag::Table.into(), vec![caption, head, Self::Branch(Tag::TBody.into(), rows)])
    }

    /// The row that names the columns.
    pub(crate) fn head_row(cells: [usize; 2]) -> Self {
        let cells = cells.map(|leaf| header(TableHeaderScope::Column, leaf));
        Self::Branch(Tag::TR.into(), cells.into())
    }

    /// A row: its first cell names it.
    pub(crate) fn row(name: usize, value: usize) -> Self {
        let value = Self::Branch(Tag::TD.into(), vec![Self::Leaf(value)]);
        Self::Branch(Tag::TR.into(), vec![header(TableHeaderScope::Row, name), value])
    }

    /// The same for the PDF, where `drawn` says which marks each leaf has been drawn with.
    pub(crate) fn grown(self, drawn: &impl Fn(usize) -> Vec<Identifier>) -> Vec<Node> {
        match self {
            Self::Leaf(leaf) => drawn(leaf).into_iter().map(Node::from).collect(),
            Self::Branch(kind, twigs) => {
                let below = twigs.into_iter().flat_map(|twig| twig.grown(drawn)).collect();
                vec![TagGroup::with_children(kind, below).into()]
            }
        }
    }
}

fn header(scope: TableHeaderScope, leaf: usize) -> Twig {
    Twig::Branch(Tag::TH(scope).into(), vec![Twig::Leaf(leaf)])
}
