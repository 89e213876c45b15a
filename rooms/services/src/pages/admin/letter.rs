//! `/admin/services/letters/{service}/{kind}`: a letter in the town's own words, shown before it is
//! stored as text and as the sheet it becomes.

use std::sync::Arc;

use admin::{
    Differences, Editor, Findings, Sheet, SheetField, Submitted,
    sheet::{Entry, Fields, Kind, in_language, language, tables},
};
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Lang, LocalText};
use store::registry::Changes;
use toml_edit::{DocumentMut, Item, Table};
use web::{Answer, Form, Guarded, Here, Page, Problem, see_other};

use super::{LIST, above, sample};
use crate::{
    definition::LetterKind,
    letter_text::{FILE_NAME, LetterTexts, offered, unknown},
    pages::letters::draft,
    published::{Catalogue, Service},
};

/// Lines of the text.
const LINES: u8 = 16;

#[derive(Template)]
#[template(path = "admin/letter.html")]
struct ShowLetter {
    here: Here,
    title: String,
    service: String,
    action: String,
    own: bool,
    offered: String,
    fields: Fields,
    form: Form<SheetField>,
    findings: Findings,
    differences: Option<Differences>,
    /// Language, its name, subject and text.
    preview: Vec<(Lang, String, String, String)>,
}

/// Which letter, and how it stands.
struct Letter {
    service: Arc<Service>,
    kind: LetterKind,
    sheet: Sheet,
    /// The words that are sent now: the town's, or those of the service.
    current: Vec<(String, String)>,
    own: bool,
}

impl Letter {
    async fn find(editor: &Editor, service: &str, kind: &str) -> Answer<Self> {
        let catalogue = Catalogue::of(&editor.here).await?;
        let service = catalogue.find(service).cloned().ok_or_else(Problem::not_found)?;
        let kind = LetterKind::ALL.into_iter().find(|known| known.as_str() == kind);
        let kind = kind.ok_or_else(Problem::not_found)?;
        let own = LetterTexts::of(&editor.town);
        let own = own.find(service.key(), kind).map(|own| (&own.subject, &own.text));
        let mut defined = service.definition.letters.iter();
        let defined = defined.find(|l| l.kind == Some(kind)).map(|l| (&l.subject, &l.text));
        let mut current = Vec::new();
        if let Some((subject, text)) = own.or(defined) {
            for lang in editor.languages() {
                current.push((in_language("subject", lang), subject.get(lang).to_owned()));
                current.push((in_language("text", lang), text.get(lang).trim().to_owned()));
            }
        }
        let own = own.is_some();
        Ok(Self { sheet: sheet(editor), current, own, service, kind })
    }

    /// Placeholders nobody would fill are told at their field.
    fn check(&self, editor: &Editor, form: &mut Form<SheetField>) {
        for key in ["subject", "text"] {
            for lang in editor.languages() {
                let name = in_language(key, lang);
                let text = form.raw(&name).to_owned();
                for found in unknown(&self.service.definition, self.kind, &text) {
                    let known = offered(&self.service.definition, self.kind).join(", ");
                    let args = vec![("name", found.name.into()), ("known", known.into())];
                    form.fail_named(&name, "services-letters-error-placeholder", args);
                }
                if text.matches('{').count() != text.matches('}').count() {
                    form.fail_named(&name, "services-letters-error-bracket", Vec::new());
                }
            }
        }
    }

    /// The file with this letter as the form has it; without a form, without the letter.
    fn document(&self, editor: &Editor, form: Option<&Form<SheetField>>) -> Answer<Changes> {
        let mut document: DocumentMut = editor.document(FILE_NAME)?;
        let all = tables(document.as_table_mut(), "letter").ok_or_else(Problem::not_found)?;
        let word = |table: &Table, key: &str| {
            table.get(key).and_then(Item::as_str).unwrap_or_default().to_owned()
        };
        let is = |table: &Table| {
            word(table, "service") == self.service.key()
                && word(table, "kind") == self.kind.as_str()
        };
        let at = all.iter().position(is);
        match (form, at) {
            (Some(form), at) => {
                let at = at.unwrap_or_else(|| {
                    let mut table = Table::new();
                    table.insert("service", Item::Value(self.service.key().into()));
                    table.insert("kind", Item::Value(self.kind.as_str().into()));
                    all.push(table);
                    all.len() - 1
                });
                let table = all.get_mut(at).ok_or_else(Problem::not_found)?;
                self.sheet.write(table, form);
            }
            (None, Some(at)) => {
                all.remove(at);
            }
            (None, None) => {}
        }
        let body = document.to_string().into_bytes();
        Ok([(FILE_NAME.to_owned(), Some(body))].into_iter().collect())
    }

