/** Knowledge gaps: what visitors ask and the knowledge lacks, what people answered instead, and drafts made of both. */
import type { ArticleId } from '../../../domain/ids.ts';
import { makeId } from '../../../domain/ids.ts';
import { dismissGap, draftGap } from '../../../knowledge/gaps/draft-gap.ts';
import { type Gap, type GapDeps, GapFinder } from '../../../knowledge/gaps/find-gaps.ts';
import type { Random } from '../../../ports/random.ts';
import { pageOf } from '../../../protocol/common.ts';
import { draftedGap, gapDraft, gapList, gapPeriod, gapQuery, replyQuery, wireReplyGap } from '../../../protocol/gap.ts';
import { actorOf } from '../../principal.ts';
import { articleOnWire } from '../../wire.ts';
import { created, NO_CONTENT, ok, type Route, route, staffOf, staffOfCall } from '../route.ts';

const KEEPERS = staffOf('admin', 'knowledge');

export function gapRoutes(deps: GapDeps & { readonly random: Random }): Route[] {
  const finder = new GapFinder(deps);

  return [
    route({
      method: 'get',
      path: '/v1/knowledge/gaps',
      summary: 'Groups of questions that were not answered well, largest first, with what to do about each',
      tag: 'knowledge',
      access: KEEPERS,
      query: gapQuery,
      responses: { 200: gapList },
      errors: ['unavailable'],
      run: async (call) => {
        const { lang, status, action, days, limit, offset } = call.query;
        const { gaps, from, questions } = await finder.report(staffOfCall(call).tenantId, { days });
        const wanted = gaps.filter(
          (gap) =>
            (lang === undefined || gap.lang === lang) &&
            (action === undefined || gap.action === action) &&
            (status === 'all' || gap.status === status),
        );
        const items = wanted.slice(offset, offset + limit).map(gapOnWire);
        return ok({ items, total: wanted.length, from, questions });
      },
    }),
    route({
      method: 'get',
      path: '/v1/knowledge/gaps/replies',
      summary: 'Replies of people that resolved a conversation, newest first, with personal data masked',
      tag: 'knowledge',
      access: KEEPERS,
      query: replyQuery,
      responses: { 200: pageOf(wireReplyGap) },
      errors: ['unavailable'],
      run: async (call) => {
        const { lang, status, days, limit, offset } = call.query;
        const { tenantId } = staffOfCall(call);
        const { replies } = await finder.report(tenantId, { days });
        const wanted = replies.filter(
          (reply) => (lang === undefined || reply.lang === lang) && (status === 'all' || reply.status === status),
        );
        const shown = wanted.slice(offset, offset + limit);
        const nearest = await finder.nearest(tenantId, shown);
        const items = shown.map(({ kind: _, ...reply }, i) => ({ ...reply, nearest: nearest[i] ?? null }));
        return ok({ items, total: wanted.length });
      },
    }),
    route({
      method: 'post',
      path: '/v1/knowledge/gaps/{id}/draft',
      summary:
        'Makes a draft of a gap or of a reply: a new article, variants of the nearest one, or that one marked for review',
      tag: 'knowledge',
      access: KEEPERS,
      query: gapPeriod,
      body: gapDraft,
      responses: { 201: draftedGap },
      errors: ['not_found', 'conflict', 'unavailable'],
      run: async (call) => {
        const caller = staffOfCall(call);
        const { action, article } = await draftGap(deps, finder, {
          ...call.body,
          tenantId: caller.tenantId,
          id: call.params.id as string,
          days: call.query.days,
          by: actorOf(caller),
          newId: () => makeId<ArticleId>('art', deps.clock.now(), deps.random.bytes(10)),
        });
        return created({ action, article: articleOnWire(article) }, { Location: `/v1/articles/${article.id}` });
      },
    }),
    route({
      method: 'post',
      path: '/v1/knowledge/gaps/{id}/dismiss',
      summary: 'Takes a gap off the list until it has more than doubled',
      tag: 'knowledge',
      access: KEEPERS,
      query: gapPeriod,
      responses: { 204: null },
      errors: ['not_found', 'unavailable'],
      run: async (call) => {
        const caller = staffOfCall(call);
        await dismissGap(deps, finder, {
          tenantId: caller.tenantId,
          id: call.params.id as string,
          days: call.query.days,
          by: actorOf(caller),
        });
        return NO_CONTENT;
      },
    }),
  ];
}

function gapOnWire({ kind: _k, members: _m, ...gap }: Gap) {
  return gap;
}
