//! Tables of commas, by their header.

use csv::ReaderBuilder;

use super::super::Format;
use crate::fold::fold;

/// The header is the first line that is not blank; commas, semicolons or tabs divide it.
pub(super) fn csv(text: &str) -> Option<Format> {
    [b',', b';', b'\t'].into_iter().find_map(|delimiter| of_header(&header(text, delimiter)?))
}

fn header(text: &str, delimiter: u8) -> Option<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let record = reader.records().next()?.ok()?;
    Some(record.iter().map(fold).collect())
}

fn of_header(cells: &[String]) -> Option<Format> {
    let has = |names: &[&str]| cells.iter().any(|cell| names.contains(&cell.as_str()));
    let skill = has(&["skill name", "skill", "skills"]);
    let steps = ["awareness", "working", "practitioner", "expert"].iter().filter(|step| has(&[step])).count();
    let level = has(&["role level", "role level name", "level name", "job level"]);
    let role = has(&["role", "role name", "role family"]);
    let required = has(&["skill level", "required level", "required skill level"]);
    if level && (skill || role) || role && skill && required {
        Some(Format::RolesCsv)
    } else if skill && (steps >= 2 || cells.len() > 1 && has(&["skill description"])) {
        Some(Format::SkillsCsv)
    } else {
        None
    }
}
