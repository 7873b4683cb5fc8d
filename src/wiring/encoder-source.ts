/** What KEFU_ENCODER names: the shipped encoder, a folder of our own making, or a model as `modelSource` knows it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PromptSetting, readEncoderSetting } from '../domain/encoder-setting.ts';
import { KefuError } from '../domain/errors.ts';
import type { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { type ModelSource, modelSource } from './model-source.ts';

export type EncoderSource = {
  /** In place of those that a model's own files name. */
  readonly prompts: PromptSetting | null;
} & (
  | { readonly kind: 'shipped' }
  /** A folder of our own making, with kefu.json. */
  | { readonly kind: 'packed'; readonly folder: string }
  | ModelSource
);

/** Throws `model_refused` for a folder that is not there. */
export function encoderSource(registry: ModelRegistry, setting: string | undefined): EncoderSource {
  if (setting === undefined) return { kind: 'shipped', prompts: null };
  const { model, prompts } = readEncoderSetting(setting);
  // Beside models/, not in it: what a hub has need not be in every backup.
  const source = modelSource('KEFU_ENCODER', model, join(dirname(registry.dataRoot), 'encoders'));
  const packed = source.kind === 'folder' && existsSync(join(source.folder, 'kefu.json'));
  if (!packed) return { ...source, prompts };
  if (prompts !== null) {
    throw new KefuError('model_refused', `KEFU_ENCODER_PROMPTS: the encoder in ${source.folder} takes no prompts.`);
  }
  return { kind: 'packed', folder: source.folder, prompts };
}
