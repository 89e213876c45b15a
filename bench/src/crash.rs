//! Kills the server at random moments while hundreds of clients send reports, and looks
//! afterwards whether every acknowledged report is there exactly once.

pub mod ledger;
mod wave;

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Args;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::sync::mpsc;

use self::ledger::Ledger;
use self::wave::Outcome;
use crate::figures::{now, since_1970};
use crate::report::{Report, key};
use crate::server::{Place, Server};
use crate::store::{self, Queue};

/// How often, with how many.
#[derive(Debug, Args)]
pub struct Options {
    /// Times the server is killed.
    #[arg(long, default_value_t = 8)]
    rounds: usize,
    /// Reports that are sent at once, in each round.
    #[arg(long, default_value_t = 500)]
    submissions: usize,
    /// Seed of what is sent and when the server dies; told in the output.
    #[arg(long)]
    seed: Option<u64>,
}

impl Default for Options {
    fn default() -> Self {
        Self { rounds: 8, submissions: 500, seed: None }
    }
}

/// What one round saw.
struct Round {
    killed_after: Option<Duration>,
    /// From the moment all sent until the last answer or broken connection.
    lasted: Duration,
    sent: usize,
    acknowledged: usize,
    silent: usize,
    /// Of the silent ones, how many were there after the restart.
    there: usize,
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When something was lost, doubled or torn: the message names it.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let seed = options.seed.unwrap_or_else(|| u64::try_from(since_1970()).unwrap_or(1));
    let folder = place.passing().await?;
    let data = folder.path();
    let database = place.database.as_deref();
    let before = store::list_found(data, database, &HashSet::new()).await?;
    let before: HashSet<String> = before.reports.into_iter().map(|report| report.code).collect();
    let mut clients = Clients {
        chance: StdRng::seed_from_u64(seed),
        run: u32::try_from(since_1970() & 0xffff_ffff).unwrap_or(1),
        written: 0,
        reports: HashMap::new(),
        ledger: Ledger::default(),
    };
    let mut rounds = Vec::new();
    // The first wave lives: it tells how long one lasts on this machine.
    let mut whole = Duration::from_secs(60);
    for nr in 0..=options.rounds + 1 {
        let kill = match nr {
            0 => None,
            last if last == options.rounds + 1 => None,
            _ => Some(whole.mul_f64(clients.chance.random_range(0.02..1.0))),
        };
        let most = if nr > options.rounds { 0 } else { options.submissions };
        let reports = clients.choose(most);
        let server = place.serve(data).await?;
        let mut round = clients.wave(server, &reports, kill).await?;
        if nr == 0 {
            whole = round.lasted;
        }
        // The server is away: what is in the files now is what survived.
        let found = store::list_found(data, database, &before).await?;
        let wrong = clients.ledger.compare(&found);
        if !wrong.is_empty() {
            bail!("round {nr}, seed {seed}: {} findings\n{}", wrong.len(), wrong.join("\n"));
        }
        let open: HashSet<String> = clients.ledger.unanswered().into_iter().collect();
        round.there = found.reports.iter().filter(|report| open.contains(&report.key)).count();
        place.verify(data).await.with_context(|| format!("round {nr}, seed {seed}"))?;
        rounds.push(round);
    }
    if let Some(key) = clients.ledger.unanswered().first() {
        bail!("{key} was sent to a server that lived, and never acknowledged (seed {seed})");
    }
    let held = settled(place, data).await?.locked;
    Ok(block(place, seed, &rounds, clients.ledger.acknowledged(), held))
}

/// The clients and what they remember.
struct Clients {
    chance: StdRng,
    /// Part of the keys that no other run has.
    run: u32,
    written: u64,
    reports: HashMap<String, Report>,
    ledger: Ledger,
}

