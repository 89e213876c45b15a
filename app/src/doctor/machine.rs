//! The machine: folder, disk, rights, port.

use std::{fs, io::ErrorKind, os::unix::fs::PermissionsExt, path::Path, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::{Finding, Patient};

/// What the machine does not give.
pub async fn look(patient: &Patient<'_>) -> Vec<Finding> {
    let data = &patient.settings.place.data;
    let mut found = Vec::new();
    match writable(data) {
        Ok(()) => {
            found.extend(disk(data, patient.least_free_mib));
            found.extend(open_to_all(data));
        }
        Err(error) => found.push(Finding::fault(
            "data-not-writable",
            format!("the data folder {} cannot be written: {error}", data.display()),
            "Databases, pictures and uploads lie there.",
            "Make the folder and give it to the user the service runs as: \
             install -d -m 700 -o allmende DIR. A unit file also names it in ReadWritePaths \
             or StateDirectory.",
        )),
    }
    if let Some(file) = patient.config.file.as_ref().filter(|file| is_open(file)) {
        let secret =
            crate::settings::SECRETS.iter().any(|s| patient.config.values.contains_key(*s));
        if secret {
            found.push(Finding::warning(
                "config-readable",
                format!(
                    "{} holds passwords, and everybody on the machine can read it",
                    file.display()
                ),
                "Any other program on the machine can take the passwords.",
                format!("chmod o= {}", file.display()),
            ));
        }
    }
    found.extend(port(&patient.settings.door.listen).await);
    found
}

/// The folder, or the next one above it that is there.
fn standing(data: &Path) -> &Path {
    data.ancestors().find(|place| place.exists()).unwrap_or(Path::new("."))
}

/// Tries to write where the data lies, or would lie.
fn writable(data: &Path) -> std::io::Result<()> {
    let probe = standing(data).join(format!(".allmende-doctor-{}", std::process::id()));
    fs::write(&probe, b"x")?;
    fs::remove_file(probe)
}

fn disk(data: &Path, least_mib: u64) -> Option<Finding> {
    let told = rustix::fs::statvfs(standing(data)).ok()?;
    let free = told.f_bavail.saturating_mul(told.f_frsize) / (1 << 20);
    (free < least_mib).then(|| {
        Finding::fault(
            "disk-full",
            format!("{free} MiB are free for {}, less than {least_mib}", data.display()),
            "When the disk is full, reports are refused and the database stops.",
            "Remove old backups and logs, or give the folder a larger disk.",
        )
    })
}

fn is_open(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o004 != 0)
}

/// The folder itself, or what in it holds people's data.
fn open_to_all(data: &Path) -> Option<Finding> {
    let closed =
        |path: &Path| fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o005 == 0);
    if !data.exists() || closed(data) {
        return None;
    }
    let inside = ["db", "files", "incoming"].map(|name| data.join(name));
    let open: Vec<String> = inside
        .iter()
        .filter(|path| path.exists() && !closed(path))
        .map(|path| path.display().to_string())
        .collect();
    (!open.is_empty()).then(|| {
        Finding::warning(
            "data-readable",
            format!("everybody on the machine can read {}", open.join(" and ")),
            "Reports, addresses and pictures of people lie there.",
            format!("chmod -R o= {}", data.display()),
        )
    })
}

/// A port another program has. Our own server on it is fine, so it is asked.
async fn port(listen: &str) -> Option<Finding> {
    let error = TcpListener::bind(listen).await.err()?;
    if error.kind() == ErrorKind::AddrInUse && is_ours(listen).await {
        return None;
    }
    let why = "The server cannot start.";
    Some(match error.kind() {
        ErrorKind::AddrInUse => Finding::fault(
            "port-in-use",
            format!("another program listens on {listen}"),
            why,
            "Stop it (`ss -ltnp` names it), or set another port with listen.",
        ),
        _ => Finding::fault(
            "port-unusable",
            format!("{listen} cannot be listened on: {error}"),
            why,
            "Set listen = \"127.0.0.1:8080\"; ports below 1024 need a capability.",
        ),
    })
}

async fn is_ours(listen: &str) -> bool {
    let ask = async {
        let mut stream = TcpStream::connect(listen).await.ok()?;
        let request = b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
        stream.write_all(request).await.ok()?;
        let mut answer = Vec::new();
        stream.take(4_096).read_to_end(&mut answer).await.ok()?;
        Some(String::from_utf8_lossy(&answer).to_lowercase().contains("x-allmende: alive"))
    };
    tokio::time::timeout(Duration::from_secs(3), ask).await.ok().flatten().unwrap_or(false)
}
