//! A page that edits one piece of a file, whichever it is.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::municipality::Finding;
use store::registry::Changes;
use toml_edit::DocumentMut;
use web::{Answer, Form, Here, Page, see_other};

use crate::{Differences, Editor, Findings, Sheet, SheetField, Submitted, sheet::Fields};

/// A piece and its page.
pub struct Piece {
    /// Title of the page.
    pub title: String,
    /// A sentence about it; may be empty.
    pub lead: String,
    /// Address of page and form.
    pub action: String,
    /// The way here: words and addresses below the administrators' start page.
    pub crumbs: Vec<(String, String)>,
    /// The form.
    pub sheet: Sheet,
    /// Its values as they are stored.
    pub current: Vec<(String, String)>,
    /// Words of the button that takes it away, where that is possible.
    pub remove: Option<String>,
    /// What stands above the form.
    pub above: String,
    /// What stands below it.
    pub below: String,
    /// Whether there is a preview.
    pub previews: bool,
    /// Where one goes after saving.
    pub back: String,
}

#[derive(Template)]
#[template(path = "piece.html")]
struct EditPiece {
    here: Here,
    title: String,
    lead: String,
    action: String,
    remove: Option<String>,
    above: String,
    below: String,
    previews: bool,
    back: String,
    fields: Fields,
    form: Form<SheetField>,
    findings: Findings,
    differences: Option<Differences>,
    preview: String,
    done: web::ui::Notice,
}

impl Piece {
    /// The page with what is stored.
    pub fn show(self, editor: &Editor) -> Page {
        let form = editor.form(self.current.clone());
        self.page(editor, form, &[], None, String::new())
    }

    /// Stores the `document` a form makes of the file of that name; or shows the form with what
    /// its words would look like, where that was asked for.
    pub async fn save_or_preview(
        self,
        editor: &Editor,
        form: Form<SheetField>,
        (file, document): (&str, impl Fn(&Form<SheetField>) -> Answer<DocumentMut>),
        seen: impl FnOnce(&Form<SheetField>, Answer<DocumentMut>) -> Result<String, Vec<Finding>>,
    ) -> Answer<Response> {
        if form.value(SheetField::Act) == "preview" {
            let seen = |form: &Form<SheetField>| seen(form, document(form));
            return Ok(self.preview(editor, form, seen).into_response());
        }
        self.save(editor, form, |form| Ok(changes(file, &document(form)?))).await
    }

    fn preview(
        self,
        editor: &Editor,
        mut form: Form<SheetField>,
        seen: impl FnOnce(&Form<SheetField>) -> Result<String, Vec<Finding>>,
    ) -> Page {
        self.sheet.check(&mut form);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        if !form.is_valid() {
            return self.page(editor, form, &[], None, String::new()).status(status);
        }
        match seen(&form) {
            Ok(html) => self.page(editor, form, &[], None, html),
            Err(findings) => self.page(editor, form, &findings, None, String::new()).status(status),
        }
    }

    /// Stores what `build` makes of the form, and goes back; or shows what is wrong.
    pub async fn save(
        self,
        editor: &Editor,
        form: Form<SheetField>,
        build: impl FnOnce(&Form<SheetField>) -> Answer<Changes>,
    ) -> Answer<Response> {
        let submitted = editor.submit(&self.sheet, self.current.clone(), form, build).await?;
        self.answer(editor, submitted)
    }

    /// Takes the piece away; its form need not be in order for that.
    pub async fn take_away(
        self,
        editor: &Editor,
        form: Form<SheetField>,
        build: impl FnOnce() -> Answer<Changes>,
    ) -> Answer<Response> {
        let nothing = Sheet::new(&editor.here, &editor.languages(), Vec::new());
        let current = self.current.clone();
        let submitted = editor.submit(&nothing, current, form, |_| build()).await?;
        self.answer(editor, submitted)
    }

    fn answer(self, editor: &Editor, submitted: Submitted) -> Answer<Response> {
        match submitted {
            Submitted::Done => {
                let glue = if self.back.contains('?') { '&' } else { '?' };
                Ok(see_other(&format!("{}{glue}done=1", self.back)))
            }
            Submitted::Rejected(no) => {
                let status = no.status;
                let page = self.framed(editor, no.form, no.findings, no.differences, String::new());
                Ok(page.status(status).into_response())
            }
        }
    }

    fn page(
        self,
        editor: &Editor,
        form: Form<SheetField>,
        findings: &[Finding],
        differences: Option<Differences>,
        preview: String,
    ) -> Page {
        let findings = Findings::new(&editor.here, findings);
        self.framed(editor, form, findings, differences, preview)
    }

    fn framed(
        self,
        editor: &Editor,
        form: Form<SheetField>,
        findings: Findings,
        differences: Option<Differences>,
        preview: String,
    ) -> Page {
        let here = editor.here.clone();
        let page = EditPiece {
            done: done(&here),
            fields: self.sheet.show(&here, &form),
            title: self.title.clone(),
            lead: self.lead,
            action: self.action,
            remove: self.remove,
            above: self.above,
            below: self.below,
            previews: self.previews,
            back: self.back,
            form,
            findings,
            differences,
            preview,
            here: here.clone(),
        };
        let page = Page::new(self.title, page).wide().hidden().section("/admin");
        let page = page.crumb(here.t("admin-title"), "/admin");
        self.crumbs.into_iter().fold(page, |page, (text, path)| page.crumb(text, path))
    }
}

/// The notice after something was saved.
pub fn done(here: &Here) -> web::ui::Notice {
    let saved = here.uri.query().unwrap_or_default().split('&').any(|pair| pair == "done=1");
    web::ui::success(if saved { here.t("admin-done") } else { String::new() })
}

/// A changed document as a change of its file.
#[must_use]
pub fn changes(path: &str, document: &DocumentMut) -> Changes {
    [(path.to_owned(), Some(document.to_string().into_bytes()))].into_iter().collect()
}
