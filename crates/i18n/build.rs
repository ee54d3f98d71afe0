//! Lists the texts that stand in the folders `i18n` of the crates that say them, so that a file that is put there is in the
//! program.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "it is cargo that says where to write, and no setting")]
fn main() -> io::Result<()> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut list = String::new();
    for (name, of) in [("INTERFACE", "bot"), ("REPORT", "report")] {
        let folder = crates.join(of).join("i18n");
        println!("cargo::rerun-if-changed={}", folder.display());
        // Written to a text, which takes everything.
        let _ = writeln!(list, "/// The texts of `{of}` that are compiled into the program.");
        let _ = write!(list, "const {name}: &[BuiltIn] = &[");
        for file in sorted(&folder)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            println!("cargo::rerun-if-changed={}", file.display());
            let shown = format!("{of}/{}", file.file_name().unwrap_or_default().to_string_lossy());
            let _ = write!(list, "({shown:?}, include_str!({:?})),", file.to_string_lossy());
        }
        list.push_str("];\n");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("built_in.rs"), list)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = folder.read_dir()?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
