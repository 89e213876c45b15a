//! A form with the text of a definition, typed or as a file.

use axum::{
    RequestExt,
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::header,
};
use web::{App, Form, Guarded, Here, Problem, csrf, fields};

fields! {
    /// The text of a definition on its way in.
    pub TextField {
        Text = "text",
        File = "file",
        Base = "base",
        Act = "act",
        Sure = "sure",
    }
}

/// A form of our own page, with or without a file; the file's text takes the place of what was
/// typed.
pub struct Written(pub Form<TextField>);

impl FromRequest<App> for Written {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let Guarded(form) = Guarded::from_request(request, app).await?;
            return Ok(Self(clean(form)));
        }
        let here = request.extensions().get::<Here>().cloned().ok_or_else(Problem::internal)?;
        if csrf::is_foreign(&here, request.headers()) {
            return Err(Problem::forbidden().because("web-problem-foreign-form-text"));
        }
        let parts = request.extract::<Multipart, _>().await;
        let pairs = read(parts.map_err(|error| unreadable(&error))?).await;
        let pairs = pairs.map_err(|error: MultipartError| unreadable(&error))?;
        let token = pairs.iter().find(|(name, _)| name == csrf::FIELD).map_or("", |(_, v)| v);
        if !csrf::is_valid(&here, token) {
            let fields = pairs.into_iter().filter(|(name, _)| name != csrf::FIELD).collect();
            let path = here.path_and_query().to_owned();
            return Err(Problem::stale_form(web::problem::Resend { path, fields }));
        }
        Ok(Self(clean(Form::from_pairs(pairs))))
    }
}

async fn read(mut parts: Multipart) -> Result<Vec<(String, String)>, MultipartError> {
    let mut pairs = Vec::new();
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        // What is no UTF-8 is a finding of the check, not a fault of the request.
        pairs.push((name, String::from_utf8_lossy(&part.bytes().await?).into_owned()));
    }
    Ok(pairs)
}

/// Browsers end lines in forms with CR LF; files of the municipality end them with LF.
fn clean(form: Form<TextField>) -> Form<TextField> {
    let file = form.raw("file").to_owned();
    let typed = if file.trim().is_empty() { form.raw("text").to_owned() } else { file };
    let text = typed.replace("\r\n", "\n").trim_start_matches('\u{feff}').to_owned();
    let others = form.pairs().iter().filter(|(name, _)| name != "text" && name != "file");
    Form::from_pairs(others.cloned().collect()).with(TextField::Text, text)
}

fn unreadable(error: &impl std::fmt::Display) -> Problem {
    tracing::debug!(%error, "form with a definition");
    Problem::bad_request()
}
