//! What somebody says where the city asks: a comment that was refused, an appeal, a report of a
//! rule that is broken, a voice, a ballot, and a survey.

use kernel::{Clock, PersonId};
use store::Error;
use testkit::TestTown;

use super::{EMAIL, WORDS};

const IDEAS: &str = "/participation/sommer";
const SURVEY: &str = "/participation/wochenmarkt/survey";
const VOTE: &str = "/participation/buergerhaushalt/budget/vote";

/// Lets the person say all that.
pub async fn heard(town: &TestTown, person: PersonId) {
    let form = format!("{IDEAS}/new");
    let mut ben = town.visitor();
    let idea = [("category", "kultur"), ("title", "Foodtrucks"), ("text", "Das wäre schön.")];
    let sent = ben.fill(&form, &form, &idea).await;
    let own = ben.get(&sent.location().expect("a way to the own page")).await;
    let code = own.one(".al-reporthead__code");
    project_and_comment(town, person, code.clone()).await;

    let mut anna = town.person(EMAIL, &[]).await;
    let flag = format!("{IDEAS}/{code}/flag");
    let broken = [("rule", "werbung"), ("words", WORDS)];
    assert_eq!(anna.fill(&flag, &flag, &broken).await.status(), 303);
    let page = format!("{IDEAS}/{code}");
    assert_eq!(anna.fill(&page, &format!("{page}/support"), &[]).await.status(), 303);
    assert_eq!(anna.fill(VOTE, VOTE, &[("choice", "1")]).await.status(), 303);
    // The answers of a survey, and a page of it that is typed anew and not sent.
    let pages: [(u8, &[(&str, &str)]); 5] = [
        (1, &[("q-wie_oft", "monat")]),
        (2, &[("q-zufrieden", "4")]),
        (3, &[("q-fehlt", "Ein Bäcker mit Holzofen")]),
        (4, &[]),
        (1, &[("q-wie_oft", "nie")]),
    ];
    for (nr, said) in pages {
        let page = format!("{SURVEY}/{nr}");
        assert_eq!(anna.fill(&page, &page, said).await.status(), 303);
    }
}

async fn project_and_comment(town: &TestTown, person: PersonId, code: String) {
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let written = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let comment = chance.uuid(now);
            row!(
                tx,
                "INSERT INTO budget_project (id, process, number, title, body, lang, cost, state,
                    office, proposed_at, decided_at, change_seq)
                    VALUES ($1, 'buergerhaushalt', 1, 'Bäume am Ring', 'Zehn Linden.', 'de', 20000,
                    'admitted', 'stadtplanung', $2, $2, 1)",
                chance.uuid(now),
                now
            );
            row!(
                tx,
                "INSERT INTO contribution_comment (id, code, contribution, body, lang, author, at,
                    refused_at, refused_rule, refused_reason, voices, answers, change_seq)
                    SELECT $1, 'COMMENT', id, $2, 'de', $3, $4, $4, 'werbung', $2, 0, 0, 1
                    FROM contribution WHERE code = $5",
                comment,
                WORDS,
                person,
                now,
                code.as_str()
            );
            row!(
                tx,
                "INSERT INTO contribution_appeal (target, contribution, comment, words, at)
                    SELECT $1, id, $1, $2, $3 FROM contribution WHERE code = $4",
                comment,
                WORDS,
                now,
                code.as_str()
            );
            Ok(())
        })
    });
    written.await.expect("the rows are written");
}
