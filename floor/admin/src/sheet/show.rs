//! A sheet as the fields of a page.

use askama::{Template, filters::HtmlSafe};
use web::{Form, Here, field};

use super::{Entry, Kind, SPARE, Sheet, SheetField, in_language, read::MOST_OPTIONS};

/// The fields of a sheet, ready to stand in a form.
#[derive(Template)]
#[template(path = "sheet.html")]
pub struct Fields {
    base: String,
    parts: Vec<Part>,
}
impl HtmlSafe for Fields {}

/// The fields of one key; more than one stand in a group.
struct Part {
    id: String,
    legend: String,
    hint: String,
    fields: Vec<String>,
}

impl Sheet {
    /// The fields with the values and errors of `form`.
    #[must_use]
    pub fn show(&self, here: &Here, form: &Form<SheetField>) -> Fields {
        let part = |entry: &Entry| {
            let fields = self.show_entry(here, form, entry);
            let grouped = fields.len() > 1 || matches!(entry.kind, Kind::Local(_) | Kind::Texts(_));
            let legend = if grouped { self.legend(here, entry) } else { String::new() };
            let hint = if grouped { entry.hint.clone() } else { String::new() };
            Part { id: entry.key.to_owned(), legend, hint, fields }
        };
        Fields {
            base: form.value(SheetField::Base).to_owned(),
            parts: self.entries.iter().map(part).collect(),
        }
    }

    fn legend(&self, here: &Here, entry: &Entry) -> String {
        let free = !entry.required && !matches!(entry.kind, Kind::Pairs(..) | Kind::Ticks(_));
        if free {
            format!("{} {}", entry.label, here.t("web-field-optional"))
        } else {
            entry.label.clone()
        }
    }

    fn show_entry(&self, here: &Here, form: &Form<SheetField>, entry: &Entry) -> Vec<String> {
        let (key, label) = (entry.key, entry.label.clone());
        match &entry.kind {
            Kind::Local(rows) | Kind::Texts(rows) => self.show_local(here, form, key, *rows),
            Kind::Line | Kind::Url => {
                let input = field::input_named(here, form, key, label).hint(entry.hint.clone());
                let input = if entry.required { input } else { input.optional(here) };
                vec![input.to_string()]
            }
            Kind::Day => {
                let input = field::input_named(here, form, key, label).kind("date");
                let input = input.hint(entry.hint.clone());
                let input = if entry.required { input } else { input.optional(here) };
                vec![input.to_string()]
            }
            Kind::Count(_) => {
                let input = field::input_named(here, form, key, label).kind("number");
                let input = input.hint(entry.hint.clone());
                let input = if entry.required { input } else { input.optional(here) };
                vec![input.to_string()]
            }
            Kind::Flag => {
                vec![
                    field::check_named(here, form, key, label).hint(entry.hint.clone()).to_string(),
                ]
            }
            Kind::Choice(options) => {
                let select = field::select_named(here, form, key, label, options.clone());
                vec![select.hint(entry.hint.clone()).to_string()]
            }
            Kind::Ticks(all) => {
                let check = |(value, words): &(String, String)| {
                    let name = format!("{key}.{value}");
                    field::check_named(here, form, &name, words.clone()).to_string()
                };
                all.iter().map(check).collect()
            }
            Kind::Pairs(keys, options) => {
                let select = |(one, words): &(String, String)| {
                    let name = format!("{key}.{one}");
                    field::select_named(here, form, &name, words.clone(), options.clone())
                        .to_string()
                };
                keys.iter().map(select).collect()
            }
            Kind::Options(_) => {
                let german = |nr: usize| form.raw(&format!("{key}.{nr}.de")).trim().is_empty();
                let used = (0..MOST_OPTIONS).rev().find(|nr| !german(*nr)).map_or(0, |nr| nr + 1);
                let rows = 0..(used + SPARE).min(MOST_OPTIONS);
                rows.map(|nr| self.show_option(here, form, entry, nr)).collect()
            }
        }
    }

    fn show_local(
        &self,
        here: &Here,
        form: &Form<SheetField>,
        name: &str,
        rows: u8,
    ) -> Vec<String> {
        let one = |(lang, words): &(kernel::Lang, String)| {
            let name = in_language(name, *lang);
            if rows > 1 {
                field::textarea_named(here, form, &name, words.clone()).rows(rows).to_string()
            } else {
                field::input_named(here, form, &name, words.clone()).to_string()
            }
        };
        self.languages.iter().map(one).collect()
    }

    fn show_option(
        &self,
        here: &Here,
        form: &Form<SheetField>,
        entry: &Entry,
        nr: usize,
    ) -> String {
        let name = format!("{}.{nr}", entry.key);
        let row = OptionRow {
            legend: format!("{} {}", entry.label, nr + 1),
            own: form.raw(&format!("{name}.key")).to_owned(),
            fields: self.show_local(here, form, &name, 1),
            name,
        };
        row.to_string()
    }
}

#[derive(Template)]
#[template(path = "option.html")]
struct OptionRow {
    legend: String,
    name: String,
    own: String,
    fields: Vec<String>,
}
