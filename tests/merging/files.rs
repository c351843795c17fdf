//! Three files on the command line: what is written where, and how the program exits.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use super::Craft;

const BASE: &str = "version: 1\nmarks:\n  a/b:\n    state: doing\n    date: 2025-11-01\n";

fn side(day: u8) -> String {
    BASE.replace("doing", "done").replace("11-01", &format!("11-{day:02}"))
}

/// Writes the three; `None` for one that is not there.
fn lay(craft: &Craft, texts: [Option<&str>; 3]) {
    for (name, text) in ["base", "ours", "theirs"].into_iter().zip(texts) {
        if let Some(text) = text {
            fs::write(craft.top.join(name), text).expect("a file");
        }
    }
}

fn ours(craft: &Craft) -> String {
    fs::read_to_string(craft.top.join("ours")).expect("ours")
}

#[test]
fn the_result_goes_to_the_second_file_which_keeps_its_mode() {
    let Some(craft) = Craft::new() else { return };
    lay(&craft, [Some(BASE), Some(&side(2)), Some(&side(3))]);
    fs::set_permissions(craft.top.join("ours"), Permissions::from_mode(0o640)).expect("a mode");
    let (code, out, error) = craft.run("bydoing", &["merge", "base", "ours", "theirs", "the/progress.yaml"]);
    assert_eq!((code, out.as_str(), ours(&craft)), (0, "", side(3)));
    let told = "bydoing: merged the/progress.yaml: 1 mark from the other side, 1 decided:\n  a/b stands as done, \
                2025-11-03; one side had done, 2025-11-02\n";
    assert_eq!(error, told);
    assert_eq!(fs::metadata(craft.top.join("ours")).expect("ours").permissions().mode() & 0o777, 0o640);
    assert_eq!(
        [fs::read_to_string(craft.top.join("base")), fs::read_to_string(craft.top.join("theirs"))].map(Result::ok),
        [Some(BASE.to_owned()), Some(side(3))]
    );
    let left: Vec<_> =
        fs::read_dir(&craft.top).expect("the folder").map(|file| file.expect("a file").file_name()).collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

#[test]
fn there_need_not_be_a_file_that_both_began_with() {
    for base in ["/dev/null", "base"] {
        let Some(craft) = Craft::new() else { return };
        lay(&craft, [Some(""), Some(&side(2)), Some(&side(2).replace("a/b", "c/d"))]);
        assert_eq!(craft.run("bydoing", &["merge", base, "ours", "theirs"]).0, 0);
        assert!(ours(&craft).contains("  a/b:\n") && ours(&craft).contains("  c/d:\n"));
    }
}

#[test]
fn one_means_that_a_side_cannot_be_read_and_says_which_and_where() {
    let broken = "marks:\n  a/b: [\n";
    for (at, name, words) in [
        (0, "base", "what both sides began with (base) cannot be read"),
        (1, "ours", "your side (ours) cannot be read"),
        (2, "theirs", "the side that comes in (theirs) cannot be read"),
    ] {
        let Some(craft) = Craft::new() else { return };
        let mut texts = [Some(BASE); 3];
        texts[at] = Some(broken);
        lay(&craft, texts);
        let before = ours(&craft);
        let (code, out, error) = craft.run("bydoing", &["merge", "base", "ours", "theirs"]);
        assert_eq!((code, out.as_str(), ours(&craft)), (1, "", before));
        assert!(
            error.contains(words) && error.contains(&format!("  {name}, line 2, column 8: a bracket [")),
            "{error}"
        );
        assert!(error.ends_with("  mend that, and run the same command again\n"), "{error}");
    }
}

#[test]
fn two_means_wrong_usage_or_a_file_that_cannot_be_opened_or_written() {
    let Some(craft) = Craft::new() else { return };
    lay(&craft, [None, Some(&side(2)), Some(&side(3))]);
    for (arguments, words) in [
        (&["merge", "base", "ours", "theirs"][..], "bydoing: there is no file base\n"),
        (&["merge", "ours", ".", "theirs"], "bydoing: . cannot be read: "),
        (&["merge", "ours", "ours"], "<THEIRS>"),
        (&["merge", "ours", "ours", "theirs", "--install"], "cannot be used with"),
    ] {
        let (code, out, error) = craft.run("bydoing", arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.contains(words), "{error}");
    }
    lay(&craft, [Some(BASE), None, None]);
    fs::set_permissions(craft.top.join("ours"), Permissions::from_mode(0o400)).expect("a mode");
    let (code, _, error) = craft.run("bydoing", &["merge", "base", "ours", "theirs"]);
    assert_eq!((code, ours(&craft)), (2, side(2)));
    assert!(error.contains("ours is write-protected"), "{error}");
}
