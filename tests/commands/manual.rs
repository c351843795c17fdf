//! `bydoing man`.

use std::process::{Command, Stdio};

use crate::scene::Scene;

#[test]
fn the_page_is_read_without_complaint_where_there_is_a_reader() {
    let scene = Scene::empty();
    let page = scene.path().join("bydoing.1");
    std::fs::write(&page, scene.out(&["man"])).unwrap();
    let mut readers = 0;
    for reader in [&["groff", "-man", "-Tutf8", "-ww"][..], &["mandoc", "-T", "lint", "-W", "error"]] {
        let run = Command::new(reader[0]).args(&reader[1..]).arg(&page).stdin(Stdio::null()).output();
        let Ok(output) = run else {
            println!("{} is not here", reader[0]);
            continue;
        };
        readers += 1;
        let said = [output.stderr, if reader[0] == "mandoc" { output.stdout } else { Vec::new() }].concat();
        let said = String::from_utf8_lossy(&said);
        assert_eq!(said, "", "{}", reader[0]);
    }
    println!("read by {readers}");
}

#[test]
fn what_was_said_of_exit_codes_and_of_every_command_is_in_it() {
    let page = Scene::empty().out(&["man"]);
    for words in [".SH \"EXIT STATUS\"", "0 done, 1 failed or nothing found", ".SS \"bydoing search\"", "\\-\\-kind"] {
        assert!(page.contains(words), "{words}");
    }
}
