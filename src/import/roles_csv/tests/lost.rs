//! Nothing of any table is lost.

use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_read(text in "\\PC*|[a-c,\"\n; ]{0,80}") {
        reading(&text);
        rows(&text);
    }

    #[test]
    fn every_cell_is_in_the_draft_or_left_over(
        rows in prop::collection::vec(prop::collection::vec(prop::sample::select(CELLS.to_vec()), 1..6), 0..9),
    ) {
        let mut number = 0;
        let mut marked = |cell: &str| {
            let mut named = |part: &str| {
                number += 1;
                format!("cell{number}x{part}")
            };
            cell.split('C').enumerate().map(|(at, part)| if at == 0 { part.to_owned() } else { named(part) }).collect::<String>()
        };
        let rows = rows.iter().map(|row| row.iter().map(|cell| marked(cell)).collect::<Vec<_>>().join(","));
        let text = format!("Role,Role level,Skill,Skill level\n{}", rows.collect::<Vec<_>>().join("\n"));
        let (draft, notes) = reading(&text);
        let said = format!("{draft:?} {:?}", notes.left);
        // Of a long row only the beginning is shown.
        let shown = |cell: &str| said.contains(cell) || said.contains('…');
        for number in 1..=number {
            prop_assert!(shown(&format!("cell{number}x")), "cell {}\n{}\n{:?}", number, text, notes);
        }
    }
}

/// Cells as they come, a C for every word in them: quotes are broken or never closed.
const CELLS: [&str; 9] = ["", "C", "C", "\"C\"", "\"C", "C\"", "\"C\nC\"", "\"C\"\"C\"", "\"C\"C"];
