//! What changes beside a draft's answers, written in the same transaction.

use files::Kept;
use kernel::FileId;
use letters::{Mail, Sender};
use store::Tx;

use crate::{
    Deed,
    attachments::KIND,
    event::{DraftBegun, DraftMoved},
    figures,
    starts::event::ProposalTaken,
    store::{self as rows, NewFile},
};

/// A file on its way into a draft.
pub(in crate::pages) struct Arrived {
    /// The file.
    pub kept: Kept,
    /// Key of the field, in a group `group.field`.
    pub field: String,
    /// Row of the group.
    pub row: usize,
    /// The name it came with.
    pub name: String,
}

/// What changes about a draft's files.
#[derive(Default)]
pub(in crate::pages) struct Changed {
    /// New ones.
    pub arrived: Vec<Arrived>,
    /// Those that go.
    pub removed: Vec<FileId>,
    /// The draft's way to another version.
    pub moved: Option<DraftMoved>,
    /// The draft was begun for somebody.
    pub begun: Option<DraftBegun>,
    /// What was told by a register and taken over.
    pub taken: Option<ProposalTaken>,
    /// What is written to the applicant.
    pub mail: Option<(Sender, Mail)>,
    /// What the figures count of it.
    pub ticks: Vec<figures::Tick>,
}

impl Changed {
    /// Writes it in the transaction of the draft.
    pub(super) async fn write(self, tx: &mut Tx, deed: &Deed, draft: &[u8]) -> store::Result<()> {
        for (nr, Arrived { kept, field, row, name }) in (0_i64..).zip(&self.arrived) {
            files::insert_picture(tx, &deed.chance, deed.now, &deed.actor, KIND, kept, "").await?;
            // Held by the draft: the nightly sweep of files would take it too soon.
            files::attach_file(tx, kept.id, deed.now).await?;
            let new = NewFile {
                file: kept.id,
                draft,
                field,
                row: i64::try_from(*row).unwrap_or(i64::MAX),
                nr,
                name,
                sha256: &kept.content_sha256,
                size: i64::try_from(kept.stored_bytes).unwrap_or(i64::MAX),
            };
            rows::insert_attachment(tx, &new).await?;
        }
        for file in &self.removed {
            rows::delete_attachment(tx, *file).await?;
            files::delete_file(tx, &deed.chance, deed.now, &deed.actor, *file).await?;
        }
        if let Some((sender, mail)) = &self.mail {
            letters::send(tx, &deed.chance, deed.now, sender, mail).await?;
        }
        if let Some(taken) = &self.taken {
            ::jobs::record(tx, deed.now, &deed.actor, taken).await?;
        }
        if let Some(begun) = &self.begun {
            ::jobs::record(tx, deed.now, &deed.actor, begun).await?;
        }
        if let Some(moved) = &self.moved {
            ::jobs::record(tx, deed.now, &deed.actor, moved).await?;
        }
        Ok(())
    }
}
