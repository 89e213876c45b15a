//! Says things in somebody's language where there is no request: letters, mails, jobs.

use std::sync::Arc;

use jiff::{civil::Date, tz::TimeZone};
use kernel::{Lang, Ts};
use web::{App, Arg, Here, Town, when};

/// Says things in a language.
#[derive(Clone)]
pub struct Voice {
    app: App,
    town: Arc<Town>,
    lang: Lang,
}

impl Voice {
    /// In a language.
    #[must_use]
    pub fn new(app: &App, town: &Arc<Town>, lang: Lang) -> Self {
        Self { app: app.clone(), town: Arc::clone(town), lang }
    }

    /// In the language of a request.
    #[must_use]
    pub fn of(here: &Here) -> Self {
        Self::new(&here.app, &here.town, here.lang)
    }

    /// In another language, where the municipality speaks it.
    #[must_use]
    pub fn speaking(&self, lang: Lang) -> Self {
        Self { lang: self.town.config.language(lang), ..self.clone() }
    }

    /// The running house.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The municipality.
    #[must_use]
    pub fn town(&self) -> &Arc<Town> {
        &self.town
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message; the municipality's own wording goes first.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let own = self.town.texts.find(self.lang, key, args);
        own.unwrap_or_else(|| self.app.words.say(self.lang, key, args))
    }

    /// The day of a moment in the municipality.
    #[must_use]
    pub fn day(&self, at: Ts) -> String {
        when::day(&at.timestamp().to_zoned(self.town.zone.clone()), self.lang)
    }

    /// A calendar day.
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
        noon.map_or_else(|_| day.to_string(), |noon| when::day(&noon, self.lang))
    }

    /// The calendar day of a moment in the municipality.
    #[must_use]
    pub fn today(&self, now: Ts) -> Date {
        now.date(&self.town.zone)
    }

    /// The full address of a page.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.app.absolute(&self.town, path)
    }

    /// Name of a department; a key that is gone stands for itself.
    #[must_use]
    pub fn department(&self, key: &str) -> String {
        let known = self.town.config.department(key);
        known.map_or(key, |department| department.name.get(self.lang)).to_owned()
    }
}
