/**
 * What visitors ask and the knowledge lacks: unanswered, clarified and down-voted questions of a period, grouped, each group
 * with what to do about it. Computed when asked for, kept for a short while.
 */
import type { ArticleId, ConversationId, TenantId, Timestamp, TurnId } from '../../domain/ids.ts';
import { toTimestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KnowledgeSearch } from '../../ports/knowledge-search.ts';
import type { QuestionClusters } from '../../ports/question-clusters.ts';
import type { Store } from '../../ports/store.ts';
import type { Understander } from '../../ports/understander.ts';
import { ENTITIES_SETTING } from '../search/knowledge-search.ts';
import { searchText } from '../search/search-text.ts';
import { productHider } from './hide-products.ts';
import { type Mark, markOf, readMarks } from './marks.ts';
import { type OpenQuestion, openQuestion } from './questions.ts';
import { type HumanReply, resolvingReply } from './replies.ts';
import { type GapAction, type Nearest, nearestOf, suggest } from './suggest.ts';

export interface GapDeps {
  readonly store: Pick<
    Store,
    'unresolvedTurns' | 'resolvedConversations' | 'getSetting' | 'putSetting' | 'getArticle' | 'saveArticle'
  >;
  readonly understander: Pick<Understander, 'understand'>;
  readonly knowledge: Pick<KnowledgeSearch, 'search'> & QuestionClusters;
  readonly clock: Clock;
}

export interface GapExample {
  readonly text: string;
  readonly at: Timestamp;
  readonly conversationId: ConversationId;
  readonly turnId: TurnId;
  readonly why: OpenQuestion['why'];
}
export interface Gap {
  readonly id: string;
  readonly kind: 'questions';
  readonly lang: Lang;
  /** Questions in the group, and in how many conversations. */
  readonly size: number;
  readonly conversations: number;
  readonly counts: { readonly unanswered: number; readonly clarified: number; readonly downVoted: number };
  /** The most central question. */
  readonly question: string;
  readonly examples: readonly GapExample[];
  readonly nearest: Nearest | null;
  readonly action: GapAction;
  readonly firstAt: Timestamp;
  readonly lastAt: Timestamp;
  readonly status: GapStatus;
  /** The draft made of it. */
  readonly articleId: ArticleId | null;
  readonly members: readonly string[];
  /** Every different wording, the central one first, at most 20. */
  readonly wordings: readonly string[];
}
export interface ReplyGap extends HumanReply {
  readonly id: string;
  readonly kind: 'reply';
  readonly status: GapStatus;
  readonly articleId: ArticleId | null;
}
export type GapStatus = 'open' | 'drafted' | 'dismissed';

