//! Applications of the demo city with all their papers, as they stand in `applications.toml`, each
//! as far as the next act of a clerk.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
    sync::Arc,
};

use anyhow::{Context, ensure};
use files::{Accepts, Kept};
use kernel::{Actor, PersonId, Ts};
use serde::Deserialize;
use services::{
    Deed, Settled, Value,
    attachments::KIND,
    deciding::print::print_past,
    draft::{Attached, Data, Draft},
    entry,
    published::{Catalogue, Service},
    store::{self as rows, NewFile},
    verbs::{self, From},
};
use store::Tx;
use web::Town;

use super::stages::{self, Stage};
use crate::house::Running;

/// An application of the demo city.
#[derive(Debug, Clone, Deserialize)]
struct DemoApplication {
    /// Key of the service.
    service: String,
    /// Age in days.
    days_ago: f64,
    /// Where mail about it goes.
    email: String,
    /// Key of a person whose account it is in.
    #[serde(default)]
    person: Option<String>,
    /// What was typed, by the names of inputs; dates may be counted from then: `+14`.
    typed: BTreeMap<String, String>,
    /// Attached papers, by the name of the input.
    #[serde(default)]
    papers: BTreeMap<String, String>,
    /// How far clerks are; nobody has looked at it without.
    #[serde(flatten)]
    stage: Option<Stage>,
}

#[derive(Deserialize)]
struct Applications {
    application: Vec<DemoApplication>,
}

/// Sends the applications of `applications.toml`, where the demo folder has one.
pub async fn fill(
    running: &Running,
    town: &Arc<Town>,
    folder: &Path,
    people: &HashMap<String, PersonId>,
) -> anyhow::Result<()> {
    let path = folder.join("applications.toml");
    if !path.is_file() {
        return Ok(());
    }
    let text = std::fs::read_to_string(&path)?;
    let all: Applications =
        toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))?;
    let now = running.app.clock.now();
    let catalogue = Catalogue::of_town(town, now).await?;
    for application in all.application {
        let service = catalogue.find(&application.service);
        let service = service.with_context(|| format!("{} is not there", application.service))?;
        send(running, town, service, application, people).await?;
    }
    Ok(())
}

async fn send(
    running: &Running,
    town: &Arc<Town>,
    service: &Arc<Service>,
    demo: DemoApplication,
    people: &HashMap<String, PersonId>,
) -> anyhow::Result<()> {
    #[expect(clippy::cast_possible_truncation, reason = "days of a demo fit")]
    let now = running.app.clock.now().plus(-((demo.days_ago * Ts::DAY as f64) as i64));
    let today = now.date(&town.zone);
    let mut typed = demo.typed.clone();
    for text in typed.values_mut() {
        if let Some(days) = text.strip_prefix('+').and_then(|days| days.parse::<i64>().ok())
            && days < 400
        {
            *text = now.plus(days * Ts::DAY).date(&town.zone).to_string();
        }
    }
    let (answers, wrong) = entry::sheet(&service.definition, &typed, today);
    ensure!(wrong.is_empty(), "{}: {} cannot be read", demo.service, wrong.join(", "));
    let mut data = Data { answers, ..Data::default() };
    let chance = running.app.chance.clone();
    let accepts = Accepts { pdf: true, picture: false, bytes: 1024 * 1024 };
    let mut kept = Vec::new();
    for (input, name) in &demo.papers {
        let paper = paper(name);
        let file =
            running.files.take_upload_bytes(&town.key, &paper, accepts, &chance, now).await?;
        attach(&mut data, input, name, &file);
        kept.push((input.clone(), name.clone(), file));
    }
    let settled = Settled::new(&service.definition, &service.plan, &data.answers, today);
    let missing: Vec<&str> = settled.missing().iter().map(|m| m.field.key.as_str()).collect();
    ensure!(missing.is_empty(), "{}: {} is missing", demo.service, missing.join(", "));
    let draft = Draft {
        token_hash: chance.bytes::<32>().to_vec(),
        code_hash: chance.bytes::<32>().to_vec(),
        idempotency_key: chance.token(),
        service: demo.service.clone(),
        version: service.version,
        data,
        person: demo.person.as_ref().and_then(|key| people.get(key)).copied(),
        created_at: now,
        changed_at: now,
    };
    let from = From {
        idempotency_key: draft.idempotency_key.clone(),
        draft: Some(draft.token_hash.clone()),
        lang: "de".to_owned(),
        person: draft.person,
        email: Some(demo.email.clone()),
        came: services::came::Came::default(),
    };
    let submission = verbs::prepare(town, now, service, &draft.data, from);
    let (app, place, service) = (running.app.clone(), Arc::clone(town), Arc::clone(service));
    let sent = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let deed = Deed { actor: Actor::Visitor, now, chance };
            rows::put_draft(tx, &draft, now).await?;
            for (input, name, file) in &kept {
                let by = &deed.actor;
                files::insert_picture(tx, &deed.chance, now, by, KIND, file, "").await?;
                files::attach_file(tx, file.id, now).await?;
                hold(tx, &draft, input, name, file).await?;
            }
            let sent = verbs::submit(tx, &deed, &submission).await?;
            if let Some(stage) = &demo.stage {
                stages::bring(tx, &app, &place, &service, sent.id, now, stage).await?;
            }
            Ok(())
        })
    });
    sent.await?;
    let (app, chance) = (&running.app, &running.app.chance);
    Ok(print_past(app, &running.files, &town.store, chance).await?)
}

