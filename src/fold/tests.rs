use super::*;

fn origin(original: &str, part: &str) -> String {
    let at = fold(original).find(part).expect("the part is in the folded text");
    original[Origins::new(original).of(at..at + part.len()).expect("it has an origin")].to_owned()
}

#[test]
fn case_accents_and_dividers_are_folded_away() {
    assert_eq!(fold("Life-cycle  (Clientèle)"), "life cycle clientele");
    assert_eq!(fold("show & tell, product_demo/NFRs"), "show tell product demo nfrs");
    assert_eq!(fold("Straße ÆON Łódź ΣΊΣΥΦΟΣ"), "strasse aeon lodz σισυφοσ");
    assert_eq!(fold("  …  "), "");
}

#[test]
fn an_apostrophe_is_kept_only_inside_a_word() {
    assert_eq!(fold("PEOPLE’S lives"), "people's lives");
    assert_eq!(fold("‘learnt by doing’ users' needs '' it''s"), "learnt by doing users needs it s");
}

#[test]
fn invisible_characters_divide_nothing() {
    assert_eq!(fold("road\u{ad}map zero\u{200b}width"), "roadmap zerowidth");
}

#[test]
fn a_pictogram_is_a_word_of_its_own() {
    assert_eq!(fold("beta🚀launch ⚠️"), "beta 🚀 launch ⚠");
    assert_eq!(fold("idea→release"), "idea release");
}

#[test]
fn a_folded_letter_leads_back_to_what_was_written() {
    assert_eq!(origin("the Clientèle asked", "clientele"), "Clientèle");
    assert_eq!(origin("e\u{301}le\u{300}ve now", "eleve"), "e\u{301}le\u{300}ve");
    assert_eq!(origin("an oﬃce", "office"), "oﬃce");
    assert_eq!(origin("an oﬃce", "fi"), "ﬃ");
    assert_eq!(origin("GROẞ genug", "gross"), "GROẞ");
    assert_eq!(origin("製品の計画", "計画"), "計画");
    assert_eq!(origin("done 🚀 today", "🚀"), "🚀");
    assert_eq!(origin("people’s lives", "people's"), "people’s");
    assert_eq!(origin("life-cycle", "life cycle"), "life-cycle");
}

#[test]
fn a_space_alone_has_no_origin() {
    let origins = Origins::new("a b");
    assert_eq!(origins.of(1..2), None);
    assert_eq!(origins.of(0..0), None);
    assert_eq!(origins.of(2..9), None);
}

#[test]
fn words_know_where_they_stand() {
    assert_eq!(words("set a goal").collect::<Vec<_>>(), [(0, "set"), (4, "a"), (6, "goal")]);
    assert_eq!(words("").count(), 0);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn ascii_folds_as_it_does_among_other_letters(text in "[ -~\n]{0,30}|[ab' -]{0,12}") {
        let among = fold(&format!("é {text} é"));
        let folded = fold(&text);
        let expected = if folded.is_empty() { "e e".to_owned() } else { format!("e {folded} e") };
        proptest::prop_assert_eq!(among, expected);
    }
}
