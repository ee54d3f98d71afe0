//! Lists the built-in packs, so that a file that is put into a pack's folder is in the program.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "it is cargo that says where to write, and no setting")]
fn main() -> io::Result<()> {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs");
    println!("cargo::rerun-if-changed={}", packs.display());
    let mut list = "/// The packs that are compiled into the program.\nconst BUILT_IN: &[BuiltIn] = &[".to_owned();
    for folder in sorted(&packs)?.into_iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Written to a text, which takes everything.
        let _ = write!(list, "({name:?}, &[");
        for file in sorted(&folder)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "toml")) {
            println!("cargo::rerun-if-changed={}", file.display());
            let shown = format!("{name}/{}", file.file_name().unwrap_or_default().to_string_lossy());
            let _ = write!(list, "({shown:?}, include_str!({:?})),", file.to_string_lossy());
        }
        list.push_str("]),");
    }
    list.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("built_in.rs"), list)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = folder.read_dir()?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
