//! A category and a template as they will look, before they are stored.

use admin::{
    Editor, SheetField,
    sheet::{in_language, language},
};
use askama::Template;
use kernel::{Lang, LocalText, Ts, municipality::Finding};
use toml_edit::DocumentMut;
use web::{Answer, Form, Here, when::day};

use super::sheets;
use crate::{
    Scope,
    category::{self, Answer as Expected, Catalogue, Category},
    note_template::{Facts, NoteTemplate},
};

#[derive(Template)]
#[template(path = "admin/category_preview.html")]
struct CategoryPreview {
    here: Here,
    category: Category,
    /// With their names.
    languages: Vec<(Lang, String)>,
}

/// What citizens will see of a category in each language.
///
/// # Errors
/// What the check of the file says.
pub fn of_category(
    editor: &Editor,
    document: Answer<DocumentMut>,
    key: &str,
) -> Result<String, Vec<Finding>> {
    let file = category::FILE_NAME;
    let lost = |problem: &str| vec![Finding::of_file(file, problem, "open the page again")];
    let text = document.map_err(|_problem| lost("the category is gone"))?.to_string();
    let catalogue = Catalogue::parse(file, &text, &editor.town.config)?;
    let category = catalogue.find(key).cloned().ok_or_else(|| lost("the category is gone"))?;
    let here = editor.here.clone();
    let languages = editor.languages().into_iter().map(|lang| (lang, here.t(language(lang))));
    let languages = languages.collect();
    Ok(CategoryPreview { here, category, languages }.to_string())
}

#[derive(Template)]
#[template(path = "admin/template_preview.html")]
struct TemplatePreview {
    /// Language, its name, text.
    texts: Vec<(Lang, String, String)>,
}

/// What a template would say about a report made up for the purpose.
pub fn of_template(editor: &Editor, form: &Form<SheetField>) -> String {
    let here = &editor.here;
    let scope = Scope::of_town(&editor.town);
    let category = scope.catalogue.categories().next();
    let text = |lang: Lang| form.raw(&in_language("text", lang)).trim().to_owned();
    let template = NoteTemplate {
        key: String::new(),
        name: LocalText::from(""),
        acts: Vec::new(),
        close_reason: None,
        categories: Vec::new(),
        text: LocalText {
            de: text(Lang::De),
            en: Some(text(Lang::En)),
            simple: Some(text(Lang::Simple)),
        },
    };
    let district = sheets::districts(editor).into_iter().next().map(|(_, name)| name);
    let filled = |lang: Lang| {
        let facts = Facts::default()
            .with("code", "X7KQ2M")
            .with("category", category.map_or("", |c| c.name.get(lang)))
            .with("title", category.map_or("", |c| c.name.get(lang)))
            .with("department", category.map_or("", |c| scope.department_name(&c.department, lang)))
            .with("district", district.clone().unwrap_or_default())
            .with("received", day(&here.zoned(here.now.plus(-7 * Ts::DAY)), lang))
            .with("expected", day(&here.zoned(here.now.plus(7 * Ts::DAY)), lang))
            .with("date", day(&here.zoned(here.now), lang))
            .with("link", here.app.absolute(&editor.town, "/reports/X7KQ2M"));
        (lang, here.t(language(lang)), template.filled(lang, &facts))
    };
    let texts = editor.languages().into_iter().map(filled).collect();
    TemplatePreview { texts }.to_string()
}
