import { describe, expect, it } from 'vitest';
import { block, hostWith, now, publish, search, tenantId } from '../../test/fakes/host-world.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import type { Article } from '../domain/article.ts';
import type { Timestamp } from '../domain/ids.ts';
import type { GivenQuestion } from '../knowledge/search/protocol.ts';
import { normalize } from '../text/normalize.ts';
import type { KnowledgeHost } from './knowledge-host.ts';

function article(id: string, question: string, more: Partial<Article> = {}): Article {
  return publishedArticle(id, question, { answer: `The answer about ${question}`, category: 'general', ...more });
}

const FAQ = [
  article('refund', 'when does my refund arrive', { variants: ['how long until I get my money back'] }),
  article('address', 'how do I change the delivery address', { category: 'shipping' }),
  article('invoice', 'can I get an invoice for my order'),
];

describe('the knowledge host', () => {
  it('finds the article whose wording is nearest', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    const result = await search(h, 'how long till my money is back?');
    expect(result.passages[0]).toMatchObject({ articleId: 'refund', matched: 'how long until i get my money back' });
    expect(result.knowledgeVersion).toBe(1);
  });

  it('answers nothing by itself before a gate is fitted', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    expect((await search(h, 'when does my refund arrive')).outcome.kind).toBe('clarify');
  });

  it('embeds only what an edit changed, and serves it at once', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    const edited = article('invoice', 'where do I find the tax number', { version: 2 });
    const embedded = await publish(h, 2, [FAQ[0]!, FAQ[1]!, edited]);
    expect(embedded).toContain('where do i find the tax number');
    expect(embedded).not.toContain('when does my refund arrive');
    const result = await search(h, 'tax number where');
    expect(result.knowledgeVersion).toBe(2);
    expect(result.passages[0]?.articleId).toBe('invoice');
    expect(await h.handle('published', { tenantId, articleId: 'invoice' })).toMatchObject({ version: 2 });
  });

  it('forgets an article that a version lacks', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    await publish(h, 2, FAQ.slice(0, 2));
    const found = await search(h, 'can I get an invoice for my order');
    expect(found.passages.map((p) => p.articleId)).not.toContain('invoice');
    expect(await h.handle('published', { tenantId, articleId: 'invoice' })).toBeNull();
  });

  it('serves the old version while a new one is collected, and after its build failed', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    await h.handle('begin', { tenantId, version: 2, encoder: 'v1' });
    await h.handle('articles', { tenantId, articles: [article('new', 'something new')] });
    expect((await search(h, 'invoice for my order')).knowledgeVersion).toBe(1);
    await expect(h.handle('commit', { tenantId, gate: null })).rejects.toThrow(/no vector/);
    const result = await search(h, 'can I get an invoice for my order');
    expect(result).toMatchObject({ knowledgeVersion: 1, passages: [{ articleId: 'invoice' }, {}, {}] });
  });

  it('lets go of a version whose load failed, and takes the next one', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    await h.handle('begin', { tenantId, version: 2, encoder: 'v1' });
    await h.handle('articles', { tenantId, articles: [article('new', 'something new')] });
    await h.handle('drop', { tenantId });
    await expect(h.handle('articles', { tenantId, articles: FAQ })).rejects.toThrow(/being collected/);
    await publish(h, 2, [...FAQ, article('new', 'something new')]);
    expect((await search(h, 'something new')).passages[0]?.articleId).toBe('new');
  });

  it.each([
    ['of another length', (texts: readonly string[]) => block(texts, 200)],
    ['that are no numbers', (texts: readonly string[]) => ({ texts, block: block(texts).block.fill(Number.NaN) })],
  ])('serves the old version on when vectors come %s, for few changes and for many', async (_name, broken) => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    const before = await search(h, 'can I get an invoice for my order');
    const edited = article('invoice', 'where do I find the tax number', { version: 2 });
    const change = { tenantId, from: 1, to: 2, encoder: 'v1', articles: [edited], gone: ['refund'], gate: null };
    const needs = await h.handle('change', { ...change, vectors: block([]) });
    const texts = needs.kind === 'needs' ? needs.texts : [];
    expect(texts).toContain('where do i find the tax number');
    await expect(h.handle('change', { ...change, vectors: broken(texts) })).rejects.toThrow(/vector/);
    for (const more of [0, 100]) {
      const many = Array.from({ length: more }, (_, i) => article(`a${i}`, `question number ${i}`));
      await h.handle('begin', { tenantId, version: 2, encoder: 'v1' });
      const { missing } = await h.handle('articles', { tenantId, articles: [edited, ...many] });
      await expect(h.handle('vectors', { tenantId, vectors: broken(missing) })).rejects.toThrow(/vector/);
      await expect(h.handle('commit', { tenantId, gate: null })).rejects.toThrow(/no vector/);
      await expect(h.handle('commit', { tenantId, gate: null })).rejects.toThrow(/being collected/);
    }
    expect(await search(h, 'can I get an invoice for my order')).toEqual(before);
    await h.handle('change', { ...change, vectors: block(texts) });
    expect((await search(h, 'tax number')).passages[0]?.articleId).toBe('invoice');
  });

  it('takes vectors of any length once nothing was published', async () => {
    const h = hostWith();
    await publish(h, 1, []);
    const change = { tenantId, from: 1, to: 2, encoder: 'v1', articles: FAQ, gone: [], gate: null };
    expect(await h.handle('change', { ...change, vectors: block([]) })).toEqual({ kind: 'full' });
    await h.handle('begin', { tenantId, version: 2, encoder: 'v1' });
    const { missing } = await h.handle('articles', { tenantId, articles: FAQ });
    await h.handle('vectors', { tenantId, vectors: block(missing, 96) });
    expect(await h.handle('commit', { tenantId, gate: null })).toMatchObject({ articles: 3 });
  });

  it('answers searches while it builds a big version', async () => {
    const found: number[] = [];
    let searching = true;
    const breathe = async () => {
      if (searching) return;
      searching = true;
      found.push((await search(h, 'invoice for my order')).knowledgeVersion);
      searching = false;
    };
    const h: KnowledgeHost = hostWith({ breathe });
    await publish(h, 1, FAQ);
    searching = false;
    const many = Array.from({ length: 200 }, (_, i) => article(`a${i}`, `question number ${i} about thing ${i * 7}`));
    await publish(h, 2, [...FAQ, ...many]);
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found)).toEqual(new Set([1]));
    expect((await search(h, 'question number 17 about thing 119')).passages[0]?.articleId).toBe('a17');
  });

  it('never uses an article outside of its validity, language or audience', async () => {
    const h = hostWith();
    const question = 'is there a sale today';
    await publish(h, 1, [
      article('over', question, { validTo: '2026-11-10T00:00:00.000Z' as Timestamp }),
      article('later', question, { validFrom: '2026-12-01T00:00:00.000Z' as Timestamp }),
      article('vip', question, { audience: 'vip' }),
      article('chinese', '今天有活动吗 is there a sale today', { lang: 'zh' }),
      article('open', 'is there any sale at all'),
    ]);
    expect((await search(h, question)).passages.map((p) => p.articleId)).toEqual(['open']);
    expect((await search(h, question, { audience: 'vip' })).passages.map((p) => p.articleId)).toEqual(['vip', 'open']);
    expect((await search(h, question, { lang: 'zh' })).passages.map((p) => p.articleId)).toEqual(['chinese']);
  });

  it('raises articles of the hinted category', async () => {
    const h = hostWith();
    await publish(h, 1, [
      article('a', 'how long does it take', { category: 'returns' }),
      article('b', 'how long does it take', { category: 'shipping' }),
    ]);
    expect((await search(h, 'how long does it take', { category: 'shipping' })).passages[0]?.articleId).toBe('b');
    expect((await search(h, 'how long does it take', { category: 'returns' })).passages[0]?.articleId).toBe('a');
  });

  it('searches one category alone when told to, whatever another one has to say', async () => {
    const h = hostWith();
    const question = 'how long does it take';
    await publish(h, 1, [
      article('a', question, { category: 'shipping' }),
      article('b', 'how long does a refund take', { category: 'returns' }),
    ]);
    const within = async (category: string) =>
      (await search(h, question, { within: category })).passages.map(({ articleId }) => articleId);
    expect(await within('shipping')).toEqual(['a']);
    expect(await within('returns')).toEqual(['b']);
    expect(await within('no such')).toEqual([]);
  });

  it('completes a question that leans on the one before', async () => {
    const h = hostWith();
    await publish(h, 1, [
      article('refund', 'how long does a refund take'),
      article('delivery', 'how long does delivery take'),
      article('repair', 'how long does a repair take'),
    ]);
    const alone = await search(h, 'how long does it take?');
    const after = await search(h, 'how long does it take?', { context: ['I want a refund'] });
    expect(alone.outcome.confidence).toBeLessThanOrEqual(after.outcome.confidence);
    expect(after.passages[0]?.articleId).toBe('refund');
  });

  it('fits a gate that answers what it knows and not what it lacks', async () => {
    const h = hostWith();
    const topics = [
      'refund',
      'parcel',
      'invoice',
      'coupon',
      'warranty',
      'account',
      'payment',
      'gift',
      'address',
      'repair',
    ];
    const faq = topics.flatMap((topic, i) =>
      ['cost', 'duration', 'rules'].map((aspect, k) =>
        article(`${topic}-${aspect}`, `tell me the ${aspect} of a ${topic}`, {
          variants: [
            `${topic} ${aspect} please`,
            `what about ${topic} ${aspect}`,
            `${aspect} for ${topic}s number ${i}${k}`,
          ],
        }),
      ),
    );
    await publish(h, 1, faq);
    const questions: GivenQuestion[] = [
      ...faq.flatMap((a) =>
        ['so what is the', 'hello I need the', 'could you say the', 'explain the', 'info on the', 'the'].map(
          (lead) => ({
            normalized: `${lead} ${a.id.split('-')[1]} of my ${a.id.split('-')[0]}`,
            lang: 'en' as const,
            gold: [a.id],
          }),
        ),
      ),
      ...Array.from({ length: 60 }, (_, i) => ({
        normalized: `which planet number ${i} has moons or rings`,
        lang: 'en' as const,
        gold: [],
      })),
    ];
    const input = { tenantId, version: 1, questions, now, target: 0.05, familiar: 0 };
    const first = await h.handle('fit', { ...input, vectors: block([]) });
    expect(first.kind).toBe('needs');
    const texts = first.kind === 'needs' ? first.texts : [];
    const fitted = await h.handle('fit', { ...input, vectors: block(texts) });
    expect(fitted.kind).toBe('fitted');
    expect((await search(h, 'please explain the rules of my coupon')).outcome).toMatchObject({
      kind: 'answer',
      passage: { articleId: 'coupon-rules' },
    });
    expect((await search(h, 'which planet number 77 has moons or rings')).outcome.kind).not.toBe('answer');
    const again = await h.handle('fit', { ...input, vectors: block(texts) });
    expect(again).toEqual(fitted);
  });

  it('finds by questions that people gave, through edits and whole new versions', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    const text = 'bank statement shows nothing so far';
    const gold = FAQ[0]!.id;
    const questions: readonly GivenQuestion[] = [{ normalized: normalize(text), lang: 'en', gold: [gold] }];
    const first = await h.handle('learn', { tenantId, questions, vectors: block([]) });
    expect(first.kind).toBe('needs');
    const texts = first.kind === 'needs' ? first.texts : [];
    expect(await h.handle('learn', { tenantId, questions, vectors: block(texts) })).toEqual({ kind: 'learnt' });
    expect((await search(h, text)).passages[0]).toMatchObject({ articleId: gold, matched: normalize(text) });
    // So many changes that a new index is built.
    const many = Array.from({ length: 200 }, (_, i) => article(`new-${i}`, `what about subject number ${i}`));
    await publish(h, 2, [...FAQ, ...many]);
    expect((await search(h, text)).passages[0]).toMatchObject({ articleId: gold, matched: normalize(text) });
    expect(await h.handle('learn', { tenantId, questions, vectors: block([]) })).toEqual({ kind: 'learnt' });
  });

  it('forgets the questions that were given for articles most of which have gone, as evidence and as a yardstick', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    const stray = 'is there a pony in your garden';
    const questions: readonly GivenQuestion[] = [
      { normalized: 'bank statement shows nothing so far', lang: 'en', gold: ['refund'] },
      { normalized: 'tax people want a paper', lang: 'en', gold: ['invoice'] },
      { normalized: 'moved flats last week', lang: 'en', gold: ['address'] },
      { normalized: stray, lang: 'en', gold: [] },
    ];
    const learn = async () => {
      const reply = await h.handle('learn', { tenantId, questions, vectors: block([]) });
      const texts = reply.kind === 'needs' ? reply.texts : [];
      expect(await h.handle('learn', { tenantId, questions, vectors: block(texts) })).toEqual({ kind: 'learnt' });
      return texts;
    };
    expect(await learn()).toContain(stray);
    // Another knowledge base takes the place of the first, down to one article.
    const others = Array.from({ length: 40 }, (_, i) => article(`own-${i}`, `what about subject number ${i}`));
    await publish(h, 2, [FAQ[0]!, ...others]);
    expect(await learn()).toEqual([]);
    expect((await search(h, 'bank statement shows nothing so far')).passages[0]?.matched).not.toContain('bank');
    const fit = { tenantId, version: 2, questions, now, target: 0.05, familiar: 0 };
    const needs = await h.handle('fit', { ...fit, vectors: block([]) });
    expect(needs.kind === 'needs' && needs.texts.includes(stray)).toBe(false);
    const fitted = await h.handle('fit', { ...fit, vectors: block(needs.kind === 'needs' ? needs.texts : []) });
    expect(fitted.kind === 'fitted' && fitted.gate).toMatchObject({ questions: { given: 0 } });
    // And the first comes back.
    await publish(h, 3, FAQ);
    expect(await learn()).toContain(stray);
  });

  it('drops a gate that was fitted on a version no longer served', async () => {
    const h = hostWith();
    await publish(h, 1, FAQ);
    const input = { tenantId, version: 7, questions: [], vectors: block([]), now, target: 0.05, familiar: 0 };
    expect(await h.handle('fit', input)).toEqual({ kind: 'outdated' });
  });
});
