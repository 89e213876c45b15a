//! From the values of a form back into its table. What did not change is not touched, so that
//! comments, order and way of writing stay.

use kernel::{Lang, municipality::key_of};
use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, TableLike, Value};
use web::Form;

use super::{
    Entry, Kind, Sheet, SheetField, in_language,
    read::{MOST_OPTIONS, tables_of},
};

impl Sheet {
    /// Writes the values of a checked form into a table.
    pub fn write(&self, table: &mut dyn TableLike, form: &Form<SheetField>) {
        let before = self.read(table);
        for entry in &self.entries {
            let of = |pairs: &[(String, String)]| -> Vec<String> {
                let value = |name: &String| {
                    pairs.iter().find(|(n, _)| n == name).map(|(_, v)| plain(v)).unwrap_or_default()
                };
                self.fields_of(entry).iter().map(|(name, _)| value(name)).collect()
            };
            if of(&before) != of(form.pairs()) {
                self.write_entry(entry, table, form);
            }
        }
    }

    fn write_entry(&self, entry: &Entry, table: &mut dyn TableLike, form: &Form<SheetField>) {
        let key = entry.key;
        let value = plain(form.raw(key));
        match &entry.kind {
            Kind::Local(rows) | Kind::Texts(rows) => {
                let texts = self.texts(key, form);
                set_local(table, key, &texts, *rows > 1);
            }
            Kind::Line | Kind::Url | Kind::Day | Kind::Choice(_) => {
                set(table, key, (!value.is_empty()).then(|| value.into()));
            }
            Kind::Count(_) => set(table, key, value.parse::<i64>().ok().map(Value::from)),
            Kind::Flag => set(table, key, (!value.is_empty()).then(|| true.into())),
            Kind::Ticks(all) => {
                let ticked =
                    |name: &&(String, String)| !form.raw(&format!("{key}.{}", name.0)).is_empty();
                let array: Array = all.iter().filter(ticked).map(|(v, _)| v.as_str()).collect();
                set(table, key, (!array.is_empty()).then(|| array.into()));
            }
            Kind::Pairs(keys, _) => {
                let mut pairs = InlineTable::new();
                for (one, _) in keys {
                    let chosen = form.raw(&format!("{key}.{one}"));
                    if !chosen.is_empty() {
                        pairs.insert(one, chosen.into());
                    }
                }
                set(table, key, (!pairs.is_empty()).then(|| pairs.into()));
            }
            Kind::Options(name) => {
                let before = table.get(key).map(tables_of).unwrap_or_default();
                let before = before.into_iter().map(inline_table).collect();
                let options = self.options((key, name), before, form);
                set(table, key, (!options.is_empty()).then(|| options.into()));
            }
        }
    }

    fn texts(&self, name: &str, form: &Form<SheetField>) -> Vec<(Lang, String)> {
        let text = |lang: Lang| (lang, plain(form.raw(&in_language(name, lang))));
        self.languages.iter().map(|(lang, _)| text(*lang)).collect()
    }

    /// The options that have a label, each with the key it had or one made of its label. What the
    /// form does not show stays as it was `before`.
    fn options(
        &self,
        (key, text): (&str, &str),
        before: Vec<InlineTable>,
        form: &Form<SheetField>,
    ) -> Array {
        let mut keys: Vec<String> = before.iter().filter_map(own_key).map(str::to_owned).collect();
        let mut options = Vec::new();
        for nr in 0..MOST_OPTIONS {
            let name = format!("{key}.{nr}");
            let texts = self.texts(&name, form);
            let Some((_, german)) = texts.first().filter(|(_, text)| !text.is_empty()) else {
                continue;
            };
            let had = form.raw(&format!("{name}.key")).trim();
            let own = if had.is_empty() {
                unused(german, |k| keys.iter().any(|x| x == k))
            } else {
                had.to_owned()
            };
            let known = before.iter().find(|option| own_key(option) == Some(own.as_str()));
            let mut option = known.cloned().unwrap_or_default();
            option.insert("key", own.as_str().into());
            set_local(&mut option, text, &texts, false);
            keys.push(own);
            options.push(option);
        }
        options.extend(before.into_iter().skip(MOST_OPTIONS));
        let mut array = Array::new();
        for option in options {
            let mut option = Value::from(option);
            option.decor_mut().set_prefix("\n  ");
            array.push_formatted(option);
        }
        array.set_trailing_comma(true);
        array.set_trailing("\n");
        array
    }
}

