/**
 * A sentence encoder served by onnxruntime. Its `run` is synchronous under the promise and would stall an event loop, so
 * this belongs in workers and offline programs only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { KefuError } from '../../domain/errors.ts';
import { assert } from '../../lib/assert.ts';
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { readSeenTexts } from './seen-texts.ts';
import { type WordPieceSpec, WordPieceTokenizer } from './wordpiece.ts';

export interface OnnxEncoderOptions {
  /** Holds tokenizer.json and onnx/model.onnx or onnx/model_quantized.onnx. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly fingerprint: string;
  readonly dimensions: number;
  readonly maxTokens: number;
  readonly outputName: string;
}

/** Texts run together at most; longer lists are cut, so that memory stays small. */
const BATCH = 64;
/** How much longer than its shortest text the longest of a batch may be: so many times, and so many tokens. */
const LONGER_BY = 1.2;
const LONGER = 2;

/** Loads the model with one thread. Rejects with KefuError `unavailable` when a file is missing or is no model. */
export async function openOnnxEncoder(options: OnnxEncoderOptions): Promise<SentenceEncoder> {
  const quantized = join(options.folder, 'onnx', 'model_quantized.onnx');
  const model = existsSync(quantized) ? quantized : join(options.folder, 'onnx', 'model.onnx');
  try {
    const spec = JSON.parse(readFileSync(join(options.folder, 'tokenizer.json'), 'utf8')) as WordPieceSpec;
    assert(WordPieceTokenizer.reads(spec), 'the encoder uses a WordPiece tokenizer without added tokens');
    const session = await ort.InferenceSession.create(model, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
    });
    return new OnnxEncoder(options, new WordPieceTokenizer(spec), session);
  } catch (cause) {
    throw new KefuError('unavailable', `The encoder in ${options.folder} cannot be loaded.`, { cause });
  }
}

class OnnxEncoder implements SentenceEncoder {
  readonly name: string;
  readonly version: string;
  readonly fingerprint: string;
  readonly dimensions: number;
  readonly #maxTokens: number;
  readonly #outputName: string;
  readonly #tokenizer: WordPieceTokenizer;
  readonly #session: ort.InferenceSession;
  readonly #folder: string;
  #seen: ((text: string) => boolean) | null = null;

  constructor(options: OnnxEncoderOptions, tokenizer: WordPieceTokenizer, session: ort.InferenceSession) {
    this.name = options.name;
    this.version = options.version;
    this.fingerprint = options.fingerprint;
    this.dimensions = options.dimensions;
    this.#maxTokens = options.maxTokens;
    this.#outputName = options.outputName;
    this.#tokenizer = tokenizer;
    this.#session = session;
    this.#folder = options.folder;
  }

  trainedOn(text: string): boolean {
    // Read on first use: only training asks.
    this.#seen ??= readSeenTexts(this.#folder);
    return this.#seen(text);
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const ids = texts.map((text) => this.#tokenizer.encode(text, this.#maxTokens));
    const tokens = (i: number): number => (ids[i] as number[]).length;
    const order = ids.map((_, i) => i);
    if (ids.length > 1) order.sort((a, b) => tokens(a) - tokens(b));
    const vectors = new Array<Float32Array>(texts.length);
    for (let first = 0, next = 0; first < order.length; first = next) {
      // Alike lengths together: every text of a batch costs as much as its longest.
      const longest = LONGER_BY * tokens(order[first] as number) + LONGER;
      for (next = first + 1; next < order.length; next++) {
        if (next - first === BATCH || tokens(order[next] as number) > longest) break;
      }
      const part = order.slice(first, next);
      const rows = await this.#run(part.map((i) => ids[i] as number[]));
      for (const [k, i] of part.entries()) {
        vectors[i] = rows.slice(k * this.dimensions, (k + 1) * this.dimensions);
      }
    }
    return vectors;
  }

  async #run(batch: readonly (readonly number[])[]): Promise<Float32Array> {
    const length = Math.max(...batch.map((ids) => ids.length));
    const size = batch.length * length;
    const ids = new BigInt64Array(size);
    const mask = new BigInt64Array(size);
    // Low halves of little-endian 64-bit numbers: making BigInts would cost more than the tokenizer.
    const idsLow = new Int32Array(ids.buffer);
    const maskLow = new Int32Array(mask.buffer);
    for (const [row, list] of batch.entries()) {
      for (let i = 0; i < list.length; i++) {
        idsLow[2 * (row * length + i)] = list[i] as number;
        maskLow[2 * (row * length + i)] = 1;
      }
    }
    const dims = [batch.length, length];
    const output = await this.#session.run({
      input_ids: new ort.Tensor('int64', ids, dims),
      attention_mask: new ort.Tensor('int64', mask, dims),
    });
    const tensor = output[this.#outputName];
    assert(tensor?.data instanceof Float32Array, `the encoder gives ${this.#outputName} in float32`);
    return tensor.data;
  }

  async close(): Promise<void> {
    await this.#session.release();
  }
}
