//! Files as people break them: each is told with the line and column to mend, and none stops the program.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::path::Path;
use std::time::{Duration, Instant};

use bydoing::framework::check;

const GOOD: &str = "\
id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale:
  - {id: low, name: Low}
  - {id: high, name: High}
families: [{id: makers, name: Makers}]
roles:
  - id: maker
    name: Maker
    family: makers
    responsibilities:
      - {id: make, text: make things}
    levels:
      - id: senior
        name: Senior maker
        requirements: {sawing: high}
skills:
  - id: sawing
    name: Sawing
    description: >-
      Wood in two.
    levels:
      high:
        - {id: true-cut, text: cuts true}
    activities:
      - id: plank
        text: You have sawn a plank
";

/// What is told of these bytes, without the file's name.
fn told(bytes: &[u8]) -> Vec<String> {
    let start = Instant::now();
    let problems = check::framework(Path::new("x"), bytes).err().unwrap_or_default();
    assert!(start.elapsed() < Duration::from_secs(5), "took {:?}", start.elapsed());
    problems.iter().map(|problem| problem.to_string().trim_start_matches("x:").trim_start().to_owned()).collect()
}

/// What is told of the good file with `old` changed to `new`.
fn changed(old: &str, new: &str) -> Vec<String> {
    assert_eq!(GOOD.matches(old).count(), 1, "{old:?} must stand once");
    told(GOOD.replace(old, new).as_bytes())
}

macro_rules! broken {
    ($($name:ident: $old:expr => $new:expr, $($told:expr),+;)+) => {$(
        #[test]
        fn $name() {
            assert_eq!(changed($old, $new), [$($told),+]);
        }
    )+};
}

