//! `/admin/texts/{key}`: a message in the words of the house and in the municipality's own.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::Lang;
use store::registry::Changes;
use web::{Answer, Form, Guarded, Here, Page, Problem, Words, see_other};

use super::below;
use crate::{
    Differences, Editor, Findings, Sheet, SheetField, Submitted,
    phrasebook::{file_name, read, values, with_examples, with_wording},
    sheet::{Entry, Fields, Kind, in_language, language},
};

#[derive(Template)]
#[template(path = "wording.html")]
struct ShowWording {
    here: Here,
    key: String,
    defaults: Vec<(String, &'static str, String)>,
    values: Vec<String>,
    fields: Fields,
    form: Form<SheetField>,
    own: bool,
    findings: Findings,
    differences: Option<Differences>,
    preview: Vec<(String, &'static str, String)>,
}

/// The page.
pub async fn show_wording(editor: Editor, Path(key): Path<String>) -> Answer<Page> {
    let form = editor.form(current(&editor, &key));
    page(&editor, &key, form, None, None, Vec::new())
}

/// Stores an own wording, shows it before, or takes it back.
pub async fn change_wording(
    editor: Editor,
    Path(key): Path<String>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let sheet = sheet(&editor);
    let form = match form.value(SheetField::Act) {
        "preview" => {
            let preview = preview(&editor, &key, &form);
            return Ok(page(&editor, &key, form, None, None, preview)?.into_response());
        }
        "default" => {
            let base = form.value(SheetField::Base).to_owned();
            Form::default().with(SheetField::Base, base)
        }
        _ => form,
    };
    defaults(&editor, &key)?;
    let submitted = editor.submit(&sheet, current(&editor, &key), form, |form| {
        let change = |lang: Lang| {
            let wording = form.raw(&in_language("text", lang)).trim().replace("\r\n", "\n");
            let wording = Some(wording.as_str()).filter(|w| !w.is_empty());
            let file = file_name(lang);
            let old = editor.town.text(&file).unwrap_or_default();
            let new = with_wording(old, &key, wording);
            let kept = !(new.trim().is_empty() && editor.town.file(&file).is_none());
            kept.then(|| (file, Some(new.into_bytes())))
        };
        Ok(editor.languages().into_iter().filter_map(change).collect::<Changes>())
    });
    match submitted.await? {
        Submitted::Done => Ok(see_other("/admin/texts?done=1")),
        Submitted::Rejected(no) => {
            let page = page(&editor, &key, no.form, Some(no.findings), no.differences, Vec::new())?;
            Ok(page.status(no.status).into_response())
        }
    }
}

fn sheet(editor: &Editor) -> Sheet {
    let here = &editor.here;
    let text = Entry {
        key: "text",
        label: here.t("admin-words-wording"),
        hint: here.t("admin-words-hint"),
        kind: Kind::Texts(3),
        required: false,
    };
    Sheet::new(here, &editor.languages(), vec![text])
}

/// The municipality's own wordings of a message.
fn current(editor: &Editor, key: &str) -> Vec<(String, String)> {
    let own = |lang: Lang| {
        let text = editor.town.text(&file_name(lang))?;
        let (_, wording) = read(text).into_iter().find(|(own, _)| *own == key)?;
        Some((in_language("text", lang), wording))
    };
    editor.languages().into_iter().filter_map(own).collect()
}

/// The wordings of the house; none for a message it no longer has, which the municipality can
/// still take out of its own.
fn defaults(editor: &Editor, key: &str) -> Answer<BTreeMap<Lang, String>> {
    match editor.workshop().book.find(key) {
        Some(texts) => Ok(texts.clone()),
        None if current(editor, key).is_empty() => Err(Problem::not_found()),
        None => Ok(BTreeMap::new()),
    }
}

/// The wordings with examples for their values.
fn preview(
    editor: &Editor,
    key: &str,
    form: &Form<SheetField>,
) -> Vec<(String, &'static str, String)> {
    let here = &editor.here;
    let mut shown = Vec::new();
    for lang in editor.languages() {
        let typed = form.raw(&in_language("text", lang)).trim().replace("\r\n", "\n");
        if typed.is_empty() {
            continue;
        }
        let source = with_wording("", key, Some(&typed));
        let words = Words::new([(lang, source.as_str())]);
        let counts: &[i64] = if typed.contains("->") { &[1, 5] } else { &[5] };
        for count in counts {
            let filled = with_examples(&source, &typed, *count);
            let example = Words::new([(lang, filled.as_str())]).find(lang, key, &[]);
            let text = example.or_else(|| words.find(lang, key, &[]));
            let name = here.t(language(lang));
            shown.push((
                name,
                lang.tag(),
                text.unwrap_or_else(|| here.t("admin-words-unreadable")),
            ));
        }
    }
    shown
}

fn page(
    editor: &Editor,
    key: &str,
    form: Form<SheetField>,
    findings: Option<Findings>,
    differences: Option<Differences>,
    preview: Vec<(String, &'static str, String)>,
) -> Answer<Page> {
    let here = editor.here.clone();
    let texts = defaults(editor, key)?;
    let values: BTreeSet<&str> = texts.values().flat_map(|t| values(t)).collect();
    let body = ShowWording {
        defaults: editor
            .languages()
            .into_iter()
            .filter_map(|l| Some((here.t(language(l)), l.tag(), texts.get(&l)?.clone())))
            .collect(),
        values: values.into_iter().map(|name| format!("{{ ${name} }}")).collect(),
        key: key.to_owned(),
        fields: sheet(editor).show(&here, &form),
        own: !current(editor, key).is_empty(),
        findings: findings.unwrap_or_else(|| Findings::new(&here, &[])),
        form,
        differences,
        preview,
        here: here.clone(),
    };
    Ok(below(&here, here.t("admin-words-one"), body)
        .crumb(here.t("admin-words-title"), "/admin/texts"))
}
