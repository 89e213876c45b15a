//! Why an upload is not taken, as keys a page turns into words.

/// The reason a picture is refused. Every reason is something the sender can
/// understand and act on; faults of ours (full disk, storage away) are not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The bytes are none of JPEG, PNG, WebP or GIF, whatever the name says.
    #[error("the content is not a JPEG, PNG, WebP or GIF picture")]
    NotAPicture,
    /// More bytes than [`crate::PICTURE_BYTES`] (or the limit passed in).
    #[error("the file has more bytes than allowed")]
    TooLarge,
    /// More pixels than [`crate::MAX_PIXELS`], or a side too long.
    #[error("the picture has more pixels than allowed")]
    TooManyPixels,
    /// It begins like a picture but cannot be read to its end.
    #[error("the picture is damaged or incomplete")]
    Broken,
    /// The bytes are neither a PDF nor a picture, where both would be taken.
    #[error("the content is neither a PDF nor a picture")]
    NotTaken,
    /// It begins like a PDF but does not end like one.
    #[error("the document is damaged or incomplete")]
    BrokenDocument,
}

impl Refused {
    /// Every reason, for tests that look for missing translations.
    pub const ALL: [Self; 6] = [
        Self::NotAPicture,
        Self::TooLarge,
        Self::TooManyPixels,
        Self::Broken,
        Self::NotTaken,
        Self::BrokenDocument,
    ];

    /// The stable key of the reason, for machines and logs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAPicture => "not_a_picture",
            Self::TooLarge => "too_large",
            Self::TooManyPixels => "too_many_pixels",
            Self::Broken => "broken",
            Self::NotTaken => "not_taken",
            Self::BrokenDocument => "broken_document",
        }
    }

    /// The message id under which the page finds the sentence for a person.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::NotAPicture => "files-refused-not-a-picture",
            Self::TooLarge => "files-refused-too-large",
            Self::TooManyPixels => "files-refused-too-many-pixels",
            Self::Broken => "files-refused-broken",
            Self::NotTaken => "files-refused-not-taken",
            Self::BrokenDocument => "files-refused-broken-document",
        }
    }
}
