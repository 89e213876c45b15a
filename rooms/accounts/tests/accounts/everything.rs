//! The export: everything, as declared.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::town::{citizen, everywhere, town};

/// What the export leaves out, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("session.token_hash", "opens the session"),
    ("passkey.credential_id", "part of a key"),
    ("passkey.credential", "a key"),
    ("passkey_challenge.person", "gone after five minutes"),
    ("passkey_challenge.state", "gone after five minutes"),
    ("oidc_attempt.person", "gone after twenty minutes"),
    ("pending_subject.subject", "nobody's until the mail is opened"),
    ("pending_subject.name", "nobody's until the mail is opened"),
    ("access_log.staff", "the person sees the department, not the clerk"),
    ("own_key.secret_hash", "opens a page"),
    ("draft.data", "belongs to a browser, not to an account"),
    ("support.device", "a keyed hash that names nobody"),
    ("dispute.text", "said by somebody without an account"),
    ("errand.email", "an address of a contractor; told when it is the person's"),
    ("file.uploaded_by", "the number of the account"),
    ("application_case.clerk", "the person sees the department, not the clerk"),
    ("case_message.clerk", "the person sees the department, not the clerk"),
    ("case_decision.clerk", "the person sees the department, not the clerk"),
    ("case_letter.clerk", "the letter names who answers for it"),
    ("case_letter.file", "the words are told; the sheet lies in the mailbox"),
    ("application.typed_by", "a member of staff"),
    ("file_coming.name", "a file on its way, gone within days"),
    ("case_check.clerk", "the person sees the department, not the clerk"),
    ("case_request.clerk", "the person sees the department, not the clerk"),
    ("case_extension.clerk", "the person sees the department, not the clerk"),
    ("case_leg.clerk", "the person sees the department, not the clerk"),
    ("case_leg.assignee", "the person sees the department, not the clerk"),
    ("case_decision.confirmed_by", "the person sees the department, not the clerk"),
    ("case_decision.returned_by", "a proposal that did not count"),
    ("case_decision.returned_why", "a proposal that did not count"),
    ("permit.revoked_by", "the person sees the department, not the clerk"),
    ("payment.remote_url", "opens a page of the payment service"),
    ("payment.taken_by", "a member of staff"),
    ("payment_task.closed_by", "a member of staff"),
    ("payment_refund.ordered_by", "a member of staff"),
    ("payment_refund.paid_out_by", "a member of staff"),
    ("case_leg.reason", "how the work was divided among clerks"),
    ("contribution.author", "the number of the account"),
    ("contribution.secret_hash", "opens a page"),
    ("contribution_support.device", "a keyed hash that names nobody"),
    ("contribution_support.browser", "a keyed hash that names nobody"),
    ("contribution_comment.author", "the number of the account"),
    ("contribution_comment.secret_hash", "opens a page"),
    ("contribution_comment_voice.device", "a keyed hash that names nobody"),
    ("contribution_comment_voice.browser", "a keyed hash that names nobody"),
    ("contribution_flag.device", "a keyed hash that names nobody"),
    ("budget_ballot.voter", "a keyed hash that names nobody"),
    ("budget_ballot.browser", "a keyed hash that names nobody"),
    ("budget_ballot.receipt_hash", "opens a page"),
    ("survey_response.voter", "a keyed hash that names nobody"),
    ("survey_response.browser", "a keyed hash that names nobody"),
    ("opinion_statement.author", "the number of the account"),
    ("opinion_statement.device", "a keyed hash that names nobody"),
    ("opinion_participant.voice", "a keyed hash that names nobody"),
    ("mission_group.name", "names a class, and nobody in it"),
    ("mission_find.note", "said by somebody without an account"),
    ("mission_find.file", "taken by somebody without an account"),
    ("case_opening.person", "a member of staff; the access log tells the look"),
];

#[tokio::test]
async fn the_export_holds_every_column_a_room_declares() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    everywhere(&town, id).await;
    let answer = anna.get("/account/export.json").await;
    assert_eq!(answer.status(), 200);
    assert!(answer.header("content-disposition").is_some_and(|v| v.contains("attachment")));
    let told = answer.json();
    let rooms = told["rooms"].as_object().expect("an object");
    let mut found = BTreeSet::new();
    for tables in rooms.values().filter_map(Value::as_object) {
        for (table, rows) in tables {
            for row in rows.as_array().expect("rows").iter().filter_map(Value::as_object) {
                found.extend(row.keys().map(|column| format!("{table}.{column}")));
            }
        }
    }
    let declared = told["declared"].as_array().expect("a list");
    assert!(declared.len() > 60);
    let names = declared.iter().map(|d| d["column"].as_str().expect("a name"));
    let missing: Vec<&str> = names
        .filter(|name| !found.contains(*name) && !LEFT_OUT.iter().any(|(out, _)| out == name))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
    let late: Vec<_> = LEFT_OUT.iter().filter(|(out, _)| found.contains(*out)).collect();
    assert!(late.is_empty(), "told after all: {late:?}");
    let text = answer.text();
    for known in [crate::town::EMAIL, crate::town::NAME, crate::town::STREET, crate::town::PHONE] {
        assert!(text.contains(known), "{known}");
    }
    assert!(text.contains("2026-11-23T12:00:0"), "moments are readable");
}

#[tokio::test]
async fn nobody_gets_the_export_of_somebody_else() {
    let town = town().await;
    let (_, id) = citizen(&town).await;
    everywhere(&town, id).await;
    let mut ben = town.person("ben@example.org", &[]).await;
    let text = ben.get("/account/export.json").await.text();
    assert!(!text.contains("Unverwechselbar") && !text.contains(crate::town::EMAIL));
    assert_eq!(town.visitor().get("/account/export.json").await.status(), 303);
}

#[tokio::test]
async fn the_export_can_be_read_on_paper() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    everywhere(&town, id).await;
    assert!(anna.get("/account/export").await.has("a[href='/account/export.pdf']"));
    let answer = anna.get("/account/export.pdf").await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert!(answer.bytes().starts_with(b"%PDF-1.7"));
    assert_ne!(town.visitor().get("/account/export.pdf").await.status(), 200);
}
