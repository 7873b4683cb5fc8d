/**
 * A model from a hub as it lies in the data folder: whole once its lock is written, which holds the checksums that it is compared
 * with from then on.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadModel } from '../adapters/transformers/hub-download.ts';
import type { ModelFolder, ModelNoun } from '../adapters/transformers/model-folder.ts';
import { KefuError } from '../domain/errors.ts';
import { sha256, verifyFiles } from '../understanding/registry/manifest.ts';
import type { ModelSource } from './model-source.ts';

const LOCK_FILE = 'kefu-lock.json';

export interface DownloadKind {
  readonly noun: ModelNoun;
  /** Files beside the required ones that are read when they are there. */
  readonly optionalFiles: readonly string[];
  /** Throws `model_refused` for a folder that is no such model. */
  readFolder(folder: string): ModelFolder;
}

/** Whether a download was finished; its files may have been damaged since. */
function isDownloaded(folder: string): boolean {
  return existsSync(join(folder, LOCK_FILE));
}

/**
 * Downloads a hub's model unless it lies here whole; files that were damaged since are brought again. Rejects with KefuError
 * `hub_unreachable` or `model_refused`.
 */
export async function ensureDownloaded(
  source: Extract<ModelSource, { kind: 'hub' }>,
  kind: DownloadKind,
  hubUrl: string | undefined,
  progress: (doing: string, share: number) => void,
): Promise<void> {
  const { id, root, folder } = source;
  if (isDownloaded(folder)) {
    const damaged = damagedFiles(folder);
    if (damaged.length === 0) return;
    progress(`${damaged.join(', ')} of ${id} is damaged`, 0);
    for (const path of damaged) rmSync(join(folder, path), { force: true });
  }
  progress(`downloading ${id}`, 0);
  const { noun, optionalFiles } = kind;
  await downloadModel({
    noun,
    optionalFiles,
    id,
    hubUrl,
    root,
    progress: (file, share) => progress(`downloading ${file}`, share),
  });
  const files = checksums(kind.readFolder(folder));
  const temporary = join(folder, `${LOCK_FILE}.${process.pid}`);
  writeFileSync(temporary, `${JSON.stringify({ files }, null, 2)}\n`);
  renameSync(temporary, join(folder, LOCK_FILE));
}

/**
 * A downloaded model, compared with its lock: the folder and its checksums. Throws `unavailable` when it was not downloaded,
 * `model_refused` when a file is missing or damaged.
 */
export function openDownload(
  source: Extract<ModelSource, { kind: 'hub' }>,
  kind: DownloadKind,
): { readonly folder: ModelFolder; readonly sums: Readonly<Record<string, string>> } {
  const { noun } = kind;
  if (!isDownloaded(source.folder)) {
    throw new KefuError('unavailable', `The ${noun} ${source.id} is not downloaded yet; the server does so.`);
  }
  const folder = kind.readFolder(source.folder);
  const sums = readLock(source.folder);
  verifyFiles(source.folder, { name: noun, version: source.id, files: sums });
  return { folder, sums };
}

/** The sha256 of every file that counts, by path. `known` spares reading those files again. */
export function checksums(folder: ModelFolder, known: Readonly<Record<string, string>> = {}): Record<string, string> {
  const sumOf = (path: string) => known[path] ?? sha256(readFileSync(join(folder.folder, path)));
  return Object.fromEntries(folder.files.map((path) => [path, sumOf(path)]));
}

/** The identity of a model is that of its files: an edit to any of them is another model, whatever the folder is called. */
export function fingerprintOf(sums: Readonly<Record<string, string>>): string {
  return sha256(Buffer.from(JSON.stringify(Object.entries(sums).sort()))).slice(0, 16);
}

/** Files of a finished download that are no longer what was downloaded; the list of checksums may be one of them. */
function damagedFiles(folder: string): string[] {
  let lock: Readonly<Record<string, string>>;
  try {
    lock = readLock(folder);
  } catch {
    return [LOCK_FILE];
  }
  return Object.entries(lock)
    .filter(([path, wanted]) => {
      try {
        return sha256(readFileSync(join(folder, path))) !== wanted;
      } catch {
        return true;
      }
    })
    .map(([path]) => path);
}

function readLock(folder: string): Readonly<Record<string, string>> {
  try {
    return (JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8')) as { files: Record<string, string> }).files;
  } catch (cause) {
    throw new KefuError('model_refused', `${folder} holds no readable ${LOCK_FILE}.`, { cause });
  }
}
