//! Whose words a listing prints, and under which terms.

use std::io;

use serde::Serialize;

use crate::cli::content::Content;
use crate::cli::paper::Paper;
use crate::framework::FrameworkIx;

/// One framework.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct SourceRow {
    id: String,
    title: String,
    edition: String,
    publisher: String,
    licence: String,
    /// The sentence the licence asks to be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<String>,
}

/// The frameworks whose text is printed, each once, in their order.
pub(in crate::cli) fn of(content: &Content, frameworks: impl Iterator<Item = FrameworkIx>) -> Vec<SourceRow> {
    let mut frameworks: Vec<_> = frameworks.collect();
    frameworks.sort_unstable();
    frameworks.dedup();
    let row = |ix: FrameworkIx| {
        let framework = content.catalog.framework(ix);
        SourceRow {
            id: framework.id.clone(),
            title: framework.title.clone(),
            edition: framework.edition.clone(),
            publisher: framework.publisher.clone(),
            licence: framework.licence.name.clone(),
            notice: framework.licence.notice.clone(),
        }
    };
    frameworks.into_iter().map(row).collect()
}

/// Below everything else, with an empty line above them.
pub(in crate::cli) fn write(sources: &[SourceRow], paper: &mut Paper<'_>) -> io::Result<()> {
    paper.gap()?;
    sources.iter().try_for_each(|source| source.write(paper))
}

impl SourceRow {
    fn terms(&self) -> String {
        let SourceRow { id, title, edition, publisher, licence, .. } = self;
        format!("{id}: {title}. Edition: {edition}. Publisher: {publisher}. Licence: {licence}")
    }

    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.field(0, "source", &self.terms())?;
        self.notice.iter().try_for_each(|notice| paper.line(2, notice))
    }
}
