//! `/admin/services/letters`: every letter of every service, and which the town words itself.

use std::sync::Arc;

use admin::Editor;
use askama::Template;
use web::{Answer, Here, Page, ui};

use super::{LIST, above};
use crate::{
    definition::LetterKind,
    letter_text::LetterTexts,
    published::{Catalogue, Service},
};

#[derive(Template)]
#[template(path = "admin/letters.html")]
struct ListLetters {
    here: Here,
    services: Vec<Arc<Service>>,
    own: Arc<LetterTexts>,
    done: ui::Notice,
}

/// The list.
pub async fn list_letters(editor: Editor) -> Answer<Page> {
    let here = editor.here.clone();
    let catalogue = Catalogue::of(&here).await?;
    let mut services: Vec<Arc<Service>> = catalogue.all().cloned().collect();
    services.sort_by_key(|service| service.definition.name.get(here.lang).to_lowercase());
    let done = here.uri.query().is_some_and(|query| query.contains("done=1"));
    let page = ListLetters {
        done: ui::success(if done { here.t("admin-done") } else { String::new() }),
        own: LetterTexts::of(&editor.town),
        here: here.clone(),
        services,
    };
    Ok(above(&here, Page::new(here.t("services-letters-title"), page)))
}

impl ListLetters {
    /// Name, address and whether the town words it itself.
    fn kinds(&self, service: &Service) -> Vec<(String, String, bool)> {
        let one = |kind: LetterKind| {
            let path = format!("{LIST}/{}/{}", service.key(), kind.as_str());
            (self.here.t(kind.label()), path, self.own.find(service.key(), kind).is_some())
        };
        LetterKind::ALL.map(one).into()
    }
}
