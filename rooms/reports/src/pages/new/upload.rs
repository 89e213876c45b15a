//! A form with pictures, read field by field as it comes in: nothing is whole in memory, and
//! no picture is touched before the form has shown where it comes from.

use axum::{
    RequestExt,
    extract::{
        Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{HeaderMap, StatusCode, header},
};
use files::{Files, Kept, Refused};
use web::{Answer, Here, Problem, csrf, problem::Resend};

use super::UPLOADS;

/// Bytes of one text field: four for each character, and room to say that it is too long.
const TEXT_BYTES: usize = 128 * 1024;
/// Bytes of a form without pictures.
const PLAIN_BYTES: usize = 512 * 1024;
/// Text fields of a form.
const FIELDS: usize = 200;

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
    /// Whether the form has shown where it comes from.
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
    if csrf::is_foreign(here, request.headers()) {
        return Err(Problem::forbidden().because("web-problem-foreign-form-text"));
    }
    let headers = request.headers().clone();
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let mut upload = Upload::default();
    if !kind.starts_with("multipart/form-data") {
        upload.pairs = plain(request).await?;
    } else {
        let multipart = request.extract::<Multipart, _>().await.map_err(|error| {
            tracing::debug!(%error, "form with pictures");
            Problem::bad_request()
        })?;
        let trusted = |pairs: &[(String, String)]| trusts(here, &headers, pairs);
        upload.take(here, files, multipart, room, trusted).await?;
    }
    upload.trusted = trusts(here, &headers, &upload.pairs);
    Ok(upload)
}

/// Trust by the token in the form's own first field.
pub(crate) fn by_token(here: &Here, _: &HeaderMap, pairs: &[(String, String)]) -> bool {
    let token = pairs.iter().find(|(name, _)| name == csrf::FIELD);
    token.is_some_and(|(_, token)| csrf::is_valid(here, token))
}

impl Upload {
    /// Ends here when the form did not show where it comes from; its text can be sent again.
    pub fn demand_trust(&self, here: &Here) -> Answer<()> {
        if self.trusted {
            return Ok(());
        }
        let fields = self.pairs.iter().filter(|(name, _)| name != csrf::FIELD);
        Err(Problem::stale_form(Resend {
            path: here.path_and_query().to_owned(),
            fields: fields.cloned().collect(),
        }))
    }

    async fn take(
        &mut self,
        here: &Here,
        files: &Files,
        mut multipart: Multipart,
        room: usize,
        trusted: impl Fn(&[(String, String)]) -> bool + Send + Sync,
    ) -> Answer<()> {
        loop {
            let field = match multipart.next_field().await {
                Ok(Some(field)) => field,
                Ok(None) => return Ok(()),
                Err(error) => return self.broke_off(&error),
            };
            let name = field.name().unwrap_or("").to_owned();
            match field.file_name().map(str::to_owned) {
                None if self.pairs.len() < FIELDS => match text(field).await {
                    Ok(text) => self.pairs.push((name, text)),
                    Err(error) => return self.broke_off(&error),
                },
                // An input left alone comes as a file without a name.
                Some(file) if !file.is_empty() => {
                    if trusted(&self.pairs) {
                        self.take_picture(here, files, field, room).await;
                    } else {
                        self.left_out = true;
                    }
                }
                _ => {}
            }
        }
    }

    async fn take_picture(&mut self, here: &Here, files: &Files, field: Field<'_>, room: usize) {
        if self.pictures.len() >= room {
            return self.refuse("reports-new-describe-too-many");
        }
        if here.limit(UPLOADS).is_err() {
            return self.refuse("reports-new-describe-too-fast");
        }
        let chance = &here.app.chance;
        match files.take_picture(&here.town.key, field, Vec::new(), chance, here.now).await {
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

    fn refuse(&mut self, reason: &'static str) {
        if !self.refused.contains(&reason) {
            self.refused.push(reason);
        }
    }

    /// A body that is too long loses its last pictures, not its text.
    fn broke_off(&mut self, error: &MultipartError) -> Answer<()> {
        tracing::debug!(%error, "form with pictures broke off");
        if error.status() != StatusCode::PAYLOAD_TOO_LARGE {
            return Err(Problem::bad_request());
        }
        self.refuse(Refused::TooLarge.message());
        Ok(())
    }
}

async fn text(mut field: Field<'_>) -> Result<String, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await? {
        let room = TEXT_BYTES.saturating_sub(bytes.len()).min(piece.len());
        bytes.extend_from_slice(piece.get(..room).unwrap_or_default());
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn plain(request: Request) -> Answer<Vec<(String, String)>> {
    let bytes = axum::body::to_bytes(request.into_body(), PLAIN_BYTES).await;
    let bytes = bytes.map_err(|error| {
        tracing::debug!(%error, "form body");
        Problem::bad_request()
    })?;
    serde_urlencoded::from_bytes(&bytes).map_err(|error| {
        tracing::debug!(%error, "form body");
        Problem::bad_request()
    })
}
