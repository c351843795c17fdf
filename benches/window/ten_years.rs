//! A progress file of somebody who has ticked and rated for ten years. Also read by tests.

use jiff::ToSpan;
use jiff::civil::Date;

/// So many marks make the file.
pub(crate) const MARKS: usize = 20_000;
const DAYS: usize = 3_650;
const LEVELS: [&str; 4] = ["awareness", "working", "practitioner", "expert"];

/// Marks of all these items, then of items that no framework has, up to so many; 400 ratings of these skills; who one is.
pub(crate) fn ten_years(me: &str, items: &[String], skills: &[String], marks: usize, today: Date) -> String {
    let mut file = format!("version: 1\nme: {me}\n");
    let day = |at: usize| today.checked_sub((at as i64 % DAYS as i64).days()).unwrap_or(today);
    if let Some(most) = skills.len().checked_sub(1) {
        file.push_str("ratings:\n");
        let each = 400 / (most + 1) + 1;
        for (at, skill) in skills.iter().enumerate() {
            file.push_str(&format!("  {skill}:\n"));
            for step in (0..each).rev() {
                let date = day(step * DAYS / each + at * 17 % 1_000);
                file.push_str(&format!("    - {{level: {}, date: {date}}}\n", LEVELS[(each - 1 - step) * 4 / each]));
            }
        }
    }
    file.push_str("marks:\n");
    for at in 0..marks {
        match items.get(at) {
            Some(id) => file.push_str(&format!("  {id}:\n")),
            None => file.push_str(&format!("  unloaded/skill-{:04}/activity-{at:06}:\n", at / 50)),
        }
        let state = match at % 10 {
            0 => "doing",
            1 => "not-applicable",
            _ => "done",
        };
        file.push_str(&format!("    state: {state}\n"));
        // Some days have many, some none, and one mark in forty has none at all.
        if at % 40 != 7 {
            file.push_str(&format!("    date: {}\n", day(at * 131 % 7_919 * (at % 13 + 1) / 3)));
        }
        file.push_str("    text: Defined the scope of a minimum viable product\n");
        if at % 3 == 0 {
            file.push_str("    note: Cut the licensing beta to three journeys.\n");
        }
        if at % 5 == 0 {
            file.push_str("    evidence: ['https://example.org/mvp']\n");
        }
    }
    file
}
