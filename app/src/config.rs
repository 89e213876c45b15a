//! `allmende.toml`: found, read, checked. Flags win over variables, variables over the file, the
//! file over defaults. A key or variable nobody knows is an error, with the nearest known one.

mod nearest;

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
};

use clap::{Args, Command};

use crate::settings::{Everything, Logging, SECRETS};
use nearest::nearest;

/// Where the file is looked for when nobody says: here, then in the system's folder.
const PLACES: [&str; 2] = ["allmende.toml", "/etc/allmende/allmende.toml"];

/// Variables that are no keys: the place of the file, and those of people who build the house.
const OTHER_VARIABLES: [&str; 6] = [
    "ALLMENDE_CONFIG",
    "ALLMENDE_URL",
    "ALLMENDE_BINARY",
    "ALLMENDE_REAL_DATA",
    "ALLMENDE_SPECS",
    "ALLMENDE_API_KEY",
];

/// What the file says, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Config {
    /// The file, when there is one.
    pub file: Option<PathBuf>,
    /// Values by key.
    pub values: BTreeMap<String, Value>,
    /// What is to be mended.
    pub findings: Vec<Wrong>,
}

/// A value of the file.
#[derive(Debug, Clone)]
pub struct Value {
    /// As a flag would take it.
    pub text: String,
    /// Line in the file, from 1.
    pub line: usize,
}

/// Something in file or environment that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// `allmende.toml:12`, or the variable's name.
    pub place: String,
    /// What is wrong, and what to write instead.
    pub what: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// A command with nothing but the keys.
pub fn keys() -> Command {
    let command = Everything::augment_args(Command::new("allmende").no_binary_name(true));
    Logging::augment_args(command)
}

impl Config {
    /// Reads the file `--config` or `ALLMENDE_CONFIG` names, or the first that is there.
    pub fn read(args: &[String], variables: &[(String, String)]) -> Self {
        let named = named(args)
            .or_else(|| variables.iter().find(|v| v.0 == "ALLMENDE_CONFIG").map(|v| v.1.clone()));
        let mut config = match named {
            Some(path) => Self::of_file(Path::new(&path)),
            None => PLACES
                .map(Path::new)
                .into_iter()
                // One that may not be looked at is there: silence would mean defaults.
                .find(|path| path.try_exists().unwrap_or(true))
                .map(Self::of_file)
                .unwrap_or_default(),
        };
        config.findings.extend(unknown_variables(variables));
        config
    }

    fn of_file(path: &Path) -> Self {
        let (values, findings) = match std::fs::read_to_string(path) {
            Ok(text) => parse(&path.display().to_string(), &text),
            Err(error) => {
                let what = format!("the file cannot be read: {error}");
                (BTreeMap::new(), vec![Wrong { place: path.display().to_string(), what }])
            }
        };
        Self { file: Some(path.to_owned()), values, findings }
    }

    /// Puts the file's values where a command has its defaults, in all its subcommands.
    pub fn inject(&self, command: Command) -> Command {
        let command = command.mut_args(|arg| {
            let Some(value) = self.values.get(arg.get_id().as_str()) else { return arg };
            let secret = SECRETS.contains(&arg.get_id().as_str());
            // Lives as long as the process, which reads one file once. `--help` shows defaults.
            arg.default_value(&*value.text.clone().leak()).hide_default_value(secret)
        });
        command.mut_subcommands(|sub| self.inject(sub))
    }
}

/// The value of `--config` in the arguments; the real parser runs only after the file is read.
fn named(args: &[String]) -> Option<String> {
    let mut args = args.iter().take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == "--config" {
            return args.next().cloned();
        }
        if let Some(path) = arg.strip_prefix("--config=") {
            return Some(path.to_owned());
        }
    }
    None
}

/// The values of a file, and its findings. `name` stands in front of the lines.
pub fn parse(name: &str, text: &str) -> (BTreeMap<String, Value>, Vec<Wrong>) {
    let line_of = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    let at = |line: usize, what: String| Wrong { place: format!("{name}:{line}"), what };
    let table = match toml::de::DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            let line = error.span().map_or(1, |span| line_of(span.start));
            return (BTreeMap::new(), vec![at(line, error.message().to_owned())]);
        }
    };
    let keys = keys();
    let known: Vec<&str> = keys.get_arguments().map(|arg| arg.get_id().as_str()).collect();
    let (mut values, mut findings) = (BTreeMap::new(), Vec::new());
    for (key, value) in table.get_ref() {
        let line = line_of(key.span().start);
        let name = key.get_ref().as_ref();
        if !known.contains(&name) {
            findings.push(at(line, unknown("key", name, &known)));
            continue;
        }
        let text = match value.get_ref() {
            toml::de::DeValue::String(text) => text.to_string(),
            toml::de::DeValue::Integer(number) => number.as_str().replace('_', ""),
            toml::de::DeValue::Boolean(flag) => flag.to_string(),
            other => {
                let what =
                    format!("{name} takes a text, a number or true/false, no {}", kind(other));
                findings.push(at(line, what));
                continue;
            }
        };
        match refused(name, &text) {
            Some(why) => findings.push(at(line, why)),
            None => {
                values.insert(name.to_owned(), Value { text, line });
            }
        }
    }
    findings.sort_by(|a, b| a.place.len().cmp(&b.place.len()).then(a.place.cmp(&b.place)));
    (values, findings)
}

