//! What a template may reach: the templates of this crate, its data, logo and code, the faces.
//! No disk, no network, no clock.

use std::sync::LazyLock;

use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::faces::FACES;

/// Each template by its name.
static TEMPLATES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let texts = [
        ("base.typ", include_str!("../templates/base.typ")),
        ("letter.typ", include_str!("../templates/letter.typ")),
        ("receipt.typ", include_str!("../templates/receipt.typ")),
        ("permit.typ", include_str!("../templates/permit.typ")),
        ("form.typ", include_str!("../templates/form.typ")),
    ];
    texts.into_iter().map(|(name, text)| Source::new(id(name), text.to_owned())).collect()
});

/// Typst's own functions, with those for heads of rows.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// Everything one document is made of.
pub(crate) struct Desk {
    main: FileId,
    files: Vec<(FileId, Bytes)>,
}

impl Desk {
    /// For a template and the files it reads.
    pub(crate) fn new(template: &str, files: Vec<(&'static str, Vec<u8>)>) -> Self {
        let files = files.into_iter().map(|(name, bytes)| (id(name), Bytes::new(bytes)));
        Self { main: id(template), files: files.collect() }
    }
}

/// Typst keeps each name for ever; ours are the few written here.
fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("our names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FACES.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATES.iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(file, _)| *file == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.fonts.get(index).cloned()
    }

    /// The moment of a document is one of its data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
