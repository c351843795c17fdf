//! What of a one-to-one stands on its one page of A4.
//!
//! Room is counted in lines of the printed page, by a wide typeface: a narrower one only leaves more of it. Every list has
//! its first ones; the room that is left goes round, one more at a time. What finds no room is counted, and the full report
//! lists it.

use super::facts::{NextUp, OneToOne, Rated, Said, Stand};
use super::words;

#[cfg(test)]
mod tests;

/// Lines of the page, and those of them that every report has: header, headings, what is said of gaps and sources, and room
/// for what is agreed.
const PAGE: usize = 69;
const FRAME: usize = 25;
/// Characters in a line.
const WIDE: usize = 100;
/// Lines that a source takes.
const SOURCE: usize = 3;
/// Rows of the table.
const MOST_GAPS: usize = 9;
/// Characters of what may be long. With these the first ones of every list have room.
const TEXT: usize = 130;
const WHEN: usize = 110;
const NOTE: usize = 85;
/// And of a link as it is read; it leads where it leads.
pub(super) const LINK: usize = 60;

/// The lists of the page.
pub(super) struct OnePage<'a> {
    pub(super) done: Points,
    pub(super) rated: Points,
    pub(super) doing: Points,
    pub(super) next: Points,
    pub(super) gap: &'a [Stand],
    /// How many rows more there are.
    pub(super) more_gaps: usize,
}

/// Some of a list.
#[derive(Default)]
pub(super) struct Points {
    pub(super) points: Vec<Point>,
    /// How many more there are.
    pub(super) more: usize,
}

/// One thing, short enough.
pub(super) struct Point {
    pub(super) text: String,
    /// When it was, or why it is next.
    pub(super) when: String,
    pub(super) note: String,
    /// One link, and how many more there are.
    pub(super) evidence: Vec<String>,
}

/// How many a list has at least and at most, where it has so many.
const DONE: (usize, usize) = (1, 8);
const RATED: (usize, usize) = (1, 4);
const DOING: (usize, usize) = (1, 4);
const NEXT: (usize, usize) = (2, 5);
/// Whose turn it is in each round, of done, next, doing and rated: a conversation begins with what was done.
const TURNS: [usize; 5] = [0, 1, 0, 2, 3];

impl OnePage<'_> {
    pub(super) fn of(report: &OneToOne) -> OnePage<'_> {
        let made = report.head.made;
        let done = report.done.iter().map(|said| Point::said(said, &words::done_when(said)));
        let doing = report.doing.iter().map(|said| Point::said(said, &words::doing_since(said, made)));
        let mut lists = [
            List::new(done.collect(), DONE),
            List::new(report.next.iter().map(Point::next).collect(), NEXT),
            List::new(doing.collect(), DOING),
            List::new(report.rated.iter().map(Point::rated).collect(), RATED),
        ];
        let (gap, more_gaps) = report.gap.split_at(report.gap.len().min(MOST_GAPS));
        // A row of the table is a little higher than a line.
        let table = gap.len() + gap.len().div_ceil(6) + usize::from(!more_gaps.is_empty());
        fill(&mut lists, PAGE.saturating_sub(FRAME + table + SOURCE * report.sources.len()));
        let [done, next, doing, rated] = lists.map(List::points);
        // These are suggestions: the next ones are no news.
        let next = Points { more: 0, ..next };
        OnePage { done, rated, doing, next, gap, more_gaps: more_gaps.len() }
    }
}

/// A list, and how many of it stand on the page.
struct List {
    points: Vec<Point>,
    shown: usize,
    most: usize,
}

/// Gives every list its first ones, and then each one more, round after round, as long as one fits.
fn fill(lists: &mut [List; 4], room: usize) {
    let first: usize = lists.iter().map(List::lines).sum();
    let mut room = room.saturating_sub(first);
    let mut grown = true;
    while grown {
        grown = false;
        for at in TURNS {
            let list = &mut lists[at];
            let Some(point) = list.points.get(list.shown).filter(|_| list.shown < list.most) else { continue };
            if point.lines() <= room {
                room -= point.lines();
                list.shown += 1;
                grown = true;
            }
        }
    }
}

impl List {
    fn new(points: Vec<Point>, (least, most): (usize, usize)) -> List {
        List { shown: points.len().min(least), points, most }
    }

    /// Of what is shown, and the one that says how many more there are.
    fn lines(&self) -> usize {
        let shown: usize = self.points.iter().take(self.shown).map(Point::lines).sum();
        shown + usize::from(self.points.len() > self.shown)
    }

    fn points(mut self) -> Points {
        let more = self.points.len() - self.shown;
        self.points.truncate(self.shown);
        Points { points: self.points, more }
    }
}

impl Point {
    fn new(text: &str, when: &str, note: &str, evidence: &[String]) -> Point {
        let more = |count: usize| if count == 1 { "and 1 more link".into() } else { format!("and {count} more links") };
        let mut links: Vec<String> = evidence.iter().take(1).cloned().collect();
        links.extend(evidence.len().checked_sub(1).filter(|count| *count > 0).map(more));
        let clip = |text, most| words::clip(text, most);
        Point { text: clip(text, TEXT), when: clip(when, WHEN), note: clip(note, NOTE), evidence: links }
    }

    fn said(said: &Said, when: &str) -> Point {
        Point::new(&said.text, when, &said.note, &said.evidence)
    }

    fn rated(rated: &Rated) -> Point {
        Point::new(&format!("Own rating of {}", words::rated(rated)), "", &rated.note, &rated.evidence)
    }

    fn next(next: &NextUp) -> Point {
        Point::new(&next.text, &words::because(next), "", &[])
    }

    /// On paper text, date and links run on; a note has its own line.
    fn lines(&self) -> usize {
        let letters = |text: &str| textwrap::core::display_width(text) + 2;
        let links: usize = self.evidence.iter().map(|link| letters(link).min(LINK + 2)).sum();
        (letters(&self.text) + letters(&self.when) + links).div_ceil(WIDE) + usize::from(!self.note.is_empty())
    }
}

impl Points {
    pub(super) fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}
