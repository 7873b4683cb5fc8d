/**
 * Knowledge search over a real worker, for the tests of one file: the worker is bundled once, and each test has a store, a
 * clock and an encoder (hashed words) of its own.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/store.ts';
import type { ArticleContent } from '../../src/domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../src/domain/ids.ts';
import { createKnowledgeSearch, type KnowledgeSearchOptions } from '../../src/knowledge/search/knowledge-search.ts';
import type { Store } from '../../src/ports/store.ts';
import { normalize } from '../../src/text/normalize.ts';
import { hashedEmbed, hashedEmbedding } from './hashed-embedder.ts';
import { ManualClock } from './manual-clock.ts';

const root = join(import.meta.dirname, '..', '..');
export const at = '2026-11-01T00:00:00.000Z' as Timestamp;
export const tenantId = 'tnt_a' as TenantId;

export function content(question: string, variants: readonly string[] = []): ArticleContent {
  return {
    lang: 'zh',
    question,
    answer: `关于“${question}”的回答`,
    variants,
    category: '',
    tags: [],
    audience: 'everyone',
    liveEdit: false,
  };
}

export interface SearchWorld {
  readonly store: Store;
  readonly clock: ManualClock;
  readonly embedded: string[];
  readonly faults: unknown[];
  open(options?: Partial<KnowledgeSearchOptions>): ReturnType<typeof createKnowledgeSearch>;
  save(id: string, article: ArticleContent): Promise<void>;
  publish(): Promise<void>;
}

/** To be called at the top of a test file: it bundles the worker before its tests. */
export function searchWorlds(): () => Promise<SearchWorld> {
  let folder = '';
  let workerFile: URL;
  beforeAll(async () => {
    // Under node_modules, where the packages that stay outside of the bundle are found.
    mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
    folder = mkdtempSync(join(root, 'node_modules', '.cache', 'knowledge-worker-'));
    const outfile = join(folder, 'knowledge-worker.mjs');
    await build({
      entryPoints: [join(root, 'src/wiring/knowledge-worker.ts')],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    });
    workerFile = pathToFileURL(outfile);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => makeWorld(workerFile);
}

async function makeWorld(workerFile: URL): Promise<SearchWorld> {
  const store = createMemoryStore();
  await store.migrate();
  await store.createTenant({ id: tenantId, name: 'A', createdAt: at });
  const clock = new ManualClock();
  const embedded: string[] = [];
  const faults: unknown[] = [];
  return {
    store,
    clock,
    embedded,
    faults,
    open: (options) =>
      createKnowledgeSearch({
        store,
        understander: {
          embed: (texts) => {
            embedded.push(...texts);
            return hashedEmbed(texts.map(normalize));
          },
          trainedOn: async (texts) => texts.map(() => false),
          versions: { encoder: 'hashed' },
        },
        workerFile,
        clock,
        onFault: (error) => faults.push(error),
        ...options,
      }),
    save: async (id, article) => {
      await store.saveArticles(tenantId, [{ id: id as ArticleId, content: article }], at);
    },
    publish: async () => {
      await store.publishKnowledge({ tenantId, by: 'test', note: '', at });
    },
  };
}

export function ask(
  search: ReturnType<typeof createKnowledgeSearch>,
  text: string,
  context: readonly string[] = [],
  dimensions?: number,
  now: string = at,
) {
  const normalized = normalize(text);
  return search.search({
    tenantId,
    text,
    normalized,
    embedding: hashedEmbedding(normalized, dimensions),
    lang: 'zh',
    conversationLang: 'zh',
    category: null,
    context,
    audience: 'everyone',
    now,
    top: 3,
  });
}

export async function until(done: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('never happened');
}
