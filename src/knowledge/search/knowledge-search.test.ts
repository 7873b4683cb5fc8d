import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashedEmbed, hashedEmbedding } from '../../../test/fakes/hashed-embedder.ts';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { createMemoryStore } from '../../adapters/memory/store.ts';
import type { ArticleContent } from '../../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../domain/ids.ts';
import type { Store } from '../../ports/store.ts';
import { normalize } from '../../text/normalize.ts';
import { createKnowledgeSearch, GATE_SETTING } from './knowledge-search.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const at = '2026-11-01T00:00:00.000Z' as Timestamp;
const tenantId = 'tnt_a' as TenantId;
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

function content(question: string, variants: readonly string[] = []): ArticleContent {
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

interface World {
  readonly store: Store;
  readonly clock: ManualClock;
  readonly embedded: string[];
  readonly faults: unknown[];
  open(): ReturnType<typeof createKnowledgeSearch>;
  save(id: string, article: ArticleContent): Promise<void>;
  publish(): Promise<void>;
}

async function world(): Promise<World> {
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
    open: () =>
      createKnowledgeSearch({
        store,
        understander: {
          embed: (texts) => {
            embedded.push(...texts);
            return hashedEmbed(texts.map(normalize));
          },
          versions: { encoder: 'hashed' },
        },
        workerFile,
        clock,
        onFault: (error) => faults.push(error),
      }),
    save: async (id, article) => {
      await store.saveArticles(tenantId, [{ id: id as ArticleId, content: article }], at);
    },
    publish: async () => {
      await store.publishKnowledge({ tenantId, by: 'test', note: '', at });
    },
  };
}

function ask(search: ReturnType<typeof createKnowledgeSearch>, text: string, context: readonly string[] = []) {
  const normalized = normalize(text);
  return search.search({
    tenantId,
    text,
    normalized,
    embedding: hashedEmbedding(normalized),
    lang: 'zh',
    conversationLang: 'zh',
    category: null,
    context,
    audience: 'everyone',
    now: at,
    top: 3,
  });
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('never happened');
}

describe('knowledge search over a real worker', () => {
  it('loads a tenant at its first search, finds by words and by traditional characters', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账', ['钱什么时候退回来']));
    await w.save('address', content('怎么修改收货地址'));
    await w.publish();
    const search = w.open();
    try {
      expect((await ask(search, '我的退款要多久到账')).passages[0]).toMatchObject({ articleId: 'refund', lang: 'zh' });
      expect((await ask(search, '怎麼修改收貨地址')).passages[0]?.articleId).toBe('address');
      expect(await search.published(tenantId, 'refund')).toMatchObject({ question: '退款多久到账' });
      expect(await search.published(tenantId, 'nothing')).toBeNull();
    } finally {
      await search.close();
    }
  });

  it('finds nothing before anything is published', async () => {
    const w = await world();
    const search = w.open();
    try {
      expect(await ask(search, '你好')).toMatchObject({
        outcome: { kind: 'abstain' },
        passages: [],
        knowledgeVersion: 0,
      });
    } finally {
      await search.close();
    }
  });

  it('picks up what another process published, embedding the edit alone', async () => {
    const w = await world();
    for (let i = 0; i < 30; i++) await w.save(`a${i}`, content(`第${i}个问题怎么办理`));
    await w.publish();
    const search = w.open();
    try {
      await search.refresh(tenantId);
      w.embedded.length = 0;
      await w.save('a7', content('发票抬头写错了'));
      await w.publish();
      await until(async () => {
        w.clock.advance(400);
        return (await ask(search, '发票抬头错了')).knowledgeVersion === 2;
      });
      expect((await ask(search, '发票抬头错了')).passages[0]?.articleId).toBe('a7');
      expect(w.embedded).toContain('发票抬头写错了');
      expect(w.embedded).not.toContain('第3个问题怎么办理');
      expect(w.faults).toEqual([]);
    } finally {
      await search.close();
    }
  });

  it('fits the gate once for a version, and reads it back after a restart', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账', ['钱什么时候退回来', '退款要等几天']));
    await w.publish();
    const first = w.open();
    await first.refresh(tenantId);
    await first.close();
    const stored = await w.store.getSetting(tenantId, GATE_SETTING);
    expect(stored?.value).toMatchObject({ gate: { knowledgeVersion: 1, threshold: null } });
    const second = w.open();
    try {
      await second.refresh(tenantId);
      expect((await w.store.getSetting(tenantId, GATE_SETTING))?.version).toBe(stored?.version);
    } finally {
      await second.close();
    }
  });

  it('keeps serving the old version when a new one cannot be embedded', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.publish();
    let broken = false;
    const search = createKnowledgeSearch({
      store: w.store,
      understander: {
        embed: (texts) => (broken ? Promise.reject(new Error('no encoder')) : hashedEmbed(texts.map(normalize))),
        versions: { encoder: 'hashed' },
      },
      workerFile,
      clock: w.clock,
    });
    try {
      await search.refresh(tenantId);
      broken = true;
      await w.save('other', content('完全不同的新问题'));
      await w.publish();
      await expect(search.refresh(tenantId)).rejects.toThrow('no encoder');
      broken = false;
      expect((await ask(search, '退款多久到账')).knowledgeVersion).toBe(1);
      await search.refresh(tenantId);
      expect((await ask(search, '完全不同的新问题')).passages[0]?.articleId).toBe('other');
    } finally {
      await search.close();
    }
  });

  it('completes a follow-up question from the one before', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.save('points', content('积分多久到账'));
    await w.publish();
    const search = w.open();
    try {
      expect((await ask(search, '那多久到账?', ['我要退款'])).passages[0]?.articleId).toBe('refund');
      expect((await ask(search, '那多久到账?', ['积分怎么算'])).passages[0]?.articleId).toBe('points');
    } finally {
      await search.close();
    }
  });
});
