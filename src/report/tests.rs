//! The facts of a report, from a progress file written out here.

use std::sync::LazyLock;

use jiff::civil::date;

use super::facts::{Report, Standing};
use super::{Asked, Format, Kind, NoRoleLevel, make, mark};
use crate::analysis::Facts;
use crate::framework::model::Related;
use crate::framework::{Catalog, decode};
use crate::progress::{self, Carried, Progress};
use crate::yaml;

const FRAMEWORK: &str = "id: craft
title: The craft of joinery
licence: {name: CC0, notice: Shown by leave of the guild.}
source: {title: A book}
scale: [{id: low, name: Low}, {id: mid, name: Mid}, {id: high, name: High}]
roles:
  - id: joiner
    name: Joiner
    responsibilities: [{id: safe, text: Keep the workshop safe}]
    levels:
      - {id: one, name: Young joiner, requirements: {cutting: low, gluing: mid}}
      - {id: two, name: Old joiner, requirements: {cutting: high, gluing: mid, oiling: low}}
skills:
  - id: cutting
    name: Cutting
    levels: {high: [{id: straight, text: cut straight}]}
    activities: [{id: plank, text: Cut a plank}, {id: beam, text: Cut a beam}]
  - {id: gluing, name: Gluing, activities: [{id: joint, text: Glued a joint}]}
  - {id: oiling, name: Oiling, activities: [{id: table, text: Oiled a table}]}
  - {id: extra, name: Extra, activities: [{id: broom, text: Swept the floor}]}
";

