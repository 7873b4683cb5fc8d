/**
 * A head reads one encoder's vectors. On another encoder it is fitted again, from the examples kept beside it (for the head that
 * ships: from the starter pack), and the result stands in for it there: same labels, same version, other weights.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KefuError } from '../domain/errors.ts';
import type { SentenceEncoder } from '../ports/encoder.ts';
import { type Manifest, readManifest, sha256, verifyFiles } from './registry/manifest.ts';
import type { ModelRegistry, ModelVersion } from './registry/model-registry.ts';
import { readExamples } from './train/examples.ts';
import { trainIntents } from './train/train-intents.ts';
import { EXAMPLES_FILE, writeVersion } from './train/write-version.ts';

export interface NeededRefit {
  readonly version: ModelVersion;
  readonly manifest: Manifest;
  readonly folder: string;
}

/** The folder of a version's refit for an encoder; null when there is none. Throws `model_refused` when it is damaged. */
export function openRefit(registry: ModelRegistry, version: ModelVersion, fingerprint: string): string | null {
  const folder = registry.refitFolder(version, fingerprint);
  if (!existsSync(join(folder, 'kefu.json'))) return null;
  verifyFiles(folder, readManifest(folder));
  return folder;
}

/** Intents, and the categories and priorities of tickets: whatever `kefu train` fits. */
const FITTED = ['intents-', 'tickets-'];

export function isHead(name: string): boolean {
  return FITTED.some((prefix) => name.startsWith(prefix));
}

/** The chosen heads (serving, tried, shadowed) that neither fit the encoder nor have a sound refit for it. */
export function neededRefits(registry: ModelRegistry, fingerprint: string): NeededRefit[] {
  return registry
    .names()
    .filter((name) => isHead(name) && registry.has(name))
    .flatMap((name) => {
      const { active, split, shadow } = registry.pointer(name);
      const chosen = new Set([active, split?.version, shadow]);
      return registry.versions(name).filter(({ version }) => chosen.has(version));
    })
    .flatMap((version) => {
      try {
        const manifest = readManifest(version.folder);
        const { encoder } = manifest;
        if (encoder === null || encoder === undefined || encoder.fingerprint === fingerprint) return [];
        if (isSound(registry, version, fingerprint)) return [];
        return [{ version, manifest, folder: registry.refitFolder(version, fingerprint) }];
      } catch {
        // A version that cannot be read is refused where it would be opened.
        return [];
      }
    });
}

/** Whether a version that was just chosen will be fitted for this encoder by itself. */
export function willRefit(registry: ModelRegistry, name: string, version: string, fingerprint: string): boolean {
  return neededRefits(registry, fingerprint).some(
    ({ version: needed }) => needed.name === name && needed.version === version && hasExamples(needed),
  );
}

function hasExamples(version: ModelVersion): boolean {
  return version.shipped || existsSync(join(version.folder, EXAMPLES_FILE));
}

function isSound(registry: ModelRegistry, version: ModelVersion, fingerprint: string): boolean {
  try {
    return openRefit(registry, version, fingerprint) !== null;
  } catch {
    return false;
  }
}

export interface RefitOptions {
  /** JSON lines of what the shipped heads were trained on. */
  readonly starterExamples: string;
  progress(share: number, doing: string): void;
}

/** Fits the head again and saves it. Errors: `model_refused` when its examples were not kept. */
export async function refitHead(
  { version, manifest, folder }: NeededRefit,
  encoder: SentenceEncoder,
  options: RefitOptions,
): Promise<void> {
  const text = examplesOf(version, options.starterExamples);
  if (text === null) {
    throw new KefuError(
      'model_refused',
      `${version.name} ${version.version} was trained before examples were kept, so it cannot be fitted for ` +
        `${encoder.version}; train it again with kefu train ${version.name.startsWith('tickets-') ? 'tickets' : 'intents'}.`,
    );
  }
  const seed = manifest.seed ?? 0;
  const trained = await trainIntents(readExamples(text).examples, encoder, { seed, progress: options.progress });
  writeVersion(folder, trained, {
    name: version.name,
    version: version.version,
    encoder,
    seed,
    data: sha256(Buffer.from(text)),
    about: `The examples of ${version.name} ${version.version}, for another encoder.`,
  });
}

function examplesOf(version: ModelVersion, starterExamples: string): string | null {
  const kept = join(version.folder, EXAMPLES_FILE);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  return version.shipped ? starterExamples : null;
}
