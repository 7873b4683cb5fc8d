/** Joins the import with the libraries that read files and with the disk. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileReader } from '../adapters/file-readers/file-reader.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { systemRandom } from '../adapters/system/system-random.ts';
import type { Config } from '../config.ts';
import type { ImportReport } from '../domain/import-report.ts';
import { type ImportRequest, importFiles } from '../knowledge/import/import-files.ts';
import type { SourceFile } from '../ports/file-reader.ts';
import type { Store } from '../ports/store.ts';
import { bootstrap, type FirstStart } from './bootstrap.ts';
import type { SpooledFile } from './multipart-form.ts';
import { PATHS } from './paths.ts';
import { readStarterPack } from './starter-pack.ts';
import { readSpooled } from './upload-spool.ts';

export { importFiles } from '../knowledge/import/import-files.ts';

/** Imports into a store that is open and migrated. */
export function importInto(store: Store, request: ImportRequest): Promise<ImportReport> {
  return importFiles({ store, reader: fileReader, clock: systemClock }, request);
}

/** Files that came over REST and wait in a spooled file, as values that cross to a thread. */
export interface Upload extends Omit<ImportRequest, 'files' | 'progress'> {
  /** The spooled file's descriptor. */
  readonly fd: number;
  readonly files: readonly SpooledFile[];
}

const PIECE = 64 * 1024;

/** Imports an upload into a store that is open and migrated; `progress` is told the rows read so far. */
export function importUpload(store: Store, upload: Upload, progress: (rows: number) => void): Promise<ImportReport> {
  const files = upload.files.map(
    ({ name, start, end }): SourceFile => ({
      name,
      path: name,
      sizeBytes: end - start,
      async *read() {
        for (let at = start; at < end; at += PIECE) yield readSpooled(upload.fd, at, Math.min(at + PIECE, end));
      },
    }),
  );
  return importInto(store, { ...upload, files, progress: ({ rows }) => progress(rows) });
}

/** What a first start of the server would make, for an import that comes before it; null when it is there. */
export function firstStart(store: Store, config: Config): Promise<FirstStart | null> {
  return bootstrap(store, config, readStarterPack(PATHS.starterPack, PATHS.calibration), systemClock, systemRandom);
}

/**
 * The files behind paths, folders opened up (recursively, by name). What systems put into folders by themselves
 * is left out, and so are hidden files; a file of another format is given, so that the import says it is not read. Rejects with the file system's error when a path is not there.
 */
export async function sourceFiles(paths: readonly string[]): Promise<SourceFile[]> {
  const found: SourceFile[] = [];
  for (const path of paths) {
    const entry = await stat(path);
    if (!entry.isDirectory()) found.push(onDisk(path, `${folderName(path, '..')}${basename(path)}`, entry.size));
    else for await (const file of inFolder(path, folderName(path))) found.push(file);
  }
  return found;
}

const BY_SYSTEMS: ReadonlySet<string> = new Set(['Thumbs.db', 'desktop.ini']);

/** With the slash behind it; empty at the root of the disk. */
function folderName(...path: string[]): string {
  const name = basename(resolve(...path));
  return name === '' ? '' : `${name}/`;
}

async function* inFolder(folder: string, inside: string): AsyncGenerator<SourceFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* inFolder(path, `${inside}${entry.name}/`);
    else if (entry.isFile() && !BY_SYSTEMS.has(entry.name)) {
      yield onDisk(path, `${inside}${entry.name}`, (await stat(path)).size);
    }
  }
}

function onDisk(path: string, inside: string, sizeBytes: number): SourceFile {
  return { name: path, path: inside, sizeBytes, read: () => createReadStream(path) };
}
