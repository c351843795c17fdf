//! Plays the tape, and holds the committed pictures against what it showed.

use std::collections::BTreeMap;
use std::fs;

use super::{file, film, picture, play, rewriting, tape};

const FOLDER: &str = "tests/demo/pictures";
const FILM: &str = "tour";

/// The tape's pictures by file name, with the film of it all.
fn drawn() -> Result<BTreeMap<String, String>, String> {
    let tape = fs::read_to_string(file("demo.tape")).expect("the tape");
    let played = play::play(&tape)?;
    let mut pictures = BTreeMap::new();
    for shown in &played.pictures {
        let title = format!("bydoing: {}", shown.name);
        pictures.insert(format!("{}.svg", shown.name), picture::svg(&shown.shot, &title, &shown.caption));
    }
    let said =
        "bydoing in a terminal, step by step: choosing a role, ticking, finding, noting, quitting and coming back.";
    pictures.insert(format!("{FILM}.svg"), film::svg(&played.moments, "bydoing: a tour", said));
    Ok(pictures)
}

fn committed() -> BTreeMap<String, String> {
    let Ok(folder) = fs::read_dir(file(FOLDER)) else { return BTreeMap::new() };
    let entries = folder.map(|entry| entry.expect("an entry"));
    entries
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).expect("a picture");
            (entry.file_name().into_string().expect("a name"), text)
        })
        .collect()
}

#[test]
fn the_keys_of_the_tape_do_what_it_shows_and_the_pictures_are_what_the_program_draws() {
    let mut drawn = drawn().unwrap_or_else(|why| panic!("{why}"));
    if !file("data/sfia.framework.yaml").exists() {
        // Whoever takes this file away, as they may, has fewer things on the screen than the pictures show.
        return;
    }
    if rewriting() {
        fs::create_dir_all(file(FOLDER)).expect("a folder");
        for (name, text) in &drawn {
            fs::write(file(FOLDER).join(name), text).expect("a picture is written");
        }
    }
    // A busy machine may show a frame late; what is really different stays so.
    for _ in 0..2 {
        if drawn == committed() {
            break;
        }
        drawn = self::drawn().unwrap_or_else(|why| panic!("{why}"));
    }
    let committed = committed();
    let names = |pictures: &BTreeMap<String, String>| pictures.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&committed), names(&drawn), "the pictures in {FOLDER}");
    for (name, text) in &drawn {
        let (now, then) = (text.lines(), committed[name].lines());
        let different = now.zip(then).position(|(now, then)| now != then);
        assert_eq!(
            different, None,
            "{name} is no longer what the program draws, from this line on. If the screen changed on purpose: \
             BYDOING_REWRITE=1 cargo test --test demo"
        );
        assert_eq!(*text, committed[name], "{name}");
    }
}

#[test]
fn every_picture_says_in_words_what_it_shows() {
    for (name, text) in committed() {
        let described = text.contains("role=\"img\"") && text.contains("<title id=\"title\">");
        assert!(described && !text.contains("<desc id=\"description\"></desc>"), "{name} has no description");
    }
}

#[test]
fn a_line_that_vhs_does_not_know_is_refused_with_its_number() {
    let refused = |text: &str| tape::read(text).err();
    for line in
        ["Home", "Tick", "Type", "Sleep soon", "Ctrl+Shift", "Wait+Screen /(/", "Down twice", "Screenshot a.svg"]
    {
        let why = format!("line 3 is not known: {line}");
        assert_eq!(refused(&format!("# a tape\n\n{line}\nEnter\n")), Some(why));
    }
    assert_eq!(refused("Type@80ms `a \"b\"`\nDown@1s 3\nCtrl+S\nShift+Tab\nWait+Screen@5s /a b$/\nSleep 1.5s\n"), None);
}

#[test]
fn a_wait_in_vain_names_the_line_and_shows_the_screen() {
    let tape = "Set FontSize 20\nSet Padding 0\nSet Width 720\nSet Height 270\nType \"echo here\"\nEnter\nWait\n\
                Wait+Screen@100ms /there/\n";
    let why = play::play(tape).expect_err("it is not there");
    assert!(why.contains("line 8: waited for /there/ in vain") && why.contains("\nhere\n"), "{why}");
}
