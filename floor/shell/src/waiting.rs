//! What waits for a member of staff, from the inboxes of all rooms, on their start page.

use askama::Template;
use identity::Visitor;
use kernel::contribution::InboxItem;
use web::{Answer, Here, room::Inbox};

use crate::{Shell, audience, store::list_waiting};

/// Items shown; the inboxes hold the rest.
const MOST: usize = 8;

/// The panel; empty for everybody else, and where nothing waits.
#[derive(Template, Default)]
#[template(path = "waiting.html")]
pub(crate) struct Waiting {
    title: String,
    items: Vec<Item>,
}
impl askama::filters::HtmlSafe for Waiting {}

struct Item {
    path: String,
    title: String,
    department: String,
    since: String,
}

/// What waits for this visitor.
pub(crate) async fn waiting(shell: &Shell, here: &Here, visitor: &Visitor) -> Answer<Waiting> {
    let own = |(_, inbox): &&(_, Inbox)| audience::includes(inbox.audience, visitor);
    let inboxes: Vec<(&'static str, Inbox)> = shell.inboxes.iter().filter(own).copied().collect();
    if inboxes.is_empty() {
        return Ok(Waiting::default());
    }
    let rows = list_waiting(&mut here.town.store.read().await?, &inboxes, here.now).await?;
    let tell = |(room, waits): (String, _)| {
        let (_, inbox) = inboxes.iter().find(|(name, _)| *name == room)?;
        Some((inbox.tell)(here, waits))
    };
    let mut items: Vec<InboxItem> = rows.into_iter().filter_map(tell).collect();
    let own = departments(here, visitor);
    items.retain(|item| match (&own, &item.department) {
        (Some(own), Some(department)) => own.contains(department),
        _ => true,
    });
    items.truncate(MOST);
    Ok(Waiting {
        title: here.t("shell-waiting"),
        items: items.into_iter().map(|item| shown(here, item)).collect(),
    })
}

/// Departments somebody works for; none for all. Whoever looks at everything new sees all.
fn departments(here: &Here, visitor: &Visitor) -> Option<Vec<String>> {
    let own = match (visitor.clerk(), visitor.field_worker()) {
        (Some(clerk), _) => clerk.departments(),
        (None, Some(worker)) => worker.departments(),
        (None, None) => Some(Vec::new()),
    }?;
    let mut moderation = here.town.config.departments.iter().filter(|d| d.moderation);
    let moderates = moderation.any(|d| own.contains(&d.key));
    (!moderates).then_some(own)
}

fn shown(here: &Here, item: InboxItem) -> Item {
    let department = item.department.as_deref().and_then(|key| here.town.config.department(key));
    Item {
        department: department.map(|d| d.name.get(here.lang).to_owned()).unwrap_or_default(),
        since: here.ago(item.since),
        path: item.path,
        title: item.title,
    }
}
