//! `/services/{key}/apply/{step}`: a step of the definition as a page.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, Request},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use files::Files;
use identity::Visitor;
use web::{Answer, Arg, Form, Here, Page, Problem, fields};

use super::{
    field::Scene,
    group, keep, place,
    prefill::Offers,
    progress::{self, Later, Steps},
    trouble::{self, Trouble},
    upload,
};
use crate::{
    definition::{Field, FieldKind, Step},
    entry,
    pages::current::{self, Changed, Current},
};

fields! {
    pub(super) StepField {
        Add = "do-add",
        Drop = "do-drop",
        Remove = "do-remove",
        Stay = "do-stay",
        Back = "do-back",
        Take = "do-take",
        Version = "do-version",
        Find = "do-find",
    }
}

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage<'a> {
    here: &'a Here,
    form: &'a Form<StepField>,
    steps: Steps<'a>,
    later: Later<'a>,
    step: &'a Step,
    action: String,
    before: String,
    uploads: bool,
    fields: Vec<String>,
    warnings: Vec<&'a str>,
    version: i64,
    fillable: usize,
    more: bool,
    back: &'a str,
}

/// The page.
pub async fn show_step(
    here: Here,
    visitor: Visitor,
    Path((key, step)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    let Some(step) = find(&here, &current, &step) else {
        return Ok(web::see_other(&progress::next_path(&here, &current)));
    };
    let form = filled(&current, step).with(StepField::Back, back(&here));
    let offers = Offers::of(&here, &visitor, step, current.data()).await?;
    Ok(page(&here, &visitor, &current, step, &form, &offers)?.into_response())
}

/// Stores what was entered, whatever becomes of it, and says what is wrong or what comes next.
pub async fn save_step(
    here: Here,
    visitor: Visitor,
    files: Files,
    Path((key, step)): Path<(String, String)>,
    request: Request,
) -> Answer<Response> {
    let mut current = Current::open(&here, request.headers(), &key).await?;
    let before = current.replaced(&here).await?;
    let service = Arc::clone(&current.service);
    let older = before.as_ref().and_then(|before| before.definition.step(&step));
    let opened = service.definition.step(&step).or(older).ok_or_else(Problem::not_found)?;
    let mut upload = upload::read(&here, &files, request, opened, &current.data().answers).await?;
    if let Some(before) = before.as_ref().filter(|before| upload.is_of(before.version)) {
        current.begin_with(Arc::clone(before));
    }
    let service = Arc::clone(&current.service);
    let step = service.definition.step(&step).ok_or_else(Problem::not_found)?;
    let offers = Offers::of(&here, &visitor, step, current.data()).await?;
    place::choose(step, &mut upload.pairs);
    let took = offers.take(&here, step, current.data(), &mut upload.pairs);
    let mut form: Form<StepField> = Form::from_pairs(upload.pairs);
    let (mut changed, today) = (Changed::default(), current::today(&here));
    let data = &mut current.draft.data;
    keep::step(data, step, &mut form, today);
    place::check(&here, step, data, &mut form);
    keep::files(data, upload.taken, &mut changed);
    let refused = upload.refused;
    let own = current.path(&format!("apply/{}", step.key));
    if let Some(then) = took.or_else(|| act(&mut current, step, &form, &mut changed)) {
        if refused.is_empty() {
            return current.save(&here, &visitor, changed, &format!("{own}{then}")).await;
        }
    } else {
        trim(&here, &mut current, step);
        current.draft.data.seen.insert(step.key.clone());
    }
    let wrong = form.errors().to_vec();
    let asked = asked(&form);
    let back = form.value(StepField::Back).to_owned();
    let mut form = filled(&current, step).with(StepField::Back, back.as_str());
    for error in wrong {
        form.fail_named(&error.field, error.key, error.args);
    }
    for (name, reason) in &refused {
        form.fail_named(name, reason, Vec::new());
    }
    let fresh = tell(&here, &current, step, &asked, &mut form);
    changed.ticks = crate::figures::errors(form.errors());
    current.draft.data.at = step.key.clone();
    if !form.is_valid() {
        let (current, _, cookie) =
            current.keep(&here, &visitor, changed, StatusCode::OK.into_response()).await?;
        let answer = page(&here, &visitor, &current, step, &form, &offers)?
            .status(StatusCode::UNPROCESSABLE_ENTITY);
        let mut response = answer.into_response();
        current::set(&mut response, &here, &cookie);
        return Ok(response);
    }
    let then = match fresh {
        // Because of an answer there is more to ask on this page.
        Some(name) => format!("{own}?more#{name}"),
        None if back == "review" => current.path("review"),
        None => progress::path_after(&here, &current, &step.key),
    };
    current.draft.data.at = place(&then).to_owned();
    current.save(&here, &visitor, changed, &then).await
}

/// What a button other than "next" does; answers the place on the page to go on at.
fn act(
    current: &mut Current,
    step: &Step,
    form: &Form<StepField>,
    changed: &mut Changed,
) -> Option<String> {
    let data = &mut current.draft.data;
    if let Some(then) = place::search(step, data, form) {
        return Some(then);
    }
    let add = form.value(StepField::Add);
    if let Some(field) = step.fields.iter().find(|f| f.key == add && is_group(f)) {
        let rows = data.answers.groups.entry(field.key.clone()).or_default();
        if rows.len() < group::most(field) {
            rows.push(crate::Row::new());
        }
        return Some(format!("#row-{}-{}", field.key, rows.len().saturating_sub(1)));
    }
    if let Some((key, nr)) = group::parse_place(form.value(StepField::Drop))
        && step.fields.iter().any(|field| field.key == key && is_group(field))
    {
        keep::remove_row(data, key, nr, changed);
        return Some(format!("#{}", entry::name(key, None)));
    }
    let remove = form.value(StepField::Remove);
    if !remove.is_empty() {
        keep::remove_file(data, remove, changed);
        return Some(String::new());
    }
    let stay = form.value(StepField::Stay);
    (!stay.is_empty()).then(|| format!("#{stay}"))
}

fn is_group(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Group)
}

