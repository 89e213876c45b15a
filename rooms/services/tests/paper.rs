//! What the room puts on paper, as the running town hands it out. Where `ALLMENDE_TEST_PAPER` names a
//! folder, the sheets are left there for programs of others (`floor/press/tests/paper.py`).

#[path = "deciding/town.rs"]
mod town;

#[path = "paper/kept.rs"]
mod kept;
#[path = "paper/letters.rs"]
mod letters;
#[path = "paper/sheets.rs"]
mod sheets;
#[path = "paper/words.rs"]
mod words;

use kept::keep;
use testkit::{Actor, TestTown};
use town::{Like, applied, case_path, check_all, clerk, decide, progress_path};

/// A sheet at an address, left for programs of others under a name.
pub async fn sheet(actor: &mut Actor, path: &str, name: &str) -> Vec<u8> {
    let answer = actor.get(path).await;
    assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/pdf"), "{path}");
    assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    keep(answer.bytes(), name)
}

/// An application that two clerks approved.
pub async fn approved(town: &TestTown, like: Like) -> services::verbs::Submitted {
    let sent = applied(town, like).await;
    let path = case_path(&sent);
    let (mut first, mut second) = (clerk(town, "anna").await, clerk(town, "ben").await);
    check_all(&mut first, &path).await;
    decide(&mut first, &path, &[("outcome", "approved")]).await;
    second.fill(&path, &format!("{path}/confirmation"), &[]).await;
    sent
}

/// Where the sheets of an application's letters lie, for its applicant.
pub async fn letters_of(actor: &mut Actor, sent: &services::verbs::Submitted) -> Vec<String> {
    let page = actor.get(&progress_path(sent)).await;
    page.attributes("a[href*='/letters/']", "href")
}
