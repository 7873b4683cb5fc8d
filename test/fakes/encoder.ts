/** A sentence encoder without a model: unit vectors of hashed words, so that texts with words in common are alike. */
import type { SentenceEncoder } from '../../src/ports/encoder.ts';

const DIMENSIONS = 32;

export function fakeEncoder(): SentenceEncoder {
  return {
    name: 'encoder',
    version: 'fake',
    fingerprint: 'fake',
    dimensions: DIMENSIONS,
    embed: async (texts) => texts.map(vectorOf),
    trainedOn: () => false,
    close: async () => {},
  };
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? ['']) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    for (let d = 0; d < DIMENSIONS; d++) {
      hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
      vector[d] = (vector[d] as number) + ((hash & 0xffff) / 0x8000 - 1);
    }
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
