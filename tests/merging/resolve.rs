//! `bydoing merge` on a conflict that git left: what it prints leads to the end.

use std::fs;

use bydoing::progress::MarkState;
use bydoing::progress::store::{Look, Store};

use super::{Craft, MVP, SPRINT, commands, copies};

/// The conflict of the usual two sides; one stands in it.
fn conflict() -> Option<Craft> {
    let craft = Craft::new()?;
    craft.usual();
    assert!(!craft.may_conflict(&["merge", "laptop"]).0);
    Some(craft)
}

/// Everything that was printed, when all went well.
fn resolved(craft: &Craft) -> String {
    let (code, out, error) = craft.merge();
    assert_eq!((code, error.as_str()), (0, ""), "{out}");
    out
}

#[test]
fn a_conflict_in_any_style_and_of_any_command_is_resolved_by_what_is_printed() {
    for style in ["merge", "diff3", "zdiff3"] {
        for command in ["merge", "rebase", "cherry-pick"] {
            let Some(craft) = Craft::new() else { return };
            craft.usual();
            craft.git(&["config", "merge.conflictStyle", style]);
            let (clean, printed) = craft.may_conflict(&[command, "laptop"]);
            if printed.contains("unknown style") {
                eprintln!("skipped: this git does not know {style}");
                continue;
            }
            assert!(!clean, "{printed}");
            let conflict = craft.text();
            assert!(conflict.contains("<<<<<<< "), "{conflict}");
            let printed = resolved(&craft);
            let marks = if command == "rebase" { "1 mark" } else { "2 marks" };
            let first = format!("Resolved progress.yaml: {marks} from the other side, 2 decided:\n");
            assert!(printed.starts_with(&first), "{printed}");
            assert!(copies(&craft.data).contains(&conflict), "the file as git left it is not kept");
            craft.follow(&printed);
            craft.is_usual();
            craft.is_clean();
            assert!(craft.merge().1.contains("nothing to resolve"));
        }
    }
}

#[test]
fn every_command_that_meets_the_conflict_leads_to_the_way_out() {
    let Some(craft) = conflict() else { return };
    let data = craft.data.display().to_string();
    for arguments in [&["list"][..], &["mark", MVP, "todo"], &["check"]] {
        let (code, out, error) = craft.bydoing(arguments);
        let printed = out + &error;
        let way_out = format!("progress.yaml:8:1: git left a conflict here: bydoing --data {data} merge resolves it");
        assert!(code == 1 && printed.contains(&way_out), "{printed}");
        assert!(!printed.contains("by hand"), "{printed}");
    }
}

#[test]
fn without_a_repository_the_markers_are_enough() {
    for style in ["merge", "diff3"] {
        let Some(craft) = Craft::new() else { return };
        craft.usual();
        craft.git(&["config", "merge.conflictStyle", style]);
        assert!(!craft.may_conflict(&["merge", "laptop"]).0);
        fs::rename(craft.top.join(".git"), craft.folder.path().join("elsewhere")).expect("no repository");
        let (code, printed, error) = craft.bydoing(&["merge"]);
        assert_eq!((code, error.as_str()), (0, ""), "{printed}");
        assert_eq!(commands(&printed), [""; 0], "there is no git to tell");
        craft.is_usual();
    }
}

#[test]
fn markers_without_what_both_began_with_take_nothing_away() {
    let Some(craft) = Craft::new() else { return };
    let text = format!(
        "marks:\n<<<<<<< HEAD\n  {MVP}:\n    state: done\n=======\n  {SPRINT}:\n    state: done\n>>>>>>> laptop\n"
    );
    fs::write(craft.progress(), &text).expect("a file");
    assert_eq!(craft.bydoing(&["merge"]).0, 0);
    assert_eq!(craft.text(), format!("marks:\n  {MVP}:\n    state: done\n  {SPRINT}:\n    state: done\n"));
    // With it, what a side took out is out.
    let text = text.replace("=======", &format!("||||||| 123\n  {SPRINT}:\n    state: done\n======="));
    fs::write(craft.progress(), &text).expect("a file");
    assert_eq!(craft.bydoing(&["merge"]).0, 0);
    assert_eq!(craft.text(), format!("marks:\n  {MVP}:\n    state: done\n"));
}

#[test]
fn what_somebody_has_changed_in_the_file_since_then_counts() {
    let Some(craft) = conflict() else { return };
    craft.replace("# bydoing progress.", "# by hand\n# bydoing progress.");
    let printed = resolved(&craft);
    craft.is_usual();
    assert!(craft.text().starts_with("# by hand\n"), "{printed}");
}

