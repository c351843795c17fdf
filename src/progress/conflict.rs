//! A progress file that git could not join: `bydoing merge` can, and every message about such a file says so.

use crate::yaml::{Position, Problem, conflict};

/// What stands where a conflict begins.
pub const SENTENCE: &str = "git left a conflict here: bydoing merge resolves it";

/// `problem`, which kept `bytes` from being read; of a conflict, the way out instead.
pub(super) fn told(bytes: &[u8], problem: Problem) -> Problem {
    match conflict::begins(&String::from_utf8_lossy(bytes)) {
        Some(line) => Problem {
            position: Some(Position { line, column: 1 }),
            found: SENTENCE.to_owned(),
            expected: "until then the file is read-only".to_owned(),
        },
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::progress::Progress;
    use crate::progress::store::{self, Access};

    const CONFLICT: &str =
        "version: 1\nmarks:\n  a:\n<<<<<<< HEAD\n    state: done\n=======\n    state: doing\n>>>>>>> x\n";

    #[test]
    fn a_file_with_a_conflict_says_so_when_it_is_opened_and_is_never_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("progress.yaml");
        fs::write(&path, CONFLICT).expect("a file");
        let Access::ReadOnly { why, problems } = store::open(&path).access else { panic!("it must be read-only") };
        assert!(why.ends_with(&format!("progress.yaml:4:1: {SENTENCE}; until then the file is read-only")), "{why}");
        assert_eq!(problems[0].position, Some(Position { line: 4, column: 1 }));
        let mut wanted = Progress::default();
        wanted.me.role = Some("x".to_owned());
        let error = store::save(&path, &Progress::default(), &wanted).expect_err("must fail").to_string();
        assert!(error.contains(SENTENCE), "{error}");
        assert_eq!(fs::read_to_string(&path).expect("the file"), CONFLICT);
    }

    #[test]
    fn a_note_about_a_conflict_is_a_note() {
        let note = "note: |\n      <<<<<<< HEAD\n      one\n      =======\n      two\n      >>>>>>> x\n";
        let text = format!("marks:\n  a:\n    {note}");
        let document = crate::progress::document::Document::parse(text.as_bytes()).expect("a document");
        assert!(document.progress().marks["a"].note.starts_with("<<<<<<< HEAD\none\n"));
    }
}
