/** What KEFU_ENCODER names: the shipped encoder, a folder, or a model of a hub that lies or will lie in the data folder. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { KefuError } from '../domain/errors.ts';
import type { ModelRegistry } from '../understanding/registry/model-registry.ts';

export type EncoderSource =
  | { readonly kind: 'shipped' }
  /** A folder of our own making, with kefu.json. */
  | { readonly kind: 'packed'; readonly folder: string }
  /** A folder in the @xenova/transformers layout. */
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'hub'; readonly id: string; readonly root: string; readonly folder: string };

const HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/** Throws `model_refused` for a folder that is not there. A folder of that name comes before a hub's model. */
export function encoderSource(registry: ModelRegistry, setting: string | undefined): EncoderSource {
  if (setting === undefined) return { kind: 'shipped' };
  const folder = isAbsolute(setting) ? setting : resolve(setting);
  if (existsSync(folder)) return { kind: existsSync(join(folder, 'kefu.json')) ? 'packed' : 'folder', folder };
  if (!HUB_ID.test(setting) || setting.includes('..') || setting.includes('--')) {
    throw new KefuError('model_refused', `KEFU_ENCODER: there is no folder ${setting}, nor is that <org>/<name>.`);
  }
  // Beside models/, not in it: what a hub has need not be in every backup.
  const root = join(dirname(registry.dataRoot), 'encoders');
  return { kind: 'hub', id: setting, root, folder: join(root, setting) };
}
