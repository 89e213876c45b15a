//! Which fields an expression speaks of.

use super::{Kind, Node};

/// A field that an expression names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The group it stands in: written before the point, or gone through by a function.
    pub group: Option<String>,
    /// Its key; of a group itself, the group's.
    pub key: String,
    /// Byte offset in the expression.
    pub at: usize,
}

pub(super) fn names(root: &Node) -> Vec<Name> {
    let mut found = Vec::new();
    collect(root, None, &mut found);
    found
}

fn collect(node: &Node, group: Option<&str>, found: &mut Vec<Name>) {
    let at = node.at;
    match &node.kind {
        Kind::Literal(_) | Kind::Today => {}
        Kind::Field(key) => {
            found.push(Name { group: group.map(str::to_owned), key: key.clone(), at });
        }
        Kind::Inner(of, key) => {
            found.push(Name { group: Some(of.clone()), key: key.clone(), at });
        }
        Kind::Not(inner) | Kind::Minus(inner) => collect(inner, group, found),
        Kind::Binary(_, left, right) => {
            collect(left, group, found);
            collect(right, group, found);
        }
        Kind::In(value, among) => {
            collect(value, group, found);
            among.iter().for_each(|node| collect(node, group, found));
        }
        Kind::Call(function, arguments) => match arguments.as_slice() {
            [Node { kind: Kind::Field(of), at }, rest @ ..] if function.goes_through_rows() => {
                found.push(Name { group: None, key: of.clone(), at: *at });
                rest.iter().for_each(|node| collect(node, Some(of), found));
            }
            _ => arguments.iter().for_each(|node| collect(node, group, found)),
        },
    }
}
