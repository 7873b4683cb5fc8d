import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashedEmbed, hashedEmbedding } from '../../../test/fakes/hashed-embedder.ts';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { createLruAnswerCache } from '../../adapters/lru/lru-answer-cache.ts';
import { createMemoryStore } from '../../adapters/memory/store.ts';
import type { ArticleContent } from '../../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../domain/ids.ts';
import type { Store } from '../../ports/store.ts';
import { normalize } from '../../text/normalize.ts';
import { GATE_SETTING, GATE_TARGET_SETTING } from './gate-setting.ts';
import {
  createKnowledgeSearch,
  ENTITIES_SETTING,
  type KnowledgeSearchOptions,
  SYNONYMS_SETTING,
} from './knowledge-search.ts';

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
  open(options?: Partial<KnowledgeSearchOptions>): ReturnType<typeof createKnowledgeSearch>;
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

function ask(
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
    expect(stored?.value).toMatchObject({ gate: { knowledgeVersion: 1, threshold: expect.any(Number) } });
    const second = w.open();
    try {
      await second.refresh(tenantId);
      expect((await w.store.getSetting(tenantId, GATE_SETTING))?.version).toBe(stored?.version);
    } finally {
      await second.close();
    }
  });

  it('is more careful where the encoder was trained on the articles', async () => {
    const bias = async (trained: (text: string) => boolean) => {
      const w = await world();
      await w.save('refund', content('退款多久到账', ['钱什么时候退回来', '退款要等几天']));
      await w.save('address', content('怎么修改收货地址'));
      await w.publish();
      const understander = {
        embed: async (texts: readonly string[]) => hashedEmbed(texts.map(normalize)),
        trainedOn: async (texts: readonly string[]) => texts.map(trained),
        versions: { encoder: 'hashed' },
      };
      const search = w.open({ understander });
      await search.refresh(tenantId);
      await search.close();
      const { value } = (await w.store.getSetting(tenantId, GATE_SETTING)) ?? {};
      return (value as { gate: { model: { bias: number } } }).gate.model.bias;
    };
    const none = await bias(() => false);
    const half = await bias((text) => text === '怎么修改收货地址');
    const all = await bias(() => true);
    expect(all).toBeLessThan(half);
    expect(none - half).toBeCloseTo(half - all);
  });

  it('fits again for another encoder, whose index is made and searched beside the first', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账', ['钱什么时候退回来', '退款要等几天']));
    await w.publish();
    const first = w.open();
    await first.refresh(tenantId);
    const stored = await w.store.getSetting(tenantId, GATE_SETTING);
    const shorter = 64;
    const second = createKnowledgeSearch({
      store: w.store,
      understander: {
        embed: async (texts) => texts.map((text) => hashedEmbedding(normalize(text), shorter)),
        trainedOn: async (texts) => texts.map(() => false),
        versions: { encoder: 'shorter' },
      },
      workerFile,
      clock: w.clock,
    });
    try {
      await second.refresh(tenantId);
      const fitted = await w.store.getSetting(tenantId, GATE_SETTING);
      expect(fitted?.version).toBe((stored?.version ?? 0) + 1);
      expect(fitted?.value).toMatchObject({ name: expect.stringContaining('encoder shorter') });
      const text = '我的退款要多久到账';
      expect((await ask(first, text)).passages[0]?.articleId).toBe('refund');
      expect((await ask(second, text, [], shorter)).passages[0]?.articleId).toBe('refund');
    } finally {
      await first.close();
      await second.close();
    }
  });

  it('takes up other names for things, and products of the catalogue, without a new version', async () => {
    const w = await world();
    await w.save('lamp', content('桌面台灯'));
    await w.save('kettle', content('家用水壶'));
    await w.publish();
    const search = w.open();
    const scores = async () => {
      const { passages } = await ask(search, '萤火虫');
      const of = (id: string) => passages.find(({ articleId }) => articleId === id)?.score as number;
      return { lamp: of('lamp'), kettle: of('kettle') };
    };
    const scored = (holds: (now: { lamp: number; kettle: number }) => boolean) =>
      until(async () => {
        w.clock.advance(400);
        return holds(await scores());
      });
    try {
      const { lamp, kettle } = await scores();
      await w.store.putSetting(tenantId, ENTITIES_SETTING, 'products: [{ id: lamp, zh: [台灯, 萤火虫] }]', 0);
      await scored((now) => now.lamp > lamp && now.kettle === kettle);
      await w.store.putSetting(tenantId, ENTITIES_SETTING, 'products: []', 1);
      await w.store.putSetting(tenantId, SYNONYMS_SETTING, '水壶, 萤火虫\n', 0);
      await scored((now) => now.lamp === lamp && now.kettle > kettle);
      expect(search.servedVersions(tenantId)).toEqual({ knowledge: '1', gate: 'gate-1' });
      expect(w.faults).toEqual([]);
    } finally {
      await search.close();
    }
  });

  it('fits again when another target is chosen, and keeps answering from the old gate meanwhile', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账', ['钱什么时候退回来', '退款要等几天']));
    await w.publish();
    const search = w.open();
    const target = async () => {
      const { value } = (await w.store.getSetting(tenantId, GATE_SETTING)) ?? {};
      return (value as { gate?: { target?: number } } | undefined)?.gate?.target;
    };
    try {
      await search.refresh(tenantId);
      expect(await target()).toBe(0.05);
      await w.store.putSetting(tenantId, GATE_TARGET_SETTING, { target: 0.2 }, null);
      await until(async () => {
        w.clock.advance(400);
        return (await target()) === 0.2;
      });
      expect((await ask(search, '退款多久到账')).knowledgeVersion).toBe(1);
      expect(w.faults).toEqual([]);
    } finally {
      await search.close();
    }
    // What was chosen holds after a restart, without fitting again.
    const before = await w.store.getSetting(tenantId, GATE_SETTING);
    const second = w.open();
    try {
      await second.refresh(tenantId);
      expect((await w.store.getSetting(tenantId, GATE_SETTING))?.version).toBe(before?.version);
    } finally {
      await second.close();
    }
  });

  it('moves to the next version by what is different, without reading the rest again', async () => {
    const w = await world();
    for (let i = 0; i < 30; i++) await w.save(`a${i}`, content(`第${i}个问题怎么办理`));
    await w.publish();
    let pages = 0;
    const store: Store = Object.assign(Object.create(w.store) as Store, {
      publishedArticles: (...args: Parameters<Store['publishedArticles']>) => {
        pages++;
        return w.store.publishedArticles(...args);
      },
    });
    const search = w.open({ store });
    try {
      await search.refresh(tenantId);
      expect(pages).toBe(1);
      await w.save('a7', content('发票抬头写错了'));
      await w.store.deleteArticle(tenantId, 'a9' as ArticleId, 1, at);
      await w.publish();
      await search.refresh(tenantId);
      expect((await ask(search, '发票抬头错了')).passages[0]?.articleId).toBe('a7');
      expect(await search.published(tenantId, 'a9')).toBeNull();
      await w.store.rollbackKnowledge(tenantId, 1, 'test', at);
      await search.refresh(tenantId);
      expect(await search.published(tenantId, 'a7')).toMatchObject({ question: '第7个问题怎么办理' });
      expect(await search.published(tenantId, 'a9')).toMatchObject({ question: '第9个问题怎么办理' });
      expect(pages).toBe(1);
    } finally {
      await search.close();
    }
  });

  it('gives a repeated question the same answer without a search, until something is published', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.save('points', content('积分多久到账'));
    await w.publish();
    const search = w.open({ cache: createLruAnswerCache(60_000, w.clock) });
    try {
      const first = await ask(search, '我上周申请的退款一般要多久才能到账啊');
      expect(await ask(search, '我上周申请的退款一般要多久才能到账啊')).toBe(first);
      expect(await ask(search, '我上周申请的退款一般要多久才能到账啊', ['积分怎么算'])).toBe(first);
      await w.save('refund', content('退款几天到账'));
      await w.publish();
      await search.refresh(tenantId);
      const second = await ask(search, '我上周申请的退款一般要多久才能到账啊');
      expect(second).toMatchObject({ knowledgeVersion: 2, passages: [{ title: '退款几天到账' }, {}] });
      w.clock.advance(60_001);
      const third = await ask(search, '我上周申请的退款一般要多久才能到账啊');
      expect(third).not.toBe(second);
      expect(third.passages).toEqual(second.passages);
    } finally {
      await search.close();
    }
  });

  it('never repeats an answer to a question that leans on what was said, or past the validity of an article', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.save('points', content('积分多久到账'));
    await w.save('later', {
      ...content('国庆期间退款多久才能到账'),
      validFrom: '2026-11-02T00:00:00.000Z' as Timestamp,
    });
    await w.publish();
    const search = w.open({ cache: createLruAnswerCache(60_000, w.clock) });
    try {
      expect((await ask(search, '那多久到账?', ['我要退款'])).passages[0]?.articleId).toBe('refund');
      expect((await ask(search, '那多久到账?', ['积分怎么算'])).passages[0]?.articleId).toBe('points');
      const question = '请问国庆期间退款多久才能到账';
      expect((await ask(search, question)).passages[0]?.articleId).toBe('refund');
      const after = await ask(search, question, [], undefined, '2026-11-02T00:00:00.000Z');
      expect(after.passages[0]?.articleId).toBe('later');
    } finally {
      await search.close();
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
        trainedOn: async (texts) => texts.map(() => false),
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