#[test]
fn a_file_without_markers_that_git_waits_for_is_resolved_too() {
    // Git was told of the driver, but cannot run it: it leaves our side as it is.
    let Some(craft) = Craft::new() else { return };
    craft.usual();
    craft.install();
    craft.git(&["config", "merge.bydoing.driver", "no-such-program %O %A %B %P"]);
    assert!(!craft.may_conflict(&["merge", "laptop"]).0);
    assert!(!craft.text().contains("<<<<<<<"));
    craft.follow(&resolved(&craft));
    craft.is_usual();
    craft.is_clean();
}

#[test]
fn a_conflict_that_was_resolved_by_hand_is_left_alone() {
    let Some(craft) = conflict() else { return };
    craft.git(&["checkout", "-q", "--theirs", "progress.yaml"]);
    craft.replace("With Ann", "With Ann and Ben");
    let text = craft.text();
    let printed = resolved(&craft);
    assert!(printed.starts_with("There is no conflict in progress.yaml any more"), "{printed}");
    craft.follow(&printed);
    craft.is_clean();
    assert_eq!(craft.text(), text);
}

#[test]
fn a_file_that_one_side_took_away_can_be_kept_or_go() {
    for keep in [true, false] {
        let Some(craft) = Craft::new() else { return };
        craft.usual();
        craft.git(&["rm", "-q", "progress.yaml"]);
        craft.git(&["commit", "-qm", "gone"]);
        assert!(!craft.may_conflict(&["merge", "laptop"]).0);
        let printed = resolved(&craft);
        assert!(printed.starts_with("One side took progress.yaml away and the other changed it."), "{printed}");
        let mut commands = commands(&printed);
        if !keep {
            assert!(printed.ends_with("in place of the first command: git rm progress.yaml\n"), "{printed}");
            commands[0] = "git rm progress.yaml".to_owned();
        }
        craft.follow(&commands.iter().map(|command| format!("  {command}\n")).collect::<String>());
        craft.is_clean();
        assert_eq!(craft.progress().exists(), keep);
    }
}

#[test]
fn a_stash_that_meets_a_commit_is_resolved_too() {
    let Some(craft) = Craft::new() else { return };
    craft.done(MVP, 1);
    craft.commit();
    craft.done(MVP, 5);
    craft.git(&["stash", "-q"]);
    craft.done(MVP, 3);
    craft.commit();
    assert!(!craft.may_conflict(&["stash", "pop"]).0);
    craft.follow(&resolved(&craft));
    assert!(craft.text().contains("2025-11-05"));
    assert_eq!(craft.git(&["diff", "--name-only", "--diff-filter=U"]), "");
}

#[test]
fn other_files_that_git_waits_for_are_not_forgotten() {
    let Some(craft) = Craft::new() else { return };
    let write = |text: &'static str| {
        move |craft: &Craft| {
            fs::write(craft.top.join("diary"), text).expect("a file");
            craft.git(&["add", "diary"]);
        }
    };
    craft.two_sides(
        |craft| craft.done(MVP, 1),
        |craft| {
            write("one\n")(craft);
            craft.done(MVP, 2);
        },
        |craft| {
            write("two\n")(craft);
            craft.done(MVP, 3);
        },
    );
    assert!(!craft.may_conflict(&["merge", "laptop"]).0);
    let printed = resolved(&craft);
    let end = "Now tell git:\n  git add progress.yaml\nGit waits for another file too: git status names them. When they are \
               resolved:\n  git commit --no-edit\n";
    assert!(printed.ends_with(end), "{printed}");
}

#[test]
fn markers_that_somebody_has_committed_are_resolved_and_committed() {
    let Some(craft) = conflict() else { return };
    craft.git(&["commit", "-qam", "oops"]);
    let (code, printed, _) = craft.bydoing(&["merge"]);
    assert_eq!(code, 0);
    craft.follow(&printed);
    craft.is_usual();
    craft.is_clean();
}

#[test]
fn damaged_and_nested_markers_are_told_with_their_line_and_the_file_stays() {
    let Some(craft) = Craft::new() else { return };
    for (text, told) in [
        (
            "marks:\n<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n",
            "line 3, column 1: a conflict that begins within another",
        ),
        (
            "marks:\n<<<<<<< a\n  x: {\n=======\n",
            "line 4, column 1: the end of the file within a conflict; expected >>>>>>>",
        ),
    ] {
        fs::write(craft.progress(), text).expect("a file");
        let (code, out, error) = craft.bydoing(&["merge"]);
        assert_eq!((code, out.as_str(), craft.text().as_str()), (1, "", text));
        assert!(error.contains(told) && error.contains("  2. run bydoing --data "), "{error}");
    }
    // Where git has both sides, they are not needed.
    let Some(craft) = conflict() else { return };
    craft.replace("=======\n", "");
    craft.follow(&resolved(&craft));
    craft.is_usual();
}

