use super::*;

/// The line of a row, and its cells.
type Found = (usize, Vec<String>);

/// The lines and cells of all rows, and what is left over.
fn read(text: &str) -> (Vec<Found>, Vec<(usize, String, String)>) {
    let mut notes = Notes::default();
    let mut found = Vec::new();
    if let Some(mut rows) = Rows::new(text, 0, &mut notes) {
        let columns = [rows.column(&["role"]), rows.column(&["skill name", "skill"])];
        while rows.next(&mut notes) {
            found.push((rows.line(), columns.map(|column| rows.cell(column).to_owned()).to_vec()));
        }
    }
    (found, notes.left.into_iter().map(|left| (left.at.line, left.text, left.why)).collect())
}

fn row(line: usize, role: &str, skill: &str) -> Found {
    (line, vec![role.to_owned(), skill.to_owned()])
}

#[test]
fn columns_are_found_by_name_in_any_order() {
    let (rows, left) = read("SKILL,Role \nBaking,Baker\n");
    assert_eq!(rows, [row(2, "Baker", "Baking")]);
    assert_eq!(left, []);
}

#[test]
fn semicolons_and_tabs_divide_too() {
    for delimiter in [";", "\t"] {
        let text = format!("Role{delimiter}Skill\nBaker, pastry{delimiter}Baking\n");
        assert_eq!(read(&text).0, [row(2, "Baker, pastry", "Baking")]);
    }
}

#[test]
fn a_row_knows_its_line_behind_blank_lines_and_cells_of_many_lines() {
    let (rows, _) = read("\n\nRole,Skill\n\nA,\"x\n\ny\"\n,\n\n\nB,z");
    assert_eq!(rows, [row(5, "A", "x\n\ny"), row(11, "B", "z")]);
}

#[test]
fn a_row_of_another_width_is_left_over_unless_what_it_has_more_is_empty() {
    let (rows, left) = read("Role,Skill\nA,x,y\nB\nC,z,,\n");
    assert_eq!(rows, [row(4, "C", "z")]);
    let why = |cells| format!("a row of {cells} cells where there are 2 columns");
    assert_eq!(left, [(2, "A | x | y".to_owned(), why(3)), (3, "B".to_owned(), why(1))]);
}

#[test]
fn a_column_nobody_asks_for_is_left_over_once_where_it_has_content() {
    let (_, left) = read("Role,Skill,Colour,Empty\nA,x,,\nB,y,red,\nC,z,blue,\n");
    assert_eq!(left, [(3, "Colour".to_owned(), "a column that has no place, filled in 2 rows".to_owned())]);
}

#[test]
fn a_quote_that_is_never_closed_costs_one_row() {
    let (rows, left) = read("Role,Skill\nA,x\nB,\"y\nC,z\nD,w\n");
    assert_eq!(rows, [row(2, "A", "x"), row(4, "C", "z"), row(5, "D", "w")]);
    assert_eq!(left, [(3, "B,\"y".to_owned(), "the last quote in this row is never closed".to_owned())]);
}

#[test]
fn a_quote_that_is_missing_costs_one_row() {
    let (rows, left) = read("Role,Skill\nA,\"x\nB,\"y\nmore\"\nC,z\nD,\"w\" w\n");
    assert_eq!(rows, [row(3, "B", "y\nmore"), row(5, "C", "z")]);
    let why = "a quote in this row is broken".to_owned();
    assert_eq!(left, [(2, "A,\"x".to_owned(), why.clone()), (6, "D,\"w\" w".to_owned(), why)]);
}

#[test]
fn a_text_without_rows_has_none() {
    for text in ["", "\n \n", ",,,\n"] {
        assert_eq!(read(text), (vec![], vec![]));
    }
}

#[test]
fn what_is_shown_of_a_row_is_short_and_on_one_line() {
    let long = "word ".repeat(40);
    let (_, left) = read(&format!("Role,Skill\n\"a\nb\",{long},c\n"));
    assert!(left[0].1.starts_with("a b | word word") && left[0].1.ends_with('…') && left[0].1.len() < 100);
}
