//! Undoing one's own change where somebody else may have gone on from it: only what still is as the change made it goes
//! back.

use super::{Change, Mark, Progress, Rating, rated};

impl Change {
    /// The way back from this change as things stand now. Nothing, when somebody else has changed all of it since.
    pub fn taken_back(&self, current: &Progress) -> Change {
        match self {
            Change::Mark { id, before, after } => {
                let now = current.marks.get(id);
                let back = mark(before.as_ref(), after.as_ref(), now);
                Change::Mark { id: id.clone(), before: now.cloned(), after: Some(back).filter(|mark| !mark.is_empty()) }
            }
            Change::Ratings { skill, before, after } => {
                let now = current.ratings.get(skill).cloned().unwrap_or_default();
                let back = ratings(before, after, &now);
                Change::Ratings { skill: skill.clone(), before: now, after: back }
            }
            Change::Name { before, after } => {
                let now = current.me.name.clone();
                Change::Name { after: if now == *after { before.clone() } else { now.clone() }, before: now }
            }
            Change::Role { before, after } => {
                let now = current.me.role.clone();
                Change::Role { after: if now == *after { before.clone() } else { now.clone() }, before: now }
            }
            Change::Target { before, after } => {
                let now = current.me.target.clone();
                Change::Target { after: if now == *after { before.clone() } else { now.clone() }, before: now }
            }
        }
    }
}

fn mark(was: Option<&Mark>, made: Option<&Mark>, now: Option<&Mark>) -> Mark {
    let nothing = Mark::default();
    let [was, made, now] = [was, made, now].map(|mark| mark.unwrap_or(&nothing));
    if now == made {
        return was.clone();
    }
    let mut back = now.clone();
    // A state, its date and the text it was given for go together.
    if (made.state, made.date) != (was.state, was.date) && (now.state, now.date) == (made.state, made.date) {
        (back.state, back.date) = (was.state, was.date);
        if was.text.is_some() {
            back.text.clone_from(&was.text);
        }
    }
    if made.note != was.note && now.note == made.note {
        back.note.clone_from(&was.note);
    }
    if made.evidence != was.evidence {
        back.evidence.retain(|link| was.evidence.contains(link) || !made.evidence.contains(link));
        let gone = was.evidence.iter().filter(|link| !made.evidence.contains(link) && !now.evidence.contains(link));
        back.evidence.extend(gone.cloned());
    }
    back
}

fn ratings(was: &[Rating], made: &[Rating], now: &[Rating]) -> Vec<Rating> {
    if now == made {
        return was.to_vec();
    }
    let mut back: Vec<_> =
        now.iter().filter(|rating| was.contains(rating) || !made.contains(rating)).cloned().collect();
    let gone = was.iter().filter(|rating| !made.contains(rating) && !now.contains(rating));
    gone.for_each(|rating| rated::put(&mut back, rating.clone()));
    back
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::MarkState;
    use jiff::civil::date;

    const TODAY: jiff::civil::Date = date(2026, 11, 21);

    #[test]
    fn what_nobody_touched_goes_back_whole() {
        let mut progress = Progress::default();
        let done = progress.set_state("a", MarkState::Done, TODAY, "A");
        let back = done.taken_back(&progress);
        back.apply(&mut progress);
        assert_eq!(progress, Progress::default());
        back.taken_back(&progress).apply(&mut progress);
        assert_eq!(progress.state("a"), MarkState::Done);
    }

    #[test]
    fn a_note_somebody_wrote_since_stays_when_the_tick_goes() {
        let mut progress = Progress::default();
        let done = progress.set_state("a", MarkState::Done, TODAY, "A");
        let _ = progress.set_details("a", Some(TODAY), "theirs", &["https://example.org".to_owned()], "A");
        done.taken_back(&progress).apply(&mut progress);
        let mark = &progress.marks["a"];
        assert_eq!((mark.state, mark.date, mark.note.as_str()), (MarkState::Todo, None, "theirs"));
        assert_eq!(mark.evidence.len(), 1);
    }

    #[test]
    fn a_state_somebody_gave_since_stays() {
        let mut progress = Progress::default();
        let done = progress.set_state("a", MarkState::Done, TODAY, "A");
        let _ = progress.set_state("a", MarkState::NotApplicable, TODAY, "A");
        assert!(done.taken_back(&progress).is_nothing());
        let role = progress.set_role(Some("mine".into()));
        let _ = progress.set_role(Some("theirs".into()));
        assert!(role.taken_back(&progress).is_nothing());
    }

    #[test]
    fn of_links_and_ratings_only_ones_own_go() {
        let mut progress = Progress::default();
        let linked = progress.set_details("a", None, "", &["mine".to_owned()], "A");
        let _ = progress.set_details("a", None, "", &["mine".to_owned(), "theirs".to_owned()], "A");
        linked.taken_back(&progress).apply(&mut progress);
        assert_eq!(progress.marks["a"].evidence, ["theirs"]);
        let rating = |level: &str| Rating { level: level.into(), ..Rating::default() };
        let rated = Change::Ratings { skill: "s".into(), before: vec![], after: vec![rating("mine")] };
        progress.ratings.insert("s".into(), vec![rating("mine"), rating("theirs")]);
        rated.taken_back(&progress).apply(&mut progress);
        assert_eq!(progress.ratings["s"], [rating("theirs")]);
    }

    #[test]
    fn a_rating_that_comes_back_goes_to_its_day_among_those_that_came_since() {
        let rating =
            |level: &str, day| Rating { level: level.into(), date: Some(date(2026, 11, day)), ..Rating::default() };
        let (old, mine, theirs) = (rating("old", 1), rating("mine", 5), rating("theirs", 9));
        let rated =
            Change::Ratings { skill: "s".into(), before: vec![old.clone()], after: vec![old.clone(), mine.clone()] };
        let mut progress = Progress::default();
        progress.ratings.insert("s".into(), vec![old.clone(), mine.clone()]);
        let back = rated.taken_back(&progress);
        back.apply(&mut progress);
        progress.ratings.get_mut("s").expect("a history").push(theirs.clone());
        back.taken_back(&progress).apply(&mut progress);
        assert_eq!(progress.ratings["s"], [old, mine, theirs]);
    }

    #[test]
    fn a_name_somebody_set_since_stays() {
        let mut progress = Progress::default();
        let mine = Change::Name { before: None, after: Some("Jo".into()) };
        mine.apply(&mut progress);
        let back = mine.taken_back(&progress);
        assert_eq!(back, Change::Name { before: Some("Jo".into()), after: None });
        progress.me.name = Some("Jo Bloggs".into());
        assert!(mine.taken_back(&progress).is_nothing());
    }
}
