//! What a program asked for: parameters of the address or the body, an empty one being the
//! same as none, and the language of the texts in the answer.

use kernel::{Lang, Ts};
use web::{Arg, Here};

use super::fault::{Fault, Outcome};

/// Parameters in the order they were sent.
#[derive(Debug, Clone, Default)]
pub struct Asked(Vec<(String, String)>);

impl Asked {
    /// Those of the address.
    #[must_use]
    pub fn of(here: &Here) -> Self {
        let sent = serde_urlencoded::from_str(here.uri.query().unwrap_or(""));
        Self::default().and(sent.unwrap_or_default())
    }

    /// These, and then those of a body.
    #[must_use]
    pub fn and(mut self, more: Vec<(String, String)>) -> Self {
        // NUL cannot be stored by PostgreSQL and means nothing in text.
        self.0.extend(more.into_iter().map(|(n, v)| (n, v.replace('\0', ""))));
        self
    }

    /// A value, trimmed; none when it is empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, v)| v.trim()).find(|v| !v.is_empty())
    }

    /// All parts of a list separated by commas.
    #[must_use]
    pub fn list(&self, name: &str) -> Vec<String> {
        let values = self.0.iter().filter(|(n, _)| n == name).flat_map(|(_, v)| v.split(','));
        values.map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned).collect()
    }

    /// All pairs.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(n, v)| (n.as_str(), v.trim()))
    }

    /// `true` or `1`, `false` or `0`.
    ///
    /// # Errors
    /// Anything else.
    pub fn flag(&self, name: &'static str) -> Outcome<bool> {
        match self.get(name) {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(_) => Err(Fault::value("reports-api-wrong-flag", name)),
        }
    }

    /// A number.
    ///
    /// # Errors
    /// What is no finite number.
    pub fn number(&self, name: &'static str) -> Outcome<Option<f64>> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let number: Option<f64> = text.parse().ok().filter(|n: &f64| n.is_finite());
        number.map(Some).ok_or_else(|| Fault::value("reports-api-wrong-number", name))
    }

    /// A whole number from 1.
    ///
    /// # Errors
    /// Anything else.
    pub fn count(&self, name: &'static str) -> Outcome<Option<i64>> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let number: Option<i64> = text.parse().ok().filter(|n| (1..=1_000_000_000).contains(n));
        number.map(Some).ok_or_else(|| Fault::value("reports-api-wrong-count", name))
    }

    /// A moment as W3C-DTF with a zone, or a day, which begins where the town lies.
    ///
    /// # Errors
    /// Anything else.
    pub fn moment(&self, here: &Here, name: &'static str) -> Outcome<Option<Ts>> {
        let Some(text) = self.get(name) else { return Ok(None) };
        // A plus sign that was not encoded arrives as a blank.
        let text = text.replace(' ', "+");
        let exact = text.parse::<jiff::Timestamp>().ok();
        let day = || {
            let day: jiff::civil::Date = text.parse().ok().filter(|_| text.len() == 10)?;
            day.to_zoned(here.town.zone.clone()).ok().map(|at| at.timestamp())
        };
        let found = exact.or_else(day).map(Ts::from);
        found.map(Some).ok_or_else(|| Fault::value("reports-api-wrong-moment", name))
    }

    /// Refuses another jurisdiction than the one that answers here: its key or one of its
    /// hosts. Without one it is clear which is meant, because the host says it.
    ///
    /// # Errors
    /// 404 for another one.
    pub fn demand_jurisdiction(&self, here: &Here) -> Outcome<()> {
        let Some(asked) = self.get("jurisdiction_id") else { return Ok(()) };
        let town = &here.town.config;
        let ours = asked == town.slug || town.hosts.iter().any(|host| host == asked);
        if ours { Ok(()) } else { Err(Fault::unknown("reports-api-no-jurisdiction", asked)) }
    }
}

/// The language of an answer: that of the request, or the one named by `locale`.
#[derive(Clone)]
pub struct Tongue {
    here: Here,
    /// The language.
    pub lang: Lang,
}

impl Tongue {
    /// For these parameters.
    #[must_use]
    pub fn of(here: &Here, asked: &Asked) -> Self {
        let named = asked.get("locale").and_then(|name| Lang::from_name(&name.to_lowercase()));
        let lang = named.map_or(here.lang, |lang| here.town.config.language(lang));
        Self { here: here.clone(), lang }
    }

    /// A message; the municipality's own wording goes first.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let own = self.here.town.texts.find(self.lang, key, args);
        own.unwrap_or_else(|| self.here.app.words.say(self.lang, key, args))
    }
}
