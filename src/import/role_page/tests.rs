use super::*;

const SERVICE_OWNER: &str = include_str!("../../../tests/sources/documents/service-owner.txt");

#[test]
fn dbg() {
    let mut notes = Notes::default();
    let draft = read(SERVICE_OWNER, 0, &mut notes);
    println!("{draft:#?}\n{notes:#?}");
}
