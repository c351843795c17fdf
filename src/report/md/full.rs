//! Everything, skill by skill.

use super::Page;
use crate::progress::MarkState;
use crate::report::facts::{Full, Month, Said, Skill};
use crate::report::words;

pub(super) fn write(page: &mut Page, report: &Full) {
    if let Some(since) = words::since(&report.head) {
        page.paragraph(&format!("{since} What was said before is left out."));
    }
    months(page, report);
    page.heading(2, "Skills");
    if report.skills.is_empty() {
        page.paragraph(words::NOTHING_SAID);
    }
    report.skills.iter().for_each(|part| skill(page, part));
    if !report.responsibilities.is_empty() {
        page.heading(2, "Responsibilities");
        report.responsibilities.iter().for_each(|item| said(page, item));
    }
    if !report.gone.is_empty() || !report.gone_ratings.is_empty() {
        page.heading(2, "No longer in the framework");
        report.gone.iter().for_each(|item| said(page, item));
        for rated in &report.gone_ratings {
            page.item(&format!("Own rating of {}", words::rated(rated)));
            page.shown_by(&rated.note, &rated.evidence);
        }
    }
}

fn months(page: &mut Page, report: &Full) {
    page.heading(2, "Over time");
    if report.months.is_empty() {
        page.paragraph(words::NOTHING_DATED);
    } else {
        let row = |month: &Month| vec![month.month.month(), month.done.to_string(), month.rated.to_string()];
        page.table(
            &["Month", "Done", "Rated"],
            &words::months(&report.months).into_iter().map(row).collect::<Vec<_>>(),
        );
    }
    if report.done_without_date > 0 {
        page.paragraph(&words::without_date(report.done_without_date));
    }
}

fn skill(page: &mut Page, skill: &Skill) {
    page.heading(3, &skill.name);
    page.paragraph(&words::of_skill(skill));
    for stand in &skill.asked {
        page.item(&words::asked(stand));
        if let Some(related) = &stand.related {
            page.below(&words::related(related));
        }
    }
    for rated in &skill.ratings {
        page.item(&format!("Own rating: {}", words::level_of(rated)));
        page.shown_by(&rated.note, &rated.evidence);
    }
    for group in &skill.groups {
        page.heading(4, &group.heading);
        group.items.iter().for_each(|item| said(page, item));
    }
}

fn said(page: &mut Page, said: &Said) {
    let date = said.date.map(|day| format!(", {day}")).unwrap_or_default();
    let when = if said.state == MarkState::Todo { String::new() } else { format!("{}{date}", said.state.words()) };
    page.said(&format!("{} ", words::sign(said.state)), said, &when);
}
