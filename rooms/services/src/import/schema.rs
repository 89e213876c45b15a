//! What stands in an XDatenfelder message, as far as a definition can use it.

use super::{
    Wrong,
    field::{self, Field},
    tree::Element,
};

const XDF2: &str = "urn:xoev-de:fim:standard:xdatenfelder_2";
/// Without the patch level: `3.0.0` and what follows it.
const XDF3: &str = "urn:xoev-de:fim:standard:xdatenfelder_3.";

/// A data schema; a message with a single group or field is a schema of one item.
#[derive(Debug)]
pub(super) struct Schema {
    pub(super) edition: Edition,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) name: String,
    pub(super) about: Option<String>,
    pub(super) laws: Vec<String>,
    pub(super) items: Vec<Item>,
    pub(super) rules: Vec<Rule>,
}

/// Which XDatenfelder it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edition {
    Two,
    Three,
}

/// A group or a field, and how often.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) often: Often,
    pub(super) what: What,
}

/// How often something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Often {
    pub(super) least: u32,
    /// No end where there is none.
    pub(super) most: Option<u32>,
}

impl Often {
    const ONCE: Self = Self { least: 1, most: Some(1) };

    /// Whether there can be more than one.
    pub(super) fn repeats(self) -> bool {
        self.most != Some(1)
    }
}

#[derive(Debug)]
pub(super) enum What {
    Group(Group),
    Field(Field),
}

/// Fields that belong together.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) help: Option<String>,
    pub(super) laws: Vec<String>,
    pub(super) items: Vec<Item>,
}

/// A rule nobody can run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) name: String,
    /// Label of what it stands at.
    pub(super) at: String,
    /// What it says, part by part.
    pub(super) words: Vec<String>,
}

/// Reads a message.
pub(super) fn read(root: &Element) -> Result<Schema, Wrong> {
    let edition = match root.namespace() {
        Some(XDF2) => Edition::Two,
        Some(name) if name.starts_with(XDF3) => Edition::Three,
        other => {
            let problem = match other {
                Some(name) => format!("the namespace {name} is not known"),
                None => format!("{} has no namespace", root.name),
            };
            let remedy = format!("give a file of XDatenfelder 2 ({XDF2}) or 3 ({XDF3}0.0)");
            return Err(Wrong::new(root.at, problem, remedy));
        }
    };
    let mut reader = Reader { edition, rules: Vec::new() };
    let kinds = ["stammdatenschema", "datenfeldgruppe", "datenfeld"];
    let body = kinds.into_iter().find_map(|kind| root.all(kind).next());
    let Some(body) = body else {
        let problem = format!("{} holds no schema, no group and no field", root.name);
        let remedy = "give a message with stammdatenschema, datenfeldgruppe or datenfeld";
        return Err(Wrong::new(root.at, problem, remedy));
    };
    let (id, version) = identity(body)?;
    let name = body.need_said("name")?;
    let items = if body.name == "stammdatenschema" {
        let title = name.clone();
        reader.rules(body, &title)?;
        reader.items(body)?
    } else {
        vec![Item { often: Often::ONCE, what: reader.what(body)? }]
    };
    let about = match body.said("beschreibung")? {
        Some(words) => Some(words),
        None => body.said("definition")?,
    };
    status(body)?;
    Ok(Schema { edition, id, version, name, about, laws: laws(body), items, rules: reader.rules })
}

/// The id and the version; nothing else stands there.
pub(super) fn identity(element: &Element) -> Result<(String, String), Wrong> {
    let found = element.need("identifikation")?;
    if let Some(other) = found.children.iter().find(|c| c.name != "id" && c.name != "version") {
        let problem = format!("identifikation knows no {}", other.name);
        return Err(Wrong::new(other.at, problem, "take it out"));
    }
    let id = found.need_said("id")?;
    Ok((id, found.said("version")?.unwrap_or_default()))
}

