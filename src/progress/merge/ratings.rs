//! The ratings of one skill that both sides may have added to.

use crate::progress::Rating;

/// Both histories in one. What a side took out of those both began with stays out.
pub(in crate::progress) fn merge_ratings(base: &[Rating], ours: &[Rating], theirs: &[Rating]) -> Vec<Rating> {
    if ours == base || ours == theirs {
        return theirs.to_vec();
    }
    if theirs == base {
        return ours.to_vec();
    }
    let kept = base.iter().filter(|rating| ours.contains(rating) && theirs.contains(rating));
    let new =
        |side: &[Rating]| -> Vec<Rating> { side.iter().filter(|rating| !base.contains(rating)).cloned().collect() };
    let mut added = [new(ours), new(theirs)];
    // Whichever side is ours.
    added.sort_by(|a, b| a.iter().map(key).cmp(b.iter().map(key)));
    let mut united: Vec<Rating> = Vec::new();
    for rating in kept.chain(added.iter().flatten()) {
        if !united.contains(rating) {
            united.push(rating.clone());
        }
    }
    // Those of one day stay in the order in which a side gave them, and one without a date behind the one before it.
    let mut day = None;
    let mut dated: Vec<_> = united
        .into_iter()
        .map(|rating| {
            day = rating.date.or(day);
            (day, rating)
        })
        .collect();
    dated.sort_by_key(|(day, _)| *day);
    dated.into_iter().map(|(_, rating)| rating).collect()
}

fn key(rating: &Rating) -> (Option<jiff::civil::Date>, &str, Option<&str>, &[String]) {
    (rating.date, &rating.level, rating.note.as_deref(), &rating.evidence)
}
