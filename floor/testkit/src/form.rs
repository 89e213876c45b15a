//! A form on a page, filled in like a browser would.

use scraper::{ElementRef, Html, Selector};

use crate::Answer;

const BOUNDARY: &str = "----a-boundary-that-no-test-text-holds";

/// A form with its values.
pub(crate) struct Filled {
    pub(crate) action: String,
    pub(crate) multipart: bool,
    fields: Vec<(String, String)>,
}

impl Filled {
    /// The form of `page` that goes to `action`; fails the test with the page when there is
    /// none.
    pub(crate) fn find(page: &Answer, path: &str, action: &str) -> Self {
        let html = Html::parse_document(&page.text());
        let forms = Selector::parse("form").expect("a selector");
        let form = html
            .select(&forms)
            .find(|f| f.value().attr("action").unwrap_or(path) == action)
            .unwrap_or_else(|| panic!("no form to {action} on {path}:\n{}", page.main()));
        let multipart = form.value().attr("enctype") == Some("multipart/form-data");
        Self { action: action.to_owned(), multipart, fields: values(form) }
    }

    pub(crate) fn with(mut self, fields: &[(&str, &str)]) -> Self {
        for (name, _) in fields {
            self.fields.retain(|(n, _)| n != name);
        }
        self.fields.extend(fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
        self
    }

    pub(crate) fn as_urlencoded(&self) -> (String, Vec<u8>) {
        let body = serde_urlencoded::to_string(&self.fields).expect("pairs encode");
        ("application/x-www-form-urlencoded".to_owned(), body.into_bytes())
    }

    pub(crate) fn as_multipart(&self, files: &[(&str, &str, &[u8])]) -> (String, Vec<u8>) {
        let mut body = Vec::new();
        for (name, value) in &self.fields {
            body.extend_from_slice(
                format!(
                    "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .as_bytes(),
            );
        }
        for (field, name, content) in files {
            body.extend_from_slice(
                format!(
                    "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                )
                .as_bytes(),
            );
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={BOUNDARY}"), body)
    }
}

/// Values a browser would send for an untouched form.
fn values(form: ElementRef<'_>) -> Vec<(String, String)> {
    let fields = Selector::parse("input, textarea, select").expect("a selector");
    let options = Selector::parse("option").expect("a selector");
    let mut values = Vec::new();
    for field in form.select(&fields) {
        let Some(name) = field.value().attr("name").map(str::to_owned) else { continue };
        let value = match field.value().name() {
            "textarea" => field.text().collect(),
            "select" => {
                let all: Vec<ElementRef<'_>> = field.select(&options).collect();
                let chosen = all.iter().find(|o| o.value().attr("selected").is_some());
                let chosen = chosen.or_else(|| all.first());
                chosen.and_then(|o| o.value().attr("value")).unwrap_or("").to_owned()
            }
            _ => match field.value().attr("type").unwrap_or("text") {
                "checkbox" | "radio" if field.value().attr("checked").is_none() => continue,
                "submit" | "button" | "file" => continue,
                _ => field.value().attr("value").unwrap_or("").to_owned(),
            },
        };
        values.push((name, value));
    }
    values
}
