//! The rule: whatever is merged and taken apart again, every count is what it was, and while
//! reports are merged each device counts once.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};
use reports::{store::find_by_code, verbs};
use store::Error;
use testkit::TestTown;

use super::{
    deed, facts_of,
    staff_town::{Like, now, report, town},
    voices,
};

const REPORTS: usize = 4;

#[derive(Debug, Clone)]
struct Story {
    /// Devices with a voice, by report.
    voices: Vec<Vec<u8>>,
    /// Who is merged into whom, in this order, as far as it is allowed.
    merges: Vec<(usize, usize)>,
    /// In which order they are taken apart.
    parted: Vec<usize>,
}

fn stories() -> impl Strategy<Value = Story> {
    let voices = vec(vec(0_u8..6, 0..5), REPORTS);
    let merges = vec((0..REPORTS, 0..REPORTS), 1..6);
    let parted = Just((0..REPORTS).collect::<Vec<_>>()).prop_shuffle();
    (voices, merges, parted).prop_map(|(voices, merges, parted)| Story { voices, merges, parted })
}

#[test]
fn merged_and_taken_apart_again_restores_every_count() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let town = runtime.block_on(town());
    let mut runner = TestRunner::new(Config { cases: 24, ..Config::default() });
    runner
        .run(&stories(), |story| {
            runtime.block_on(tell(&town, &story));
            Ok(())
        })
        .expect("the rule holds");
}

async fn tell(town: &TestTown, story: &Story) {
    let mut codes = Vec::new();
    for devices in &story.voices {
        let code = report(town, Like::default()).await;
        voices(town, &code, devices).await;
        codes.push(code);
    }
    let mut before = Vec::new();
    for code in &codes {
        before.push(facts_of(town, code).await);
    }
    for (from, into) in &story.merges {
        merge(town, &codes[*from], &codes[*into]).await;
        counts_each_device_once(town, story, &codes).await;
    }
    for nr in &story.parted {
        part(town, &codes[*nr]).await;
        counts_each_device_once(town, story, &codes).await;
    }
    for (code, before) in codes.iter().zip(&before) {
        assert!(*before == facts_of(town, code).await, "{before:?}");
    }
}

async fn counts_each_device_once(town: &TestTown, story: &Story, codes: &[String]) {
    let mut groups: BTreeMap<_, BTreeSet<u8>> = BTreeMap::new();
    let mut remaining = Vec::new();
    for (code, devices) in codes.iter().zip(&story.voices) {
        let report = now(town, code).await;
        let group = report.merged_into.unwrap_or(report.id);
        groups.entry(group.0).or_default().extend(devices);
        if report.merged_into.is_none() {
            remaining.push(report);
        }
    }
    for report in &remaining {
        assert_eq!(report.supporters, groups[&report.id.0].len() as i64);
    }
    assert_eq!(remaining.len(), groups.len(), "every group has one report that remains");
}

async fn merge(town: &TestTown, from: &str, into: &str) {
    let (deed, from, into) = (deed(town), from.to_owned(), into.to_owned());
    let merged = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let from = find_by_code(tx, &from).await?.expect("it is there");
            let into = find_by_code(tx, &into).await?.expect("it is there");
            verbs::merge(tx, &deed, &from, &into).await
        })
    });
    merged.await.expect("the store works");
}

async fn part(town: &TestTown, code: &str) {
    let (deed, code) = (deed(town), code.to_owned());
    let parted = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let report = find_by_code(tx, &code).await?.expect("it is there");
            verbs::part(tx, &deed, &report).await
        })
    });
    parted.await.expect("the store works");
}
