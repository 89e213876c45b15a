//! An application of somebody, with what was said, decided, issued and paid, and a draft.

use kernel::{Clock, PersonId};
use services::{
    Answers, Value,
    store::{Version, insert_version},
};
use store::Error;
use testkit::TestTown;

use super::{EMAIL, IBAN, NAME, PHONE, PLATE, STREET, WORDS};

/// The version it was made with.
const VERSION: i64 = 1_001;

/// Lets something of the person lie in every column of the services that may hold something of them.
pub async fn applied(town: &TestTown, person: PersonId) {
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let text = "../../examples/konstanz/services/handwerkerparkausweis.toml";
    let text = std::fs::read_to_string(text).expect("the definition is there");
    let said = [("name", NAME), ("strasse", STREET), ("telefon", PHONE), ("konto", IBAN)];
    let said = said.into_iter().chain([("kennzeichen", PLATE), ("zweck", WORDS)]);
    let answers = said.fold(Answers::default(), |a, (key, said)| a.with(key, Value::text(said)));
    let answers = serde_json::to_string(&answers).expect("it is JSON");
    let written = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let id = || chance.uuid(now);
            let bytes = || chance.bytes::<8>().to_vec();
            let (application, case, permit, due, payment) = (id(), id(), id(), id(), id());
            let service = "handwerkerparkausweis".to_owned();
            let version = Version { service, version: VERSION, text, hash: bytes() };
            insert_version(tx, &version, now).await?;
            row!(
                tx,
                "INSERT INTO application (id, reference, secret_hash, idempotency_key, service,
                    version, answers, lang, person, email, received_at, ended_at, receipt, change_seq)
                 VALUES ($1, 'KN-TEST', $2, 'k', 'handwerkerparkausweis', $3, $4, 'de', $5, $6, $7,
                    $7, '{}', 1)",
                application,
                bytes(),
                VERSION,
                answers.as_str(),
                person,
                EMAIL,
                now
            );
            row!(
                tx,
                "INSERT INTO application_file (file, application, field, row, nr, name, sha256, size)
                 VALUES ($1, $2, 'proof', 0, 1, $3, $4, 1)",
                id(),
                application,
                format!("{NAME}.pdf"),
                bytes()
            );
            row!(
                tx,
                "INSERT INTO application_case (id, application, authority, department, ended_at)
                 VALUES ($1, $2, '', 'ordnungsamt', $3)",
                case,
                application,
                now
            );
            row!(
                tx,
                "INSERT INTO case_message (id, case_id, kind, at, department, text)
                 VALUES ($1, $2, 'applicant', $3, 'ordnungsamt', $4)",
                id(),
                case,
                now,
                WORDS
            );
            row!(
                tx,
                "INSERT INTO case_request (id, case_id, at, clerk, department, text, due_at, answer,
                    answered_at)
                 VALUES ($1, $2, $3, $4, 'ordnungsamt', $5, $3, $6, $3)",
                id(),
                case,
                now,
                id(),
                format!("Ist {NAME} die Halterin?"),
                WORDS
            );
            row!(
                tx,
                "INSERT INTO case_extension (case_id, at, clerk, department, days, reason)
                 VALUES ($1, $2, $3, 'ordnungsamt', 30, $4)",
                case,
                now,
                id(),
                format!("{NAME} war verreist")
            );
            row!(
                tx,
                "INSERT INTO case_leg (id, case_id, at, clerk, from_department, department,
                    authority, reason)
                 VALUES ($1, $2, $3, $4, 'bauamt', 'ordnungsamt', '', $5)",
                id(),
                case,
                now,
                id(),
                format!("{NAME} wohnt nicht hier")
            );
            row!(
                tx,
                "INSERT INTO case_decision (id, case_id, outcome, department, at, data, reasons,
                    words, letter, sent_at)
                 VALUES ($1, $2, 'approved', 'ordnungsamt', $3, $4, '[]', $5, $6, $3)",
                id(),
                case,
                now,
                answers.as_str(),
                WORDS,
                serde_json::json!({"text": format!("{NAME}\n{STREET}")}).to_string()
            );
            row!(
                tx,
                "INSERT INTO case_letter (id, case_id, occasion, about, words, made_at, printed_at)
                 VALUES ($1, $2, 'decision', $3, $4, $5, $5)",
                id(),
                case,
                id(),
                serde_json::json!({"text": format!("{NAME}\n{STREET}")}).to_string(),
                now
            );
            row!(
                tx,
                "INSERT INTO permit (id, case_id, number, token_hash, data, valid_from, valid_until,
                    made_at, issued_at, code, plate, site, revoked_why)
                 VALUES ($1, $2, 'P-1', $3, $4, '2026-11-23', '2027-11-22', $5, $5, $6, $7, $8, $9)",
                permit,
                case,
                bytes(),
                answers.as_str(),
                now,
                format!("ALM1 {NAME}"),
                PLATE,
                STREET,
                WORDS
            );
            row!(
                tx,
                "INSERT INTO permit_change (id, permit, at, was, became)
                 VALUES ($1, $2, $3, $4, $4)",
                id(),
                permit,
                now,
                answers.as_str()
            );
            row!(
                tx,
                "INSERT INTO payment_due (id, application, service, authority, occasion, token,
                    reference, cents, lines, asked_at, paid_by, paid_at)
                 VALUES ($1, $2, 'handwerkerparkausweis', '', 'application', 'geheim', 'RF18KNTEST',
                    10000, '[]', $3, $4, $3)",
                due,
                application,
                now,
                payment
            );
            row!(
                tx,
                "INSERT INTO payment (id, due, request_id, way, cents, created_at, paid_at, looks,
                    trouble)
                 VALUES ($1, $2, 'r', 'transfer', 10000, $3, $3, 0, $4)",
                payment,
                due,
                now,
                format!("Überwiesen von {NAME}")
            );
            row!(
                tx,
                "INSERT INTO payment_refund (id, payment, cents, reason, note, ordered_at,
                    paid_out_at)
                 VALUES ($1, $2, 100, 'clerk', $3, $4, $4)",
                id(),
                payment,
                format!("Zurück an {IBAN}"),
                now
            );
            row!(
                tx,
                "INSERT INTO application_draft (token_hash, code_hash, idempotency_key, service,
                    version, data, person, created_at, changed_at)
                 VALUES ($1, $2, 'd', 'handwerkerparkausweis', $3, $4, $5, $6, $6)",
                bytes(),
                bytes(),
                VERSION,
                serde_json::json!({"email": EMAIL, "unread": {"f-zweck": WORDS}}).to_string(),
                person,
                now
            );
            Ok(())
        })
    });
    written.await.expect("the rows are written");
}
