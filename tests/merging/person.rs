//! Somebody who knows nothing of git's conflicts, and types only what is printed, from the pull that failed to its end.

use super::{Craft, MVP, SPRINT, commands};

/// A word of the text that is a command of this program, as one copies it out of a sentence.
fn merge_command(printed: &str) -> Option<String> {
    let start = printed.find("bydoing ").filter(|_| printed.contains(" merge resolves it"))?;
    let end = printed[start..].find(" resolves it")?;
    Some(printed[start..start + end].split("conflict here: ").last()?.to_owned())
}

#[test]
fn a_pull_that_failed_is_finished_by_what_is_printed() {
    for command in [&["pull", "-q", "--no-rebase", "--no-edit"][..], &["pull", "-q", "--rebase"]] {
        let Some(craft) = Craft::new() else { return };
        craft.done(MVP, 1);
        craft.commit();
        let home = craft.folder.path().join("server");
        craft.git(&["clone", "-q", "--bare", ".", home.to_str().expect("a path")]);
        craft.git(&["remote", "add", "origin", home.to_str().expect("a path")]);
        craft.git(&["fetch", "-q"]);
        craft.git(&["branch", "-u", "origin/main"]);
        craft.git(&["checkout", "-qb", "laptop"]);
        craft.done(SPRINT, 2);
        craft.mark(MVP, "done", &["--note", "With Ann"]);
        craft.commit();
        craft.git(&["push", "-q", "origin", "laptop:main"]);
        craft.git(&["checkout", "-q", "main"]);
        craft.mark(MVP, "done", &["--note", "With Ben"]);
        craft.commit();
        assert!(!craft.may_conflict(command).0);

        // What do I have there?
        let (_, _, printed) = craft.bydoing(&["list"]);
        let way_out = merge_command(&printed).expect("a way out");
        let (code, printed, error) = craft.run("sh", &["-c", &way_out]);
        assert_eq!((code, error.as_str()), (0, ""), "{way_out}");
        assert_eq!(commands(&printed).len(), 2, "{printed}");
        craft.follow(&printed);
        craft.is_clean();
        craft.git(&["push", "-q"]);
        let text = craft.text();
        assert!([SPRINT, "With Ann", "With Ben"].iter().all(|there| text.contains(there)), "{text}");
    }
}
