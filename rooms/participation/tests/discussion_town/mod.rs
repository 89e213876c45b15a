//! A town whose people discuss ideas.
#![allow(dead_code, reason = "each test file uses a part")]

use std::sync::Arc;

use identity::Role;
use kernel::{Actor as Who, Clock, Lang, PersonId};
use participation::{
    Deed, store as rows,
    verbs::{self, Said},
};
use testkit::{Actor, Answer, TestTown};

/// The process of the example town that collects ideas, discussed for and against.
pub const IDEAS: &str = "/participation/sommer";

pub async fn with_limits() -> TestTown {
    TestTown::with_limits(super::town::rooms).await
}

/// A clerk of the office that answers ideas.
pub async fn clerk_of_ideas(town: &TestTown) -> Actor {
    town.person("jana@jugendamt.example", &[(Role::Clerk, Some("jugendamt"))]).await
}

/// An idea everybody sees; answers its code.
pub async fn idea(town: &TestTown, title: &str) -> String {
    let new = format!("{IDEAS}/new");
    let mut author = town.visitor();
    let fields =
        [("category", "kultur"), ("title", title), ("text", "Das wäre schön."), ("seen", "1")];
    let sent = author.fill(&new, &new, &fields).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    let own = author.get(&sent.location().expect("a way to the own page")).await;
    own.one(".al-reporthead__code")
}

/// Comments on a contribution; answers the address of the author's page.
pub async fn say(who: &mut Actor, process: &str, code: &str, fields: &[(&str, &str)]) -> String {
    let form = format!("{process}/{code}/comments");
    let sent = who.fill(&form, &form, fields).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    sent.location().expect("a way to the own page")
}

/// Comments on an idea.
pub async fn comment(who: &mut Actor, code: &str, side: &str, text: &str) -> String {
    say(who, IDEAS, code, &[("side", side), ("text", text)]).await
}

/// Answers a comment on an idea.
pub async fn reply(who: &mut Actor, code: &str, top: &str, text: &str) -> String {
    let form = format!("{IDEAS}/{code}/comments/{top}");
    let sent = who.fill(&form, &form, &[("text", text)]).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    sent.location().expect("a way to the own page")
}

/// Sends a form that stands on no page, with the token of one.
pub async fn forge(who: &mut Actor, page: &Answer, act: &str, fields: &[(&str, &str)]) -> Answer {
    let token = page.attributes("input[name=csrf]", "value").into_iter().next();
    let token = token.or_else(|| page.attributes("meta[name=csrf]", "content").pop());
    let token = token.expect("the page has a token");
    let fields: Vec<_> = fields.iter().copied().chain([("csrf", token.as_str())]).collect();
    who.post(act, &fields).await
}

/// The code of the comment an author's page shows.
pub async fn comment_code(who: &mut Actor, own: &str) -> String {
    who.get(own).await.one(".al-reporthead__code")
}

/// What the comments of a page say, in their order, without answers.
pub fn comments_shown(page: &Answer) -> Vec<String> {
    page.all(".al-thread > .al-comment > .al-comment__words")
}

/// A comment everybody reads, without going through its form.
pub async fn fill_one(town: &TestTown, code: &str, text: &str) {
    let (code, body) = (code.to_owned(), text.to_owned());
    let deed = Deed {
        actor: Who::Visitor,
        now: Clock::now(&*town.clock),
        chance: town.app.chance.clone(),
    };
    let said = Said {
        side: None,
        parent: None,
        body,
        lang: Lang::De,
        key: None,
        author: None,
        released: true,
    };
    let stored = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let found = rows::find_for_change(tx, &code).await?.expect("it is there");
            verbs::comment(tx, &deed, &found, said).await
        })
    });
    stored.await.expect("stored");
}

/// How many comments there are, in whatever state.
pub async fn stored_comments(town: &TestTown) -> i64 {
    let mut tx = town.store().read().await.expect("it reads");
    let count = store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM contribution_comment");
    count.scalar().await.expect("a number")
}

/// The account of a comment's author.
pub async fn author_of(town: &TestTown, code: &str) -> Option<PersonId> {
    let mut tx = town.store().read().await.expect("it reads");
    let author = store::q!(tx, "SELECT author FROM contribution_comment WHERE code = $1", code);
    author.scalar().await.expect("it reads")
}

/// Takes a person out of the room.
pub async fn erase(town: &TestTown, person: PersonId) {
    let who = Arc::new(web::personal::Erasing {
        person,
        email: String::new(),
        mark: web::device::of_account(&town.app, person),
        actor: Who::Citizen(person),
        at: Clock::now(&*town.clock),
        chance: town.app.chance.clone(),
    });
    let erased = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { participation::account::erase(tx, who).await })
    });
    erased.await.expect("erased");
}
