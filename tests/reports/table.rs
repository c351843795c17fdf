//! The CSV report as a spreadsheet reads it.

use bydoing::report::{Format, Kind};

use crate::content::{SOMEBODY, asked, read, written};

/// The cells, read back.
pub(crate) fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Would a spreadsheet take it for a formula?
pub(crate) fn starts_a_formula(cell: &str) -> bool {
    // Where semicolons divide cells, every line begins one.
    cell.split(['\n', ';']).any(|part| {
        let begun = part.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
        begun.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || part.starts_with(['\t', '\r'])
    })
}

#[test]
fn every_row_has_a_cell_for_every_column() {
    for kind in Kind::ALL {
        let text = written(&read(SOMEBODY), &asked(kind), Format::Csv);
        let rows = cells(&text);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{kind:?}");
        assert!(rows.iter().skip(1).all(|row| !row[0].is_empty()), "{kind:?}: the first column says what a row is");
        assert!(text.lines().count() > 3 && text.ends_with("\r\n"));
    }
}

#[test]
fn the_assessment_has_a_row_for_each_skill_with_the_fields_of_the_form() {
    let rows = cells(&written(&read(SOMEBODY), &asked(Kind::Assessment), Format::Csv));
    let column = |name: &str| rows[0].iter().position(|header| header == name).unwrap();
    let skills: Vec<&Vec<String>> = rows.iter().filter(|row| row[0] == "Skill").collect();
    assert_eq!(skills.len(), 9);
    for row in &skills {
        assert_eq!(row[column("Name")], "Grace Hopper");
        assert_eq!(row[column("Role level")], "Senior product manager");
        assert!(!row[column("Required level")].is_empty());
    }
    let agile = skills.iter().find(|row| row[column("Skill")] == "Agile and Lean practices").unwrap();
    assert_eq!(agile[column("Standing")], "at");
    assert!(agile[column("Examples")].contains("page 4 | table 2"));
    assert!(agile[column("Evidence")].contains("https://example.org/mvp\nthe folder Beta, March"));
}
