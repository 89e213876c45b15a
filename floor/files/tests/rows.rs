//! A picture's life: received, attached or swept away, deleted.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod made;
mod town;

use files::vault::Key;
use files::{File, Format, Kept, Rect, Rendition, insert_picture};
use futures_util::TryStreamExt;
use kernel::{Actor, FileId, Ts};
use store::{Error, journal};
use town::{NOON, Town};

async fn keep(town: &Town) -> Kept {
    let bytes = made::jpeg_with_exif(&made::colourful(640, 480), 6);
    town.files.take_bytes(town.store.key(), &bytes, &town.chance, NOON).await.unwrap()
}

async fn insert(town: &Town, kept: &Kept, alt: &'static str) -> FileId {
    let (chance, kept) = (town.chance.clone(), kept.clone());
    town.store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                insert_picture(tx, &chance, NOON, &Actor::Visitor, "report_picture", &kept, alt)
                    .await
            })
        })
        .await
        .unwrap()
}

async fn attach(town: &Town, id: FileId) -> bool {
    town.store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move { files::attach_file(tx, id, NOON).await })
        })
        .await
        .unwrap()
}

async fn delete(town: &Town, id: FileId) {
    let chance = town.chance.clone();
    town.store
        .write::<_, Error, _>(move |tx| {
            Box::pin(
                async move { files::delete_file(tx, &chance, NOON, &Actor::Visitor, id).await },
            )
        })
        .await
        .unwrap();
}

async fn find(town: &Town, id: FileId) -> Option<File> {
    files::find_file(&mut town.store.read().await.unwrap(), id).await.unwrap()
}

async fn objects(town: &Town) -> usize {
    let vault = town.files.vault(town.store.key());
    vault.list().try_collect::<Vec<_>>().await.unwrap().len()
}

#[tokio::test]
async fn a_stored_picture_is_found_by_id_and_by_token() {
    let town = Town::new().await;
    let kept = keep(&town).await;
    let id = insert(&town, &kept, "Ein\nSchlagloch \0 vor  Haus 3").await;
    let file = find(&town, id).await.unwrap();
    assert_eq!((file.width, file.height), (480, 640));
    assert_eq!(file.alt, "Ein Schlagloch vor Haus 3");
    assert_eq!(file.kind, "report_picture");
    assert_eq!(file.content_sha256, kept.content_sha256);
    let mut tx = town.store.read().await.unwrap();
    let same = files::find_file_by_token(&mut tx, &kept.token).await.unwrap().unwrap();
    assert_eq!(same, file);
    assert!(files::find_file_by_token(&mut tx, "other").await.unwrap().is_none());
    assert_eq!(objects(&town).await, 4);
}

#[tokio::test]
async fn inserting_twice_is_inserting_once() {
    let town = Town::new().await;
    let kept = keep(&town).await;
    let one = insert(&town, &kept, "").await;
    let two = insert(&town, &kept, "").await;
    assert_eq!(one, two);
    let subject = format!("file:{one}");
    let mut tx = town.store.read().await.unwrap();
    assert_eq!(journal::list_about(&mut tx, &subject, 10).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_list_of_files_leaves_out_what_is_deleted() {
    let town = Town::new().await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        let kept = keep(&town).await;
        ids.push(insert(&town, &kept, "").await);
    }
    delete(&town, ids[1]).await;
    let mut tx = town.store.read().await.unwrap();
    let mut listed: Vec<_> =
        files::list_files(&mut tx, &ids).await.unwrap().into_iter().map(|f| f.id).collect();
    listed.sort();
    let mut left = [ids[0], ids[2]];
    left.sort();
    assert_eq!(listed, left);
    assert!(files::list_files(&mut tx, &[]).await.unwrap().is_empty());
}

#[tokio::test]
async fn deleting_empties_the_vault_and_stands_in_the_journal_once() {
    let town = Town::new().await;
    let kept = keep(&town).await;
    let id = insert(&town, &kept, "Gesicht").await;
    assert!(attach(&town, id).await);
    delete(&town, id).await;
    delete(&town, id).await;
    assert!(find(&town, id).await.is_none());
    assert!(!attach(&town, id).await, "what is deleted cannot be attached");
    town.work().await;
    assert_eq!(objects(&town).await, 0);
    let mut tx = town.store.read().await.unwrap();
    let entries = journal::list_about(&mut tx, &format!("file:{id}"), 10).await.unwrap();
    let verbs: Vec<_> = entries.iter().map(|e| e.verb.as_str()).collect();
    assert_eq!(verbs, ["file_stored", "file_deleted"]);
}

#[tokio::test]
async fn what_nobody_attached_is_swept_away_and_the_rest_stays() {
    let town = Town::new().await;
    let (forgotten, used) = (keep(&town).await, keep(&town).await);
    insert(&town, &forgotten, "").await;
    insert(&town, &used, "").await;
    attach(&town, used.id).await;

    town.clock.advance(Ts::DAY);
    town.work().await;
    assert!(find(&town, forgotten.id).await.is_some(), "a day is not yet over for all of them");

    town.clock.advance(Ts::DAY);
    town.work().await;
    assert!(find(&town, forgotten.id).await.is_none());
    assert!(find(&town, used.id).await.is_some());
    let vault = town.files.vault(town.store.key());
    let left = vault.list().try_collect::<Vec<_>>().await.unwrap();
    assert_eq!(left.len(), 4);
    assert!(left.iter().all(|listed| listed.key.file == used.id.0));
}

#[tokio::test]
async fn objects_whose_row_was_never_written_are_swept_away() {
    let town = Town::new().await;
    let lost = keep(&town).await;
    let used = keep(&town).await;
    insert(&town, &used, "").await;
    attach(&town, used.id).await;
    assert_eq!(objects(&town).await, 8);
    // The storage dates objects by the machine's clock, so the town's clock goes far past it.
    town.clock.advance(100 * 365 * Ts::DAY);
    town.work().await;
    assert_eq!(objects(&town).await, 4);
    let key = Key::rendition(lost.id.0, Rendition::Large, Format::Webp);
    assert!(town.files.vault(town.store.key()).get(&key).await.unwrap().is_none());
}

#[tokio::test]
async fn blacking_out_makes_a_new_picture_under_a_new_address() {
    let town = Town::new().await;
    let kept = keep(&town).await;
    let left_half = Rect { x: 0.0, y: 0.0, w: 0.5, h: 1.0 };
    let key = town.store.key();
    let black = town
        .files
        .black_out_stored(key, kept.id, vec![left_half], &town.chance, NOON)
        .await
        .unwrap()
        .unwrap();
    assert_ne!((black.id, &black.token), (kept.id, &kept.token));
    let stored = Key::rendition(black.id.0, Rendition::Large, Format::Jpeg);
    let bytes = town.files.vault(key).get(&stored).await.unwrap().unwrap();
    let picture = image::load_from_memory(&bytes).unwrap().into_rgb8();
    assert_eq!(picture.dimensions(), (480, 640));
    assert!((0..640).all(|y| picture.get_pixel(100, y).0.iter().all(|c| *c < 30)));
    assert!((0..640).any(|y| picture.get_pixel(400, y).0.iter().any(|c| *c > 100)));
}
