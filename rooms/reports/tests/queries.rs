//! How often the database is asked: at most six times for a page, whatever it shows
//! (ARCHITECTURE.md, promise 7), and for an act as often as it has things to write, whatever
//! stands beside them. The counter is the process's own: this file has one test and no other.

mod staff_town;

use std::sync::Arc;

use files::Gates;
use identity::Role;
use kernel::Ts;
use reports::pictures::ReportPictures;
use staff_town::{Like, notice, now, picture, press, report, sent};
use testkit::{Actor, TestTown};
use web::Room;

/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;
/// Queries of an act: each entry of the journal takes four, a release renews what the search
/// finds, and a merge writes to two cases.
const ACT: u64 = 28;
/// Queries of each case that is closed in bulk, and of the act besides.
const BULK: u64 = 8;
/// Times a page is opened. The least counts: what a first visitor loads (the register of lists and
/// maps, what the suggestions learned) is kept for the next.
const OPENED: usize = 3;

fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([Arc::new(ReportPictures) as Arc<dyn files::Gate>])),
        letters::room(mailer),
        identity::room(),
        admin::room(),
        reports::room(),
    ]
}

fn so_far() -> u64 {
    store::meter::counted().queries
}

/// What asked more often than it may.
#[derive(Default)]
struct Tally(Vec<String>);

impl Tally {
    fn note(&mut self, what: &str, queries: u64, most: u64) {
        if queries > most {
            self.0.push(format!("{what}: {queries}"));
        }
    }

    /// Opens pages that have to be there.
    async fn open(&mut self, who: &str, actor: &mut Actor, paths: &[&str]) {
        for path in paths {
            let mut least = u64::MAX;
            for _ in 0..OPENED {
                let before = so_far();
                let answer = actor.get(path).await;
                least = least.min(so_far() - before);
                let there = matches!(answer.status(), 200 | 204 | 303);
                assert!(there, "{who} {path}: {} {}", answer.status(), answer.text());
            }
            self.note(&format!("{who} {path}"), least, PAGE);
        }
    }

    /// Sends a form's fields to its address; answers how many queries it took.
    async fn send(&mut self, actor: &mut Actor, path: &str, fields: &[(&str, &str)]) -> u64 {
        let token = actor.get("/reports/follow").await.attributes("input[name=csrf]", "value");
        let mut all = vec![("csrf", token[0].as_str())];
        all.extend_from_slice(fields);
        let before = so_far();
        let answer = actor.post(path, &all).await;
        let queries = so_far() - before;
        assert_eq!(answer.status(), 303, "{path}: {}", answer.text());
        self.note(&format!("POST {path} {}", notice(&answer)), queries, ACT);
        queries
    }
}

/// A picture as a browser sends it.
fn pixel(shade: u8) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(3, 2, image::Rgb([shade, 1, 2]))
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a picture is written");
    png.into_inner()
}

/// A report with everything that can stand on its pages.
struct Full {
    code: String,
    secret: String,
    /// Address of the contractor's page.
    errand: String,
    /// Address of one of its pictures' page for staff.
    picture: String,
    /// Address of the page that makes a note of what the contractor wrote.
    word: String,
}

