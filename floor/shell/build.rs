//! Lists what `npm run build` put into `assets/dist`, so that the one binary carries it.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

fn main() {
    // Asked for when it runs: a build folder may serve several checkouts.
    let here = env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo");
    let dist = Path::new(&here).join("../../assets/dist");
    println!("cargo:rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    collect(&dist, &mut files);
    files.sort();
    if files.is_empty() {
        println!(
            "cargo:warning=assets/dist is empty: pages will have no style. Run `npm ci && npm run build` in assets/."
        );
    }
    let mut table = String::from("&[\n");
    for file in &files {
        let name = file.strip_prefix(&dist).expect("collected below dist");
        table.push_str(&format!(
            "    ({:?}, include_bytes!({:?})),\n",
            name.to_string_lossy().replace('\\', "/"),
            fs::canonicalize(file).expect("just listed").to_string_lossy()
        ));
    }
    table.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo")).join("assets.rs");
    fs::write(out, table).expect("OUT_DIR is writable");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
