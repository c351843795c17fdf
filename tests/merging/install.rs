//! `bydoing merge --install`: one line in a file, one command, and then git merges.

use std::fs;
use std::process::Command;

use super::{Craft, commands, ran};

const LINE: &str = "progress.yaml merge=bydoing";

fn attributes(craft: &Craft) -> String {
    fs::read_to_string(craft.data.join(".gitattributes")).unwrap_or_default()
}

#[test]
fn what_it_prints_is_all_there_is_to_do() {
    let Some(craft) = Craft::in_folder("craft", "data") else { return };
    let (code, out, error) = craft.bydoing(&["merge", "--install"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let expected = "data/.gitattributes now says: progress.yaml merge=bydoing\n\
                    Git runs only what you tell it to. Run this once in each clone:\n  \
                    git config merge.bydoing.driver \"bydoing merge %O %A %B %P\"\n\
                    Keep the line in git, for your other clones:\n  \
                    git add data/.gitattributes\n  \
                    git commit -m \"Merge my progress with bydoing\" data/.gitattributes\n";
    assert_eq!(out, expected);
    craft.follow(&out);
    craft.is_clean();
    let (code, out, _) = craft.bydoing(&["merge", "--install"]);
    let expected = "Git is told already to merge data/progress.yaml with bydoing\n\
                    Git knows how to run it here: all is set\n";
    assert_eq!((code, out.as_str(), attributes(&craft)), (0, expected, format!("{LINE}\n")));
}

#[test]
fn a_clone_needs_the_command_only() {
    let Some(craft) = Craft::new() else { return };
    craft.install();
    let clone = craft.folder.path().join("clone");
    craft.git(&["clone", "-q", ".", clone.to_str().expect("a path")]);
    let (code, out, _) = craft.run("bydoing", &["--data", clone.to_str().expect("a path"), "merge", "--install"]);
    let command = format!("git -C {} config merge.bydoing.driver \"bydoing merge %O %A %B %P\"", clone.display());
    assert_eq!((code, commands(&out)), (0, vec![command]));
}

#[test]
fn what_the_file_says_else_stays_with_its_line_ends() {
    for (before, after) in [
        ("* text=auto\n", format!("* text=auto\n{LINE}\n")),
        ("* text=auto", format!("* text=auto\n{LINE}\n")),
        ("# mine\r\n*.yaml merge=union\r\n", format!("# mine\r\n*.yaml merge=union\r\n{LINE}\r\n")),
    ] {
        let Some(craft) = Craft::new() else { return };
        fs::write(craft.data.join(".gitattributes"), before).expect("a file");
        let (code, ..) = craft.bydoing(&["merge", "--install"]);
        assert_eq!((code, attributes(&craft)), (0, after));
    }
}

#[test]
fn a_line_that_says_otherwise_is_told_and_nothing_is_written() {
    let Some(craft) = Craft::new() else { return };
    let text = "* text=auto\nprogress.yaml -merge\n";
    fs::write(craft.data.join(".gitattributes"), text).expect("a file");
    let (code, out, error) = craft.bydoing(&["merge", "--install"]);
    assert_eq!((code, out.as_str(), attributes(&craft).as_str()), (1, "", text));
    assert!(error.contains(".gitattributes:2 says otherwise (progress.yaml -merge): take that line out"), "{error}");
    // One that git asks first, whatever this file says.
    fs::write(craft.data.join(".gitattributes"), "").expect("a file");
    fs::write(craft.top.join(".git/info/attributes"), "*.yaml merge=union\n").expect("a file");
    let (code, _, error) = craft.bydoing(&["merge", "--install"]);
    assert!(code == 1 && error.contains("another file tells git otherwise (merge: union)"), "{error}");
}

#[test]
fn a_line_above_that_says_the_same_is_enough() {
    let Some(craft) = Craft::in_folder("craft", "data") else { return };
    fs::write(craft.top.join(".gitattributes"), "*.yaml merge=bydoing\n").expect("a file");
    let (code, out, _) = craft.bydoing(&["merge", "--install"]);
    assert!(code == 0 && out.starts_with("Git is told already"), "{out}");
    assert!(!craft.data.join(".gitattributes").exists());
}

#[test]
fn a_folder_in_no_repository_is_told_with_the_way_to_make_one() {
    let Some(craft) = Craft::new() else { return };
    fs::remove_dir_all(craft.top.join(".git")).expect("no repository");
    // Not a repository that the tests stand in.
    let above = craft.folder.path().canonicalize().expect("a path");
    let mut command = craft.command("bydoing");
    let data = craft.data.display().to_string();
    command.env("GIT_CEILING_DIRECTORIES", above).args(["--data", &data, "merge", "--install"]);
    let (code, out, error) = ran(command.output());
    assert_eq!((code, out.as_str(), attributes(&craft).as_str()), (1, "", ""));
    let told = format!(
        "is in no git repository: git init {data} makes it one; then run bydoing --data {data} merge --install"
    );
    assert!(error.contains(&told), "{error}");
}

#[test]
fn a_file_that_git_ignores_is_told() {
    let Some(craft) = Craft::in_folder("craft", "data") else { return };
    fs::write(craft.top.join(".gitignore"), "# private\ndata/progress.yaml*\n").expect("a file");
    let (code, out, error) = craft.bydoing(&["merge", "--install"]);
    assert_eq!((code, out.as_str(), attributes(&craft).as_str()), (1, "", ""));
    assert!(error.contains("(.gitignore:2:data/progress.yaml*)"), "{error}");
    // Kept in git all the same.
    fs::write(craft.progress(), "version: 1\n").expect("a file");
    craft.git(&["add", "-f", "data/progress.yaml"]);
    assert_eq!(craft.bydoing(&["merge", "--install"]).0, 0);
}

#[test]
fn without_git_that_is_told() {
    let Some(craft) = Craft::new() else { return };
    let mut command = Command::new(env!("CARGO_BIN_EXE_bydoing"));
    command.env("PATH", craft.folder.path()).args(["--data", &craft.data.display().to_string(), "merge", "--install"]);
    let (code, _, error) = ran(command.output());
    assert!(code == 1 && error.contains("there is no git on this computer"), "{error}");
}

#[test]
fn a_program_that_the_shell_does_not_find_is_named_with_its_path_and_another_driver_is_told() {
    let Some(craft) = Craft::in_folder("craft", "not there yet/data") else { return };
    fs::remove_dir_all(craft.top.join("not there yet")).expect("no data folder");
    let folder = craft.folder.path().join("100% mine, it's");
    fs::create_dir(&folder).expect("a folder");
    let program = folder.join("bydoing");
    fs::copy(env!("CARGO_BIN_EXE_bydoing"), &program).expect("a copy");
    let data = craft.data.display().to_string();
    let (code, out, error) = craft.run(program.to_str().expect("a path"), &["--data", &data, "merge", "--install"]);
    assert_eq!((code, error.as_str()), (0, ""));
    fs::remove_file(craft.folder.path().join("bin/bydoing")).expect("no other program");
    craft.follow(&out);
    let driver = craft.git(&["config", "merge.bydoing.driver"]);
    assert!(driver.contains("100%% mine"), "{driver}");
    // Git runs that one.
    std::os::unix::fs::symlink(&program, craft.folder.path().join("bin/bydoing")).expect("a link");
    craft.usual();
    fs::remove_file(craft.folder.path().join("bin/bydoing")).expect("no other program");
    let (clean, printed) = craft.may_conflict(&["merge", "--no-edit", "laptop"]);
    assert!(clean && printed.contains("bydoing: merged not there yet/data/progress.yaml"), "{printed}");
    // To one that is found it is another.
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_bydoing"), craft.folder.path().join("bin/bydoing")).expect("a link");
    let (_, out, _) = craft.bydoing(&["merge", "--install"]);
    assert!(
        out.contains("for it. To run this program instead:\n  git config merge.bydoing.driver \"bydoing merge"),
        "{out}"
    );
}
