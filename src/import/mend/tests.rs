use proptest::prelude::*;

use super::*;

fn mended(bytes: impl AsRef<[u8]>) -> (String, Vec<(Mend, usize)>) {
    let mut notes = Notes::default();
    let text = text(bytes.as_ref(), &mut notes);
    assert_eq!(notes.left, []);
    (text, notes.mended.into_iter().collect())
}

/// As UTF-8 comes out when it is taken for Windows-1252.
fn broken(text: &str) -> String {
    encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

fn stays(text: &str) {
    assert_eq!(mended(text), (text.to_owned(), vec![]));
}

#[test]
fn a_byte_order_mark_is_left_out() {
    let marked = |text: &str| (text.to_owned(), vec![(Mend::ByteOrderMark, 1)]);
    assert_eq!(mended(b"\xef\xbb\xbfRole"), marked("Role"));
    assert_eq!(mended(b"\xff\xfeR\0\xe9\0"), marked("Ré"));
    assert_eq!(mended(b"\xfe\xff\0R\x20\x19"), marked("R’"));
}

#[test]
fn half_a_character_of_utf16_is_counted() {
    let (text, notes) = mended(b"\xff\xfeR\0\0\xd8e\0");
    assert_eq!(text, "R\u{fffd}e");
    assert_eq!(notes, [(Mend::ByteOrderMark, 1), (Mend::BrokenCharacter, 1)]);
}

#[test]
fn bytes_that_are_not_utf8_are_windows_1252() {
    assert_eq!(mended(b"caf\xe9 \x96 people\x92s"), ("café – people’s".to_owned(), vec![(Mend::NotUtf8, 1)]));
}

#[test]
fn one_wrong_byte_does_not_break_the_rest() {
    let (text, mends) = mended(b"people\xe2\x80\x99s caf\xe9");
    assert_eq!(text, "people’s café");
    assert_eq!(mends, [(Mend::NotUtf8, 1), (Mend::WrongDecoding, 1)]);
}

#[test]
fn every_kind_of_line_end_is_one() {
    assert_eq!(mended("a\r\nb\rc\n\r\n"), ("a\nb\nc\n\n".to_owned(), vec![(Mend::CarriageReturn, 3)]));
}

#[test]
fn no_break_spaces_are_spaces() {
    assert_eq!(mended("a\u{a0}b\u{202f}c\u{2007}d"), ("a b c d".to_owned(), vec![(Mend::NoBreakSpace, 3)]));
}

#[test]
fn what_has_no_width_is_left_out_unless_a_script_needs_it() {
    let dirty = "\u{200b}- a\u{feff}b\u{2060}c\u{200d}d\u{200c}";
    assert_eq!(mended(dirty), ("- abcd".to_owned(), vec![(Mend::ZeroWidth, 5)]));
    stays("👩\u{200d}💻 🏳\u{fe0f}\u{200d}🌈");
    stays("می\u{200c}خواهم");
    stays("ക്\u{200d} ശ്രീ");
}

#[test]
fn a_line_separator_stays_until_a_cell_is_read() {
    stays("one\u{2028}two");
    let mut notes = Notes::default();
    assert_eq!(line_ends("one\u{2028}\u{2029}two", &mut notes), "one\n\ntwo");
    assert_eq!(notes.mended[&Mend::LineSeparator], 2);
    assert!(matches!(line_ends("one\ntwo", &mut notes), Cow::Borrowed("one\ntwo")));
}

#[test]
fn wrongly_decoded_text_is_put_right() {
    assert_eq!(mended("peopleâ€™s"), ("people’s".to_owned(), vec![(Mend::WrongDecoding, 1)]));
    let texts = [
        "‘it’ “is” – so — it… • € 5 ™ → ✓ 🚀 ▪",
        "£5 million, 20 °C, ½, ©, «voilà»",
        "à la carte, déjà vu, là-bas, naïve Œuvre, École, ÉCOLE, CÔTE",
        "Größe, Übung, Straße, Ärger, schön; NÃO, São, é, manhã",
        "zażółć gęślą jaźń, słowo, świat, Życie, łąka, český, škola",
        "привет мир",
        "計画を立てる",
        "Å, å, Ørsted, naïveté",
    ];
    for text in texts {
        let (repaired, mends) = mended(broken(text));
        assert_eq!(repaired, text);
        let wide = text.chars().filter(|c| !c.is_ascii()).count();
        assert_eq!(mends, [(Mend::WrongDecoding, wide)], "{text}");
    }
}

#[test]
fn text_broken_twice_is_put_right_twice() {
    assert_eq!(mended("peopleÃ¢â‚¬â„¢s"), ("people’s".to_owned(), vec![(Mend::WrongDecoding, 1)]));
    assert_eq!(mended(broken(&broken("déjà “vu” £5"))).0, "déjà “vu” £5");
}

#[test]
fn a_broken_no_break_space_is_a_space() {
    let (text, mends) = mended("the team.Â\u{a0}They");
    assert_eq!(text, "the team. They");
    assert_eq!(mends, [(Mend::WrongDecoding, 1), (Mend::NoBreakSpace, 1)]);
}

#[test]
fn correct_text_of_many_languages_stays() {
    for text in [
        // The bytes of each of these are a whole character, too.
        "Il a passé…” Elle a dit : «C’est raté…»",
        "„Das macht Spaß“, „SPAß”",
        "HYVÄ”, TÄMÄ… «BLÅ» RØDGRØD…",
        "MANHû, IRMÃ”, “Ã” e «Û",
        "KŘÍŽ, TÝŽ, DĚTÍŠ, ÄŠ",
        "Nescafé®™ CAFÉ™ CITÉ…",
        "ESPAÑA… ÑANDÚ™",
        // These only look broken.
        "Â, Ã, â€, Â phwy, Â’r",
        "zażółć gęślą jaźń ŁÓDŹ – „KRÓL”",
        "Déjà vu – l’été à Nîmes… Größe, Ärger, Übung",
        "Привет, мир… Ελληνικά 計画",
    ] {
        stays(text);
    }
    let spaced = "« À\u{a0}», « Â\u{a0}», « Ã\u{a0}», CAFÉ\u{a0}: VOILÀ\u{a0}!";
    assert_eq!(mended(spaced).0, spaced.replace('\u{a0}', " "));
}

#[test]
fn spaces_are_counted_only_where_there_are_too_many() {
    let mut notes = Notes::default();
    assert_eq!(tidy("Delivery manager", &mut notes), "Delivery manager");
    assert_eq!(notes, Notes::default());
    assert_eq!(tidy("  Delivery \u{2028} manager ", &mut notes), "Delivery manager");
    assert_eq!(notes.mended[&Mend::Spaces], 1);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_short_way_to_tell_a_tidy_text_is_right(text in "[a ~é\\t\u{a0}\u{2028}]{0,6}") {
        prop_assert!(!is_tidy(&text) || text.split_whitespace().collect::<Vec<_>>().join(" ") == text);
    }

    #[test]
    fn plain_bytes_end_where_the_first_other_one_is(text in "[a-c]{0,140}[é\r]?[a-c]{0,9}") {
        let expected = text.bytes().position(|byte| !byte.is_ascii() || byte == b'\r').unwrap_or(text.len());
        prop_assert_eq!(plain(text.as_bytes()), expected);
    }

    #[test]
    fn any_bytes_become_text(bytes: Vec<u8>) {
        text(&bytes, &mut Notes::default());
    }

    #[test]
    fn lines_stay_where_they_are(lines in prop::collection::vec("[a-zÂÃâ€™éÅ \u{a0}\u{200b}\u{2028}\u{feff}]{0,9}", 1..9)) {
        let expected = lines.len();
        for end in ["\n", "\r\n", "\r"] {
            prop_assert_eq!(text(lines.join(end).as_bytes(), &mut Notes::default()).split('\n').count(), expected);
        }
    }

    #[test]
    fn mending_again_adds_nothing(found in "[ -~ÂÃÄâãéðï€™œŸ…”»¿£©\u{a0}\u{81}\u{9d}\u{200b}\u{200d}👩\r\n]{0,40}") {
        let once = mended(found).0;
        let (twice, _) = mended(&once);
        // What only now stands together may form a sequence; nothing else changes.
        prop_assert!(twice.chars().count() <= once.chars().count());
    }
}
