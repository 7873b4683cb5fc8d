/** Opens the encoder that is configured: the shipped one through the registry, or another from its folder. Never downloads. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openOnnxEncoder } from '../adapters/onnx/onnx-encoder.ts';
import { type EncoderFolder, readEncoderFolder } from '../adapters/transformers/encoder-folder.ts';
import { openTransformersEncoder } from '../adapters/transformers/transformers-encoder.ts';
import { KefuError } from '../domain/errors.ts';
import type { SentenceEncoder } from '../ports/encoder.ts';
import {
  encoderFingerprint,
  type Manifest,
  readManifest,
  sha256,
  verifyFiles,
} from '../understanding/registry/manifest.ts';
import type { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { encoderSource } from './encoder-source.ts';

/** Written once a download is whole and was tried: the checksums it is compared with from then on. */
const LOCK_FILE = 'kefu-lock.json';

/**
 * `setting`: undefined for the shipped encoder, else a folder, or a hub's model that was downloaded before. Rejects with
 * `unavailable` when it was not, with `model_refused` when a file is missing, damaged or no model.
 */
export async function openEncoder(registry: ModelRegistry, setting: string | undefined): Promise<SentenceEncoder> {
  const source = encoderSource(registry, setting);
  switch (source.kind) {
    case 'shipped': {
      const opened = await registry.openActive('encoder', (version, manifest) =>
        open(version.folder, version.version, manifest),
      );
      return opened.value;
    }
    case 'packed': {
      const manifest = readManifest(source.folder);
      verifyFiles(source.folder, manifest);
      return open(source.folder, manifest.version, manifest);
    }
    case 'folder':
      return openFolder(readEncoderFolder(source.folder), basename(source.folder), {});
    case 'hub': {
      if (!isDownloaded(source.folder)) {
        throw new KefuError('unavailable', `The encoder ${source.id} is not downloaded yet; the server does so.`);
      }
      const folder = readEncoderFolder(source.folder);
      const files = readLock(source.folder);
      verifyFiles(source.folder, { name: 'encoder', version: source.id, files });
      return openFolder(folder, source.id, files);
    }
  }
}

/** Whether a download was finished; its files may have been damaged since. */
export function isDownloaded(folder: string): boolean {
  return existsSync(join(folder, LOCK_FILE));
}

/** Ends a download: from here on its files have to stay as they are. */
export function lockDownload(folder: string): void {
  const files = checksums(readEncoderFolder(folder));
  const temporary = join(folder, `${LOCK_FILE}.${process.pid}`);
  writeFileSync(temporary, `${JSON.stringify({ files }, null, 2)}\n`);
  renameSync(temporary, join(folder, LOCK_FILE));
}

/** Files of a finished download that are no longer what was downloaded; the list of checksums may be one of them. */
export function damagedFiles(folder: string): string[] {
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

function checksums(folder: EncoderFolder, known: Readonly<Record<string, string>> = {}): Record<string, string> {
  const sumOf = (path: string) => known[path] ?? sha256(readFileSync(join(folder.folder, path)));
  return Object.fromEntries(folder.files.map((path) => [path, sumOf(path)]));
}

/** Its identity is that of its files: an edit to any of them is another encoder, whatever the folder is called. */
function openFolder(
  folder: EncoderFolder,
  name: string,
  known: Readonly<Record<string, string>>,
): Promise<SentenceEncoder> {
  const sums = Object.entries(checksums(folder, known)).sort();
  const fingerprint = sha256(Buffer.from(JSON.stringify(sums))).slice(0, 16);
  return openTransformersEncoder({
    folder,
    name: 'encoder',
    version: `${name}@${fingerprint.slice(0, 8)}`,
    fingerprint,
  });
}

function open(folder: string, version: string, manifest: Manifest): Promise<SentenceEncoder> {
  if (manifest.dim === undefined) throw new KefuError('unavailable', `${folder}: kefu.json does not say dim.`);
  return openOnnxEncoder({
    folder,
    name: 'encoder',
    version,
    fingerprint: encoderFingerprint(manifest),
    dimensions: manifest.dim,
    maxTokens: manifest.maxTokens ?? 128,
    outputName: manifest.outputName ?? 'sentence_embedding',
  });
}
