//! The Tab key in bash, zsh and fish, and what the scripts ask of the program.

use std::fs;
use std::process::Command;

use crate::scene::{MVP, Scene};
#[cfg(unix)]
use crate::terminal::Terminal;

/// The answer to a line in bash.
fn bash(scene: &Scene, line: &str) -> Vec<String> {
    let end = line.rsplit([' ', '=', '"', '\'']).next().unwrap();
    let output = scene.command().args(["__complete", "bash", line, end]).output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn ids_names_commands_and_values_are_answered() {
    let scene = Scene::empty();
    assert_eq!(bash(&scene, "bydoing mark pm-activities/agile-working/mv"), ["words", MVP]);
    assert_eq!(bash(&scene, "bydoing show sen"), ["words", "Senior\\ product\\ manager"]);
    assert_eq!(bash(&scene, "bydoing show \"Senior pro"), ["words", "Senior product manager"]);
    assert_eq!(bash(&scene, "bydoing sea"), ["words", "search"]);
    assert_eq!(bash(&scene, "bydoing search x --format=js"), ["words", "json"]);
    assert_eq!(bash(&scene, "bydoing --data "), ["files"]);
    assert_eq!(bash(&scene, "bydoing mark nowhere/at/all"), ["words"]);
}

#[test]
fn the_folder_that_the_line_names_is_the_one_that_is_asked() {
    let scene = Scene::empty();
    let other = scene.path().join("another one");
    fs::create_dir(&other).unwrap();
    let craft = "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\n\
                 skills: [{id: sawing, name: Sawing, activities: [{id: plank, text: Sawed a plank}]}]\n";
    fs::write(other.join("craft.framework.yaml"), craft).unwrap();
    let quoted = format!("'{}'", other.display());
    assert_eq!(bash(&scene, &format!("bydoing --data {quoted} mark cra")), ["words", "craft/sawing/plank"]);
    assert_eq!(bash(&scene, "bydoing mark cra"), ["words"]);
}

#[test]
fn completing_writes_nothing_and_says_nothing_of_what_is_broken() {
    let scene = Scene::empty();
    fs::write(scene.path().join("progress.yaml"), "marks: [broken").unwrap();
    fs::write(scene.path().join("x.framework.yaml"), "id: [").unwrap();
    let line = format!("bydoing --data {} mark pm-activities/agile-working/mv", scene.path().display());
    assert_eq!(bash(&scene, &line), ["words", MVP]);
    assert_eq!(fs::read_dir(scene.path()).unwrap().count(), 2);
    for arguments in [&["__complete", "bash"][..], &["__complete", "zsh"], &["__complete", "fish", "bydoing"]] {
        let output = scene.command().args(arguments).output().unwrap();
        assert!(output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_name_that_would_steer_the_terminal_is_not_offered() {
    let scene = Scene::empty();
    let craft = "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\n\
                 skills: [{id: sawing, name: \"Zz\\e[31m\"}, {id: glue, name: Zz $(touch x) `y`}]\n";
    fs::write(scene.path().join("craft.framework.yaml"), craft).unwrap();
    let line = format!("bydoing --data {} show zz", scene.path().display());
    assert_eq!(bash(&scene, &line), ["words", "Zz\\ \\$\\(touch\\ x\\)\\ \\`y\\`"]);
}

/// A shell with the script in it, on a terminal of its own.
#[cfg(unix)]
fn shell(scene: &Scene, program: &str, arguments: &[&str], setup: &str) -> Option<Terminal> {
    if Command::new(program).arg("--version").output().is_err() {
        println!("{program} is not here");
        return None;
    }
    let mut terminal = Terminal::start(scene, 200, program, arguments, &[("PS1", "$ "), ("ZDOTDIR", "/nowhere")]);
    // The shell repeats what is typed: only what it makes of this is the answer.
    terminal.type_in(&format!("{setup}; echo rea''dy\n"));
    terminal.wait_for("ready");
    Some(terminal)
}

/// Presses Tab after `typed`, then runs the line; a function in place of the program shows what it was given.
#[cfg(unix)]
fn tab(terminal: &mut Terminal, typed: &str, given: &str) {
    terminal.type_in(&format!("{typed}\t\n"));
    terminal.wait_for(&format!("given{given}\r\n"));
}

/// A program of the same name that prints its arguments, and the real one where it is asked to complete.
#[cfg(unix)]
fn printing(scene: &Scene) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = scene.path().join("bydoing");
    let real = env!("CARGO_BIN_EXE_bydoing");
    let script = format!(
        "#!/bin/sh\nif [ \"$1\" = __complete ]; then exec '{real}' \"$@\"; fi\nprintf given\nprintf '<%s>' \"$@\"\necho\n"
    );
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    scene.path().display().to_string()
}

#[cfg(unix)]
#[test]
fn tab_completes_in_bash() {
    let scene = Scene::empty();
    let folder = printing(&scene);
    let setup = format!("source <(bydoing completions bash); PATH='{folder}':$PATH; hash -r");
    let mut bash = shell(&scene, "bash", &["--norc", "--noprofile", "-i"], &setup).expect("bash is everywhere");
    tab(&mut bash, "bydoing mark pm-activities/agile-working/mv", &format!("<mark><{MVP}>"));
    tab(&mut bash, "bydoing show sen", "<show><Senior product manager>");
    tab(&mut bash, "bydoing show \"Senior pro", "<show><Senior product manager>");
    tab(&mut bash, "bydoing show Senior\\ pro", "<show><Senior product manager>");
    tab(&mut bash, "bydoing list --format=js", "<list><--format=json>");
    tab(&mut bash, "bydoing check bydo", "<check><bydoing>");
    tab(&mut bash, "./bydoing sea", "<search>");
}

#[cfg(unix)]
#[test]
fn tab_completes_in_zsh() {
    let scene = Scene::empty();
    let folder = printing(&scene);
    let setup = format!(
        "autoload -Uz compinit; compinit -u -D; source <(bydoing completions zsh); PATH='{folder}':$PATH; rehash"
    );
    let Some(mut zsh) = shell(&scene, "zsh", &["-f", "-i"], &setup) else { return };
    tab(&mut zsh, "bydoing mark pm-activities/agile-working/mv", &format!("<mark><{MVP}>"));
    tab(&mut zsh, "bydoing show sen", "<show><Senior product manager>");
    tab(&mut zsh, "bydoing show \"Senior pro", "<show><Senior product manager>");
    tab(&mut zsh, "bydoing list --format=js", "<list><--format=json>");
    tab(&mut zsh, "bydoing check bydo", "<check><bydoing>");
}

#[test]
fn fish_completes() {
    let scene = Scene::empty();
    let real = env!("CARGO_BIN_EXE_bydoing");
    let folder = std::path::Path::new(real).parent().unwrap().display().to_string();
    let ask = |line: &str| {
        let script = format!("set -x PATH '{folder}' $PATH; bydoing completions fish | source; complete -C '{line}'");
        let fish = Command::new("fish").args(["--no-config", "-c", &script]).env("HOME", scene.path()).output().ok()?;
        assert!(fish.stderr.is_empty(), "{}", String::from_utf8_lossy(&fish.stderr));
        let out = String::from_utf8(fish.stdout).unwrap();
        Some(out.lines().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect::<Vec<String>>())
    };
    let Some(found) = ask("bydoing mark pm-activities/agile-working/mv") else {
        println!("fish is not here");
        return;
    };
    assert_eq!(found, [MVP]);
    assert!(ask("bydoing show sen").unwrap().iter().any(|word| word.contains("product")));
    assert_eq!(ask("bydoing sea").unwrap(), ["search"]);
    assert_eq!(ask("bydoing list --format=js").unwrap(), ["--format=json"]);
}
