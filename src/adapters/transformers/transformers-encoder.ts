/**
 * A sentence encoder of anybody's making, read by @xenova/transformers: its tokenizer, its session, our pooling. Slower than the
 * lean path of the shipped encoder and open to any model in that layout. Never on the main thread, and never on the network:
 * only files that lie in the folder are read.
 */
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import { KefuError } from '../../domain/errors.ts';
import type { SentenceEncoder, TextRole } from '../../ports/encoder.ts';
import type { EncoderFolder, Prompts } from './encoder-folder.ts';
import { openLibrary } from './library.ts';
import { pool, toUnit } from './pooling.ts';

export interface TransformersEncoderOptions {
  readonly folder: EncoderFolder;
  readonly name: string;
  readonly version: string;
  readonly fingerprint: string;
  /** In place of those that the folder names. */
  readonly prompts?: Prompts;
}

/** Texts run together at most: models from a hub are large, and so is what a batch needs. */
const BATCH = 16;

/** Loads and tries the model, with one thread. Rejects with KefuError `model_refused` when it cannot give vectors. */
export async function openTransformersEncoder(options: TransformersEncoderOptions): Promise<SentenceEncoder> {
  const { folder } = options;
  try {
    const { AutoModel, AutoTokenizer, env } = await openLibrary();
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.useFSCache = false;
    const tokenizer = await AutoTokenizer.from_pretrained(folder.folder, { local_files_only: true });
    const model = await AutoModel.from_pretrained(folder.folder, {
      local_files_only: true,
      dtype: folder.dtype,
      device: 'cpu',
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' },
    });
    const encoder = new TransformersEncoder(options, tokenizer, model);
    await encoder.measure();
    return encoder;
  } catch (cause) {
    if (cause instanceof KefuError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KefuError('model_refused', `The encoder in ${folder.folder} cannot be used: ${why}`, { cause });
  }
}

class TransformersEncoder implements SentenceEncoder {
  readonly name: string;
  readonly version: string;
  readonly fingerprint: string;
  readonly #folder: EncoderFolder;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #model: PreTrainedModel;
  readonly #prompts: Prompts;
  #dimensions = 0;

  constructor(options: TransformersEncoderOptions, tokenizer: PreTrainedTokenizer, model: PreTrainedModel) {
    this.name = options.name;
    this.version = options.version;
    this.fingerprint = options.fingerprint;
    this.#folder = options.folder;
    this.#prompts = options.prompts ?? options.folder.prompts;
    this.#tokenizer = tokenizer;
    this.#model = model;
  }

  get dimensions(): number {
    return this.#dimensions;
  }

  /** What it was trained on is not known. */
  trainedOn(): boolean {
    return false;
  }

  /** Runs it once: how long its vectors are, and whether they are numbers. */
  async measure(): Promise<void> {
    const [vector] = await this.#run(['order 订单']);
    if (vector === undefined || vector.length === 0 || !vector.every(Number.isFinite)) {
      throw new Error('its vectors are not numbers');
    }
    this.#dimensions = vector.length;
  }

  async embed(texts: readonly string[], as: TextRole = 'query'): Promise<Float32Array[]> {
    const prompt = this.#prompts[as];
    // Alike lengths together: a batch is as slow as its longest text.
    const order = texts.map((_, i) => i).sort((a, b) => (texts[a] as string).length - (texts[b] as string).length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let first = 0; first < order.length; first += BATCH) {
      const part = order.slice(first, first + BATCH);
      const rows = await this.#run(part.map((i) => prompt + (texts[i] as string)));
      for (const [k, i] of part.entries()) vectors[i] = rows[k] as Float32Array;
    }
    return vectors;
  }

  async #run(texts: readonly string[]): Promise<Float32Array[]> {
    const inputs = this.#tokenizer([...texts], {
      padding: true,
      truncation: true,
      max_length: this.#folder.maxTokens,
    }) as Record<string, Tensor>;
    const mask = inputs.attention_mask as Tensor;
    const [rows = 0, length = 0] = mask.dims;
    // A tokenizer that adds nothing of its own may leave nothing at all, which no model takes.
    if (length === 0) return texts.map(() => toUnit(new Float32Array(this.#dimensions)));
    const outputs = (await this.#model(inputs)) as Record<string, Tensor>;
    const sentence = outputs.sentence_embedding;
    if (sentence?.data instanceof Float32Array && sentence.dims.length === 2) {
      const size = sentence.dims[1] as number;
      const { data } = sentence;
      return texts.map((_, i) => toUnit(data.slice(i * size, (i + 1) * size)));
    }
    if (this.#folder.dense) throw new Error('modules.json names a Dense layer that onnx/ does not hold');
    const tokens = outputs.last_hidden_state ?? outputs.token_embeddings;
    if (!(tokens?.data instanceof Float32Array) || tokens.dims.length !== 3) {
      throw new Error(`it gives ${Object.keys(outputs).join(', ')}, neither last_hidden_state nor sentence_embedding`);
    }
    const kept = Array.from(mask.data as BigInt64Array, (value) => value !== 0n);
    return pool(this.#folder.pooling, tokens.data, kept, { texts: rows, length, size: tokens.dims[2] as number });
  }

  async close(): Promise<void> {
    await this.#model.dispose();
  }
}
