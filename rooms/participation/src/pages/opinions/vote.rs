//! `/participation/{process}/opinions`: one statement at a time, three buttons, and how far one is.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use identity::Visitor;
use opinion::Vote;
use serde::Deserialize;
use store::Error;
use web::{
    Answer, Guarded, Here, Page, Problem, fields,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
    ui::Notice,
};

use super::{asked, closed, parts, path, process_with_map};
use crate::{
    Process,
    opinions::{Mine, Said, Standing, Statement, next},
    pages::{
        deed,
        parts::{Badge, sign, stage},
        support::voice,
    },
    process::{Opinions, Phase, Stage},
    verbs::opinions::{Voted, vote},
};

/// Votes of one network: a school at once.
const VOTES: Limit = Limit { name: "opinion vote", burst: 600, every: Duration::from_secs(1) };
/// People of one network who begin: a class at once, not one person with many browsers.
const PEOPLE: Limit = Limit { name: "opinion voice", burst: 40, every: Duration::from_secs(60) };
/// How long the browser keeps the id behind its voice, in seconds.
const KEPT: i64 = 31_536_000;

fields! {
    /// Fields of the form.
    pub VoteField { Statement = "statement", Vote = "vote" }
}

/// What a visitor asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A statement to say something else to.
    statement: String,
    /// What was done a moment ago.
    done: String,
}

#[derive(Template)]
#[template(path = "opinions/vote.html")]
struct Ballot<'a> {
    here: &'a Here,
    process: &'a Process,
    phase: &'a Phase,
    asks: &'a Opinions,
    said: &'a Said,
    mine: &'a Mine,
    shown: Option<&'a Statement>,
    own: Vec<&'a Statement>,
    notice: Notice,
}

/// The page.
pub async fn show_statement(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(query): Query<Asked>,
) -> Answer<Page> {
    let process = process_with_map(&here, &slug)?;
    let (phase, asks) = asked(&process)?;
    let voice = voice(&here, &visitor);
    let mut tx = here.town.store.read().await?;
    let said = Said::fresh(&mut tx, &here.town, &slug, asks).await?;
    let known = here.has_visited() || visitor.is_signed_in();
    let mine = match known {
        true => Mine::find(&mut tx, &slug, &voice).await?,
        false => Mine::default(),
    };
    drop(tx);
    let chosen = query.statement.parse().ok().and_then(|number| said.statement(number));
    let is_mine = |one: &&Statement| {
        let device = one.own().and_then(|row| row.device.as_ref());
        device.is_some_and(|device| voice.all.contains(device))
    };
    let notice = match query.done.as_str() {
        "counted" => here.t("participation-opinions-counted"),
        "changed" => here.t("participation-opinions-changed"),
        "sent" => here.t("participation-opinions-sent"),
        _ => String::new(),
    };
    let body = Ballot {
        shown: chosen
            .filter(|one| one.is_public())
            .or_else(|| next(&said, &voice.own, &mine.votes)),
        own: said.statements.iter().filter(is_mine).collect(),
        here: &here,
        process: &process,
        phase,
        asks,
        said: &said,
        mine: &mine,
        notice: web::ui::success(notice),
    };
    Ok(Page::new(here.t("participation-opinions-heading"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .section("/participation")
        .description(process.summary.get(here.lang)))
}

/// Takes a vote and goes on to the next statement.
pub async fn send_vote(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Guarded(form): Guarded<VoteField>,
) -> Answer<Response> {
    let process = process_with_map(&here, &slug)?;
    let (phase, asks) = asked(&process)?;
    let statement: Option<u32> = form.value(VoteField::Statement).parse().ok();
    let said = form.value(VoteField::Vote).parse().ok().and_then(Vote::of);
    let (Some(statement), Some(said)) = (statement, said) else {
        return Err(Problem::bad_request()
            .because("participation-opinions-no-vote")
            .link("participation-opinions-back", path(&process)));
    };
    if phase.stage(here.now) != Stage::Open {
        return Err(closed(&process));
    }
    here.limit(VOTES)?;
    let voice = voice(&here, &visitor);
    let mut tx = here.town.store.read().await?;
    let mine = Mine::find(&mut tx, &slug, &voice).await?;
    drop(tx);
    if mine.number.is_none() {
        here.limit(PEOPLE)?;
    }
    let again = mine.votes.contains_key(&statement);
    let (deed, asks) = (deed(&here, &visitor), asks.clone());
    let store = here.town.store.clone();
    let voted = store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { vote(tx, &deed, &slug, &asks, &voice, statement, said).await })
    });
    if voted.await? == Voted::NotAsked {
        return Err(Problem::gone()
            .because("participation-opinions-not-asked")
            .link("participation-opinions-back", path(&process)));
    }
    let done = if again { "changed" } else { "counted" };
    let mut answer = see_other(&format!("{}?done={done}#statement", path(&process)));
    set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
    Ok(answer)
}

impl Ballot<'_> {
    fn is_open(&self) -> bool {
        self.phase.stage(self.here.now) == Stage::Open
    }

    /// When one can vote, where one cannot now.
    fn when(&self) -> String {
        stage(self.here, self.phase)
    }

    fn path(&self) -> String {
        path(self.process)
    }

    /// Statements one has said something to, of those people vote on.
    fn seen(&self) -> usize {
        self.said.public().filter(|one| self.mine.votes.contains_key(&one.number)).count()
    }

    fn all(&self) -> usize {
        self.said.public().count()
    }

    /// How far one is, in words.
    fn progress(&self) -> String {
        self.here.t2("participation-opinions-progress", "seen", self.seen(), "n", self.all())
    }

    /// What one said to the statement shown.
    fn current(&self) -> Option<i64> {
        self.mine.votes.get(&self.shown?.number).copied()
    }

    fn is_current(&self, value: &i64) -> bool {
        self.current() == Some(*value)
    }

    /// The answers with their words and icons.
    fn answers(&self) -> [(i64, String, &'static str); 3] {
        parts::answers(self.here)
    }

    /// What one said so far: statement and answer.
    fn voted(&self) -> Vec<(&Statement, String)> {
        let said = self.mine.votes.iter().filter_map(|(number, value)| {
            let one = self.said.statement(*number).filter(|one| one.is_public())?;
            Some((one, parts::answer(self.here, *value)))
        });
        said.collect()
    }

    fn may_add(&self) -> bool {
        self.is_open() && self.asks.own_at_most > 0
    }

    fn badge(&self, standing: &Standing) -> Badge {
        sign(self.here, standing.sign(), standing.label())
    }

    /// The rule a statement was refused for.
    fn rule<'s>(&'s self, one: &'s Statement) -> Option<&'s str> {
        let key = one.own()?.refused_rule.as_deref()?;
        Some(self.process.rule(key).map_or(key, |rule| rule.text.get(self.here.lang)))
    }

    /// Why, in words for its author.
    fn reason<'s>(&self, one: &'s Statement) -> Option<&'s str> {
        one.own()?.refused_reason.as_deref()
    }
}
