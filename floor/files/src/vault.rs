//! Where the renditions lie: a local folder or an S3 bucket, the same to callers.

use std::fmt;
use std::path::Path as FsPath;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use uuid::Uuid;

use crate::picture::{Format, Rendition};

/// A fault of the storage. What is merely absent is `None`, not an error.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The folder cannot be made or the bucket's settings make no sense.
    #[error("the file storage cannot be opened: {0}")]
    Open(String),
    /// A read, write or delete failed.
    #[error("the file storage failed")]
    Storage(#[from] object_store::Error),
}

/// How to reach an S3 bucket.
#[derive(Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct S3 {
    /// Address of the service, `https://s3.example.org`; AWS when absent.
    pub endpoint: Option<String>,
    /// The bucket; it must exist.
    pub bucket: String,
    /// Region, as the service wants it for signing.
    #[serde(default = "default_region")]
    pub region: String,
    /// Access key id.
    pub access_key_id: String,
    /// Secret key; never logged.
    pub secret_access_key: String,
    /// `endpoint/bucket/key` instead of `bucket.endpoint/key`: what MinIO, Ceph
    /// and most services outside AWS expect.
    #[serde(default = "yes")]
    pub path_style: bool,
    /// Plain HTTP. For tests on the same machine only.
    #[serde(default)]
    pub allow_http: bool,
}

fn default_region() -> String {
    "eu-central-1".into()
}

const fn yes() -> bool {
    true
}

impl fmt::Debug for S3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("S3")
            .field("endpoint", &self.endpoint)
            .field("bucket", &self.bucket)
            .finish_non_exhaustive()
    }
}

/// The storage of the whole process, out of which each municipality gets its own.
#[derive(Debug, Clone)]
pub struct Vaults {
    store: Arc<dyn ObjectStore>,
}

impl Vaults {
    /// Keeps files below `folder` (made when missing), synced to disk before a
    /// write counts as done.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn local(folder: &FsPath) -> Result<Self, VaultError> {
        let open =
            |error: &dyn fmt::Display| VaultError::Open(format!("{}: {error}", folder.display()));
        std::fs::create_dir_all(folder).map_err(|error| open(&error))?;
        let store = LocalFileSystem::new_with_prefix(folder)
            .map_err(|error| open(&error))?
            .with_automatic_cleanup(true)
            .with_fsync(true);
        Ok(Self { store: Arc::new(store) })
    }

    /// Keeps files in an S3 bucket.
    ///
    /// # Errors
    /// When the settings make no sense. The service itself is first asked when
    /// something is stored.
    pub fn s3(settings: &S3) -> Result<Self, VaultError> {
        // The HTTP client takes the process's TLS provider; whoever came first set it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.bucket)
            .with_region(&settings.region)
            .with_access_key_id(&settings.access_key_id)
            .with_secret_access_key(&settings.secret_access_key)
            .with_virtual_hosted_style_request(!settings.path_style)
            .with_allow_http(settings.allow_http);
        if let Some(endpoint) = &settings.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        let store = builder.build().map_err(|error| VaultError::Open(error.to_string()))?;
        Ok(Self { store: Arc::new(store) })
    }

    /// Whether what is kept can be reached; asks for the first object of all.
    ///
    /// # Errors
    /// [`VaultError::Storage`] with the service's own words.
    pub async fn check(&self) -> Result<(), VaultError> {
        self.store.list(None).next().await.transpose()?;
        Ok(())
    }

    /// The part that belongs to one municipality. Nothing reached through it
    /// can lie in another's.
    #[must_use]
    pub fn of(&self, municipality: &str) -> Vault {
        Vault { store: PrefixStore::new(Arc::clone(&self.store), municipality) }
    }
}

/// The name of one stored object: a file's id and what of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// The file the object belongs to.
    pub file: Uuid,
    name: String,
}

impl Key {
    /// One rendition of a picture.
    #[must_use]
    pub fn rendition(file: Uuid, rendition: Rendition, format: Format) -> Self {
        Self { file, name: format!("{}.{}", rendition.as_str(), format.extension()) }
    }

    /// The object with this name; None when no object of ours can be called so.
    #[must_use]
    pub fn of(file: Uuid, name: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
        let usable = !name.is_empty() && !name.starts_with('.') && name.chars().all(plain);
        usable.then(|| Self { file, name: name.to_owned() })
    }

    /// What of the file it is: `large.webp`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Spread over 256 folders by the id's last, random byte: a folder with
    /// every picture of twenty years is slow to list and to back up.
    fn path(&self) -> Path {
        let id = self.file.as_simple().to_string();
        Path::from(format!("{}/{id}/{}", &id[30..], self.name))
    }

    fn parse(path: &Path) -> Option<Self> {
        let mut parts = path.as_ref().split('/').skip(1);
        let file = Uuid::try_parse(parts.next()?).ok()?;
        let name = parts.next()?.to_owned();
        parts.next().is_none().then_some(Self { file, name })
    }
}

/// A stored object on its way out.
pub struct Stored {
    /// Length in bytes.
    pub bytes: u64,
    /// The storage's own tag of this content.
    pub etag: Option<String>,
    /// The content in pieces.
    pub body: BoxStream<'static, Result<Bytes, object_store::Error>>,
}

/// A stored object's name and age.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What it is.
    pub key: Key,
    /// When it was written, in microseconds since 1970.
    pub written_at_us: i64,
}

/// One municipality's files.
#[derive(Debug, Clone)]
pub struct Vault {
    store: PrefixStore<Arc<dyn ObjectStore>>,
}

impl Vault {
    /// Stores an object; nobody ever sees half of it, and writing it again
    /// replaces it.
    ///
    /// # Errors
    /// [`VaultError::Storage`].
    pub async fn put(&self, key: &Key, content: Bytes) -> Result<(), VaultError> {
        self.store.put(&key.path(), PutPayload::from(content)).await?;
        Ok(())
    }

    /// Opens an object for reading in pieces; `None` when it is not there.
    ///
    /// # Errors
    /// [`VaultError::Storage`].
    pub async fn stream(&self, key: &Key) -> Result<Option<Stored>, VaultError> {
        match self.store.get(&key.path()).await {
            Ok(found) => Ok(Some(Stored {
                bytes: found.meta.size,
                etag: found.meta.e_tag.clone(),
                body: found.into_stream(),
            })),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads an object whole; `None` when it is not there.
    ///
    /// # Errors
    /// [`VaultError::Storage`].
    pub async fn get(&self, key: &Key) -> Result<Option<Bytes>, VaultError> {
        match self.store.get(&key.path()).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Deletes an object; one that is not there is deleted already.
    ///
    /// # Errors
    /// [`VaultError::Storage`].
    pub async fn delete(&self, key: &Key) -> Result<(), VaultError> {
        match self.store.delete(&key.path()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Everything stored, in no order. What does not look like ours is left out.
    pub fn list(&self) -> BoxStream<'_, Result<Listed, VaultError>> {
        self.store
            .list(None)
            .map_err(VaultError::from)
            .try_filter_map(|object| async move {
                Ok(Key::parse(&object.location).map(|key| Listed {
                    key,
                    written_at_us: object.last_modified.timestamp_micros(),
                }))
            })
            .boxed()
    }
}
