//! Passkeys (WebAuthn): ceremonies whose state lies in our own rows. All are discoverable:
//! nobody types an address to use one, so none is revealed.

use kernel::{Chance, PersonId, Ts};
use store::{Result, Tx};
use web::{Here, Problem};
use webauthn_rs::prelude::{
    CreationChallengeResponse, CredentialID, DiscoverableAuthentication, Passkey,
    PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
    RequestChallengeResponse, Url, Webauthn, WebauthnBuilder,
};

use crate::{Person, store::passkeys};

kernel::id! {
    /// A passkey.
    PasskeyId,
}

/// How long a ceremony may take.
pub const CEREMONY: i64 = 5 * Ts::MINUTE;
/// Challenge for a new passkey.
const REGISTER: &str = "register";
/// Challenge for signing in.
const SIGN_IN: &str = "sign_in";
