/** An encoder that does not make the vectors of the knowledge's own texts anew while they are kept from an earlier time. */
import type { Understander } from '../../ports/understander.ts';
import type { VectorCache } from '../../ports/vector-cache.ts';

type Embedder = Pick<Understander, 'embed'>;

/** Kept vectors that are made anew once, to see whether this encoder, as its code is now, still makes the same. */
const PROBED = 8;
/** Cosine: texts of one batch are rounded together, so that a vector depends a little on the others of its batch. */
const SAME = 0.98;

export function keepingVectors(understander: Embedder, cache: VectorCache | undefined): Embedder {
  if (cache === undefined) return understander;
  let sound = false;
  let probing: Promise<void> | null = null;
  const tried = async (kept: ReadonlyMap<string, Float32Array>): Promise<void> => {
    probing ??= probe(understander, cache, kept).finally(() => {
      probing = null;
    });
    await probing;
    sound = true;
  };
  return {
    async embed(texts, as) {
      // What visitors ask is embedded once, and is nobody's to keep.
      if (as !== 'passage') return understander.embed(texts, as);
      let kept = await cache.get(texts, as);
      if (kept.size > 0 && !sound) {
        await tried(kept);
        kept = await cache.get(texts, as);
      }
      const missing = [...new Set(texts)].filter((text) => !kept.has(text));
      const made = missing.length === 0 ? [] : await understander.embed(missing, as);
      await cache.put(missing, as, made);
      const fresh = new Map(missing.map((text, i) => [text, made[i]!]));
      return texts.map((text) => kept.get(text) ?? fresh.get(text)!);
    },
  };
}

async function probe(
  understander: Embedder,
  cache: VectorCache,
  kept: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const some = [...kept].slice(0, PROBED);
  const made = await understander.embed(
    some.map(([text]) => text),
    'passage',
  );
  if (!some.every(([, vector], i) => cosine(vector, made[i]!) >= SAME)) await cache.clear();
}

function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
