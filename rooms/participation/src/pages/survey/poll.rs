//! A survey of one question, answered right on the page of its process.

use askama::Template;
use identity::Visitor;
use web::{Answer, Form, Here};

use super::{
    Held,
    fields::{QuestionField, StepField, field},
    filled::filled,
    held,
    mine::Mine,
    voter,
};
use crate::{Process, pages::parts, process::Survey};

/// The question with what one said to it.
pub struct Poll {
    held: Held,
    form: Form<StepField>,
    since: i64,
}

/// The question of a process, where there is one, people can answer now and this one may.
pub async fn poll(here: &Here, visitor: &Visitor, process: &Process) -> Answer<Option<Poll>> {
    if !is_poll(process) {
        return Ok(None);
    }
    let held = held(here, &process.slug)?;
    let Some(voter) = voter(here, visitor, &held).filter(|_| held.is_open(here)) else {
        return Ok(None);
    };
    let mine = match here.has_visited() || visitor.is_signed_in() {
        true => Mine::find(&mut here.town.store.read().await?, &process.slug, &voter).await?,
        false => Mine::default(),
    };
    if mine.taken {
        return Ok(None);
    }
    let questions: Vec<_> = held.survey.questions().collect();
    let form = filled(&questions, &mine.answers, mine.since);
    Ok(Some(Poll { form, since: mine.since, held }))
}

/// Whether a process asks one question only.
pub fn is_poll(process: &Process) -> bool {
    process.survey().is_some_and(|(_, survey)| Survey::questions(survey).count() == 1)
}

#[derive(Template)]
#[template(path = "survey/poll.html")]
pub struct PollForm<'a> {
    here: &'a Here,
    poll: &'a Poll,
}
impl askama::filters::HtmlSafe for PollForm<'_> {}

impl Poll {
    /// As a part of a page.
    pub fn form<'a>(&'a self, here: &'a Here) -> PollForm<'a> {
        PollForm { here, poll: self }
    }
}

impl PollForm<'_> {
    fn fields(&self) -> Vec<QuestionField<'_>> {
        let questions = self.poll.held.survey.questions();
        questions.map(|question| field(self.here, question, &self.poll.form)).collect()
    }

    fn when(&self) -> String {
        parts::stage(self.here, &self.poll.held.phase)
    }
}
