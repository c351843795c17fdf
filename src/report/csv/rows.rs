//! The rows of each report.

use crate::report::facts::{Assessed, Day, Head, NextUp, OneToOne, Rated, Report, RoleLevel, Said, Source, Stand};
use crate::report::facts::{Assessment, Full, Skill};
use crate::report::words;

type Row = Vec<String>;

const ONE_TO_ONE: &[&str] =
    &["Part", "What", "Skill", "State or level", "Required level", "Standing", "Date", "Note", "Evidence"];
const ASSESSMENT: &[&str] = &[
    "Part",
    "Name",
    "Role",
    "Role level",
    "Date discussed",
    "Skill",
    "Required level",
    "Level held",
    "Standing",
    "Rated on",
    "Note on the rating",
    "Examples",
    "Evidence",
];
const FULL: &[&str] = &[
    "Part",
    "Skill",
    "Framework",
    "Group",
    "What",
    "State or level",
    "Required level",
    "Standing",
    "Date",
    "Note",
    "Evidence",
    "Id",
];

/// The names of the columns, and a cell for each of them in every row.
pub(super) fn of(report: &Report) -> (&'static [&'static str], Vec<Row>) {
    let (header, mut rows) = match report {
        Report::OneToOne(one) => (ONE_TO_ONE, [head(&one.head), one_to_one(one)].concat()),
        Report::Assessment(report) => (ASSESSMENT, assessment(report)),
        Report::Full(full) => (FULL, [head(&full.head), self::full(full)].concat()),
    };
    rows.extend(report.sources().iter().map(|named| vec!["Source".to_owned(), source(named)]));
    rows.iter_mut().for_each(|row| row.resize(header.len(), String::new()));
    (header, rows)
}

/// Who it is about, in rows of their own: in the assessment that stands in every row.
fn head(head: &Head) -> Vec<Row> {
    let level = |level: &Option<RoleLevel>| level.as_ref().map(words::role_level).unwrap_or_default();
    let about = [
        ("Name", head.name.clone().unwrap_or_default()),
        ("Role level", level(&head.role)),
        ("Working towards", level(&head.target)),
        ("Since", iso(head.since)),
        ("Date discussed", iso(head.date_discussed)),
    ];
    about.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| vec![name.to_owned(), value]).collect()
}

fn one_to_one(report: &OneToOne) -> Vec<Row> {
    let none = String::new;
    let said = |part: &str, said: &Said| {
        let mut row = vec![part.to_owned(), said.text.clone(), said.skills.join("; "), said.state.words().to_owned()];
        row.extend([none(), none(), iso(said.date), said.note.clone(), said.evidence.join("\n")]);
        row
    };
    let rated = |rated: &Rated| {
        let date = iso(rated.date);
        let what = "Own rating".to_owned();
        let part = "Since last time".to_owned();
        let mut row =
            vec![part, what, rated.skill.clone(), rated.level.clone(), none(), none(), date, rated.note.clone()];
        row.push(rated.evidence.join("\n"));
        row
    };
    let next = |next: &NextUp| {
        let skills: Vec<&str> = next.because.iter().map(|because| because.skill.as_str()).collect();
        let mut row = vec!["Next".to_owned(), next.text.clone(), skills.join("; "), "todo".to_owned()];
        row.extend([String::new(), String::new(), String::new(), words::because(next)]);
        row
    };
    let gap = |stand: &Stand| {
        let part = format!("Gap to {}", stand.by);
        let mut row = vec![part, String::new(), stand.skill.clone(), stand.held_words().to_owned()];
        row.extend([stand.required.clone(), stand.words(), iso(stand.rated), stand.rating_note.clone()]);
        row.push(stand.rating_evidence.join("\n"));
        row
    };
    let mut rows: Vec<Row> = report.done.iter().map(|done| said("Since last time", done)).collect();
    rows.extend(report.rated.iter().map(rated));
    rows.extend(report.doing.iter().map(|doing| said("Doing", doing)));
    rows.extend(report.next.iter().map(next));
    rows.extend(report.gap.iter().map(gap));
    rows
}

