//! The form over a process' file: what everybody may know, and the phase in which people take part.

use admin::{
    Editor, Sheet, SheetField,
    sheet::{Entry, Kind, tables},
};
use toml_edit::{DocumentMut, Item, Table, TableLike};
use web::{Answer, Form, Problem};

/// Longest time for an answer, in working days; the file's own check has the same.
const ANSWER_DAYS_MAX: u32 = 500;
/// Most there is to spend, in euros, and most marks of a ballot; the file's own check has the same.
const BUDGET_MAX: u32 = 1_000_000_000;
const CHOICES_MAX: u32 = 1_000;

/// One form over three tables of a file, whose keys differ.
pub struct Sheets {
    /// All of it, as people see it.
    pub whole: Sheet,
    root: Sheet,
    transparency: Sheet,
    phase: Sheet,
}

impl Sheets {
    /// For a process whose people take part by this method.
    pub fn of(editor: &Editor, method: &str) -> Self {
        let (root, rules) = (root(editor), rules(editor));
        let (transparency, phase) = (transparency(editor), phase(editor, method));
        let sheet =
            |entries: &[&[Entry]]| Sheet::new(&editor.here, &editor.languages(), entries.concat());
        Self {
            whole: sheet(&[&root, &phase, &transparency, &rules]),
            root: sheet(&[&root, &rules]),
            transparency: sheet(&[&transparency]),
            phase: sheet(&[&phase]),
        }
    }

    /// The values of a file.
    pub fn read(&self, document: &DocumentMut) -> Vec<(String, String)> {
        let below = document.get("transparency").and_then(Item::as_table_like);
        let phase = phases(document).find(|phase| takes_part(*phase));
        let parts = [
            Some(self.root.read(document.as_table())),
            below.map(|table| self.transparency.read(table)),
            phase.map(|table| self.phase.read(table)),
        ];
        parts.into_iter().flatten().flatten().collect()
    }

    /// Writes a checked form into a file.
    ///
    /// # Errors
    /// A [`Problem`] where the file has no phase in which people take part.
    pub fn write(&self, document: &mut DocumentMut, form: &Form<SheetField>) -> Answer<()> {
        self.root.write(document.as_table_mut(), form);
        let below = document.entry("transparency").or_insert_with(|| Item::Table(Table::new()));
        let below = below.as_table_like_mut().ok_or_else(Problem::internal)?;
        self.transparency.write(below, form);
        let phases = tables(document.as_table_mut(), "phase").ok_or_else(Problem::internal)?;
        let phase = phases.iter_mut().find(|phase| takes_part(*phase));
        self.phase.write(phase.ok_or_else(Problem::internal)?, form);
        Ok(())
    }
}

/// The method by which people take part in the first phase of a file that has one.
pub fn method_of(document: &DocumentMut) -> Option<&str> {
    phases(document).find(|phase| takes_part(*phase))?.get("method")?.as_str()
}

fn phases(document: &DocumentMut) -> impl Iterator<Item = &Table> {
    let phases = document.get("phase").and_then(Item::as_array_of_tables);
    phases.into_iter().flat_map(|phases| phases.iter())
}

fn takes_part(phase: &dyn TableLike) -> bool {
    phase.get("method").and_then(Item::as_str).is_some_and(|method| method != "information")
}

fn entry(editor: &Editor, key: &'static str, kind: Kind) -> Entry {
    let here = &editor.here;
    Entry {
        key,
        label: here.t(&format!("participation-field-{key}")),
        hint: here.t(&format!("participation-field-{key}-hint")),
        kind,
        required: true,
    }
}

fn root(editor: &Editor) -> Vec<Entry> {
    let departments = editor.town.config.departments.iter();
    let named = departments.map(|d| (d.key.clone(), d.name.get(editor.here.lang).to_owned()));
    let none = (String::new(), editor.here.t("participation-admin-choose"));
    let offices = std::iter::once(none).chain(named).collect();
    vec![
        entry(editor, "title", Kind::Local(1)),
        entry(editor, "summary", Kind::Local(3)),
        entry(editor, "office", Kind::Choice(offices)),
    ]
}

fn transparency(editor: &Editor) -> Vec<Entry> {
    let keys = ["purpose", "collected", "decides", "results", "settled"];
    keys.map(|key| entry(editor, key, Kind::Local(3))).into()
}

fn rules(editor: &Editor) -> Vec<Entry> {
    vec![entry(editor, "rule", Kind::Options("text"))]
}

fn phase(editor: &Editor, method: &str) -> Vec<Entry> {
    let mut entries = vec![entry(editor, "opens", Kind::Day), entry(editor, "closes", Kind::Day)];
    let choice = |key, values: &[&str]| {
        let named = |value: &&str| {
            let words = format!("participation-admin-{key}-{value}");
            ((*value).to_owned(), editor.here.t(&words))
        };
        entry(editor, key, Kind::Choice(values.iter().map(named).collect()))
    };
    match method {
        "map-dialogue" | "ideas" => entries.extend([
            choice("moderation", &["before", "after"]),
            choice("comments", &["off", "plain", "pro-contra"]),
            entry(editor, "answer_working_days", Kind::Count(ANSWER_DAYS_MAX)),
            entry(editor, "category", Kind::Options("name")),
        ]),
        "budget" => entries.extend([
            entry(editor, "budget", Kind::Count(BUDGET_MAX)),
            choice("ballot", &["approval", "knapsack"]),
            Entry { required: false, ..entry(editor, "max_choices", Kind::Count(CHOICES_MAX)) },
            choice("who", &["anybody", "account"]),
        ]),
        "missions" => entries.push(entry(editor, "mission", Kind::Options("text"))),
        _ => {}
    }
    entries
}
