//! In which order the fields of a service can be settled: what a condition or a computed value
//! asks for comes before it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Definition,
    definition::{Field, FieldKind, Formula, Spot, Step},
    expression::{Name, Schema, Type},
};

/// The order, the dependencies and the types of a service's fields. Made once for a definition.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Keys of the fields that stand directly in a step, in the order of settling.
    pub(crate) order: Vec<String>,
    /// The same for the fields of each group.
    pub(crate) inner: BTreeMap<String, Vec<String>>,
    /// What each field that stands directly in a step depends on.
    needs: BTreeMap<String, BTreeSet<String>>,
    schema: Schema,
    cycles: Vec<Cycle>,
}

/// Fields that decide over each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    /// Their keys, each depending on the next, the last on the first.
    pub keys: Vec<String>,
    /// Where the first one's condition or value stands.
    pub spot: Spot,
}

impl Plan {
    /// The plan of a definition.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        let mut plan = Self {
            order: Vec::new(),
            inner: BTreeMap::new(),
            needs: BTreeMap::new(),
            schema: schema(definition),
            cycles: Vec::new(),
        };
        let mut spots = BTreeMap::new();
        for (step, field) in definition.fields() {
            let formulas = decides(step, field);
            let spot = formulas.first().map_or(field.spot, |f| f.spot);
            spots.insert(field.key.clone(), spot);
            let needs = formulas.iter().flat_map(|f| plan.top_names(f, None));
            let own = (field.fields.iter().flat_map(own))
                .flat_map(|f| plan.top_names(f, Some(&field.key)));
            let mut needs: BTreeSet<String> = needs.chain(own).collect();
            // Fields of a group may ask for each other; the group itself is not meant by that.
            if matches!(field.kind, FieldKind::Group) && !plan.names_itself(step, field) {
                needs.remove(&field.key);
            }
            plan.needs.insert(field.key.clone(), needs);
            if matches!(field.kind, FieldKind::Group) {
                let (order, cycles) = inner_order(field);
                plan.inner.insert(field.key.clone(), order);
                plan.cycles.extend(cycles);
            }
        }
        let keys: Vec<String> = definition.fields().map(|(_, f)| f.key.clone()).collect();
        let (order, cycles) = sorted(&keys, &plan.needs, &spots);
        plan.order = order;
        plan.cycles.extend(cycles);
        plan.infer(definition);
        plan
    }

    /// The types of the fields.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Fields that decide over each other; with any, nothing can be settled.
    #[must_use]
    pub fn cycles(&self) -> &[Cycle] {
        &self.cycles
    }

    /// Keys of the fields directly in a step that a formula speaks of; groups for their fields.
    #[must_use]
    pub fn top_names(&self, formula: &Formula, group: Option<&str>) -> Vec<String> {
        let top = |name: Name| match name.group.as_deref().or(group) {
            Some(group) if self.is_column(group, &name.key) => group.to_owned(),
            // A part of an address: the address.
            Some(whole) if !self.schema.fields.contains_key(&name.key) => whole.to_owned(),
            _ => name.key,
        };
        formula.expression.names().into_iter().map(top).collect()
    }

    /// These fields and all they depend on.
    #[must_use]
    pub fn closure(&self, keys: impl IntoIterator<Item = String>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open: Vec<String> = keys.into_iter().collect();
        while let Some(key) = open.pop() {
            if let Some(needs) = self.needs.get(&key) {
                open.extend(needs.iter().filter(|need| !found.contains(*need)).cloned());
                found.insert(key);
            }
        }
        found
    }

    /// Whether a field stands in a group.
    #[must_use]
    pub fn is_column(&self, group: &str, key: &str) -> bool {
        self.schema.groups.get(group).is_some_and(|fields| fields.contains_key(key))
    }

    fn names_itself(&self, step: &Step, field: &Field) -> bool {
        let mut outer = step.when.iter().chain(&field.when);
        outer.any(|formula| self.top_names(formula, None).contains(&field.key))
    }

    /// Computed fields are of the type of their value.
    fn infer(&mut self, definition: &Definition) {
        for key in self.order.clone() {
            let Some(field) = definition.field(&key) else { continue };
            if let FieldKind::Computed { value: Some(value), .. } = &field.kind {
                let (found, _) = value.expression.check(&self.schema, None);
                self.schema.fields.insert(key, found);
                continue;
            }
            for name in self.inner.get(&key).cloned().unwrap_or_default() {
                let inner = field.inner(&name).map(|inner| &inner.kind);
                if let Some(FieldKind::Computed { value: Some(value), .. }) = inner {
                    let (found, _) = value.expression.check(&self.schema, Some(&key));
                    if let Some(fields) = self.schema.groups.get_mut(&key) {
                        fields.insert(name, found);
                    }
                }
            }
        }
    }
}

