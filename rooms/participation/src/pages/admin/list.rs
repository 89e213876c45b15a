//! `/admin/participation`: all processes, and what a new one can begin with.

use admin::Editor;
use askama::Template;
use web::{Answer, Here, Page, ui::Notice};

use super::{
    super::parts,
    PATH,
    starter::{STARTERS, Starter},
};
use crate::{
    Process,
    process::{FOLDER, read_process},
};

#[derive(Template)]
#[template(path = "admin/processes.html")]
struct List {
    here: Here,
    lines: Vec<Line>,
    done: Notice,
}

/// A file of a process.
struct Line {
    slug: String,
    /// Nothing of a file that is not in order.
    process: Option<Process>,
}

/// The page.
pub async fn list_processes(editor: Editor) -> Answer<Page> {
    let here = editor.here.clone();
    let mut lines = Vec::new();
    for (file, body) in editor.town.files() {
        let text = String::from_utf8_lossy(body);
        let Some(read) = read_process(file, &text, &editor.town.config) else { continue };
        let slug = file.trim_start_matches(FOLDER).trim_end_matches(".toml").to_owned();
        lines.push(Line { slug, process: read.ok() });
    }
    let opens = |line: &Line| line.process.as_ref().map(Process::closes);
    lines.sort_by_key(|line| std::cmp::Reverse(opens(line)));
    let (title, crumb) = (here.t("participation-admin-title"), here.t("admin-title"));
    let body = List { done: admin::done(&here), here, lines };
    Ok(Page::new(title, body).wide().hidden().section("/admin").crumb(crumb, "/admin"))
}

impl List {
    fn starters(&self) -> &'static [Starter] {
        &STARTERS
    }

    fn path(&self) -> &'static str {
        PATH
    }

    fn title(&self, line: &Line) -> String {
        let title = line.process.as_ref().map(|process| process.title.get(self.here.lang));
        title.unwrap_or(&line.slug).to_owned()
    }

    /// Where it stands, in words.
    fn stands(&self, line: &Line) -> String {
        let part = line.process.as_ref().and_then(|process| process.part(self.here.now));
        part.map_or_else(
            || self.here.t("participation-admin-broken"),
            |phase| parts::stage(&self.here, phase),
        )
    }

    fn office(&self, line: &Line) -> String {
        let office = line.process.as_ref().map(|process| process.office.as_str());
        office.map(|key| super::super::office_name(&self.here, key)).unwrap_or_default()
    }
}
