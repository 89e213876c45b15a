//! `/admin/reports/categories/{key}/questions/{question}`: an extra question, or a new one.

use admin::{Editor, Piece, SheetField, changes, sheet::unused};
use axum::{extract::Path, response::Response};
use toml_edit::{DocumentMut, Item, Table};
use web::{Answer, Form, Guarded, Page};

use super::{file, preview, sheets};
use crate::category::FILE_NAME;

/// Stands in the address for a question that is not there yet.
const NEW: &str = "new";

/// The page.
pub async fn show_question(
    editor: Editor,
    Path((key, question)): Path<(String, String)>,
) -> Answer<Page> {
    Ok(piece(&editor, &key, &question)?.show(&editor))
}

/// Stores it, shows it before, or takes it away.
pub async fn change_question(
    editor: Editor,
    Path((key, question)): Path<(String, String)>,
    Guarded(mut form): Guarded<SheetField>,
) -> Answer<Response> {
    let piece = piece(&editor, &key, &question)?;
    let is = |_: usize, table: &Table| file::key_of(table) == question;
    if form.value(SheetField::Act) == "remove" {
        let build = || {
            let mut document = file::categories(&editor)?;
            file::remove(file::category(&mut document, &key)?, "question", is)?;
            Ok(changes(FILE_NAME, &document))
        };
        return piece.take_away(&editor, form, build).await;
    }
    let labels = (0..30).filter(|nr| !form.raw(&format!("options.{nr}.de")).trim().is_empty());
    if form.raw("type") == "choice" && labels.count() < 2 {
        form.fail_named("options.0.de", "reports-admin-error-options", Vec::new());
    } else if form.raw("type") != "choice" && form.pairs().iter().any(|(n, v)| is_option(n, v)) {
        form.fail_named("type", "reports-admin-error-no-options", Vec::new());
    }
    let sheet = piece.sheet.clone();
    let changed = |form: &Form<SheetField>| -> Answer<DocumentMut> {
        let mut document = file::categories(&editor)?;
        let category = file::category(&mut document, &key)?;
        let fresh = (question == NEW).then(|| {
            let known = category.get("question").and_then(Item::as_array_of_tables);
            let taken = |key: &str| {
                key == NEW || known.is_some_and(|all| all.iter().any(|q| file::key_of(q) == key))
            };
            let mut table = Table::new();
            let own = unused(form.raw("label.de"), taken);
            table.insert("key", Item::Value(own.as_str().into()));
            table
        });
        sheet.write(file::piece(category, "question", is, fresh)?, form);
        Ok(document)
    };
    let seen = |_: &Form<_>, document| preview::of_category(&editor, document, &key);
    piece.save_or_preview(&editor, form, (FILE_NAME, changed), seen).await
}

/// Whether a field holds the German label of an option.
fn is_option(name: &str, value: &str) -> bool {
    name.starts_with("options.") && name.ends_with(".de") && !value.trim().is_empty()
}

fn piece(editor: &Editor, key: &str, question: &str) -> Answer<Piece> {
    let here = &editor.here;
    let sheet = sheets::question(editor);
    let mut document = file::categories(editor)?;
    let category = file::category(&mut document, key)?;
    let name = file::words_of(category, "name", here.lang);
    let fresh = (question == NEW).then(Table::new);
    let is = |_: usize, table: &Table| file::key_of(table) == question;
    let table = file::piece(category, "question", is, fresh)?;
    let back = format!("/admin/reports/categories/{key}");
    let title = match question {
        NEW => here.t("reports-admin-question-add"),
        _ => file::words_of(table, "label", here.lang),
    };
    Ok(Piece {
        title,
        lead: String::new(),
        action: format!("{back}/questions/{question}"),
        crumbs: vec![
            (here.t("reports-admin-categories"), "/admin/reports/categories".to_owned()),
            (name, back.clone()),
        ],
        current: sheet.read(table),
        sheet,
        remove: (question != NEW).then(|| here.t("reports-admin-question-remove")),
        above: String::new(),
        below: String::new(),
        previews: true,
        back,
    })
}
