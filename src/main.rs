//! Arguments in, exit code out.

fn main() -> color_eyre::Result<std::process::ExitCode> {
    bydoing::terminal::install_hooks()?;
    let folder = std::env::args_os().nth(2).unwrap_or_else(|| "data".into());
    bydoing::cli::window::run(&bydoing::folder::DataFolder(folder.into()))
}