/// Takes empty rows away that nobody needs.
fn trim(here: &Here, current: &mut Current, step: &Step) {
    let settled = current.settled(here);
    let groups = step.fields.iter().filter(|field| is_group(field));
    let least: Vec<(&Field, usize)> =
        groups.map(|field| (field, group::least(field, &settled))).collect();
    for (field, least) in least {
        keep::trim_rows(&mut current.draft.data, field, least);
    }
}

/// The step an address of the application leads to, or [`crate::figures::REVIEW`].
fn place(path: &str) -> &str {
    let last = path.rsplit('/').next().unwrap_or_default();
    last.split(['?', '#']).next().unwrap_or_default()
}

/// Names of the inputs that were on the page.
fn asked(form: &Form<StepField>) -> Vec<String> {
    let asked = form.pairs().iter().filter(|(name, _)| name == "do-asked");
    asked.map(|(_, value)| value.clone()).collect()
}

/// Notes what has to be mended in this step. Fields that were not on the page are no mistake: the
/// first of them is answered, to be asked now.
fn tell(
    here: &Here,
    current: &Current,
    step: &Step,
    asked: &[String],
    form: &mut Form<StepField>,
) -> Option<String> {
    let settled = current.settled(here);
    let definition = &current.service.definition;
    let own = |trouble: &Trouble<'_>| trouble.step.key == step.key;
    let troubles = trouble::list(here, definition, &settled, current.data());
    let mut fresh = None;
    for Trouble { name, text, missing, .. } in troubles.into_iter().filter(own) {
        let part = format!("{name}-");
        let is_part = |field: &str| field.starts_with(&part) && !is_of_group(step, &name);
        let known = form.errors().iter().any(|e| e.field == name || is_part(&e.field));
        if missing && !asked.contains(&name) {
            fresh = fresh.or(Some(name));
        } else if !known {
            form.fail_named(&name, "services-error", vec![("text", Arg::Text(text))]);
        }
    }
    fresh
}

