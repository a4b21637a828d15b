//! What a charter file may say, and what it is told when it says something else.

use domain::charter::{Charter, Period};
use domain::text::Language;
use domain::vote::{Base, Nominator, Participation, Threshold};
use insta::assert_snapshot;

use crate::{default, default_text, read};

fn keys(charter: &Charter) -> Vec<&str> {
    charter.parties.iter().map(|party| party.key.as_str()).collect()
}

#[test]
fn the_default_is_the_cybersikkerhedspagt() {
    let charter = default().unwrap();

    assert_eq!(
        keys(&charter),
        [
            "em",
            "di",
            "danskerhverv",
            "itb",
            "industriensfond",
            "smvdanmark",
            "ida",
            "finansdanmark",
            "hk",
            "fogp"
        ]
    );
    assert_eq!(
        (charter.principles.len(), charter.objectives.len(), charter.tracks.len()),
        (5, 3, 3)
    );
    assert_eq!((charter.version, charter.dated.to_string().as_str()), (1, "2022-06-15"));
    assert_eq!(charter.signed_text, None);
    assert_eq!(charter.voting.id, "majority_of_votes_cast");
    assert_eq!(charter.voting.base, Base::VotesForAndAgainst);
    assert_eq!(charter.voting.participation_min, Participation::MoreThanHalf);
    assert_eq!(charter.voting.voting_days, 14);
    assert_eq!(charter.periods.completeness, Period::WorkingDays(10));
    assert_eq!(charter.periods.nomination, Period::Days(90));
    assert_eq!(charter.periods.calendar.office_closed.len(), 3);
}

#[test]
fn the_rule_stands_in_words_in_both_languages() {
    let words = default().unwrap().voting_words;

    assert!(words.in_language(Language::Da).starts_with("Almindeligt flertal: "));
    assert!(words.in_language(Language::En).starts_with("Simple majority: "));
}

/// Nine parties, other keys, another rule, no tracks, the signed text attached.
const OTHER_PACT: &str = r#"
key = "havnepagt"
version = 3
dated = 2025-03-01
title = { da = "Havnepagten", en = "The Harbour Pact" }
purpose = { da = "Renere havne.", en = "Cleaner harbours." }
signed_text = "https://havnepagt.example.org/pagt.pdf"
secretariat = { da = "Sekretariatet", en = "The secretariat" }
advisory_board = { da = "Havnerådet", en = "The harbour council" }
parties = [
  { key = "p1", name = "Part 1", short_name = "1", since = 2025-03-01 },
  { key = "p2", name = "Part 2", short_name = "2", since = 2025-03-01, cvr = "DK 13 74 81 36" },
  { key = "p3", name = "Part 3", short_name = "3", since = 2025-03-01 },
  { key = "p4", name = "Part 4", short_name = "4", since = 2025-03-01 },
  { key = "p5", name = "Part 5", short_name = "5", since = 2025-03-01 },
  { key = "p6", name = "Part 6", short_name = "6", since = 2025-03-01 },
  { key = "p7", name = "Part 7", short_name = "7", since = 2025-03-01 },
  { key = "p8", name = "Part 8", short_name = "8", since = 2025-03-01 },
  { key = "p9", name = "Part 9", short_name = "9", since = 2026-01-01 },
]
principles = [{ key = "open", title = { da = "Åbenhed", en = "Openness" }, text = { da = "Vi deler.", en = "We share." } }]
objectives = [{ key = "water", title = { da = "Vand", en = "Water" }, text = { da = "Rent vand.", en = "Clean water." } }]

[voting]
id = "two_thirds_of_all"
words = { da = "To tredjedele af alle.", en = "Two thirds of all." }
base = "all_entitled"
threshold = "two_thirds"
participation_min = 7
shortfall = "fails"
nominator = "does_not_vote"
recusal = "stays_in_base"
ballot_change = "never"
early_close = "never"
open_hours_min = 48
voting_days = 21
ballots_while_open = "hidden_until_close"
ballots_after_close = "public"

