//! Pages of long lists.

/// One page of a list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Page<T, C> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page begins, when there is one.
    pub next: Option<C>,
}

impl<T, C> Page<T, C> {
    /// The page out of `items`, which hold one more than `limit` when the list goes on.
    pub(crate) fn cut(mut items: Vec<T>, limit: u32, cursor: impl FnOnce(&T) -> C) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let goes_on = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| goes_on).map(cursor);
        Self { items, next }
    }
}
