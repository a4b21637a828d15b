//! Letters as PDF, read back by poppler.

use std::process::Command;

use domain::accession::LetterKind;
use domain::text::Language;
use letter::{Block, Letter};
use paper::LAYOUT;

use crate::stories::{LANGUAGES, letter_of};

/// What a program of poppler's makes of a PDF.
fn read_by(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(&file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap_or_else(|error| {
        panic!("{program} of the package poppler-utils, which `make setup` installs: {error}")
    });
    assert!(output.status.success(), "{output:?}");
    // poppler writes the title of a heading beyond ASCII in bytes that are no UTF-8.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn pdf(letter: &Letter) -> Result<Vec<u8>, paper::Unprintable> {
    paper::pdf(letter, LAYOUT)
}

/// The snapshots of a letter, the Danish one first.
fn names(kind: LetterKind) -> [&'static str; 2] {
    match kind {
        LetterKind::Receipt => ["receipt_da", "receipt_en"],
        LetterKind::InformationRequest => ["information_request_da", "information_request_en"],
        LetterKind::Approval => ["approval_da", "approval_en"],
        LetterKind::KickoffInvitation => ["kickoff_invitation_da", "kickoff_invitation_en"],
        LetterKind::Rejection => ["rejection_da", "rejection_en"],
        LetterKind::Withdrawal => ["withdrawal_da", "withdrawal_en"],
        LetterKind::Lapse => ["lapse_da", "lapse_en"],
        LetterKind::Closure => ["closure_da", "closure_en"],
    }
}

/// With `LETTERS_FOLDER` the letters are put there, to be looked at.
#[test]
fn each_letter_says_on_paper_what_it_says() {
    for kind in LetterKind::ALL {
        for language in LANGUAGES {
            let pdf = pdf(&letter_of(kind, language)).unwrap();
            if let Ok(folder) = std::env::var("LETTERS_FOLDER") {
                let name = format!("{folder}/{}-{}.pdf", kind.code(), language.code());
                std::fs::write(name, &pdf).unwrap();
            }
            let text = read_by("pdftotext", &["-layout"], &pdf);
            let [danish, english] = names(kind);
            let name = match language {
                Language::Da => danish,
                Language::En => english,
            };
            insta::with_settings!({ omit_expression => true }, {
                insta::assert_snapshot!(name, text);
            });
        }
    }
}

/// The marks in a PDF without the text under them, a line each.
fn marks(pdf: &[u8]) -> Vec<String> {
    let tree = read_by("pdfinfo", &["-struct-text"], pdf);
    tree.lines().map(|line| line.trim().to_owned()).collect()
}

/// The texts in reading order, as the marks give it.
fn told(pdf: &[u8]) -> String {
    let texts = marks(pdf)
        .into_iter()
        .filter_map(|line| Some(line.strip_prefix('"')?.strip_suffix('"')?.to_owned()));
    texts.collect::<Vec<_>>().join("|").replace(" |", " ")
}

#[test]
fn the_marks_give_every_word_in_reading_order() {
    for kind in LetterKind::ALL {
        for language in LANGUAGES {
            let letter = letter_of(kind, language);

            let told = told(&pdf(&letter).unwrap());

            let words: Vec<_> = told.split('|').map(str::to_owned).collect();
            assert_eq!(words, expected(&letter), "{} {}", kind.code(), language.code());
        }
    }
}

/// Every text of a letter, in the order in which it is read out.
fn expected(letter: &Letter) -> Vec<String> {
    let mut texts = vec![letter.sender.clone(), letter.pact.clone()];
    texts.extend(letter.addressee.clone());
    texts.extend(letter.particulars.iter().map(|line| format!("{}: {}", line.label, line.value)));
    texts.extend([letter.title.clone(), letter.greeting.clone()]);
    for block in &letter.body {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => texts.push(text.clone()),
            Block::Quotation(lines) => texts.extend(lines.clone()),
            Block::List(items) => {
                texts.extend(items.iter().flat_map(|item| ["•".to_owned(), item.clone()]));
            }
            Block::Steps(items) => texts.extend(
                (1..).zip(items).flat_map(|(count, item)| [format!("{count}."), item.clone()]),
            ),
            Block::Table(table) => {
                texts.push(table.caption.clone());
                texts.extend(table.head.clone());
                texts.extend(
                    table.rows.iter().flat_map(|row| [row.label.clone(), row.value.clone()]),
                );
            }
        }
    }
    texts.push(letter.regards.clone());
    texts.extend(letter.signature.clone());
    texts
}

