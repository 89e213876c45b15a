//! No page asks the database more than six times, whatever it shows. The counter is the process's
//! own: this file has one test and no other.

mod discussion_town;
mod town;

use discussion_town::{IDEAS, comment, comment_code, idea, reply};
use town::{
    PROCESS,
    camps::{MAP, camps, planner},
    clerk, code, released, send,
};

/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;

#[tokio::test]
async fn no_page_asks_more_than_six_times() {
    let town = town::town().await;
    let shown = released(&town, &[]).await;
    let mut author = town.person("a@b.example", &[]).await;
    let own = send(&mut author, &[]).await;
    let waiting = code(&mut author, &own).await;
    camps(&town, 16).await;
    author.fill(&format!("{MAP}/new"), &format!("{MAP}/new"), &[("text", "Mehr Bänke.")]).await;
    let idea = idea(&town, "Kino im Park").await;
    let said = comment(&mut author, &idea, "pro", "Gern.").await;
    let top = comment_code(&mut author, &said).await;
    let answer = reply(&mut author, &idea, &top, "Ich auch.").await;
    let answer = comment_code(&mut author, &answer).await;
    let follow = format!("{PROCESS}/{shown}/follow");
    author.fill(&follow, &follow, &[("rhythm", "daily")]).await;
    let followed = author.get("/participation/follow").await;
    let followed = followed.attributes("form[action^='/participation/follow/']", "action");
    let followed = followed.last().expect("a button").clone();
    let mut clerk = clerk(&town).await;
    let mut over = Vec::new();
    let pages = [
        "/participation".to_owned(),
        PROCESS.to_owned(),
        format!("{PROCESS}?category=radweg&sort=supported&state=open"),
        format!("{PROCESS}/new"),
        format!("{PROCESS}/{shown}"),
        follow,
        "/participation/follow".to_owned(),
        followed,
        format!("{PROCESS}/count.json"),
        format!("{PROCESS}/tiles/10/538/357"),
        own,
        format!("/participation/own/{waiting}"),
        MAP.to_owned(),
        format!("{MAP}/results"),
        format!("{MAP}/votes.csv"),
        format!("{MAP}/comments.csv"),
        IDEAS.to_owned(),
        format!("{IDEAS}/{idea}"),
        format!("{IDEAS}/{idea}?sort=best&side=pro"),
        format!("{IDEAS}/{idea}?comment={top}"),
        format!("{IDEAS}/{idea}/comments"),
        format!("{IDEAS}/{idea}/flag?comment={top}"),
        format!("{IDEAS}/{idea}/comments/{top}?quote={answer}"),
        format!("/participation/own/comment/{top}"),
        said,
    ];
    let mut moderator = town::moderator(&town).await;
    let staff = [
        "/staff/participation".to_owned(),
        format!("/staff/participation/{waiting}"),
        format!("/staff/participation/{shown}"),
        format!("/staff/participation/{shown}/duplicates"),
        "/staff/participation/comments?tab=shown".to_owned(),
        "/staff/participation/contested?tab=appeals".to_owned(),
        format!("/staff/participation/comments/{answer}"),
    ];
    let mut planner = planner(&town).await;
    let statements = "/staff/participation/stimmung/statements";
    let map = [statements.to_owned(), format!("{statements}/1000")];
    let mut opener = clerk.clone();
    let groups = "/staff/participation/schulweg/groups";
    let made = clerk.fill(groups, groups, &[("name", "4b")]).await;
    let group = made.location().expect("a way to the group");
    let led = [groups.to_owned(), group.clone(), format!("{group}&show=approved")];
    let spoken = clerk.get(&group).await.one(".al-mission__code");
    let missions = "/participation/schulweg/missions";
    let mut child = town.visitor();
    child.fill(missions, &format!("{missions}/join"), &[("code", &spoken)]).await;
    let form = format!("{missions}/autos/new");
    child.fill(&form, &form, &[("number", "3")]).await;
    let shown = clerk.get(&group).await;
    let decide = format!("{}/decide", group.split('?').next().unwrap_or_default());
    clerk.press(&shown, &decide, &[("decision", "approve")]).await;
    let find = child.get(missions).await.attributes("#find-list h4 a", "href").remove(0);
    let found = [
        missions.to_owned(),
        form,
        find,
        format!("{missions}/count.json"),
        format!("{missions}/tiles/10/538/357"),
    ];
    for (actor, paths) in [
        (&mut child, &found[..]),
        (&mut opener, &led[..]),
        (&mut author, &pages[..]),
        (&mut moderator, &staff[..]),
        (&mut clerk, &staff[..6]),
        (&mut planner, &map[..]),
    ] {
        for path in paths {
            let before = store::meter::counted().queries;
            let answer = actor.get(path).await;
            let queries = store::meter::counted().queries - before;
            assert_eq!(answer.status(), 200, "{path}");
            if queries > PAGE {
                over.push(format!("{path}: {queries}"));
            }
        }
    }
    assert!(over.is_empty(), "{over:?}");
}
