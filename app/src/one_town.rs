//! The municipality a command works on, opened without serving anybody.

use std::sync::Arc;

use clap::Args;
use kernel::{Chance, Ts};
use store::Store;
use web::Town;

use crate::{
    Place,
    house::{self, Running, Wanted},
};

/// Which municipality, where it lies, and how the command answers.
#[derive(Args)]
pub struct OneTown {
    #[command(flatten)]
    place: Place,
    /// The municipality.
    #[arg(long, value_name = "SLUG")]
    municipality: String,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// A municipality that is open.
pub struct Opened {
    /// The house it stands in.
    pub running: Running,
    /// Itself.
    pub town: Arc<Town>,
}

impl OneTown {
    /// Opens the house and finds the municipality.
    ///
    /// # Errors
    /// The database does not open, or there is no such municipality.
    pub async fn open(&self) -> anyhow::Result<Opened> {
        let running = house::open(&Wanted::offline(&self.place)).await?;
        let town = running.town(&self.municipality).await?;
        Ok(Opened { running, town })
    }
}

impl Opened {
    /// The municipality's rows.
    pub fn store(&self) -> &Store {
        &self.town.store
    }

    /// Chance and moment for a deed.
    pub fn moment(&self) -> (Chance, Ts) {
        (self.running.app.chance.clone(), self.running.app.clock.now())
    }

    /// Closes the databases; what is printed after it is stored.
    pub async fn close(self) {
        self.running.app.db.close().await;
    }
}
