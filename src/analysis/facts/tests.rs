use super::*;
use crate::framework::{Entity, load};

fn catalog() -> Catalog {
    let loaded = load::load(None);
    Catalog::new(loaded.frameworks, &loaded.related)
}

fn rated(levels: &[&str]) -> Progress {
    let ratings = levels.iter().map(|level| Rating { level: (*level).to_owned(), ..Rating::default() }).collect();
    let mut progress = Progress::default();
    progress.ratings.insert("gdad/life-cycle-management".to_owned(), ratings);
    progress
}

#[test]
fn the_latest_rating_is_read_on_the_scale_of_its_skill() {
    let catalog = catalog();
    let Some(Entity::Skill(skill)) = catalog.find("gdad/life-cycle-management") else { panic!("a skill") };
    for (levels, held) in [
        (vec!["awareness", "working"], Some(Held::Level(1))),
        (vec!["working", "none"], Some(Held::None)),
        (vec!["working", "not-applicable"], Some(Held::NotApplicable)),
        (vec!["7"], Some(Held::Unknown)),
    ] {
        let progress = rated(&levels);
        let carried = Carried::of(&catalog, &progress);
        let facts = Facts::new(&catalog, &progress, &carried);
        assert_eq!(facts.latest(skill).map(|latest| latest.held), held, "{levels:?}");
    }
    let (progress, carried) = (Progress::default(), Carried::default());
    assert_eq!(Facts::new(&catalog, &progress, &carried).latest(skill), None);
}

#[test]
fn none_is_one_step_below_the_first_level() {
    assert_eq!(Held::None.missing(0), Some(1));
    assert_eq!(Held::Level(0).missing(3), Some(3));
    assert_eq!(Held::Level(3).missing(1), Some(-2));
    assert_eq!(Held::Level(2).missing(2), Some(0));
    assert_eq!((Held::NotApplicable.missing(1), Held::Unknown.missing(1)), (None, None));
}