/// Field, group and row of an input: `nachweis`, `fahrzeuge-0-schein`.
fn place(input: &str) -> (&str, Option<(&str, usize)>) {
    let parts: Vec<&str> = input.split('-').collect();
    match parts.as_slice() {
        [group, row, field] => (field, row.parse().ok().map(|row| (*group, row))),
        _ => (input, None),
    }
}

/// Puts a paper among the answers.
fn attach(data: &mut Data, input: &str, name: &str, file: &Kept) {
    let id = file.id.to_string();
    let (field, row) = place(input);
    let answers = &mut data.answers;
    let fields = match row {
        Some((group, nr)) => answers.groups.get_mut(group).and_then(|rows| rows.get_mut(nr)),
        None => Some(&mut answers.fields),
    };
    let Some(fields) = fields else { return };
    fields.insert(field.to_owned(), Value::Files(vec![id.clone()]));
    let attached = Attached {
        token: file.token.clone(),
        name: name.to_owned(),
        document: true,
        sha256: file.content_sha256.to_vec(),
        size: i64::try_from(file.stored_bytes).unwrap_or_default(),
    };
    data.files.insert(id, attached);
}

async fn hold(
    tx: &mut Tx,
    draft: &Draft,
    input: &str,
    name: &str,
    file: &Kept,
) -> store::Result<()> {
    let new = NewFile {
        file: file.id,
        draft: &draft.token_hash,
        field: input,
        row: 0,
        nr: 0,
        name,
        sha256: &file.content_sha256,
        size: i64::try_from(file.stored_bytes).unwrap_or_default(),
    };
    rows::insert_attachment(tx, &new).await
}

/// A page that says what it stands for.
fn paper(name: &str) -> Vec<u8> {
    let words: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let text = format!("BT /F1 24 Tf 72 720 Td (Demo: {words}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
         /Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
            .to_owned(),
        format!("<</Length {}>>\nstream\n{text}\nendstream", text.len()),
    ];
    let mut pdf = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    for (nr, object) in objects.iter().enumerate() {
        offsets.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", nr + 1));
    }
    let start = pdf.len();
    pdf.push_str("xref\n0 5\n0000000000 65535 f \n");
    for offset in offsets {
        pdf.push_str(&format!("{offset:010} 00000 n \n"));
    }
    pdf.push_str(&format!("trailer<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"));
    pdf.into_bytes()
}
