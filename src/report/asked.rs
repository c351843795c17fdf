//! What somebody asks a report for.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::analysis::Facts;

/// What the report is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One page: since last time, doing, next, gap.
    #[default]
    OneToOne,
    /// One row for each skill of the role level, as departments have forms for it.
    Assessment,
    /// Everything, grouped by skill.
    Full,
}

/// How it is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    Md,
    #[default]
    Html,
    Csv,
    Json,
}

/// All that a report depends on beside content and progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub kind: Kind,
    /// None: for a one-to-one the last three months, else everything.
    pub since: Option<Date>,
    /// Whose report it is, where that is said for this one report.
    pub name: Option<String>,
    /// When it is talked about. None: a blank to fill in.
    pub discussed: Option<Date>,
    pub today: Date,
}

/// Neither a role nor a target is set, or none that a loaded framework has: what is asked for cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRoleLevel(pub Kind);

impl Kind {
    /// All three, in order.
    pub const ALL: [Kind; 3] = [Kind::OneToOne, Kind::Assessment, Kind::Full];

    /// As typed, and as the names of files begin.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::OneToOne => "one-to-one",
            Kind::Assessment => "assessment",
            Kind::Full => "full",
        }
    }

    /// The heading of the report.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Kind::OneToOne => "One-to-one",
            Kind::Assessment => "Skills assessment",
            Kind::Full => "Full report",
        }
    }

    /// What is in it, for whoever chooses.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Kind::OneToOne => "one page: since last time, doing, next, gap",
            Kind::Assessment => "one row for each skill of the role level, with examples",
            Kind::Full => "everything, grouped by skill",
        }
    }
}

impl Format {
    /// All four, in order.
    pub const ALL: [Format; 4] = [Format::Md, Format::Html, Format::Csv, Format::Json];

    /// As typed, and as the names of files end.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Md => "md",
            Format::Html => "html",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }

    /// What it is good for, for whoever chooses.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Format::Md => "Markdown: plain text to read and to paste",
            Format::Html => "a page to open in a browser and to print",
            Format::Csv => "a table for a spreadsheet",
            Format::Json => "for other programs",
        }
    }
}

impl Asked {
    /// Nothing beside the kind.
    #[must_use]
    pub fn new(kind: Kind, today: Date) -> Asked {
        Asked { kind, since: None, name: None, discussed: None, today }
    }

    /// From when on what was said is in the report. None: from the beginning.
    #[must_use]
    pub fn from(&self) -> Option<Date> {
        let months = || self.today.checked_sub(3.months()).unwrap_or(self.today);
        self.since.or_else(|| (self.kind == Kind::OneToOne).then(months))
    }

    /// Whose report it is. None: a blank to fill in. The one place that knows.
    #[must_use]
    pub fn whose<'a>(&'a self, facts: Facts<'a>) -> Option<&'a str> {
        self.name.as_deref().or(facts.progress.me.name.as_deref())
    }

    /// How the file of such a report is called where nobody says otherwise: `one-to-one-2026-11-28.html`.
    #[must_use]
    pub fn file_name(&self, format: Format) -> String {
        format!("{}-{}.{}", self.kind.as_str(), self.today, format.as_str())
    }
}
