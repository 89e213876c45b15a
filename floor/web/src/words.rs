//! Texts in all languages: Fluent messages, collected from every room.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::Lang;

/// A value in a message.
#[derive(Debug, Clone)]
pub enum Arg {
    /// Text.
    Text(String),
    /// A whole number; plural rules see it.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(v: &str) -> Self {
        Self::Text(v.to_owned())
    }
}
impl From<&String> for Arg {
    fn from(v: &String) -> Self {
        Self::Text(v.clone())
    }
}
impl From<String> for Arg {
    fn from(v: String) -> Self {
        Self::Text(v)
    }
}
impl From<i64> for Arg {
    fn from(v: i64) -> Self {
        Self::Number(v)
    }
}
impl From<&i64> for Arg {
    fn from(v: &i64) -> Self {
        Self::Number(*v)
    }
}
impl From<usize> for Arg {
    fn from(v: usize) -> Self {
        Self::Number(i64::try_from(v).unwrap_or(i64::MAX))
    }
}
impl From<&usize> for Arg {
    fn from(v: &usize) -> Self {
        (*v).into()
    }
}

/// Messages of all rooms in all languages.
pub struct Words {
    bundles: [FluentBundle<FluentResource>; 3],
}

fn slot(lang: Lang) -> usize {
    match lang {
        Lang::De => 0,
        Lang::En => 1,
        Lang::Simple => 2,
    }
}

impl Words {
    /// Collects messages. A file that does not parse keeps its good messages; what is wrong
    /// goes to the log. A message defined twice keeps its first text.
    #[must_use]
    pub fn new<'s>(sources: impl IntoIterator<Item = (Lang, &'s str)>) -> Self {
        let mut bundles = [Lang::De, Lang::En, Lang::Simple].map(|lang| {
            // Plural rules of de-simple are those of German.
            let tag = if lang == Lang::En { "en" } else { "de" };
            let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
            bundle.set_use_isolating(false);
            bundle
        });
        for (lang, source) in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(r, e)| {
                tracing::error!(lang = lang.as_str(), errors = ?e, "unreadable messages");
                r
            });
            if let Err(e) = bundles[slot(lang)].add_resource(resource) {
                tracing::error!(lang = lang.as_str(), errors = ?e, "messages defined twice");
            }
        }
        Self { bundles }
    }

    /// The message in `lang`, if there is one.
    #[must_use]
    pub fn find(&self, lang: Lang, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let bundle = &self.bundles[slot(lang)];
        let pattern = bundle.get_message(key)?.value()?;
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(t) => fluent.set(*name, FluentValue::from(t.as_str())),
                Arg::Number(n) => fluent.set(*name, FluentValue::from(*n)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "message does not format");
        }
        Some(text.into_owned())
    }

    /// The message in `lang`, in German where it is missing, else the key itself (which a
    /// test over all pages looks for).
    #[must_use]
    pub fn say(&self, lang: Lang, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.find(lang, key, args).or_else(|| self.find(Lang::De, key, args)).unwrap_or_else(|| {
            tracing::error!(key, "no such message");
            key.to_owned()
        })
    }
}
