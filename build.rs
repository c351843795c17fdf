//! Writes the list of content files that are compiled into the program: `data/*.framework.yaml` and `data/related.yaml`.
//!
//! Only these, by name: `data/` is also where somebody who runs the program from the repository keeps their progress,
//! and that is nobody else's business. And one by one: with the whole folder watched, every tick kept there would
//! compile the program again. So a new framework file is taken in when this script runs next (`touch build.rs`).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let variable = |name| env::var(name).map_err(io::Error::other);
    let data = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("data");
    let mut frameworks = Vec::new();
    for entry in fs::read_dir(data)? {
        let name = entry?.file_name().into_string().unwrap_or_default();
        if name.ends_with(".framework.yaml") && !name.starts_with('.') {
            frameworks.push(name);
        }
    }
    frameworks.sort_unstable();

    let mut code = String::from("pub(super) const FRAMEWORKS: &[(&str, &str)] = &[\n");
    for name in &frameworks {
        writeln!(code, "    ({name:?}, {}),", include(name)).map_err(io::Error::other)?;
    }
    writeln!(code, "];\npub(super) const RELATED: &str = {};", include("related.yaml")).map_err(io::Error::other)?;
    fs::write(PathBuf::from(variable("OUT_DIR")?).join("embedded.rs"), code)?;

    println!("cargo:rerun-if-changed=build.rs");
    for name in frameworks.iter().map(String::as_str).chain(["related.yaml"]) {
        println!("cargo:rerun-if-changed=data/{name}");
    }
    Ok(())
}

fn include(name: &str) -> String {
    format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?}))", format!("/data/{name}"))
}