/// How far it has been released (XDatenfelder 3): a code from 1 to 8.
pub(super) fn status(element: &Element) -> Result<(), Wrong> {
    match element.code("freigabestatus")? {
        Some((code, at)) if !matches!(code.parse(), Ok(1_u8..=8)) => {
            let problem = format!("freigabestatus cannot be {code}");
            Err(Wrong::new(at, problem, "write a code from 1 to 8"))
        }
        _ => Ok(()),
    }
}

/// The laws it stands on.
pub(super) fn laws(element: &Element) -> Vec<String> {
    element.all("bezug").map(Element::words).filter(|words| !words.is_empty()).collect()
}

/// The words people see: those for entering, else the name.
pub(super) fn label(element: &Element) -> Result<String, Wrong> {
    match element.said("bezeichnungEingabe")? {
        Some(label) => Ok(label),
        None => element.need_said("name"),
    }
}

struct Reader {
    edition: Edition,
    rules: Vec<Rule>,
}

impl Reader {
    fn items(&mut self, parent: &Element) -> Result<Vec<Item>, Wrong> {
        parent.all("struktur").map(|part| self.item(part)).collect()
    }

    fn item(&mut self, part: &Element) -> Result<Item, Wrong> {
        let often = often(part)?;
        let holds = part.need("enthaelt")?;
        let Some(inner) = holds.children.first() else {
            let remedy = "let it hold a datenfeldgruppe or a datenfeld";
            return Err(Wrong::new(holds.at, "enthaelt is empty", remedy));
        };
        let mut what = self.what(inner)?;
        let own = match &mut what {
            What::Group(group) => &mut group.laws,
            What::Field(field) => &mut field.laws,
        };
        let more: Vec<String> = laws(part).into_iter().filter(|law| !own.contains(law)).collect();
        own.extend(more);
        Ok(Item { often, what })
    }

    fn what(&mut self, element: &Element) -> Result<What, Wrong> {
        match element.name.as_str() {
            "datenfeldgruppe" => {
                let (id, _) = identity(element)?;
                let (name, label) = (element.need_said("name")?, label(element)?);
                status(element)?;
                self.rules(element, &name)?;
                let help = element.said("hilfetextEingabe")?;
                let (laws, items) = (laws(element), self.items(element)?);
                Ok(What::Group(Group { id, label, help, laws, items }))
            }
            "datenfeld" => {
                let name = element.need_said("name")?;
                status(element)?;
                self.rules(element, &name)?;
                Ok(What::Field(field::read(element, self.edition)?))
            }
            other => {
                let problem = format!("{other} cannot stand here");
                let remedy = "write a datenfeldgruppe or a datenfeld";
                Err(Wrong::new(element.at, problem, remedy))
            }
        }
    }

    /// Takes the rules down; the same rule may stand at several places.
    fn rules(&mut self, element: &Element, at: &str) -> Result<(), Wrong> {
        for rule in element.all("regel") {
            let (id, _) = identity(rule)?;
            let name = rule.need_said("name")?;
            let mut words = Vec::new();
            for part in ["beschreibung", "definition", "freitextRegel", "bezug", "script", "skript"]
            {
                words.extend(rule.said(part)?.map(|words| format!("{part}: {words}")));
            }
            if !self.rules.iter().any(|known| known.id == id) {
                self.rules.push(Rule { id, name, at: at.to_owned(), words });
            }
        }
        Ok(())
    }
}

/// `0:1`, `1:1`, `1:*`.
fn often(part: &Element) -> Result<Often, Wrong> {
    let written = part.need_said("anzahl")?;
    let read = || {
        let (least, most) = written.split_once(':')?;
        let least: u32 = least.trim().parse().ok()?;
        let most = match most.trim() {
            "*" => None,
            most => Some(most.parse().ok().filter(|most| *most >= least.max(1))?),
        };
        Some(Often { least, most })
    };
    read().ok_or_else(|| {
        let at = part.all("anzahl").next().map_or(part.at, |found| found.at);
        let problem = format!("anzahl cannot be \"{written}\"");
        Wrong::new(at, problem, "write the least and the most, as 0:1, 1:1 or 1:*")
    })
}
