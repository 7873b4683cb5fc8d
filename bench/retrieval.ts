/**
 * Hybrid search on one thread as the knowledge worker does it: queries a second and p99 at 10,000 articles with the query's
 * encoding counted and without, memory of the indexes, nearest neighbours found beside exact brute force, and MiniSearch,
 * Orama and hnswlib on the same articles. One wording and one passage of at most 120 characters an article. Memory is what the
 * process grew by, articles included and garbage not (Node is told to collect it), with malloc as `npm start` sets it. What is
 * under way is said on stderr: 100,000 articles take some minutes, most of them for encoding and for the others' indexes.
 *
 *   npm run bench -- retrieval [--lang zh|en] [--sizes 10000,100000] [--queries 1000] [--no-peers]
 */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import hnswlib from 'hnswlib-node';
import MiniSearch from 'minisearch';
import { createJiebaSegmenter } from '../src/adapters/jieba/jieba-segmenter.ts';
import type { Article } from '../src/domain/article.ts';
import type { Lang } from '../src/domain/language.ts';
import { EVERYONE } from '../src/domain/usable.ts';
import type { SentenceEncoder } from '../src/ports/encoder.ts';
import { createAnalyzer } from '../src/retrieval/analyze.ts';
import { exactFactory } from '../src/retrieval/exact-index.ts';
import { indexedTexts } from '../src/retrieval/indexed-texts.ts';
import { KnowledgeIndex } from '../src/retrieval/knowledge-index.ts';
import { normalize } from '../src/text/normalize.ts';
import { ModelRegistry } from '../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../src/wiring/open-encoder.ts';
import { PATHS } from '../src/wiring/paths.ts';
import { makeCorpus } from './support/corpus.ts';
import { quantile } from './support/load.ts';
import { seeded } from './support/seeded.ts';

const EMBEDDED_TOGETHER = 256;
const RECALL_QUERIES = 200;
const NEIGHBOURS = 10;
/** Peers answer few queries a second at 100,000 articles: so many at most, and none after so long. */
const PEER_QUERIES = 100;
const PEER_MS = 10_000;
/** As the index's own graph; hnswlib takes minutes to link more than this. */
const HNSWLIB = { m: 16, efConstruction: 100 };
const HNSWLIB_EF = 64;
const HNSWLIB_MOST = 20_000;
const SAID_EVERY = 10_000;
const AT = '2026-11-21T00:00:00.000Z';

const analyzer = createAnalyzer(createJiebaSegmenter());

export async function run(args: string[]): Promise<void> {
  const option = (name: string, fallback: string): string =>
    args.includes(name) ? (args[args.indexOf(name) + 1] ?? fallback) : fallback;
  const lang = option('--lang', 'zh') as Lang;
  const sizes = option('--sizes', args.includes('--quick') ? '2000' : '10000,100000')
    .split(',')
    .map(Number);
  const count = Number(option('--queries', args.includes('--quick') ? '200' : '1000'));
  const encoder = await openEncoder(new ModelRegistry(PATHS.models, join(PATHS.root, 'data', 'models')), undefined);
  const peers = !args.includes('--no-peers');
  for (const size of sizes) console.table(await measure({ size, lang, count, peers }, encoder));
  await encoder.close();
}

