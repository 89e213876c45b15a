//! `/participation/{process}/survey/{step}`: a page of questions. What was typed is kept with each
//! page, also without a script, and counts when the last one is sent.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use store::Error;
use web::{
    Answer, Form, Guarded, Here, Page, Problem,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
};

use super::{
    Held, answers,
    fields::{QuestionField, StepField, field},
    filled::filled,
    held,
    mine::Mine,
    to_sign_in, today, voter,
};
use crate::{
    pages::deed,
    process::{Question, Step},
    survey::{Answers, Asked, asked},
    verbs::survey::{Outcome, Voter, keep, send},
};

/// Pages of one network: a class of pupils at once, not a campaign.
const PAGES: Limit = Limit { name: "survey page", burst: 200, every: Duration::from_secs(2) };
/// People of one network who send their answers.
const SENT: Limit = Limit { name: "survey answers", burst: 40, every: Duration::from_secs(20) };
/// How long the browser keeps the id behind its answers, in seconds.
const KEPT: i64 = 31_536_000;

#[derive(Template)]
#[template(path = "survey/step.html")]
struct ShowStep<'a> {
    here: &'a Here,
    held: &'a Held,
    step: &'a Step,
    /// Counted from 0.
    nr: usize,
    asked: &'a Asked<'a>,
    form: &'a Form<StepField>,
    /// The change one's answers were sent with, as this form knows it; 0 where they were not.
    since: i64,
}

/// The page.
pub async fn show_step(
    here: Here,
    visitor: Visitor,
    Path((slug, nr)): Path<(String, String)>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    let nr = number(&held, &nr)?;
    if !held.is_open(&here) {
        return Err(held.closed(&here));
    }
    let Some(voter) = voter(&here, &visitor, &held) else { return Ok(to_sign_in(&here)) };
    let mine = match here.has_visited() || visitor.is_signed_in() {
        true => Mine::find(&mut here.town.store.read().await?, &slug, &voter).await?,
        false => Mine::default(),
    };
    if mine.taken {
        return Err(held.taken());
    }
    let asked = asked(&held.survey, &mine.answers, today(&here));
    if !asked.asks_on(nr) {
        return Ok(see_other(&held.path()));
    }
    let mut form = filled(&asked.steps[nr], &asked.answers, mine.since);
    if here.uri.query() == Some("missing") {
        answers::read(&asked.steps[nr], &mut form, true);
    }
    Ok(page(&here, &held, nr, &asked, &form, mine.since).into_response())
}

/// Which page an address means, counted from 0.
fn number(held: &Held, typed: &str) -> Answer<usize> {
    let nr = typed.parse::<usize>().ok().and_then(|nr| nr.checked_sub(1));
    nr.filter(|nr| *nr < held.survey.steps.len())
        .ok_or_else(|| Problem::not_found().link("participation-survey-to-survey", held.path()))
}

/// Keeps a page, and goes on to the next one; sends everything with the last.
pub async fn send_step(
    here: Here,
    visitor: Visitor,
    Path((slug, nr)): Path<(String, String)>,
    Guarded(mut form): Guarded<StepField>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    let nr = number(&held, &nr)?;
    if !held.is_open(&here) {
        return Err(held.closed(&here));
    }
    let Some(voter) = voter(&here, &visitor, &held) else {
        let back = identity::next::sign_in_path(&held.path());
        return Err(Problem::forbidden()
            .because("participation-survey-needs-account")
            .link("identity-sign-in-title", back));
    };
    here.limit(PAGES)?;
    let mine = Mine::find(&mut here.town.store.read().await?, &slug, &voter).await?;
    if mine.taken {
        return Err(held.taken());
    }
    let before = asked(&held.survey, &mine.answers, today(&here));
    if !before.asks_on(nr) {
        return Ok(see_other(&held.path()));
    }
    let goes_back = form.ticked(StepField::Back);
    let said = answers::read(&before.steps[nr], &mut form, !goes_back);
    if !goes_back && !form.is_valid() {
        let since = form.value(StepField::Since).parse().unwrap_or(0);
        let again = page(&here, &held, nr, &before, &form, since);
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let since = form.value(StepField::Since).parse().unwrap_or(0);
    let answers = with(&mine.answers, &before.steps[nr], said);
    let settled = asked(&held.survey, &answers, today(&here));
    let next = settled.after(nr);
    if goes_back || next.is_some() || settled.missing().is_some() {
        let kept = keep_all(&here, &visitor, &slug, &voter, since, answers).await?;
        if kept != Outcome::Done {
            return refused(&here, &held, nr, &settled, form, kept, mine.since);
        }
        let to = match (goes_back, next) {
            (true, _) => before.before(nr).map_or(held.path(), |nr| step_path(&held, nr)),
            (false, Some(next)) => step_path(&held, next),
            (false, None) => {
                let lacks = settled.missing().unwrap_or(nr);
                format!("{}?missing", step_path(&held, lacks))
            }
        };
        return Ok(kept_by_browser(&here, &to));
    }
    here.limit(SENT)?;
    let sent = send_all(&here, &visitor, &held, &voter, since, &settled.answers).await?;
    match sent {
        Outcome::Done => Ok(kept_by_browser(&here, &format!("{}?sent", held.path()))),
        Outcome::Same => Ok(kept_by_browser(&here, &format!("{}?same", held.path()))),
        refusal => refused(&here, &held, nr, &settled, form, refusal, mine.since),
    }
}

/// Answers with those of one page taken over, also where that is nothing any more.
fn with(before: &Answers, questions: &[&Question], said: Answers) -> Answers {
    let mut answers = before.clone();
    for question in questions {
        answers.remove(&question.key);
        answers.remove(&question.other_key());
    }
    answers.extend(said);
    answers
}

async fn keep_all(
    here: &Here,
    visitor: &Visitor,
    slug: &str,
    voter: &Voter,
    since: i64,
    answers: Answers,
) -> Answer<Outcome> {
    let (deed, slug, voter) = (deed(here, visitor), slug.to_owned(), voter.clone());
    let kept = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { keep(tx, &deed, &slug, &voter, since, &answers).await })
    });
    Ok(kept.await?)
}

