/** What is kept for repetition where a reranker has a say; the worker is scripted, because lateness cannot be ordered. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { hashedEmbed, hashedEmbedding } from '../../../test/fakes/hashed-embedder.ts';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { createLruAnswerCache } from '../../adapters/lru/lru-answer-cache.ts';
import { createMemoryStore } from '../../adapters/memory/store.ts';
import type { Reranking } from '../../domain/article.ts';
import type { TenantId } from '../../domain/ids.ts';
import { createKnowledgeSearch } from './knowledge-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'kefu-scripted-worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers every search with the next of these outcomes, and everything else with what changes nothing. */
function scriptedWorker(outcomes: readonly Reranking['outcome'][]): URL {
  const file = join(folder, `${outcomes.join('-')}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
const outcomes = ${JSON.stringify(outcomes)};
const found = (outcome) => ({
  kind: 'result', standsAlone: true, validUntil: null,
  result: {
    outcome: { kind: 'abstain', nearest: [], confidence: 0 }, passages: [], knowledgeVersion: 0,
    gate: { threshold: null, version: 'none' }, reranking: { version: 'r', outcome, tookMs: 1 },
  },
});
const replies = {
  search: () => found(outcomes.shift()),
  commit: () => ({ articles: 0, changed: 0, gateVersion: 'g' }),
  learn: () => ({ kind: 'learnt' }), fit: () => ({ kind: 'outdated' }),
  articles: () => ({ missing: [] }), synonyms: () => ({ groups: 0 }), facts: () => ({ facts: 0 }),
};
parentPort.on('message', ({ id, name }) => parentPort.postMessage({ id, ok: true, out: replies[name]?.() ?? null }));
`,
  );
  return pathToFileURL(file);
}

async function outcomesOf(script: readonly Reranking['outcome'][], questions: number) {
  const store = createMemoryStore();
  await store.migrate();
  const clock = new ManualClock();
  const told: Reranking[] = [];
  const search = createKnowledgeSearch({
    store,
    understander: {
      embed: hashedEmbed,
      trainedOn: async (texts) => texts.map(() => false),
      versions: { encoder: 'hashed' },
    },
    workerFile: scriptedWorker(script),
    clock,
    cache: createLruAnswerCache(60_000, clock),
    reranked: (reranking) => told.push(reranking),
  });
  const seen: (string | undefined)[] = [];
  for (let i = 0; i < questions; i++) {
    const { reranking } = await search.search({
      tenantId: 'tnt_a' as TenantId,
      text: '退款多久到账',
      normalized: '退款多久到账',
      embedding: hashedEmbedding('退款多久到账'),
      lang: 'zh',
      conversationLang: 'zh',
      category: null,
      context: [],
      audience: 'everyone',
      now: '2026-11-20T00:00:00.000Z',
      top: 3,
    });
    seen.push(reranking?.outcome);
  }
  await search.close();
  return { seen, told: told.map(({ outcome }) => outcome) };
}

describe('an answer to a repeated question', () => {
  it('is the reordered one, once there is one', async () => {
    expect(await outcomesOf(['reordered', 'late'], 3)).toEqual({
      seen: ['reordered', 'reordered', 'reordered'],
      told: ['reordered'],
    });
  });

  it('is searched for again where the reranker was late or failed', async () => {
    const outcomes = ['late', 'failed', 'reordered'] as const;
    expect(await outcomesOf(outcomes, 4)).toEqual({ seen: [...outcomes, 'reordered'], told: [...outcomes] });
  });
});
