/**
 * The backup's format: gzipped JSON lines. A header, the rows of every table as seen at one instant, the tenant-trained
 * model files, and a trailer with the count and the SHA-256 of all lines before it, so that a cut file is noticed.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Json } from '../lib/json.ts';
import type { Store } from '../ports/store.ts';

const FORMAT = 1;

export interface BackupCounts {
  readonly rows: number;
  readonly files: number;
}

/** Writes to `FILE.part` and renames at the end: a backup that exists is whole. */
export async function writeBackup(
  store: Store,
  modelsDir: string,
  file: string,
  createdAt: string,
  progress: (rows: number) => void,
): Promise<BackupCounts> {
  const hash = createHash('sha256');
  let rows = 0;
  let files = 0;
  const line = (value: Json) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const part = `${file}.part`;
  await pipeline(
    async function* () {
      yield line({ kefu: 'backup', format: FORMAT, createdAt });
      for await (const { table, row } of store.dump()) {
        yield line({ table, row });
        rows++;
        if (rows % 1000 === 0) progress(rows);
      }
      for (const path of await filesUnder(modelsDir)) {
        yield line({
          file: relative(modelsDir, path).split(sep).join('/'),
          base64: (await readFile(path)).toString('base64'),
        });
        files++;
      }
      yield `${JSON.stringify({ end: true, rows, files, sha256: hash.digest('hex') })}\n`;
    },
    createGzip(),
    createWriteStream(part),
  );
  await rename(part, file);
  return { rows, files };
}

/** Reads the whole file once to prove that it is whole, then loads it. Throws with a clear reason before anything is written. */
export async function restoreBackup(store: Store, modelsDir: string, file: string): Promise<BackupCounts> {
  const counts = await verify(file);
  await store.load(rowsOf(file));
  for await (const entry of entries(file)) {
    if (typeof entry.file !== 'string' || typeof entry.base64 !== 'string') continue;
    const target = resolve(modelsDir, entry.file);
    if (!target.startsWith(resolve(modelsDir) + sep))
      throw new Error(`the backup names a file outside of the models folder: ${entry.file}`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, Buffer.from(entry.base64, 'base64'));
  }
  return counts;
}

async function verify(file: string): Promise<BackupCounts> {
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  const hash: Hash = createHash('sha256');
  let first = true;
  let trailer: Record<string, Json> | null = null;
  try {
    for await (const text of lines(file)) {
      const entry = JSON.parse(text) as Record<string, Json>;
      if (first && entry.kefu !== 'backup') throw new Error('not a backup of Kefu');
      if (first && entry.format !== FORMAT)
        throw new Error(`backup format ${entry.format} is not known to this version`);
      first = false;
      if (entry.end === true) trailer = entry;
      else hash.update(`${text}\n`);
    }
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (trailer === null) throw new Error(`${file} is cut off: its end is missing`);
  if (trailer.sha256 !== hash.digest('hex')) throw new Error(`${file} is damaged: its checksum does not match`);
  return { rows: Number(trailer.rows), files: Number(trailer.files) };
}

async function* rowsOf(file: string): AsyncIterable<{ table: string; row: Json }> {
  for await (const entry of entries(file)) {
    if (typeof entry.table === 'string') yield { table: entry.table, row: entry.row ?? null };
  }
}

async function* entries(file: string): AsyncIterable<Record<string, Json>> {
  for await (const text of lines(file)) yield JSON.parse(text) as Record<string, Json>;
}

async function* lines(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  // A broken stream must reject the reader, not crash the process.
  source.on('error', (error) => unzipped.destroy(error));
  const failure = new Promise<never>((_, reject) => unzipped.on('error', reject));
  failure.catch(() => {});
  const reader = createInterface({ input: source.pipe(unzipped), crlfDelay: Number.POSITIVE_INFINITY });
  const iterator = reader[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([iterator.next(), failure]);
    if (next.done) break;
    yield next.value;
  }
  if (unzipped.errored) throw unzipped.errored;
}

async function filesUnder(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
