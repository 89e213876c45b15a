//! A school with classes.

use participation::{mission::Find, store::missions::list_finds_of_group};
use testkit::{Actor, Answer, TestTown};

use crate::town;

/// The missions of the example town.
pub const MISSIONS: &str = "/participation/schulweg/missions";
/// Its groups for staff.
pub const GROUPS: &str = "/staff/participation/schulweg/groups";

/// A class: who leads it, its code, the address of its page.
pub struct Class {
    pub leader: Actor,
    pub code: String,
    pub page: String,
    /// The address that makes somebody its leader.
    pub entrance: String,
}

/// Staff make a group, and its leader opens the address they were given.
pub async fn class(town: &TestTown, name: &str) -> Class {
    let mut clerk = town::clerk(town).await;
    let made = clerk.fill(GROUPS, GROUPS, &[("name", name)]).await;
    assert_eq!(made.status(), 303, "{}", made.main());
    let page = made.location().expect("a way to the group");
    let shown = clerk.get(&page).await;
    let address = shown.one(".al-mission__address");
    let entrance = address[address.find("/participation/").expect("an address")..].to_owned();
    let code = shown.one(".al-mission__code");
    let mut leader = town.visitor();
    let entered = leader.get(&entrance).await;
    assert_eq!(entered.status(), 303);
    let page = page.split('?').next().expect("a path").to_owned();
    assert_eq!(leader.get(&page).await.status(), 200);
    Class { leader, code, page, entrance }
}

/// A child comes in with the code of a class.
pub async fn child(town: &TestTown, class: &Class) -> Actor {
    let mut child = town.visitor();
    let joined = join(&mut child, &class.code).await;
    assert_eq!(joined.status(), 303, "{}", joined.main());
    child
}

/// Types a code.
pub async fn join(child: &mut Actor, code: &str) -> Answer {
    let action = format!("{MISSIONS}/join");
    child.fill(MISSIONS, &action, &[("code", code)]).await
}

/// The address of a mission's form.
pub fn form(mission: &str) -> String {
    format!("{MISSIONS}/{mission}/new")
}

/// Sends a find.
pub async fn send(child: &mut Actor, mission: &str, fields: &[(&str, &str)]) -> Answer {
    let form = form(mission);
    child.fill(&form, &form, fields).await
}

/// Sends a photo.
pub async fn send_photo(child: &mut Actor, fields: &[(&str, &str)], bytes: &[u8]) -> Answer {
    let form = form("gefahr");
    child.fill_with_files(&form, &form, fields, &[("picture", "weg.jpg", bytes)]).await
}

/// A photo as a phone takes it.
pub fn photo() -> Vec<u8> {
    let file = testkit::town::example("konstanz").join("demo/pictures/hedge.jpg");
    std::fs::read(file).expect("the example is there")
}

/// What a class sent, by whether it waits.
pub async fn finds(town: &TestTown, class: &Class, waiting: bool) -> Vec<Find> {
    let mut tx = town.store().read().await.expect("it reads");
    let code = class.code.replace(' ', "-");
    let group = participation::store::missions::find_group(&mut tx, &code).await;
    let group = group.expect("it reads").expect("it is there");
    list_finds_of_group(&mut tx, group.id, waiting, None, 1_000).await.expect("it reads")
}

/// The leader decides about a find.
pub async fn decide(leader: &mut Actor, class: &str, find: &str, decision: &str) -> Answer {
    let token = leader.get(MISSIONS).await.attributes("[name=csrf]", "value");
    let token = token.first().cloned().unwrap_or_default();
    let fields = [("csrf", token.as_str()), ("find", find), ("decision", decision)];
    leader.post(&format!("{class}/decide"), &fields).await
}

/// Lets everything through that waits.
pub async fn approve_all(town: &TestTown, class: &mut Class) {
    for find in finds(town, class, true).await {
        let page = class.page.clone();
        let decided = decide(&mut class.leader, &page, &find.code, "approve").await;
        assert_eq!(decided.status(), 303, "{}", decided.main());
    }
}

/// How many entries of these kinds the journal has.
pub async fn told(town: &TestTown, verbs: &'static [&'static str]) -> usize {
    let mut tx = town.store().read().await.expect("it reads");
    let told = store::journal::list_after(&mut tx, None, verbs, 0, 1_000).await;
    told.expect("it reads").len()
}

/// Nights go by.
pub async fn wait(town: &TestTown, days: i64) {
    town.clock.advance(days * kernel::Ts::DAY);
    town.run_jobs().await;
}
