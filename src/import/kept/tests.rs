//! Only tests look into the file system here.

/// A file of the repository; None when it is not there.
pub(in crate::import) fn file(path: &str) -> Option<String> {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).ok()
}