/// What decides over a field: the conditions of its step and its own, its value.
fn decides<'d>(step: &'d Step, field: &'d Field) -> Vec<&'d Formula> {
    own(field).chain(&step.when).collect()
}

fn own(field: &Field) -> impl Iterator<Item = &Formula> {
    let value = match &field.kind {
        FieldKind::Computed { value, .. } => value.as_ref(),
        _ => None,
    };
    field.when.iter().chain(value)
}

fn schema(definition: &Definition) -> Schema {
    let mut schema = Schema::default();
    for (_, field) in definition.fields() {
        schema.fields.insert(field.key.clone(), field.kind.of_answer());
        if matches!(field.kind, FieldKind::Group) {
            let inner = |f: &Field| -> (String, Type) { (f.key.clone(), f.kind.of_answer()) };
            schema.groups.insert(field.key.clone(), field.fields.iter().map(inner).collect());
        }
    }
    schema
}

fn inner_order(group: &Field) -> (Vec<String>, Vec<Cycle>) {
    let (mut needs, mut spots) = (BTreeMap::new(), BTreeMap::new());
    for field in &group.fields {
        let names = own(field).flat_map(|f| f.expression.names());
        let inner = names.filter(|n| n.group.is_none() && group.inner(&n.key).is_some());
        needs.insert(field.key.clone(), inner.map(|n| n.key).collect::<BTreeSet<_>>());
        spots.insert(field.key.clone(), own(field).next().map_or(field.spot, |f| f.spot));
    }
    let keys: Vec<String> = group.fields.iter().map(|f| f.key.clone()).collect();
    sorted(&keys, &needs, &spots)
}

/// Each key after those it needs. What is part of a cycle is left out and named.
fn sorted(
    keys: &[String],
    needs: &BTreeMap<String, BTreeSet<String>>,
    spots: &BTreeMap<String, Spot>,
) -> (Vec<String>, Vec<Cycle>) {
    let mut walk = Walk { needs, spots, path: Vec::new(), done: Vec::new(), cycles: Vec::new() };
    for key in keys {
        walk.visit(key);
    }
    (walk.done, walk.cycles)
}

struct Walk<'a> {
    needs: &'a BTreeMap<String, BTreeSet<String>>,
    spots: &'a BTreeMap<String, Spot>,
    path: Vec<String>,
    done: Vec<String>,
    cycles: Vec<Cycle>,
}

impl Walk<'_> {
    fn visit(&mut self, key: &str) {
        let Some(needs) = self.needs.get(key) else { return };
        if self.done.iter().any(|done| done == key) {
            return;
        }
        if let Some(start) = self.path.iter().position(|above| above == key) {
            let keys = self.path[start..].to_vec();
            let same = |cycle: &Cycle| cycle.keys.iter().all(|key| keys.contains(key));
            if !self.cycles.iter().any(same) {
                let spot = self.spots.get(key).copied().unwrap_or_default();
                self.cycles.push(Cycle { keys, spot });
            }
            return;
        }
        self.path.push(key.to_owned());
        for need in needs {
            self.visit(need);
        }
        self.path.pop();
        self.done.push(key.to_owned());
    }
}
