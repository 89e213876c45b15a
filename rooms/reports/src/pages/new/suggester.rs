//! The town's own small classifier: learned from its released reports, kept for an hour,
//! learned anew beside the requests.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::Ts;
use web::{Answer, Here};

use crate::{
    Scope,
    store::list_history,
    suggest::{Suggester, described},
};

/// Reports learned from.
const HISTORY: i64 = 20_000;
/// How long what was learned is good.
const GOOD_FOR: i64 = Ts::HOUR;

/// What a municipality's reports taught.
#[derive(Default)]
struct Taught {
    known: Mutex<Option<(Ts, Arc<Suggester>)>>,
    learning: tokio::sync::Mutex<()>,
}

impl Taught {
    fn known(&self) -> Option<(Ts, Arc<Suggester>)> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, at: Ts, suggester: &Arc<Suggester>) {
        let kept = Some((at, Arc::clone(suggester)));
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }
}

/// The classifier of the request's municipality. The first request of all gets one that knows
/// the catalogue's words only, while another thread learns.
pub(super) async fn of(here: &Here) -> Answer<Arc<Suggester>> {
    let taught = here.town.derived(|_| Taught::default());
    let known = taught.known();
    if let Some((at, suggester)) = &known
        && here.now.0 - at.0 < GOOD_FOR
    {
        return Ok(Arc::clone(suggester));
    }
    let scope = Scope::of(here);
    let categories = described(&scope.catalogue);
    let ready = match known {
        Some((_, suggester)) => suggester,
        None => {
            let nothing: [(&str, &str); 0] = [];
            let suggester = Arc::new(Suggester::train(categories.clone(), nothing));
            taught.keep(here.now.plus(-GOOD_FOR), &suggester);
            suggester
        }
    };
    let here = here.clone();
    tokio::spawn(async move {
        let Ok(_only_one) = taught.learning.try_lock() else { return };
        let history = match here.town.store.read().await {
            Ok(mut tx) => list_history(&mut tx, HISTORY).await,
            Err(error) => Err(error),
        };
        let history = match history {
            Ok(history) => history,
            Err(error) => return tracing::error!(%error, "history not read"),
        };
        let learned = tokio::task::spawn_blocking(move || Suggester::train(categories, history));
        match learned.await {
            Ok(suggester) => taught.keep(here.now, &Arc::new(suggester)),
            Err(error) => tracing::error!(%error, "learning stopped"),
        }
    });
    Ok(ready)
}
