/** What visitors are answered from: publishing, going back, hit tests, the export. */
import { KefuError } from '../../../domain/errors.ts';
import type { TenantId } from '../../../domain/ids.ts';
import { searchText } from '../../../knowledge/search/search-text.ts';
import { versionChanges } from '../../../knowledge/version-changes.ts';
import {
  changesQuery,
  hitTest,
  hitTestResult,
  knowledgeVersion,
  publish,
  rollback,
  versionChangesView,
  type WireArticle,
} from '../../../protocol/article.ts';
import { pageOf, pageQuery } from '../../../protocol/common.ts';
import { type GatewayContext, nowStamp } from '../../context.ts';
import { actorOf } from '../../principal.ts';
import { articleOnWire } from '../../wire.ts';
import { sendJsonLines } from '../json-lines.ts';
import { refreshIndex } from '../refresh-index.ts';
import { ok, type Route, route, staffOf, staffOfCall } from '../route.ts';

const KEEPERS = staffOf('admin', 'knowledge');
const HITS = 10;
const EXPORT_PAGE = 200;
/** Changes shown of a comparison. */
const CHANGES = 200;

export function knowledgeRoutes(context: GatewayContext): Route[] {
  const { deps } = context;
  const { store } = deps;

  return [
    route({
      method: 'post',
      path: '/v1/knowledge/publish',
      summary: 'Makes the draft what visitors are answered from',
      tag: 'knowledge',
      access: KEEPERS,
      body: publish,
      responses: { 200: knowledgeVersion },
      run: async (call) => {
        const caller = staffOfCall(call);
        const version = await store.publishKnowledge({
          tenantId: caller.tenantId,
          by: actorOf(caller),
          note: call.body.note,
          at: nowStamp(deps),
        });
        await refreshIndex(deps, caller.tenantId);
        return ok(version);
      },
    }),
    route({
      method: 'post',
      path: '/v1/knowledge/rollback',
      summary: 'Publishes an earlier version again, as a new one',
      tag: 'knowledge',
      access: KEEPERS,
      body: rollback,
      responses: { 200: knowledgeVersion },
      errors: ['not_found'],
      run: async (call) => {
        const caller = staffOfCall(call);
        const { tenantId } = caller;
        const version = await store.rollbackKnowledge(tenantId, call.body.version, actorOf(caller), nowStamp(deps));
        if (version === null) throw new KefuError('not_found');
        await refreshIndex(deps, tenantId);
        return ok(version);
      },
    }),
    route({
      method: 'get',
      path: '/v1/knowledge/versions',
      summary: 'Published versions, newest first',
      tag: 'knowledge',
      access: KEEPERS,
      query: pageQuery,
      responses: { 200: pageOf(knowledgeVersion) },
      run: async (call) => ok(await store.knowledgeVersions(staffOfCall(call).tenantId, call.query)),
    }),
    route({
      method: 'get',
      path: '/v1/knowledge/changes',
      summary: 'What is different between two published versions',
      tag: 'knowledge',
      access: KEEPERS,
      query: changesQuery,
      responses: { 200: versionChangesView },
      errors: ['not_found'],
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const newest = (await store.activeKnowledge(tenantId))?.version ?? 0;
        const to = call.query.to ?? newest;
        const from = call.query.from ?? Math.max(0, to - 1);
        if (Math.max(from, to) > newest) throw new KefuError('not_found');
        return ok({ from, to, ...(await versionChanges(store, tenantId, { from, to, most: CHANGES })) });
      },
    }),
    route({
      method: 'post',
      path: '/v1/knowledge/search',
      summary:
        'Hit test: searches the published knowledge, or the draft, as a visitor would, with scores and the gate’s decision',
      tag: 'knowledge',
      access: KEEPERS,
      body: hitTest,
      responses: { 200: hitTestResult },
      errors: ['unavailable'],
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const { text, lang, category, audience, top = HITS, draft } = call.body;
        const by = { understander: deps.understander, knowledge: draft ? deps.draftKnowledge : deps.knowledge };
        const now = nowStamp(deps);
        return ok(await searchText(by, { tenantId, text, lang, within: category ?? undefined, audience, now, top }));
      },
    }),
    route({
      method: 'get',
      path: '/v1/knowledge/export',
      summary: 'Every article as last edited, one a line',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 200: null },
      streams: 'application/x-ndjson',
      run: async (call) =>
        sendJsonLines(call.response, 'knowledge.jsonl', everyArticle(staffOfCall(call).tenantId), deps.logger),
    }),
  ];

  async function* everyArticle(tenantId: TenantId): AsyncGenerator<WireArticle> {
    for (let offset = 0; ; offset += EXPORT_PAGE) {
      const { items } = await store.listArticles({ tenantId, limit: EXPORT_PAGE, offset });
      for (const article of items) yield articleOnWire(article);
      if (items.length < EXPORT_PAGE) return;
    }
  }
}
