//! A mission's form with its picture: what `files::form` reads, the picture into the vault.

use std::time::Duration;

use axum::extract::{Request, multipart::Field};
use files::{
    Files, Kept, Refused,
    form::{self, Basket, Sent, TextLimits},
};
use web::{Answer, Here, limit::Limit};

const TEXTS: TextLimits = TextLimits { bytes: 16 * 1024, fields: 40 };
/// Pictures from one network: a class at once, each again and again.
const UPLOADS: Limit = Limit { name: "mission upload", burst: 90, every: Duration::from_secs(4) };

/// What a form brought.
pub struct Upload {
    /// Its text fields.
    pub pairs: Vec<(String, String)>,
    /// Its picture, in the vault but without a row.
    pub picture: Option<Kept>,
    /// Why the picture was not taken: a message.
    pub refused: Option<&'static str>,
}

/// Reads a form of ours.
///
/// # Errors
/// A problem for forms of other sites, for what is no form, and for one that did not show where it
/// comes from.
pub async fn read(here: &Here, files: &Files, request: Request) -> Answer<Upload> {
    let mut tray = Tray { here, files, picture: None, refused: None };
    let Sent { pairs, trusted, .. } =
        form::read(here, request, TEXTS, form::by_token, &mut tray).await?;
    form::demand_trust(here, trusted, &pairs)?;
    Ok(Upload { pairs, picture: tray.picture, refused: tray.refused })
}

struct Tray<'a> {
    here: &'a Here,
    files: &'a Files,
    picture: Option<Kept>,
    refused: Option<&'static str>,
}

impl Basket for Tray<'_> {
    async fn take(&mut self, part: Field<'_>, _: &str, _: &str) {
        if self.picture.is_some() || self.refused.is_some() {
            self.refused = Some("participation-missions-one-picture");
            return;
        }
        if self.here.limit(UPLOADS).is_err() {
            self.refused = Some("participation-missions-too-fast");
            return;
        }
        let (town, chance) = (&self.here.town.key, &self.here.app.chance);
        match self.files.take_picture(town, part, Vec::new(), chance, self.here.now).await {
            Ok(kept) => self.picture = kept,
            Err(error) => {
                if error.message().is_none() {
                    tracing::error!(%error, "picture not kept");
                }
                self.refused = Some(error.message().unwrap_or("participation-missions-fault"));
            }
        }
    }

    /// A body that is too long loses its picture, not its text.
    fn too_long(&mut self) -> Answer<()> {
        self.refused = Some(Refused::TooLarge.message());
        Ok(())
    }
}