interface Run {
  readonly size: number;
  readonly lang: Lang;
  readonly count: number;
  readonly peers: boolean;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function measure({ size, lang, count, peers }: Run, encoder: SentenceEncoder) {
  say(`${size} articles: making them`);
  const corpus = makeCorpus({ lang, size, root: PATHS.root, next: seeded(size) }, analyzer);
  const queries = corpus.queries(count).map(normalize);
  const vectors = await embedAll(
    [
      ...corpus.articles.flatMap((article) => {
        const texts = indexedTexts(article, normalize, analyzer);
        return [...texts.wordings, ...texts.passages, ...texts.words];
      }),
      ...queries,
      ...queries.flatMap((query) => analyzer.words(query)),
    ],
    encoder,
  );
  const vectorOf = (text: string): Float32Array => vectors.get(text)!;

  say('indexing');
  const before = memoryMiB();
  const buildBegin = performance.now();
  const index = new KnowledgeIndex({
    analyzer,
    dimensions: encoder.dimensions,
    version: 1,
    encoder: encoder.version,
    capacity: size,
  });
  for (const [i, article] of corpus.articles.entries()) {
    // A copy, as the worker has one.
    const own = structuredClone(article);
    index.put(own, indexedTexts(own, normalize, analyzer), vectorOf);
    if (index.wantsSealing) index.seal();
    if ((i + 1) % SAID_EVERY === 0) say(`indexing: ${i + 1} of ${size}`);
  }
  index.seal();
  const buildSeconds = (performance.now() - buildBegin) / 1000;
  const memory = memoryMiB() - before;

  const asked = (normalized: string) => ({ normalized, lang, conversationLang: lang, context: [] });
  const search = (normalized: string, vector: Float32Array) =>
    index.search({ ...asked(normalized), vector, category: null, audience: EVERYONE, now: AT, top: 5 }, vectorOf);
  /** As the server does it: the question and what the search of it needs beside it, encoded together. */
  const encode = async (query: string, known: (text: string) => boolean): Promise<Float32Array> => {
    const needed = index.textsNeeded(asked(query)).filter((text) => !known(text));
    const [vector, ...others] = await encoder.embed([query, ...needed]);
    needed.forEach((text, i) => {
      vectors.set(text, others[i]!);
    });
    return vector!;
  };
  say(`searching ${count} times`);
  for (const query of queries) await encode(query, (text) => vectors.has(text));
  for (const query of queries.slice(0, 200)) search(query, vectorOf(query));
  const alone = time(queries, (query) => search(query, vectorOf(query)));
  const encoded: number[] = [];
  for (const query of queries) {
    const begin = performance.now();
    const vector = await encode(query, () => false);
    search(query, vector);
    encoded.push(performance.now() - begin);
  }
  say('comparing with exact search');
  const own = {
    'hybrid, without encoding': row(size, alone),
    'hybrid, encoding counted': row(size, encoded),
    'building (s) · memory (MiB) · recall@10 of exact': {
      articles: size,
      'queries/s': '',
      'p50 ms': buildSeconds.toFixed(1),
      'p99 ms': memory.toFixed(0),
      'worst ms': recall(index, lang, queries.slice(0, RECALL_QUERIES), vectorOf).toFixed(4),
    },
    'exact brute force (wordings only)': row(size, await exactTimes(corpus.articles, queries, vectorOf)),
  };
  if (!peers) return own;
  say('MiniSearch');
  const miniSearch = row(size, await miniSearchTimes(corpus.articles, queries));
  say('Orama');
  const orama = row(size, await oramaTimes(corpus.articles, queries));
  const others = { ...own, 'MiniSearch, same terms': miniSearch, 'Orama, same terms': orama };
  if (size > HNSWLIB_MOST) return others;
  say('hnswlib');
  return {
    ...others,
    'own graph (wordings only)': row(size, await graphTimes(index, lang, queries, vectorOf)),
    'hnswlib (wordings only)': row(size, await hnswlibTimes(corpus.articles, queries, vectorOf)),
  };
}

async function embedAll(texts: readonly string[], encoder: SentenceEncoder): Promise<Map<string, Float32Array>> {
  const unique = [...new Set(texts)];
  const out = new Map<string, Float32Array>();
  for (let i = 0; i < unique.length; i += EMBEDDED_TOGETHER) {
    const part = unique.slice(i, i + EMBEDDED_TOGETHER);
    const rows = await encoder.embed(part);
    part.forEach((text, k) => {
      out.set(text, rows[k]!);
    });
    if (i % SAID_EVERY < EMBEDDED_TOGETHER) say(`encoding: ${i} of ${unique.length} texts`);
  }
  return out;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Resident memory after collecting what can be collected: twice, because buffers go with what held them. */
function memoryMiB(): number {
  collect();
  collect();
  return process.memoryUsage().rss / 1024 ** 2;
}

function time(queries: readonly string[], run: (query: string) => unknown): number[] {
  return queries.map((query) => {
    const begin = performance.now();
    run(query);
    return performance.now() - begin;
  });
}

/** The first queries, as far as a peer comes. */
async function timePeer(queries: readonly string[], run: (query: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + PEER_MS;
  for (const query of queries.slice(0, PEER_QUERIES)) {
    const begin = performance.now();
    await run(query);
    times.push(performance.now() - begin);
    if (performance.now() > end) break;
  }
  return times;
}

function row(articles: number, times: number[]) {
  const total = times.reduce((a, b) => a + b, 0);
  const sorted = [...times].sort((a, b) => a - b);
  return {
    articles,
    'queries/s': Math.round((1000 * times.length) / total),
    'p50 ms': quantile(sorted, 0.5).toFixed(2),
    'p99 ms': quantile(sorted, 0.99).toFixed(2),
    'worst ms': quantile(sorted, 1).toFixed(2),
  };
}

/** Share of the exactly nearest wordings that the approximate index finds. */
function recall(
  index: KnowledgeIndex,
  lang: Lang,
  queries: readonly string[],
  vectorOf: (text: string) => Float32Array,
): number {
  const { wordings, vectors } = index.language(lang)!;
  const exact = exactFactory({ dimensions: vectors.dimensions, capacity: wordings.size });
  for (let id = 0; id < wordings.size; id++) exact.add(id, vectorOf(wordings.text(id)));
  let hits = 0;
  for (const query of queries) {
    const wanted = exact.search(vectorOf(query), NEIGHBOURS);
    // Wordings that are the same text are equally near: the cosine decides, not the key.
    const worst = wanted.at(-1)!.cosine - 1e-6;
    vectors.ask(vectorOf(query));
    hits += wordings
      .nearest(NEIGHBOURS)
      .filter(({ node }) => cosine(vectorOf(wordings.text(node)), vectorOf(query)) >= worst).length;
  }
  return hits / (queries.length * NEIGHBOURS);
}

function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function exactTimes(
  articles: readonly Article[],
  queries: readonly string[],
  vectorOf: (text: string) => Float32Array,
): Promise<number[]> {
  const exact = exactFactory({ dimensions: vectorOf(queries[0]!).length, capacity: articles.length });
  articles.forEach((article, i) => {
    exact.add(i, vectorOf(normalize(article.question)));
  });
  return timePeer(queries, (query) => exact.search(vectorOf(query), NEIGHBOURS));
}

function graphTimes(
  index: KnowledgeIndex,
  lang: Lang,
  queries: readonly string[],
  vectorOf: (text: string) => Float32Array,
): Promise<number[]> {
  const { wordings, vectors } = index.language(lang)!;
  return timePeer(queries, (query) => {
    vectors.ask(vectorOf(query));
    wordings.nearest(NEIGHBOURS);
  });
}

/** The library this project used before it had a graph of its own. It takes plain arrays only. */
function hnswlibTimes(
  articles: readonly Article[],
  queries: readonly string[],
  vectorOf: (text: string) => Float32Array,
): Promise<number[]> {
  const library = new hnswlib.HierarchicalNSW('ip', vectorOf(queries[0]!).length);
  library.initIndex({ ...HNSWLIB, maxElements: articles.length });
  library.setEf(HNSWLIB_EF);
  articles.forEach((article, i) => {
    library.addPoint([...vectorOf(normalize(article.question))], i);
  });
  const plain = new Map(queries.map((query) => [query, [...vectorOf(query)]]));
  return timePeer(queries, (query) => library.searchKnn(plain.get(query)!, NEIGHBOURS));
}

function miniSearchTimes(articles: readonly Article[], queries: readonly string[]): Promise<number[]> {
  const tokenize = (text: string): string[] => analyzer.terms(normalize(text));
  const mini = new MiniSearch({ fields: ['question', 'answer'], tokenize, processTerm: (term) => term });
  mini.addAll(articles.map(({ id, question, answer }) => ({ id, question, answer })));
  return timePeer(queries, (query) => mini.search(query));
}

async function oramaTimes(articles: readonly Article[], queries: readonly string[]): Promise<number[]> {
  const tokenize = (text: string): string[] => [...new Set(analyzer.terms(normalize(text)))];
  const orama = create({
    schema: { question: 'string', answer: 'string' },
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize } },
  });
  await insertMultiple(
    orama,
    articles.map(({ question, answer }) => ({ question, answer })),
  );
  return timePeer(queries, (term) => searchOrama(orama, { term, limit: NEIGHBOURS }));
}
