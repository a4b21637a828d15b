//! Whether every code and kind has its words, in both languages, and how they read.

mod file;
mod initiative;
mod sample;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use chrono::NaiveDate;
use domain::accession::{AttachmentKind, CommandKind, FactKind, Phase, RoleKind};
use domain::charter::Charter;
use domain::cvr::Cvr;
use domain::file::FileType;
use domain::id::PartyKey;
use domain::meeting::{ActionState, Attendance, MeetingCommandKind, MeetingPhase, MeetingRole};
use domain::membership::LineFaultKind;
use domain::people::{MandateKind, SecurityKind};
use domain::refusal::{Refusal, Remedy};
use domain::text::Language;
use insta::assert_snapshot;

use super::{Fill, PROBLEMS, Sentence, filled, problem, refusal, sentence, word};
use crate::problem::{FaultKind, Problem};

fn charter() -> Charter {
    charter::default().unwrap()
}

/// What the places of the problem with this code may be filled with.
fn fills(code: &str, places: &[&'static str]) -> Vec<(&'static str, Fill)> {
    let text = |text: &str| Fill::Text(text.to_owned());
    let fill = |place: &&'static str| {
        let fill = match (*place, code) {
            ("pointer", "credential-malformed") => text("Authorization"),
            ("pointer", "precondition-malformed") => text("If-Match"),
            ("pointer", "idempotency-key-malformed") => text("Idempotency-Key"),
            ("pointer", "media-type-unsupported") => text("Content-Type"),
            ("pointer", "form-type-unsupported") => text("Content-Type"),
            ("pointer", "headers-too-large") => text("Cookie"),
            ("pointer", _) => text("/initiatives/0/start"),
            ("found", "idempotency-key-malformed") => text("200"),
            ("found", "form-not-trusted") => text("https://pagt.example"),
            ("found", _) => text("expected value at line 3 column 14"),
            ("actual", _) => text("7"),
            ("kilobytes", "headers-too-large") => Fill::Count(8),
            ("kilobytes", _) => Fill::Count(256),
            ("seconds", _) => Fill::Count(6),
            (place, code) => panic!("no sample for {place} of {code}"),
        };
        (*place, fill)
    };
    places.iter().map(fill).collect()
}

fn words() -> BTreeSet<String> {
    let mut names: BTreeSet<String> = word::NAMES.iter().map(ToString::to_string).collect();
    names.extend(Phase::ALL.map(|kind| format!("phase-{}", kind.code())));
    names.extend(RoleKind::ALL.map(|kind| format!("role-{}", kind.code())));
    names.extend(MandateKind::ALL.map(|kind| format!("mandate-{}", kind.code())));
    names.extend(SecurityKind::ALL.iter().map(|kind| format!("security-{}", kind.code())));
    names.extend(CommandKind::ALL.iter().map(|kind| format!("command-{}", kind.code())));
    names.extend(AttachmentKind::ALL.map(|kind| format!("attachment-{}", kind.code())));
    names.extend(FileType::ALL.iter().map(|kind| format!("file-{}", kind.code())));
    names.extend(FactKind::ALL.iter().map(|kind| format!("fact-{}", kind.code())));
    names.extend(MeetingPhase::ALL.map(|kind| format!("meeting-phase-{}", kind.code())));
    let commands = MeetingCommandKind::ALL.iter();
    names.extend(commands.map(|kind| format!("meeting-command-{}", kind.code())));
    names.extend(MeetingRole::ALL.map(|kind| format!("meeting-role-{}", kind.code())));
    names.extend(Attendance::ALL.map(|kind| format!("attendance-{}", kind.code())));
    names.extend(ActionState::ALL.map(|kind| format!("action-state-{}", kind.code())));
    names.extend(["duty-held", "duty-planned", "duty-missing", "half-year"].map(str::to_owned));
    names.extend(initiative::words());
    names.extend((1..=12).map(|month| format!("month-{month}")));
    names.extend(["name", "cvr", "since"].map(|column| format!("import-column-{column}")));
    names.extend(LineFaultKind::codes().map(|code| format!("line-fault-{code}")));
    names.extend(["nobody", "whole", "either", "quoted", "day", "moment"].map(str::to_owned));
    names
}

fn with_titles<'a>(codes: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    codes.into_iter().flat_map(|code| [code.to_owned(), format!("{code}.title")]).collect()
}

fn names(files: &[&str], language: Language) -> BTreeSet<String> {
    files.iter().flat_map(|file| file::places(file, language).into_keys()).collect()
}

