//! `allmende table`

mod show;

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use table::{Form, Schema, Source, Survey, Workbook, write};

/// Reads a table as a German administration exported it, and says how each column was read and why.
///
/// A value that does not fit its column is kept as text and listed with its line. Ends with 0, or
/// with 2 when the file breaks the schema or would lose rows; then no table is written.
#[derive(Args)]
pub struct Table {
    /// A CSV file of any encoding and separator, or a workbook (XLSX, ODS, XLS).
    file: PathBuf,
    /// The sheet of a workbook; else the first that is not empty.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Print the decisions as JSON.
    #[arg(long)]
    json: bool,
    /// Write the clean table, to --out or else to standard output.
    #[arg(long, value_name = "FORM")]
    to: Option<To>,
    /// Where the clean table goes.
    #[arg(long, value_name = "FILE", requires = "to")]
    out: Option<PathBuf>,
    /// What somebody decided about columns, and what the file has to keep to (TOML, or JSON as
    /// --schema-out writes it).
    #[arg(long, value_name = "FILE")]
    schema: Option<PathBuf>,
    /// Write what was decided as Frictionless Table Schema, to check later files with.
    #[arg(long, value_name = "FILE")]
    schema_out: Option<PathBuf>,
}

/// Forms of the clean table.
#[derive(Clone, Copy, ValueEnum)]
enum To {
    /// For programs: UTF-8, commas, points before decimals, ISO days.
    Csv,
    /// For a German Excel: semicolons, commas before decimals, German days.
    ExcelGerman,
    /// An array of objects.
    Json,
    /// One object a line.
    Ndjson,
}

impl Table {
    /// Runs the command.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let name = self.file.display().to_string();
        let schema = self.schema.as_deref().map(read_schema).transpose()?.unwrap_or_default();
        for out in self.out.iter().chain(&self.schema_out) {
            if same(out, &self.file) {
                bail!("{} is the file that is read; choose another name", out.display());
            }
        }
        let source = self.source().with_context(|| name.clone())?;
        let survey = Survey::of(source.as_ref(), &schema).with_context(|| name.clone())?;
        let decisions = match self.json {
            true => serde_json::to_string_pretty(&survey)? + "\n",
            false => show::survey(&name, &survey),
        };
        // Where the table itself goes to standard output, what is said about it goes beside it.
        if self.to.is_some() && self.out.is_none() {
            io::stderr().write_all(decisions.as_bytes())?;
        } else {
            print!("{decisions}");
        }
        if !survey.findings.is_empty() {
            return Ok(ExitCode::from(2));
        }
        if let Some(path) = &self.schema_out {
            let text = serde_json::to_string_pretty(&Schema::descriptor(&survey))? + "\n";
            std::fs::write(path, text)
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        if let Some(to) = self.to {
            write_to(source.as_ref(), &survey, to.into(), self.out.as_deref())?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn source(&self) -> anyhow::Result<Box<dyn Source>> {
        if Workbook::is_one(&self.file) {
            return Ok(Box::new(Workbook::open(&self.file, self.sheet.as_deref())?));
        }
        if self.sheet.is_some() {
            bail!("it is no workbook, so it has no sheets");
        }
        Ok(Box::new(self.file.clone()))
    }
}

impl From<To> for Form {
    fn from(to: To) -> Self {
        match to {
            To::Csv => Self::Csv,
            To::ExcelGerman => Self::ExcelGerman,
            To::Json => Self::Json,
            To::Ndjson => Self::Ndjson,
        }
    }
}

fn read_schema(path: &Path) -> anyhow::Result<Schema> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    Schema::parse(&text).with_context(|| format!("{} is no schema", path.display()))
}

/// Whether two names lead to one file.
fn same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// A reader who goes away (`| head`) ends the writing without complaint.
fn write_to(
    file: &dyn Source,
    survey: &Survey,
    form: Form,
    out: Option<&Path>,
) -> anyhow::Result<()> {
    let written = match out {
        None => write(file, survey, form, &mut BufWriter::new(io::stdout().lock())),
        Some(path) => {
            let new = File::create(path)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            write(file, survey, form, &mut BufWriter::new(new))
        }
    };
    match written {
        Err(table::Error::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
