//! As Markdown that also reads well as the plain text it is: short tables with their columns in line, lists for the rest,
//! lines no longer than a page is wide.

mod assessment;
mod escape;
mod full;
mod one_to_one;
mod page;

use page::Page;

use super::facts::{Head, Report, Source};
use super::{mark, words};

/// The whole report.
pub(super) fn write(report: &Report) -> String {
    let mut page = Page::default();
    page.heading(1, report.kind().title());
    head(&mut page, report.head());
    match report {
        Report::OneToOne(report) => one_to_one::write(&mut page, report),
        Report::Assessment(report) => assessment::write(&mut page, report),
        Report::Full(report) => full::write(&mut page, report),
    }
    sources(&mut page, report.sources());
    page.paragraph(&format!("Made with bydoing on {}.", report.head().made));
    // Short enough to stay on one line: it is found by its words.
    page.paragraph(&format!("Shows bydoing whether somebody changed this file: {}", mark::BLANK));
    page.text
}

const BLANK: &str = "................................";

fn head(page: &mut Page, head: &Head) {
    let role = head.role.as_ref().or(head.target.as_ref());
    page.item(&format!("Name: {}", head.name.as_deref().unwrap_or(BLANK)));
    page.item(&format!("Role: {}", role.map_or(BLANK, |role| &role.role)));
    page.item(&format!("Role level: {}", head.role.as_ref().map_or(BLANK, |role| &role.level)));
    if let Some(target) = &head.target {
        page.item(&format!("Working towards: {}", words::role_level(target)));
    }
    page.item(&format!("Date discussed: {}", head.date_discussed.map_or(BLANK.to_owned(), |day| day.to_string())));
    page.paragraph(words::MEASURES);
}

/// Room for what is agreed.
fn agreed(page: &mut Page) {
    page.heading(2, "Agreed");
    page.paragraph(words::AGREED);
    (0..3).for_each(|_| page.item(&BLANK.repeat(2)));
}

fn sources(page: &mut Page, sources: &[Source]) {
    page.heading(2, "Sources and licences");
    if sources.len() > 1 {
        page.paragraph(words::RELATED);
    }
    for source in sources {
        page.item(&source.title);
        page.below(&words::edition(source));
        page.below_with_link(&format!("Licence: {}", source.licence), source.licence_url.as_deref());
        if let Some(notice) = &source.notice {
            page.below(notice);
        }
        page.below_with_link(&format!("Source: {}", source.document), source.document_url.as_deref());
    }
}
