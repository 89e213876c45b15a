//! How fast a quarter of a million answers of a survey leave the house as a file, and what memory the
//! server takes for it.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use clap::Args;
use sqlx::Executor;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::figures::{now, rate};
use crate::server::Place;
use crate::store::{self, Open};
use crate::stranded::browser::{Browser, Site};

/// How many.
#[derive(Debug, Args)]
pub struct Options {
    /// Answers; one of ten has words of its own that everybody may read.
    #[arg(long, default_value_t = 250_000)]
    answers: u32,
}

/// The survey of the demo city, and who may take its file.
const FILE: &str = "/staff/participation/wochenmarkt/survey/answers.csv";
const CLERK: &str = "/demo/enter/tobias.maier-lang@konstanz.example";

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start or does not hand out every line.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.passing().await?;
    fill(folder.path(), place.database.as_deref(), options.answers).await?;
    let server = place.serve(folder.path()).await?;
    let site = Site { port: server.port, host: server.host() };
    let mut clerk = Browser::default();
    clerk.open(&site, CLERK).await?.context("the server is gone")?;
    let before = server.peak().unwrap_or_default();
    let begun = now();
    let (lines, bytes) = stream(&site, &clerk.cookies()).await?;
    let took: Duration = begun.elapsed();
    let after = server.peak().unwrap_or_default();
    server.stop().await?;
    let wanted = usize::try_from(options.answers)?;
    ensure!(lines > wanted, "{lines} lines came, of {wanted} answers");
    let mega = |bytes: u64| bytes / 1_000_000;
    Ok(format!(
        "{lines} lines, {} MB: {} rows/s. The server's peak of memory was {} MB before it and \
         {} MB after it.\n",
        bytes / 1_000_000,
        rate(lines, took),
        mega(before),
        mega(after),
    ))
}

/// Puts the answers beside those of the demo city, past the server: what is measured is the way out.
async fn fill(data: &Path, database: Option<&str>, answers: u32) -> Result<()> {
    match store::open(data, database).await? {
        Open::Sqlite(mut connection) => {
            connection.execute(sqlx::query(SQLITE).bind(answers)).await?;
            connection.execute(sqlx::query(SQLITE_WORDS)).await?;
        }
        Open::Postgres(mut connection) => {
            connection.execute(sqlx::query(POSTGRES).bind(i64::from(answers))).await?;
            connection.execute(sqlx::query(POSTGRES_WORDS)).await?;
        }
    }
    Ok(())
}

macro_rules! answer {
    () => {
        "'{\"wie_oft\":{\"one\":\"monat\"},\"maerkte\":{\"several\":[\"gebhard\",\"stephan\"]},\
         \"ausgaben\":{\"number\":' || (n % 90) || '},\"zufrieden\":{\"number\":' || (n % 5 + 1) || \
         '},\"zeiten\":{\"order\":[\"abend\",\"samstag\"]},\"alter\":{\"one\":\"bis_59\"},\
         \"wo\":{\"one\":\"rechts\"}}'"
    };
}

const SQLITE: &str = concat!(
    "WITH RECURSIVE nr (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM nr WHERE n < $1)
     INSERT INTO survey_response (id, process, answers, touched_at)
     SELECT randomblob(16), 'wochenmarkt', ",
    answer!(),
    ", n FROM nr"
);
const SQLITE_WORDS: &str =
    "INSERT INTO survey_text (code, process, response, question, text, office, at, released_at)
     SELECT hex(randomblob(8)), process, id, 'wuensche', 'Mehr Bänke, bitte.', 'gewerbe', 1, 1
     FROM survey_response WHERE touched_at < 1000000000 AND touched_at % 10 = 0";
const POSTGRES: &str = concat!(
    "INSERT INTO survey_response (id, process, answers, touched_at)
     SELECT gen_random_uuid(), 'wochenmarkt', ",
    answer!(),
    ", n FROM generate_series(1, $1) n"
);
const POSTGRES_WORDS: &str =
    "INSERT INTO survey_text (code, process, response, question, text, office, at, released_at)
     SELECT md5(id::text), process, id, 'wuensche', 'Mehr Bänke, bitte.', 'gewerbe', 1, 1
     FROM survey_response WHERE touched_at < 1000000000 AND touched_at % 10 = 0";

/// Reads the file to its end without keeping it; answers its lines and bytes.
async fn stream(site: &Site, cookies: &str) -> Result<(usize, usize)> {
    let mut socket = TcpStream::connect(("127.0.0.1", site.port)).await?;
    let host = &site.host;
    let request = format!(
        "GET {FILE} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncookie: {cookies}\r\n\r\n"
    );
    socket.write_all(request.as_bytes()).await?;
    let (mut lines, mut bytes, mut last) = (0, 0, 0);
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = socket.read(&mut piece).await?;
        if read == 0 {
            break;
        }
        if bytes == 0 {
            ensure!(piece.starts_with(b"HTTP/1.1 200"), "the file is not handed out");
        }
        for byte in &piece[..read] {
            // Lines of the file end without the carriage return that those around it have.
            lines += usize::from(*byte == b'\n' && last != b'\r');
            last = *byte;
        }
        bytes += read;
    }
    Ok((lines, bytes))
}
