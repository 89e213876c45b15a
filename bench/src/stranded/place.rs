//! The named places at which the server can be made to end (`floor/store/src/fault.rs`).

/// All of them, in the order in which an application meets them first.
pub const ALL: [&str; 17] = [
    "draft.stored",
    "send.begun",
    "submit.half",
    "commit.before",
    "commit.after",
    "send.stored",
    "number.asked",
    "receipt.asked",
    "due.half",
    "job.done",
    "pay.begun",
    "look.begun",
    "look.answered",
    "look.stored",
    "paid.told",
    "paid.half",
    // Once more, when much is going on at the same time.
    "commit.before",
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::ALL;

    fn named(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                named(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let calls = text.split("fault::point(\"").skip(1);
                found.extend(calls.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_place_in_the_house_is_one_at_which_it_is_ended() {
        let house = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut found = BTreeSet::new();
        for part in ["floor", "rooms", "app"] {
            named(&house.join(part), &mut found);
        }
        assert_eq!(found, ALL.iter().map(|place| (*place).to_owned()).collect());
    }
}
