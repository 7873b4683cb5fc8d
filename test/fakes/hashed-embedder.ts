/**
 * A deterministic text embedder without a model: hashed character n-grams, signed, normalised. Texts that share letters
 * are near each other, which is all that index tests need.
 */
const HASHED_DIMENSIONS = 256;

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export function hashedEmbedding(text: string, dimensions = HASHED_DIMENSIONS): Float32Array {
  const out = new Float32Array(dimensions);
  const framed = ` ${text.toLowerCase()} `;
  for (let n = 1; n <= 3; n++) {
    for (let i = 0; i + n <= framed.length; i++) {
      const h = hash(framed.slice(i, i + n));
      out[h % dimensions]! += h & 0x10000 ? n : -n;
    }
  }
  let norm = 0;
  for (const v of out) norm += v * v;
  const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm);
  if (scale === 0) out[0] = 1;
  return out.map((v) => (scale === 0 ? v : v * scale));
}

export async function hashedEmbed(texts: readonly string[]): Promise<Float32Array[]> {
  return texts.map((text) => hashedEmbedding(text));
}
