//! Which code runs which job.

use std::{collections::HashMap, sync::Arc};

use futures_util::future::BoxFuture;

use crate::{Job, JobContext, JobError, Listener};

type Run =
    Arc<dyn Fn(String, JobContext) -> BoxFuture<'static, Result<(), JobError>> + Send + Sync>;

pub(crate) struct Kind {
    pub(crate) run: Run,
    pub(crate) attempts: i64,
}

/// The jobs and listeners of the house; rooms add theirs.
#[derive(Default)]
pub struct Jobs {
    kinds: HashMap<&'static str, Kind>,
    pub(crate) listeners: Vec<Listener>,
}

impl Jobs {
    /// Adds the code for a kind of job.
    #[must_use]
    pub fn on<J, F, Fut>(mut self, run: F) -> Self
    where
        J: Job,
        F: Fn(J, JobContext) -> Fut + Send + Sync + Clone + 'static,
        Fut: Future<Output = Result<(), JobError>> + Send + 'static,
    {
        let run: Run = Arc::new(move |payload, context| {
            let run = run.clone();
            Box::pin(async move {
                let job: J = serde_json::from_str(&payload)
                    .map_err(|e| JobError::Hopeless(format!("unreadable payload: {e}")))?;
                run(job, context).await
            })
        });
        self.kinds.insert(J::NAME, Kind { run, attempts: J::ATTEMPTS });
        self
    }

    /// Adds a listener.
    #[must_use]
    pub fn listen(mut self, listener: Listener) -> Self {
        self.listeners.push(listener);
        self
    }

    /// Takes over everything of another collection.
    pub fn merge(&mut self, other: Self) {
        self.kinds.extend(other.kinds);
        self.listeners.extend(other.listeners);
    }

    pub(crate) fn kind(&self, name: &str) -> Option<&Kind> {
        self.kinds.get(name)
    }
}
