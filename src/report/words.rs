//! Sentences that the readable formats share.

use super::facts::{
    Assessed, Because, Counts, Day, Head, Month, NextUp, OneToOne, RoleLevel, Said, Skill, Source, Thing,
};
use crate::progress::MarkState;

mod rating;

pub(super) use rating::{asked, held_since, level_of, rated, related, standing};

/// Stands in every report that is read by people.
pub(super) const MEASURES: &str = "What was done and which skill level is held are two measures: they stand side by side, \
    and neither is worked out from the other. Levels are the person’s own rating. This is a guide for a conversation, \
    not a test.";

/// The column of an assessment that says one of these.
pub(super) const FORM: &str = "Working towards, at or above";

/// Above the note of a rating, among the examples.
pub(super) const ON_RATING: &str = "On the rating";

/// Above the room for what is agreed.
pub(super) const AGREED: &str = "To fill in together.";

/// Where nothing is listed, a word why.
pub(super) const NOTHING_DONE: &str = "Nothing has been marked as done in this time.";
pub(super) const NOTHING_DOING: &str = "Nothing is marked as begun.";
pub(super) const NOTHING_NEXT: &str = "No open activity or statement builds a skill that is below the level asked for.";
pub(super) const NO_EXAMPLE: &str = "None written down yet.";
pub(super) const NO_SKILLS: &str = "The frameworks that are loaded ask for no skill at this role level.";
pub(super) const NOTHING_SAID: &str = "Nothing has been said of any skill in this time.";
pub(super) const RELATED: &str = "Where what builds a skill comes from another framework, the two were joined by the \
    editors of bydoing; no publisher says so.";

/// `and 3 more, which the full report lists`
pub(super) fn more(count: usize) -> String {
    format!("and {count} more, which the full report lists")
}

/// One line of at most `most` characters, cut after a word.
pub(super) fn clip(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(most) else { return line };
    let whole = line[..end].rfind(' ').unwrap_or(end);
    format!("{} …", line[..whole].trim_end())
}

/// From when on, and why.
pub(super) fn since(head: &Head) -> Option<String> {
    let since = head.since?;
    Some(if head.usual_since { format!("Since {since}, the last three months.") } else { format!("Since {since}.") })
}

/// `21 November 2026 · Agile and Lean practices`.
pub(super) fn done_when(said: &Said) -> String {
    let date = said.date.map_or("no date".to_owned(), |day| day.to_string());
    with_skills(date, said)
}

/// `since 2 November 2026 (26 days) · Agile and Lean practices`.
pub(super) fn doing_since(said: &Said, made: Day) -> String {
    let since = said.date.map_or("begun, no date".to_owned(), |day| match (made.0 - day.0).get_days() {
        0 => "since today".to_owned(),
        1 => format!("since {day} (1 day)"),
        days if days > 1 => format!("since {day} ({days} days)"),
        _ => format!("since {day}"),
    });
    with_skills(since, said)
}

fn with_skills(words: String, said: &Said) -> String {
    if said.skills.is_empty() { words } else { format!("{words} · {}", said.skills.join(", ")) }
}

/// `builds Life cycle management: required Expert, held Working`.
pub(super) fn because(next: &NextUp) -> String {
    let verb = if next.thing == Some(Thing::Activity) { "builds" } else { "is part of" };
    let reason = |because: &Because| {
        let held = because.held.as_ref().map_or("not rated".to_owned(), |held| format!("held {held}"));
        format!("{verb} {}: required {}, {held}", because.skill, because.required)
    };
    next.because.iter().map(reason).collect::<Vec<_>>().join("; ")
}

/// `Of 9 skills that Lead product manager asks for: 3 at the level or above, 4 working towards it, 2 not rated.`
pub(super) fn gap(report: &OneToOne) -> String {
    let Counts { at_or_above, working_towards, not_rated, not_applicable } = report.counts;
    let parts = [
        (at_or_above, "at the level or above"),
        (working_towards, "working towards it"),
        (not_rated, "not rated"),
        (not_applicable, "not applicable"),
    ];
    let parts: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}")).collect();
    let total = report.counts.total();
    let skills = if total == 1 { "skill" } else { "skills" };
    format!("Of {total} {skills} that {} asks for: {}.", report.against.level, parts.join(", "))
}

/// `3 more are done without a date.`
pub(super) fn without_date(count: usize) -> String {
    match count {
        1 => "1 is done without a date.".to_owned(),
        count => format!("{count} are done without a date."),
    }
}

/// `and 3 more done, without note or evidence`.
pub(super) fn also_done(assessed: &Assessed) -> String {
    let (and, more) = if assessed.examples.is_empty() { ("", "") } else { ("and ", " more") };
    format!("{and}{}{more} done, without note or evidence", assessed.also_done)
}

/// Links, and what they show: the rating, or an example by its number.
pub(super) struct Shown<'a> {
    pub(super) of: String,
    pub(super) links: &'a [String],
}

/// All links of a row of an assessment.
pub(super) fn evidence(assessed: &Assessed) -> Vec<Shown<'_>> {
    let rating = Shown { of: "Rating".to_owned(), links: &assessed.stand.rating_evidence };
    let examples = (1..).zip(&assessed.examples);
    let examples = examples.map(|(at, said)| Shown { of: format!("Example {at}"), links: &said.evidence });
    std::iter::once(rating).chain(examples).filter(|shown| !shown.links.is_empty()).collect()
}

/// `Senior product manager (Product manager)`, or the level alone where it names the role.
pub(super) fn role_level(level: &RoleLevel) -> String {
    if level.level.to_lowercase().contains(&level.role.to_lowercase()) {
        level.level.clone()
    } else {
        format!("{} ({})", level.level, level.role)
    }
}

/// What a framework asks to be said of it, sentence by sentence.
pub(super) fn edition(source: &Source) -> String {
    format!("Edition: {}. Publisher: {}.", source.edition, source.publisher)
}

pub(super) const NOTHING_DATED: &str = "Nothing with a date has been marked as done or rated in this time.";

/// The sign of a state, as the window has it, with round brackets: square ones are something else in Markdown.
pub(super) fn sign(state: MarkState) -> &'static str {
    match state {
        MarkState::Todo => "( )",
        MarkState::Doing => "(~)",
        MarkState::Done => "(✓)",
        MarkState::NotApplicable => "(–)",
    }
}

/// `3 of 11 done. Government Digital and Data Profession Capability Framework.`
pub(super) fn of_skill(skill: &Skill) -> String {
    match skill.total {
        0 => format!("{}.", skill.framework),
        total => format!("{} of {total} done. {}.", skill.done, skill.framework),
    }
}

/// So many months a chart shows.
pub(super) const MONTHS: usize = 12;

/// The months of a table: those of the chart, and of those before them the ones with anything in them.
pub(super) fn months(all: &[Month]) -> Vec<&Month> {
    let charted = all.len().saturating_sub(MONTHS);
    let shown = all.iter().enumerate().filter(|(at, month)| *at >= charted || month.done + month.rated > 0);
    shown.map(|(_, month)| month).collect()
}

/// Does it lead into the web? Nothing else is ever made a link of.
pub(super) fn is_web(link: &str) -> bool {
    let start = |scheme: &str| link.trim().get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    start("https://") || start("http://")
}
