//! The suggester of a municipality: learned from its reports, learned anew as they change.

use std::sync::{Arc, PoisonError, RwLock};

use store::Result;

use super::{Suggester, described};
use crate::{
    Scope,
    store::{last_change, list_history},
};

/// Newest reports learned from; more would say the same.
const HISTORY: i64 = 20_000;
/// Changes of reports after which it is learned anew.
const RENEW_AFTER: i64 = 100;

/// What one municipality has learned so far.
#[derive(Default)]
struct Kept {
    learned: RwLock<Option<(i64, Arc<Suggester>)>>,
    learning: tokio::sync::Mutex<()>,
}

impl Kept {
    fn find(&self, now: i64) -> Option<(bool, Arc<Suggester>)> {
        let learned = self.learned.read().unwrap_or_else(PoisonError::into_inner);
        learned.as_ref().map(|(at, s)| (now - at < RENEW_AFTER, Arc::clone(s)))
    }
}

/// The suggester for a municipality's reports.
///
/// The first call after a start learns (about 0.2 seconds for 4,000 reports, on a thread of its
/// own); later ones answer from memory, and while one call learns anew the others get what was
/// learned before.
///
/// # Errors
/// Engine errors.
pub async fn suggester(scope: &Scope) -> Result<Arc<Suggester>> {
    let kept = scope.town().derived(|_| Kept::default());
    let store = &scope.town().store;
    // Nobody holds a connection while they wait for somebody else's learning.
    let now = last_change(&mut store.read().await?).await?;
    let _learning = match (kept.find(now), kept.learning.try_lock()) {
        (Some((true, fresh)), _) => return Ok(fresh),
        (Some((false, old)), Err(_)) => return Ok(old),
        (_, Ok(learning)) => learning,
        (None, Err(_)) => kept.learning.lock().await,
    };
    // Somebody else may have learned while this call waited.
    if let Some((true, fresh)) = kept.find(now) {
        return Ok(fresh);
    }
    let history = list_history(&mut store.read().await?, HISTORY).await?;
    let categories = described(&scope.catalogue);
    let learn = move || Arc::new(Suggester::train(categories, history));
    let learned = match tokio::task::spawn_blocking(learn).await {
        Ok(learned) => learned,
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    };
    let mut slot = kept.learned.write().unwrap_or_else(PoisonError::into_inner);
    *slot = Some((now, Arc::clone(&learned)));
    Ok(learned)
}
