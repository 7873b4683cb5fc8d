/** Turns a gap into a draft that a manager finishes and publishes; and dismissing one. */
import type { Article, ArticleContent } from '../../domain/article.ts';
import { KefuError } from '../../domain/errors.ts';
import { type ArticleId, type TenantId, toTimestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Gap, GapDeps, GapFinder, ReplyGap } from './find-gaps.ts';
import { addMark } from './marks.ts';
import type { GapAction } from './suggest.ts';

/** No visitor has this audience: what carries it is never used, even when it is published by mistake. */
const NOBODY = 'nobody';
const REVIEW_TAG = 'needs-review';
const TO_WRITE = { zh: '（答案待填写）', en: '(answer to be written)' } as const;
const LONGEST_QUESTION = 500;
const MOST_VARIANTS = 500;

export interface DraftRequest {
  readonly tenantId: TenantId;
  readonly id: string;
  /** The period the gap was listed for. */
  readonly days?: number;
  readonly by: string;
  /** Instead of what was suggested. */
  readonly action?: GapAction;
  /** Instead of the nearest one, for a new variant or a contradiction. */
  readonly articleId?: string;
  readonly question?: string;
  readonly answer?: string;
  /** The wordings to take in, instead of all that were found. */
  readonly variants?: readonly string[];
  readonly category?: string;
  readonly lang?: Lang;
  newId(): ArticleId;
}
export interface DraftedGap {
  readonly action: GapAction;
  readonly article: Article;
}

/** Rejects with KefuError `not_found` when there is no such gap, or the article it is about is gone; `conflict` when it was drafted before. */
export async function draftGap(deps: GapDeps, finder: GapFinder, request: DraftRequest): Promise<DraftedGap> {
  const gap = await gapById(finder, request);
  if (gap.status === 'drafted') {
    throw new KefuError('conflict', 'A draft was made of this gap already.', { details: { articleId: gap.articleId } });
  }
  const action = request.action ?? (gap.kind === 'reply' ? 'new_article' : gap.action);
  const saved =
    action === 'new_article' ? await saveNew(deps, gap, request) : await saveEdit(deps, gap, action, request);
  await addMark(deps.store, request.tenantId, {
    kind: 'drafted',
    articleId: saved.id,
    at: toTimestamp(deps.clock.now()),
    by: request.by,
    members: membersOf(gap),
  });
  return { action, article: saved };
}

/** Rejects with KefuError `not_found`. */
export async function dismissGap(
  deps: GapDeps,
  finder: GapFinder,
  request: Pick<DraftRequest, 'tenantId' | 'id' | 'days' | 'by'>,
): Promise<void> {
  const { tenantId, by } = request;
  const gap = await gapById(finder, request);
  const at = toTimestamp(deps.clock.now());
  await addMark(deps.store, tenantId, { kind: 'dismissed', articleId: null, at, by, members: membersOf(gap) });
}

async function gapById(
  finder: GapFinder,
  { tenantId, id, days }: Pick<DraftRequest, 'tenantId' | 'id' | 'days'>,
): Promise<Gap | ReplyGap> {
  const { gaps, replies } = await finder.report(tenantId, days === undefined ? {} : { days });
  const found = gaps.find((gap) => gap.id === id) ?? replies.find((reply) => reply.id === id);
  if (found === undefined) throw new KefuError('not_found');
  return found;
}

function membersOf(gap: Gap | ReplyGap): readonly string[] {
  return gap.kind === 'reply' ? [gap.messageId] : gap.members;
}

async function saveNew(deps: GapDeps, gap: Gap | ReplyGap, request: DraftRequest): Promise<Article> {
  const question = (request.question ?? gap.question).slice(0, LONGEST_QUESTION);
  const written = request.answer ?? (gap.kind === 'reply' ? gap.answer : undefined);
  const lang = request.lang ?? gap.lang;
  const wordings = request.variants ?? (gap.kind === 'reply' ? [] : gap.wordings);
  const content: ArticleContent = {
    lang,
    question,
    answer: written ?? TO_WRITE[lang],
    variants: [...new Set(wordings)].filter((wording) => wording !== question),
    category: request.category ?? 'general',
    tags: [REVIEW_TAG],
    // An answer that nobody has read as an answer to everyone is shown to no one.
    audience: request.answer === undefined ? NOBODY : 'everyone',
    liveEdit: false,
  };
  return save(deps, request.tenantId, request.newId(), content, 0);
}

async function saveEdit(
  deps: GapDeps,
  gap: Gap | ReplyGap,
  action: Exclude<GapAction, 'new_article'>,
  request: DraftRequest,
): Promise<Article> {
  const id = (request.articleId ?? (gap.kind === 'reply' ? undefined : gap.nearest?.articleId)) as
    | ArticleId
    | undefined;
  const article = id === undefined ? null : await deps.store.getArticle(request.tenantId, id);
  if (article === null || article.deleted) throw new KefuError('not_found', 'The article this is about is not there.');
  const { id: _i, tenantId: _t, version, deleted: _d, createdAt: _c, updatedAt: _u, ...content } = article;
  const wordings = new Set(request.variants ?? (gap.kind === 'reply' ? [gap.question] : gap.wordings));
  const known = new Set([article.question, ...article.variants]);
  const edited: ArticleContent =
    action === 'new_variant'
      ? {
          ...content,
          variants: [...article.variants, ...[...wordings].filter((wording) => !known.has(wording))].slice(
            0,
            MOST_VARIANTS,
          ),
        }
      : {
          ...content,
          answer: request.answer ?? content.answer,
          tags: [...new Set([...content.tags, REVIEW_TAG])],
        };
  return save(deps, request.tenantId, article.id, edited, version);
}

async function save(
  deps: GapDeps,
  tenantId: TenantId,
  id: ArticleId,
  content: ArticleContent,
  expectedVersion: number,
): Promise<Article> {
  const at = toTimestamp(deps.clock.now());
  const saved = await deps.store.saveArticle({ tenantId, id, content, expectedVersion, at });
  if (saved.kind === 'not_found') throw new KefuError('not_found');
  if (saved.kind === 'stale') throw new KefuError('conflict', 'The article was changed meanwhile; try again.');
  return saved.value;
}
