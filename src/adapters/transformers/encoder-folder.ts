/**
 * A folder in the layout that @xenova/transformers reads: config.json, tokenizer.json, tokenizer_config.json, and the model as
 * onnx/model_quantized.onnx or onnx/model.onnx. How its token vectors become a sentence's is said, where it is said at all, by the
 * files that sentence-transformers writes: modules.json, 1_Pooling/config.json, sentence_bert_config.json.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KefuError } from '../../domain/errors.ts';
import type { Pooling } from './pooling.ts';

/** Smallest first: a quantised model is a quarter of the size and on a CPU the faster one. */
export const MODEL_FILES = [
  { path: 'onnx/model_quantized.onnx', dtype: 'q8' },
  { path: 'onnx/model.onnx', dtype: 'fp32' },
] as const;
export const REQUIRED_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
/** Read when they are there. */
export const OPTIONAL_FILES = ['modules.json', '1_Pooling/config.json', 'sentence_bert_config.json'] as const;

export interface EncoderFolder {
  readonly folder: string;
  /** Every file that decides what the vectors are. */
  readonly files: readonly string[];
  readonly dtype: (typeof MODEL_FILES)[number]['dtype'];
  readonly pooling: Pooling;
  readonly maxTokens: number;
  /** A layer behind the pooling that the files name: the vectors are right only when the model's own output has it in. */
  readonly dense: boolean;
}

const MOST_TOKENS = 512;

/** Throws KefuError `model_refused`, naming what is missing or cannot be read. */
export function readEncoderFolder(folder: string): EncoderFolder {
  for (const path of REQUIRED_FILES) {
    if (!existsSync(join(folder, path))) throw refused(folder, `${path} is missing`);
  }
  const model = MODEL_FILES.find(({ path }) => existsSync(join(folder, path)));
  if (model === undefined) throw refused(folder, `${MODEL_FILES.map(({ path }) => path).join(' or ')} is missing`);
  const config = readJson(folder, 'config.json');
  readJson(folder, 'tokenizer.json');
  const tokenizer = readJson(folder, 'tokenizer_config.json');
  const sentence = optionalJson(folder, 'sentence_bert_config.json');
  const limits = [
    sentence?.max_seq_length,
    tokenizer.model_max_length,
    config.max_position_embeddings,
    MOST_TOKENS,
  ].filter((limit): limit is number => typeof limit === 'number' && limit > 0);
  const modules = optionalJson(folder, 'modules.json');
  return {
    folder,
    files: [
      ...REQUIRED_FILES,
      ...OPTIONAL_FILES.filter((path) => existsSync(join(folder, path))),
      model.path,
      ...[`${model.path}_data`].filter((path) => existsSync(join(folder, path))),
    ],
    dtype: model.dtype,
    pooling: readPooling(folder, optionalJson(folder, '1_Pooling/config.json')),
    maxTokens: Math.min(...limits),
    dense: Array.isArray(modules) && modules.some((module) => /\.Dense$/.test(String(module?.type))),
  };
}

/** `pooling_mode_*` of sentence-transformers; mean when nothing is said. */
function readPooling(folder: string, config: Record<string, unknown> | null): Pooling {
  if (config === null) return 'mean';
  const named = Object.keys(config).filter((key) => key.startsWith('pooling_mode_') && config[key] === true);
  const known: Record<string, Pooling> = {
    pooling_mode_mean_tokens: 'mean',
    pooling_mode_cls_token: 'cls',
    pooling_mode_max_tokens: 'max',
    pooling_mode_lasttoken: 'last',
  };
  const pooling = named.length === 1 ? known[named[0] as string] : named.length === 0 ? 'mean' : undefined;
  if (pooling === undefined) throw refused(folder, `the pooling ${named.join(' + ')} is not supported`);
  return pooling;
}

function optionalJson(folder: string, path: string) {
  return existsSync(join(folder, path)) ? readJson(folder, path) : null;
}

function readJson(folder: string, path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } catch (cause) {
    throw refused(folder, `${path} is no JSON`, cause);
  }
  if (typeof value !== 'object' || value === null) throw refused(folder, `${path} holds no object`);
  return value as Record<string, unknown>;
}

function refused(folder: string, why: string, cause?: unknown): KefuError {
  return new KefuError('model_refused', `The encoder in ${folder} cannot be used: ${why}.`, { cause });
}
