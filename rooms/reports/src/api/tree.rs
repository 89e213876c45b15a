//! What an answer says, once, and written as XML or as JSON. The two follow the convention of
//! GeoReport v2: in JSON the root disappears, what may repeat is an array even when there is
//! one, and what is empty is `null`.

use std::fmt::Write as _;

use serde::{Serialize, Serializer, ser::SerializeMap};

/// A part of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Nothing: an empty element, `null`.
    Empty,
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// What may repeat: the name of the elements, and the elements.
    List(&'static str, Vec<Node>),
    /// Named parts in their order.
    Parts(Vec<(&'static str, Node)>),
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Node {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Node {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<f64> for Node {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => to.serialize_unit(),
            Self::Text(text) => to.serialize_str(text),
            Self::Flag(flag) => to.serialize_bool(*flag),
            Self::Whole(number) => to.serialize_i64(*number),
            Self::Number(number) => to.serialize_f64(*number),
            Self::List(_, nodes) => to.collect_seq(nodes),
            Self::Parts(parts) => {
                let mut map = to.serialize_map(Some(parts.len()))?;
                for (name, node) in parts {
                    map.serialize_entry(name, node)?;
                }
                map.end()
            }
        }
    }
}

/// The tree as an XML document in UTF-8 with this root element.
#[must_use]
pub fn xml(root: &str, node: &Node) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    element(&mut out, root, node);
    out.push('\n');
    out
}

fn element(out: &mut String, name: &str, node: &Node) {
    // Writing into a string does not fail.
    let _ = match node {
        Node::Empty => write!(out, "<{name}/>"),
        Node::Text(text) => write!(out, "<{name}>{}</{name}>", escaped(text)),
        Node::Flag(flag) => write!(out, "<{name}>{flag}</{name}>"),
        Node::Whole(number) => write!(out, "<{name}>{number}</{name}>"),
        Node::Number(number) => write!(out, "<{name}>{number}</{name}>"),
        Node::List(item, nodes) => {
            let inner = |out: &mut String| nodes.iter().for_each(|node| element(out, item, node));
            wrapped(out, name, inner)
        }
        Node::Parts(parts) => {
            let inner = |out: &mut String| parts.iter().for_each(|(n, node)| element(out, n, node));
            wrapped(out, name, inner)
        }
    };
}

fn wrapped(out: &mut String, name: &str, inner: impl FnOnce(&mut String)) -> std::fmt::Result {
    write!(out, "<{name}>")?;
    inner(out);
    write!(out, "</{name}>")
}

/// Text between tags. Characters that XML 1.0 has no way to write (section 2.2) are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A reader would make a line feed of it.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' || c == '\u{fffe}' || c == '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one() -> Node {
        let request = Node::Parts(vec![
            ("id", "017".into()),
            ("text", "<b>Müll & \u{1}Ratten</b>".into()),
            ("address", Node::Empty),
            ("urls", Node::List("url", vec!["a".into()])),
            ("lat", 47.5.into()),
        ]);
        Node::List("request", vec![request])
    }

    #[test]
    fn one_element_is_still_an_array_and_nothing_is_null() {
        let json = serde_json::to_string(&one()).expect("it is written");
        let expected = r#"[{"id":"017","text":"<b>Müll & \u0001Ratten</b>","address":null,"urls":["a"],"lat":47.5}]"#;
        assert_eq!(json, expected);
    }

    #[test]
    fn xml_has_a_root_and_no_characters_it_may_not_have() {
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<requests><request><id>017</id>\
             <text>&lt;b&gt;Müll &amp; Ratten&lt;/b&gt;</text><address/><urls><url>a</url></urls>\
             <lat>47.5</lat></request></requests>\n";
        assert_eq!(xml("requests", &one()), expected);
    }
}
