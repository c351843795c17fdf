//! The progress file: read, edit in place, replace in one step.
