//! The job cluster of product managers and service owners.

use crate::data::{framework, page};
use crate::document::{assert_says, prose};

#[test]
fn the_data_says_all_of_the_job_cluster() {
    let cluster = framework("product-cluster");
    let mut out = vec![format!("= {}", cluster.title)];
    out.extend(prose(&page(&cluster, "about").text, "* "));
    for id in ["summary", "career-promise", "value-delivered"] {
        let page = page(&cluster, id);
        out.push(format!("== {}", page.title));
        out.extend(prose(&page.text, "* "));
    }
    for role in &cluster.roles {
        out.push(format!("=== {}", role.name));
        out.extend(role.description.clone());
    }
    assert_says("product-cluster.adoc", &out);
}

#[test]
fn the_cluster_promises_nine_things_and_delivers_nine() {
    let cluster = framework("product-cluster");
    for id in ["career-promise", "value-delivered"] {
        assert_eq!(page(&cluster, id).text.lines().filter(|line| line.starts_with("- ")).count(), 9, "{id}");
    }
    assert_eq!(cluster.pages.len(), 4);
    assert_eq!(cluster.roles.len(), 2);
}

#[test]
fn the_cluster_gives_its_roles_the_family_of_the_official_version() {
    let cluster = framework("product-cluster");
    let [family] = cluster.families.as_slice() else { panic!("one family") };
    assert!(page(&cluster, "about").text.contains(&format!("#{}:", family.id)));
    assert!(cluster.roles.iter().all(|role| role.family.as_deref() == Some(&family.id)));
}
