//! What clients were answered, case by case, to be held against what is there.

use std::collections::BTreeMap;

/// What was done to one case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Account {
    /// The version it had when it came into the ledger.
    begun: u32,
    /// What was answered: the version, and the text by which the command is known again.
    answered: Vec<(u32, String)>,
    /// How many commands wait for their answer.
    pending: u32,
}

/// All cases, by id.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    cases: BTreeMap<String, Account>,
}

impl Ledger {
    /// Takes in a case that has this version.
    pub(super) fn open(&mut self, case: &str, version: u32) {
        let before =
            self.cases.insert(case.to_owned(), Account { begun: version, ..Account::default() });
        assert!(before.is_none(), "two applications have become one case");
    }

    /// A command to `case` goes out.
    pub(super) fn sent(&mut self, case: &str) {
        self.cases.get_mut(case).unwrap().pending += 1;
    }

    /// It was answered with `version`.
    pub(super) fn answered(&mut self, case: &str, version: u32, text: &str) {
        let account = self.cases.get_mut(case).unwrap();
        account.pending -= 1;
        account.answered.push((version, text.to_owned()));
    }

    pub(crate) fn cases(&self) -> impl Iterator<Item = (&str, &Account)> {
        self.cases.iter().map(|(case, account)| (case.as_str(), account))
    }
}

impl Account {
    /// The version that the answers lead to.
    pub(super) fn version(&self) -> u32 {
        self.begun + u32::try_from(self.answered.len()).unwrap()
    }

    /// Holds the version that the server shows against what was answered.
    #[track_caller]
    pub(super) fn fits(&self, case: &str, version: u32) {
        let newest = self.answered.iter().map(|(version, _)| *version).max().unwrap_or(self.begun);
        let expected = newest.max(self.version())..=self.version() + self.pending;
        assert!(
            expected.contains(&version),
            "case {case} has the version {version}; answered were {expected:?}"
        );
    }

    /// How many commands were answered.
    pub(crate) fn count(&self) -> usize {
        self.answered.len()
    }

    /// Holds the texts that are in a backup against what was answered before it was made.
    #[track_caller]
    pub(crate) fn is_among(&self, case: &str, texts: &[String]) {
        for (version, text) in &self.answered {
            let kept = texts.get(usize::try_from(*version).unwrap() - 1);
            assert_eq!(kept, Some(text), "version {version} of case {case} is in the backup");
        }
    }

    /// Holds all texts that are recorded, in the order of their versions, against what was answered.
    #[track_caller]
    pub(super) fn is_told(&self, case: &str, texts: &[String]) {
        assert_eq!(self.pending, 0, "everybody was answered in the end");
        let begun = usize::try_from(self.begun).unwrap();
        assert_eq!(
            texts.len(),
            begun + self.answered.len(),
            "case {case} has what was answered and nothing else"
        );
        for (version, text) in &self.answered {
            let recorded = &texts[usize::try_from(*version).unwrap() - 1];
            assert_eq!(recorded, text, "version {version} of case {case} is what was answered");
        }
    }
}
