//! `/admin/texts`: every message of the house, found by its words or its id.

use askama::Template;
use kernel::Lang;
use web::{Here, Page, text};

use super::{below, query};
use crate::{
    Editor,
    phrasebook::{file_name, read},
};

/// Messages shown at once; more than that asks for better words.
const MOST: usize = 60;

#[derive(Template)]
#[template(path = "wordings.html")]
struct Wordings {
    here: Here,
    words: String,
    lines: Vec<Line>,
    more: bool,
    done: web::ui::Notice,
}

struct Line {
    key: String,
    text: String,
    own: bool,
}

pub async fn list_wordings(editor: Editor) -> Page {
    let here = editor.here.clone();
    let words = query(&here, "q").trim().to_owned();
    let own = own_wordings(&editor);
    let book = &editor.workshop().book;
    let mut keys: Vec<&str> = if words.is_empty() {
        own.iter().map(|(key, _)| key.as_str()).collect()
    } else {
        let found =
            own.iter().filter(|(_, text)| text.to_lowercase().contains(&words.to_lowercase()));
        let found: Vec<&str> = found.map(|(key, _)| key.as_str()).collect();
        book.search(&words).chain(found).collect()
    };
    keys.sort_unstable();
    keys.dedup();
    let more = keys.len() > MOST;
    keys.truncate(MOST);
    let line = |key: &str| Line {
        key: key.to_owned(),
        text: book
            .find(key)
            .and_then(|texts| texts.get(&here.lang).or(texts.get(&Lang::De)))
            // The house may have no such message any more.
            .or_else(|| own.iter().find(|(own, _)| own == key).map(|(_, text)| text))
            .map(|t| text::excerpt(t, 140))
            .unwrap_or_default(),
        own: own.iter().any(|(own, _)| own == key),
    };
    let lines = keys.into_iter().map(line).collect();
    let done = match query(&here, "done").as_str() {
        "" => web::ui::success(""),
        _ => web::ui::success(here.t("admin-done")),
    };
    let title = here.t("admin-words-title");
    below(&here, title, Wordings { here: here.clone(), words, lines, more, done })
}

/// The municipality's own wordings in all languages.
fn own_wordings(editor: &Editor) -> Vec<(String, String)> {
    let files = Lang::ALL.into_iter().filter_map(|lang| editor.town.text(&file_name(lang)));
    files.flat_map(read).map(|(key, text)| (key.to_owned(), text)).collect()
}
