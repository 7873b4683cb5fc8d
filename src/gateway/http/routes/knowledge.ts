/** Articles, publishing and hit tests, for knowledge managers; and the counts. */

import type { Article, ArticleContent } from '../../../domain/article.ts';
import { KefuError } from '../../../domain/errors.ts';
import type { ArticleId, TenantId, Timestamp } from '../../../domain/ids.ts';
import {
  articleCreate,
  articlePatch,
  articleQuery,
  hitTest,
  hitTestResult,
  knowledgeVersion,
  publish,
  rollback,
  statsQuery,
  type WireArticle,
  wireArticle,
  wireStats,
} from '../../../protocol/article.ts';
import { pageOf, pageQuery } from '../../../protocol/common.ts';
import { type GatewayContext, newId, nowStamp } from '../../context.ts';
import { actorOf } from '../../principal.ts';
import { sendJsonLines } from '../json-lines.ts';
import {
  type Call,
  created,
  etag,
  NO_CONTENT,
  ok,
  type Reply,
  type Route,
  route,
  staffOf,
  staffOfCall,
} from '../route.ts';

const KEEPERS = staffOf('admin', 'knowledge');
const HITS = 10;
const EXPORT_PAGE = 200;
const STATS_PERIOD_MS = 7 * 24 * 60 * 60 * 1000;

