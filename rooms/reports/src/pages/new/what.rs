//! `/reports/new/what`: the category, with hints, what is not the town's business, the extra
//! questions of the chosen category, and a suggestion from the reporter's own words.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::{Answer, Field, Form, Guarded, Here, Page, field::Input, fields};

use super::{
    Current,
    current::Pictures,
    place::back,
    steps::{self, SoFar, Step, Steps, after},
    suggester,
};
use crate::{
    Scope,
    category::{Answer as Expected, Category, Group, NotForUs, Question},
    report::Answered,
};

/// Longest answer to a question, in characters.
const ANSWER_CHARS: usize = 300;

fields! {
    pub(crate) WhatField {
        Category = "category",
        Take = "take",
        Asked = "asked",
        Back = "back",
    }
}

/// A suggestion, never forced.
struct Suggested {
    category: String,
    name: String,
    words: Vec<String>,
}

#[derive(Template)]
#[template(path = "new/what.html")]
struct What<'a> {
    here: &'a Here,
    form: &'a Form<WhatField>,
    steps: Steps<'a>,
    so_far: SoFar<'a>,
    groups: Vec<(&'a Group, Vec<&'a Category>)>,
    chosen: Option<&'a Category>,
    suggested: Option<Suggested>,
    notices: &'a [NotForUs],
    words: String,
}

impl What<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn input(&self, question: &Question) -> Input {
        input(self.here, self.form, question)
    }
}

/// The field of a question whose answer is a line.
pub(in crate::pages) fn input<F: Field>(here: &Here, form: &Form<F>, question: &Question) -> Input {
    let label = question.label.get(here.lang).to_owned();
    let input = web::field::input_named(here, form, &field(question), label).max(ANSWER_CHARS);
    let hint = question.hint.as_ref().map_or("", |h| h.get(here.lang)).to_owned();
    let input = input.hint(hint).kind(match question.answer {
        Expected::Date => "date",
        Expected::Number => "number",
        Expected::Text | Expected::Choice(_) => "text",
    });
    if question.required { input } else { input.optional(here) }
}

/// Name of a question's field.
pub(in crate::pages) fn field(question: &Question) -> String {
    format!("q-{}", question.key)
}

/// The page.
pub async fn show_what(here: Here, current: Current) -> Answer<Page> {
    let mut pairs = vec![("back".to_owned(), back(&here).to_owned())];
    if let Some(key) = &current.draft.category {
        pairs.push(("category".to_owned(), key.clone()));
    }
    for answered in &current.draft.answers {
        pairs.push((format!("q-{}", answered.question), answered.value.clone()));
    }
    page(&here, &current, &Form::from_pairs(pairs)).await
}

