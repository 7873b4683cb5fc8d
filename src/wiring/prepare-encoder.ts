/** Makes an encoder ready to serve: downloads what is missing, proves it, and fits the heads that do not fit it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neededRefits, refitHead } from '../understanding/head-refits.ts';
import { DEFAULT_HEAD } from '../understanding/head-store.ts';
import type { ModelRegistry } from '../understanding/registry/model-registry.ts';
import type { ModelRuns } from './model-runs.ts';
import { downloadEncoder, openEncoder } from './open-encoder.ts';

export interface PrepareOptions {
  readonly registry: ModelRegistry;
  readonly setting: string | undefined;
  readonly hubUrl: string | undefined;
  readonly starterPack: string;
  readonly runs: ModelRuns;
  /** `share` from 0 to 1 of this part of the work. */
  progress(doing: string, share: number): void;
}

export interface Prepared {
  readonly version: string;
  readonly fingerprint: string;
  /** Heads that were fitted, as `name version`. */
  readonly fitted: readonly string[];
  /** Heads of tenants that could not be fitted, and why; the default head serves those tenants. */
  readonly refused: readonly string[];
}

/** Rejects with KefuError `hub_unreachable` or `model_refused`. What was done until then need not be done again. */
export async function prepareEncoder(options: PrepareOptions): Promise<Prepared> {
  const { registry, setting, progress } = options;
  await downloadEncoder(registry, setting, options.hubUrl, progress);
  const encoder = options.runs.of(await options.runs.run(() => openEncoder(registry, setting)));
  const fitted: string[] = [];
  const refused: string[] = [];
  try {
    for (const needed of neededRefits(registry, encoder.fingerprint)) {
      const { name, version } = needed.version;
      try {
        await refitHead(needed, encoder, {
          starterExamples: starterExamples(options.starterPack),
          progress: (share, doing) => progress(`fitting ${name} ${version}: ${doing}`, share),
        });
        fitted.push(`${name} ${version}`);
      } catch (error) {
        if (name === DEFAULT_HEAD && version === registry.pointer(name).active) throw error;
        refused.push(error instanceof Error ? error.message : String(error));
      }
    }
    return { version: encoder.version, fingerprint: encoder.fingerprint, fitted, refused };
  } finally {
    await encoder.close();
  }
}

function starterExamples(pack: string): string {
  return ['zh', 'en']
    .map((lang) => readFileSync(join(pack, 'utterances', `${lang}.jsonl`), 'utf8').replace(/\n*$/, '\n'))
    .join('');
}
