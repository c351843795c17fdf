//! Several that became one, and nothing says so.

use super::*;

#[test]
fn what_was_merged_without_a_word_is_known_by_where_its_items_have_gone() {
    let old = skills(vec![skill("sawing", "Sawing", &SAW, &[]), skill("sums", "Sums", &COUNT, &[])]);
    let both = [COUNT, SAW].concat();
    // Into a third, and into one of the two.
    let third = skills(vec![skill("work", "Work", &both, &[])]);
    let second = skills(vec![skill("sums", "Sums", &both, &[])]);
    let told = |new: &Framework, ids| -> Vec<(String, String, How, bool)> {
        let pairs = compare(&old, new, ids).pairs.into_iter().filter(|pair| !pair.old.contains("/working/"));
        pairs.map(|pair| (pair.old, pair.new, pair.how, pair.came_to)).collect()
    };
    let row = |old: &str, new: &str, how, came_to| (format!("craft/{old}"), format!("craft/{new}"), how, came_to);
    let sure = [row("sawing", "work", How::SameWords, false), row("sums", "work", How::SameWords, true)];
    assert_eq!(told(&third, Ids::Fresh), sure);
    let sure = [row("sawing", "sums", How::SameWords, true), row("sums", "sums", How::SameWords, false)];
    assert_eq!(told(&second, Ids::Fresh), sure);
    // Where a person has given the ids, it is for a person to say.
    let likely = [row("sawing", "sums", How::NearWords(89), true), row("sums", "sums", How::Id, false)];
    assert_eq!(told(&second, Ids::Meant), likely);
    let [(.., How::NearWords(_), false), (.., How::NearWords(_), true)] = told(&third, Ids::Meant)[..] else {
        unreachable!("{:?}", told(&third, Ids::Meant))
    };
}

#[test]
fn what_was_merged_is_a_guess_where_an_item_is_missing_and_nothing_where_half_of_them_are() {
    let old = skills(vec![skill("sawing", "Sawing", &SAW, &[]), skill("sums", "Sums", &COUNT, &[])]);
    let with = |more: &[&str]| skills(vec![skill("sums", "Sums", &[&COUNT[..], more].concat(), &[])]);
    for ids in [Ids::Meant, Ids::Fresh] {
        let most = compare(&old, &with(&SAW[..2]), ids);
        assert_eq!(became(&most, "craft/sawing"), ["craft/sums NearWords(66)"]);
        let one = compare(&old, &with(&SAW[..1]), ids);
        assert_eq!(became(&one, "craft/sawing"), [""; 0]);
    }
    // Few items are no sign: they may have moved alone.
    let small = skills(vec![skill("sawing", "Sawing", &SAW[..1], &[]), skill("sums", "Sums", &COUNT, &[])]);
    assert_eq!(became(&compare(&small, &with(&SAW[..1]), Ids::Fresh), "craft/sawing"), [""; 0]);
}

#[test]
fn role_levels_are_merged_too() {
    let old = craft(vec![role("r", "Joiner", vec![level("a", "Joiner", &SAW), level("b", "Senior", &COUNT)])], vec![]);
    let both = [COUNT, SAW].concat();
    let new = craft(vec![role("r", "Joiner", vec![level("b", "Senior", &both)])], vec![]);
    assert_eq!(became(&compare(&old, &new, Ids::Meant), "craft/role/r/a"), ["craft/role/r/b NearWords(89)"]);
    assert_eq!(became(&compare(&old, &new, Ids::Fresh), "craft/role/r/a"), ["craft/role/r/b SameWords"]);
}
