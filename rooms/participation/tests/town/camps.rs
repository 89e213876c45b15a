//! People who vote on the statements of the example's opinion map.

use identity::Role;
use testkit::{Actor, Answer, TestTown};

/// The opinion map of the example town.
pub const MAP: &str = "/participation/stimmung/opinions";
/// Its statements.
pub const STATEMENTS: u32 = 14;

/// A clerk of the office whose process it is.
pub async fn planner(town: &TestTown) -> Actor {
    town.person("paula@stadtplanung.example", &[(Role::Clerk, Some("stadtplanung"))]).await
}

/// Says something to a statement; `page` is one of this person's.
pub async fn say(actor: &mut Actor, page: &Answer, statement: u32, vote: i64) -> Answer {
    let (statement, vote) = (statement.to_string(), vote.to_string());
    actor.press(page, MAP, &[("statement", &statement), ("vote", &vote)]).await
}

/// What somebody of a camp says: all agree to the even numbers up to 6, the camps are against each
/// other in the rest, and everybody has a moment of their own.
pub fn opinion(person: u32, statement: u32) -> i64 {
    let own = (person * 7 + statement * 3).is_multiple_of(11);
    let shared = statement.is_multiple_of(2) && statement <= 6;
    match (own, shared, person.is_multiple_of(2)) {
        (true, ..) => 0,
        (_, true, _) | (_, _, true) => 1,
        _ => -1,
    }
}

/// So many people vote on everything, each in a browser of their own.
pub async fn camps(town: &TestTown, people: u32) {
    for person in 1..=people {
        let mut actor = town.visitor();
        let page = actor.get(MAP).await;
        for statement in 1..=STATEMENTS {
            let answer = say(&mut actor, &page, statement, opinion(person, statement)).await;
            assert_eq!(answer.status(), 303, "{}", answer.main());
        }
    }
}
