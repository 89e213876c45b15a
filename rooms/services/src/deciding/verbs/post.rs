//! Letters go out in two steps. What a letter says is kept with what it is about, in one
//! transaction. A job sets it as a sheet, which takes longer than a transaction may, and then keeps
//! the bytes and sends them in another one: nothing is sent that is not kept.

use files::{Kept, attach_file, insert_picture};
use jobs::enqueue;
use letters::mailbox::{self, Attachment, Message};
use store::{Result, Tx};
use uuid::Uuid;

use super::{Act, effect::note_sent, tell};
use crate::{
    deciding::{
        DecisionId, LetterId,
        delivery::Channel,
        letter::Written,
        mail,
        post::{CaseLetter, KIND, Occasion},
        print::PrintLetter,
    },
    paper,
    receipt::hex,
    store::deciding::letter::{NewLetter, insert_letter, mark_printed},
};

/// Has a letter printed and sent. The clerk of the case answers for it, or else who acts; nobody
/// where the law does.
pub(super) async fn plan_letter(
    tx: &mut Tx,
    act: &Act,
    occasion: Occasion,
    about: Uuid,
    words: &Written,
) -> Result<()> {
    let clerk = act.person().map(|me| act.case.clerk.unwrap_or(me));
    let id = LetterId::fresh(&act.deed.chance, act.deed.now);
    let new = NewLetter { id, occasion, about, words, clerk };
    if insert_letter(tx, act.case.id, act.deed.now, &new).await? {
        let (chance, now) = (&act.deed.chance, act.deed.now);
        enqueue(tx, chance, now, now, &PrintLetter { letter: id }).await?;
    }
    Ok(())
}

/// Sends a printed letter: the bytes are kept, lie in the mailbox of who has an account, and its
/// words go to the address that was left. False when that was done before.
///
/// # Errors
/// Engine errors.
pub async fn send_printed(
    tx: &mut Tx,
    act: &Act,
    letter: &CaseLetter,
    kept: &Kept,
    bytes: Vec<u8>,
) -> Result<bool> {
    if letter.printed_at.is_some() {
        return Ok(false);
    }
    let (occasion, words) = (letter.occasion(), &letter.words.0);
    let sha256 = hex(&kept.content_sha256);
    let word = letter.occasion.clone();
    tell!(tx, act, CaseLetterSent { letter: letter.id, occasion: word, sha256 });
    let (chance, now) = (&act.deed.chance, act.deed.now);
    insert_picture(tx, chance, now, &act.deed.actor, KIND, kept, "").await?;
    attach_file(tx, kept.id, now).await?;
    mark_printed(tx, letter.id, now, kept.id, &kept.content_sha256).await?;
    let mailed =
        mail::send_letter(tx, &act.deed, &act.voice, &act.case, occasion.mail(), words).await?;
    if mailed && occasion == Occasion::Decision {
        let today = act.voice.today(now);
        note_sent(tx, act, DecisionId(letter.about), Channel::Mail, today).await?;
    }
    if let Some(person) = act.case.person {
        let message = message(act, letter, person, bytes);
        if mailed {
            mailbox::provide_told(tx, chance, now, &act.deed.actor, &message).await?;
        } else {
            mailbox::provide(tx, chance, now, &act.deed.actor, &message).await?;
        }
    }
    Ok(true)
}

fn message(act: &Act, letter: &CaseLetter, person: kernel::PersonId, bytes: Vec<u8>) -> Message {
    let (case, words) = (&act.case, &letter.words.0);
    let between = act.voice.speaking(case.language()).say("services-letter-german", &[]);
    let day = act.voice.today(letter.made_at);
    Message {
        person,
        room: "services",
        thing: format!("application:{}", case.reference),
        path: format!("/services/own/{}/progress", case.reference),
        lang: case.language(),
        subject: words.subject_read().to_owned(),
        body: words.whole(&between),
        attachments: vec![Attachment {
            name: format!("{}.pdf", paper::name(&case.reference, day)),
            media_type: "application/pdf",
            bytes,
        }],
    }
}
