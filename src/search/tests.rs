use proptest::prelude::*;

use super::*;

fn document(title: &str, aliases: &[&str], body: &str, place: &str) -> Document {
    Document {
        kind: Kind::Activity,
        id: "own/skill/item".to_owned(),
        title: title.to_owned(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        body: body.to_owned(),
        place: place.to_owned(),
        target: Target::Item(ItemIx(0)),
    }
}

fn titled(titles: &[&str]) -> Index {
    Index::new(titles.iter().map(|title| document(title, &[], "", "")).collect())
}

fn search(index: &Index, text: &str) -> Found {
    index.search(&Query { text, kind: None, limit: 100, own: None })
}

fn titles(index: &Index, found: &Found) -> Vec<String> {
    found.hits.iter().map(|hit| index.document(hit.document).title.clone()).collect()
}

/// The title with what is matched in brackets.
fn marked(title: &str, query: &str) -> String {
    let index = titled(&[title]);
    let mut text = title.to_owned();
    for range in index.matched(query, 0).title.into_iter().rev() {
        text.insert(range.end, ']');
        text.insert(range.start, '[');
    }
    text
}

#[test]
fn every_word_must_be_there_in_any_order_but_stop_words_need_not() {
    let index = titled(&["Communicated a product roadmap", "Wrote a roadmap", "Made a product"]);
    assert_eq!(titles(&index, &search(&index, "roadmap of the product")), ["Communicated a product roadmap"]);
    assert_eq!(search(&index, "roadmap budget").total, 0);
}

#[test]
fn words_in_their_order_come_before_the_same_words_apart() {
    let index = titled(&["Goal set for every sprint", "Set a sprint goal in time"]);
    assert_eq!(titles(&index, &search(&index, "sprint goal"))[0], "Set a sprint goal in time");
}

#[test]
fn the_title_comes_before_an_alias_the_body_and_the_place() {
    let index = Index::new(vec![
        document("One", &[], "", "roadmap"),
        document("Two", &[], "roadmap", ""),
        document("Six", &["roadmap"], "", ""),
        document("Roadmap", &[], "", ""),
    ]);
    assert_eq!(titles(&index, &search(&index, "roadmap")), ["Roadmap", "Six", "Two", "One"]);
}

#[test]
fn an_empty_query_finds_roles_levels_and_skills_and_then_the_rest_as_it_came() {
    let kinds = [Kind::Page, Kind::Statement, Kind::Skill, Kind::Activity, Kind::RoleLevel, Kind::Role];
    let documents = kinds.map(|kind| Document { kind, ..document(kind.name(), &[], "", "") });
    let index = Index::new(documents.to_vec());
    let found = search(&index, " – ");
    assert_eq!(titles(&index, &found), ["role", "role level", "skill", "page", "statement", "activity"]);
    assert_eq!((found.total, found.closest), (6, false));
    assert_eq!(index.matched("", 0), Matched::default());
    let found = index.search(&Query { text: "", kind: Some(Kind::Skill), limit: 9, own: None });
    assert_eq!(titles(&index, &found), ["skill"]);
}

#[test]
fn scattered_letters_count_only_when_little_else_is_found_and_come_last() {
    let scattered = "Product manager";
    let few = titled(&[scattered, "prodmg one", "prodmg two"]);
    let found = search(&few, "prodmg");
    assert!(found.closest);
    assert_eq!(found.hits.iter().map(|hit| hit.closest).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(titles(&few, &found)[2], scattered);
    let many = titled(&[scattered, "prodmg one", "prodmg two", "prodmg ten", "prodmg six", "prodmg four"]);
    let found = search(&many, "prodmg");
    assert_eq!((found.total, found.closest), (5, false));
}

#[test]
fn scattered_letters_are_scored_alike_whatever_else_there_is() {
    let one = titled(&["caa bcb aa ba", "baba baa aaa a"]);
    let other = titled(&["baba baa aaa a", "caa bcb aa ba"]);
    let [one, other] =
        [one, other].map(|index| search(&index, "bbab").hits.iter().map(|hit| hit.score).collect::<Vec<_>>());
    assert_eq!(one, other);
}

#[test]
fn a_word_that_is_nowhere_is_answered_with_the_nearest_words() {
    let index = titled(&["Communicated a product roadmap", "Set a sprint goal"]);
    assert_eq!(search(&index, "raodmap").suggestions, ["roadmap"]);
    assert_eq!(search(&index, "the product rodmop").suggestions[0], "the product roadmap");
    assert_eq!(search(&index, "sprint roadmap").suggestions, ["sprint", "roadmap"]);
    assert_eq!(search(&index, "roadmap").suggestions, Vec::<String>::new());
    // A word that is like no other is left out: what is offered is always found.
    assert_eq!(search(&index, "raodmap zzqq").suggestions, ["roadmap"]);
    let nothing = search(&index, "xyzzy");
    assert_eq!((nothing.total, nothing.suggestions.len()), (0, 0));
}

#[test]
fn a_taken_suggestion_finds_something() {
    let index = titled(&["Communicated a product roadmap", "Set a sprint goal"]);
    for query in ["raodmap", "product rodmop", "sprint roadmap"] {
        for suggestion in search(&index, query).suggestions {
            assert!(search(&index, &suggestion).hits.iter().any(|hit| !hit.closest), "{suggestion}");
        }
    }
}

#[test]
fn an_id_that_is_typed_is_found_first() {
    let mut documents = vec![document("Agile working", &[], "", "own skill"), document("Other", &[], "", "")];
    documents[1].id = "own/skill-two/other".to_owned();
    let index = Index::new(documents);
    assert_eq!(titles(&index, &search(&index, "own/skill-two"))[0], "Other");
    assert!(index.matched("own/skill-two", 1).title.is_empty());
}

#[test]
fn all_hits_are_counted_and_as_many_returned_as_asked_for() {
    let index = titled(&["a team", "b team", "c team", "d team", "e team", "f team"]);
    for limit in 0..8 {
        let found = index.search(&Query { text: "team", kind: None, limit, own: None });
        assert_eq!((found.total, found.hits.len()), (6, limit.min(6)));
    }
    let few = titled(&["a team", "b team", "c teams", "d taem"]);
    for limit in 0..8 {
        assert_eq!(few.search(&Query { text: "team", kind: None, limit, own: None }).total, 4, "{limit}");
    }
}

#[test]
fn what_was_meant_is_marked_as_it_was_written() {
    for (title, query, expected) in [
        ("Created a product roadmap", "road", "Created a product [road]map"),
        ("Notes of Clientèle talks", "CLIENTELE", "Notes of [Clientèle] talks"),
        ("improve people’s lives", "PEOPLE'S liv", "improve [people’s] [liv]es"),
        ("the oﬃce", "off", "the [oﬃ]ce"),
        ("Life-cycle perspective", "lifecycle", "[Life-cycle] perspective"),
        ("Lifecycle perspective", "life cycle", "[Lifecycle] perspective"),
        ("Creating value for money", "value for money", "Creating [value] [for] [money]"),
        ("Objectives and Key Results", "okr", "[O]bjectives and [K]ey [R]esults"),
        ("Written user stories", "usr stry", "Written [user] [stories]"),
        ("Product manager", "prodmgr", "[Prod]uct [m]ana[g]e[r]"),
        ("Run the 製品計画 today", "計画", "Run the 製品[計画] today"),
        ("Done 👩‍👩‍👧 today", "👩", "Done [👩‍👩‍👧] today"),
        ("e\u{301}lan vital", "elan", "[e\u{301}lan] vital"),
    ] {
        assert_eq!(marked(title, query), expected, "{query}");
    }
}

#[test]
fn an_index_may_go_to_another_thread() {
    fn may_move<T: Send + Sync>(_: &T) {}
    may_move(&titled(&["one"]));
}

/// Text as nasty as it comes: accents written both ways, ligatures, CJK, joined emoji, bidi and control characters.
fn text() -> impl Strategy<Value = String> {
    let parts =
        ["road", "map", "é", "e\u{301}", "ﬃ", "Ǆ", "İ", "ẞ", "製", "👩‍👩‍👧", "🇬🇧", "’", "'", "-", " ", "\u{202e}", "\0"];
    let nasty = proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..12).prop_map(|all| all.concat());
    prop_oneof![nasty, any::<String>(), "[a-e ]{0,12}"]
}

fn check(text: &str, ranges: &[Range<usize>]) {
    let mut end = 0;
    for range in ranges {
        assert!(range.start < range.end && range.start >= end, "{ranges:?} in {text:?}");
        assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end), "{ranges:?} in {text:?}");
        end = range.end;
    }
    assert!(end <= text.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_query_give_valid_ranges(
        [title, alias, body, place, query] in [text(), text(), text(), text(), text()],
    ) {
        let index = Index::new(vec![document(&title, &[&alias], &body, &place)]);
        let found = search(&index, &query);
        prop_assert!(found.hits.len() == found.total && found.total <= 1);
        let matched = index.matched(&query, 0);
        check(&title, &matched.title);
        check(&alias, &matched.aliases[0]);
        check(&body, &matched.body);
        check(&place, &matched.place);
    }

    #[test]
    fn a_title_is_found_by_itself_and_is_first(titles in proptest::collection::vec("[a-d]{1,3}( [a-d]{1,3}){0,3}", 1..12)) {
        let index = titled(&titles.iter().map(String::as_str).collect::<Vec<_>>());
        for (at, title) in titles.iter().enumerate() {
            let found = search(&index, title);
            let best = found.hits.iter().filter(|hit| hit.score == found.hits[0].score);
            prop_assert!(best.map(|hit| hit.document).any(|hit| hit == at || titles[hit] == *title), "{title}: {found:?}");
        }
    }

    #[test]
    fn the_order_of_the_documents_decides_only_between_equals(
        titles in proptest::collection::vec("[a-c]{1,4}( [a-c]{1,4}){0,3}", 1..12),
        query in "[a-c]{1,4}( [a-c]{1,4}){0,2}",
    ) {
        let one = titled(&titles.iter().map(String::as_str).collect::<Vec<_>>());
        let other = titled(&titles.iter().rev().map(String::as_str).collect::<Vec<_>>());
        let [one, other] = [one, other].map(|index| {
            let found = search(&index, &query);
            let mut hits: Vec<_> = found.hits.iter().map(|hit| (-hit.score, index.document(hit.document).title.clone())).collect();
            prop_assert!(hits.is_sorted_by_key(|(score, title)| (*score, title.len())));
            hits.sort();
            Ok((hits, found.total, found.closest, found.suggestions))
        });
        prop_assert_eq!(one?, other?);
    }
}
