//! One page for a conversation.

use super::Page;
use crate::report::facts::{OneToOne, Stand};
use crate::report::words;

pub(super) fn write(page: &mut Page, report: &OneToOne) {
    page.heading(2, "Since last time");
    page.paragraph(&words::since(&report.head).unwrap_or_default());
    if report.done.is_empty() && report.rated.is_empty() {
        page.paragraph(words::NOTHING_DONE);
    }
    let (done, more) = words::first(&report.done, words::MOST_DONE);
    for said in done {
        page.said("", &words::short(said), &words::done_when(said));
    }
    page.more(more);
    let (rated, more) = words::first(&report.rated, words::MOST_RATED);
    for rated in rated {
        page.item(&format!("Own rating of {}", words::rated(rated)));
        if !rated.note.is_empty() {
            page.below(&format!("Note: {}", words::clipped(&rated.note)));
        }
    }
    page.more(more);
    if report.done_without_date > 0 {
        page.paragraph(&words::without_date(report.done_without_date));
    }
    page.heading(2, "Doing");
    if report.doing.is_empty() {
        page.paragraph(words::NOTHING_DOING);
    }
    let (doing, more) = words::first(&report.doing, words::MOST_DOING);
    for said in doing {
        page.said("", &words::short(said), &words::doing_since(said, report.head.made));
    }
    page.more(more);
    page.heading(2, "Next");
    if report.next.is_empty() {
        page.paragraph(words::NOTHING_NEXT);
    }
    for next in &report.next {
        page.item(&next.text);
        page.below(&words::because(next));
    }
    page.heading(2, &format!("Gap to {}", words::role_level(&report.against)));
    if report.gap.is_empty() {
        page.paragraph(words::NO_SKILLS);
    } else {
        page.paragraph(&words::gap(report));
        let (rows, more) = words::first(&report.gap, words::MOST_GAPS);
        page.table(&["Skill", "Required", "Held", "Standing"], &rows.iter().map(row).collect::<Vec<_>>());
        page.more(more);
    }
    super::agreed(page);
}

fn row(stand: &Stand) -> Vec<String> {
    vec![stand.skill.clone(), stand.required.clone(), stand.held_words().to_owned(), words::standing(stand)]
}