#[test]
fn headings_lists_and_tables_are_marked_as_what_they_are() {
    let marks = marks(&pdf(&letter_of(LetterKind::Rejection, Language::Da)).unwrap());

    let count = |mark: &str| marks.iter().filter(|line| line.starts_with(mark)).count();
    assert_eq!((count("H1"), count("H2"), count("Table")), (1, 6, 1));
    assert_eq!(
        (count("Caption"), count("TR"), count("/Scope /Column"), count("/Scope /Row")),
        (1, 5, 2, 4)
    );
    assert_eq!(count("BlockQuote"), 1);

    let receipt = self::marks(&pdf(&letter_of(LetterKind::Receipt, Language::Da)).unwrap());
    let count = |mark: &str| receipt.iter().filter(|line| line.starts_with(mark)).count();
    assert_eq!((count("L "), count("LI"), count("Lbl"), count("LBody")), (2, 6, 6, 6));
}

#[test]
fn a_pdf_says_what_it_is_called_and_in_which_language() {
    let pdf = pdf(&letter_of(LetterKind::Approval, Language::En)).unwrap();

    let about = read_by("pdfinfo", &[], &pdf);
    let line = |name: &str| {
        let line = about.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_once(':')).map(|(_, value)| value.trim().to_owned())
    };
    assert_eq!(line("Title").as_deref(), Some("The application is approved"));
    assert_eq!(line("Tagged").as_deref(), Some("yes"));
    assert_eq!(line("JavaScript").as_deref(), Some("no"));
    let metadata = read_by("pdfinfo", &["-meta"], &pdf);
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    assert!(metadata.contains("<rdf:li>en</rdf:li>"), "{metadata}");
}

#[test]
fn the_typeface_comes_with_the_pdf_and_no_more_of_it_than_is_used() {
    let pdf = pdf(&letter_of(LetterKind::Rejection, Language::Da)).unwrap();

    let fonts = read_by("pdffonts", &[], &pdf);

    let rows: Vec<_> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{fonts}");
    for row in rows {
        let [embedded, subset, unicode] =
            row.split_whitespace().rev().skip(2).take(3).collect::<Vec<_>>()[..]
        else {
            panic!("{row}")
        };
        assert_eq!((embedded, subset, unicode), ("yes", "yes", "yes"), "{row}");
    }
    assert!(pdf.len() < 60_000, "{}", pdf.len());
}

#[test]
fn the_same_letter_makes_the_same_bytes() {
    let letter = letter_of(LetterKind::Rejection, Language::Da);

    assert_eq!(pdf(&letter).unwrap(), pdf(&letter).unwrap());
}

/// What people type is printed as text, whatever it is; what the typeface lacks can still be read and copied.
#[test]
fn whatever_people_type_is_printed() {
    let mut letter = letter_of(LetterKind::Rejection, Language::Da);
    let strange =
        ["漢字", "🙂 smil", "a\u{301}", "العربية", "x".repeat(3000).as_str(), "(\\) <b> ]>", ""]
            .map(str::to_owned);
    letter.body.push(Block::Quotation(strange.into()));
    letter.body.push(Block::List(vec!["punkt".to_owned(); 200]));

    let printed = pdf(&letter).unwrap();

    let text = read_by("pdftotext", &[], &printed);
    for part in ["漢字", "🙂 smil", "(\\) <b> ]>"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}
