/** Writes a trained head as a version folder: weights, labels, calibration, card, and kefu.json with checksums. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { HEAD_FILES, writeHeadFiles } from '../../src/understanding/head/head-files.ts';
import { type Manifest, sha256 } from '../../src/understanding/registry/manifest.ts';
import type { TrainedHead } from '../../src/understanding/train/train-intents.ts';
import { writeCard } from './card.ts';

export interface VersionFacts {
  readonly name: string;
  readonly version: string;
  readonly encoder: SentenceEncoder | null;
  readonly seed: number;
  /** sha256 of the examples' file. */
  readonly data: string;
  /** What the examples are, for the card. */
  readonly about: string;
}

/** All or nothing: the folder appears complete. An older folder of the same version is replaced. */
export function writeVersion(folder: string, trained: TrainedHead, facts: VersionFacts): Manifest {
  const staging = join(dirname(folder), `.writing-${basename(folder)}-${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    writeHeadFiles(staging, trained.labels, trained.weights, trained.calibration);
    writeFileSync(join(staging, 'CARD.md'), writeCard(trained, facts));
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
        [...HEAD_FILES, 'CARD.md'].map((path) => [path, sha256(readFileSync(join(staging, path)))]),
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
