//! What is there to be read: a page, and what a framework says of itself.

use std::io;

use serde::Serialize;

use super::{Shown, source};
use crate::cli::content::Content;
use crate::cli::list::sources::{self, SourceRow};
use crate::cli::paper::Paper;
use crate::framework::{FrameworkIx, PageIx};
use crate::plain;

#[derive(Debug, Serialize)]
pub(super) struct Page {
    kind: &'static str,
    id: String,
    title: String,
    text: String,
    source: Vec<SourceRow>,
}

pub(super) fn page(content: &Content, ix: PageIx) -> Page {
    let page = content.catalog.page(ix);
    Page {
        kind: "page",
        id: page.id.clone(),
        title: page.title.clone(),
        text: page.text.clone(),
        source: source(content, page.framework),
    }
}

impl Shown for Page {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&self.title)?;
        paper.field(0, "id", &self.id)?;
        paper.gap()?;
        paper.prose(0, &self.text)?;
        sources::write(&self.source, paper)
    }
}

#[derive(Debug, Serialize)]
pub(super) struct Framework {
    kind: &'static str,
    id: String,
    title: String,
    edition: String,
    publisher: String,
    licence: Link,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<String>,
    source: Link,
    /// The skill levels, lowest first.
    scale: Vec<Step>,
    /// How many of each there are.
    skills: usize,
    pages: Vec<PageRow>,
}

#[derive(Debug, Serialize)]
struct Link {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct Step {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    meaning: Option<String>,
}

#[derive(Debug, Serialize)]
struct PageRow {
    id: String,
    title: String,
}

pub(super) fn framework(content: &Content, ix: FrameworkIx) -> Framework {
    let info = content.catalog.framework(ix);
    let step = |step: &crate::framework::model::SkillLevel| Step {
        id: step.id.clone(),
        name: step.name.clone(),
        meaning: step.meaning.clone(),
    };
    let row = |page: &PageIx| {
        let page = content.catalog.page(*page);
        PageRow { id: page.id.clone(), title: page.title.clone() }
    };
    Framework {
        kind: "framework",
        id: info.id.clone(),
        title: info.title.clone(),
        edition: info.edition.clone(),
        publisher: info.publisher.clone(),
        licence: Link { name: info.licence.name.clone(), url: info.licence.url.clone() },
        notice: info.licence.notice.clone(),
        source: Link { name: info.source.title.clone(), url: info.source.url.clone() },
        scale: info.scale.iter().map(step).collect(),
        skills: info.skills.len(),
        pages: info.pages.iter().map(row).collect(),
    }
}

impl Link {
    fn words(&self) -> String {
        let url = self.url.as_ref().map(|url| format!(", {}", plain::link(url))).unwrap_or_default();
        format!("{}{url}", self.name)
    }
}

impl Shown for Framework {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&self.title)?;
        paper.field(0, "id", &self.id)?;
        paper.field(0, "edition", &self.edition)?;
        paper.field(0, "publisher", &self.publisher)?;
        paper.field(0, "licence", &self.licence.words())?;
        self.notice.iter().try_for_each(|notice| paper.line(2, notice))?;
        paper.field(0, "source", &self.source.words())?;
        paper.field(0, "skills", &self.skills.to_string())?;
        if !self.scale.is_empty() {
            paper.heading("Skill levels, lowest first")?;
        }
        for Step { id, name, meaning } in &self.scale {
            let meaning = meaning.as_ref().map(|meaning| format!(": {meaning}")).unwrap_or_default();
            paper.line(2, &format!("{name}{meaning}  {id}"))?;
        }
        if !self.pages.is_empty() {
            paper.heading("Pages")?;
        }
        self.pages.iter().try_for_each(|PageRow { id, title }| paper.line(2, &format!("{title}  {id}")))
    }
}
