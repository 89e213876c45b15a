//! Taking a person out of the tables.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};

/// Everything that is the person's alone.
pub(crate) async fn delete_belongings(tx: &mut Tx, person: PersonId, email: &str) -> Result<()> {
    q!(tx, "DELETE FROM session WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM passkey WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM passkey_challenge WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM identity_subject WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM oidc_attempt WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM postal_code WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM kept_datum WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM role_grant WHERE person = $1", person).exec().await?;
    // The accounts at providers that wait for one of these mails go with it.
    q!(tx, "DELETE FROM signin_link WHERE email = $1", email).exec().await?;
    Ok(())
}

/// Nothing but the number and the moments remain; the address is one nobody can have.
pub(crate) async fn blank_person(tx: &mut Tx, person: PersonId, now: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE person SET email = $1, name = '', name_folded = '', last_signed_in_at = NULL,
                post_confirmed_at = NULL, deleted_at = $2 WHERE id = $3",
        format!("erased:{person}"),
        now,
        person
    )
    .exec()
    .await?;
    Ok(())
}
