//! What an import did, for a person and for a script.

use std::{collections::BTreeMap, fmt};

use serde::{Serialize, Serializer, ser::SerializeSeq};

use super::error::RowError;

/// Wrong picks shown to a person.
const PICKS_SHOWN: usize = 10;

/// What an import did, or in a dry run would have done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Reports that came in.
    pub imported: u64,
    /// Reports that were here already, recognised by source and id, and were left as they are.
    pub unchanged: u64,
    /// Rows that did not go in.
    pub failed: Vec<RowError>,
    /// Sound rows with neither coordinates nor an address.
    pub without_place: u64,
    /// Sound rows with coordinates outside every district.
    pub outside_districts: u64,
    /// What reporters picked against what the coordinates say.
    pub districts: Agreement,
    /// Nothing was stored.
    pub dry_run: bool,
}

/// How often the district a reporter picked is the one the coordinates lie in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// Picked the right one.
    pub agree: u64,
    /// Picked another one, or a place outside every district.
    pub differ: u64,
    /// Picked one, but there are no coordinates to compare with.
    pub not_comparable: u64,
    /// Each pair of names, picked and computed, and how many reports have it; `None` is outside
    /// every district.
    #[serde(serialize_with = "as_list")]
    pub pairs: BTreeMap<(String, Option<String>), u64>,
}

impl Agreement {
    /// Counts one report whose reporter picked a district.
    pub(super) fn count(&mut self, picked: &str, computed: Option<&str>) {
        if computed == Some(picked) {
            self.agree += 1;
        } else {
            self.differ += 1;
        }
        let pair = (picked.to_owned(), computed.map(str::to_owned));
        *self.pairs.entry(pair).or_default() += 1;
    }

    /// Share of the compared reports in which the two agree, 0 to 1.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let compared = self.agree + self.differ;
        (compared > 0).then(|| self.agree as f64 / compared as f64)
    }

    /// Wrong picks, the most frequent first.
    fn wrong(&self) -> Vec<(&str, Option<&str>, u64)> {
        let pairs = self.pairs.iter().map(|((p, c), n)| (p.as_str(), c.as_deref(), *n));
        let mut wrong: Vec<_> = pairs.filter(|(p, c, _)| *c != Some(*p)).collect();
        wrong.sort_by_key(|(.., reports)| std::cmp::Reverse(*reports));
        wrong
    }
}

fn as_list<S: Serializer>(
    pairs: &BTreeMap<(String, Option<String>), u64>,
    to: S,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Pair<'p> {
        picked: &'p str,
        computed: Option<&'p str>,
        reports: u64,
    }
    let mut list = to.serialize_seq(Some(pairs.len()))?;
    for ((picked, computed), reports) in pairs {
        list.serialize_element(&Pair { picked, computed: computed.as_deref(), reports: *reports })?;
    }
    list.end()
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { imported, unchanged, failed, without_place, outside_districts, .. } = self;
        if self.dry_run {
            writeln!(f, "Dry run: nothing was stored. This would happen:")?;
        }
        writeln!(f, "{imported} imported, {unchanged} unchanged, {} failed", failed.len())?;
        writeln!(f, "{without_place} have neither coordinates nor an address")?;
        writeln!(f, "{outside_districts} lie outside every district")?;
        write!(f, "{}", self.districts)?;
        if !failed.is_empty() {
            writeln!(f, "These rows did not go in:")?;
        }
        failed.iter().try_for_each(|error| writeln!(f, "  {error}"))
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(share) = self.share() else { return Ok(()) };
        writeln!(
            f,
            "District picked by the reporter against the one of the coordinates: {} agree, {} \
             differ ({:.0} % agree); {} picked one without giving coordinates",
            self.agree,
            self.differ,
            share * 100.0,
            self.not_comparable
        )?;
        let wrong = self.wrong();
        for (picked, computed, reports) in wrong.iter().take(PICKS_SHOWN) {
            let computed = computed.unwrap_or("outside every district");
            writeln!(f, "  {reports:>5}  picked {picked}, lies in {computed}")?;
        }
        if wrong.len() > PICKS_SHOWN {
            writeln!(f, "  and {} other pairs", wrong.len() - PICKS_SHOWN)?;
        }
        Ok(())
    }
}
