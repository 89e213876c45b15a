//! A form with pictures: what `files::form` reads, each picture into the vault.

use axum::{
    extract::{Request, multipart::Field},
    http::HeaderMap,
};
use files::{
    Files, Kept, Refused,
    form::{self, Basket, Sent, TextLimits},
};
use web::{Answer, Here};

pub(crate) use files::form::by_token;

use super::UPLOADS;

const TEXTS: TextLimits = TextLimits { bytes: 128 * 1024, fields: 200 };

/// What a form brought.
#[derive(Default)]
pub(crate) struct Upload {
    /// Its text fields.
    pub pairs: Vec<(String, String)>,
    /// Its pictures, in the vault but without rows.
    pub pictures: Vec<Kept>,
    /// Why pictures were not taken: messages.
    pub refused: Vec<&'static str>,
    /// Whether a picture came before the form had shown where it comes from.
    pub left_out: bool,
    trusted: bool,
}

/// Reads a form; `trusts` looks at the headers and at the fields that came before the first
/// picture. At most `room` pictures are taken.
pub(crate) async fn read(
    here: &Here,
    files: &Files,
    request: Request,
    room: usize,
    trusts: impl Fn(&Here, &HeaderMap, &[(String, String)]) -> bool + Send + Sync,
) -> Answer<Upload> {
    let mut tray = Tray { here, files, room, pictures: Vec::new(), refused: Vec::new() };
    let Sent { pairs, left_out, trusted } =
        form::read(here, request, TEXTS, trusts, &mut tray).await?;
    let Tray { pictures, refused, .. } = tray;
    Ok(Upload { pairs, pictures, refused, left_out, trusted })
}

impl Upload {
    /// Ends here when the form did not show where it comes from; its text can be sent again.
    pub fn demand_trust(&self, here: &Here) -> Answer<()> {
        form::demand_trust(here, self.trusted, &self.pairs)
    }
}

/// The pictures of a form on their way into the vault.
struct Tray<'a> {
    here: &'a Here,
    files: &'a Files,
    room: usize,
    pictures: Vec<Kept>,
    refused: Vec<&'static str>,
}

impl Tray<'_> {
    fn refuse(&mut self, reason: &'static str) {
        if !self.refused.contains(&reason) {
            self.refused.push(reason);
        }
    }
}

impl Basket for Tray<'_> {
    async fn take(&mut self, part: Field<'_>, _: &str, _: &str) {
        if self.pictures.len() >= self.room {
            return self.refuse("reports-new-describe-too-many");
        }
        if self.here.limit(UPLOADS).is_err() {
            return self.refuse("reports-new-describe-too-fast");
        }
        let (town, chance) = (&self.here.town.key, &self.here.app.chance);
        match self.files.take_picture(town, part, Vec::new(), chance, self.here.now).await {
            Ok(Some(kept)) => self.pictures.push(kept),
            Ok(None) => {}
            Err(error) => {
                if error.message().is_none() {
                    tracing::error!(%error, "picture not kept");
                }
                self.refuse(error.message().unwrap_or("reports-new-describe-fault"));
            }
        }
    }

    /// A body that is too long loses its last pictures, not its text.
    fn too_long(&mut self) -> Answer<()> {
        self.refuse(Refused::TooLarge.message());
        Ok(())
    }
}
