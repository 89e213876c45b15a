//! A person of the department works on it.

use identity::Role;

use crate::{
    mails,
    staff_town::{Like, clerk, notice, press, report, town, verbs_of},
};

const ROLE: [(Role, Option<&str>); 1] = [(Role::Clerk, Some("tiefbauamt"))];

#[tokio::test]
async fn a_clerk_takes_a_case_and_hands_it_to_a_colleague_who_is_told() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let (case, path) =
        (format!("/staff/reports/{code}"), format!("/staff/reports/{code}/assignment"));
    let mut mara = town.person("mara@konstanz.example", &ROLE).await;
    let mut nils = town.person("nils@konstanz.example", &ROLE).await;
    let page = mara.get(&path).await;
    let me = page.attributes("input[name=assignee]", "value").remove(0);
    let people = page.attributes("option", "value");
    assert_eq!(people.len(), 3, "nobody, and the two of the department");
    assert_eq!(
        notice(&press(&mut mara, &code, "assignment", &[("assignee", &me)]).await),
        "done=assigned"
    );
    assert!(mara.get(&case).await.one("#baton").contains("Ihnen zugewiesen"));
    let mine = |only: &str| format!("/staff/reports?tab=new&only={only}");
    assert!(mara.get(&mine("mine")).await.main().contains(&code));
    assert!(!nils.get(&mine("mine")).await.main().contains(&code));
    assert!(!mara.get(&mine("reminded")).await.main().contains(&code));
    town.run_jobs().await;
    assert!(mails(&town, "mara@konstanz.example").await.is_empty(), "she knows");
    let other = people.iter().find(|id| !id.is_empty() && **id != me).unwrap();
    press(&mut mara, &code, "assignment", &[("assignee", other)]).await;
    let again = press(&mut mara, &code, "assignment", &[("assignee", other)]).await;
    assert_eq!(notice(&again), "already=assigned");
    let told = mails(&town, "nils@konstanz.example").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains(&case), "{}", told[0].body);
    assert!(nils.get(&case).await.one("#baton").contains("Ihnen zugewiesen"));
    assert_eq!(
        verbs_of(&town, &code).await,
        ["report_submitted", "report_assigned", "report_assigned"]
    );
}

#[tokio::test]
async fn nobody_outside_the_department_is_chosen_and_another_department_begins_anew() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = town.person("mara@konstanz.example", &ROLE).await;
    let mut far = clerk(&town, "stadtplanung").await;
    let path = format!("/staff/reports/{code}/assignment");
    let me = mara.get(&path).await.attributes("input[name=assignee]", "value").remove(0);
    for wrong in ["0190c0de-0000-7000-8000-000000000000", "x"] {
        let answer = press(&mut mara, &code, "assignment", &[("assignee", wrong)]).await;
        assert_eq!(answer.status(), 422);
        assert!(answer.has("#assignee[aria-invalid]"), "{}", answer.main());
    }
    assert_eq!(press(&mut far, &code, "assignment", &[("assignee", &me)]).await.status(), 403);
    assert_eq!(far.get(&path).await.status(), 403);
    press(&mut mara, &code, "assignment", &[("assignee", &me)]).await;
    let handed = [("handover_department", "hochbauamt"), ("handover_reason", "Ihre Brücke")];
    press(&mut mara, &code, "handover", &handed).await;
    let page = mara.get(&format!("/staff/reports/{code}")).await;
    assert!(page.one("#baton").contains("Keiner Person zugewiesen"), "{}", page.one("#baton"));
}