fn kind(value: &toml::de::DeValue<'_>) -> &'static str {
    match value {
        toml::de::DeValue::Array(_) => "list",
        toml::de::DeValue::Table(_) => "table",
        _ => "value of this kind",
    }
}

/// Why a key does not take a value; asked of the parser of the flags. The value itself is not
/// repeated, because it may be a password.
fn refused(key: &str, value: &str) -> Option<String> {
    let flag = format!("--{}={value}", key.replace('_', "-"));
    let error = keys().try_get_matches_from([flag]).err()?;
    let shown = if SECRETS.contains(&key) { "(secret)" } else { value };
    let why = std::error::Error::source(&error).map(|e| format!(": {e}")).unwrap_or_default();
    Some(format!("{key} does not take {shown}{why}"))
}

fn unknown(kind: &str, name: &str, known: &[&str]) -> String {
    match nearest(name, known) {
        Some(near) => format!("there is no {kind} {name}; did you mean {near}?"),
        None => format!("there is no {kind} {name}; `allmende config` lists all"),
    }
}

fn unknown_variables(variables: &[(String, String)]) -> Vec<Wrong> {
    let keys = keys();
    let mut known: Vec<&str> =
        keys.get_arguments().filter_map(|arg| arg.get_env()?.to_str()).collect();
    known.extend(OTHER_VARIABLES);
    let ours = variables.iter().map(|(name, _)| name.as_str());
    ours.filter(|name| name.starts_with("ALLMENDE_") && !name.starts_with("ALLMENDE_TEST_"))
        .filter(|name| !known.contains(name))
        .map(|name| Wrong { place: name.to_owned(), what: unknown("variable", name, &known) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_nobody_knows_is_told_with_line_and_neighbour() {
        let (values, findings) =
            parse("allmende.toml", "data = \"/srv\"\n\nlissten = \"127.0.0.1:1\"\nxyzzy = 1\n");
        assert_eq!(values["data"].text, "/srv");
        let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "allmende.toml:3: there is no key lissten; did you mean listen?",
                "allmende.toml:4: there is no key xyzzy; `allmende config` lists all",
            ]
        );
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_told_with_its_line() {
        let text = "\nmax_connections = \"many\"\nlog_format = \"xml\"\nlisten = [1]\n\
                    public_url = \"stadt.example\"\n";
        let (values, findings) = parse("f", text);
        assert!(values.is_empty());
        let places: Vec<&str> = findings.iter().map(|f| f.place.as_str()).collect();
        assert_eq!(places, ["f:2", "f:3", "f:4", "f:5"]);
        assert!(findings[3].what.contains("https://*"), "{}", findings[3].what);
    }

    #[test]
    fn a_file_that_is_no_toml_says_where() {
        let (_, findings) = parse("f", "data = \"x\"\nlisten = \n");
        assert_eq!(findings[0].place, "f:2");
    }

    #[test]
    fn a_password_is_not_repeated() {
        let (_, findings) = parse("f", "smtp = [\"smtp://u:geheim@h\"]\n");
        assert!(!findings[0].what.contains("geheim"));
    }

    #[test]
    fn a_variable_nobody_knows_is_told() {
        let is = |name: &str| (name.to_owned(), "x".to_owned());
        let config = Config::read(
            &[],
            &[is("ALLMENDE_LISTN"), is("ALLMENDE_TEST_S3"), is("PATH"), is("ALLMENDE_DATA")],
        );
        let told: Vec<String> = config.findings.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            ["ALLMENDE_LISTN: there is no variable ALLMENDE_LISTN; did you mean ALLMENDE_LISTEN?"]
        );
    }

    /// The example in `deploy/`, with the lines that are commented out for lack of a default.
    #[test]
    fn the_example_file_holds_every_key_and_its_default() {
        let text = include_str!("../../deploy/allmende.toml");
        let set = |line: &str| {
            let key = line.split_once(" = ").map(|(key, _)| key);
            key.is_some_and(|key| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
        };
        let line = |line: &str| match line.strip_prefix("# ") {
            Some(rest) if set(rest) => rest.to_owned(),
            _ => line.to_owned(),
        };
        let all: Vec<String> = text.lines().map(line).collect();
        let (values, findings) = parse("deploy/allmende.toml", &all.join("\n"));
        assert_eq!(findings, []);
        let (given, _) = parse("deploy/allmende.toml", text);
        for arg in keys().get_arguments() {
            let key = arg.get_id().as_str();
            assert!(values.contains_key(key), "{key} is missing");
            let default = arg.get_default_values().first().map(|v| v.to_string_lossy());
            let said = given.get(key).map(|value| value.text.as_str());
            assert_eq!(said, default.as_deref(), "{key}");
        }
        assert_eq!(values.len(), keys().get_arguments().count());
    }
}