broken! {
    an_unknown_field:
        "    family: makers\n" =>
        "    familly: makers\n",
        "12:5: unknown field \"familly\" of a role; did you mean \"family\"? (one of id, was, name, aliases, family, description, responsibilities, skills, levels)";

    a_missing_field:
        "        name: Senior maker\n" =>
        "",
        "16:9: the field \"name\" is missing; a role level needs it: add \"name:\"";

    a_number_for_text:
        "title: A craft" =>
        "title: 2025",
        "2:8: the number 2025; expected text: write it in quotes";

    a_truth_value_for_text:
        "name: Low" =>
        "name: true",
        "6:21: true; expected text: write it in quotes";

    a_list_for_text:
        "title: A craft" =>
        "title: [A, craft]",
        "2:8: a list; expected text";

    text_for_a_list:
        "families: [{id: makers, name: Makers}]" =>
        "families: makers",
        "8:11: text; expected a list",
        "12:13: role family \"makers\", which this file does not have; the file has no role family at all: add it";

    text_for_fields:
        "licence: {name: CC0}" =>
        "licence: CC0",
        "3:10: text; expected a licence, with the fields name, url, notice";

    a_list_for_fields:
        "requirements: {sawing: high}" =>
        "requirements: [sawing]",
        "18:23: a list; expected skills, each with the skill level it needs";

    nothing_for_a_list:
        "    activities:\n      - id: plank\n        text: You have sawn a plank\n" =>
        "    activities:\n",
        "27:16: nothing after \"activities\"; expected a list";

    a_skill_level_without_statements:
        "      high:\n        - {id: true-cut, text: cuts true}\n" =>
        "      high:\n",
        "25:12: nothing after \"high\"; expected a list";

    empty_text:
        "text: cuts true" =>
        "text: '  '",
        "26:32: empty text; expected words";

    an_id_of_a_wrong_form:
        "id: maker\n" =>
        "id: The Maker\n",
        "10:9: the id \"The Maker\"; expected lower-case letters a to z, digits and single hyphens, such as the-maker";

    a_duplicate_id:
        "{id: make, text: make things}" =>
        "{id: make, text: make things}\n      - {id: make, text: again}",
        "15:14: the id \"make\" a second time; expected an id that no other responsibility has here";

    a_reserved_id:
        "id: sawing" =>
        "id: role",
        "20:9: the skill id \"role\"; expected another one: role and page stand for something else in full ids",
        "18:24: skill \"sawing\", which this file does not have; expected one of role";

    an_activity_called_as_a_level:
        "id: plank" =>
        "id: high",
        "28:13: the id \"high\", which a skill level has already; expected another id for this activity";

    a_responsibility_called_as_a_role_level:
        "{id: make, text" =>
        "{id: senior, text",
        "14:14: the id \"senior\", which a role level has already; expected another id for this responsibility";

    an_unknown_family:
        "family: makers\n" =>
        "family: bakers\n",
        "12:13: role family \"bakers\", which this file does not have; did you mean \"makers\"? (one of makers)";

    an_unknown_skill:
        "{sawing: high}" =>
        "{sewing: high}",
        "18:24: skill \"sewing\", which this file does not have; did you mean \"sawing\"? (one of sawing)";

    an_unknown_level_in_a_requirement:
        "{sawing: high}" =>
        "{sawing: highest}",
        "18:32: skill level \"highest\", which this file does not have; expected one of low, high";

    an_unknown_level_in_a_skill:
        "      high:\n" =>
        "      hihg:\n",
        "25:7: skill level \"hihg\", which this file does not have; did you mean \"high\"? (one of low, high)";

    a_tab_for_indentation:
        "    name: Sawing\n" =>
        "\tname: Sawing\n",
        "21:1: a tab; use spaces: YAML does not take tabs for indentation";

    a_tab_after_the_dash:
        "  - id: sawing\n" =>
        "  -\tid: sawing\n",
        "20:4: a tab; use spaces: YAML does not take tabs for indentation";

    an_unclosed_double_quote:
        "title: A craft" =>
        "title: \"A craft",
        "2:8: a quote \" that is never closed; close it with \"";

    an_unclosed_single_quote:
        "text: You have sawn" =>
        "text: 'You have sawn",
        "29:15: a quote ' that is never closed; close it with '";

    a_quote_closed_by_another_fields:
        "    name: Sawing\n" =>
        "    name: \"Sawing\n    notes: \"Mind your fingers\"\n",
        "21:11: a quote \" that ends only on line 22; close it with \" where its text ends";

    an_apostrophe_in_single_quotes:
        "text: You have sawn a plank" =>
        "text: 'You've sawn a plank'",
        "29:20: text after the closing quote '; put the whole text in quotes, and write '' for an apostrophe inside";

    text_after_a_quote:
        "title: A craft" =>
        "title: \"A\" craft",
        "2:12: text after the closing quote \"; put the whole text in quotes, and write \\\" for a quote inside";

    an_unclosed_bracket:
        "[{id: makers, name: Makers}]" =>
        "[{id: makers, name: Makers}",
        "8:11: a bracket [ that is not closed; close it with ], or put text in quotes";

    an_unclosed_brace:
        "licence: {name: CC0}" =>
        "licence: {name: CC0",
        "3:10: a bracket { that is not closed; close it with }, or put text in quotes";

    an_unclosed_bracket_at_the_end:
        "        text: You have sawn a plank\n" =>
        "        text: You have sawn a plank\n        aliases: [",
        "30:18: a bracket [ that is never closed; close it with ]";

    a_bracket_too_many:
        "{name: CC0}" =>
        "{name: CC0}}",
        "3:21: \"}\" after the end of a value; expected the end of the line";

    a_missing_comma:
        "{id: low, name: Low}" =>
        "{id: low name: Low}",
        "6:18: \":\" within { }; expected a comma or }, and quotes around text that holds such signs";

    a_colon_in_text:
        "text: You have sawn a plank" =>
        "text: You have sawn: a plank",
        "29:28: \": \" where no field can be; put the text that holds it in quotes";

    a_field_without_its_colon:
        "title: A craft" =>
        "title A craft",
        "2:1: a line without \": \"; expected a field: its name, \": \" and its value";

    a_field_without_a_space:
        "title: A craft" =>
        "title:A craft",
        "2:1: a line without \": \"; expected a field: its name, \": \" and its value";

    indentation_that_fits_nothing:
        "    family: makers\n" =>
        "   family: makers\n",
        "12:4: a line that is not part of the list above it; expected \"- \", or the indentation of another line above";

    a_field_indented_too_far:
        "    family: makers\n" =>
        "     family: makers\n",
        "12:6: a field that continues the text above it; begin it in the same column as the field above, and leave a space after that field's colon";

    a_list_entry_on_the_fields_line:
        "    activities:\n      - id: plank" =>
        "    activities: - id: plank",
        "27:17: \"- \" where no list can begin; begin the list on a line of its own";

    a_value_that_begins_with_an_at_sign:
        "title: A craft" =>
        "title: @craft",
        "2:8: \"@\" at the beginning of a value; put the whole text in quotes";

    a_value_that_begins_with_a_star:
        "title: A craft" =>
        "title: **A** craft",
        "2:8: \"*\" at the beginning of a value; put the whole text in quotes";

    an_alias_that_stands_for_nothing:
        "title: A craft" =>
        "title: *craft",
        "2:8: \"*craft\", a name that no \"&\" has given; put text that begins with \"*\" in quotes";

    a_value_that_begins_with_a_percent_sign:
        "title: A craft" =>
        "title: %craft",
        "2:8: \"%\" at the beginning of a value; put the whole text in quotes";

    a_tag:
        "title: A craft" =>
        "title: !craft x",
        "2:8: a tag: a word that begins with \"!\"; put text that begins with \"!\" in quotes";

    an_escape_that_is_none:
        "title: A craft" =>
        "title: \"A \\craft\"",
        "2:11: \"c\" after a \\ in double quotes; write \\\\ for a \\, or use single quotes";

    text_on_the_line_of_a_block:
        "description: >-\n" =>
        "description: >- Wood\n",
        "22:21: text on the line of \"|\" or \">\"; begin the text on the next line";

    the_same_field_twice:
        "    family: makers\n" =>
        "    family: makers\n    name: Other\n",
        "13:5: the field \"name\" a second time; expected each field once: take one of the two out";

    two_documents:
        "scale:\n" =>
        "---\nscale:\n",
        "5:1: a second document in the file; take the line \"---\" out, or divide the file";

    a_control_character:
        "A craft" =>
        "A cr\u{7}aft",
        "2:12: the control character U+0007; take it out";

    a_nul:
        "A craft" =>
        "A cr\0aft",
        "2:12: a NUL character; take it out; if there are many, this is no text file";
}

