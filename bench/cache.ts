/**
 * Answers given again: questions about the starter pack through the knowledge search with its worker, the first time and
 * repeated. Encoding the question is not counted; the turn does it before it searches.
 *
 *   npm run bench -- cache [--queries 500]
 */
import { createLruAnswerCache } from '../src/adapters/lru/lru-answer-cache.ts';
import { createMemoryStore } from '../src/adapters/memory/store.ts';
import { systemClock } from '../src/adapters/system/system-clock.ts';
import type { TenantId, Timestamp } from '../src/domain/ids.ts';
import { createKnowledgeSearch } from '../src/knowledge/search/knowledge-search.ts';
import type { SearchRequest } from '../src/ports/knowledge-search.ts';
import { normalize } from '../src/text/normalize.ts';
import { ModelRegistry } from '../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../src/wiring/open-encoder.ts';
import { PATHS, workerFile } from '../src/wiring/paths.ts';
import { readStarterPack } from '../src/wiring/starter-pack.ts';
import { quantile } from './support/load.ts';

const AT = '2026-11-21T00:00:00.000Z' as Timestamp;
const KEPT_MS = 600_000;

export async function run(args: string[]): Promise<void> {
  const count = args.includes('--queries') ? Number(args[args.indexOf('--queries') + 1]) : 500;
  const tenantId = 'bench' as TenantId;
  const pack = readStarterPack(PATHS.starterPack, PATHS.calibration);
  const store = createMemoryStore();
  await store.migrate();
  await store.createTenant({ id: tenantId, name: 'bench', createdAt: AT });
  await store.saveArticles(tenantId, pack.articles, AT);
  await store.publishKnowledge({ tenantId, by: 'bench', note: '', at: AT });
  const encoder = await openEncoder(new ModelRegistry(PATHS.models, PATHS.models), undefined);
  const search = createKnowledgeSearch({
    store,
    understander: {
      embed: (texts, as) => encoder.embed(texts.map(normalize), as),
      trainedOn: async (texts) => texts.map((text) => encoder.trainedOn(normalize(text))),
      versions: { encoder: encoder.version },
    },
    workerFile: workerFile('knowledge-worker'),
    clock: systemClock,
    cache: createLruAnswerCache(KEPT_MS, systemClock),
  });
  try {
    await search.refresh(tenantId);
    const questions = pack.articles
      .flatMap(({ content: { lang, variants } }) => variants.map((text) => ({ lang, text })))
      .slice(0, count);
    const requests = await Promise.all(
      questions.map(async ({ lang, text }): Promise<SearchRequest> => {
        const normalized = normalize(text);
        const [embedding] = await encoder.embed([normalized]);
        return {
          ...{ tenantId, text, normalized, embedding: embedding!, lang, conversationLang: lang, category: null },
          ...{ context: [], audience: 'everyone', now: AT, top: 5 },
        };
      }),
    );
    const timed = async () => {
      const times: number[] = [];
      for (const request of requests) {
        const begin = performance.now();
        await search.search(request);
        times.push(performance.now() - begin);
      }
      return times.sort((a, b) => a - b);
    };
    const row = (times: number[]) => ({
      questions: times.length,
      'p50 ms': quantile(times, 0.5).toFixed(3),
      'p99 ms': quantile(times, 0.99).toFixed(3),
      'worst ms': quantile(times, 1).toFixed(3),
    });
    console.table({ 'asked for the first time': row(await timed()), 'asked again': row(await timed()) });
  } finally {
    await search.close();
    await encoder.close();
  }
}