async fn full(town: &TestTown, clerk: &mut Actor, worker: &mut Actor) -> Full {
    let pictures = [picture(town, 1).await, picture(town, 2).await, picture(town, 3).await];
    let like = Like {
        email: Some("marlene@post.example"),
        pictures: pictures.iter().map(|p| p.0).collect(),
        ..Like::default()
    };
    let sent = sent(town, like).await;
    let code = sent.code;
    let twin = report(town, Like { text: "Auch ein Schlagloch", ..Like::default() }).await;
    let ticked = [("picture", pictures[0].1.as_str()), ("picture", &pictures[1].1)];
    press(clerk, &code, "release", &ticked).await;
    press(clerk, &twin, "release", &[]).await;
    press(clerk, &twin, "merge", &[("merge_into", &code)]).await;
    for text in ["Wir schauen es uns an.", "Am Montag."] {
        press(clerk, &code, "notes", &[("public_text", text)]).await;
        press(clerk, &code, "notes", &[("internal_text", text)]).await;
    }
    let words = [
        ("wording_title", "Loch"),
        ("wording_text", "Loch vor dem Theater"),
        ("wording_reason", "Ein Name"),
    ];
    press(clerk, &code, "wording", &words).await;
    press(clerk, &code, "fixed", &[]).await;
    let dispute = format!("/reports/{code}/dispute");
    let shown = pixel(9);
    let files = [("picture", "loch.png", shown.as_slice())];
    let mut visitor = town.visitor();
    let said = [("text", "Das Loch ist noch da")];
    let answer = visitor.fill_with_files(&dispute, &dispute, &said, &files).await;
    assert_eq!(answer.status(), 303, "{}", answer.text());
    press(clerk, &code, "reopening", &[]).await;
    let order = [
        ("contractor_name", "Huber"),
        ("contractor_email", "h@werk.example"),
        ("message", "Bitte füllen"),
        ("picture", pictures[0].1.as_str()),
    ];
    assert_eq!(notice(&press(clerk, &code, "errands", &order).await), "done=errand");
    let mut tx = town.store().read().await.expect("the store reads");
    let mails = letters::store::list_mails(&mut tx, None, 100).await.expect("the store reads");
    drop(tx);
    let mail = mails.iter().find(|m| m.recipient == "h@werk.example").expect("the order");
    let at = mail.body.find("/reports/errand/").expect("the link");
    let errand = mail.body[at..].split_whitespace().next().expect("the link").to_owned();
    let files = [("pictures", "fertig.png", shown.as_slice())];
    let said = [("text", "Ist gefüllt")];
    visitor.fill_with_files(&errand, &format!("{errand}/words"), &said, &files).await;
    for text in ["Wie tief?", "Wie breit?"] {
        press(clerk, &code, "inquiries", &[("text", text), ("step", "send")]).await;
    }
    for day in ["today", "tomorrow"] {
        press(clerk, &code, "plan", &[("day", day)]).await;
    }
    let list = "/staff/reports/field";
    let told = [("act", "note"), ("text", "Gesehen")];
    let files = [("picture", "vorort.png", shown.as_slice())];
    let visit = format!("/staff/reports/{code}/visit");
    let answer = worker.fill_with_files(list, &visit, &told, &files).await;
    assert_eq!(answer.status(), 303, "{}", answer.text());
    Full {
        picture: format!("/staff/reports/{code}/pictures/{}", pictures[2].1),
        word: format!("/staff/reports/{code}/errands/1/words/1"),
        secret: sent.secret,
        errand,
        code,
    }
}

