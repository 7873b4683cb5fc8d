/**
 * Keeps account of what a model's runtime is doing in this thread, so that the thread can be ended between two runs of it: cut off
 * in the middle of one it takes the whole process with it.
 */
import type { SentenceEncoder } from '../ports/encoder.ts';

/** Texts embedded before it is asked again whether to go on. */
const PIECE = 64;

export class ModelRuns {
  #running = 0;
  #ending = false;
  #idle: () => void = () => {};

  /** Does the work, unless the thread is to end: then it never settles, and neither does what waits for it. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#ending) return new Promise<never>(() => {});
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
      if (this.#running === 0) this.#idle();
    }
  }

  /** Begins nothing any more; resolves once nothing runs. */
  end(): Promise<void> {
    this.#ending = true;
    return new Promise((resolve) => {
      this.#idle = resolve;
      if (this.#running === 0) resolve();
    });
  }

  /** The encoder, its work accounted for in pieces. */
  of(encoder: SentenceEncoder): SentenceEncoder {
    const embed = async (texts: readonly string[]): Promise<Float32Array[]> => {
      const vectors: Float32Array[] = [];
      for (let first = 0; first < texts.length; first += PIECE) {
        vectors.push(...(await this.run(() => encoder.embed(texts.slice(first, first + PIECE)))));
      }
      return vectors;
    };
    const { name, version, fingerprint, dimensions } = encoder;
    return {
      name,
      version,
      fingerprint,
      dimensions,
      embed,
      trainedOn: (text) => encoder.trainedOn(text),
      close: () => encoder.close(),
    };
  }
}
