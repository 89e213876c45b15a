//! `allmende service recalculate`

use std::process::ExitCode;

use anyhow::{Context, ensure};
use clap::Args;
use jiff::civil::Date;
use kernel::Actor;
use services::{
    Deed,
    payment::recalculate::{self, Asked, Difference},
    published::Catalogue,
};

use crate::{
    Place,
    house::{self, Wanted},
};

/// Compares what was paid for a service in a period with its table of fees as it stands now.
#[derive(Args)]
pub struct Recalculate {
    #[command(flatten)]
    place: Place,
    /// The municipality.
    #[arg(long, value_name = "SLUG")]
    municipality: String,
    /// The service.
    #[arg(long, value_name = "KEY")]
    service: String,
    /// First day on which something was paid: 2023-01-01.
    #[arg(long, value_name = "DAY")]
    from: Date,
    /// Last day.
    #[arg(long, value_name = "DAY")]
    until: Date,
    /// Order the refunds; without it they are only shown. What was ordered before is not ordered
    /// again.
    #[arg(long, value_name = "REASON")]
    order: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Recalculate {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        ensure!(self.from <= self.until, "the period ends before it begins");
        let running = house::open(&Wanted::offline(&self.place)).await?;
        let town = running.town(&self.municipality).await?;
        let now = running.app.clock.now();
        let catalogue = Catalogue::of_town(&town, now).await?;
        let service = catalogue.find(&self.service).with_context(|| {
            format!("no service {} is published in {}", self.service, self.municipality)
        })?;
        let asked = Asked {
            definition: &service.definition,
            plan: &service.plan,
            from: self.from,
            until: self.until,
            zone: town.zone.clone(),
        };
        let list = recalculate::recalculate(&town.store, &asked).await?;
        let ordered = match &self.order {
            None => None,
            Some(reason) => {
                let chance = running.app.chance.clone();
                let deed = Deed { actor: Actor::System("recalculate"), now, chance };
                Some(recalculate::order(&town.store, &list, reason, &deed).await?)
            }
        };
        if self.json {
            let mut json = serde_json::to_value(&list)?;
            json["ordered"] = serde_json::to_value(ordered)?;
            println!("{json}");
        } else {
            let line = |d: &Difference| {
                let due = d.due.map_or_else(|| "?".to_owned(), |due| due.to_string());
                println!(
                    "{}  {}  paid {}  due {due}  back {}",
                    d.reference, d.day, d.paid, d.refund
                );
            };
            list.refunds.iter().for_each(line);
            for (name, some) in [("too low", &list.too_low), ("unclear", &list.unclear)] {
                if !some.is_empty() {
                    println!("{name}, left as it is:");
                    some.iter().for_each(line);
                }
            }
            println!(
                "{} payments looked at, {} refunds, {} cents altogether",
                list.looked_at,
                list.refunds.len(),
                list.sum
            );
            if let Some(ordered) = ordered {
                println!("{ordered} cents ordered; they stand at /staff/payments");
            }
        }
        running.app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
