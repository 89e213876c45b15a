//! The sixteen Länder, each of which has a law on its holidays.

/// A Land, by the letters of ISO 3166-2:DE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Baden-Württemberg.
    Bw,
    /// Bavaria.
    By,
    /// Berlin.
    Be,
    /// Brandenburg.
    Bb,
    /// Bremen.
    Hb,
    /// Hamburg.
    Hh,
    /// Hesse.
    He,
    /// Mecklenburg-Western Pomerania.
    Mv,
    /// Lower Saxony.
    Ni,
    /// North Rhine-Westphalia.
    Nw,
    /// Rhineland-Palatinate.
    Rp,
    /// Saarland.
    Sl,
    /// Saxony.
    Sn,
    /// Saxony-Anhalt.
    St,
    /// Schleswig-Holstein.
    Sh,
    /// Thuringia.
    Th,
}

impl State {
    /// All of them with their letters.
    pub const WORDS: [(&'static str, Self); 16] = [
        ("BW", Self::Bw),
        ("BY", Self::By),
        ("BE", Self::Be),
        ("BB", Self::Bb),
        ("HB", Self::Hb),
        ("HH", Self::Hh),
        ("HE", Self::He),
        ("MV", Self::Mv),
        ("NI", Self::Ni),
        ("NW", Self::Nw),
        ("RP", Self::Rp),
        ("SL", Self::Sl),
        ("SN", Self::Sn),
        ("ST", Self::St),
        ("SH", Self::Sh),
        ("TH", Self::Th),
    ];
}
