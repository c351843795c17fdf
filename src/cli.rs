mod place;
pub mod window;
