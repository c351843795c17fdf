//! The form of an assessment: the levels as a table, then the examples by skill, which are too long for one.

use super::Page;
use crate::report::facts::{Assessed, Assessment};
use crate::report::words;

pub(super) fn write(page: &mut Page, report: &Assessment) {
    page.heading(2, &format!("Skills of {}", words::role_level(&report.against)));
    if let Some(since) = words::since(&report.head) {
        page.paragraph(&format!("Examples: {since}"));
    }
    if report.skills.is_empty() {
        page.paragraph(words::NO_SKILLS);
    } else {
        let rows: Vec<Vec<String>> = report.skills.iter().map(row).collect();
        page.table(&["Skill", "Required level", "Level held", words::FORM], &rows);
    }
    for assessed in &report.skills {
        page.heading(3, &assessed.stand.skill);
        let stand = &assessed.stand;
        page.paragraph(&format!("Required: {}. Held: {}.", stand.required, words::held_since(stand)));
        if !stand.rating_note.is_empty() || !stand.rating_evidence.is_empty() {
            page.item(words::ON_RATING);
            page.shown_by(&stand.rating_note, &stand.rating_evidence);
        }
        if let Some(related) = &stand.related {
            page.paragraph(&words::related(related));
        }
        if assessed.examples.is_empty() && assessed.also_done == 0 {
            page.paragraph(words::NO_EXAMPLE);
        }
        for said in &assessed.examples {
            page.said("", said, &said.date.map(|day| day.to_string()).unwrap_or_default());
        }
        if assessed.also_done > 0 {
            page.item(&words::also_done(assessed));
        }
    }
    if !report.responsibilities.is_empty() {
        page.heading(2, "Responsibilities of the role");
        for said in &report.responsibilities {
            page.said("", said, &said.date.map(|day| day.to_string()).unwrap_or_default());
        }
    }
    super::agreed(page);
}

fn row(assessed: &Assessed) -> Vec<String> {
    let stand = &assessed.stand;
    vec![stand.skill.clone(), stand.required.clone(), stand.held_words().to_owned(), stand.standing.words().to_owned()]
}