#[test]
fn a_side_between_markers_that_cannot_be_read_is_told_by_the_lines_of_the_file() {
    let Some(craft) = Craft::new() else { return };
    let text = "version: 1\nmarks:\n  a/b:\n<<<<<<< x\n    state: done\n=======\n    state: finished\n>>>>>>> y\n";
    fs::write(craft.progress(), text).expect("a file");
    let (code, out, error) = craft.bydoing(&["merge"]);
    assert_eq!((code, out.as_str(), craft.text().as_str()), (1, "", text));
    let told =
        "progress.yaml, line 7, column 12: the state \"finished\"; expected todo, doing, done or not-applicable\n";
    assert!(error.contains(told), "{error}");
    craft.replace("finished", "doing");
    assert_eq!(craft.bydoing(&["merge"]).0, 0);
}

#[test]
fn nothing_to_resolve_is_no_failure() {
    let Some(craft) = Craft::new() else { return };
    let (code, out, error) = craft.bydoing(&["merge"]);
    assert!(code == 0 && out.starts_with("There is no file ") && error.is_empty(), "{out}");
    craft.done(MVP, 1);
    let before = craft.text();
    let (code, out, error) = craft.bydoing(&["merge"]);
    assert_eq!((code, error.as_str(), craft.text()), (0, "", before));
    assert!(out.starts_with("There is no conflict in ") && out.contains(": nothing to resolve"), "{out}");
    fs::write(craft.progress(), "marks: [\n").expect("a file");
    let (code, _, error) = craft.bydoing(&["merge"]);
    assert!(code == 1 && error.contains("there is no conflict in") && error.contains("line 1, column 8"), "{error}");
}

#[test]
fn a_link_and_a_folder_with_blanks_and_quotes_lead_to_the_file_in_git() {
    let Some(craft) = Craft::in_folder("my craft's \"repo\"", "the 'data' of $me") else { return };
    craft.usual();
    assert!(!craft.may_conflict(&["merge", "laptop"]).0);
    let elsewhere = craft.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    std::os::unix::fs::symlink(craft.progress(), elsewhere.join("progress.yaml")).expect("a link");
    let data = elsewhere.display().to_string();
    let mut command = craft.command("bydoing");
    let (code, printed, error) = super::ran(command.current_dir(&elsewhere).args(["--data", &data, "merge"]).output());
    assert_eq!((code, error.as_str()), (0, ""), "{printed}");
    assert!(elsewhere.join("progress.yaml").is_symlink());
    for command in commands(&printed) {
        let mut shell = craft.command("sh");
        let (code, _, error) = super::ran(shell.current_dir(&elsewhere).args(["-c", &command]).output());
        assert_eq!(code, 0, "{command}: {error}");
    }
    craft.is_usual();
    craft.is_clean();
}

#[test]
fn line_ends_of_this_computer_are_no_change() {
    let Some(craft) = Craft::new() else { return };
    craft.usual();
    craft.git(&["config", "core.autocrlf", "true"]);
    fs::remove_file(craft.progress()).expect("the file");
    craft.git(&["checkout", "-q", "--", "progress.yaml"]);
    assert!(craft.text().contains("\r\n"));
    assert!(!craft.may_conflict(&["merge", "laptop"]).0);
    let printed = resolved(&craft);
    assert!(printed.starts_with("Resolved progress.yaml: 2 marks from the other side, 2 decided:"), "{printed}");
    let text = craft.text();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text}");
    craft.follow(&printed);
    fs::write(craft.progress(), text.replace("\r\n", "\n")).expect("the file");
    craft.is_usual();
}

#[test]
fn a_window_that_has_the_file_open_takes_it_up() {
    let Some(craft) = Craft::new() else { return };
    craft.usual();
    let (mut store, opened) = Store::open(&craft.progress());
    let mut progress = opened.progress;
    assert!(!craft.may_conflict(&["merge", "laptop"]).0);
    assert!(matches!(store.look(), Look::Unusable(why) if why.to_string().contains("bydoing merge resolves it")));
    // Ticked in the meantime.
    store.add(&[progress.set_state("mine/own", MarkState::Done, jiff::civil::date(2025, 12, 1), "Own")]);
    resolved(&craft);
    assert_eq!(store.look(), Look::Usable);
    store.save().expect("a save");
    craft.is_usual();
    assert!(craft.text().contains("mine/own") && store.news().theirs.len() == 2);
}

#[test]
fn nothing_that_a_repository_names_is_run() {
    let Some(craft) = conflict() else { return };
    fs::write(craft.top.join(".gitattributes"), "progress.yaml filter=evil diff=evil\n").expect("a file");
    for name in ["core.fsmonitor", "filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "core.pager"] {
        craft.git(&["config", name, "touch EXECUTED; cat"]);
    }
    let printed = resolved(&craft);
    assert!(printed.contains("git commit --no-edit"));
    assert_eq!(craft.bydoing(&["merge", "--install"]).0, 0);
    assert!(!craft.top.join("EXECUTED").exists());
}
