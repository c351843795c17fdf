//! Keys in, screen out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod driver;

use driver::Window;

#[test]
fn look() {
    let Ok(keys) = std::env::var("KEYS") else { return };
    let size = std::env::var("SIZE").unwrap_or("80x24".into());
    let (w, h) = size.split_once('x').unwrap();
    let mut window = Window::new(w.parse().unwrap(), h.parse().unwrap());
    window.press(&keys);
    println!("{}", window.text());
}
