use super::*;

/// As long as anything can be.
fn long() -> Point {
    let words = "measure ".repeat(60);
    let link = format!("https://example.org/{}", "a".repeat(300));
    Point::new(&words, &words, &words, &[link.clone(), link])
}

fn short() -> Point {
    Point::new("Set a sprint goal", "21 November 2026", "", &[])
}

fn lists(point: fn() -> Point, count: usize) -> [List; 4] {
    // What is next has neither note nor link.
    let next = || Point { note: String::new(), evidence: Vec::new(), ..point() };
    let list = |bounds| List::new((0..count).map(|_| point()).collect(), bounds);
    [list(DONE), List::new((0..count).map(|_| next()).collect(), NEXT), list(DOING), list(RATED)]
}

/// With as many skills in the table and two sources.
const ROOM: usize = PAGE - FRAME - (MOST_GAPS + 2 + 1) - 2 * SOURCE;

#[test]
fn what_is_long_never_needs_more_than_the_page() {
    for (point, count) in [(long as fn() -> Point, 100), (long, 1), (short, 100), (short, 3)] {
        let mut lists = lists(point, count);
        fill(&mut lists, ROOM);
        let lines: usize = lists.iter().map(List::lines).sum();
        assert!(lines <= ROOM, "{lines} lines where there is room for {ROOM}");
    }
}

#[test]
fn what_is_short_has_more_of_it_shown_and_the_rest_is_counted() {
    let shown = |point| {
        let mut lists = lists(point, 20);
        fill(&mut lists, ROOM);
        lists.map(List::points).map(|points| (points.points.len(), points.more))
    };
    assert!(shown(short)[0].0 > shown(long)[0].0);
    assert!(shown(short).iter().chain(&shown(long)).all(|(shown, more)| shown + more == 20 && *shown > 0));
}

#[test]
fn a_point_has_one_link_and_says_how_many_more_there_are() {
    let links = |count: usize| vec!["https://example.org".to_owned(); count];
    let more = |count| Point::new("a", "", "", &links(count)).evidence.get(1).cloned();
    assert_eq!((more(0), more(1)), (None, None));
    assert_eq!(more(2).as_deref(), Some("and 1 more link"));
    assert_eq!(more(4).as_deref(), Some("and 3 more links"));
}
