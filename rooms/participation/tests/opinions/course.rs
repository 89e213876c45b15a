//! The barometer: each month is kept as it was.

use kernel::Ts;
use store::journal;

use crate::town::{
    self,
    camps::{MAP, camps, say},
};

/// The cells of the table of months.
const CELLS: &str = "section[aria-labelledby=course-title] > .al-tablebox tbody :is(th, td)";

#[tokio::test]
async fn a_month_that_is_over_is_kept_as_it_was_and_later_votes_change_nothing_in_it() {
    let town = town::town().await;
    let results = format!("{MAP}/results");
    camps(&town, 16).await;
    town.run_jobs().await;
    let mut visitor = town.visitor();
    assert!(!visitor.get(&results).await.has("#course-title"), "November is not over");
    // 23 November and nine days: December.
    town.clock.advance(9 * Ts::DAY);
    town.run_jobs().await;
    let page = visitor.get(&results).await;
    let november = page.all(CELLS);
    assert_eq!(november[..3], ["November 2026", "16", "224"], "{november:?}");
    assert_eq!(november.len(), 5);
    let ballot = visitor.get(MAP).await;
    for statement in 1..=14 {
        say(&mut visitor, &ballot, statement, 1).await;
    }
    town.clock.advance(31 * Ts::DAY);
    town.run_jobs().await;
    town.run_jobs().await;
    let page = visitor.get(&results).await;
    let months = page.all(CELLS);
    assert_eq!(months[..5], november[..]);
    assert_eq!(months[5..8], ["Dezember 2026", "17", "238"], "{months:?}");
    assert_eq!(months.len(), 10);
    assert!(page.main().contains("Am stärksten geändert hat sich"), "{}", page.main());
    let mut tx = town.store().read().await.expect("it reads");
    let kept = journal::list_after(&mut tx, None, &["opinion_month_kept"], 0, 10).await;
    assert_eq!(kept.expect("it reads").len(), 2);
}
