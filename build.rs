//! Writes the list of content files that are compiled into the program: `data/*.framework.yaml` and `data/related.yaml`.
//!
//! Each goes in twice: as its text, which is what messages point into, and as a digest, the same values as JSON. YAML
//! takes ten times as long to read, and at every start. A file that is no YAML has no digest: the program then reads the
//! text, and says what is wrong with it.
//!
//! Only these, by name: `data/` is also where somebody who runs the program from the repository keeps their progress and
//! what they have imported, and that is nobody else's business. And one by one: with the whole folder watched, every tick kept there would
//! compile the program again. So a new framework file is taken in when this script runs next (`touch build.rs`).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let variable = |name| env::var(name).map_err(io::Error::other);
    let data = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("data");
    let mut frameworks = Vec::new();
    for entry in fs::read_dir(&data)? {
        let name = entry?.file_name().into_string().unwrap_or_default();
        if name.ends_with(".framework.yaml") && !name.ends_with(".imported.framework.yaml") && !name.starts_with('.') {
            frameworks.push(name);
        }
    }
    frameworks.sort_unstable();

    let mut code = String::from("pub(super) const FRAMEWORKS: &[Content] = &[\n");
    for name in &frameworks {
        writeln!(code, "    {},", content(&data, name)).map_err(io::Error::other)?;
    }
    let related = content(&data, "related.yaml");
    writeln!(code, "];\npub(super) const RELATED: Content = {related};").map_err(io::Error::other)?;
    fs::write(PathBuf::from(variable("OUT_DIR")?).join("embedded.rs"), code)?;

    println!("cargo:rerun-if-changed=build.rs");
    for name in frameworks.iter().map(String::as_str).chain(["related.yaml"]) {
        println!("cargo:rerun-if-changed=data/{name}");
    }
    Ok(())
}

/// One file as a `Content`.
fn content(data: &Path, name: &str) -> String {
    let text = fs::read_to_string(data.join(name)).unwrap_or_default();
    let values = serde_yaml::from_str::<serde_yaml::Value>(&text).ok();
    let digest = values.and_then(|values| serde_json::to_string(&values).ok()).unwrap_or_default();
    let file = format!("/data/{name}");
    let text = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {file:?}))");
    format!("Content {{ name: {name:?}, text: {text}, digest: {digest:?} }}")
}
