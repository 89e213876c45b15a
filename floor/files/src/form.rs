//! A form with files, read field by field as it comes in: nothing is whole in memory, and no file
//! is touched before the form has shown where it comes from.

use std::future::Future;

use axum::{
    RequestExt,
    extract::{
        Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{HeaderMap, StatusCode, header},
};
use web::{Answer, Here, Problem, csrf, problem::Resend};

/// Bytes of a form without files.
const PLAIN_BYTES: usize = 512 * 1024;

/// How much text a form may bring beside its files.
#[derive(Debug, Clone, Copy)]
pub struct TextLimits {
    /// Bytes of one field: four for each character, and room to say that it is too long.
    pub bytes: usize,
    /// Fields.
    pub fields: usize,
}

/// What takes the files of a form.
pub trait Basket: Send {
    /// A file that was chosen, with the name of its input and its own.
    fn take(&mut self, part: Field<'_>, input: &str, name: &str)
    -> impl Future<Output = ()> + Send;

    /// The body was longer than the route takes.
    ///
    /// # Errors
    /// A problem, where nothing of the form is to be used.
    fn too_long(&mut self) -> Answer<()>;
}

/// What a form brought beside its files.
#[derive(Debug, Default)]
pub struct Sent {
    /// Its text fields.
    pub pairs: Vec<(String, String)>,
    /// Whether a file came before the form had shown where it comes from; it was not touched.
    pub left_out: bool,
    /// Whether the form has shown where it comes from.
    pub trusted: bool,
}

/// Reads a form; `trusts` looks at the headers and at the fields that came before the first file.
///
/// # Errors
/// A problem for forms of other sites and for what is no form.
pub async fn read(
    here: &Here,
    request: Request,
    limits: TextLimits,
    trusts: impl Fn(&Here, &HeaderMap, &[(String, String)]) -> bool + Send + Sync,
    basket: &mut impl Basket,
) -> Answer<Sent> {
    if csrf::is_foreign(here, request.headers()) {
        return Err(Problem::forbidden().because("web-problem-foreign-form-text"));
    }
    let headers = request.headers().clone();
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let mut sent = Sent::default();
    if kind.starts_with("multipart/form-data") {
        let multipart = request.extract::<Multipart, _>().await.map_err(|error| {
            tracing::debug!(%error, "form with files");
            Problem::bad_request()
        })?;
        let trusted = |pairs: &[(String, String)]| trusts(here, &headers, pairs);
        sent.take(multipart, limits, trusted, basket).await?;
    } else {
        sent.pairs = plain(request).await?;
    }
    sent.trusted = trusts(here, &headers, &sent.pairs);
    Ok(sent)
}

/// Trust by the token in the form's own first field.
#[must_use]
pub fn by_token(here: &Here, _: &HeaderMap, pairs: &[(String, String)]) -> bool {
    let token = pairs.iter().find(|(name, _)| name == csrf::FIELD);
    token.is_some_and(|(_, token)| csrf::is_valid(here, token))
}

/// Ends here when a form did not show where it comes from; its text can be sent again.
///
/// # Errors
/// That problem.
pub fn demand_trust(here: &Here, trusted: bool, pairs: &[(String, String)]) -> Answer<()> {
    if trusted {
        return Ok(());
    }
    let fields = pairs.iter().filter(|(name, _)| name != csrf::FIELD).cloned().collect();
    Err(Problem::stale_form(Resend { path: here.path_and_query().to_owned(), fields }))
}

impl Sent {
    async fn take(
        &mut self,
        mut multipart: Multipart,
        limits: TextLimits,
        trusted: impl Fn(&[(String, String)]) -> bool + Send + Sync,
        basket: &mut impl Basket,
    ) -> Answer<()> {
        loop {
            let part = match multipart.next_field().await {
                Ok(Some(part)) => part,
                Ok(None) => return Ok(()),
                Err(error) => return broke_off(&error, basket),
            };
            let input = part.name().unwrap_or("").to_owned();
            match part.file_name().map(str::to_owned) {
                None if self.pairs.len() < limits.fields => match text(part, limits.bytes).await {
                    Ok(text) => self.pairs.push((input, text)),
                    Err(error) => return broke_off(&error, basket),
                },
                // An input left alone comes as a file without a name.
                Some(name) if !name.is_empty() => {
                    if trusted(&self.pairs) {
                        basket.take(part, &input, &name).await;
                    } else {
                        self.left_out = true;
                    }
                }
                _ => {}
            }
        }
    }
}

fn broke_off(error: &MultipartError, basket: &mut impl Basket) -> Answer<()> {
    tracing::debug!(%error, "form with files broke off");
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return basket.too_long();
    }
    Err(Problem::bad_request())
}

async fn text(mut part: Field<'_>, most: usize) -> Result<String, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(piece) = part.chunk().await? {
        let room = most.saturating_sub(bytes.len()).min(piece.len());
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