#[test]
fn every_refusal_has_its_sentence_and_no_sentence_is_left_over() {
    let refusals = sample::one_of_each();
    for language in Language::ALL {
        let (closer, sentences): (BTreeSet<_>, BTreeSet<_>) =
            names(&file::REFUSALS, language).into_iter().partition(|name| name.ends_with(".who"));
        assert_eq!(sentences, with_titles(refusals.iter().map(Refusal::code)));

        let by_role = refusals
            .iter()
            .filter(|one| matches!(one.remedy(), Remedy::Roles(_) | Remedy::OnInitiative(_)));
        let by_role: BTreeSet<_> = by_role.map(|one| format!("{}.who", one.code())).collect();
        assert!(closer.is_subset(&by_role), "{closer:?}");
    }
}

#[test]
fn every_problem_has_its_sentence_and_no_sentence_is_left_over() {
    for language in Language::ALL {
        assert_eq!(
            names(&["problems"], language),
            with_titles(PROBLEMS.iter().map(|(code, _)| *code))
        );
    }
    for kind in FaultKind::ALL {
        assert!(PROBLEMS.iter().any(|(code, _)| *code == kind.code()), "{}", kind.code());
    }
}

#[test]
fn every_kind_has_its_word_and_no_word_is_left_over() {
    for language in Language::ALL {
        assert_eq!(names(&file::WORDS, language), words());
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_places() {
    for language in Language::ALL {
        assert_eq!(file::listed(language), BTreeSet::from(file::FILES.map(str::to_owned)));
    }
    for file in file::FILES {
        assert_eq!(file::places(file, Language::Da), file::places(file, Language::En), "{file}");
    }
}

#[test]
fn a_refusal_offers_all_that_its_sentence_asks_for() {
    let refusals = file::REFUSALS.map(|file| file::places(file, Language::Da));
    let places: BTreeMap<_, _> = refusals.into_iter().flatten().collect();
    for refusal in sample::one_of_each().into_iter().chain(sample::more()) {
        let filled = filled(&refusal, Language::Da, Some(&charter()));
        let offered: BTreeSet<String> = filled.names().map(str::to_owned).collect();

        let own = |name: &str| name.split('.').next() == Some(refusal.code());
        for (name, asked) in places.iter().filter(|(name, _)| own(name)) {
            assert!(asked.is_subset(&offered), "{name} asks for {asked:?}");
        }
    }
}

#[test]
fn a_problem_is_filled_with_what_the_table_says() {
    let places = file::places("problems", Language::Da);
    for (code, listed) in PROBLEMS {
        let listed: BTreeSet<String> = listed.iter().map(ToString::to_string).collect();
        assert_eq!(places[*code], listed, "{code}");
    }
}

#[test]
fn titles_need_nothing_to_fill_them() {
    for file in file::FILES {
        let titles = |(name, places): &(String, BTreeSet<String>)| {
            name.ends_with(".title") && !places.is_empty()
        };
        let filled: BTreeMap<_, _> =
            file::places(file, Language::Da).into_iter().filter(titles).collect();
        assert!(filled.is_empty(), "{filled:?}");
    }
}

#[test]
fn no_sentence_falls_back_to_its_name() {
    let charter = charter();
    for language in Language::ALL {
        let refusals = sample::one_of_each().into_iter().chain(sample::more());
        let refusals = refusals.map(|sample| (sample.code(), refusal(&sample, language, &charter)));
        let problems = PROBLEMS
            .iter()
            .map(|(code, places)| (*code, problem(code, &fills(code, places), language)));

        for (code, said) in refusals.chain(problems) {
            let Sentence { title, detail, who } = said;
            for text in [Some(title), Some(detail), who].into_iter().flatten() {
                assert!(text != code && !text.contains(['{', '}', '$']), "{code}: {text}");
                assert_eq!(text.trim(), text);
                assert!(!text.contains('\n') && !text.contains("  "), "{code}: {text}");
            }
        }
    }
}

#[test]
fn a_text_that_is_missing_gives_its_name_and_no_panic() {
    let said = problem("no-such-problem", &[], Language::Da);

    assert_eq!((said.title.as_str(), said.detail.as_str()), ("no-such-problem", "no-such-problem"));
    assert_eq!(problem("version-mismatch", &[], Language::En).detail, "version-mismatch");
}

#[test]
fn the_danish_words_are_the_ones_a_secretariat_would_use() {
    let texts = file::FILES.map(|file| file::source(file, Language::Da).to_lowercase()).join("\n");

    for word in ["afvis", "udfyld", "påkrævet", "fejl opstod", "ugyldig", "venligst"] {
        assert!(!texts.contains(word), "{word}");
    }
}

#[test]
fn counts_are_grouped_as_each_language_does() {
    let said = |language| refusal(&sample::text_too_long("letter"), language, &charter()).detail;

    assert!(said(Language::Da).contains("20.000 tegn"));
    assert!(said(Language::En).contains("20,000 characters"));
}

#[test]
fn a_party_that_the_charter_does_not_know_goes_by_its_key() {
    let stranger = sample::unknown_party("havnen");

    let said = refusal(&stranger, Language::Da, &charter());

    assert!(said.detail.starts_with("havnen er ikke"));
}

#[test]
fn what_the_engine_cannot_do_has_its_sentence() {
    let lost = store::Error::Corrupt { what: "an event".to_owned(), reason: String::new() };
    let errors = [
        engine::Error::Unauthenticated,
        engine::Error::NotFound,
        engine::Error::VersionMismatch { actual: 7 },
        engine::Error::RetryKeyReused,
        engine::Error::Store(store::Error::Busy),
        engine::Error::Store(lost),
    ];

    for problem in errors.map(Problem::from) {
        let said = sentence(&problem, Language::Da, None);
        assert!(said.title != problem.code() && said.detail != problem.code(), "{problem}");
    }
}

#[test]
fn a_value_that_does_not_fit_is_explained_by_its_own_type() {
    let said = |found: String| {
        let fault = Problem::fault(FaultKind::JsonMismatch, "/field", found);
        sentence(&fault, Language::En, None).detail
    };

    let causes = [
        ("cvr-not-eight-digits", "1234".parse::<Cvr>().unwrap_err().to_string()),
        ("cvr-check-digit", "12345678".parse::<Cvr>().unwrap_err().to_string()),
        ("key-malformed", "Dansk Industri".parse::<PartyKey>().unwrap_err().to_string()),
        ("date-malformed", "2022-02-30".parse::<NaiveDate>().unwrap_err().to_string()),
        ("date-malformed", "15. juni 2022".parse::<NaiveDate>().unwrap_err().to_string()),
    ];
    for (code, found) in causes {
        assert_eq!(said(found), problem(code, &[], Language::En).detail);
    }
    assert_snapshot!(
        said("unknown field `fild`, expected `field`".to_owned()),
        @"The description of the API knows no field /field. Check that it is spelt correctly."
    );
    assert_snapshot!(
        said("invalid type: string \"two\", expected u32".to_owned()),
        @r#"The content does not fit the description of the API. The fault is here: /field. Technical message: invalid type: string "two", expected u32."#
    );
}

#[test]
fn a_fault_of_the_whole_says_so() {
    let fault = Problem::fault(FaultKind::JsonMismatch, "", "missing field `choice`");

    let said = sentence(&fault, Language::Da, None);

    assert!(said.detail.contains("Fejlen findes her: øverste niveau."), "{}", said.detail);
}

#[test]
fn refusals_read_well() {
    let charter = charter();
    let more = sample::more();
    let page = entries(sample::one_of_each().iter().map(|first| {
        let others = more.iter().filter(|other| other.code() == first.code());
        let samples: Vec<_> = std::iter::once(first).chain(others).collect();
        let said = |language| samples.iter().map(|one| refusal(one, language, &charter)).collect();
        (first.code(), Language::ALL.map(said))
    }));

    assert_snapshot!("refusals", page);
}

#[test]
fn problems_read_well() {
    let page = entries(PROBLEMS.iter().map(|(code, places)| {
        (*code, Language::ALL.map(|language| vec![problem(code, &fills(code, places), language)]))
    }));

    assert_snapshot!("problems", page);
}

/// One entry a code: the heading, and below it what may be said, in Danish and then in English.
fn entries<'a>(codes: impl Iterator<Item = (&'a str, [Vec<Sentence>; 2])>) -> String {
    let mut page = String::new();
    for (code, said) in codes {
        writeln!(page, "{code}").unwrap();
        for sentences in said {
            writeln!(page, "  {}", sentences[0].title).unwrap();
            for Sentence { detail, who, .. } in sentences {
                let who = who.map(|who| format!(" [{who}]")).unwrap_or_default();
                writeln!(page, "    {detail}{who}").unwrap();
            }
        }
        page.push('\n');
    }
    page
}
