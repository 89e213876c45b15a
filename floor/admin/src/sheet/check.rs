//! What may stand in the fields of a sheet; what the municipality's own check would refuse is
//! said here first, in the language of whoever typed it.

use kernel::Lang;
use web::{Arg, Form};

use super::{Entry, Kind, LINE, Sheet, SheetField, TEXT, in_language, read::MOST_OPTIONS};

impl Sheet {
    /// Notes what is wrong with the values.
    pub fn check(&self, form: &mut Form<SheetField>) {
        for entry in &self.entries {
            self.check_entry(entry, form);
        }
    }

    fn check_entry(&self, entry: &Entry, form: &mut Form<SheetField>) {
        let key = entry.key;
        let value = form.raw(key).trim().to_owned();
        let given = !value.is_empty();
        match &entry.kind {
            Kind::Local(rows) => {
                let most = if *rows > 1 { TEXT } else { LINE };
                self.check_local(key, entry.required, most, form);
            }
            Kind::Texts(_) => {
                for (lang, _) in &self.languages {
                    at_most(&in_language(key, *lang), TEXT, form);
                }
            }
            Kind::Line | Kind::Url => {
                at_most(key, LINE, form);
                let rest = value.strip_prefix("https://").or(value.strip_prefix("http://"));
                let host = rest.is_some_and(|rest| !rest.is_empty());
                let is_address = host && !value.contains(char::is_whitespace);
                if given && matches!(entry.kind, Kind::Url) && !is_address {
                    form.fail_named(key, "admin-error-url", Vec::new());
                }
                if entry.required && !given {
                    form.fail_named(key, "admin-error-missing", Vec::new());
                }
            }
            Kind::Day => {
                let fits = !given || value.parse::<jiff::civil::Date>().is_ok();
                if !fits || (entry.required && !given) {
                    form.fail_named(key, "admin-error-day", Vec::new());
                }
            }
            Kind::Count(most) => {
                let fits = value.parse::<u32>().is_ok_and(|n| (1..=*most).contains(&n));
                if (given || entry.required) && !fits {
                    let most = Arg::from(i64::from(*most));
                    form.fail_named(key, "admin-error-count", vec![("most", most)]);
                }
            }
            Kind::Choice(options) => {
                let known = options.iter().any(|(known, _)| *known == value);
                if (given && !known) || (entry.required && !given) {
                    form.fail_named(key, "admin-error-choice", Vec::new());
                }
            }
            Kind::Pairs(keys, options) => {
                for (one, _) in keys {
                    let name = format!("{key}.{one}");
                    let value = form.raw(&name).to_owned();
                    if !value.is_empty() && !options.iter().any(|(known, _)| *known == value) {
                        form.fail_named(&name, "admin-error-choice", Vec::new());
                    }
                }
            }
            Kind::Options(_) => {
                for nr in 0..MOST_OPTIONS {
                    self.check_local(&format!("{key}.{nr}"), false, LINE, form);
                }
            }
            Kind::Flag | Kind::Ticks(_) => {}
        }
    }

    /// A text in all languages, or in none where it is not required.
    fn check_local(&self, name: &str, required: bool, most: usize, form: &mut Form<SheetField>) {
        let field = |lang: Lang| in_language(name, lang);
        let any = self.languages.iter().any(|(lang, _)| !form.raw(&field(*lang)).trim().is_empty());
        for (lang, words) in &self.languages {
            let name = field(*lang);
            if (required || any) && form.raw(&name).trim().is_empty() {
                let language = vec![("language", Arg::from(words))];
                form.fail_named(&name, "admin-error-language", language);
            }
            at_most(&name, most, form);
        }
    }
}

fn at_most(name: &str, most: usize, form: &mut Form<SheetField>) {
    let length = form.raw(name).chars().count();
    if length > most {
        let args = vec![("most", Arg::from(most)), ("length", Arg::from(length))];
        form.fail_named(name, "web-field-too-long", args);
    }
}
