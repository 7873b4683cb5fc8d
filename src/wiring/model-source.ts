/** What a setting like KEFU_ENCODER or KEFU_RERANKER names: a folder, or a model of a hub that lies or will lie in the data folder. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { KefuError } from '../domain/errors.ts';

export type ModelSource =
  /** A folder in the @xenova/transformers layout. */
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'hub'; readonly id: string; readonly root: string; readonly folder: string };

const HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/**
 * `root`: where downloads of its kind go. Throws `model_refused` for a folder that is not there. A folder of that name comes
 * before a hub's model.
 */
export function modelSource(variable: string, setting: string, root: string): ModelSource {
  const folder = isAbsolute(setting) ? setting : resolve(setting);
  if (existsSync(folder)) return { kind: 'folder', folder };
  if (!HUB_ID.test(setting) || setting.includes('..') || setting.includes('--')) {
    throw new KefuError('model_refused', `${variable}: there is no folder ${setting}, nor is that <org>/<name>.`);
  }
  return { kind: 'hub', id: setting, root, folder: join(root, setting) };
}
