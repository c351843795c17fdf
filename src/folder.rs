//! shim
use std::path::{Path, PathBuf};
pub struct DataFolder(pub PathBuf);
impl DataFolder {
    pub fn path(&self) -> &Path {
        &self.0
    }
    pub fn progress(&self) -> PathBuf {
        self.0.join("progress.yaml")
    }
    pub fn progress_elsewhere(&self) -> Option<PathBuf> {
        None
    }
}
