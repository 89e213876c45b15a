//! The method "missions" in a process' file: tasks led by a picture, each asking for one kind of find.

use kernel::{LocalText, Point, municipality::Section};

use super::read::once;

/// Missions of a process at most: what fits a phone without getting lost.
const MISSIONS: usize = 12;
/// Sentences of a mission at most.
const SENTENCES: usize = 3;
/// Words of addresses below the missions that are no mission.
const TAKEN: [&str; 4] = ["groups", "find", "tiles", "join"];

/// What a mission asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A picture.
    Photo,
    /// How many of something there are.
    Count,
    /// A school mark from 1 to 6 for one of the mission's places.
    Marks,
    /// A place on the map.
    Place,
}

impl Kind {
    /// All with their words in a file.
    pub const ALL: [(&'static str, Self); 4] = [
        ("photo", Self::Photo),
        ("count", Self::Count),
        ("marks", Self::Marks),
        ("place", Self::Place),
    ];

    /// Its word in a file and in rows.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("place", |(word, _)| word)
    }

    /// By its word.
    #[must_use]
    pub fn from_name(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind)
    }

    /// Its sign, where a mission names none.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Self::Photo => "camera",
            Self::Count => "chart",
            Self::Marks => "check",
            Self::Place => "pin",
        }
    }
}

/// A place that gets marks.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Key.
    pub key: String,
    /// Name.
    pub name: LocalText,
    /// Where it is.
    pub at: Point,
}

/// Points are compared bit by bit, which is what the file says.
impl Eq for Spot {}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mission {
    /// Key; part of addresses.
    pub key: String,
    /// What it asks for.
    pub kind: Kind,
    /// Icon of the sprite: the picture that leads it.
    pub icon: String,
    /// Title.
    pub title: LocalText,
    /// What there is to do, in three sentences at most.
    pub text: LocalText,
    /// What is counted; of a count.
    pub counted: LocalText,
    /// What can get a mark; of marks.
    pub places: Vec<Spot>,
}

impl Mission {
    /// One of its places.
    #[must_use]
    pub fn spot(&self, key: &str) -> Option<&Spot> {
        self.places.iter().find(|spot| spot.key == key)
    }
}

/// The tasks of a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missions {
    /// In the order of the file.
    pub list: Vec<Mission>,
}

impl Missions {
    /// By its key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Mission> {
        self.list.iter().find(|mission| mission.key == key)
    }
}

/// Reads the phase; what is missing or wrong is noted with its line.
pub(super) fn missions(section: &Section<'_>) -> Missions {
    let list: Vec<Mission> = section.sections("mission").iter().map(mission).collect();
    if list.is_empty() || list.len() > MISSIONS {
        let problem = format!("there are {} missions", list.len());
        let remedy =
            format!("add [[phase.mission]] with key, kind, title and text, 1 to {MISSIONS}");
        section.refuse("mission", problem, remedy);
    }
    once(section, "mission", list.iter().map(|mission| mission.key.as_str()));
    Missions { list }
}

fn mission(section: &Section<'_>) -> Mission {
    let key = section.need_key("key");
    if TAKEN.contains(&key.as_str()) {
        section.refuse("key", format!("\"{key}\" is part of other addresses"), "take another key");
    }
    let kind = section.choice("kind", &Kind::ALL).unwrap_or_else(|| {
        if !section.has("kind") {
            let words = Kind::ALL.map(|(word, _)| format!("\"{word}\"")).join(", ");
            let problem = "nobody knows what the mission asks for";
            section.refuse("kind", problem, format!("add kind = {words}"));
        }
        Kind::Place
    });
    let text = section.need_local("text");
    let texts = [Some(&text.de), text.en.as_ref(), text.simple.as_ref()].into_iter().flatten();
    if texts.map(|text| sentences(text)).max().unwrap_or(0) > SENTENCES {
        let problem = format!("the mission {key} has more than {SENTENCES} sentences");
        section.refuse("text", problem, "say what there is to do, and leave out the rest");
    }
    let counted = match kind {
        Kind::Count => section.need_local("counted"),
        _ => "".into(),
    };
    let places = match kind {
        Kind::Marks => places(section, &key),
        _ => Vec::new(),
    };
    let icon = section.text("icon").unwrap_or_else(|| kind.icon().to_owned());
    Mission { title: section.need_local("title"), key, kind, icon, text, counted, places }
}

fn places(section: &Section<'_>, mission: &str) -> Vec<Spot> {
    let places: Vec<Spot> = section.sections("place").iter().filter_map(spot).collect();
    if places.is_empty() {
        let problem = format!("there is nothing to mark in the mission {mission}");
        let remedy = "add [[phase.mission.place]] with key, name and at = [9.17, 47.66] for each";
        section.refuse("place", problem, remedy);
    }
    once(section, "place", places.iter().map(|spot| spot.key.as_str()));
    places
}

fn spot(section: &Section<'_>) -> Option<Spot> {
    let (key, name) = (section.need_key("key"), section.need_local("name"));
    let at = section.numbers("at").and_then(|numbers| match numbers[..] {
        [lon, lat] => Point::new(lon, lat),
        _ => None,
    });
    if at.is_none() {
        let remedy = "write at = [9.17, 47.66]: first the longitude, then the latitude";
        section.refuse("at", "nobody knows where it is", remedy);
    }
    Some(Spot { key, name, at: at? })
}

/// Sentences of a text: what ends with a point, an exclamation or a question mark.
fn sentences(text: &str) -> usize {
    let ends = |word: &str| word.ends_with(['.', '!', '?']);
    text.split_whitespace().filter(|word| ends(word)).count()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_sentence_ends_where_a_word_does() {
        assert_eq!(sentences("Geh los. Mach ein Foto! Gut?"), 3);
        assert_eq!(sentences("Zähle 1.000 Autos"), 0);
    }
}
