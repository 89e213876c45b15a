//! After sending: what of the answers somebody with an account may keep for the next form. Nothing
//! is ticked before they tick it.

use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use identity::{
    Citizen, Visitor,
    kept::{self, ADDRESS_PARTS, Datum},
};
use serde_json::{Map, Value as Json};
use store::Tx;
use web::{Answer, Guarded, Here, Problem, fields, see_other};

use super::{send::find_sent, trouble};
use crate::{
    Value,
    application::Application,
    definition::{Definition, Field},
    pages::shown,
    published::Catalogue,
};

fields! {
    pub(super) KeepField { Keep = "keep" }
}

/// An answer that can be kept.
struct Keepable<'d> {
    place: String,
    name: &'d str,
    value: Json,
    label: String,
    text: String,
}

/// The question what to keep; nothing where there is nothing new to keep.
#[derive(Template)]
#[template(path = "keeping.html")]
pub(super) struct Keeping<'a> {
    here: &'a Here,
    keepable: Vec<Keepable<'a>>,
    action: String,
    done: bool,
}
impl askama::filters::HtmlSafe for Keeping<'_> {}

impl<'a> Keeping<'a> {
    /// What of an application's answers can be kept; `kept` is nothing where it is in nobody's
    /// account.
    pub fn of(
        here: &'a Here,
        definition: &'a Definition,
        application: &'a Application,
        kept: Option<Vec<Datum>>,
    ) -> Self {
        let mut keepable = Vec::new();
        if let Some(kept) = &kept {
            keepable = list(here, definition, application);
            let known = |k: &Keepable<'_>| {
                kept.iter().any(|datum| datum.name == k.name && datum.value == k.value)
            };
            keepable.retain(|k| !known(k));
        }
        let done = here.uri.query().is_some_and(|query| query.split('&').any(|q| q == "kept"));
        Self { here, keepable, action: format!("/services/{}/kept", definition.key), done }
    }
}

/// What the visitor keeps already, where the application is theirs.
pub(super) async fn list_kept(
    tx: &mut Tx,
    visitor: &Visitor,
    application: &Application,
) -> store::Result<Option<Vec<Datum>>> {
    let own = visitor.citizen().filter(|citizen| application.person == Some(citizen.id()));
    let Some(citizen) = own else { return Ok(None) };
    Ok(Some(kept::list(tx, citizen.id()).await?))
}

/// `POST /services/{key}/kept`: keeps what was ticked.
pub async fn keep_answers(
    here: Here,
    citizen: Citizen,
    Path(key): Path<String>,
    headers: HeaderMap,
    Guarded(form): Guarded<KeepField>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let sent = find_sent(&mut tx, &headers, &key).await?;
    drop(tx);
    let sent = sent.filter(|sent| sent.person == Some(citizen.id()));
    let application = sent.ok_or_else(Problem::not_found)?;
    let catalogue = Catalogue::of(&here).await?;
    let service = catalogue.version(&here.town, &key, application.version).await?;
    let service = service.ok_or_else(Problem::not_found)?;
    let ticked: Vec<&str> = form.all(KeepField::Keep).collect();
    let all = list(&here, &service.definition, &application).into_iter();
    let chosen = all.filter(|keepable| ticked.contains(&keepable.place.as_str()));
    let chosen: Vec<(String, Json)> =
        chosen.map(|keepable| (keepable.name.to_owned(), keepable.value)).collect();
    // The service's name, as the person reads it wherever the datum is shown.
    let source = format!("service:{}", service.definition.name.get(here.lang));
    let (now, chance) = (here.now, here.app.chance.clone());
    let written = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            for (name, value) in &chosen {
                kept::keep(tx, &chance, now, &citizen, name, value, &source).await?;
            }
            Ok(())
        })
    });
    written.await?;
    Ok(see_other(&format!("/services/{key}/done?kept#kept")))
}

fn list<'d>(
    here: &Here,
    definition: &'d Definition,
    application: &Application,
) -> Vec<Keepable<'d>> {
    let answers = &application.answers.0;
    let mut found: Vec<Keepable<'d>> = Vec::new();
    let mut add = |field: &'d Field, row: Option<(&Field, usize)>, value: &Value| {
        let Some((name, json)) = field.prefill.as_deref().zip(json(value)) else { return };
        if found.iter().any(|known| known.name == name && known.value == json) {
            return;
        }
        let label = trouble::label(here, field);
        let (place, label) = match row {
            Some((group, nr)) => {
                let row = format!("{} {}", trouble::label(here, group), nr + 1);
                (format!("{}.{nr}.{}", group.key, field.key), format!("{row}: {label}"))
            }
            None => (field.key.clone(), label),
        };
        let text = shown::answer(here, field, value, &std::collections::BTreeMap::new());
        found.push(Keepable { place, name, value: json, label, text });
    };
    for (_, field) in definition.fields() {
        if let Some(value) = answers.fields.get(&field.key) {
            add(field, None, value);
        }
        for (nr, row) in answers.rows(&field.key).iter().enumerate() {
            for inner in &field.fields {
                if let Some(value) = row.get(&inner.key) {
                    add(inner, Some((field, nr)), value);
                }
            }
        }
    }
    found
}

/// An answer as it is kept.
fn json(value: &Value) -> Option<Json> {
    match value {
        Value::Text(text) => Some(text.as_str().into()),
        Value::Date(day) => Some(day.to_string().into()),
        Value::Parts(parts) if parts.contains_key("street") => {
            let part = |name: &&str| {
                let text = parts.get(*name).map_or("", String::as_str);
                ((*name).to_owned(), text.into())
            };
            Some(Json::Object(ADDRESS_PARTS.iter().map(part).collect::<Map<_, _>>()))
        }
        _ => None,
    }
}
