//! Units and currencies, in cells and in headings.

/// What is written, and how we call it.
const UNITS: [(&str, &str); 91] = [
    ("€", "€"),
    ("EUR", "€"),
    ("Euro", "€"),
    ("ct", "ct"),
    ("Cent", "ct"),
    ("$", "$"),
    ("USD", "$"),
    ("£", "£"),
    ("CHF", "CHF"),
    ("T€", "Tsd. €"),
    ("TEUR", "Tsd. €"),
    ("Tsd. €", "Tsd. €"),
    ("Tsd. EUR", "Tsd. €"),
    ("Tsd. Euro", "Tsd. €"),
    ("1000 €", "Tsd. €"),
    ("1.000 €", "Tsd. €"),
    ("1000 EUR", "Tsd. €"),
    ("1.000 EUR", "Tsd. €"),
    ("Mio. €", "Mio. €"),
    ("Mio €", "Mio. €"),
    ("Mio. EUR", "Mio. €"),
    ("Mio. Euro", "Mio. €"),
    ("Mrd. €", "Mrd. €"),
    ("Mrd. EUR", "Mrd. €"),
    ("Tsd.", "Tsd."),
    ("Mio.", "Mio."),
    ("Mio", "Mio."),
    ("Mrd.", "Mrd."),
    ("%", "%"),
    ("Prozent", "%"),
    ("‰", "‰"),
    ("Promille", "‰"),
    ("°C", "°C"),
    ("°", "°"),
    ("m", "m"),
    ("mm", "mm"),
    ("cm", "cm"),
    ("km", "km"),
    ("m²", "m²"),
    ("m2", "m²"),
    ("qm", "m²"),
    ("km²", "km²"),
    ("km2", "km²"),
    ("qkm", "km²"),
    ("ha", "ha"),
    ("Ar", "Ar"),
    ("m³", "m³"),
    ("m3", "m³"),
    ("cbm", "m³"),
    ("Mio. m³", "Mio. m³"),
    ("l", "l"),
    ("Liter", "l"),
    ("hl", "hl"),
    ("mg", "mg"),
    ("g", "g"),
    ("kg", "kg"),
    ("t", "t"),
    ("Tonnen", "t"),
    ("µg/m³", "µg/m³"),
    ("μg/m³", "µg/m³"),
    ("mg/l", "mg/l"),
    ("W", "W"),
    ("kW", "kW"),
    ("kWp", "kWp"),
    ("MW", "MW"),
    ("Wh", "Wh"),
    ("kWh", "kWh"),
    ("MWh", "MWh"),
    ("GWh", "GWh"),
    ("Mio. kWh", "Mio. kWh"),
    ("V", "V"),
    ("h", "h"),
    ("Std.", "h"),
    ("Stunden", "h"),
    ("min", "min"),
    ("Min.", "min"),
    ("Minuten", "min"),
    ("s", "s"),
    ("Sek.", "s"),
    ("km/h", "km/h"),
    ("dB", "dB"),
    ("dB(A)", "dB(A)"),
    ("hPa", "hPa"),
    ("mbar", "mbar"),
    ("Stück", "Stück"),
    ("St.", "Stück"),
    ("Stk.", "Stück"),
    ("Einwohner", "Einwohner"),
    ("EW", "Einwohner"),
    ("Personen", "Personen"),
    ("Jahre", "Jahre"),
];

/// Our name of a unit.
pub(crate) fn known(written: &str) -> Option<&'static str> {
    UNITS.iter().find(|(name, _)| *name == written).map(|(_, ours)| *ours)
}

/// Whether a number without it means something else: 1,2 Mio. beside 900.000.
pub(crate) fn is_scale(unit: &str) -> bool {
    ["Tsd.", "Mio.", "Mrd."].iter().any(|scale| unit.starts_with(scale))
}

/// Whether the unit is money.
pub(crate) fn is_money(unit: &str) -> bool {
    unit.ends_with(['€', '$', '£']) || matches!(unit, "CHF" | "ct")
}

/// The unit a heading names: `Fläche (m²)`, `Umsatz [Tsd. €]`, `Betrag in €`, `Anteil %`.
pub(crate) fn in_heading(heading: &str) -> Option<&'static str> {
    let heading = heading.trim();
    if let Some(inside) = heading.strip_suffix([')', ']']) {
        let open = inside.rfind(['(', '['])?;
        let inside = inside[open..].get(1..)?.trim();
        return known(inside.strip_prefix("in ").unwrap_or(inside));
    }
    if let Some((_, unit)) = heading.rsplit_once(" in ") {
        return known(unit);
    }
    if let Some(unit) = heading.strip_prefix("in ") {
        return known(unit);
    }
    // "Anlage m" or "Typ V" name no unit; a sign that is no letter does.
    let last = heading.rsplit([' ', '_', '/']).next()?;
    let sign = last.chars().any(|c| !c.is_ascii_alphanumeric());
    known(last).filter(|_| sign || heading == last && known(last).is_some_and(is_money))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_their_unit_in_several_ways() {
        for (heading, unit) in [
            ("Fläche (m²)", Some("m²")),
            ("Umsatz [Tsd. €]", Some("Tsd. €")),
            ("Betrag in €", Some("€")),
            ("Betrag in EUR", Some("€")),
            ("Anteil (in %)", Some("%")),
            ("Anteil %", Some("%")),
            ("in 1.000 €", Some("Tsd. €")),
            ("Größe (ca.)", None),
            ("Typ V", None),
            ("Bezirk", None),
        ] {
            assert_eq!(in_heading(heading), unit, "{heading}");
        }
    }
}
