//! The commands of the house. `cargo xtask` lists them; each says with `--help` what it does.
#![expect(clippy::print_stdout, reason = "a command speaks on standard output")]

mod count;
mod demo;
mod house;
mod laws;
mod npm;
mod process;
mod services;
mod steps;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::house::House;

const HELP: &str = "\
The commands of Allmende.

  cargo xtask run [--listen HOST:PORT] [--data DIR]
                             build everything and open a filled demo city,
                             http://localhost:8080 unless told otherwise
  cargo xtask test [STEP …]  install what the checks need and run them all, or
                             only the steps named; --list names them,
                             --verbose shows their output as it comes
  cargo xtask e2e            only the journeys in a real browser
  cargo xtask law            look at the laws of the house and print what breaks them
  cargo xtask bench [ARG …]  build for release and measure; ARG goes to the bench
                             program (without: its help)
  cargo xtask fmt            format all Rust code
  cargo xtask fresh          throw the demo city in ./data away

Exit codes: 0 all well, 1 a check failed or a command broke, 2 not understood.
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let verb = words.next().unwrap_or_else(|| "help".to_owned());
    let rest: Vec<String> = words.collect();
    if rest.iter().any(|word| word == "--help" || word == "-h") && verb != "bench" {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match act(&verb, &rest) {
        Ok(Some(code)) => code,
        Ok(None) => {
            eprintln!("cargo xtask does not know {verb:?}.\n\n{HELP}");
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("cargo xtask {verb}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries the verb out; `None` when there is no such verb.
fn act(verb: &str, rest: &[String]) -> Result<Option<ExitCode>> {
    if matches!(verb, "help" | "--help" | "-h") {
        print!("{HELP}");
        return Ok(Some(ExitCode::SUCCESS));
    }
    let house = House::find()?;
    let code = match verb {
        "run" => demo::run(&house, rest)?,
        "test" => steps::test(&house, rest)?,
        "e2e" => steps::test(&house, &["e2e".to_owned(), "--verbose".to_owned()])?,
        "law" => law(&house)?,
        "bench" => demo::bench(&house, rest)?,
        "fmt" => {
            process::plainly(house.cargo().args(["fmt", "--all"]))?;
            ExitCode::SUCCESS
        }
        "fresh" => demo::fresh(&house)?,
        _ => return Ok(None),
    };
    Ok(Some(code))
}

/// Prints every breach of every law; fails when there is one.
fn law(house: &House) -> Result<ExitCode> {
    let found = laws::look(house)?;
    for finding in &found {
        println!("{finding}");
    }
    if !found.is_empty() {
        bail!("{} breaches of the laws of the house", found.len());
    }
    println!("{} laws hold", laws::ALL.len() + 1);
    Ok(ExitCode::SUCCESS)
}
