//! A report written by the real program, from a progress file on disk.

use std::fs;

use crate::driver::Sitting;
use crate::home::Home;

const PROGRESS: &str = "version: 1
me:
  role: gdad/role/product-manager/senior-product-manager
marks:
  pm-activities/agile-working/mvp-scope:
    state: done
    date: 2026-01-05
    note: Cut the <b>beta</b> to three journeys.
";

/// The only file in the data folder that ends so.
fn reports(home: &Home, ending: &str) -> Vec<String> {
    let names = fs::read_dir(home.data()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(ending)).collect();
    names.sort();
    names
}

#[test]
fn e_writes_a_page_beside_the_progress_and_never_over_what_was_changed() {
    let home = Home::new();
    home.write("progress.yaml", PROGRESS);
    let mut sitting = Sitting::start_with(&home, (120, 36), &[]);
    sitting.wait_for_words("Senior product manager");
    sitting.press("e");
    sitting.wait_for_words("Into: ");
    sitting.press("Down");
    sitting.wait_for("the second kind", |screen| screen.selected().contains("assessment"));
    sitting.press("Enter");
    sitting.wait_for_words("Wrote ");
    let names = reports(&home, ".html");
    assert!(names.len() == 1 && names[0].starts_with("assessment-"), "{names:?}");
    let path = home.data().join(&names[0]);
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("Cut the &#60;b&#62;beta&#60;/b&#62; to three journeys."), "{page}");
    assert_eq!(home.progress_text(), PROGRESS);

    let changed = page.replace("three", "four");
    fs::write(&path, &changed).unwrap();
    sitting.press("e");
    sitting.wait_for_words("Into: ");
    sitting.press("Down");
    sitting.wait_for("the second kind", |screen| screen.selected().contains("assessment"));
    sitting.press("Enter");
    sitting.wait_for_words("-2.html");
    assert_eq!(fs::read_to_string(&path).unwrap(), changed);
    assert_eq!(reports(&home, ".html").len(), 2);
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
}