#[tokio::test]
async fn no_page_asks_the_database_more_than_six_times() {
    let town = TestTown::konstanz(rooms).await;
    // A night passes, so that there is a certificate of what was deleted.
    report(&town, Like::default()).await;
    town.run_jobs().await;
    town.clock.advance(Ts::DAY);
    town.run_jobs().await;
    let department = Some("tiefbauamt");
    let mut clerk = town.person("c@konstanz.example", &[(Role::Clerk, department)]).await;
    let mut worker = town.person("w@konstanz.example", &[(Role::Field, department)]).await;
    let mut admin = town.person("a@konstanz.example", &[(Role::Administrator, None)]).await;
    let mut citizen = town.person("marlene@konstanz.example", &[]).await;
    let mut visitor = town.visitor();
    let full = full(&town, &mut clerk, &mut worker).await;
    let code = full.code.as_str();
    let mut others = Vec::new();
    for shade in 0..8 {
        let (file, token) = picture(&town, 20 + shade).await;
        let other = report(&town, Like { pictures: vec![file], ..Like::default() }).await;
        if shade < 6 {
            press(&mut clerk, &other, "release", &[("picture", &token)]).await;
        }
        others.push(other);
    }
    let new = &others[7];
    clerk
        .fill("/staff/reports/views/new?tab=open&q=Loch", "/staff/reports/views", &[("name", "L")])
        .await;
    let view = clerk.get("/staff/reports/views").await;
    let view = view.attributes(".al-entry a.al-go", "href").remove(0);
    let own = format!("/reports/own/{}", full.secret);
    citizen.fill(&own, &format!("{own}/claim"), &[]).await;
    town.run_jobs().await;
    let mut tally = Tally::default();
    public_pages(&mut tally, &full, &mut visitor, &mut citizen).await;

    let case = format!("/staff/reports/{code}");
    let below = |page: &str| format!("{case}/{page}");
    let list = "list=tab%3Dopen%26q%3DLoch";
    let bulk = |act: &str| {
        let cases: String = others.iter().map(|code| format!("&case={code}")).collect();
        format!("/staff/reports/bulk?act={act}{cases}")
    };
    let staff = [
        "/".to_owned(),
        "/staff/reports".to_owned(),
        "/staff/reports?tab=open&department=all".to_owned(),
        "/staff/reports?tab=open&q=Schlagloch".to_owned(),
        "/staff/reports?tab=closed&q=Schlagloch&view=map".to_owned(),
        "/staff/reports?tab=open&only=mine".to_owned(),
        "/staff/reports?tab=open&only=pictures".to_owned(),
        format!("/staff/reports?q={code}"),
        "/staff/reports/tiles/11/1076/714?tab=open&q=Schlagloch".to_owned(),
        "/staff/reports/tiles/11/1076/714?tab=open".to_owned(),
        case.clone(),
        format!("{case}?{list}"),
        format!("{case}/next?{list}"),
        format!("{case}/previous?{list}"),
        below("duplicates"),
        below("split"),
        below("wording"),
        below("assignment"),
        below("errands"),
        below("inquiries"),
        below("outside"),
        full.picture.clone(),
        full.word.clone(),
        bulk("release"),
        bulk("close"),
        "/staff/reports/views".to_owned(),
        "/staff/reports/views/new?tab=open&q=x".to_owned(),
        view,
        "/staff/reports/field".to_owned(),
        "/staff/reports/field?day=2026-11-24".to_owned(),
        format!("/reports/{code}"),
        "/reports".to_owned(),
    ];
    let staff: Vec<&str> = staff.iter().map(String::as_str).collect();
    tally.open("clerk", &mut clerk, &staff).await;
    let outside = ["/staff/reports", &case, &below("outside"), "/staff/reports/field"];
    tally.open("worker", &mut worker, &outside).await;
    let certificate = admin.get("/staff/retention").await;
    let certificate = certificate.attributes("#runs-title ~ ul a", "href").remove(0);
    let pages = [
        "/staff/retention",
        &certificate,
        "/admin/reports/keys",
        "/admin/reports/categories",
        "/admin/reports/categories/strassenlaterne",
        "/admin/reports/categories/strassenlaterne/questions/zustand",
        "/admin/reports/categories/strassenlaterne/notices/new",
        "/admin/reports/groups/beleuchtung",
        "/admin/reports/groups/beleuchtung/new",
        "/admin/reports/responsibilities",
        "/admin/reports/templates",
        "/admin/reports/templates/danke",
    ];
    tally.open("administrator", &mut admin, &pages).await;

    for (act, fields) in [
        ("release", &[][..]),
        ("notes", &[("public_text", "Heute.")]),
        ("handover", &[("handover_department", "hochbauamt"), ("handover_reason", "x")]),
    ] {
        tally.send(&mut clerk, &format!("/staff/reports/{new}/{act}"), fields).await;
    }
    for (act, fields) in [
        ("acceptance", &[("accept_expected", "2026-12-24")][..]),
        ("start", &[]),
        ("plan", &[("day", "today")]),
        ("closure", &[("close_reason", "fixed"), ("close_note", "Repariert.")]),
        ("reopening", &[]),
        ("merge", &[("merge_into", code)]),
        ("parting", &[]),
        ("withholding", &[("withhold_reason", "x")]),
    ] {
        tally.send(&mut clerk, &format!("/staff/reports/{}/{act}", others[6]), fields).await;
    }
    let support = format!("/reports/{code}/support");
    tally.send(&mut visitor, &support, &[]).await;
    // Each case of a bulk act costs what its verb writes, and nothing besides: what is known of
    // the cases is asked for all at once.
    let released: Vec<&str> = others[..6].iter().map(String::as_str).collect();
    let closing = [("act", "close"), ("close_reason", "answered"), ("close_note", "Ja.")];
    let one = bulk_act(&mut clerk, &released[..1], &closing).await;
    let five = bulk_act(&mut clerk, &released[1..], &closing).await;
    let each = (five - one) / 4;
    tally.note("each case closed in bulk", each, BULK);
    tally.note("besides", one - each, BULK);
    assert!(tally.0.is_empty(), "too many queries: {:#?}", tally.0);
    assert!(now(&town, released[5]).await.closed_at.is_some());
}

