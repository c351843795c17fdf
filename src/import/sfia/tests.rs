use super::*;

#[test]
fn dbg() {
    let mut notes = Notes::default();
    let draft = read(include_str!("../../../tests/sources/documents/sfia-prod.txt"), 0, &mut notes);
    println!("{draft:#?}\n{notes:#?}");
}
