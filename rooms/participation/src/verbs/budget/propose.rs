//! An idea becomes a project the offices look into.

use jobs::record;
use kernel::Lang;
use store::{Result, Tx};

use crate::{
    Deed,
    budget::{Project, ProjectId},
    contribution::ContributionId,
    event::budget::BudgetProjectProposed,
    process::Process,
    store::budget::{NewProject, find_project_by_id, insert_project, set_change},
};

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    /// Id it gets; the same id twice is one project.
    pub id: ProjectId,
    /// Title.
    pub title: String,
    /// What it is.
    pub body: String,
    /// Language it is written in.
    pub lang: Lang,
    /// Key of its district; none for the whole town.
    pub district: Option<String>,
    /// Key of its theme.
    pub category: Option<String>,
    /// The contribution it came from.
    pub contribution: Option<ContributionId>,
}

/// Stores a project. A second one with the same id finds the first.
///
/// # Errors
/// Engine errors.
pub async fn propose(
    tx: &mut Tx,
    deed: &Deed,
    process: &Process,
    idea: &Idea,
) -> Result<Option<Project>> {
    loop {
        if let Some(known) = find_project_by_id(tx, idea.id).await? {
            return Ok(Some(known).filter(|known| known.process == process.slug));
        }
        let new = NewProject {
            id: idea.id,
            process: process.slug.clone(),
            title: idea.title.clone(),
            body: idea.body.clone(),
            lang: idea.lang.as_str().to_owned(),
            district: idea.district.clone(),
            category: idea.category.clone(),
            office: process.office.clone(),
            contribution: idea.contribution,
            proposed_at: deed.now,
        };
        // False where somebody took the number at this moment; theirs is seen the next time.
        if insert_project(tx, new).await? {
            let event = BudgetProjectProposed { project: idea.id, process: process.slug.clone() };
            let seq = record(tx, deed.now, &deed.actor, &event).await?;
            set_change(tx, idea.id, seq).await?;
        }
    }
}