async fn send_all(
    here: &Here,
    visitor: &Visitor,
    held: &Held,
    voter: &Voter,
    since: i64,
    answers: &Answers,
) -> Answer<Outcome> {
    let (deed, voter, answers) = (deed(here, visitor), voter.clone(), answers.clone());
    let (process, survey) = (held.process.clone(), held.survey.clone());
    let sent = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { send(tx, &deed, &process, &survey, &voter, since, &answers).await })
    });
    Ok(sent.await?)
}

/// Nothing was taken: why, with everything that was typed.
fn refused(
    here: &Here,
    held: &Held,
    nr: usize,
    asked: &Asked<'_>,
    mut form: Form<StepField>,
    outcome: Outcome,
    since: i64,
) -> Answer<Response> {
    if outcome == Outcome::Taken {
        return Err(held.taken());
    }
    form.fail(StepField::Since, "participation-survey-since");
    Ok(page(here, held, nr, asked, &form, since).status(StatusCode::CONFLICT).into_response())
}

fn step_path(held: &Held, nr: usize) -> String {
    format!("{}/{}", held.path(), nr + 1)
}

fn kept_by_browser(here: &Here, to: &str) -> Response {
    let mut answer = see_other(to);
    set_cookie(&mut answer, here, VISIT, here.visit(), KEPT);
    answer
}

fn page(
    here: &Here,
    held: &Held,
    nr: usize,
    asked: &Asked<'_>,
    form: &Form<StepField>,
    since: i64,
) -> Page {
    let step = &held.survey.steps[nr];
    let title = step.title.as_ref().unwrap_or(&held.process.title).get(here.lang).to_owned();
    let body = ShowStep { here, held, step, nr, asked, form, since };
    let survey = here.t("participation-survey-title");
    held.page(here, title, body).crumb(survey, held.path()).script("form").hidden()
}

impl ShowStep<'_> {
    fn title(&self) -> &str {
        self.step.title.as_ref().unwrap_or(&self.held.process.title).get(self.here.lang)
    }

    fn fields(&self) -> Vec<QuestionField<'_>> {
        self.asked.steps[self.nr].iter().map(|one| field(self.here, one, self.form)).collect()
    }

    /// Pages that ask something, and which of them this is.
    fn place(&self) -> (usize, usize) {
        let pages = (0..self.asked.steps.len()).filter(|step| self.asked.asks_on(*step));
        let before = pages.clone().filter(|step| *step < self.nr).count();
        (before + 1, pages.count())
    }

    fn progress(&self) -> String {
        let (nr, all) = self.place();
        self.here.t2("participation-survey-page", "nr", nr, "n", all)
    }

    fn is_first(&self) -> bool {
        self.asked.before(self.nr).is_none()
    }

    fn is_last(&self) -> bool {
        self.asked.after(self.nr).is_none()
    }

    fn action(&self) -> String {
        step_path(self.held, self.nr)
    }
}
