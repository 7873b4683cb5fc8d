/**
 * Data folders in which the starter shop was started before. A first start embeds some 4,000 texts and fits a gate, and is
 * tested where it is meant; every other test begins with a copy of what one real server left behind, stopped as it should be.
 * That is kept in node_modules/.cache under a hash of everything that it comes from, so that it is never of another code,
 * model or knowledge than what runs on it.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { startServer } from '../bench/support/server-process.ts';
import { PATHS } from '../src/wiring/paths.ts';

const home = join(PATHS.root, 'node_modules/.cache/starter-folders');
/** Of other code; a test run that still copies one used it less long ago. */
const UNUSED_MS = 3_600_000;
/** Half a minute of two free cores. */
const MOST_MS = 500_000;

/**
 * A folder (a new one unless named) in which a server with this project's code, and `ADMIN` as its administrator, made its
 * first start and ended. Waits where another process is making the first one.
 */
export async function starterFolder(folder = mkdtempSync(join(tmpdir(), 'kefu-starter-'))): Promise<string> {
  cpSync(await kept(), folder, { recursive: true });
  return folder;
}

/** Puts the vectors of the starter knowledge's texts into a folder: a first start there has everything else to do. */
export async function keepStarterVectors(folder: string): Promise<void> {
  cpSync(join(await kept(), 'vectors'), join(folder, 'vectors'), { recursive: true });
}

async function kept(): Promise<string> {
  const folder = join(home, hashOfSources());
  mkdirSync(home, { recursive: true });
  // A lock of the database's, because the kernel lets go of it however its holder ends.
  const lock = new Database(join(home, 'lock.db'), { timeout: 0 });
  try {
    while (!isTaken(lock)) await setTimeout(200);
    if (!existsSync(folder)) await make(folder);
    utimesSync(folder, new Date(), new Date());
  } finally {
    lock.close();
  }
  return folder;
}

function isTaken(lock: Database.Database): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

async function make(folder: string): Promise<void> {
  for (const name of readdirSync(home)) {
    const old = join(home, name);
    if (statSync(old).isDirectory() && Date.now() - statSync(old).mtimeMs > UNUSED_MS) rmSync(old, { recursive: true });
  }
  const unfinished = mkdtempSync(join(home, 'unfinished-'));
  const server = await startServer({ dataDir: unfinished, readyWithinMs: MOST_MS });
  await server.stop();
  if (server.child.exitCode !== 0) throw new Error(`the starter shop's first start went wrong:\n${server.output()}`);
  renameSync(unfinished, folder);
}

/** Of the built code, the packages, the models and the knowledge, and of the settings the server is given. */
function hashOfSources(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith('KEFU_'));
  hash.update(JSON.stringify(settings.sort()));
  const of = (...names: string[]) => names.map((name) => join(PATHS.root, name));
  const built = readdirSync(join(PATHS.root, 'dist')).filter((name) => name.endsWith('.js'));
  for (const path of [
    ...of('package.json', 'package-lock.json', 'bench/support/server-process.ts'),
    ...of(...built.sort().map((name) => `dist/${name}`)),
    PATHS.models,
    PATHS.starterPack,
    ...PATHS.calibration,
  ]) {
    for (const file of filesIn(path)) {
      const bytes = readFileSync(file);
      hash.update(`${file} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function* filesIn(path: string): Iterable<string> {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}
