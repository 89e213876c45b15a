//! `/admin/pages`, `/admin/pages/{name}`: the texts the law asks for, in Markdown.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{Lang, municipality};
use store::registry::Changes;
use web::{Answer, Form, Guarded, Here, Page, Problem, see_other, text};

use super::{below, query};
use crate::{
    Differences, Editor, Findings, Sheet, SheetField, Submitted,
    sheet::{Entry, Fields, Kind, in_language, language},
};

/// Pages by the name in their address, with the message of their title.
const PAGES: [(&str, municipality::Page, &str); 3] = [
    ("imprint", municipality::Page::Imprint, "admin-pages-imprint"),
    ("privacy", municipality::Page::Privacy, "admin-pages-privacy"),
    ("accessibility", municipality::Page::Accessibility, "admin-pages-accessibility"),
];

#[derive(Template)]
#[template(path = "page_texts.html")]
struct PageTexts {
    here: Here,
    pages: Vec<(&'static str, String)>,
    done: web::ui::Notice,
}

/// The list.
pub async fn list_page_texts(editor: Editor) -> Page {
    let here = editor.here.clone();
    let done = match query(&here, "done").as_str() {
        "" => web::ui::success(""),
        _ => web::ui::success(here.t("admin-done")),
    };
    let pages = PAGES.iter().map(|(name, _, title)| (*name, here.t(title))).collect();
    let title = here.t("admin-pages-title");
    below(&here, title, PageTexts { here: here.clone(), pages, done })
}

#[derive(Template)]
#[template(path = "page_text.html")]
struct ShowPageText {
    here: Here,
    name: &'static str,
    title: String,
    fields: Fields,
    form: Form<SheetField>,
    findings: Findings,
    differences: Option<Differences>,
    preview: Vec<(String, &'static str, String)>,
}

/// One page's texts.
pub async fn show_page_text(editor: Editor, Path(name): Path<String>) -> Answer<Page> {
    let which = which(&name)?;
    let form = editor.form(current(&editor, which.1));
    Ok(page(&editor, which, form, None, None, Vec::new()))
}

/// Stores them, or shows them before.
pub async fn change_page_text(
    editor: Editor,
    Path(name): Path<String>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let which = which(&name)?;
    if form.value(SheetField::Act) == "preview" {
        let shown = |lang: Lang| {
            let html = text::markdown(form.raw(&in_language("text", lang)));
            (editor.here.t(language(lang)), lang.tag(), html)
        };
        let preview = editor.languages().into_iter().map(shown).collect();
        return Ok(page(&editor, which, form, None, None, preview).into_response());
    }
    let sheet = sheet(&editor);
    let submitted = editor.submit(&sheet, current(&editor, which.1), form, |form| {
        let change = |lang: Lang| {
            let mut body = form.raw(&in_language("text", lang)).trim().replace("\r\n", "\n");
            body.push('\n');
            (editor.town.config.pages.file(which.1, lang), Some(body.into_bytes()))
        };
        Ok(editor.languages().into_iter().map(change).collect::<Changes>())
    });
    match submitted.await? {
        Submitted::Done => Ok(see_other("/admin/pages?done=1")),
        Submitted::Rejected(no) => {
            let findings = Some(no.findings);
            let page = page(&editor, which, no.form, findings, no.differences, Vec::new());
            Ok(page.status(no.status).into_response())
        }
    }
}

type Which = (&'static str, municipality::Page, &'static str);

fn which(name: &str) -> Answer<Which> {
    PAGES.into_iter().find(|(known, ..)| *known == name).ok_or_else(Problem::not_found)
}

fn sheet(editor: &Editor) -> Sheet {
    let here = &editor.here;
    let text = Entry {
        key: "text",
        label: here.t("admin-pages-body"),
        hint: here.t("admin-pages-hint"),
        kind: Kind::Local(14),
        required: true,
    };
    Sheet::new(here, &editor.languages(), vec![text])
}

fn current(editor: &Editor, kind: municipality::Page) -> Vec<(String, String)> {
    let of = |lang: Lang| {
        let text = editor.town.text(&editor.town.config.pages.file(kind, lang))?;
        Some((in_language("text", lang), text.trim().to_owned()))
    };
    editor.languages().into_iter().filter_map(of).collect()
}

fn page(
    editor: &Editor,
    which: Which,
    form: Form<SheetField>,
    findings: Option<Findings>,
    differences: Option<Differences>,
    preview: Vec<(String, &'static str, String)>,
) -> Page {
    let here = editor.here.clone();
    let title = here.t(which.2);
    let body = ShowPageText {
        name: which.0,
        title: title.clone(),
        fields: sheet(editor).show(&here, &form),
        findings: findings.unwrap_or_else(|| Findings::new(&here, &[])),
        form,
        differences,
        preview,
        here: here.clone(),
    };
    below(&here, title, body).crumb(here.t("admin-pages-title"), "/admin/pages")
}
