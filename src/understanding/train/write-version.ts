/** Writes a trained head as a version folder: weights, labels, calibration, card, and kefu.json with checksums. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { KefuError } from '../../domain/errors.ts';
import { HEAD_FILES, writeHeadFiles } from '../head/head-files.ts';
import type { EncoderReference, Manifest } from '../registry/manifest.ts';
import { sha256 } from '../registry/manifest.ts';
import type { TrainedHead } from './train-intents.ts';
import { writeCard } from './write-card.ts';

export interface VersionFacts {
  readonly name: string;
  readonly version: string;
  readonly encoder: EncoderReference | null;
  readonly seed: number;
  /** sha256 of the examples' file. */
  readonly data: string;
  /** What the examples are, for the card. */
  readonly about: string;
  /** The examples' text, kept beside the head when given: with it the head can be fitted again for another encoder. */
  readonly examples?: string;
}

/** Where a version keeps what it was trained on. */
export const EXAMPLES_FILE = 'examples.jsonl';

/**
 * To be asked before minutes are spent on training. Throws `conflict` when a folder holds something else than a model version,
 * which `writeVersion` would replace, and `unavailable` when nothing can be written there.
 */
export function refuseUnusableFolder(folder: string): void {
  if (existsSync(folder)) {
    const replaceable =
      statSync(folder).isDirectory() && (readdirSync(folder).length === 0 || existsSync(join(folder, 'kefu.json')));
    if (!replaceable)
      throw new KefuError('conflict', `${folder} holds something else than a model version; name a new folder.`);
  }
  // Tried in the folder that is there already: creating what is missing may never end (/proc), and may have been for nothing.
  let parent = dirname(folder);
  while (!existsSync(parent)) parent = dirname(parent);
  try {
    rmSync(mkdtempSync(join(parent, '.writing-')), { recursive: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KefuError('unavailable', `Nothing can be written at ${folder}: ${why}`, { cause });
  }
}

/** All or nothing: the folder appears complete. What it held before is replaced: see `refuseUnusableFolder`. */
export function writeVersion(folder: string, trained: TrainedHead, facts: VersionFacts): Manifest {
  const staging = join(dirname(folder), `.writing-${basename(folder)}-${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    writeHeadFiles(staging, trained.labels, trained.weights, trained.calibration);
    writeFileSync(join(staging, 'CARD.md'), writeCard(trained, facts));
    if (facts.examples !== undefined) writeFileSync(join(staging, EXAMPLES_FILE), facts.examples);
    const kept = facts.examples === undefined ? [] : [EXAMPLES_FILE];
    const { name, version, encoder, seed, data } = facts;
    const manifest: Manifest = {
      name,
      version,
      kind: 'intents',
      seed,
      data,
      encoder:
        encoder === null ? null : { name: encoder.name, version: encoder.version, fingerprint: encoder.fingerprint },
      metrics: { ...trained.metrics },
      files: Object.fromEntries(
        [...HEAD_FILES, 'CARD.md', ...kept].map((path) => [path, sha256(readFileSync(join(staging, path)))]),
      ),
    };
    writeFileSync(join(staging, 'kefu.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
    return manifest;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
