//! The part of a case that says who works on it and whom it waits for.

use askama::Template;
use kernel::{PersonId, Ts};
use web::Here;

use super::super::desk::Reader;
use crate::{
    Report, Scope,
    store::{Baton, Exchange, Lapse},
};

/// Who works on a case, errands, questions, reminders.
#[derive(Template)]
#[template(path = "staff/baton/panel.html")]
pub struct Panel {
    here: Here,
    scope: Scope,
    code: String,
    /// Whether the reader may act and there is still something to do.
    may_act: bool,
    assignee: Option<String>,
    mine: bool,
    errands: Vec<Errand>,
    inquiries: Vec<Exchange>,
    reminders: Vec<Exchange>,
}

impl askama::filters::HtmlSafe for Panel {}

/// An errand with what the contractor wrote.
struct Errand {
    order: Exchange,
    words: Vec<Word>,
}

/// A contractor's word with the addresses of its pictures.
struct Word {
    said: Exchange,
    pictures: Vec<String>,
}

impl Panel {
    /// The panel of a case.
    pub(in crate::pages::staff) fn new(
        here: &Here,
        scope: &Scope,
        reader: &Reader,
        report: &Report,
        baton: Baton,
    ) -> Self {
        let (mut errands, mut inquiries, mut reminders) = (Vec::new(), Vec::new(), Vec::new());
        let mut words = Vec::new();
        for exchange in baton.exchanges {
            match exchange.kind.as_str() {
                "errand" => errands.push(Errand { order: exchange, words: Vec::new() }),
                "inquiry" => inquiries.push(exchange),
                "word" => words.push(exchange),
                _ => reminders.push(exchange),
            }
        }
        for word in words {
            let found = errands.iter_mut().find(|errand| errand.order.nr == word.nr);
            if let Some(errand) = found {
                errand.add(word);
            }
        }
        let is_me = |(id, _): &(PersonId, String)| {
            reader.clerk.as_ref().is_some_and(|clerk| clerk.id() == *id)
        };
        Self {
            here: here.clone(),
            scope: scope.clone(),
            code: report.code.clone(),
            may_act: reader.may_act(scope, &report.department) && report.closed_at.is_none(),
            mine: baton.assignee.as_ref().is_some_and(is_me),
            assignee: baton.assignee.map(|(_, name)| name),
            errands,
            inquiries,
            reminders,
        }
    }

    /// How an errand stands.
    fn state(&self, order: &Exchange) -> String {
        let day = |key: &str, at: Ts| self.here.t1(key, "day", self.here.day(at));
        if let Some(at) = order.revoked_at {
            day("reports-baton-errand-revoked", at)
        } else if let Some(at) = order.replied_at {
            day("reports-baton-errand-rejected", at)
        } else if let Some(at) = order.done_at {
            day("reports-baton-errand-done", at)
        } else if order.expires_at.is_some_and(|at| at <= self.here.now) {
            self.here.t("reports-baton-errand-expired")
        } else if let Some(at) = order.noted_at {
            day("reports-baton-errand-accepted", at)
        } else {
            self.here.t("reports-baton-errand-open")
        }
    }

    /// What was let lapse, in words.
    fn lapse(&self, reminder: &Exchange) -> String {
        let day = self.here.day(reminder.at);
        let key = match (Lapse::from_name(&reminder.who), reminder.nr) {
            (Some(Lapse::Overdue), 1) => "reports-baton-reminded-overdue",
            (Some(Lapse::Overdue), _) => "reports-baton-escalated-overdue",
            (Some(Lapse::Silence), 1) => "reports-baton-reminded-silence",
            (Some(Lapse::Silence), _) => "reports-baton-escalated-silence",
            (_, 1) => "reports-baton-reminded-acceptance",
            _ => "reports-baton-escalated-acceptance",
        };
        self.here.t1(key, "day", day)
    }

    /// Whether nothing has happened here yet.
    fn is_bare(&self) -> bool {
        self.errands.is_empty() && self.inquiries.is_empty() && self.reminders.is_empty()
    }
}

impl Errand {
    /// A word comes in one row for each of its pictures.
    fn add(&mut self, mut said: Exchange) {
        let picture = said.picture.take();
        match self.words.iter_mut().find(|word| word.said.word == said.word) {
            Some(word) => word.pictures.extend(picture),
            None => self.words.push(Word { said, pictures: picture.into_iter().collect() }),
        }
    }
}
