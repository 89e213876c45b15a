//! `/admin/services/{key}/fees`: amounts nobody knew when the definition was written, each with the
//! day from which it counts, its law, and where it was seen.

use admin::Editor;
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use web::{Answer, Form, Guarded, Here, Page, Problem, field, fields};

use super::{arriving::TextField, below, newest, preview, publish};
use crate::{
    Definition, costs,
    definition::{Fee, Price, Rate},
    entry,
    fee_entry::{Entered, enter_all},
    in_words,
    pages::current::today,
    published::{Catalogue, file_of},
    standing,
    store::list_publications,
};

fields! {
    /// Fields of the form that belong to no fee.
    pub FeeField {
        Base = "base",
    }
}

/// The largest amount, in cents: a slip of the finger is caught, a building permit is not.
const MOST: i64 = 100_000_000;
/// Characters of a law or a source.
const LINE: usize = 300;

/// A fee with its inputs, ready to be shown.
struct Part {
    legend: String,
    authority: Option<String>,
    amounts: Vec<field::Input>,
    about: Vec<field::Input>,
}

#[derive(Template)]
#[template(path = "admin/fees.html")]
struct Fees<'a> {
    here: &'a Here,
    form: &'a Form<FeeField>,
    name: &'a str,
    key: &'a str,
    parts: Vec<Part>,
    stale: bool,
}

/// The page.
pub async fn show_fees(editor: Editor, Path(key): Path<String>) -> Answer<Page> {
    let definition = definition(&editor, &key)?;
    let mut form =
        Form::default().with(FeeField::Base, publish::mark(editor.town.file(&file_of(&key))));
    for (fee, _) in unknown(&definition) {
        let basis = fee.basis.clone().unwrap_or_default();
        let mut pairs = form.pairs().to_vec();
        pairs.push((format!("basis-{}", fee.key), basis));
        form = Form::from_pairs(pairs);
    }
    Ok(page(&editor, &definition, &form, false))
}