[periods]
completeness = { days = 7 }
dialogue = { days = 30 }
nomination = { days = 60 }
information = { working_days = 5 }
letter = { days = 1 }
office_closed = ["12-24"]
"#;

/// What `OTHER_PACT` is told, a line each, after each `(from, to)` alone has been replaced in it.
fn refused(changes: &[(&str, &str)]) -> String {
    let refusal = |(from, to): &(&str, &str)| {
        assert!(OTHER_PACT.contains(from), "the file has no {from}");
        read(&OTHER_PACT.replacen(from, to, 1)).unwrap_err().to_string()
    };
    changes.iter().map(refusal).collect::<Vec<_>>().join("\n")
}

#[test]
fn another_pact_needs_another_file_and_no_code() {
    let charter = read(OTHER_PACT).unwrap();

    assert_eq!(keys(&charter), ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"]);
    assert_eq!(charter.parties[1].cvr.unwrap().to_string(), "13748136");
    assert!(charter.tracks.is_empty());
    assert_eq!(charter.signed_text.as_deref(), Some("https://havnepagt.example.org/pagt.pdf"));
    assert_eq!(charter.voting.threshold, Threshold::TwoThirds);
    assert_eq!(charter.voting.participation_min, Participation::AtLeast(7));
    assert_eq!(charter.voting.nominator, Nominator::DoesNotVote);
    assert_eq!(charter.periods.calendar.office_closed.len(), 1);
}

#[test]
fn an_eleventh_party_is_one_more_entry() {
    let eleventh = "\n[[parties]]\nkey = \"forbrug\"\nname = \"Forbrug\"\nshort_name = \"F\"\nsince = 2026-01-01\n";

    let charter = read(&format!("{}{eleventh}", default_text())).unwrap();

    assert_eq!(charter.parties.len(), 11);
}

#[test]
fn a_wrong_word_is_named_with_its_place_and_the_words_that_fit() {
    let refusals = refused(&[
        ("base = \"all_entitled\"", "base = \"most_votes\""),
        ("participation_min = 7", "participation_min = \"seven\""),
        ("nomination = { days = 60 }", "nomination = { months = 2 }"),
        ("nomination = { days = 60 }", "nomination = { days = 60, working_days = 40 }"),
        ("nomination = { days = 60 }", "nomination = {}"),
    ]);

    assert_snapshot!(refusals, @r#"
    line 27, column 8: unknown variant `most_votes`, expected one of `votes_for_and_against`, `votes_cast_with_abstentions`, `all_entitled`
    line 29, column 21: invalid value: string "seven", expected "any", "more_than_half" or a whole number from 1
    line 43, column 16: unknown field `months`, expected `days` or `working_days`
    line 43, column 14: expected either { days = … } or { working_days = … }
    line 43, column 14: expected either { days = … } or { working_days = … }
    "#);
}

#[test]
fn a_wrong_number_is_named_with_its_place_and_its_limits() {
    let refusals = refused(&[
        ("version = 3", "version = 0"),
        ("voting_days = 21", "voting_days = -1"),
        ("voting_days = 21", "voting_days = \"21\""),
        ("participation_min = 7", "participation_min = 0"),
        ("letter = { days = 1 }", "letter = { days = 5000 }"),
    ]);

    assert_snapshot!(refusals, @r#"
    line 3, column 11: invalid value: integer `0`, expected a whole number from 1
    line 36, column 15: invalid value: integer `-1`, expected a whole number from 0
    line 36, column 15: invalid type: string "21", expected a whole number from 0
    line 29, column 21: invalid value: integer `0`, expected "any", "more_than_half" or a whole number from 1
    line 45, column 19: invalid value: integer `5000`, expected a whole number from 1 to 3650
    "#);
}

#[test]
fn a_wrong_text_key_or_day_is_named_with_its_place() {
    let refusals = refused(&[
        ("name = \"Part 4\"", "name = \" \""),
        ("key = \"p4\"", "key = \"P4\""),
        ("key = \"havnepagt\"", "key = \"havne pagt\""),
        ("13 74 81 36", "13 74 81 37"),
        ("13 74 81 36", "13 74 81"),
        ("dated = 2025-03-01", "dated = \"1. marts 2025\""),
        ("dated = 2025-03-01", "dated = 2025-03-01T12:00:00"),
        ("\"12-24\"", "\"24-12\""),
    ]);

    assert_snapshot!(refusals, @r#"
    line 14, column 24: an empty text, expected words
    line 14, column 11: "P4" does not fit: a key has 1 to 40 characters out of a-z, 0-9 and -
    line 2, column 7: "havne pagt" does not fit: a key has 1 to 40 characters out of a-z, 0-9 and -
    line 12, column 78: "DK 13 74 81 37" does not fit: the check digit of the CVR number does not fit
    line 12, column 78: "DK 13 74 81" does not fit: a CVR number has eight digits
    line 4, column 9: expected a day without a time and without quotes, such as 2022-06-15
    line 4, column 9: 2025-03-01T12:00:00 is not a day: expected a day without a time and without quotes, such as 2022-06-15
    line 46, column 17: "24-12" is no day of the year, expected month and day such as "12-24"
    "#);
}

#[test]
fn a_missing_or_unknown_field_is_named_with_its_place() {
    let refusals = refused(&[
        ("voting_days = 21", ""),
        ("days = 21", "days = 21\ntie = \"chair\""),
        (", en = \"Water\"", ""),
        ("since = 2026-01-01", "until = 2026-01-01"),
        ("version = 3\n", ""),
        ("version = 3", "version ="),
    ]);

    assert_snapshot!(refusals, @r"
    line 24, column 1: missing field `voting_days`
    line 37, column 1: unknown field `tie`, expected one of `id`, `words`, `base`, `threshold`, `participation_min`, `shortfall`, `nominator`, `recusal`, `ballot_change`, `early_close`, `open_hours_min`, `voting_days`, `ballots_while_open`, `ballots_after_close`
    line 22, column 40: missing field `en`
    line 19, column 52: unknown field `until`, expected one of `key`, `name`, `short_name`, `cvr`, `since`
    line 1, column 1: missing field `version`
    line 3, column 10: string values must be quoted, expected literal string
    ");
}

#[test]
fn what_only_the_whole_shows_is_named_with_its_place_too() {
    let refusals = refused(&[
        ("key = \"p8\"", "key = \"p2\""),
        ("participation_min = 7", "participation_min = 10"),
        ("voting_days = 21", "voting_days = 400"),
        ("open_hours_min = 48", "open_hours_min = 505"),
    ]);

    assert_snapshot!(refusals, @r"
    line 18, column 11: parties names the key p2 twice
    line 29, column 21: voting.participation_min is 10, but the pact has 9 founding parties
    line 36, column 15: voting.voting_days is 400, expected 1 to 365
    line 35, column 18: voting.open_hours_min is 505, longer than the voting period of 21 days
    ");
}

#[test]
fn an_empty_list_of_parties_is_named_with_its_place() {
    let start = OTHER_PACT.find("parties = [").unwrap();
    let end = OTHER_PACT.find("principles = [").unwrap();
    let without = format!("{}parties = []\n{}", &OTHER_PACT[..start], &OTHER_PACT[end..]);

    assert_snapshot!(read(&without).unwrap_err(), @"line 10, column 11: parties must name at least one entry");
}

#[test]
fn places_count_characters_and_not_bytes() {
    let error = read("title = { da = \"Æblegrød\", en = 7 }").unwrap_err();

    assert_snapshot!(error, @"line 1, column 33: invalid type: integer `7`, expected a string");
}