fn own_key(option: &InlineTable) -> Option<&str> {
    option.get("key").and_then(Value::as_str)
}

/// A table on one line, however it was written.
fn inline_table(table: &dyn TableLike) -> InlineTable {
    let value =
        |(key, item): (&str, &Item)| Some((key.to_owned(), item.clone().into_value().ok()?));
    table.iter().filter_map(value).collect()
}

/// A key made of a name that nothing else has.
#[must_use]
pub fn unused(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut stem = key_of(name).unwrap_or_else(|| "neu".to_owned());
    stem.truncate(36);
    let numbered = (2..).map(|n| format!("{stem}_{n}"));
    let mut all = std::iter::once(stem.clone()).chain(numbered);
    all.find(|key| !taken(key)).unwrap_or(stem)
}

/// Sets a text per language; languages without one are left out, and so is the key when none is
/// left. `long` texts get a table of their own where the key is new.
pub fn set_local(table: &mut dyn TableLike, key: &str, texts: &[(Lang, String)], long: bool) {
    if texts.iter().all(|(_, text)| text.is_empty()) {
        table.remove(key);
        return;
    }
    if let Some(inner) = table.get_mut(key).and_then(Item::as_table_like_mut) {
        for (lang, text) in texts {
            let same = inner.get(lang.as_str()).and_then(Item::as_str).map(str::trim) == Some(text);
            if !same {
                set(inner, lang.as_str(), (!text.is_empty()).then(|| text.as_str().into()));
            }
        }
        return;
    }
    if long {
        let mut inner = Table::new();
        for (lang, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
            inner.insert(lang.as_str(), Item::Value(text.as_str().into()));
        }
        table.insert(key, Item::Table(inner));
    } else {
        set(table, key, Some(inline(texts).into()));
    }
}

fn inline(texts: &[(Lang, String)]) -> InlineTable {
    let given = texts.iter().filter(|(_, text)| !text.is_empty());
    given.map(|(lang, text)| (lang.as_str(), Value::from(text.as_str()))).collect()
}

/// Sets a value with the comment that stood beside the old one, or takes the key away.
fn set(table: &mut dyn TableLike, key: &str, value: Option<Value>) {
    let Some(mut value) = value else {
        table.remove(key);
        return;
    };
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    table.insert(key, Item::Value(value));
}

/// The tables under `[[key]]`, to be changed; an array of inline tables becomes such first.
pub fn tables<'t>(table: &'t mut dyn TableLike, key: &str) -> Option<&'t mut ArrayOfTables> {
    let item = table.entry(key).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    if !item.is_array_of_tables() {
        let owned = std::mem::take(item);
        *item = match owned.into_array_of_tables() {
            Ok(tables) => Item::ArrayOfTables(tables),
            Err(other) => other,
        };
    }
    item.as_array_of_tables_mut()
}

/// What a browser sent, as it stands in files.
fn plain(value: &str) -> String {
    value.trim().replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use toml_edit::DocumentMut;

    use super::*;

    #[test]
    fn what_a_form_of_options_does_not_show_stays_in_the_file() {
        let options = Entry {
            key: "options",
            label: "Antwort".into(),
            hint: String::new(),
            kind: Kind::Options("label"),
            required: false,
        };
        let sheet = Sheet {
            entries: vec![options],
            languages: vec![(Lang::De, "Deutsch".into()), (Lang::En, "Englisch".into())],
        };
        let line = |nr: usize| {
            let label =
                format!("{{ de = \"Nr. {nr}\", en = \"No. {nr}\", de-simple = \"Zahl {nr}\" }}");
            format!("  {{ key = \"nr_{nr}\", label = {label} }},\n")
        };
        let count = MOST_OPTIONS + 2;
        let text = format!("options = [\n{}]\n", (0..count).map(line).collect::<String>());
        let mut document: DocumentMut = text.parse().expect("a file");
        let mut values = sheet.read(document.as_table());
        for (name, value) in &mut values {
            if name == "options.1.de" {
                *value = "Die andere".into();
            }
        }
        sheet.write(document.as_table_mut(), &Form::from_pairs(values));
        let written = document.to_string();
        assert!(
            written.contains("{ de = \"Die andere\", en = \"No. 1\", de-simple = \"Zahl 1\" }")
        );
        for nr in (0..count).filter(|nr| *nr != 1) {
            assert!(written.contains(line(nr).trim().trim_end_matches(',')), "{nr}: {written}");
        }
    }
}
