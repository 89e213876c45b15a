//! `/admin/services`: every definition, and whether it can be applied for.

use admin::Editor;
use askama::Template;
use web::{Answer, Here, Page};

use super::{above, in_a_sentence, newest};
use crate::{
    published::Catalogue,
    standing::{self, Standing},
    store::list_publications,
};

struct Line {
    key: String,
    name: String,
    department: String,
    icon: &'static str,
    sentence: String,
    offered: Option<i64>,
    done: bool,
}

#[derive(Template)]
#[template(path = "admin/definitions.html")]
struct List {
    here: Here,
    lines: Vec<Line>,
    open: usize,
}

/// The page: what needs somebody stands above.
pub async fn list_definitions(editor: Editor) -> Answer<Page> {
    let (here, town) = (editor.here.clone(), &editor.town);
    Catalogue::of_town(town, here.now).await?;
    let publications = list_publications(&mut town.store.read().await?).await?;
    let looked = standing::look(town, here.now).await?;
    let line = |one: &standing::Looked| {
        let newest = newest(&publications, &one.key);
        let (icon, sentence) = in_a_sentence(&here, one, newest);
        let definition = one.definition.as_ref();
        let department = definition.and_then(|d| town.config.department(&d.department));
        Line {
            name: definition.map_or(one.key.as_str(), |d| d.name.get(here.lang)).to_owned(),
            department: department.map_or("", |d| d.name.get(here.lang)).to_owned(),
            icon,
            sentence,
            offered: newest.map(|newest| newest.version),
            done: one.standing(newest) == Standing::Published,
            key: one.key.clone(),
        }
    };
    let mut lines: Vec<Line> = looked.iter().map(line).collect();
    lines.sort_by_key(|line| (line.done, line.name.to_lowercase()));
    let open = lines.iter().filter(|line| !line.done).count();
    let title = here.t("services-define-title");
    let body = List { here: here.clone(), lines, open };
    Ok(above(&here, Page::new(title, body)))
}