impl Clients {
    /// What is sent in a round: everything without an answer again, some that were answered
    /// again, and new ones until there are `most`, of these every tenth twice at the same moment.
    fn choose(&mut self, most: usize) -> Vec<Report> {
        let mut keys = self.ledger.unanswered();
        let mut answered: Vec<String> =
            self.reports.keys().filter(|key| !keys.contains(key)).cloned().collect();
        answered.sort_unstable();
        for _ in 0..answered.len().min(25) {
            let at = self.chance.random_range(0..answered.len());
            keys.push(answered.swap_remove(at));
        }
        while keys.len() < most {
            let report = self.write();
            keys.push(report.key.clone());
            if self.written.is_multiple_of(10) {
                keys.push(report.key.clone());
            }
            self.reports.insert(report.key.clone(), report);
        }
        keys.iter().map(|key| self.reports[key].clone()).collect()
    }

    fn write(&mut self) -> Report {
        self.written += 1;
        let key = key(self.run, self.written);
        Report {
            text: format!("Die Laterne vor dem Haus bleibt dunkel. {}{key}", store::MARK),
            lon: 9.13 + self.chance.random_range(0.0..0.08),
            lat: 47.66 + self.chance.random_range(0.0..0.03),
            email: self
                .written
                .is_multiple_of(5)
                .then(|| format!("nr{}@example.org", self.written)),
            key,
        }
    }

    /// Sends, kills the server when it is time, and notes what was answered. The server is gone
    /// afterwards in any case.
    async fn wave(
        &mut self,
        server: Server,
        reports: &[Report],
        kill: Option<Duration>,
    ) -> Result<Round> {
        for report in reports {
            self.ledger.send(&report.key, report.email.is_some());
        }
        let (tell, mut told) = mpsc::unbounded_channel();
        wave::send(server.port, &server.host(), reports, &tell).await?;
        drop(tell);
        let begun = now();
        let killer = tokio::spawn(async move {
            match kill {
                Some(after) => {
                    tokio::time::sleep(after).await;
                    server.kill().await.map(|()| None)
                }
                None => Ok(Some(server)),
            }
        });
        let mut round = Round {
            killed_after: kill,
            lasted: Duration::ZERO,
            sent: reports.len(),
            acknowledged: 0,
            silent: 0,
            there: 0,
        };
        while let Some(outcome) = told.recv().await {
            match outcome? {
                Outcome::Acknowledged { key, code } => {
                    round.acknowledged += 1;
                    self.ledger.acknowledge(&key, &code);
                }
                Outcome::Silent => round.silent += 1,
            }
        }
        round.lasted = begun.elapsed();
        if let Some(server) = killer.await?? {
            if round.silent > 0 {
                bail!("{} clients of a server that lived had no answer", round.silent);
            }
            server.stop().await?;
        }
        Ok(round)
    }
}

/// Waits until a worker has heard all events and run all jobs it can have.
async fn settled(place: &Place, data: &std::path::Path) -> Result<Queue> {
    let server = place.serve(data).await?;
    let mut queue = None;
    for _ in 0..300 {
        let seen = store::find_queue(data, place.database.as_deref(), since_1970()).await?;
        queue = Some(seen);
        if seen.due == 0 && seen.unheard <= 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    server.stop().await?;
    match queue {
        Some(queue) if queue.due == 0 && queue.unheard <= 0 && queue.dead == 0 => Ok(queue),
        other => bail!("jobs or events are left after a minute: {other:?}"),
    }
}

fn block(place: &Place, seed: u64, rounds: &[Round], reports: usize, held: usize) -> String {
    let engine = if place.database.is_some() { "PostgreSQL" } else { "SQLite" };
    let mut block = format!(
        "{engine}, seed {seed}:\n\n| killed after | sent at once | acknowledged before | without answer \
         | of these stored |\n|---|---|---|---|---|\n"
    );
    for round in rounds {
        let killed = round.killed_after.map_or_else(|| "(not)".to_owned(), crate::figures::ms);
        block.push_str(&format!(
            "| {killed} | {} | {} | {} | {} |\n",
            round.sent, round.acknowledged, round.silent, round.there
        ));
    }
    let kills = rounds.iter().filter(|round| round.killed_after.is_some()).count();
    block.push_str(&format!(
        "\n{reports} reports, {kills} kills: none lost, none twice; each with one journal entry, one \
         event, and one receipt where it was asked for. The journal holds. No \
         job is left but {held} that killed workers hold for two minutes.\n"
    ));
    block
}
