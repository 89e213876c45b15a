//! What searches find of services.

use kernel::{Lang, Ts, contribution::SearchDocument};
use store::{Result, Tx, search};

use crate::Definition;

/// Adds or renews what is found of a service, in German and in English.
///
/// # Errors
/// Engine errors.
pub async fn put(tx: &mut Tx, definition: &Definition, at: Ts) -> Result<()> {
    for lang in [Lang::De, Lang::En] {
        let document = SearchDocument {
            room: "services",
            key: format!("{}.{}", definition.key, lang.as_str()),
            path: path(&definition.key),
            title: definition.name.get(lang).to_owned(),
            body: words(definition, lang),
            lang,
            at,
        };
        search::put(tx, &document).await?;
    }
    Ok(())
}

/// Where a service stands.
#[must_use]
pub fn path(key: &str) -> String {
    format!("/services/{key}")
}

/// What is searched: what it is, what is asked, what it costs, what one gets.
#[must_use]
pub fn words(definition: &Definition, lang: Lang) -> String {
    let labels = definition.steps.iter().flat_map(|step| &step.fields);
    let labels = labels.map(|field| field.label.get(lang));
    let fees = definition.fees.iter().map(|fee| fee.name.get(lang));
    let issued = definition.issue.iter().map(|issue| issue.name.get(lang));
    let simple = definition.name.get(Lang::Simple);
    let first = [definition.summary.get(lang), simple, definition.about.get(lang)];
    let all = first.into_iter().chain(issued).chain(fees).chain(labels);
    all.map(str::trim).collect::<Vec<_>>().join(" ")
}