/// Stores the category and the answers to its questions. A category whose questions have not
/// been on the page comes back with them, so that they are asked without a script too.
pub async fn save_what(
    here: Here,
    mut current: Current,
    Guarded(mut form): Guarded<WhatField>,
) -> Answer<Response> {
    let scope = Scope::of(&here);
    let taken = [WhatField::Take, WhatField::Category].map(|f| form.value(f).to_owned());
    let key = taken.into_iter().find(|key| !key.is_empty()).unwrap_or_default();
    let Some(category) = scope.catalogue.find_open(&key).cloned() else {
        form.fail(WhatField::Category, "reports-new-what-missing");
        let answer = page(&here, &current, &form).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    let was_asked = form.value(WhatField::Asked) == category.key;
    current.draft.category = Some(category.key.clone());
    current.draft.answers = answers(&mut form, &category, was_asked);
    let back = form.value(WhatField::Back).to_owned();
    if !was_asked && (!category.questions.is_empty() || !category.not_for_us.is_empty()) {
        let query = if back == "check" { "?back=check" } else { "" };
        return current.save(&here, &format!("/reports/new/what{query}#chosen")).await;
    }
    if !form.is_valid() {
        // What is right is kept; the page says what is not.
        let answer = page(&here, &current, &form).await?;
        let answer = answer.status(StatusCode::UNPROCESSABLE_ENTITY).into_response();
        return current.save_with(&here, Pictures::default(), answer).await;
    }
    current.save(&here, after(&back, "/reports/new/describe")).await
}

/// What was answered to the category's questions; notes what is wrong once they were asked.
pub(in crate::pages) fn answers<F: Field>(
    form: &mut Form<F>,
    category: &Category,
    asked: bool,
) -> Vec<Answered> {
    let mut answers = Vec::new();
    for question in &category.questions {
        let name = field(question);
        let value = form.raw(&name).trim().to_owned();
        if value.is_empty() {
            if question.required && asked {
                form.fail_named(&name, "reports-new-what-answer-missing", Vec::new());
            }
            continue;
        }
        if let Some(wrong) = wrong(question, &value) {
            form.fail_named(&name, wrong, Vec::new());
            continue;
        }
        answers.push(Answered { question: question.key.clone(), value });
    }
    answers
}

/// What is wrong with an answer, as a message.
pub(crate) fn wrong(question: &Question, value: &str) -> Option<&'static str> {
    let fits = match &question.answer {
        Expected::Text => true,
        Expected::Number => value.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite),
        Expected::Date => value.parse::<jiff::civil::Date>().is_ok(),
        Expected::Choice(choices) => choices.iter().any(|c| c.key == value),
    };
    if !fits {
        return Some(match question.answer {
            Expected::Number => "reports-new-what-answer-number",
            Expected::Date => "reports-new-what-answer-date",
            Expected::Text | Expected::Choice(_) => "reports-new-what-answer-missing",
        });
    }
    (value.chars().count() > ANSWER_CHARS).then_some("reports-new-what-answer-long")
}

async fn page(here: &Here, current: &Current, form: &Form<WhatField>) -> Answer<Page> {
    let scope = Scope::of(here);
    let words = searched(here);
    let suggested = suggestion(here, &scope, current).await?;
    let body = What {
        steps: steps::steps(here, current, &scope, Some(Step::What)),
        so_far: steps::so_far(here, current, &scope),
        groups: fitting(&scope, here, &words),
        chosen: current.draft.category.as_deref().and_then(|key| scope.category(key)),
        suggested,
        notices: scope.catalogue.notices(),
        words,
        here,
        form,
    };
    Ok(Page::new(here.t("reports-new-what-title"), body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/new"))
}

fn searched(here: &Here) -> String {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(here.uri.query().unwrap_or("")).unwrap_or_default();
    let words = pairs.into_iter().find(|(name, _)| name == "q").map(|(_, value)| value);
    words.unwrap_or_default().trim().chars().take(100).collect()
}

/// The categories whose name or hint has all the words; all without words.
fn fitting<'s>(scope: &'s Scope, here: &Here, words: &str) -> Vec<(&'s Group, Vec<&'s Category>)> {
    let words: Vec<String> = words.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |group: &Group, c: &Category| {
        let (name, hint) = (c.name.get(here.lang), c.hint.get(here.lang));
        let text = format!("{name} {hint} {}", group.name.get(here.lang)).to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let groups = scope.catalogue.groups().iter();
    let fitting = groups.map(|g| (g, g.categories.iter().filter(|c| fits(g, c)).collect()));
    fitting.filter(|(_, categories): &(_, Vec<_>)| !categories.is_empty()).collect()
}

async fn suggestion(here: &Here, scope: &Scope, current: &Current) -> Answer<Option<Suggested>> {
    if current.draft.description.is_empty() {
        return Ok(None);
    }
    let suggester = suggester::of(here).await?;
    let found = suggester.suggest(&current.draft.description);
    let found = found.filter(|s| current.draft.category.as_deref() != Some(&s.category));
    Ok(found.map(|s| Suggested {
        name: scope.category_name(&s.category, here.lang).to_owned(),
        category: s.category,
        words: s.reasons,
    }))
}