export function knowledgeRoutes(context: GatewayContext): Route[] {
  const { deps } = context;
  const { store, knowledge, understander } = deps;

  const articleOf = async (call: Call): Promise<Article> => {
    const article = await store.getArticle(staffOfCall(call).tenantId, call.params.id as ArticleId);
    if (article === null || article.deleted) throw new KefuError('not_found');
    return article;
  };

  /** The new version is durable already: searching it a moment later is better than failing the call. */
  const refresh = async (tenantId: TenantId): Promise<void> => {
    deps.changed?.(tenantId, 'knowledge');
    try {
      await knowledge.refresh(tenantId);
    } catch (error) {
      deps.logger.error({ err: error, tenantId }, 'index not refreshed; it will be');
    }
  };

  const save = async (
    call: Call,
    id: ArticleId,
    content: ArticleContent,
    expectedVersion: number,
    answer: (article: WireArticle, headers: Record<string, string>) => Reply,
  ): Promise<Reply> => {
    const { validFrom, validTo } = content;
    if (validFrom !== undefined && validTo !== undefined && validFrom > validTo) {
      throw new KefuError('invalid_payload', 'validFrom is after validTo.');
    }
    const caller = staffOfCall(call);
    const { tenantId } = caller;
    const at = nowStamp(deps);
    const saved = await store.saveArticle({ tenantId, id, content, expectedVersion, at });
    if (saved.kind === 'not_found') throw new KefuError('not_found');
    if (saved.kind === 'stale') {
      if (expectedVersion === 0) throw new KefuError('conflict', 'An article with this id exists already.');
      throw stale(saved.current);
    }
    deps.turns.committed(saved.outbox);
    if (content.liveEdit) {
      await store.publishKnowledge({ tenantId, by: actorOf(caller), note: `live edit of ${id}`, at, only: [id] });
      await refresh(tenantId);
    }
    return answer(articleOnWire(saved.value), etag(saved.value.version));
  };

  return [
    route({
      method: 'get',
      path: '/v1/articles',
      summary: 'Articles as last edited',
      tag: 'knowledge',
      access: KEEPERS,
      query: articleQuery,
      responses: { 200: pageOf(wireArticle) },
      run: async (call) => {
        const { unpublished, ...rest } = call.query;
        const page = await store.listArticles({
          ...rest,
          tenantId: staffOfCall(call).tenantId,
          ...(unpublished === 'true' ? { unpublished: true } : {}),
        });
        return ok({ items: page.items.map(articleOnWire), total: page.total });
      },
    }),
    route({
      method: 'post',
      path: '/v1/articles',
      summary: 'Adds an article to the draft; with liveEdit it is published at once',
      tag: 'knowledge',
      access: KEEPERS,
      body: articleCreate,
      responses: { 201: wireArticle },
      errors: ['conflict'],
      run: async (call) => {
        const { id: given, validFrom, validTo, ...rest } = call.body;
        const id = (given ?? newId<ArticleId>(deps, 'art')) as ArticleId;
        const content = withValidity(rest, validFrom, validTo);
        return save(call, id, content, 0, (body, headers) =>
          created(body, { ...headers, Location: `/v1/articles/${id}` }),
        );
      },
    }),
    route({
      method: 'get',
      path: '/v1/articles/{id}',
      summary: 'One article as last edited; its version is the ETag',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 200: wireArticle },
      errors: ['not_found'],
      run: async (call) => {
        const article = await articleOf(call);
        return ok(articleOnWire(article), etag(article.version));
      },
    }),
    route({
      method: 'patch',
      path: '/v1/articles/{id}',
      summary: 'Edits an article in the draft; with liveEdit it is published at once',
      tag: 'knowledge',
      access: KEEPERS,
      body: articlePatch,
      responses: { 200: wireArticle },
      errors: ['not_found', 'stale_version', 'precondition_required'],
      versioned: true,
      run: async (call) => {
        const article = await articleOf(call);
        if (call.ifMatch !== null && call.ifMatch !== article.version) throw stale(article);
        const { validFrom, validTo, ...patch } = call.body;
        const content = withValidity(
          { ...contentOf(article), ...patch },
          validFrom === undefined ? article.validFrom : validFrom,
          validTo === undefined ? article.validTo : validTo,
        );
        return save(call, article.id, content, article.version, ok);
      },
    }),
    route({
      method: 'delete',
      path: '/v1/articles/{id}',
      summary: 'Takes an article out of the draft; visitors see it until the next publishing',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 204: null },
      errors: ['not_found', 'stale_version', 'precondition_required'],
      versioned: true,
      run: async (call) => {
        const article = await articleOf(call);
        const version = call.ifMatch ?? article.version;
        const gone = await store.deleteArticle(article.tenantId, article.id, version, nowStamp(deps));
        if (gone.kind === 'not_found') throw new KefuError('not_found');
        if (gone.kind === 'stale') throw stale(gone.current);
        deps.turns.committed(gone.outbox);
        return NO_CONTENT;
      },
    }),
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
        await refresh(caller.tenantId);
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
        await refresh(tenantId);
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
      method: 'post',
      path: '/v1/knowledge/search',
      summary: 'Hit test: searches the published knowledge as a visitor would, with scores and the gate’s decision',
      tag: 'knowledge',
      access: KEEPERS,
      body: hitTest,
      responses: { 200: hitTestResult },
      errors: ['unavailable'],
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const { text, lang, category, audience, top } = call.body;
        const now = nowStamp(deps);
        const understood = await understander.understand({ tenantId, text, lang: lang ?? 'zh', now, visitorId: '' });
        const spoken = lang ?? (understood.lang === 'mixed' ? 'zh' : understood.lang);
        return ok(
          await knowledge.search({
            tenantId,
            text,
            normalized: understood.normalized,
            embedding: understood.embedding,
            lang: understood.lang,
            conversationLang: spoken,
            category: category ?? null,
            context: [],
            audience: audience ?? 'everyone',
            now,
            top: top ?? HITS,
          }),
        );
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
    route({
      method: 'get',
      path: '/v1/stats',
      summary: 'What the assistant did, and how it was taken',
      tag: 'stats',
      access: staffOf('admin', 'agent', 'knowledge', 'data'),
      query: statsQuery,
      responses: { 200: wireStats },
      run: async (call) => {
        const now = deps.clock.now();
        const to = (call.query.to ?? new Date(now).toISOString()) as Timestamp;
        const from = (call.query.from ?? new Date(Date.parse(to) - STATS_PERIOD_MS).toISOString()) as Timestamp;
        const stats = await store.stats(staffOfCall(call).tenantId, from, to);
        const { answered, clarified } = stats.turns;
        return ok({ from, to, answered, clarified, ...stats });
      },
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

type Undated = Omit<ArticleContent, 'validFrom' | 'validTo'>;

function contentOf(article: Article): Undated {
  const { lang, question, answer, variants, category, tags, audience, liveEdit } = article;
  return { lang, question, answer, variants, category, tags, audience, liveEdit };
}

function withValidity(
  content: Undated,
  validFrom: string | null | undefined,
  validTo: string | null | undefined,
): ArticleContent {
  return {
    ...content,
    ...(validFrom == null ? {} : { validFrom: validFrom as Timestamp }),
    ...(validTo == null ? {} : { validTo: validTo as Timestamp }),
  };
}

function articleOnWire(article: Article): WireArticle {
  const { id, version, createdAt, updatedAt, validFrom, validTo } = article;
  const content = contentOf(article);
  return {
    id,
    version,
    ...content,
    variants: [...content.variants],
    tags: [...content.tags],
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    createdAt,
    updatedAt,
  };
}

function stale(current: Article): KefuError {
  return new KefuError('stale_version', undefined, { details: { current: articleOnWire(current) } });
}
