/**
 * A folder in the layout that @xenova/transformers reads: config.json, tokenizer.json, tokenizer_config.json, and the model as
 * onnx/model_quantized.onnx or onnx/model.onnx. What kind of model it is, encoder or reranker, its reader says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KefuError } from '../../domain/errors.ts';

/** Smallest first: a quantised model is a quarter of the size and on a CPU the faster one. */
export const MODEL_FILES = [
  { path: 'onnx/model_quantized.onnx', dtype: 'q8' },
  { path: 'onnx/model.onnx', dtype: 'fp32' },
] as const;
export const REQUIRED_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** What messages call the model. */
export type ModelNoun = 'encoder' | 'reranker';

export interface ModelFolder {
  readonly folder: string;
  /** Every file that decides what the model says. */
  readonly files: readonly string[];
  readonly dtype: (typeof MODEL_FILES)[number]['dtype'];
  readonly maxTokens: number;
}

type JsonObject = Record<string, unknown>;

const MOST_TOKENS = 512;

/** The files of one folder; whatever cannot be used throws KefuError `model_refused`, naming it. */
export class FolderReader {
  readonly #folder: string;
  readonly #noun: ModelNoun;

  constructor(folder: string, noun: ModelNoun) {
    this.#folder = folder;
    this.#noun = noun;
  }

  /** `optionalFiles` count where they are there; `limit`: a length in tokens that one of them names. */
  model(config: JsonObject, optionalFiles: readonly string[] = [], limit?: unknown): ModelFolder {
    for (const path of REQUIRED_FILES) if (!this.#has(path)) throw this.refused(`${path} is missing`);
    const model = MODEL_FILES.find(({ path }) => this.#has(path));
    if (model === undefined) throw this.refused(`${MODEL_FILES.map(({ path }) => path).join(' or ')} is missing`);
    this.json('tokenizer.json');
    const tokenizer = this.json('tokenizer_config.json');
    const limits = [limit, tokenizer.model_max_length, config.max_position_embeddings, MOST_TOKENS].filter(
      (value): value is number => typeof value === 'number' && value > 0,
    );
    return {
      folder: this.#folder,
      files: [
        ...REQUIRED_FILES,
        ...optionalFiles.filter((path) => this.#has(path)),
        model.path,
        ...[`${model.path}_data`].filter((path) => this.#has(path)),
      ],
      dtype: model.dtype,
      maxTokens: Math.min(...limits),
    };
  }

  optionalJson(path: string): JsonObject | null {
    return this.#has(path) ? this.json(path) : null;
  }

  json(path: string): JsonObject {
    if (!this.#has(path)) throw this.refused(`${path} is missing`);
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(join(this.#folder, path), 'utf8'));
    } catch (cause) {
      throw this.refused(`${path} is no JSON`, cause);
    }
    if (typeof value !== 'object' || value === null) throw this.refused(`${path} holds no object`);
    return value as JsonObject;
  }

  refused(why: string, cause?: unknown): KefuError {
    return new KefuError('model_refused', `The ${this.#noun} in ${this.#folder} cannot be used: ${why}.`, { cause });
  }

  #has(path: string): boolean {
    return existsSync(join(this.#folder, path));
  }
}
