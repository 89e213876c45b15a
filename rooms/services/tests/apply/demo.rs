//! The applications of the demo city are such as could be sent.

use std::collections::BTreeMap;

use kernel::{Clock, Ts};
use serde::Deserialize;
use services::{
    Settled, Value, entry,
    fee_entry::{self, Amounts},
    published::{Catalogue, file_of},
};
use testkit::town::{example, folder_files};

use crate::town::{change, plain_town};

#[derive(Deserialize)]
struct Demo {
    application: Vec<Application>,
}

#[derive(Deserialize)]
struct Application {
    service: String,
    typed: BTreeMap<String, String>,
    #[serde(default)]
    papers: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Fees {
    source: String,
    #[serde(flatten)]
    services: BTreeMap<String, Amounts>,
}

#[tokio::test]
async fn the_applications_of_the_demo_city_are_complete() {
    let read = |name: &str| {
        let path = example("konstanz").join("demo").join(name);
        std::fs::read_to_string(path).unwrap()
    };
    let mut town = plain_town().await;
    let mut files = folder_files(&example("konstanz"));
    let fees: Fees = toml::from_str(&read("fees.toml")).unwrap();
    for (service, amounts) in &fees.services {
        let file = files.get_mut(&file_of(service)).unwrap();
        let text = String::from_utf8(file.clone()).unwrap();
        *file = fee_entry::enter(&text, amounts, &fees.source).unwrap().into_bytes();
    }
    change(&mut town, files).await;
    let now = town.clock.now();
    let catalogue = Catalogue::of_town(&town.town, now).await.unwrap();
    let today = now.date(&town.town.zone);
    let demo: Demo = toml::from_str(&read("applications.toml")).unwrap();
    for Application { service, mut typed, papers } in demo.application {
        let service = catalogue.find(&service).unwrap();
        for text in typed.values_mut() {
            if let Some(days) = text.strip_prefix('+').and_then(|days| days.parse::<i64>().ok()) {
                *text = now.plus(days * Ts::DAY).date(&town.town.zone).to_string();
            }
        }
        let (mut answers, wrong) = entry::sheet(&service.definition, &typed, today);
        assert!(wrong.is_empty(), "{}: {wrong:?}", service.key());
        for input in papers.keys() {
            let paper = Value::Files(vec!["paper".to_owned()]);
            let parts: Vec<&str> = input.split('-').collect();
            match parts.as_slice() {
                [group, row, field] => {
                    let rows = answers.groups.get_mut(*group).unwrap();
                    rows[row.parse::<usize>().unwrap()].insert((*field).to_owned(), paper);
                }
                _ => drop(answers.fields.insert(input.clone(), paper)),
            }
        }
        let settled = Settled::new(&service.definition, &service.plan, &answers, today);
        let missing: Vec<&str> = settled.missing().iter().map(|m| m.field.key.as_str()).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", service.key());
    }
}
