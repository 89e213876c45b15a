//! Background work of the room: what followers are told, whom the house reminds of what, and what
//! is deleted when its time is over.

mod digest;
mod forget;
mod news;
mod preview;
mod reindex;
mod remind;
mod retain;
mod returned;
mod tell;
mod watch;

pub use digest::{SendDigest, plan_digest};
pub use forget::{ForgetFollowers, plan_forgetting};
pub use preview::{DueCode, DueRule, preview};
pub use reindex::Reindex;
pub use remind::{RemindReporter, plan_reporter_reminder};
pub use retain::{ACTOR as RETAIN_ACTOR, Retain, run as retain_now};
pub use tell::{TellFollowers, plan_telling};
pub use watch::{WatchDeadlines, plan_watch};

use jobs::Jobs;
use web::App;

/// Jobs and listeners of the room.
#[must_use]
pub fn jobs(app: &App) -> Jobs {
    let mut jobs = crate::pages::new::jobs();
    jobs.merge(followers(app));
    jobs.merge(returned::listen());
    jobs.merge(retain::jobs(app));
    jobs.merge(reminders(app));
    let app = app.clone();
    jobs.on::<Reindex, _, _>(move |_, context| reindex::reindex(app.clone(), context))
}

fn reminders(app: &App) -> Jobs {
    let (watching, reminding) = (app.clone(), app.clone());
    Jobs::default()
        .on::<WatchDeadlines, _, _>(move |_, context| watch::watch(watching.clone(), context))
        .on::<RemindReporter, _, _>(move |job, context| {
            remind::remind(reminding.clone(), job, context)
        })
}

fn followers(app: &App) -> Jobs {
    let (telling, digesting, forgetting) = (app.clone(), app.clone(), app.clone());
    tell::listen(app)
        .on::<TellFollowers, _, _>(move |job, context| tell::tell(telling.clone(), job, context))
        .on::<SendDigest, _, _>(move |job, context| digest::send(digesting.clone(), job, context))
        .on::<ForgetFollowers, _, _>(move |_, context| forget::forget(forgetting.clone(), context))
}
