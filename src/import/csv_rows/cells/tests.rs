use csv::ReaderBuilder;
use proptest::prelude::*;

use super::*;

/// The line of each row, and its cells or what is wrong with it.
type Found = (usize, Result<Vec<String>, Fault>);

fn read(text: &str) -> Vec<Found> {
    let mut cells = Cells::new(text, b',');
    std::iter::from_fn(|| step(&mut cells)).collect()
}

fn step(cells: &mut Cells) -> Option<Found> {
    let found = match cells.next() {
        Ok(false) => return None,
        Ok(true) => Ok(cells.row.iter().map(|cell| cell.clone().into_owned()).collect()),
        Err((fault, _)) => Err(fault),
    };
    Some((cells.line, found))
}

fn faults(text: &str) -> Vec<Fault> {
    read(text).into_iter().filter_map(|(_, row)| row.err()).collect()
}

#[test]
fn cells_are_what_stands_between_commas_and_quotes() {
    let row = |line, cells: &[&str]| (line, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()));
    assert_eq!(
        read("\n\na,\"b\n\"\"c\"\"\", d \n\n,\n\"\"\"\",5\" disk"),
        [row(3, &["a", "b\n\"c\"", " d "]), row(6, &["", ""]), row(7, &["\"", "5\" disk"])]
    );
}

#[test]
fn a_quote_that_opens_a_cell_must_be_closed() {
    for open in ["\"", "a,\"b", "a,\"b\"\"", "\"\"\"", "a,\"b\nc,d"] {
        assert_eq!(faults(open), [Fault::Open], "{open}");
    }
}

#[test]
fn behind_its_closing_quote_a_cell_ends() {
    for broken in ["\"a\" b", "\"\"a"] {
        assert_eq!(faults(broken), [Fault::Broken], "{broken}");
    }
    assert_eq!(faults("a,\"b\nc,\"d\""), [Fault::Broken]);
}

#[test]
fn quotes_inside_cells_are_fine() {
    for fine in ["", "a,b", "a,\"b\"", "\"\"", "\"a\"\"b\",", "5\" disk", "a;\"b", "\"a\nb\"\n", "\"\"\"a\"\"\",b"] {
        assert_eq!(faults(fine), [], "{fine}");
    }
}

#[test]
fn rows_that_all_run_to_the_end_are_known_by_the_first() {
    let text = "x\",\"\n".repeat(100_000);
    assert_eq!(faults(&text), vec![Fault::Open; 100_000]);
    let text = text + "\"y";
    assert_eq!(faults(&text)[..100_000], vec![Fault::Broken; 100_000]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_text_without_faults_has_the_cells_that_other_readers_find(text in "[a,\"\n]{0,24}|(a|é|\"\"|,|\n|\"a\",|\"a\n\"\n){0,9}") {
        let found: Result<Vec<Vec<String>>, Fault> = read(&text).into_iter().map(|(_, row)| row).collect();
        if let Ok(found) = found {
            let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let rows = reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect());
            prop_assert_eq!(found, rows.collect::<Vec<Vec<String>>>());
        }
    }

    #[test]
    fn what_was_read_before_a_row_changes_nothing_of_it(text in "[a,\"\n]{0,40}") {
        let mut cells = Cells::new(&text, b',');
        loop {
            let alone = step(&mut Cells::new(&text[cells.at..], b','));
            let found = step(&mut cells);
            prop_assert_eq!(alone.map(|(_, row)| row), found.as_ref().map(|(_, row)| row.clone()));
            if found.is_none() {
                break;
            }
        }
    }
}