const PROGRESS: &str = "version: 1
me: {role: craft/role/joiner/one, target: craft/role/joiner/two}
ratings:
  craft/cutting: [{level: low, date: 2026-01-05}, {level: mid, date: 2026-11-02, note: oak, evidence: [https://example.org/r]}]
  craft/gluing: [{level: high, date: 2026-01-05}]
marks:
  craft/cutting/plank: {state: done, date: 2026-11-10, note: Of oak., evidence: [https://example.org/p]}
  craft/cutting/beam: {state: done, date: 2026-03-01}
  craft/gluing/joint: {state: done}
  craft/oiling/table: {state: doing, date: 2026-10-01}
  craft/extra/broom: {state: done, date: 2026-08-28, note: Twice.}
  craft/role/joiner/safe: {state: done, date: 2026-09-01, note: No accident.}
  old/thing: {state: done, date: 2026-09-02, text: What there was}
";

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let framework = decode::framework(&yaml::read(FRAMEWORK.as_bytes()).unwrap()).unwrap();
    Catalog::new(vec![framework], &Related::default())
});

fn asked(kind: Kind) -> Asked {
    Asked::new(kind, date(2026, 11, 28))
}

fn made(progress: &str, asked: &Asked) -> Result<Report, NoRoleLevel> {
    let progress: Progress = progress::read(progress.as_bytes()).unwrap();
    let carried = Carried::of(&CATALOG, &progress);
    make(Facts::new(&CATALOG, &progress, &carried), asked)
}

fn ids(said: &[super::facts::Said]) -> Vec<&str> {
    said.iter().map(|said| said.id.as_str()).collect()
}

#[test]
fn a_one_to_one_tells_the_last_three_months_and_the_way_on() {
    let Ok(Report::OneToOne(report)) = made(PROGRESS, &asked(Kind::OneToOne)) else { panic!("a one-to-one") };
    assert_eq!(report.head.since.unwrap().iso(), "2026-08-28");
    let done = ["craft/cutting/plank", "old/thing", "craft/role/joiner/safe", "craft/extra/broom"];
    assert_eq!(ids(&report.done), done);
    assert_eq!(report.done[1].text, "What there was");
    assert_eq!(report.done_without_date, 1);
    let rated: Vec<_> =
        report.rated.iter().map(|rated| (&*rated.skill, &*rated.level, rated.before.as_deref())).collect();
    assert_eq!(rated, [("Cutting", "Mid", Some("Low"))]);
    assert_eq!(report.rated[0].evidence, ["https://example.org/r"]);
    assert_eq!(ids(&report.doing), ["craft/oiling/table"]);
    let next: Vec<&str> = report.next.iter().map(|next| next.id.as_str()).collect();
    assert_eq!(next, ["craft/cutting/high/straight"]);
    assert_eq!(report.against.level, "Old joiner");
    let counts = report.counts;
    assert_eq!((counts.at_or_above, counts.working_towards, counts.not_rated, counts.total()), (1, 1, 1, 3));
}

#[test]
fn an_assessment_has_a_row_for_each_skill_of_the_role_level() {
    let Ok(Report::Assessment(report)) = made(PROGRESS, &asked(Kind::Assessment)) else { panic!("an assessment") };
    let rows: Vec<_> = report
        .skills
        .iter()
        .map(|row| (&*row.stand.skill, &*row.stand.required, row.stand.standing, row.examples.len(), row.also_done))
        .collect();
    assert_eq!(rows, [("Cutting", "Low", Standing::Above, 1, 1), ("Gluing", "Mid", Standing::Above, 0, 1)]);
    assert_eq!(ids(&report.responsibilities), ["craft/role/joiner/safe"]);
    let since = Asked { since: Some(date(2026, 11, 11)), ..asked(Kind::Assessment) };
    let Ok(Report::Assessment(report)) = made(PROGRESS, &since) else { panic!("an assessment") };
    assert!(report.skills.iter().all(|row| row.examples.is_empty() && row.also_done == 0));
}

#[test]
fn the_full_report_holds_every_mark_and_every_rating() {
    let Ok(Report::Full(report)) = made(PROGRESS, &asked(Kind::Full)) else { panic!("a full report") };
    let skills: Vec<_> = report.skills.iter().map(|skill| (&*skill.name, skill.done, skill.total)).collect();
    assert_eq!(skills, [("Cutting", 2, 3), ("Gluing", 1, 1), ("Oiling", 0, 1), ("Extra", 1, 1)]);
    assert_eq!(report.skills[0].asked.len(), 2, "by the role level and by the target");
    assert_eq!(report.skills.iter().map(|skill| skill.ratings.len()).sum::<usize>(), 3);
    assert_eq!(ids(&report.gone), ["old/thing"]);
    assert_eq!(report.months.first().unwrap().month.iso(), "2026-01-01");
    assert_eq!(report.months.iter().map(|month| month.done).sum::<usize>() + report.done_without_date, 6);
    let since = Asked { since: Some(date(2026, 11, 1)), ..asked(Kind::Full) };
    let Ok(Report::Full(report)) = made(PROGRESS, &since) else { panic!("a full report") };
    let skills: Vec<_> = report.skills.iter().map(|skill| (&*skill.name, skill.total, skill.ratings.len())).collect();
    assert_eq!(skills, [("Cutting", 1, 1)]);
    assert!(report.gone.is_empty() && report.responsibilities.is_empty());
}

#[test]
fn without_role_and_target_only_the_full_report_can_be_made() {
    for kind in Kind::ALL {
        let report = made("version: 1\n", &asked(kind));
        assert_eq!(report.is_ok(), kind == Kind::Full, "{kind:?}");
    }
}

#[test]
fn every_format_names_the_licence_and_knows_itself_again() {
    for kind in Kind::ALL {
        let report = made(PROGRESS, &asked(kind)).unwrap();
        for format in Format::ALL {
            let text = report.write(format).unwrap();
            assert!(text.contains("Shown by leave of the guild."), "{kind:?} {format:?}");
            assert!(
                mark::is_untouched(&text) && !mark::is_untouched(&text.replacen("craft", "kraft", 1)),
                "{format:?}"
            );
        }
    }
}

#[test]
fn the_name_and_the_day_are_a_blank_or_what_was_given() {
    let named =
        Asked { name: Some("  Ada Lovelace ".into()), discussed: Some(date(2026, 12, 1)), ..asked(Kind::Assessment) };
    let text = made(PROGRESS, &named).unwrap().write(Format::Md).unwrap();
    assert!(text.contains("- Name: Ada Lovelace\n") && text.contains("- Date discussed: 1 December 2026\n"), "{text}");
    let text = made(PROGRESS, &asked(Kind::Assessment)).unwrap().write(Format::Md).unwrap();
    assert!(text.contains("- Name: ....") && text.contains("- Date discussed: ...."), "{text}");
}

#[test]
fn what_shows_a_rating_is_in_every_report_in_every_format() {
    for kind in Kind::ALL {
        for format in Format::ALL {
            let text = made(PROGRESS, &asked(kind)).unwrap().write(format).unwrap();
            assert!(text.contains("https://example.org/r"), "{kind:?} {format:?}");
        }
    }
    let Ok(Report::Assessment(report)) = made(PROGRESS, &asked(Kind::Assessment)) else { panic!("an assessment") };
    assert_eq!(report.skills[0].stand.rating_evidence, ["https://example.org/r"]);
    let lost = "version: 1\nratings: {old/skill: [{level: low, note: pine, evidence: [https://example.org/r]}]}\n";
    for format in Format::ALL {
        let text = made(lost, &asked(Kind::Full)).unwrap().write(format).unwrap();
        assert!(text.contains("https://example.org/r") && text.contains("pine"), "{format:?}");
    }
}
