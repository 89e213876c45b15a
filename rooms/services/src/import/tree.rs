//! An XML file as a tree that knows where everything stands.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::Wrong;

/// Depth of nesting that no schema has.
const DEEPEST: usize = 64;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without the prefix.
    pub(super) name: String,
    /// The prefix with its colon, or nothing.
    prefix: String,
    /// Byte offset of its tag.
    pub(super) at: usize,
    attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element>,
    text: String,
}

impl Element {
    /// Its words, blanks and line breaks made one.
    pub(super) fn words(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// An attribute that is not empty.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// The namespace of its own name.
    pub(super) fn namespace(&self) -> Option<&str> {
        let key = match self.prefix.strip_suffix(':') {
            Some(prefix) => format!("xmlns:{prefix}"),
            None => "xmlns".to_owned(),
        };
        self.attribute(&key)
    }

    /// All children of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The child of a name, which may stand there once.
    pub(super) fn once(&self, name: &str) -> Result<Option<&Self>, Wrong> {
        let mut found = self.children.iter().filter(|child| child.name == name);
        let first = found.next();
        match found.next() {
            Some(second) => {
                let problem = format!("{name} stands twice in {}", self.name);
                Err(Wrong::new(second.at, problem, "take one of them out"))
            }
            None => Ok(first),
        }
    }

    /// The child of a name, which has to be there.
    pub(super) fn need(&self, name: &str) -> Result<&Self, Wrong> {
        self.once(name)?.ok_or_else(|| {
            let problem = format!("{} has no {name}", self.name);
            Wrong::new(self.at, problem, format!("add <{}{name}>", self.prefix))
        })
    }

    /// The words of a child that may stand there once; none where they are empty.
    pub(super) fn said(&self, name: &str) -> Result<Option<String>, Wrong> {
        Ok(self.once(name)?.map(Self::words).filter(|words| !words.is_empty()))
    }

    /// The words of a child that has to be there and may not be empty.
    pub(super) fn need_said(&self, name: &str) -> Result<String, Wrong> {
        let child = self.need(name)?;
        let words = child.words();
        if words.is_empty() {
            let problem = format!("{name} in {} is empty", self.name);
            return Err(Wrong::new(child.at, problem, "write what it stands for"));
        }
        Ok(words)
    }

    /// The code in a child, `<child><code>…</code></child>`.
    pub(super) fn code(&self, name: &str) -> Result<Option<(String, usize)>, Wrong> {
        let Some(child) = self.once(name)? else { return Ok(None) };
        let code = child.need_said("code")?;
        Ok(Some((code, child.at)))
    }
}

/// Reads a file into its root.
pub(super) fn read(text: &str) -> Result<Element, Wrong> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        let at = offset(reader.buffer_position());
        let event = reader.read_event().map_err(|fault| {
            let at = offset(reader.error_position());
            Wrong::new(at, format!("not well-formed XML ({fault})"), "correct the XML here")
        })?;
        let mut done = None;
        match event {
            Event::Start(tag) => {
                open.push(element(&tag, at)?);
                if open.len() > DEEPEST {
                    let remedy = "export the schema again";
                    return Err(Wrong::new(at, "elements are nested too deeply", remedy));
                }
            }
            Event::Empty(tag) => done = Some(element(&tag, at)?),
            Event::End(_) => done = open.pop(),
            Event::Text(words) => add(&mut open, &decoded(words.decode(), at)?),
            Event::CData(words) => add(&mut open, &decoded(words.decode(), at)?),
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten().map(String::from);
                let name = decoded(name.decode(), at)?;
                let named = quick_xml::escape::resolve_predefined_entity(&name);
                let found = letter.or_else(|| named.map(str::to_owned)).ok_or_else(|| {
                    let problem = format!("&{name}; stands for nothing");
                    Wrong::new(at, problem, "write the character itself")
                })?;
                add(&mut open, &found);
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
        let Some(done) = done else { continue };
        match open.last_mut() {
            Some(parent) => parent.children.push(done),
            None if root.is_none() => root = Some(done),
            None => {
                let remedy = "take everything after the first out";
                return Err(Wrong::new(done.at, "there is a second root element", remedy));
            }
        }
    }
    if let Some(left) = open.last() {
        let problem = format!("{} is never closed: the file ends too early", left.name);
        return Err(Wrong::new(left.at, problem, "get the file once more"));
    }
    root.ok_or_else(|| Wrong::new(0, "there is no XML in it", "give an XDatenfelder file (.xml)"))
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

fn add(open: &mut [Element], words: &str) {
    if let Some(last) = open.last_mut() {
        last.text.push_str(words);
    }
}

fn decoded<T: ToString, E: ToString>(text: Result<T, E>, at: usize) -> Result<String, Wrong> {
    let wrong = |fault: E| Wrong::new(at, fault.to_string(), "save the file as UTF-8");
    text.map(|text| text.to_string()).map_err(wrong)
}

fn element(tag: &BytesStart<'_>, at: usize) -> Result<Element, Wrong> {
    let name = String::from_utf8_lossy(tag.name().as_ref()).into_owned();
    let (prefix, local) = match name.split_once(':') {
        Some((prefix, local)) => (format!("{prefix}:"), local.to_owned()),
        None => (String::new(), name),
    };
    let mut found = Element { name: local, prefix, at, ..Element::default() };
    for attribute in tag.attributes() {
        let wrong = |fault: String| {
            let problem = format!("an attribute of {} cannot be read ({fault})", found.name);
            Wrong::new(at, problem, "correct the XML here")
        };
        let attribute = attribute.map_err(|fault| wrong(fault.to_string()))?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0);
        let value = value.map_err(|fault| wrong(fault.to_string()))?.into_owned();
        let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        found.attributes.push((key, value));
    }
    Ok(found)
}
