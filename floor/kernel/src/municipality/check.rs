//! The whole folder of a municipality, looked at before it is taken in.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Area, BaseMap, Finding, Municipality, Page, key_of};

/// The file a municipality's folder must have.
pub const FILE_NAME: &str = "municipality.toml";

/// Reads a municipality's folder, given as file names (relative, with `/`) and contents.
///
/// The municipality is there unless `municipality.toml` itself cannot be read; findings may
/// nevertheless stand beside it (a missing picture, say). Rooms check their own files.
#[must_use]
pub fn check(files: &BTreeMap<String, Vec<u8>>) -> (Option<Municipality>, Vec<Finding>) {
    let mut findings = Vec::new();
    let text = match read_text(files, FILE_NAME, "create it; examples/ shows one") {
        Ok(text) => text,
        Err(finding) => return (None, vec![finding]),
    };
    let mut municipality = match Municipality::parse(FILE_NAME, text) {
        Ok(municipality) => municipality,
        Err(findings) => return (None, findings),
    };
    check_pictures(&municipality, files, &mut findings);
    for lang in &municipality.languages {
        for page in Page::ALL {
            let name = municipality.pages.file(page, *lang);
            let remedy = format!("write the page in Markdown, in {}", lang.as_str());
            findings.extend(read_text(files, &name, &remedy).err());
        }
    }
    if let Some(areas) = &mut municipality.areas {
        let found = read_json(files, &areas.file).map_or_else(
            |finding| (Vec::new(), vec![finding]),
            |json| read_areas(&areas.file, &json, &areas.key_property, &areas.name_property),
        );
        areas.list = found.0;
        findings.extend(found.1);
    }
    if let Some(water) = &municipality.map.water {
        findings.extend(read_json(files, water).err());
    }
    if let Some(streets) = &municipality.map.streets {
        let remedy = "create it with the columns name,kind,lon,lat,district";
        findings.extend(read_text(files, streets, remedy).err());
    }
    if let BaseMap::PmTiles(tiles) = &municipality.map.base
        && !files.get(tiles).is_some_and(|file| file.starts_with(b"PMTiles"))
    {
        findings.push(Finding::of_file(
            tiles,
            "not there, or not in the PMTiles format",
            "put the file into the folder or take map.pmtiles out",
        ));
    }
    (Some(municipality), findings)
}

fn read_text<'f>(
    files: &'f BTreeMap<String, Vec<u8>>,
    name: &str,
    remedy: &str,
) -> Result<&'f str, Finding> {
    let bytes = files.get(name).ok_or_else(|| Finding::of_file(name, "not there", remedy))?;
    let text = std::str::from_utf8(bytes).map_err(|wrong| {
        let readable = String::from_utf8_lossy(&bytes[..wrong.valid_up_to()]);
        let remedy = "save the file as UTF-8";
        Finding::at_offset(name, &readable, wrong.valid_up_to(), "not UTF-8", remedy)
    })?;
    if text.trim().is_empty() {
        return Err(Finding::of_file(name, "empty", remedy));
    }
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn read_json(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Result<Value, Finding> {
    let text = read_text(files, name, "put the GeoJSON file into the folder")?;
    serde_json::from_str(text).map_err(|wrong| Finding {
        file: name.to_owned(),
        line: u32::try_from(wrong.line()).unwrap_or(0),
        column: u32::try_from(wrong.column()).unwrap_or(0),
        problem: format!("not JSON ({wrong})"),
        remedy: "export it again as GeoJSON in WGS 84".to_owned(),
    })
}

/// Logo and start picture are handed out under the town's own host, so an SVG must be a picture
/// and nothing else.
fn check_pictures(
    municipality: &Municipality,
    files: &BTreeMap<String, Vec<u8>>,
    findings: &mut Vec<Finding>,
) {
    for name in [Some(&municipality.logo), municipality.hero.as_ref()].into_iter().flatten() {
        let Some(bytes) = files.get(name) else {
            let remedy = "put the picture into the folder";
            findings.push(Finding::of_file(name, "not there", remedy));
            continue;
        };
        if name.ends_with(".png") && bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            continue;
        }
        let Some(svg) = std::str::from_utf8(bytes)
            .ok()
            .filter(|text| name.ends_with(".svg") && text.contains("<svg"))
        else {
            let remedy = "save the picture as .svg or .png";
            findings.push(Finding::of_file(name, "neither SVG nor PNG", remedy));
            continue;
        };
        let lower = svg.to_ascii_lowercase();
        for danger in ["<script", "<foreignobject", "javascript:", "<!entity", " on"] {
            let found = lower
                .match_indices(danger)
                .find(|(at, _)| danger != " on" || is_handler(&lower[at + danger.len()..]));
            if let Some((at, _)) = found {
                findings.push(Finding::at_offset(
                    name,
                    svg,
                    at,
                    format!("the picture holds a programme ({})", danger.trim()),
                    "save it as a plain SVG",
                ));
            }
        }
    }
}

/// Whether what follows ` on` makes it an attribute such as `onload=`.
fn is_handler(rest: &str) -> bool {
    let name = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    name > 0 && rest[name..].trim_start().starts_with('=')
}

fn read_areas(
    file: &str,
    json: &Value,
    key_property: &str,
    name_property: &str,
) -> (Vec<Area>, Vec<Finding>) {
    let (mut areas, mut findings) = (Vec::<Area>::new(), Vec::new());
    let Some(features) = json.get("features").and_then(Value::as_array) else {
        let remedy = "export the districts as a GeoJSON FeatureCollection";
        return (areas, vec![Finding::of_file(file, "no list of features", remedy)]);
    };
    for (number, feature) in features.iter().enumerate() {
        let which = format!("feature {}", number + 1);
        let mut refuse = |problem: String, remedy: &str| {
            findings.push(Finding::of_file(file, format!("{which} {problem}"), remedy));
        };
        let kind = feature.pointer("/geometry/type").and_then(Value::as_str).unwrap_or("nothing");
        if !["Polygon", "MultiPolygon"].contains(&kind) {
            refuse(format!("is of the kind {kind}"), "draw districts as polygons");
        }
        let property = |name: &str| match feature.get("properties").and_then(|p| p.get(name)) {
            Some(Value::String(text)) => Some(text.trim().to_owned()),
            Some(Value::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        let key = property(key_property).as_deref().and_then(key_of);
        let name = property(name_property).filter(|n| !n.is_empty());
        match (key, name) {
            (Some(key), Some(_)) if areas.iter().any(|a| a.key == key) => {
                refuse(format!("has the key {key} again"), "join its parts to one MultiPolygon");
            }
            (Some(key), Some(name)) => areas.push(Area { key, name }),
            (None, _) => refuse(
                format!("has no usable property {key_property}"),
                "add it, or name another in areas.key_property",
            ),
            (_, None) => refuse(
                format!("has no property {name_property}"),
                "add it, or name another in areas.name_property",
            ),
        }
    }
    (areas, findings)
}
