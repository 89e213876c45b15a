//! Readers of a town, and the mails they got.

use kernel::Ts;
use letters::store::{Shown, list_mails};
use testkit::{Actor, TestTown};

use crate::town::PROCESS;

pub const ANNA: &str = "anna@example.org";
pub const BEN: &str = "ben@example.org";

/// All mails to an address, newest first.
pub async fn mails(town: &TestTown, to: &str) -> Vec<Shown> {
    let mut tx = town.store().read().await.expect("it reads");
    let all = list_mails(&mut tx, None, 1_000).await.expect("it reads");
    all.into_iter().filter(|mail| mail.recipient == to).collect()
}

/// Mails that tell something, newest first.
pub async fn news(town: &TestTown, to: &str) -> Vec<Shown> {
    let mut all = mails(town, to).await;
    all.retain(|mail| mail.kind == "participation_news");
    all
}

/// The page of a mail's link.
pub fn link(mail: &Shown) -> String {
    let words = mail.body.split_whitespace().filter(|word| word.starts_with("http://"));
    let mut found =
        words.filter_map(|word| Some(word[word.find("/participation/follow/")?..].to_owned()));
    found.next_back().unwrap_or_else(|| panic!("no link in {}", mail.body))
}

/// Time goes by, and what is due is done.
pub async fn later(town: &TestTown, micros: i64) {
    town.clock.advance(micros);
    town.run_jobs().await;
}

/// Somebody follows a contribution with an address, as the form asks.
pub async fn wish(who: &mut Actor, code: &str, email: &str, rhythm: &str) -> Option<String> {
    let page = format!("{PROCESS}/{code}");
    let fields = [("email", email), ("rhythm", rhythm)];
    who.fill(&page, &format!("{page}/follow"), &fields).await.location()
}

/// The same, and confirms; answers the page of the links.
pub async fn follow(town: &TestTown, code: &str, email: &str, rhythm: &str) -> String {
    town.clock.advance(Ts::SECOND);
    let mut who = town.visitor();
    wish(&mut who, code, email, rhythm).await.expect("it was taken");
    town.run_jobs().await;
    let path = link(&mails(town, email).await[0]);
    let page = who.get(&path).await;
    let confirm = format!("{path}/confirm");
    assert_eq!(who.press(&page, &confirm, &[]).await.status(), 303);
    path
}
