//! Once-only: what somebody keeps in their account is offered at the fields it fits, with its
//! source and date. It comes into a field when they press for it, and not before.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use identity::{
    Visitor,
    kept::{self, ADDRESS_PARTS, Datum},
};
use serde_json::Value as Json;
use web::{Answer, Field as _, Form, Here};

use super::step::StepField;
use crate::{
    Row, Settled, Value,
    definition::{Field, FieldKind, Step},
    draft::Data,
    entry::{self, Read},
    pages::{current, shown},
    trust,
};

/// What is taken when the button for all of them is pressed.
const ALL: &str = "all";
/// How many are offered at one field.
const AT_ONE: usize = 3;

/// What the person keeps; nothing for somebody without an account.
#[derive(Default)]
pub(super) struct Offers(Vec<Datum>);

/// A kept datum beside a field.
struct Offer {
    press: String,
    text: String,
    source: String,
    day: String,
}

/// What is offered at a field.
#[derive(Template)]
#[template(path = "field/offers.html")]
struct AtField<'a> {
    here: &'a Here,
    label: &'a str,
    offers: Vec<Offer>,
}

impl Offers {
    /// What the visitor keeps, where the step asks for any of it.
    pub async fn of(here: &Here, visitor: &Visitor, step: &Step, data: &Data) -> Answer<Self> {
        let all = step.fields.iter().flat_map(|field| std::iter::once(field).chain(&field.fields));
        let asked: Vec<&str> = all.filter_map(|field| field.prefill.as_deref()).collect();
        let own = !asked.is_empty() && !trust::helps(visitor, data);
        let Some(citizen) = visitor.citizen().filter(|_| own) else {
            return Ok(Self::default());
        };
        let mut kept = kept::list(&mut here.town.store.read().await?, citizen.id()).await?;
        kept.retain(|datum| asked.contains(&datum.name.as_str()));
        Ok(Self(kept))
    }

    /// Data that fit a field, with what they are as its answer.
    fn fitting(&self, here: &Here, field: &Field) -> Vec<(&Datum, Value)> {
        let Some(name) = field.prefill.as_deref() else { return Vec::new() };
        let own = self.0.iter().filter(|datum| datum.name == name);
        own.filter_map(|datum| Some((datum, answer(here, field, datum)?))).collect()
    }

    /// The offers at a field; nothing where they stand in it already.
    pub fn render(
        &self,
        here: &Here,
        field: &Field,
        name: &str,
        given: Option<&Value>,
    ) -> askama::Result<String> {
        let fitting = self.fitting(here, field).into_iter();
        let other = fitting.filter(|(_, answer)| given != Some(answer)).take(AT_ONE);
        let offers: Vec<Offer> = other
            .map(|(datum, answer)| Offer {
                press: format!("{name}:{}", datum.id),
                text: shown::answer(here, field, &answer, &BTreeMap::new()),
                source: source(here, datum),
                day: here.day(datum.kept_at),
            })
            .collect();
        if offers.is_empty() {
            return Ok(String::new());
        }
        AtField { here, label: field.label.get(here.lang), offers }.render()
    }

    /// How many fields on the page are empty and could be filled.
    pub fn fillable(&self, here: &Here, step: &Step, data: &Data, settled: &Settled<'_>) -> usize {
        let empty = |(field, place, _): &Input<'_>| {
            let shown = match place {
                Some((group, nr)) => {
                    let empty = Row::new();
                    let row = settled.answers().rows(group).get(*nr).unwrap_or(&empty);
                    settled.shows(group) && settled.holds_in(field.when.as_ref(), group, row)
                }
                None => settled.shows(&field.key),
            };
            let fitting = self.fitting(here, field).len() > place.map_or(0, |(_, nr)| nr);
            shown && fitting && given(data, field, *place).is_none()
        };
        inputs(step, data).filter(empty).count()
    }

    /// Puts what was pressed for into the form, as if it had been typed; answers the place on the
    /// page to go on at.
    pub fn take(
        &self,
        here: &Here,
        step: &Step,
        data: &Data,
        pairs: &mut Vec<(String, String)>,
    ) -> Option<String> {
        let take = StepField::Take.name();
        let pressed = pairs.iter().find(|(name, _)| name == take)?.1.clone();
        let asked: BTreeSet<String> = (pairs.iter().filter(|(name, _)| name == "do-asked"))
            .map(|(_, value)| value.clone())
            .collect();
        let mut first = None;
        for (field, place, name) in inputs(step, data).filter(|(_, _, name)| asked.contains(name)) {
            let names = entry::inputs(field, &name);
            let empty =
                pairs.iter().all(|(n, value)| !names.contains(n) || value.trim().is_empty());
            let fitting = self.fitting(here, field);
            let datum = match pressed.as_str() {
                // Each row of a group gets another one: two vehicles have two plates.
                ALL if empty => fitting.get(place.map_or(0, |(_, nr)| nr)),
                ALL => None,
                one => fitting.iter().find(|(datum, _)| one == format!("{name}:{}", datum.id)),
            };
            let Some((_, answer)) = datum else { continue };
            pairs.retain(|(n, _)| !names.contains(n));
            pairs.extend(entry::typed(field, &name, answer));
            first = first.or(Some(name));
        }
        Some(first.map_or_else(String::new, |name| format!("#{name}")))
    }
}

/// The answer a kept datum is in a field: it has to be one that could be typed there.
fn answer(here: &Here, field: &Field, datum: &Datum) -> Option<Value> {
    let pairs = match (&datum.value, &field.kind) {
        (Json::Object(parts), FieldKind::Address) => {
            let part = |part: &&str| {
                let text = parts.get(*part).and_then(Json::as_str).unwrap_or_default();
                (entry::part_name("f", part), text.to_owned())
            };
            ADDRESS_PARTS.iter().map(part).collect()
        }
        (Json::String(text), _) => vec![("f".to_owned(), text.clone())],
        _ => return None,
    };
    let form: Form<StepField> = Form::from_pairs(pairs);
    match entry::read(field, "f", &form, current::today(here)) {
        Read::Given(value) => Some(value),
        Read::Nothing | Read::Wrong(_) => None,
    }
}

/// Where a datum came from, in words.
fn source(here: &Here, datum: &Datum) -> String {
    match datum.source.split_once(':') {
        Some((_, service)) => here.t1("services-kept-from", "service", service),
        None => here.t("services-kept-own"),
    }
}

/// A field with its place in a group and the name of its input.
type Input<'d> = (&'d Field, Option<(&'d str, usize)>, String);

fn inputs<'d>(step: &'d Step, data: &'d Data) -> impl Iterator<Item = Input<'d>> {
    step.fields.iter().flat_map(move |field| {
        let own = [(field, None, entry::name(&field.key, None))];
        let rows = data.answers.rows(&field.key).len().max(1);
        let inner = (0..rows).flat_map(move |nr| {
            field.fields.iter().map(move |inner| {
                let place = Some((field.key.as_str(), nr));
                (inner, place, entry::name(&inner.key, place))
            })
        });
        own.into_iter().chain(inner)
    })
}

fn given<'d>(data: &'d Data, field: &Field, place: Option<(&str, usize)>) -> Option<&'d Value> {
    match place {
        Some((group, nr)) => data.answers.rows(group).get(nr)?.get(&field.key),
        None => data.answers.fields.get(&field.key),
    }
}
