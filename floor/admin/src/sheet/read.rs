//! From a table to the values of its form.

use kernel::Lang;
use toml_edit::{Item, TableLike};

use super::{Entry, Kind, Sheet, in_language};

/// Options a form shows; a file may have more.
pub(super) const MOST_OPTIONS: usize = 30;

impl Sheet {
    /// The values of a table, by the names of the form's fields; what is missing is left out.
    #[must_use]
    pub fn read(&self, table: &dyn TableLike) -> Vec<(String, String)> {
        let mut values = Vec::new();
        for entry in &self.entries {
            if let Some(item) = table.get(entry.key) {
                self.read_entry(entry, item, &mut values);
            }
        }
        values.retain(|(_, value)| !value.is_empty());
        values
    }

    fn read_entry(&self, entry: &Entry, item: &Item, values: &mut Vec<(String, String)>) {
        let key = entry.key;
        match &entry.kind {
            Kind::Local(_) | Kind::Texts(_) => self.read_local(key, item, values),
            Kind::Line | Kind::Url | Kind::Day | Kind::Choice(_) => {
                values.push((key.to_owned(), text(item)));
            }
            Kind::Count(_) => {
                let number = item.as_integer().map(|n| n.to_string()).unwrap_or_default();
                values.push((key.to_owned(), number));
            }
            Kind::Flag => {
                let on = item.as_bool().unwrap_or(false);
                values.push((key.to_owned(), if on { "1" } else { "" }.to_owned()));
            }
            Kind::Ticks(all) => {
                let ticked: Vec<&str> =
                    item.as_array().into_iter().flatten().filter_map(|v| v.as_str()).collect();
                let ticked = all.iter().filter(|(value, _)| ticked.contains(&value.as_str()));
                values.extend(ticked.map(|(value, _)| (format!("{key}.{value}"), "1".to_owned())));
            }
            Kind::Pairs(keys, _) => {
                let Some(pairs) = item.as_table_like() else { return };
                let found = |(one, _): &(String, String)| {
                    Some((format!("{key}.{one}"), text(pairs.get(one)?)))
                };
                values.extend(keys.iter().filter_map(found));
            }
            Kind::Options(name) => {
                let options = tables_of(item);
                for (nr, option) in options.into_iter().take(MOST_OPTIONS).enumerate() {
                    if let Some(item) = option.get(name) {
                        self.read_local(&format!("{key}.{nr}"), item, values);
                    }
                    let own = option.get("key").map(text).unwrap_or_default();
                    values.push((format!("{key}.{nr}.key"), own));
                }
            }
        }
    }

    fn read_local(&self, name: &str, item: &Item, values: &mut Vec<(String, String)>) {
        for (lang, _) in &self.languages {
            let value = match item.as_table_like() {
                Some(texts) => texts.get(lang.as_str()).map(text).unwrap_or_default(),
                None if *lang == Lang::De => text(item),
                None => String::new(),
            };
            values.push((in_language(name, *lang), value));
        }
    }
}

/// The tables of an array, however it is written.
pub(super) fn tables_of(item: &Item) -> Vec<&dyn TableLike> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter().map(|t| t as &dyn TableLike).collect(),
        _ => {
            let values = item.as_array().into_iter().flatten();
            values.filter_map(|v| v.as_inline_table()).map(|t| t as &dyn TableLike).collect()
        }
    }
}

fn text(item: &Item) -> String {
    item.as_str().unwrap_or_default().trim().to_owned()
}
