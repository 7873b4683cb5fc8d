/** Which answers are repeated without a search, and which never. */
import { describe, expect, it } from 'vitest';
import { ask, content, searchWorlds, tenantId } from '../../../test/fakes/search-world.ts';
import { createLruAnswerCache } from '../../adapters/lru/lru-answer-cache.ts';
import type { Timestamp } from '../../domain/ids.ts';

const world = searchWorlds();

describe('knowledge search over a real worker, as to repeated questions', () => {
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

  it('repeats no answer of the last moment of an article a moment later', async () => {
    const last = '2026-11-02T15:59:59.999Z';
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.save('sale', { ...content('双十一期间退款多久才能到账'), validTo: last as Timestamp });
    await w.publish();
    const search = w.open({ cache: createLruAnswerCache(60_000, w.clock) });
    try {
      const at = async (now: string) =>
        (await ask(search, '请问双十一期间退款多久才能到账', [], undefined, now)).passages.map(
          ({ articleId }) => articleId,
        );
      expect(await at(last)).toContain('sale');
      expect(await at('2026-11-02T16:00:00.000Z')).not.toContain('sale');
    } finally {
      await search.close();
    }
  });
});