/// Enters what was typed, and shows what applicants would see.
pub async fn take_fees(
    editor: Editor,
    Path(key): Path<String>,
    Guarded(mut form): Guarded<FeeField>,
) -> Answer<Response> {
    let definition = definition(&editor, &key)?;
    let stored = editor.town.file(&file_of(&key));
    if form.value(FeeField::Base) != publish::mark(stored) {
        let page = page(&editor, &definition, &form, true).status(StatusCode::CONFLICT);
        return Ok(page.into_response());
    }
    let entered = read(&definition, &mut form, today(&editor.here));
    if form.is_valid() && entered.is_empty() {
        let first = unknown(&definition).into_iter().next().map(|(fee, _)| fee.key.clone());
        let first = format!("cents-{}-0", first.unwrap_or_default());
        form.fail_named(&first, "services-define-amount-none", Vec::new());
    }
    if !form.is_valid() {
        let page = page(&editor, &definition, &form, false);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    Catalogue::of_town(&editor.town, editor.here.now).await?;
    let publications = list_publications(&mut editor.town.store.read().await?).await?;
    let taken = newest(&publications, &key).map_or(0, |newest| newest.version);
    let next = u32::try_from(taken + 1).unwrap_or(u32::MAX);
    let text = editor.town.text(&file_of(&key)).unwrap_or_default();
    let text = enter_all(text, &entered, definition.version.max(next)).map_err(|error| {
        tracing::error!(%error, key, "a definition cannot be edited");
        Problem::internal()
    })?;
    let looked = standing::look_at(&editor.town, &key, text.clone(), editor.here.now).await?;
    let findings = looked.refusals(newest(&publications, &key));
    if let Some(finding) = findings.first() {
        let args = vec![
            ("problem", finding.problem.as_str().into()),
            ("remedy", finding.remedy.as_str().into()),
        ];
        let fee = entered.first().map_or("", |entered| entered.fee.as_str());
        form.fail_named(&format!("from-{fee}"), "admin-finding", args);
        let page = page(&editor, &definition, &form, false);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let seen = Form::default()
        .with(TextField::Text, text)
        .with(TextField::Base, form.value(FeeField::Base));
    preview::answer(&editor, &seen, &looked).await
}

fn definition(editor: &Editor, key: &str) -> Answer<Definition> {
    let path = file_of(key);
    let text = editor.town.text(&path).ok_or_else(Problem::not_found)?;
    let definition = Definition::read(&path, text).0.ok_or_else(Problem::not_found)?;
    if unknown(&definition).is_empty() {
        let list = format!("{}/{key}", super::DEFINITIONS);
        return Err(Problem::not_found()
            .because("services-define-fees-known")
            .link("services-define-title", list));
    }
    Ok(definition)
}

/// Fees with rows nobody knows, and those rows' conditions.
fn unknown(definition: &Definition) -> Vec<(&Fee, Vec<&Rate>)> {
    let fees = definition.fees.iter().map(|fee| {
        let rows = fee.rates.iter().filter(|rate| rate.price == Price::Unknown);
        (fee, rows.collect::<Vec<_>>())
    });
    fees.filter(|(_, rows)| !rows.is_empty()).collect()
}

/// What was entered for each fee with an amount; notes what is wrong.
fn read(definition: &Definition, form: &mut Form<FeeField>, today: Date) -> Vec<Entered> {
    let mut all: Vec<Entered> = Vec::new();
    for (fee, rows) in unknown(definition) {
        let cents: Vec<Option<i64>> =
            (0..rows.len()).map(|nr| amount(form, &format!("cents-{}-{nr}", fee.key))).collect();
        if cents.iter().all(Option::is_none) {
            continue;
        }
        let from = day(form, &format!("from-{}", fee.key), today);
        let basis = line(form, &format!("basis-{}", fee.key), "services-define-basis-missing");
        let name = format!("source-{}", fee.key);
        // One decision often names several fees: an empty source is that of the fee above.
        let source = match all.last() {
            Some(above) if form.raw(&name).trim().is_empty() => above.source.clone(),
            _ => line(form, &name, "services-define-source-missing"),
        };
        let from = from.unwrap_or(today);
        all.push(Entered { fee: fee.key.clone(), cents, from, basis, source });
    }
    all
}

fn amount(form: &mut Form<FeeField>, name: &str) -> Option<i64> {
    let typed = form.raw(name).trim().to_owned();
    if typed.is_empty() {
        return None;
    }
    let cents = entry::cents(&typed).filter(|cents| (0..=MOST).contains(cents));
    if cents.is_none() {
        form.fail_named(name, "services-define-amount-wrong", Vec::new());
    }
    cents
}

/// A day that has come: amounts of later days would leave applicants without one until then.
fn day(form: &mut Form<FeeField>, name: &str, today: Date) -> Option<Date> {
    let day = entry::parse_day(form.raw(name).trim());
    match day {
        None => form.fail_named(name, "services-define-day-wrong", Vec::new()),
        Some(day) if day > today => {
            form.fail_named(name, "services-define-day-later", Vec::new());
        }
        Some(_) => {}
    }
    day
}

fn line(form: &mut Form<FeeField>, name: &str, missing: &'static str) -> String {
    let typed = form.raw(name).trim().to_owned();
    let length = typed.chars().count();
    if typed.is_empty() {
        form.fail_named(name, missing, Vec::new());
    } else if length > LINE {
        let args = vec![("most", LINE.into()), ("length", length.into())];
        form.fail_named(name, "web-field-too-long", args);
    }
    typed
}

fn page(editor: &Editor, definition: &Definition, form: &Form<FeeField>, stale: bool) -> Page {
    let here = &editor.here;
    let parts = unknown(definition).into_iter().enumerate().map(|(nr, (fee, rows))| {
        let amounts = rows.iter().enumerate().map(|(nr, rate)| {
            let label = match &rate.when {
                Some(when) => in_words::condition(definition, when.expression.root(), here.lang),
                None => here.t("services-define-amount"),
            };
            field::input_named(here, form, &format!("cents-{}-{nr}", fee.key), label)
                .hint(here.t("services-define-amount-hint"))
        });
        let input = |what: &str, label: &str| {
            field::input_named(here, form, &format!("{what}-{}", fee.key), here.t(label))
        };
        let source = input("source", "services-define-source");
        let hint =
            if nr == 0 { "services-define-source-hint" } else { "services-define-source-same" };
        Part {
            legend: fee.name.get(here.lang).to_owned(),
            authority: fee
                .authority
                .as_deref()
                .and_then(|key| costs::authority(definition, key, here.lang))
                .map(str::to_owned),
            amounts: amounts.collect(),
            about: vec![
                input("from", "services-define-from").kind("date"),
                input("basis", "services-define-basis"),
                source.hint(here.t(hint)),
            ],
        }
    });
    let name = definition.name.get(here.lang);
    let parts = parts.collect();
    let title = here.t1("services-define-fees-of", "name", name);
    let body = Fees { here, form, name, key: &definition.key, parts, stale };
    below(here, Page::new(title, body))
        .crumb(name, format!("{}/{}", super::DEFINITIONS, definition.key))
}
