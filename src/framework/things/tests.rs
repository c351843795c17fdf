use super::*;
use crate::framework::load;

#[test]
fn every_thing_has_the_id_under_which_the_catalog_knows_it() {
    let loaded = load::embedded();
    let catalog = crate::framework::Catalog::new(loaded.frameworks.clone(), &loaded.related);
    let mut count = 0;
    for framework in &loaded.frameworks {
        for thing in things(framework) {
            assert!(catalog.find(&thing.id).is_some(), "{}", thing.id);
            assert!(thing.owner.is_none() || thing.id.contains('/'));
            count += usize::from(thing.kind.is_item());
        }
    }
    assert_eq!(count, catalog.items.len());
}

#[test]
fn the_steps_lead_to_the_thing_in_the_file() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/gdad.framework.yaml");
    let text = std::fs::read_to_string(path).expect("the file");
    let node = crate::yaml::read(text.as_bytes()).expect("YAML");
    let framework = crate::framework::decode::framework(&node).expect("a framework");
    for thing in things(&framework) {
        let mut here = &node;
        for step in thing.steps() {
            here = match (step, here) {
                (Step::Key(name), crate::yaml::Node::Map(fields)) => {
                    &fields.iter().find(|(key, _)| *key == name).expect("the field").1
                }
                (Step::Index(at), crate::yaml::Node::List(items)) => &items[at],
                other => unreachable!("{other:?}"),
            };
        }
        let crate::yaml::Node::Map(fields) = here else { unreachable!("{here:?}") };
        let own = thing.id.rsplit('/').next();
        let id = fields.iter().find(|(key, _)| key == "id").map(|(_, id)| id);
        assert_eq!(id, own.map(|own| crate::yaml::Node::Text(own.to_owned())).as_ref(), "{}", thing.id);
    }
}