async fn bulk_act(clerk: &mut Actor, codes: &[&str], fields: &[(&str, &str)]) -> u64 {
    let token = clerk.get("/reports/follow").await.attributes("input[name=csrf]", "value");
    let mut all = vec![("csrf", token[0].as_str())];
    all.extend(codes.iter().map(|code| ("case", *code)));
    all.extend_from_slice(fields);
    let before = so_far();
    let answer = clerk.post("/staff/reports/bulk", &all).await;
    let queries = so_far() - before;
    assert!(notice(&answer).contains(&format!("changed={}", codes.len())), "{}", notice(&answer));
    queries
}

async fn public_pages(tally: &mut Tally, full: &Full, visitor: &mut Actor, citizen: &mut Actor) {
    let Full { code, secret, errand, .. } = full;
    let report = format!("/reports/{code}");
    let own = format!("/reports/own/{secret}");
    let paths = [
        "/".to_owned(),
        "/reports".to_owned(),
        "/reports?status=open".to_owned(),
        "/reports?q=Schlagloch".to_owned(),
        "/reports/count.json?bbox=9,47,10,48".to_owned(),
        "/reports/tiles/11/1076/714".to_owned(),
        "/reports/data".to_owned(),
        "/reports/figures".to_owned(),
        "/reports/figures.csv".to_owned(),
        "/reports/feed.atom".to_owned(),
        "/reports.csv".to_owned(),
        "/reports.geojson".to_owned(),
        "/reports/follow".to_owned(),
        "/reports/offline".to_owned(),
        report.clone(),
        format!("{report}/feed.atom"),
        own.clone(),
        format!("{own}/answer"),
        errand.clone(),
        "/open311/discovery.json".to_owned(),
        "/open311/v2/services.xml".to_owned(),
        "/open311/v2/requests.json?extensions=true".to_owned(),
        format!("/open311/v2/requests/{code}.xml?extensions=true"),
        "/search?q=Schlagloch".to_owned(),
    ];
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    tally.open("visitor", visitor, &paths).await;
    let signed_in = [
        "/reports/mine",
        &own,
        &format!("/reports/own/{code}"),
        &format!("/reports/own/{code}/answer"),
        &report,
        "/reports?status=open",
        "/",
    ];
    tally.open("citizen", citizen, &signed_in).await;
    let step = "/reports/new/where";
    let there = [("address", "Seestraße 33"), ("lon", "9.175"), ("lat", "47.66")];
    visitor.fill(step, step, &there).await;
    let step = "/reports/new/what";
    visitor.fill(step, step, &[("category", "strassenschaden")]).await;
    let step = "/reports/new/describe";
    let shown = pixel(77);
    let files = [("pictures", "loch.png", shown.as_slice())];
    visitor.fill_with_files(step, step, &[("text", "Schlagloch am Theater")], &files).await;
    let steps = ["where", "what", "describe", "you", "check", "place.json?lon=9.175&lat=47.66"];
    let steps = steps.map(|step| format!("/reports/new/{step}"));
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    tally.open("reporter", visitor, &steps).await;
}
