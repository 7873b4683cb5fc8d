import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from 'node:inspector';
import { createJiebaSegmenter } from './src/adapters/jieba/jieba-segmenter.ts';
import { createAnalyzer } from './src/retrieval/analyze.ts';
import { indexedTexts } from './src/retrieval/indexed-texts.ts';
import { KnowledgeIndex } from './src/retrieval/knowledge-index.ts';
import { EVERYONE } from './src/retrieval/usable.ts';
import { normalize } from './src/text/normalize.ts';
import { ModelRegistry } from './src/understanding/registry/model-registry.ts';
import { openEncoder } from './src/wiring/open-encoder.ts';
import { PATHS } from './src/wiring/paths.ts';
import { makeCorpus } from './bench/support/corpus.ts';
import { seeded } from './bench/support/seeded.ts';
const [, , sizeText, lang = 'zh', rounds = '5', prof = ''] = process.argv;
const size = Number(sizeText);
const analyzer = createAnalyzer(createJiebaSegmenter());
const AT = '2026-11-21T00:00:00.000Z';
const encoder = await openEncoder(new ModelRegistry(PATHS.models, join(PATHS.root, 'data', 'models')), undefined);
const corpus = makeCorpus({ lang: lang as any, size, root: PATHS.root, next: seeded(size) }, analyzer);
const queries = corpus.queries(1000).map(normalize);
const texts = [...new Set([
  ...corpus.articles.flatMap((a) => { const t = indexedTexts(a, normalize, analyzer); return [...t.wordings, ...t.passages, ...t.words]; }),
  ...queries, ...queries.flatMap((q) => analyzer.words(q))])];
const D = encoder.dimensions;
const cache = `/work/h/lead/tmp/vec-${lang}-${size}.bin`;
let flat: Float32Array;
if (existsSync(cache)) { const b = readFileSync(cache); flat = new Float32Array(b.buffer, b.byteOffset, b.length / 4); }
else { flat = new Float32Array(texts.length * D);
  for (let i = 0; i < texts.length; i += 256) { const rows = await encoder.embed(texts.slice(i, i + 256)); rows.forEach((r, k) => flat.set(r, (i + k) * D)); }
  writeFileSync(cache, new Uint8Array(flat.buffer)); }
if (flat.length !== texts.length * D) throw new Error('stale cache');
const where = new Map(texts.map((t, i) => [t, i]));
const extra = new Map<string, Float32Array>();
const vectorOf = (t: string): Float32Array => { const i = where.get(t); return i === undefined ? extra.get(t)! : flat.subarray(i * D, i * D + D); };
const index = new KnowledgeIndex({ analyzer, dimensions: D, version: 1, encoder: encoder.version, capacity: size });
for (const a of corpus.articles) { const own = structuredClone(a); index.put(own, indexedTexts(own, normalize, analyzer), vectorOf); if (index.wantsSealing) index.seal(); }
index.seal();
const asked = (normalized: string) => ({ normalized, lang: lang as any, conversationLang: lang as any, context: [] });
const search = (q: string) => index.search({ ...asked(q), vector: vectorOf(q), category: null, audience: EVERYONE, now: AT, top: 5 }, vectorOf);
let need = 0, needed = 0;
for (const q of queries) { const n = index.textsNeeded(asked(q)).filter((t) => !where.has(t) && !extra.has(t)); if (n.length) { need++; needed += n.length; const r = await encoder.embed(n); n.forEach((t, i) => extra.set(t, r[i]!)); } }

const li = index.language(lang as any)!; const G: any = globalThis;
import { exactFactory } from './src/retrieval/exact-index.ts';
for (const [name, field, k] of [['wordings', li.wordings, 10], ['passages', li.passages, 15]] as const) {
  const ex = exactFactory({ dimensions: D, capacity: field.size }); for (let id = 0; id < field.size; id++) ex.add(id, vectorOf(field.text(id)));
  const golds = queries.slice(0, 300).map((q) => ex.search(vectorOf(q), k).at(-1)!.cosine - 1e-6);
  for (const ef of [12, 16, 20, 24, 28, 32, 38, 48, 64]) { G.EF = ef; let hits = 0; 
    const t = performance.now();
    queries.slice(0, 300).forEach((q, i) => { li.vectors.ask(vectorOf(q)); hits += field.nearest(k).filter(({ cosine }) => cosine >= golds[i]!- 2e-4).length; });
    console.log(name, 'ef', ef, 'recall', (hits / 300 / k).toFixed(4), 'us', ((performance.now() - t) / .3).toFixed(0)); }
}
process.exit(0);