    fn page(
        &self,
        editor: &Editor,
        form: Form<SheetField>,
        findings: Option<Findings>,
        differences: Option<Differences>,
        preview: Vec<(Lang, String, String)>,
    ) -> Page {
        let here = editor.here.clone();
        let name = self.service.definition.name.get(here.lang).to_owned();
        let title = here.t(self.kind.label());
        let named = |(lang, subject, text)| (lang, here.t(language(lang)), subject, text);
        let body = ShowLetter {
            title: title.clone(),
            service: name.clone(),
            action: format!("{LIST}/{}/{}", self.service.key(), self.kind.as_str()),
            own: self.own,
            offered: offered(&self.service.definition, self.kind).join(" "),
            fields: self.sheet.show(&here, &form),
            findings: findings.unwrap_or_else(|| Findings::new(&here, &[])),
            preview: preview.into_iter().map(named).collect(),
            form,
            differences,
            here: here.clone(),
        };
        above(&here, Page::new(format!("{title}: {name}"), body))
            .crumb(here.t("services-letters-title"), LIST)
    }
}

fn sheet(editor: &Editor) -> Sheet {
    let here = &editor.here;
    let entry = |key, label: &str, kind| Entry {
        key,
        label: here.t(label),
        hint: String::new(),
        kind,
        required: true,
    };
    let entries = vec![
        entry("subject", "services-letters-subject", Kind::Local(1)),
        entry("text", "services-letters-body", Kind::Local(LINES)),
    ];
    Sheet::new(here, &editor.languages(), entries)
}

/// The page.
pub async fn show_letter(
    editor: Editor,
    Path((service, kind)): Path<(String, String)>,
) -> Answer<Page> {
    let letter = Letter::find(&editor, &service, &kind).await?;
    let form = editor.form(letter.current.clone());
    Ok(letter.page(&editor, form, None, None, Vec::new()))
}

/// Stores it, shows it before, or goes back to the words of the service.
pub async fn change_letter(
    editor: Editor,
    Path((service, kind)): Path<(String, String)>,
    Guarded(mut form): Guarded<SheetField>,
) -> Answer<Response> {
    let letter = Letter::find(&editor, &service, &kind).await?;
    let act = form.value(SheetField::Act).to_owned();
    let submitted = if act == "remove" {
        let nothing = Sheet::new(&editor.here, &editor.languages(), Vec::new());
        let build = |_: &Form<SheetField>| letter.document(&editor, None);
        editor.submit(&nothing, letter.current.clone(), form, build).await?
    } else {
        letter.check(&editor, &mut form);
        if act != "save" {
            return preview(&editor, &letter, form, &act).await;
        }
        let build = |form: &Form<SheetField>| letter.document(&editor, Some(form));
        editor.submit(&letter.sheet, letter.current.clone(), form, build).await?
    };
    match submitted {
        Submitted::Done => Ok(see_other(&format!("{LIST}?done=1"))),
        Submitted::Rejected(no) => {
            let page = letter.page(&editor, no.form, Some(no.findings), no.differences, Vec::new());
            Ok(page.status(no.status).into_response())
        }
    }
}

/// Shows what would be written about a sample: below the form, or as a sheet.
async fn preview(
    editor: &Editor,
    letter: &Letter,
    form: Form<SheetField>,
    act: &str,
) -> Answer<Response> {
    if !form.is_valid() {
        let page = letter.page(editor, form, None, None, Vec::new());
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let here = &editor.here;
    let local = |key: &str| {
        let text = |lang| form.raw(&in_language(key, lang)).trim().replace("\r\n", "\n");
        LocalText {
            de: text(Lang::De),
            en: Some(text(Lang::En)).filter(|text| !text.is_empty()),
            simple: Some(text(Lang::Simple)).filter(|text| !text.is_empty()),
        }
    };
    let (subject, text) = (local("subject"), local("text"));
    let words = (letter.kind, (&subject, &text));
    let written = sample::written(here, &letter.service, words, &editor.languages());
    if act == "pdf" {
        let case = sample::case(here, &letter.service, Lang::De);
        let printed = sample::printed(written);
        return draft(here, &case, &letter.service, &printed, None).await;
    }
    Ok(letter.page(editor, form, None, None, written).into_response())
}
