/**
 * A cross-encoder of anybody's making, read by @xenova/transformers: question and text go through the model as one pair, and a
 * sequence-classification head says how well they fit. Its thread stands still while a batch runs, so it has one of its own.
 */
import { setImmediate } from 'node:timers/promises';
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import { KefuError } from '../../domain/errors.ts';
import type { Reranker } from '../../ports/reranker.ts';
import { openLibrary } from './library.ts';
import type { ModelFolder } from './model-folder.ts';

/** Pairs run together: few, since a call that is out of time ends between two batches. */
const BATCH = 4;
/** Of the tokens a pair may have, so that a question as long as the limit leaves the text some; a token is at least a letter. */
const QUESTION_SHARE = 0.75;

/** Loads and tries the model, with one thread. Rejects with KefuError `model_refused` when it cannot give scores. */
export async function openTransformersReranker(folder: ModelFolder, version: string): Promise<Reranker> {
  try {
    const { AutoModelForSequenceClassification, AutoTokenizer, env } = await openLibrary();
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.useFSCache = false;
    const tokenizer = await AutoTokenizer.from_pretrained(folder.folder, { local_files_only: true });
    const model = await AutoModelForSequenceClassification.from_pretrained(folder.folder, {
      local_files_only: true,
      dtype: folder.dtype,
      device: 'cpu',
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' },
    });
    const reranker = new TransformersReranker(folder, version, tokenizer, model);
    // Runs it once: whether its scores are numbers, of pairs of two lengths.
    const tried = await reranker.score('order 订单', ['order', '我的订单在哪里'], new AbortController().signal);
    if (!tried.every(Number.isFinite)) throw new Error('its scores are not numbers');
    return reranker;
  } catch (cause) {
    if (cause instanceof KefuError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KefuError('model_refused', `The reranker in ${folder.folder} cannot be used: ${why}`, { cause });
  }
}

class TransformersReranker implements Reranker {
  readonly version: string;
  readonly #folder: ModelFolder;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #model: PreTrainedModel;

  constructor(folder: ModelFolder, version: string, tokenizer: PreTrainedTokenizer, model: PreTrainedModel) {
    this.version = version;
    this.#folder = folder;
    this.#tokenizer = tokenizer;
    this.#model = model;
  }

  async score(question: string, texts: readonly string[], signal: AbortSignal): Promise<number[]> {
    const asked = question.slice(0, Math.floor(this.#folder.maxTokens * QUESTION_SHARE));
    // Alike lengths together: a batch is as slow as its longest text.
    const order = texts.map((_, i) => i).sort((a, b) => (texts[a] as string).length - (texts[b] as string).length);
    const scores = new Array<number>(texts.length).fill(0);
    for (let first = 0; first < order.length; first += BATCH) {
      // Lets the thread hear that the time is over.
      if (first > 0) await setImmediate();
      signal.throwIfAborted();
      const part = order.slice(first, first + BATCH);
      const found = await this.#run(
        asked,
        part.map((i) => texts[i] as string),
      );
      for (const [k, i] of part.entries()) scores[i] = found[k] as number;
    }
    return scores;
  }

  async #run(question: string, texts: string[]): Promise<number[]> {
    const inputs = this.#tokenizer(new Array<string>(texts.length).fill(question), {
      text_pair: texts,
      padding: true,
      truncation: true,
      max_length: this.#folder.maxTokens,
    }) as Record<string, Tensor>;
    const outputs = (await this.#model(inputs)) as Record<string, Tensor>;
    const { logits } = outputs;
    if (!(logits?.data instanceof Float32Array) || logits.dims.length !== 2 || logits.dims[0] !== texts.length) {
      throw new Error(`it gives ${Object.keys(outputs).join(', ')}, and no logits of a pair each`);
    }
    return toScores(logits.data, logits.dims[1] as number);
  }

  async close(): Promise<void> {
    await this.#model.dispose();
  }
}

/** One logit a pair: its sigmoid. Two, for no and yes: the softmax of the second. Throws for any other number of them. */
export function toScores(logits: Float32Array, labels: number): number[] {
  if (labels !== 1 && labels !== 2) throw new Error(`it gives ${labels} logits a pair, not one or two`);
  return Array.from({ length: logits.length / labels }, (_, i) => {
    const yes = logits[i * labels + labels - 1] as number;
    const no = labels === 1 ? 0 : (logits[i * labels] as number);
    return 1 / (1 + Math.exp(no - yes));
  });
}
