/**
 * The demo city the journeys go through. `ALLMENDE_URL` names one that answers already;
 * without it each file of journeys starts its own from target/debug/allmende (or
 * `ALLMENDE_BINARY`) in a folder that is gone afterwards.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const HOUSE = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** Filling a city with pictures takes its time on a busy machine. */
const PATIENCE_MS = 180_000;

/** The city: where it answers, and how to close it. */
export async function openCity() {
  const given = process.env.ALLMENDE_URL;
  if (given) return { url: given.replace(/\/$/, ""), close: async () => {} };
  return openOwnCity();
}

/**
 * A city that nobody else goes through; `folder` is where its data lies. `settle` is told its address
 * before it opens, and answers what its environment holds beside ours.
 */
export async function openOwnCity(settle = async () => ({})) {
  const folder = await mkdtemp(join(tmpdir(), "allmende-e2e-"));
  const port = await freePort();
  const binary = process.env.ALLMENDE_BINARY ?? join(HOUSE, "target/debug/allmende");
  const words = ["demo", "--data", folder, "--listen", `127.0.0.1:${port}`, "--no-limits"];
  const url = `http://localhost:${port}`;
  const env = { ...process.env, ...(await settle(url)) };
  const server = spawn(binary, words, { cwd: HOUSE, env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (piece) => (said = (said + piece).slice(-4000)));
  const ended = new Promise((done) => server.once("close", done));
  const close = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const failed = new Promise((_, fail) => {
    server.once("error", (error) => fail(new Error(`${binary} does not start: ${error.message}. Build it first: cargo build`)));
    void ended.then((code) => fail(new Error(`${binary} ended with ${code}:\n${said}`)));
  });
  failed.catch(() => {});
  await Promise.race([answering(url), failed]);
  return { url, folder, close };
}

/** Runs a command of the binary on a city of one's own and answers what it printed. */
export async function command(city, words) {
  const binary = process.env.ALLMENDE_BINARY ?? join(HOUSE, "target/debug/allmende");
  const { stdout } = await promisify(execFile)(binary, [...words, "--data", city.folder], { cwd: HOUSE, maxBuffer: 2 ** 26 });
  return stdout;
}

async function answering(url) {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${url} does not answer`);
}

/** A port of the loopback address nobody listens on. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
