/** Articles: the draft that knowledge managers edit. A live edit is published as it is saved. */
import type { Article, ArticleContent } from '../../../domain/article.ts';
import { KefuError } from '../../../domain/errors.ts';
import type { ArticleId, Timestamp } from '../../../domain/ids.ts';
import { sameContent } from '../../../domain/records.ts';
import { alikeArticles } from '../../../knowledge/alike-articles.ts';
import { searchText } from '../../../knowledge/search/search-text.ts';
import {
  articleCreate,
  articlePatch,
  articleQuery,
  type SavedArticle,
  savedArticle,
  wireAlike,
  wireArticle,
} from '../../../protocol/article.ts';
import { pageOf } from '../../../protocol/common.ts';
import { type GatewayContext, newId, nowStamp } from '../../context.ts';
import { actorOf } from '../../principal.ts';
import { articleContent, articleOnWire } from '../../wire.ts';
import { refreshIndex } from '../refresh-index.ts';
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
/** Hits of a search among which articles like a saved one are looked for. */
const LOOKED_AT = 30;

export function articleRoutes(context: GatewayContext): Route[] {
  const { deps } = context;
  const { store } = deps;

  const articleOf = async (call: Call): Promise<Article> => {
    const article = await store.getArticle(staffOfCall(call).tenantId, call.params.id as ArticleId);
    if (article === null || article.deleted) throw new KefuError('not_found');
    return article;
  };

  const save = async (
    call: Call,
    id: ArticleId,
    content: ArticleContent,
    expectedVersion: number,
    answer: (article: SavedArticle, headers: Record<string, string>) => Reply,
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
      await refreshIndex(deps, tenantId);
    }
    return answer(await withAlike(saved.value), etag(saved.value.version));
  };

  const alikeOf = (article: Article) => {
    const { tenantId, lang, audience } = article;
    const search = async (text: string): Promise<ArticleId[]> => {
      try {
        const found = await searchText(deps, { tenantId, text, lang, audience, now: nowStamp(deps), top: LOOKED_AT });
        return found.passages.map(({ articleId }) => articleId);
      } catch (error) {
        deps.logger.warn({ err: error, tenantId }, 'articles like a saved one are looked for without a search');
        return [];
      }
    };
    return alikeArticles({ store, search }, article);
  };
  const withAlike = async (article: Article): Promise<SavedArticle> => {
    const { conflicts, duplicates } = await alikeOf(article);
    return { ...articleOnWire(article), conflicts: [...conflicts], duplicates: [...duplicates] };
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
      summary: 'Adds an article to the draft, with liveEdit publishes it at once, and says which others ask the same',
      tag: 'knowledge',
      access: KEEPERS,
      body: articleCreate,
      responses: { 201: savedArticle },
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
      method: 'get',
      path: '/v1/articles/{id}/alike',
      summary: 'Other articles that ask the same, with another answer or nearly in the same words',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 200: wireAlike },
      errors: ['not_found'],
      run: async (call) => ok(await alikeOf(await articleOf(call))),
    }),
    route({
      method: 'patch',
      path: '/v1/articles/{id}',
      summary:
        'Edits an article in the draft, and with liveEdit publishes it at once; without a change its version stays',
      tag: 'knowledge',
      access: KEEPERS,
      body: articlePatch,
      responses: { 200: savedArticle },
      errors: ['not_found', 'stale_version', 'precondition_required'],
      versioned: true,
      run: async (call) => {
        const article = await articleOf(call);
        if (call.ifMatch !== null && call.ifMatch !== article.version) throw stale(article);
        const { validFrom, validTo, ...patch } = call.body;
        const before = articleContent(article);
        const content = withValidity(
          { ...before, ...patch },
          validFrom === undefined ? article.validFrom : validFrom,
          validTo === undefined ? article.validTo : validTo,
        );
        if (sameContent(content, withValidity(before, article.validFrom, article.validTo))) {
          return ok(await withAlike(article), etag(article.version));
        }
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
  ];
}

type Undated = Omit<ArticleContent, 'validFrom' | 'validTo'>;

/** As it is stored: without fields that say nothing. */
function withValidity(
  { attributes, ...content }: Undated,
  validFrom: string | null | undefined,
  validTo: string | null | undefined,
): ArticleContent {
  return {
    ...content,
    ...(attributes === undefined || attributes.length === 0 ? {} : { attributes }),
    ...(validFrom == null ? {} : { validFrom: validFrom as Timestamp }),
    ...(validTo == null ? {} : { validTo: validTo as Timestamp }),
  };
}

function stale(current: Article): KefuError {
  return new KefuError('stale_version', undefined, { details: { current: articleOnWire(current) } });
}
