//! `allmende retention`

use std::{process::ExitCode, sync::Arc};

use anyhow::Context;
use clap::Args;
use jiff::civil::Date;
use kernel::{Actor, Ts};
use reports::{
    jobs::{DueCode, DueRule, preview, retain_now},
    verbs::Ran,
};
use serde_json::{Value, json};
use web::Town;

use crate::one_town::OneTown;

/// Deletes what is over by the municipality's retention periods, as the job of every night does.
#[derive(Args)]
pub struct Retention {
    #[command(flatten)]
    town: OneTown,
    /// Show what would be deleted, by number and code; delete nothing.
    #[arg(long)]
    dry_run: bool,
    /// As it will be at the end of this day (2027-03-31) instead of now. A day to come can only
    /// be looked at.
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
}

/// Codes listed for people; all are in the JSON.
const LISTED: usize = 20;

impl Retention {
    /// Exit code 0 when everything that was due is deleted, or shown.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let open = self.town.open().await?;
        let ((chance, now), town) = (open.moment(), Arc::clone(&open.town));
        let key = &town.key;
        let at = self.until.map_or(Ok(now), |day| end_of(day, &town))?;
        if self.dry_run {
            let rules = preview(&town, at).await?;
            let applications = services::retention::preview(&town, at, i64::MAX).await?;
            if self.town.json {
                let mut rules: Vec<Value> = rules.iter().map(|rule| planned(rule, &town)).collect();
                rules.extend(applications.iter().map(|rule| planned_of(rule, &town)));
                println!(
                    "{}",
                    json!({"municipality": key.as_str(), "until": at.rfc3339(), "dry_run": true, "rules": rules})
                );
            } else {
                println!("{key}: what would be deleted by {}", day(at, &town));
                rules.iter().for_each(|rule| tell(rule, &town));
                for rule in &applications {
                    println!("  {:<12} {:>6}", rule.rule.as_str(), rule.due.len());
                    list(rule.due.iter().map(|(code, on)| (code, *on)), &town);
                }
            }
        } else {
            anyhow::ensure!(at <= now, "--until lies in the future; add --dry-run to look at it");
            let actor = Actor::System("retention command");
            let rules = retain_now(&town, &chance, &actor, now, at).await?;
            let applications = services::retention::run(&town, &chance, &actor, now, at).await?;
            if self.town.json {
                let mut rules: Vec<Value> = rules.iter().map(done).collect();
                rules.extend(
                    applications
                        .iter()
                        .map(|(rule, deleted)| json!({"rule": rule.as_str(), "deleted": deleted})),
                );
                println!(
                    "{}",
                    json!({"municipality": key.as_str(), "until": at.rfc3339(), "dry_run": false, "rules": rules})
                );
            } else {
                println!("{key}: deleted");
                for ran in &rules {
                    println!(
                        "  {:<12} {:>6}  SHA-256 {}",
                        ran.rule.as_str(),
                        ran.deleted,
                        ran.sha256
                    );
                }
                for (rule, deleted) in &applications {
                    println!("  {:<12} {deleted:>6}  proofs in the journal", rule.as_str());
                }
            }
        }
        open.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// The last moment of a day in the municipality.
fn end_of(day: Date, town: &Town) -> anyhow::Result<Ts> {
    let end = day.at(23, 59, 59, 0).to_zoned(town.zone.clone());
    Ok(end.context("there is no such day in the municipality's time zone")?.timestamp().into())
}

/// The calendar day in the municipality, `2027-03-31`.
fn day(at: Ts, town: &Town) -> String {
    at.timestamp().to_zoned(town.zone.clone()).date().to_string()
}

fn planned(rule: &DueRule, town: &Town) -> Value {
    let due = |one: &DueCode| json!({"code": one.code, "on": day(one.on, town)});
    json!({
        "rule": rule.rule.as_str(),
        "days": rule.days,
        "cut_off": rule.cut_off.rfc3339(),
        "count": rule.count,
        "due": rule.due.iter().map(due).collect::<Vec<_>>(),
    })
}

fn planned_of(rule: &services::retention::DueRule, town: &Town) -> Value {
    let due = |(code, on): &(String, Ts)| json!({"code": code, "on": day(*on, town)});
    json!({
        "rule": rule.rule.as_str(),
        "count": rule.due.len(),
        "due": rule.due.iter().map(due).collect::<Vec<_>>(),
    })
}

fn done(ran: &Ran) -> Value {
    json!({
        "rule": ran.rule.as_str(),
        "days": ran.days,
        "cut_off": Ts(ran.cut_off).rfc3339(),
        "deleted": ran.deleted,
        "sha256": ran.sha256,
    })
}

fn tell(rule: &DueRule, town: &Town) {
    println!("  {:<12} {:>6}  after {} days", rule.rule.as_str(), rule.count, rule.days);
    list(rule.due.iter().map(|one| (&one.code, one.on)), town);
}

fn list<'d>(due: impl ExactSizeIterator<Item = (&'d String, Ts)>, town: &Town) {
    let more = due.len().saturating_sub(LISTED);
    for (code, on) in due.take(LISTED) {
        println!("    {code}  due {}", day(on, town));
    }
    if more > 0 {
        println!("    and {more} more, see --json");
    }
}
