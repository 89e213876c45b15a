//! The database: whether it answers, and what each municipality's rows say.

use std::time::Duration;

use kernel::Ts;
use store::{Db, TownKey, journal, migrate, registry::Registry};

use super::{Finding, Patient, outside, towns};
use crate::house;

/// How long the database may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// What is wrong with the rows.
pub async fn look(patient: &Patient<'_>) -> Vec<Finding> {
    let place = &patient.settings.place;
    let why = "Nothing works without it.";
    let db = match house::engine(place) {
        Ok(db) => db,
        Err(error) => {
            let todo = "Write database = \"postgres://user:password@host/name\".";
            return vec![Finding::fault("database-malformed", format!("{error:#}"), why, todo)];
        }
    };
    let looked = tokio::time::timeout(PATIENCE, Registry::look(&db)).await;
    let looked = match looked {
        Ok(Ok(looked)) => looked,
        Ok(Err(error)) => return vec![unreachable(error.to_string())],
        Err(_elapsed) => {
            return vec![unreachable(format!("no answer in {} s", PATIENCE.as_secs()))];
        }
    };
    let mut found = Vec::new();
    match db.encoding().await {
        Ok(encoding) if ["UTF8", "UTF-8"].contains(&encoding.as_str()) => {}
        Ok(encoding) => found.push(Finding::fault(
            "database-encoding",
            format!("the database is encoded in {encoding}"),
            "Names with umlauts are refused or damaged, and lengths are counted wrongly.",
            "Make a new one: createdb --encoding=UTF8 --template=template0 allmende; then \
             `allmende backup` from the old one and `allmende restore` into it.",
        )),
        Err(error) => found.push(unreachable(error.to_string())),
    }
    // Without a registry there are no municipalities, and looking must not make one.
    let Some((registry, drift)) = looked else {
        found.push(towns::none());
        return found;
    };
    found.extend(drifted(&drift));
    let keys = match towns::look(&registry, &mut found).await {
        Ok(keys) => keys,
        Err(error) => {
            found.push(unreachable(error.to_string()));
            return found;
        }
    };
    for (key, sender) in keys {
        if let Some(sender) = sender {
            found.extend(outside::sender(patient, &sender).await.map(|f| f.at(key.as_str())));
        }
        match town(patient, &db, &key).await {
            Ok(more) => found.extend(more.into_iter().map(|finding| finding.at(key.as_str()))),
            Err(error) => found.push(unreachable(error.to_string()).at(key.as_str())),
        }
    }
    db.close().await;
    found
}

fn unreachable(told: String) -> Finding {
    Finding::fault(
        "database-unreachable",
        format!("the database does not answer: {told}"),
        "Nothing works without it.",
        "Is it running, and do host, port, user, password and name in database fit? \
         `psql URL -c 'select 1'` from this machine tells.",
    )
}

async fn town(patient: &Patient<'_>, db: &Db, key: &TownKey) -> store::Result<Vec<Finding>> {
    let store = db.store(key);
    let drift = migrate::compare(&store, &house::steps()).await?;
    let mut found = drifted(&drift);
    // Rows of another schema cannot be asked the questions of this one.
    if !found.is_empty() {
        return Ok(found);
    }
    let mut tx = store.read().await?;
    let newest = journal::newest_at(&mut tx).await?;
    if let Some(ahead) = newest.filter(|at| *at > patient.now.plus(Ts::MINUTE)) {
        found.push(Finding::fault(
            "clock-behind",
            format!("the newest entry was written at {}, which is yet to come", ahead.timestamp()),
            "Deadlines, sign-in links and the order of what happened follow the clock.",
            "Set the clock and keep it set: timedatectl set-ntp true.",
        ));
    }
    if identity::directory::administrators(&mut tx).await?.is_empty() {
        found.push(Finding::warning(
            "administrator-missing",
            "nobody is administrator".to_owned(),
            "Nobody can invite staff, so nobody reads what comes in.",
            format!("Run `allmende staff add --municipality {key} ADDRESS`."),
        ));
    }
    let depth = jobs::queue::depth(&mut tx, patient.now).await?;
    if depth.dead > 0 {
        found.push(Finding::warning(
            "jobs-dead",
            format!("{} jobs were given up", depth.dead),
            "Somebody waits for a mail, or data is kept longer than promised.",
            "Sign in as administrator and open /staff/jobs: it tells why, and starts them again.",
        ));
    }
    if let Some(at) = depth.oldest_due.filter(|at| *at < patient.now.plus(-Ts::HOUR)) {
        found.push(Finding::warning(
            "jobs-late",
            format!("a job waits since {}", at.timestamp()),
            "No worker runs, or it cannot keep up.",
            "Run `allmende serve` without --no-worker, or `allmende worker` beside it.",
        ));
    }
    for stuck in jobs::stuck::list(&mut tx).await? {
        found.push(Finding::warning(
            "listener-stuck",
            format!(
                "{} fails at the event {} ({}): {}",
                stuck.name, stuck.seq, stuck.event, stuck.error
            ),
            "It hears nothing that happened since.",
            "Sign in as administrator and open /staff/jobs: try again, or leave the event out.",
        ));
    }
    let mails = letters::store::count_mails(&mut tx).await?;
    if mails.failed > 0 {
        found.push(Finding::warning(
            "mails-failed",
            format!("{} mails could not be sent", mails.failed),
            "Somebody waits for an answer that was given.",
            "Look at /staff/jobs for the server's words. What is beyond 200 a day to one address is \
             held back: then the log says so.",
        ));
    }
    drop(tx);
    if let Some((entry, reason)) = journal::verify(&store, |_| {}).await?.broken {
        found.push(Finding::fault(
            "journal-broken",
            format!("the journal does not hold at entry {entry}: {reason}"),
            "Somebody or something changed rows outside of the program; what happened cannot be \
             proved any more.",
            "Keep the database as it is, find out who had access, and restore the last backup \
             whose journal holds.",
        ));
    }
    Ok(found)
}

/// One finding for all steps that have not run, one for each that should not have.
fn drifted(drift: &[migrate::Drift]) -> Vec<Finding> {
    use migrate::Drift;
    let missing: Vec<&str> = drift
        .iter()
        .filter_map(|drift| match drift {
            Drift::Missing(step) => Some(step.as_str()),
            Drift::Unknown(_) | Drift::Edited(_) => None,
        })
        .collect();
    let older = missing.first().map(|first| {
        Finding::warning(
            "schema-older",
            format!("{} steps of the tables have not run, from {first} on", missing.len()),
            "The first visitor waits until they have.",
            "Run `allmende migrate`, after a backup where there is data.",
        )
    });
    older.into_iter().chain(drift.iter().filter_map(strange)).collect()
}

/// A step that ran and that this program does not have, or has otherwise.
fn strange(drift: &migrate::Drift) -> Option<Finding> {
    use migrate::Drift;
    Some(match drift {
        Drift::Missing(_) => return None,
        Drift::Unknown(step) => Finding::fault(
            "schema-newer",
            format!("the tables have the step {step}, which this program does not know"),
            "An older program on newer tables may damage what it does not know.",
            "Start the newer version again.",
        ),
        Drift::Edited(step) => Finding::fault(
            "schema-edited",
            format!("the step {step} ran with another text than this program has"),
            "The tables are not what the program expects, and it refuses to start.",
            "Use an unchanged release.",
        ),
    })
}