export interface GapReport {
  readonly from: Timestamp;
  /** Questions looked at. */
  readonly questions: number;
  readonly gaps: readonly Gap[];
  readonly replies: readonly ReplyGap[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const PERIOD_DAYS = 30;
/** The newest so many questions; memory and time grow with them. */
const MOST_QUESTIONS = 10_000;
const PAGE = 1_000;
const MOST_GAPS = 300;
const MOST_REPLIES = 200;
const EXAMPLES = 5;
const WORDINGS = 20;
const FRESH_MS = 20_000;
/** Searches at a time; visitors' questions wait behind them in the same workers. */
const AT_ONCE = 8;

type Unmarked<T> = Omit<T, 'status' | 'articleId'>;
interface Found {
  readonly from: Timestamp;
  readonly questions: number;
  readonly gaps: readonly Unmarked<Gap>[];
  readonly replies: readonly Unmarked<ReplyGap>[];
}

export class GapFinder {
  readonly #deps: GapDeps;
  readonly #recent = new Map<string, { readonly at: number; readonly found: Promise<Found> }>();

  constructor(deps: GapDeps) {
    this.#deps = deps;
  }

  /** Largest first. Rejects with KefuError `unavailable` when a worker does not answer. */
  async report(
    tenantId: TenantId,
    options: { readonly days?: number; readonly fresh?: boolean } = {},
  ): Promise<GapReport> {
    const found = await this.#found(tenantId, options.days ?? PERIOD_DAYS, options.fresh ?? false);
    const marks = await readMarks(this.#deps.store, tenantId);
    const marked = <T extends { readonly members: readonly string[] }>(gap: T) => ({
      ...gap,
      ...statusOf(markOf(marks, gap.members)),
    });
    return {
      from: found.from,
      questions: found.questions,
      gaps: found.gaps.map(marked),
      replies: found.replies.map((reply) => ({ ...reply, ...statusOf(markOf(marks, [reply.messageId])) })),
    };
  }

  /**
   * The article nearest to each question, as a visitor's search would find it; null where there is none. Apart from
   * `report`, because a list shows few of all. Rejects with KefuError `unavailable` when a worker does not answer.
   */
  async nearest(
    tenantId: TenantId,
    questions: readonly { readonly question: string; readonly lang: Lang }[],
  ): Promise<readonly (Nearest | null)[]> {
    const found: (Nearest | null)[] = [];
    for (let from = 0; from < questions.length; from += AT_ONCE) {
      const some = questions.slice(from, from + AT_ONCE);
      const results = await Promise.all(
        some.map(({ question, lang }) => searchAgain(this.#deps, tenantId, { text: question, lang })),
      );
      found.push(...results.map((result) => nearestOf([result])));
    }
    return found;
  }

  #found(tenantId: TenantId, days: number, fresh: boolean): Promise<Found> {
    const key = `${days} ${tenantId}`;
    const now = this.#deps.clock.monotonic();
    const recent = this.#recent.get(key);
    if (!fresh && recent !== undefined && now - recent.at < FRESH_MS) return recent.found;
    for (const [old, { at }] of this.#recent) if (now - at >= FRESH_MS) this.#recent.delete(old);
    const found = find(this.#deps, tenantId, days);
    this.#recent.set(key, { at: now, found });
    found.catch(() => this.#recent.delete(key));
    return found;
  }
}

function statusOf(mark: Mark | null): { readonly status: GapStatus; readonly articleId: ArticleId | null } {
  return mark === null ? { status: 'open', articleId: null } : { status: mark.kind, articleId: mark.articleId };
}

async function find(deps: GapDeps, tenantId: TenantId, days: number): Promise<Found> {
  const { store, knowledge, clock } = deps;
  const from = toTimestamp(clock.now() - days * DAY_MS);
  const questions: OpenQuestion[] = [];
  for (let offset = 0; offset < MOST_QUESTIONS; offset += PAGE) {
    const turns = await store.unresolvedTurns(tenantId, { from, limit: PAGE, offset });
    for (const turn of turns) {
      const question = openQuestion(turn);
      if (question !== null) questions.push(question);
    }
    if (turns.length < PAGE) break;
  }
  questions.reverse();
  const entities = (await store.getSetting(tenantId, ENTITIES_SETTING))?.value;
  const hidden = productHider(typeof entities === 'string' ? entities : '');
  const gaps: Unmarked<Gap>[] = [];
  for (const lang of ['zh', 'en'] as const) {
    const spoken = questions.filter((question) => question.lang === lang);
    const groups = await knowledge.cluster(
      lang,
      spoken.map(({ normalized }) => hidden(normalized)),
    );
    for (const group of groups.slice(0, MOST_GAPS)) {
      const gap = await gapOf(
        deps,
        tenantId,
        group.map((i) => spoken[i] as OpenQuestion),
        group[0] as number,
        spoken,
      );
      if (gap !== null) gaps.push(gap);
    }
  }
  gaps.sort((a, b) => b.size - a.size || (a.lastAt < b.lastAt ? 1 : -1));
  const resolved = await store.resolvedConversations(tenantId, { from, limit: MOST_REPLIES });
  const replies = resolved.flatMap((conversation) => {
    const reply = resolvingReply(conversation);
    return reply === null ? [] : [{ ...reply, id: `gap_${reply.messageId}`, kind: 'reply' as const }];
  });
  return { from, questions: questions.length, gaps, replies };
}

/** null for one visitor repeating themselves, and for what today's knowledge answers. `central`: index of the most central. */
async function gapOf(
  deps: GapDeps,
  tenantId: TenantId,
  members: readonly OpenQuestion[],
  central: number,
  all: readonly OpenQuestion[],
): Promise<Unmarked<Gap> | null> {
  const conversations = new Set(members.map(({ conversationId }) => conversationId)).size;
  if (conversations < 2) return null;
  const inOrder = [...members].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const first = inOrder[0] as OpenQuestion;
  const last = inOrder.at(-1) as OpenQuestion;
  const heart = all[central] as OpenQuestion;
  const wordings = [...new Set([heart, ...members].map(({ text }) => text))];
  const examples = wordings.slice(0, EXAMPLES).map((text) => members.find((m) => m.text === text) as OpenQuestion);
  const results = await Promise.all(examples.map((question) => searchAgain(deps, tenantId, question)));
  const suggestion = suggest(members, results);
  if (suggestion === null) return null;
  const why = (kind: OpenQuestion['why']) => members.filter((member) => member.why === kind).length;
  return {
    id: `gap_${first.turnId}`,
    kind: 'questions',
    lang: heart.lang,
    size: members.length,
    conversations,
    counts: { unanswered: why('unanswered'), clarified: why('clarified'), downVoted: why('down_voted') },
    question: heart.text,
    examples: examples.map(({ text, at, conversationId, turnId, why: reason }) => ({
      text,
      at,
      conversationId,
      turnId,
      why: reason,
    })),
    ...suggestion,
    firstAt: first.at,
    lastAt: last.at,
    members: inOrder.map(({ turnId }) => turnId),
    wordings: wordings.slice(0, WORDINGS),
  };
}

function searchAgain(deps: GapDeps, tenantId: TenantId, { text, lang }: Pick<OpenQuestion, 'text' | 'lang'>) {
  return searchText(deps, { tenantId, text, lang, now: toTimestamp(deps.clock.now()), top: 3 });
}
