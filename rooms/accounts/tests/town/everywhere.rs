//! Somebody whose data lie in every table that may hold something of them.

use kernel::{Clock, PersonId};
use store::Error;
use testkit::TestTown;

use super::{
    EMAIL, IBAN, NAME, PHONE, STREET, WORDS, applied::applied, heard::heard, look, message, report,
};

/// Lets something of the person lie in every table that may hold something of them.
pub async fn everywhere(town: &TestTown, person: PersonId) {
    let code = report(town, Some(person), "Tiefes Schlagloch vor dem Theater").await;
    report(town, None, "Die Ampel ist aus").await;
    message(town, person, "Ihr Bescheid").await;
    look(town, person, "tiefbauamt", "Rückfrage zum Ort").await;
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let written = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let id = || chance.uuid(now);
            let bytes = || chance.bytes::<8>().to_vec();
            row!(
                tx,
                "INSERT INTO role_grant (id, person, role, granted_at, revoked_at)
                    VALUES ($1, $2, 'field', $3, $3)",
                id(),
                person,
                now
            );
            row!(
                tx,
                "INSERT INTO signin_link (token_hash, reference_hash, code_hash, email, next,
                    guesses, created_at) VALUES ($1, $2, $3, $4, '/', 0, $5)",
                bytes(),
                bytes(),
                bytes(),
                EMAIL,
                now
            );
            row!(
                tx,
                "INSERT INTO passkey (id, credential_id, person, credential, name, created_at)
                    VALUES ($1, $2, $3, '{}', $4, $5)",
                id(),
                bytes(),
                person,
                NAME,
                now
            );
            row!(
                tx,
                "INSERT INTO identity_subject (id, issuer, subject, person, provider, trust,
                    linked_at, used_at) VALUES ($1, 'https://id.example', $2, $3, 'konto', 'email',
                    $4, $4)",
                id(),
                EMAIL,
                person,
                now
            );
            row!(
                tx,
                "INSERT INTO postal_code (id, person, name, street, place, lang, asked_at,
                    guesses) VALUES ($1, $2, $3, $4, 'Konstanz', 'de', $5, 0)",
                id(),
                person,
                NAME,
                STREET,
                now
            );
            row!(
                tx,
                "INSERT INTO kept_datum (id, person, name, value, source, kept_at)
                    VALUES ($1, $2, 'person.phone', $3, 'account', $4), ($5, $2, 'bank.iban', $6, 'account', $4)",
                id(),
                person,
                format!("\"{PHONE}\""),
                now,
                id(),
                format!("\"{IBAN}\"")
            );
            row!(
                tx,
                "INSERT INTO quiet (person, about, since) VALUES ($1, 'objection', $2)",
                person,
                now
            );
            row!(
                tx,
                "INSERT INTO objection (id, code, person, access, accessed_at, reason, text,
                    lang, made_at) VALUES ($1, 'OBJ', $2, $1, $3, 'x', $4, 'de', $3)",
                id(),
                person,
                now,
                NAME
            );
            row!(
                tx,
                "INSERT INTO follower (id, target, target_key, email, lang, token, created_at,
                    told_seq) VALUES ($1, 'district', 'altstadt', $2, 'de', 'tok', $3, 0)",
                id(),
                EMAIL,
                now
            );
            row!(
                tx,
                "INSERT INTO saved_view (code, owner, name, query, created_at)
                    VALUES ('VIEW', $1, $2, 'q=x', $3)",
                person,
                NAME,
                now
            );
            row!(
                tx,
                "INSERT INTO inquiry (id, report, nr, department, asked_at, text, answered_at,
                    answer, pictures)
                    SELECT $1, id, 1, 'tiefbauamt', $2, 'Wo?', $2, $4, 0
                    FROM report WHERE code = $3",
                id(),
                now,
                code.as_str(),
                WORDS
            );
            row!(
                tx,
                "INSERT INTO wording (report, title, description, reason, at)
                    SELECT id, 'Alt', 'Alter Text', 'x', $1 FROM report WHERE code = $2",
                now,
                code.as_str()
            );
            row!(
                tx,
                "INSERT INTO field_stop (day, report, holder, crew, person, nr, planned_at)
                    SELECT '2026-11-23', id, 'tiefbauamt', '', $1, 1, $2 FROM report
                    WHERE code = $3",
                person,
                now,
                code.as_str()
            );
            row!(
                tx,
                "INSERT INTO field_act (key, report, act, happened_at, taken_at, person,
                    department, text, late) SELECT $1, id, 'done', $2, $2, $3, 'tiefbauamt', 'ja',
                    $4 FROM report WHERE code = $5",
                id(),
                now,
                person,
                false,
                code.as_str()
            );
            let source = id();
            row!(
                tx,
                "INSERT INTO event_source (id, name, issuer, kid, public_key, events, created_at)
                    VALUES ($1, 'Standesamt', 'standesamt', 'A', $2, 'moved.in', $3)",
                source,
                bytes(),
                now
            );
            row!(
                tx,
                "INSERT INTO proposal (id, source, code_hash, event, happened_on, data, birth_date,
                    person, lang, channel, letter, made_at, tries)
                    VALUES ($1, $2, $3, 'moved.in', '2026-11-20', $4, '1994-04-03', $5, 'de',
                    'account', NULL, $6, 0)",
                id(),
                source,
                bytes(),
                format!("{{\"person.family_name\": \"{NAME}\"}}"),
                person,
                now
            );
            let contribution = id();
            row!(
                tx,
                "INSERT INTO contribution (id, code, process, phase, title, body, lang, address,
                    office, author, secret_hash, source, received_at, refused_at, refused_rule,
                    refused_reason, supporters, change_seq)
                    VALUES ($1, 'ABCDEFG', 'rad-und-fuss', 'sammeln', $2, $3, 'de', $4,
                    'tiefbauamt', $5, $6, 'web', $7, $7, 'personen', $3, 0, 1)",
                contribution,
                NAME,
                WORDS,
                STREET,
                person,
                bytes(),
                now
            );
            let reader = id();
            row!(
                tx,
                "INSERT INTO participation_reader (id, email, lang, token, rhythm, created_at,
                    told_seq) VALUES ($1, $2, 'de', 'reader-token', 'daily', $3, 0)",
                reader,
                EMAIL,
                now
            );
            row!(
                tx,
                "INSERT INTO contribution_follower (contribution, reader, author, at, since_seq)
                    VALUES ($1, $2, TRUE, $3, 0)",
                contribution,
                reader,
                now
            );
            row!(
                tx,
                "INSERT INTO opinion_statement (process, number, text, lang, office, author, device,
                    source, meta, received_at, refused_at, refused_rule, refused_reason, change_seq)
                    VALUES ('stimmung', 1000, $1, 'de', 'stadtplanung', $2, $3, 'web', FALSE, $4, $4,
                    'personen', $1, 1)",
                WORDS,
                person,
                bytes(),
                now
            );
            Ok(())
        })
    });
    written.await.expect("the rows are written");
    heard(town, person).await;
    applied(town, person).await;
    town.run_jobs().await;
}
