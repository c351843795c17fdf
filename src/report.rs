//! What there is to hand to somebody: one page for a one-to-one, an assessment as departments have forms for it, or
//! everything by skill.
//!
//! [`make`] answers what is asked, without files and without a clock; [`Report::write`] says the same facts as Markdown,
//! HTML, CSV or JSON, and [`mod@file`] puts the text in its place. A report is a guide for a conversation: it holds no score,
//! and of the two measures, what was done and which level is held, neither is taken from the other.

pub mod asked;
mod csv;
pub mod facts;
pub mod file;
mod html;
mod json;
mod made;
mod maker;
pub mod mark;
mod md;
mod one_page;
#[cfg(test)]
mod tests;
mod words;

pub use asked::{Asked, Format, Kind, NoRoleLevel};
pub use facts::Report;
pub use html::palette;
pub use json::schema;
pub use made::make;

impl Report {
    /// The whole report as the text of a file, with its [`mark`].
    ///
    /// # Errors
    /// A format's own library has failed, as the end of a sentence.
    pub fn write(&self, format: Format) -> Result<String, String> {
        let text = match format {
            Format::Md => md::write(self),
            Format::Html => html::write(self).map_err(|error| error.to_string())?,
            Format::Csv => csv::write(self).map_err(|error| error.to_string())?,
            Format::Json => json::write(self).map_err(|error| error.to_string())?,
        };
        Ok(mark::stamped(&text, format))
    }

    /// Which of the three it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Report::OneToOne(_) => Kind::OneToOne,
            Report::Assessment(_) => Kind::Assessment,
            Report::Full(_) => Kind::Full,
        }
    }
}
