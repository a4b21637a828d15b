//! How words stand in JSON: alone, perhaps, in a set, in a list, and as the names of texts. For `#[serde(with = "…")]`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

use super::word::Word;

/// A value as its word.
pub(super) mod one {
    use super::*;

    pub(crate) fn serialize<T: Word, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&value.word())
    }

    pub(crate) fn deserialize<'de, T: Word, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
        d.deserialize_str(WordVisitor(PhantomData))
    }
}

/// A value as its word, or null.
pub(super) mod maybe {
    use super::*;

    pub(crate) fn serialize<T: Word, S: Serializer>(
        value: &Option<T>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        value.as_ref().map(T::word).serialize(s)
    }

    pub(crate) fn deserialize<'de, T: Word, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Option<T>, D::Error> {
        let word = Option::<Spelled<T>>::deserialize(d)?;
        Ok(word.map(|Spelled(value)| value))
    }
}

/// A set of values as a list of their words.
pub(super) mod set {
    use super::*;

    pub(crate) fn serialize<T: Word, S: Serializer>(
        set: &BTreeSet<T>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        s.collect_seq(set.iter().map(T::word))
    }

    pub(crate) fn deserialize<'de, T: Word + Ord, D: Deserializer<'de>>(
        d: D,
    ) -> Result<BTreeSet<T>, D::Error> {
        let words = Vec::<Spelled<T>>::deserialize(d)?;
        Ok(words.into_iter().map(|Spelled(value)| value).collect())
    }
}

/// Values in their order, as a list of their words.
pub(super) mod list {
    use super::*;

    pub(crate) fn serialize<T: Word, S: Serializer>(values: &[T], s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(values.iter().map(T::word))
    }

    pub(crate) fn deserialize<'de, T: Word, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Vec<T>, D::Error> {
        let words = Vec::<Spelled<T>>::deserialize(d)?;
        Ok(words.into_iter().map(|Spelled(value)| value).collect())
    }
}

/// Texts by the words of their keys.
pub(super) mod texts {
    use super::*;

    pub(crate) fn serialize<T: Word, S: Serializer>(
        texts: &BTreeMap<T, String>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        s.collect_map(texts.iter().map(|(key, text)| (key.word(), text)))
    }

    pub(crate) fn deserialize<'de, T: Word + Ord, D: Deserializer<'de>>(
        d: D,
    ) -> Result<BTreeMap<T, String>, D::Error> {
        let texts = BTreeMap::<Cow<'_, str>, String>::deserialize(d)?;
        texts
            .into_iter()
            .map(|(key, text)| Ok((T::parsed(&key).map_err(D::Error::custom)?, text)))
            .collect()
    }
}

struct Spelled<T>(T);

impl<'de, T: Word> Deserialize<'de> for Spelled<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        one::deserialize(d).map(Self)
    }
}

struct WordVisitor<T>(PhantomData<T>);

impl<T: Word> Visitor<'_> for WordVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}", T::NAME)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        T::parsed(word).map_err(E::custom)
    }
}
