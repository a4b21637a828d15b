//! What the owner states about the site, read from files once at the start.

use std::io::ErrorKind;
use std::path::Path;

use web::Statement;

use crate::failure::Failure;

/// The statement with this name in `folder`: `NAME.da.txt` and `NAME.en.txt`, each where there is one.
pub(crate) fn read(folder: Option<&Path>, name: &str) -> Result<Statement, Failure> {
    let Some(folder) = folder else { return Ok(Statement::default()) };
    let text = |language: &str| {
        let path = folder.join(format!("{name}.{language}.txt"));
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Some(text)),
            // Without the folder itself, the setting is at fault.
            Err(error) if error.kind() == ErrorKind::NotFound && folder.is_dir() => Ok(None),
            Err(error) => Err(Failure::machine(format!("reading {}", path.display()))(error)),
        }
    };
    let (danish, english) = (text("da")?, text("en")?);
    Ok(Statement::new(danish.as_deref(), english.as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_texts_can_be_copied_and_a_file_may_be_left_out() {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/statements");

        assert_ne!(read(Some(&shipped), "privacy").unwrap(), Statement::default());
        assert_eq!(read(Some(&shipped), "other").unwrap(), Statement::default());
        assert_eq!(read(None, "privacy").unwrap(), Statement::default());
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_at_the_start() {
        assert!(read(Some(Path::new("/nowhere/at/all")), "privacy").is_err());
    }
}
