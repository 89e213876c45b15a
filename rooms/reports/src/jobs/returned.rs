//! Mail that comes back: series to that address end, and staff see at the report that mail
//! does not arrive.

use jobs::{Jobs, Listener};
use letters::{MailReturned, store::find_recipient};

use crate::store::{delete_followed, mark_contacts_returned};

/// Hears of returned mail. The name is stored.
pub(super) fn listen() -> Jobs {
    Jobs::default().listen(Listener::new::<MailReturned>(
        "reports_mail_returned",
        |tx, event, context| {
            Box::pin(async move {
                // Forgotten meanwhile: then nobody knows any more whose address it was.
                let Some(email) = find_recipient(tx, event.mail).await? else { return Ok(()) };
                delete_followed(tx, &email).await?;
                mark_contacts_returned(tx, &email, context.now).await?;
                Ok(())
            })
        },
    ))
}
