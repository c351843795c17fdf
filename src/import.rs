//! Published documents -> one framework.
//!
//! ```text
//! Input --mend--> text --detect--> Format --one reader each--> Draft --join, order--> Draft --ids--> Framework
//! ```
//!
//! Each format has a file of its own, which turns text into a [`Draft`], the content by its names, and nothing else.
//! What a reader cannot place it reports with its line; what it mends it counts. Pure: files are read and written by
//! the command.

mod asciidoc;
mod blocks;
mod csv_rows;
mod detect;
pub mod documents;
pub mod draft;
pub mod head;
mod html;
pub mod ids;
mod join;
#[cfg(test)]
mod kept;
mod level_text;
mod lines;
mod markdown;
mod mend;
pub(crate) mod names;
pub mod notes;
mod order;
mod passage;
mod placeholder;
mod prose;
mod role_page;
mod role_page_html;
mod roles_csv;
mod scale;
mod sentences;
mod sfia;
mod skills_csv;
pub mod stamp;

pub use documents::{Documents, read};
pub use draft::Draft;
pub use notes::{LeftOver, Mend, Notes};

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The official download of roles: a row for each role level and skill.
    RolesCsv,
    /// The official download of skills: a row for each skill.
    SkillsCsv,
    /// `Role level: ... / Skill: ... / - bullet`.
    LevelText,
    /// A role page of 2020 as text: `(Relevant skill level: expert)`.
    RolePage,
    /// The same saved as HTML.
    RolePageHtml,
    /// Tables of skills and activities, task lists, descriptions.
    Markdown,
    /// SFIA skill texts.
    Sfia,
    /// Job-cluster documents.
    AsciiDoc,
}

impl Format {
    pub const ALL: [Format; 8] = [
        Format::RolesCsv,
        Format::SkillsCsv,
        Format::LevelText,
        Format::RolePage,
        Format::RolePageHtml,
        Format::Markdown,
        Format::Sfia,
        Format::AsciiDoc,
    ];

    /// As `--as` takes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::RolesCsv => "roles-csv",
            Format::SkillsCsv => "skills-csv",
            Format::LevelText => "role-level-text",
            Format::RolePage => "role-page",
            Format::RolePageHtml => "role-page-html",
            Format::Markdown => "markdown",
            Format::Sfia => "sfia",
            Format::AsciiDoc => "asciidoc",
        }
    }
}

/// One document as it was found.
#[derive(Debug, Clone)]
pub struct Input {
    /// For messages, and for what its name says: mostly the file's name.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Format {
    /// What a text in this format says. `input` is its number, for the places that notes name.
    pub fn read(self, text: &str, input: usize, notes: &mut Notes) -> Draft {
        let read = match self {
            Format::RolesCsv => roles_csv::read,
            Format::SkillsCsv => skills_csv::read,
            Format::LevelText => level_text::read,
            Format::RolePage => role_page::read,
            Format::RolePageHtml => role_page_html::read,
            Format::Markdown => markdown::read,
            Format::Sfia => sfia::read,
            Format::AsciiDoc => asciidoc::read,
        };
        read(text, input, notes)
    }
}