fn assessment(report: &Assessment) -> Vec<Row> {
    let head = &report.head;
    let begun = |part: &str| {
        let name = head.name.clone().unwrap_or_default();
        let (role, level) = (report.against.role.clone(), report.against.level.clone());
        vec![part.to_owned(), name, role, level, iso(head.date_discussed)]
    };
    let skill = |assessed: &Assessed| {
        let stand = &assessed.stand;
        let mut row = begun("Skill");
        row.extend([stand.skill.clone(), stand.required.clone(), stand.held_words().to_owned()]);
        row.extend([stand.standing.words().to_owned(), iso(stand.rated), stand.rating_note.clone()]);
        let mut examples: Vec<String> = assessed.examples.iter().map(example).collect();
        examples.extend((assessed.also_done > 0).then(|| words::also_done(assessed)));
        let links: Vec<&str> =
            words::evidence(assessed).iter().flat_map(|shown| shown.links).map(String::as_str).collect();
        row.extend([examples.join("\n"), links.join("\n")]);
        row
    };
    let responsibility = |said: &Said| {
        let mut row = begun("Responsibility");
        row.resize(ASSESSMENT.len() - 2, String::new());
        row.extend([example(said), said.evidence.join("\n")]);
        row
    };
    let mut rows: Vec<Row> = report.skills.iter().map(skill).collect();
    rows.extend(report.responsibilities.iter().map(responsibility));
    rows
}

/// `Defined the scope of an MVP (2026-11-21): Cut it to three journeys.`
fn example(said: &Said) -> String {
    let date = said.date.map(|day| format!(" ({})", day.iso())).unwrap_or_default();
    let note = if said.note.is_empty() { String::new() } else { format!(": {}", said.note) };
    format!("{}{date}{note}", said.text)
}

fn full(report: &Full) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for skill in &report.skills {
        let begun = |part: &str| vec![part.to_owned(), skill.name.clone(), skill.framework.clone()];
        for stand in &skill.asked {
            let mut row = begun("Requirement");
            row.extend([String::new(), stand.by.clone(), stand.held_words().to_owned(), stand.required.clone()]);
            row.extend([stand.words(), iso(stand.rated), stand.rating_note.clone(), stand.rating_evidence.join("\n")]);
            row.push(stand.skill_id.clone());
            rows.push(row);
        }
        rows.extend(skill.ratings.iter().map(|rating| rated(begun("Rating"), rating, skill)));
        for group in &skill.groups {
            rows.extend(group.items.iter().map(|item| said(begun("Item"), &group.heading, item)));
        }
    }
    let alone = |part: &str| vec![part.to_owned(), String::new(), String::new()];
    rows.extend(report.responsibilities.iter().map(|item| said(alone("Responsibility"), "", item)));
    rows.extend(report.gone.iter().map(|item| said(alone("No longer in the framework"), "", item)));
    for rating in &report.gone_ratings {
        let part = "No longer in the framework";
        let none = String::new();
        let mut row = vec![part.to_owned(), rating.skill.clone(), none.clone(), none.clone(), "Own rating".to_owned()];
        row.extend([rating.level.clone(), none.clone(), none, iso(rating.date), rating.note.clone()]);
        row.push(rating.evidence.join("\n"));
        rows.push(row);
    }
    rows
}

fn rated(mut row: Row, rated: &Rated, skill: &Skill) -> Row {
    row.extend([String::new(), "Own rating".to_owned(), rated.level.clone(), String::new(), String::new()]);
    row.extend([iso(rated.date), rated.note.clone(), rated.evidence.join("\n"), skill.id.clone()]);
    row
}

fn said(mut row: Row, group: &str, said: &Said) -> Row {
    row.extend([group.to_owned(), said.text.clone(), said.state.words().to_owned(), String::new(), String::new()]);
    row.extend([iso(said.date), said.note.clone(), said.evidence.join("\n"), said.id.clone()]);
    row
}

fn source(source: &Source) -> String {
    let notice = source.notice.as_ref().map(|notice| format!(" {notice}")).unwrap_or_default();
    let url = source.licence_url.as_ref().map(|url| format!(" ({url})")).unwrap_or_default();
    format!("{}. {} Licence: {}{url}.{notice}", source.title, words::edition(source), source.licence)
}

fn iso(day: Option<Day>) -> String {
    day.map(Day::iso).unwrap_or_default()
}
