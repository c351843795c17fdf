//! One page for a conversation.

use super::Page;
use crate::report::facts::{OneToOne, Stand};
use crate::report::one_page::{OnePage, Points};
use crate::report::words;

pub(super) fn write(page: &mut Page, report: &OneToOne) {
    let shown = OnePage::of(report);
    page.heading(2, "Since last time");
    page.paragraph(&words::since(&report.head).unwrap_or_default());
    if shown.done.is_empty() && shown.rated.is_empty() {
        page.paragraph(words::NOTHING_DONE);
    }
    points(page, &shown.done);
    points(page, &shown.rated);
    if report.done_without_date > 0 {
        page.paragraph(&words::without_date(report.done_without_date));
    }
    for (heading, list, nothing) in
        [("Doing", &shown.doing, words::NOTHING_DOING), ("Next", &shown.next, words::NOTHING_NEXT)]
    {
        page.heading(2, heading);
        if list.is_empty() {
            page.paragraph(nothing);
        }
        points(page, list);
    }
    page.heading(2, &format!("Gap to {}", words::role_level(&report.against)));
    if report.gap.is_empty() {
        page.paragraph(words::NO_SKILLS);
    } else {
        page.paragraph(&words::gap(report));
        page.table(&["Skill", "Required", "Held", "Standing"], &shown.gap.iter().map(row).collect::<Vec<_>>());
        page.more(shown.more_gaps);
    }
    super::agreed(page);
}

fn points(page: &mut Page, list: &Points) {
    for point in &list.points {
        page.item(&point.text);
        if !point.when.is_empty() {
            page.below(&point.when);
        }
        page.shown_by(&point.note, &point.evidence);
    }
    page.more(list.more);
}

fn row(stand: &Stand) -> Vec<String> {
    vec![stand.skill.clone(), stand.required.clone(), stand.held_words().to_owned(), words::standing(stand)]
}
