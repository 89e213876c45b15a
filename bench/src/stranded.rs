//! Kills the server at every step between an application and its receipt, and between a payment
//! and its place, while the payment service has bad days; and looks whether anybody is stranded.

mod applicant;
pub mod browser;
mod city;
mod judgement;
mod place;
mod provider;
mod receipts;
mod wave;

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Args;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};

use self::applicant::Applicant;
use self::browser::Site;
use self::provider::{MOODS, Provider};
use self::wave::{End, Round};
use crate::figures::{ms, since_1970};
use crate::server::Place;
use crate::store::{self, services as rows};

/// How many, how often.
#[derive(Debug, Args)]
pub struct Options {
    /// Applications, each with what is to be paid for it.
    #[arg(long, default_value_t = 2_000)]
    applications: usize,
    /// Times the server is killed at random moments, beside once at each named place.
    #[arg(long, default_value_t = 15)]
    kills: usize,
    /// People who apply at the same time.
    #[arg(long, default_value_t = 12)]
    clients: usize,
    /// Seed of what is done and when the server dies; told in the output.
    #[arg(long)]
    seed: Option<u64>,
}

/// What somebody waits for in a round that may end at any moment.
const HURRIED: Duration = Duration::from_secs(1);
/// What somebody waits for at the end: a killed worker holds its job for two minutes.
const PATIENT: Duration = Duration::from_secs(150);

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When somebody is stranded: the message says who and how.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let seed = options.seed.unwrap_or_else(|| u64::try_from(since_1970()).unwrap_or(1));
    let mut chance = StdRng::seed_from_u64(seed);
    let mut provider = Provider::start(place).await?;
    let folder = city::make(place, &provider.site).await?;
    let data = folder.path();
    let each = options.applications.div_ceil(place::ALL.len() + options.kills);
    let ends = ends(&mut chance, options.kills, u64::try_from(each)?);
    let mut people: Vec<Applicant> = Vec::new();
    let mut rounds = Vec::new();
    for end in ends {
        let more = each.min(options.applications - people.len());
        people.extend((people.len()..people.len() + more).map(Applicant::new));
        // Nobody who waits for money keeps the new ones away from the server for long.
        people.shuffle(&mut chance);
        provider.be(MOODS[chance.random_range(0..MOODS.len())]).await?;
        let done = wave::send(place, data, &provider.site, people, &end, options.clients, HURRIED);
        let (back, round) = done.await.with_context(|| format!("{end:?}, seed {seed}"))?;
        people = back;
        let town = rows::find_town(data, place.database.as_deref()).await?;
        let charged = rows::list_charged(provider.data()).await?;
        complain(&judgement::findings(&all(&people), &town, &charged, false), &end, seed)?;
        place.verify(data).await.with_context(|| format!("{end:?}, seed {seed}"))?;
        rounds.push(round);
    }
    provider.be("").await?;
    let last = End::Alive;
    let done = wave::send(place, data, &provider.site, people, &last, options.clients, PATIENT);
    let (people, round) = done.await.with_context(|| format!("the last round, seed {seed}"))?;
    if round.waiting > 0 {
        let who = people.iter().filter(|person| !person.is_done());
        let who: Vec<String> = who.map(Applicant::standing).collect();
        bail!("these wait for ever (seed {seed}):\n{}", who.join("\n"));
    }
    rounds.push(round);
    if !rounds.iter().any(|round| round.died && matches!(round.end, End::At(..))) {
        bail!("the server ended at no named place: build it with -F faults, as xtask does");
    }
    let proved = settle(place, data, &provider, &people).await?;
    let town = rows::find_town(data, place.database.as_deref()).await?;
    let charged = rows::list_charged(provider.data()).await?;
    complain(&judgement::findings(&all(&people), &town, &charged, true), &last, seed)?;
    let promised = people.iter().filter(|person| person.paid).count();
    let taken = charged.iter().filter(|charge| charge.has_money()).count();
    if promised != taken {
        bail!("{promised} people paid, and the payment service took {taken} times (seed {seed})");
    }
    provider.stop().await?;
    let tasks = town.payments.iter().map(|payment| payment.tasks).sum::<i64>();
    Ok(block(place, seed, &rounds, (people.len(), proved), (taken, tasks, town.payments.len())))
}

fn all(people: &[Applicant]) -> Vec<&Applicant> {
    people.iter().collect()
}

fn complain(wrong: &[String], end: &End, seed: u64) -> Result<()> {
    if !wrong.is_empty() {
        bail!("{end:?}, seed {seed}: {} findings\n{}", wrong.len(), wrong.join("\n"));
    }
    Ok(())
}

/// How the rounds end: at each place, after having been there a few times, and at random moments
/// while as many apply as in any other round. Where `each` apply in a round, it comes to a third of
/// that at a named place nearly always.
fn ends(chance: &mut StdRng, kills: usize, each: u64) -> Vec<End> {
    let few = (each / 3).max(1);
    let mut ends: Vec<End> = Vec::new();
    for place in place::ALL {
        // A draft, its sending, its bill and its payment are a commit each, and there are jobs.
        let most = if place.starts_with("commit") { 3 * few } else { few };
        ends.push(End::At(place, chance.random_range(1..=most)));
    }
    for _ in 0..kills {
        let at = chance.random_range(0..=ends.len());
        let later = Duration::from_micros(chance.random_range(0..50_000));
        ends.insert(at, End::After(chance.random_range(1..=each), later));
    }
    ends
}

/// Waits until the town knows of all money that was taken, then proves the receipts.
async fn settle(
    place: &Place,
    data: &Path,
    provider: &Provider,
    people: &[Applicant],
) -> Result<usize> {
    let server = place.serve(data).await?;
    let site = Site { port: server.port, host: server.host() };
    let proved = receipts::prove(&place.binary, &site, people).await?;
    for _ in 0..300 {
        let town = rows::find_town(data, place.database.as_deref()).await?;
        let charged = rows::list_charged(provider.data()).await?;
        let known = town.payments.iter().filter(|payment| payment.paid == 1).count();
        if known == charged.iter().filter(|charge| charge.has_money()).count() {
            break;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    server.stop().await?;
    let queue = store::find_queue(data, place.database.as_deref(), since_1970()).await?;
    if queue.dead > 0 {
        bail!("{} jobs were given up", queue.dead);
    }
    Ok(proved)
}

fn block(
    place: &Place,
    seed: u64,
    rounds: &[Round],
    (applications, proved): (usize, usize),
    (taken, tasks, payments): (usize, i64, usize),
) -> String {
    let engine = if place.database.is_some() { "PostgreSQL" } else { "SQLite" };
    let mut block = format!(
        "{engine}, seed {seed}:\n\n| ended | after | numbers shown before | without answer |\n|---|---|---|---|\n"
    );
    for round in rounds.iter().filter(|round| round.died) {
        let lasted = ms(round.lasted);
        let how = match &round.end {
            End::At(place, times) => format!("at `{place}`, time {times}"),
            End::After(shown, _) => format!("at a random moment after {shown} numbers"),
            End::Alive => continue,
        };
        block.push_str(&format!("| {how} | {lasted} | {} | {} |\n", round.shown, round.silent));
    }
    let died = rounds.iter().filter(|round| round.died).count();
    block.push_str(&format!(
        "\n{applications} applications, {payments} payments, the server ended {died} times: each \
         number that was shown is there exactly once, {proved} receipts prove what was sent, each \
         of {taken} payments the service took belongs to one application or one of {tasks} tasks, \
         nothing is told twice in the journal, and the journal holds.\n"
    ));
    block
}