#[test]
fn the_good_file_is_good() {
    assert_eq!(told(GOOD.as_bytes()), [""; 0]);
}

#[test]
fn bytes_that_are_not_utf_8() {
    let mut bytes = GOOD.replace("A craft", "Café craft").into_bytes();
    let at = bytes.windows(2).position(|two| two == "é".as_bytes()).expect("it is there");
    bytes.splice(at..at + 2, [0xE9]);
    assert_eq!(told(&bytes), ["2:11: a byte that is not UTF-8 (0xE9); save the file as UTF-8"]);
}

#[test]
fn a_file_in_utf_16() {
    let bytes: Vec<u8> = [0xFEFF_u16].into_iter().chain(GOOD.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(told(&bytes), ["1:1: UTF-16 text; save the file as UTF-8"]);
}

#[test]
fn an_empty_file_a_list_and_a_text() {
    let fields = "id, title, edition, publisher, licence, source, scale, pages, families, roles, skills";
    for (text, found) in [("", "an empty file"), ("# words\n", "an empty file"), ("- a\n", "a list"), ("a b\n", "text")]
    {
        let lines = told(text.as_bytes());
        assert_eq!(lines.len(), 1);
        assert!(
            lines[0].ends_with(&format!(":1: {found}; expected a framework, with the fields {fields}")),
            "{lines:?}"
        );
    }
}

#[test]
fn line_ends_of_windows_change_no_position() {
    let text = GOOD.replace("name: Low", "nmae: Low").replace('\n', "\r\n");
    let lines = told(text.as_bytes());
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("6:15: unknown field \"nmae\" of a skill level; did you mean \"name\"?"), "{lines:?}");
    assert!(lines[1].starts_with("6:5: the field \"name\" is missing"), "{lines:?}");
}

#[test]
fn brackets_a_hundred_thousand_deep() {
    assert_eq!(
        changed("title: A craft", &format!("title: {}", "[".repeat(100_000))),
        ["2:1008: 1001 brackets that are not closed; close each \"[\" with \"]\" and each \"{\" with \"}\""]
    );
}

#[test]
fn aliases_that_grow_beyond_the_file() {
    let wide = format!("title: &a {}\naliases: [{}]", "x".repeat(1_000_000), "*a, ".repeat(2000));
    assert_eq!(
        changed("title: A craft", &wide),
        ["2:8: aliases that repeat more text than the file holds; write the text out"]
    );
    let deep: String = (1..40).map(|at| format!("a{at}: &a{at} [*a{0}, *a{0}]\n", at - 1)).collect();
    let lines = told(format!("a0: &a0 [x, x]\n{deep}").as_bytes());
    assert_eq!(lines.len(), 1);
    assert!(lines[0].ends_with(": aliases that repeat more text than the file holds; write the text out"), "{lines:?}");
}
