//! `/participation`: all processes, running ones first.

use std::sync::Arc;

use askama::Template;
use web::{Answer, Here, Page};

use super::parts;
use crate::{
    Process, Processes,
    process::Stage,
    store::{Figures, list_figures},
};

#[derive(Template)]
#[template(path = "processes.html")]
struct List<'a> {
    here: &'a Here,
    processes: &'a Processes,
    figures: Vec<Figures>,
}

/// The page.
pub async fn list_processes(here: Here) -> Answer<Page> {
    let processes: Arc<Processes> = Processes::of(&here.town);
    let mut tx = here.town.store.read().await?;
    let figures = list_figures(&mut tx, None, here.now).await?;
    drop(tx);
    for turn in processes.iter().filter_map(|process| process.next_turn(here.now)) {
        here.true_until(turn);
    }
    let body = List { here: &here, processes: &processes, figures };
    Ok(Page::new(here.t("participation-title"), body)
        .section("/participation")
        .located()
        .description(here.t("participation-lead"))
        .shared())
}

impl List<'_> {
    /// Processes by whether people can take part: open, coming, over.
    fn groups(&self) -> Vec<(&'static str, &'static str, Vec<&Process>)> {
        let groups = [
            (Stage::Open, "open", "participation-open"),
            (Stage::Coming, "coming", "participation-coming"),
            (Stage::Over, "over", "participation-over"),
        ];
        let of = |stage| {
            let stands = |process: &&Process| process.stage(self.here.now) == stage;
            self.processes.iter().filter(stands).collect::<Vec<_>>()
        };
        let all = groups.map(|(stage, id, title)| (id, title, of(stage)));
        all.into_iter().filter(|(.., processes)| !processes.is_empty()).collect()
    }

    /// What is going on, and until when.
    fn phase(&self, process: &Process) -> Option<String> {
        let phase = process.current(self.here.now)?;
        Some(format!("{}: {}", phase.title.get(self.here.lang), parts::span(self.here, phase)))
    }

    fn count(&self, process: &Process) -> Option<String> {
        process.dialogue()?;
        let own = self.figures.iter().filter(|row| row.process == process.slug);
        let n: i64 = own.map(|row| row.contributions).sum();
        Some(self.here.t1("participation-count", "n", n))
    }
}
