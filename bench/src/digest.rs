//! How long it takes until everybody who follows something has their mail: one query finds what is new for
//! all of them, a job writes the mails page by page.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Args;
use sqlx::Executor;

use crate::figures::{now, rate};
use crate::server::Place;
use crate::store::{Open, open, rows};
use crate::stranded::browser::{Browser, Site};

/// How many follow how much.
#[derive(Debug, Args)]
pub struct Options {
    /// Readers with a confirmed address; each gets one mail.
    #[arg(long, default_value_t = 40_000)]
    followers: usize,
    /// Contributions each of them follows; all are answered.
    #[arg(long, default_value_t = 5)]
    things: usize,
}

/// The list of what waits for an answer.
const INBOX: &str = "/staff/participation?tab=unanswered&process=rad-und-fuss";
/// The clerk who answers.
const CLERK: &str = "/demo/enter/tobias.maier-lang@konstanz.example";
/// How often it is looked whether they are written.
const LOOK: Duration = Duration::from_millis(50);
/// How long is waited: the mails go out within two minutes after the answers.
const PATIENCE: Duration = Duration::from_secs(900);

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start, does not take an answer, or the mails do not come.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.passing().await?;
    let database = place.database.as_deref();
    let mut eyes = open(folder.path(), database).await?;
    let codes = fill(&mut eyes, options).await?;
    let server = place.serve(folder.path()).await?;
    let site = Site { port: server.port, host: server.host() };
    answer(&site, &codes).await?;
    let asked = now();
    let begun = 'begun: loop {
        for at in [At::Gathering, At::Gathered, At::Written] {
            if count(&mut eyes, at).await? > 0 {
                break 'begun now();
            }
        }
        if asked.elapsed() > PATIENCE {
            bail!("nobody gathers what is new");
        }
        tokio::time::sleep(LOOK).await;
    };
    let mut gathered = None;
    let took = loop {
        if begun.elapsed() > PATIENCE {
            bail!("the mails do not come");
        }
        if gathered.is_none() && count(&mut eyes, At::Gathered).await? > 0 {
            gathered = Some(begun.elapsed());
        }
        let written = count(&mut eyes, At::Written).await?;
        if written >= i64::try_from(options.followers)? {
            break begun.elapsed();
        }
        tokio::time::sleep(LOOK).await;
    };
    server.stop().await?;
    let gathered = gathered.unwrap_or(took);
    Ok(format!(
        "{} readers follow {} contributions each; all were answered.\n\n\
         | step | seconds | a second |\n|---|---|---|\n\
         | one query finds {} pieces of news | {:.2} | {} |\n\
         | all mails are written, one a reader | {:.2} | {} |\n",
        options.followers,
        codes.len(),
        options.followers * codes.len(),
        gathered.as_secs_f64(),
        rate(options.followers * codes.len(), gathered),
        took.as_secs_f64(),
        rate(options.followers, took),
    ))
}

/// How far it is.
#[derive(Debug, Clone, Copy)]
enum At {
    Gathering,
    Gathered,
    Written,
}

async fn count(eyes: &mut Open, at: At) -> Result<i64> {
    let rows = match at {
        At::Gathering => rows!(
            eyes,
            (i64,),
            "SELECT CAST(count(*) AS BIGINT) FROM job
             WHERE kind = 'GatherParticipationNews' AND locked_until IS NOT NULL
               AND payload LIKE '%at-once%'"
        )?,
        At::Gathered => rows!(
            eyes,
            (i64,),
            "SELECT CAST(count(*) AS BIGINT) FROM
               (SELECT reader FROM participation_digest LIMIT 1) AS first"
        )?,
        At::Written => rows!(
            eyes,
            (i64,),
            "SELECT CAST(count(*) AS BIGINT) FROM mail WHERE kind = 'participation_news'"
        )?,
    };
    Ok(rows.first().map(|(n,)| *n).unwrap_or_default())
}

/// Lets everybody follow what waits for an answer; answers the codes.
async fn fill(eyes: &mut Open, options: &Options) -> Result<Vec<String>> {
    let found = rows!(
        eyes,
        (String,),
        "SELECT code FROM contribution WHERE process = 'rad-und-fuss' AND released_at IS NOT NULL
           AND refused_at IS NULL AND answered_at IS NULL AND office = 'tiefbauamt' ORDER BY code"
    )?;
    let codes: Vec<String> = found.into_iter().map(|(code,)| code).take(options.things).collect();
    if codes.is_empty() {
        bail!("the demo city has nothing that waits for an answer");
    }
    let id = match eyes {
        Open::Sqlite(_) => "randomblob(16)",
        Open::Postgres(_) => "gen_random_uuid()",
    };
    let readers = format!(
        "INSERT INTO participation_reader (id, email, lang, token, rhythm, created_at, told_seq)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {})
         SELECT {id}, 'reader' || i || '@example.org', 'de', 'token' || i, 'at-once', 0, 0 FROM n",
        options.followers
    );
    let last = codes.last().map(String::as_str).unwrap_or_default();
    let follows = format!(
        "INSERT INTO contribution_follower (contribution, reader, author, at, since_seq, confirmed_at)
         SELECT c.id, r.id, FALSE, 0, 0, 1 FROM participation_reader r JOIN contribution c
           ON c.process = 'rad-und-fuss' AND c.released_at IS NOT NULL AND c.refused_at IS NULL
             AND c.answered_at IS NULL AND c.office = 'tiefbauamt' AND c.code <= '{last}'"
    );
    for sql in [readers, follows] {
        let sql = sqlx::AssertSqlSafe(sql);
        match eyes {
            Open::Sqlite(c) => c.execute(sqlx::raw_sql(sql)).await.map(|_| ())?,
            Open::Postgres(c) => c.execute(sqlx::raw_sql(sql)).await.map(|_| ())?,
        }
    }
    Ok(codes)
}

/// A clerk answers all of them.
async fn answer(site: &Site, codes: &[String]) -> Result<()> {
    let gone = "the server is gone";
    let mut clerk = Browser::default();
    clerk.open(site, CLERK).await?.context(gone)?;
    let page = clerk.open(site, INBOX).await?.context(gone)?;
    let token = page.between("<meta name=\"csrf\" content=\"", "\"").context("no token")?;
    for code in codes {
        let fields = [
            ("csrf", &*token),
            ("state", "planned"),
            ("answer", "Das wird im kommenden Jahr gebaut, sobald die Mittel beschlossen sind."),
        ];
        let path = format!("/staff/participation/{code}/answer");
        clerk.send(site, &path, &fields).await?.context(gone)?.leads()?;
    }
    Ok(())
}
