//! Says things in somebody's language where there is no request: in e-mails and in jobs.

use std::sync::Arc;

use kernel::{Lang, Ts};
use web::{App, Arg, Here, Town, when};

/// Says things in somebody's language where there is no request.
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

    /// In the language the municipality speaks first: to staff and contractors.
    #[must_use]
    pub fn of_town(app: &App, town: &Arc<Town>) -> Self {
        Self::new(app, town, town.config.languages.first().copied().unwrap_or_default())
    }

    /// In another language, where the municipality speaks it.
    #[must_use]
    pub fn speaking(&self, lang: Lang) -> Self {
        Self { lang: self.town.config.language(lang), ..self.clone() }
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

    /// A day in the municipality.
    #[must_use]
    pub fn day(&self, at: Ts) -> String {
        when::day(&at.timestamp().to_zoned(self.town.zone.clone()), self.lang)
    }

    /// The full address of a page.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.app.absolute(&self.town, path)
    }
}
