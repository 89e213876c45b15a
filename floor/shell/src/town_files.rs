//! A municipality's own files: colours, logo, picture, legal pages, web app manifest.

use askama::Template;
use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use kernel::{
    Lang,
    municipality::{self, Colours},
};
use web::{Answer, App, Here, Page, Problem, text};

use crate::{
    Shell,
    privacy::{Purpose, purposes},
};

/// Addresses of what the municipality's folder brings.
pub fn routes(shell: Shell) -> Router<App> {
    Router::new()
        .route("/theme.css", get(serve_theme))
        .route("/logo", get(serve_logo))
        .route("/favicon.ico", get(serve_logo))
        .route("/hero", get(serve_hero))
        .route("/manifest.webmanifest", get(serve_manifest))
        .route("/pages/{name}", get(show_page).with_state(shell))
}

async fn serve_theme(here: Here) -> Response {
    let Colours { brand, brand_dark, accent } = &here.town.config.colours;
    let css = format!(
        ":root{{--city-brand:{brand};--city-brand-dark:{brand_dark};--city-accent:{accent}}}\n"
    );
    typed(css, "text/css; charset=utf-8")
}

async fn serve_logo(here: Here) -> Answer {
    let name = here.town.config.logo.clone();
    file(&here, &name)
}

async fn serve_hero(here: Here) -> Answer {
    let name = here.town.config.hero.clone().ok_or_else(Problem::not_found)?;
    file(&here, &name)
}

fn file(here: &Here, name: &str) -> Answer {
    let bytes = here.town.file(name).ok_or_else(Problem::not_found)?.to_vec();
    let kind = match name.rsplit('.').next().unwrap_or("") {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        _ => return Err(Problem::not_found()),
    };
    let mut response = typed(bytes, kind);
    // An SVG opened on its own must not run anything.
    let sandbox =
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, sandbox);
    Ok(response)
}

fn typed(body: impl IntoResponse, kind: &'static str) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}

async fn serve_manifest(here: Here) -> Json<serde_json::Value> {
    let config = &here.town.config;
    Json(serde_json::json!({
        "name": config.name,
        "short_name": config.name,
        "start_url": "/",
        "display": "standalone",
        "lang": here.lang.tag(),
        "theme_color": config.colours.brand.to_string(),
        "background_color": "#ffffff",
        "icons": [{"src": "/logo", "sizes": "any", "purpose": "any"}]
    }))
}

#[derive(Template)]
#[template(path = "town_page.html")]
struct TownPage {
    here: Here,
    html: String,
    purposes: Vec<Purpose>,
}

async fn show_page(
    State(shell): State<Shell>,
    here: Here,
    Path(name): Path<String>,
) -> Answer<Page> {
    let pages = &here.town.config.pages;
    let (kind, title) = match name.as_str() {
        "imprint" => (municipality::Page::Imprint, "shell-footer-imprint"),
        "privacy" => (municipality::Page::Privacy, "shell-footer-privacy"),
        "accessibility" => (municipality::Page::Accessibility, "shell-footer-accessibility"),
        _ => return Err(Problem::not_found()),
    };
    let source = here
        .town
        .text(&pages.file(kind, here.lang))
        .or_else(|| here.town.text(&pages.file(kind, Lang::De)))
        .ok_or_else(Problem::not_found)?;
    let html = text::markdown(source);
    let purposes = match kind {
        municipality::Page::Privacy => purposes(&here, &shell.personal_data),
        municipality::Page::Imprint | municipality::Page::Accessibility => Vec::new(),
    };
    let title = here.t(title);
    Ok(Page::new(title, TownPage { here, html, purposes }).located())
}
