//! Every service can be applied for: along each path the checker made.

use std::collections::BTreeMap;

use kernel::Clock;
use services::{
    Answers, Row, Value,
    definition::{Field, FieldKind, Step},
    entry,
    published::{Catalogue, Service},
};
use testkit::{Actor, TestTown};

use crate::town::{PDF, confirm, send, town};

/// Names and values of a step's inputs, and its files.
type Typed = (Vec<(String, String)>, Vec<(String, String)>);

fn typed(step: &Step, answers: &Answers) -> Typed {
    let (mut pairs, mut files) = (Vec::new(), Vec::new());
    let mut add = |field: &Field, name: String, value: &Value| match value {
        Value::Files(names) => {
            files.extend(names.iter().map(|file| (name.clone(), file.clone())));
        }
        _ => pairs.extend(entry::typed(field, &name, value)),
    };
    for field in &step.fields {
        if let Some(value) = answers.fields.get(&field.key) {
            add(field, entry::name(&field.key, None), value);
        }
        for (nr, row) in answers.rows(&field.key).iter().enumerate() {
            for inner in &field.fields {
                if let Some(value) = row.get(&inner.key) {
                    add(inner, entry::name(&inner.key, Some((&field.key, nr))), value);
                }
            }
        }
    }
    (pairs, files)
}

/// A one-pixel picture, for fields that take no PDF.
fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixel = image::RgbImage::from_pixel(8, 8, image::Rgb([90, 120, 90]));
    pixel.write_to(&mut bytes, image::ImageFormat::Png).expect("it encodes");
    bytes.into_inner()
}

fn takes_pdf(step: &Step, name: &str) -> bool {
    let all = step.fields.iter().flat_map(|field| std::iter::once(field).chain(&field.fields));
    let mut found = all.filter(|field| name.ends_with(&format!("-{}", field.key)));
    found.any(|field| matches!(&field.kind, FieldKind::Upload(upload) if upload.pdf))
}

/// Fills a step in until it lets go: what an answer brings up is answered in the next round.
async fn fill(actor: &mut Actor, service: &Service, step: &Step, answers: &Answers) {
    let path = format!("/services/{}/apply/{}", service.key(), step.key);
    for group in step.fields.iter().filter(|f| matches!(f.kind, FieldKind::Group)) {
        let there = |page: &testkit::Answer| {
            let prefix = format!("row-{}-", group.key);
            page.attributes("fieldset", "id").iter().filter(|id| id.starts_with(&prefix)).count()
        };
        let mut rows = there(&actor.open(&path).await);
        let wanted: &[Row] = answers.rows(&group.key);
        while rows < wanted.len() {
            actor.fill(&path, &path, &[("do-add", &group.key)]).await;
            rows += 1;
        }
    }
    let (pairs, files) = typed(step, answers);
    let mut sent: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..6 {
        let page = actor.open(&path).await;
        let on_page = page.attributes("input[name='do-asked']", "value");
        let shown = |name: &str| {
            on_page.iter().any(|asked| name == asked || name.starts_with(&format!("{asked}-")))
        };
        let fields: Vec<(&str, &str)> = (pairs.iter().filter(|(name, _)| shown(name)))
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let small = picture();
        let mut attached: Vec<(&str, &str, &[u8])> = Vec::new();
        for (name, file) in files.iter().filter(|(name, _)| shown(name)) {
            if *sent.entry(format!("{name}/{file}")).or_default() == 0 {
                let content = if takes_pdf(step, name) { PDF } else { small.as_slice() };
                attached.push((name, file, content));
            }
        }
        let answer = actor.fill_with_files(&path, &path, &fields, &attached).await;
        for (name, file, _) in &attached {
            *sent.entry(format!("{name}/{file}")).or_default() += 1;
        }
        let next = answer.location();
        let next =
            next.unwrap_or_else(|| panic!("{path}: {:?} {fields:?}", answer.all("#errors li")));
        if !next.contains("?more") {
            return;
        }
    }
    panic!("{path} asks for more and more");
}

/// Fills all steps in that there are for these answers.
pub async fn fill_in(actor: &mut Actor, service: &Service, answers: &Answers) {
    for step in &service.definition.steps {
        let page = actor.get(&format!("/services/{}/apply/{}", service.key(), step.key)).await;
        if page.status() == 200 {
            fill(actor, service, step, answers).await;
        }
    }
}

async fn apply(town: &TestTown, service: &Service, answers: &Answers) {
    let mut actor = town.visitor();
    let key = service.key();
    fill_in(&mut actor, service, answers).await;
    if service.definition.trust > kernel::Trust::Email {
        let review = format!("/services/{key}/review");
        let refused = actor.fill(&review, &format!("/services/{key}/send"), &[]).await;
        assert_eq!(refused.status(), 422, "{key} needs more trust");
        assert!(!refused.has("#errors"), "{key}: {:?}", refused.all("#errors li"));
        return;
    }
    confirm(town, &mut actor, key, "probe@example.org").await;
    let done = send(&mut actor, key).await;
    let own = done.attributes("a.kern-btn--primary", "href").remove(0);
    let own = actor.open(&own).await;
    assert_eq!(own.attributes("[data-state]", "data-state"), ["RECEIVED"], "{key}");
}

#[tokio::test]
async fn every_service_can_be_applied_for_along_every_path() {
    let town = town().await;
    let catalogue = Catalogue::of_town(&town.town, town.clock.now()).await.expect("it loads");
    let all: Vec<_> = catalogue.all().cloned().collect();
    assert_eq!(all.len(), 14, "all services are published once their fees are known");
    let today = town.clock.now().date(&town.town.zone);
    for service in all {
        let paths = services::paths::of(&service.definition, &service.plan, today);
        for path in &paths.all {
            apply(&town, &service, &path.answers).await;
        }
    }
}
