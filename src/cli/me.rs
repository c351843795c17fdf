//! `bydoing me`: who one is: a name for reports, one's role level and the one worked towards.

use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;
use serde::Serialize;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::named;
use super::paper;
use super::show::Level;
use crate::folder::DataFolder;
use crate::framework::RoleLevelIx;
use crate::progress::{Change, Me};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Your name, as reports have it; an empty text takes it away
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    name: Option<String>,

    /// Your role level: its id, or words of its name that nothing else has; an empty text takes it away
    #[arg(long, value_name = "ROLE-LEVEL")]
    role: Option<String>,

    /// The role level you work towards, in the same way
    #[arg(long, value_name = "ROLE-LEVEL")]
    target: Option<String>,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

fn one_line(text: &str) -> Result<String, String> {
    if text.chars().any(char::is_control) {
        return Err("a name is one line without control characters".to_owned());
    }
    Ok(text.trim().to_owned())
}

#[derive(Debug, Serialize)]
struct MeRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Named>,
}

/// A role level that the file names.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Named {
    Level(Level),
    /// In no framework that is loaded.
    Unknown {
        id: String,
        known: bool,
    },
}

impl Named {
    fn of(content: &Content, level: Option<RoleLevelIx>, unknown: Option<&str>) -> Option<Named> {
        let unknown = unknown.map(|id| Named::Unknown { id: id.to_owned(), known: false });
        level.map(|level| Named::Level(Level::of(content, level))).or(unknown)
    }

    fn words(&self) -> String {
        match self {
            Named::Level(level) => format!("{}  {}", level.name(), level.id()),
            Named::Unknown { id, .. } => format!("[in no framework that is loaded]  {id}"),
        }
    }
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let Arguments { name, role, target, .. } = arguments;
    let asked_only = [name, role, target].iter().all(|said| said.is_none());
    let content = if asked_only { content::load(folder) } else { said(folder, arguments)? };
    let facts = content.facts();
    let row = MeRow {
        name: content.opened.progress.me.name.clone(),
        role: Named::of(&content, facts.my_role(), content.unknown_role()),
        target: Named::of(&content, facts.my_target(), content.unknown_target()),
    };
    let printed = match arguments.format {
        Format::Plain => paper::print(|paper| {
            let words = |level: &Option<Named>| level.as_ref().map_or_else(|| "not set".to_owned(), Named::words);
            paper.field(0, "name", row.name.as_deref().unwrap_or("not set"))?;
            paper.field(0, "role level", &words(&row.role))?;
            paper.field(0, "target", &words(&row.target))
        })
        .map_err(Into::into),
        Format::Json => print_json(&row),
    };
    printed.map_err(|error| if asked_only { error } else { content::saved(error) })?;
    Ok(content.exit_code())
}

/// All that stands in the file once what was typed stands there too.
fn said(folder: &DataFolder, arguments: &Arguments) -> Result<Content> {
    let (mut content, mut store) = content::load_to_write(folder)?;
    let changes = changes(&content, arguments)?;
    if !changes.is_empty() {
        content.save(&mut store, &changes)?;
    }
    Ok(content)
}

/// What is to be another; what is so already is no change.
fn changes(content: &Content, arguments: &Arguments) -> Result<Vec<Change>> {
    let level = |typed: &Option<String>| -> Result<Option<Option<String>>> {
        Ok(match typed.as_deref().map(str::trim) {
            None => None,
            Some("") => Some(None),
            Some(text) => Some(Some(content.catalog.role_level(named::role_level(content, text)?).id.clone())),
        })
    };
    let Me { name, role, target } = content.opened.progress.me.clone();
    let typed = arguments.name.clone().map(|name| Some(name).filter(|name| !name.is_empty()));
    let mut changes = Vec::new();
    if let Some(after) = typed {
        changes.push(Change::Name { before: name, after });
    }
    if let Some(after) = level(&arguments.role)? {
        changes.push(Change::Role { before: role, after });
    }
    if let Some(after) = level(&arguments.target)? {
        changes.push(Change::Target { before: target, after });
    }
    changes.retain(|change| !change.is_nothing());
    Ok(changes)
}
