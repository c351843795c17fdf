//! Ids that look like one that is not there.

/// Less alike than this, where 1 is the same, is no help.
const ALIKE: f64 = 0.6;
/// More than these nobody reads.
const MOST: usize = 3;

/// The ids most like what was typed, the likest first.
pub(super) fn nearest<'a>(typed: &str, ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let typed = typed.to_lowercase();
    let last = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let alike = |id: &str| {
        let whole = strsim::normalized_damerau_levenshtein(&typed, id);
        // Often only the end of an id is known, or only that is wrong.
        let end = strsim::normalized_damerau_levenshtein(&last(&typed), &last(id)) * 0.95;
        whole.max(end)
    };
    let mut found: Vec<_> = ids.map(|id| (alike(id), id)).filter(|(alike, _)| *alike >= ALIKE).collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    found.into_iter().take(MOST).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_ids_are_offered() {
        let ids = ["a/agile-working/mvp-scope", "a/agile-working/sprint-goal", "b/costs/business-case"];
        assert_eq!(nearest("a/agile-working/mvp-scoep", ids.into_iter())[0], ids[0]);
        assert_eq!(nearest("Sprint-Goal", ids.into_iter()), [ids[1]]);
        assert_eq!(nearest("b/cost/business-cas", ids.into_iter()), [ids[2]]);
        assert!(nearest("entirely else", ids.into_iter()).is_empty());
    }
}