/// Whether an input's name is that of a whole group.
fn is_of_group(step: &Step, name: &str) -> bool {
    let mut groups = step.fields.iter().filter(|field| is_group(field));
    groups.any(|group| entry::name(&group.key, None) == name)
}

/// The form with everything that was entered.
fn filled(current: &Current, step: &Step) -> Form<StepField> {
    let data = current.data();
    let mut pairs: Vec<(String, String)> =
        data.unread.iter().map(|(name, typed)| (name.clone(), typed.clone())).collect();
    for field in &step.fields {
        let name = entry::name(&field.key, None);
        if let Some(value) = data.answers.fields.get(&field.key) {
            pairs.extend(entry::typed(field, &name, value));
        }
        for (nr, row) in data.answers.rows(&field.key).iter().enumerate() {
            for inner in &field.fields {
                let name = entry::name(&inner.key, Some((&field.key, nr)));
                if let Some(value) = row.get(&inner.key) {
                    pairs.extend(entry::typed(inner, &name, value));
                }
            }
        }
    }
    Form::from_pairs(pairs)
}

/// The step, where it is shown for these answers.
fn find<'c>(here: &Here, current: &'c Current, key: &str) -> Option<&'c Step> {
    progress::shown(here, current).into_iter().find(|step| step.key == key)
}

/// Where to go after this step, from the address.
fn back(here: &Here) -> &'static str {
    let query = here.uri.query().unwrap_or("");
    if query.split('&').any(|pair| pair == "back=review") { "review" } else { "" }
}

fn page(
    here: &Here,
    visitor: &Visitor,
    current: &Current,
    step: &Step,
    form: &Form<StepField>,
    offers: &Offers,
) -> Answer<Page> {
    let settled = current.settled(here);
    let definition = &current.service.definition;
    let draft = current.name();
    let scene =
        Scene { here, form, settled: &settled, data: current.data(), draft: &draft, offers };
    let shown = step.fields.iter().filter(|field| settled.shows(&field.key));
    let fields = shown.map(|field| scene.render(field, None)).collect::<askama::Result<_>>();
    let fields: Vec<String> = fields.map_err(|error| {
        tracing::error!(%error, "a step does not render");
        Problem::internal()
    })?;
    let at = |key: &str| step.fields.iter().any(|field| field.key == key);
    let seen = current.data().seen.contains(&step.key);
    let warnings = trouble::broken(definition, &settled, true).filter(|rule| seen && at(&rule.at));
    let is_upload = |field: &Field| matches!(field.kind, FieldKind::Upload(_));
    let body = StepPage {
        steps: progress::steps(here, visitor, current, Some(step)),
        later: progress::later(here, current),
        action: current.path(&format!("apply/{}", step.key)),
        before: match form.value(StepField::Back) {
            "review" => current.path("review"),
            _ => progress::path_before(here, current, &step.key),
        },
        uploads: step.fields.iter().any(|f| is_upload(f) || f.fields.iter().any(is_upload)),
        warnings: warnings.map(|rule| rule.text.get(here.lang)).collect(),
        version: current.service.version,
        fillable: offers.fillable(here, step, current.data(), &settled),
        more: here.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "more")),
        back: form.value(StepField::Back),
        here,
        form,
        step,
        fields,
    };
    let name = definition.name.get(here.lang);
    let path = crate::index::path(current.service.key());
    let is_place = |field: &Field| matches!(field.kind, FieldKind::Place);
    let places = step.fields.iter().any(|f| is_place(f) || f.fields.iter().any(is_place));
    let uploads = body.uploads;
    let page = Page::new(format!("{} – {name}", step.title.get(here.lang)), body);
    let page = if uploads { page.script("upload") } else { page };
    let page = if places { page.script("place") } else { page };
    Ok(page
        .crumb(here.t("services-nav-list"), "/services")
        .crumb(name, path)
        .section("/services")
        .hidden())
}
