//! A requirement as a small bar: one cell for each step of the scale.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::analysis::facts::Held;
use crate::analysis::gap::{Row, Standing};
use crate::ui::theme::Theme;

/// Held; needed and missing; held beyond what is needed; needed, and nobody knows; neither. They differ without colour.
const HELD: char = '━';
const MISSING: char = '╌';
const ABOVE: char = '+';
const UNKNOWN: char = '?';
const REST: char = '·';

/// The bar of a requirement on a scale of so many steps, runs of one sign together.
pub(super) fn cells(row: &Row, steps: usize, theme: &Theme) -> Vec<Span<'static>> {
    let held = match row.latest.as_ref().map(|latest| latest.held) {
        Some(Held::Level(level)) => level + 1,
        _ => 0,
    };
    let sign = |at: usize| match row.standing {
        Standing::NotApplicable => REST,
        Standing::NotRated if at <= row.need => UNKNOWN,
        _ if at < held && at > row.need => ABOVE,
        _ if at < held => HELD,
        _ if at <= row.need => MISSING,
        _ => REST,
    };
    let mut runs: Vec<(char, usize)> = Vec::new();
    for sign in (0..steps).map(sign) {
        match runs.last_mut() {
            Some((last, count)) if *last == sign => *count += 1,
            _ => runs.push((sign, 1)),
        }
    }
    runs.into_iter().map(|(sign, count)| Span::styled(sign.to_string().repeat(count), look(sign, theme))).collect()
}

fn look(sign: char, theme: &Theme) -> Style {
    match sign {
        HELD | ABOVE => theme.bar(),
        MISSING => theme.key,
        UNKNOWN => theme.text,
        _ => theme.quiet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::facts::Latest;
    use crate::framework::SkillIx;

    fn shown(held: Option<Held>, need: usize, standing: Standing) -> String {
        let latest = held.map(|held| Latest { held, at: 0, date: None, note: None });
        let row = Row { skill: SkillIx(0), need, latest, standing, hint: None };
        cells(&row, 4, &Theme::COLOUR).iter().map(|span| span.content.as_ref()).collect()
    }

    #[test]
    fn every_standing_has_a_bar_of_its_own() {
        assert_eq!(shown(Some(Held::Level(0)), 2, Standing::Missing(2)), "━╌╌·");
        assert_eq!(shown(Some(Held::None), 0, Standing::Missing(1)), "╌···");
        assert_eq!(shown(None, 2, Standing::NotRated), "???·");
        assert_eq!(shown(Some(Held::Unknown), 3, Standing::NotRated), "????");
        assert_eq!(shown(Some(Held::Level(3)), 3, Standing::Met { above: 0 }), "━━━━");
        assert_eq!(shown(Some(Held::Level(3)), 1, Standing::Met { above: 2 }), "━━++");
        assert_eq!(shown(Some(Held::NotApplicable), 2, Standing::NotApplicable), "····");
    }
}
