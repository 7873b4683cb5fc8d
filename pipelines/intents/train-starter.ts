/**
 * Trains the head that ships: `node scripts/run-ts.mjs pipelines/intents/train-starter.ts [HEAD [ENCODER]]` (versions), from
 * the starter pack's utterances in both languages, and makes the pair the active one in models/active.json. To be run again
 * whenever the encoder changes: a head fits one encoder only.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_HEAD } from '../../src/understanding/head-store.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { trainHead } from './train-head.ts';

const registry = new ModelRegistry(PATHS.models, join(PATHS.root, 'no-data-folder'));
const encoderVersion = process.argv[3] ?? registry.versions('encoder').at(-1)?.version ?? 'v1';
const version = process.argv[2] ?? registry.versions(DEFAULT_HEAD).at(-1)?.version ?? 'v1';
const encoder = await openEncoder(registry, join(PATHS.models, 'encoder', encoderVersion));
const { manifest, report } = await trainHead({
  files: ['zh', 'en'].map((lang) => join(PATHS.starterPack, 'utterances', `${lang}.jsonl`)),
  name: DEFAULT_HEAD,
  place: () => ({ version, folder: join(PATHS.models, DEFAULT_HEAD, version) }),
  about: "The starter pack's utterances, zh and en, written by hand for this project (MIT).",
  encoder,
  progress: () => {},
});
const active = { encoder: encoderVersion, [DEFAULT_HEAD]: version };
writeFileSync(join(PATHS.models, 'active.json'), `${JSON.stringify(active, null, 2)}\n`);
console.log(JSON.stringify({ active, metrics: manifest.metrics, encoder: manifest.encoder, report }, null, 1));
await encoder.close();
