//! Letters are read again as they were kept.

use domain::accession::LetterKind;
use letter::{kept, read};

use crate::stories::{LANGUAGES, letter_of};

#[test]
fn a_letter_is_read_again_as_it_was_kept() {
    for kind in LetterKind::ALL {
        for language in LANGUAGES {
            let letter = letter_of(kind, language);
            assert_eq!(read(&kept(&letter).unwrap()).unwrap(), letter);
        }
    }
}

/// What was once kept is read for ever: this line never changes.
#[test]
fn a_letter_of_the_first_form_is_still_read() {
    let json = r#"{"form":1,"language":"da","date":"2026-03-02","pact":"Pagten","sender":"Sekretariatet","addressee":["A"],"particulars":[["Dato","2. marts 2026"]],"title":"T","greeting":"G","body":[{"heading":"H"},{"paragraph":"P"},{"quotation":["Q"]},{"list":["L"]},{"steps":["S"]},{"table":{"caption":"C","head":["X","Y"],"rows":[["For","6"]]}}],"regards":"R","signature":["N"],"foot":"F","page":"Side"}"#;

    let letter = read(json).unwrap();

    assert_eq!(kept(&letter).unwrap(), json);
    assert!(read(&json.replace("\"form\":1", "\"form\":2")).is_err());
}
