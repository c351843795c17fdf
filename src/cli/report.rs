//! `bydoing report`: what there is to hand to a line manager, printed or put into a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, ValueEnum};
use color_eyre::Result;
use color_eyre::eyre::eyre;
use jiff::civil::Date;

use super::content::{self, Content};
use super::named;
use crate::analysis::Facts;
use crate::clock;
use crate::folder::DataFolder;
use crate::plain;
use crate::progress::{Carried, day};
use crate::report::{self, Asked, NoRoleLevel, file};

#[derive(Debug, Args)]
pub struct Arguments {
    /// What it is for
    #[arg(long = "for", value_enum, default_value_t, value_name = "KIND")]
    pub kind: Kind,

    /// How it is written [default: by the ending of FILE, else md]
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// Leave out what was said before that day [default: for one-to-one the last three months, else nothing]
    #[arg(long, value_name = "DATE", value_parser = |text: &str| day::read(text, clock::today()))]
    pub since: Option<Date>,

    /// Your role level, its id, or words of its name that nothing else has [default: the one that is set]
    #[arg(long, value_name = "ROLE-LEVEL")]
    pub role: Option<String>,

    /// The role level you work towards, its id, or words of its name that nothing else has [default: the one that is set]
    #[arg(long, value_name = "ROLE-LEVEL")]
    pub target: Option<String>,

    /// Whose report it is [default: your name, if it is set; else a blank to fill in]
    #[arg(long)]
    pub name: Option<String>,

    /// The day of the conversation: year-month-day [default: a blank to fill in]
    #[arg(long, value_name = "DATE", value_parser = any_day)]
    pub date: Option<Date>,

    /// Put it into this file; - prints it
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The kinds as they are typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// One page: since last time, doing, next, gap
    #[default]
    OneToOne,
    /// One row for each skill of the role level: required level, own rating, examples, evidence
    Assessment,
    /// Everything, grouped by skill
    Full,
}

/// The formats as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Markdown, which reads as plain text
    Md,
    /// A page to open in a browser and to print
    Html,
    /// A table for a spreadsheet
    Csv,
    /// For programs: bydoing schema report says what is in it
    Json,
}

/// Of a conversation that is still to come as well.
fn any_day(text: &str) -> Result<Date, String> {
    let typed = text.trim();
    let wrong = || format!("a date is year-month-day, as in {}", clock::today());
    if typed == "today" { Ok(clock::today()) } else { typed.parse().map_err(|_| wrong()) }
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = match (arguments.format, output.map(by_ending)) {
        (Some(format), _) => format.asked(),
        (None, None) => report::Format::Md,
        (None, Some(Ok(format))) => format,
        (None, Some(Err(words))) => {
            super::Cli::command().error(ErrorKind::InvalidValue, words).print()?;
            return Ok(ExitCode::from(super::USAGE));
        }
    };
    let mut content = content::load(folder);
    let me = &content.opened.progress.me;
    let (mut role, mut target) = (me.role.clone(), me.target.clone());
    for (typed, place) in [(&arguments.role, &mut role), (&arguments.target, &mut target)] {
        if let Some(typed) = typed {
            *place = Some(content.catalog.role_level(named::role_level(&content, typed)?).id.clone());
        }
    }
    (content.opened.progress.me.role, content.opened.progress.me.target) = (role, target);
    let asked = Asked {
        kind: arguments.kind.asked(),
        since: arguments.since,
        name: arguments.name.clone(),
        discussed: arguments.date,
        today: clock::today(),
    };
    let carried = Carried::of(&content.catalog, &content.opened.progress);
    let facts = Facts::new(&content.catalog, &content.opened.progress, &carried);
    let made = report::make(facts, &asked).map_err(|none| which(&content, none))?;
    let text =
        made.write(format).map_err(|why| eyre!("the report could not be written as {}: {why}", format.as_str()))?;
    match output {
        Some(path) => {
            file::put(path, &text).map_err(|why| eyre!("{why}"))?;
            let path = path.display().to_string();
            super::print(|out| writeln!(out, "written: {}", plain::line(&path)))?;
        }
        // Everything in it has been made fit for a terminal.
        None => super::print(|out| out.write_all(text.as_bytes()))?,
    }
    Ok(content.exit_code())
}

/// What to do where no role level is known.
fn which(content: &Content, NoRoleLevel(kind): NoRoleLevel) -> color_eyre::Report {
    let me = &content.opened.progress.me;
    let lost = me.role.as_deref().or(me.target.as_deref());
    let why = match lost {
        Some(id) => format!("{} is in no framework that is loaded", plain::quote(id)),
        None => "neither your role level nor your target is set".to_owned(),
    };
    eyre!(
        "the report {} is about a role level, and {why}: give one with --role, as in --role \"Senior product manager\", or \
         set it for good with bydoing me --role, or in the window with m; bydoing list roles names them",
        kind.as_str()
    )
}

/// What other programs would take for a file of their own, and find that it is none.
const FOREIGN: &[&str] = &["doc", "docx", "ods", "odt", "pdf", "rtf", "xls", "xlsx"];

fn by_ending(path: &Path) -> Result<report::Format, String> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "htm" => Ok(report::Format::Html),
        foreign if FOREIGN.contains(&foreign) => Err(format!(
            "a report is not written as {foreign}: end FILE with .html for a page that a browser opens and prints, also as \
             PDF, with .csv for a spreadsheet, or say --format"
        )),
        ending => {
            let named = report::Format::ALL.into_iter().find(|format| format.as_str() == ending);
            Ok(named.unwrap_or(report::Format::Md))
        }
    }
}

impl Kind {
    fn asked(self) -> report::Kind {
        match self {
            Kind::OneToOne => report::Kind::OneToOne,
            Kind::Assessment => report::Kind::Assessment,
            Kind::Full => report::Kind::Full,
        }
    }
}

impl Format {
    fn asked(self) -> report::Format {
        match self {
            Format::Md => report::Format::Md,
            Format::Html => report::Format::Html,
            Format::Csv => report::Format::Csv,
            Format::Json => report::Format::Json,
        }
    }
}
