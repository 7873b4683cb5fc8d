/**
 * The answer of one turn: the article's own words, made personal, or the same phrased by a language model and shown while it
 * is written. A turn is phrased once at most, whatever conflicts start it over: what the visitor has seen under its id stays
 * the beginning of what is committed, and the time it may take stays one budget.
 */
import type { AnswerReport } from '../answering/answer-report.ts';
import { personalise } from '../answering/personalise.ts';
import type { Release } from '../answering/phrase-answer.ts';
import type { Citation, Passage, SearchResult } from '../domain/article.ts';
import type { DialogueState, GivenAnswer } from '../domain/dialogue.ts';
import type { ArticleId, TurnId } from '../domain/ids.ts';
import type { TurnContext } from '../ports/store.ts';
import type { TraceRecorder } from './trace-recorder.ts';
import type { TenantContent, TurnDeps } from './turn-deps.ts';

/** What `pickedArticle` says in place of a gate. */
const PICKED = 'picked';

interface Phrased {
  readonly key: string;
  readonly answer: { readonly text: string; readonly citations: readonly Citation[] } | null;
  readonly report: AnswerReport;
}

export class TurnAnswer {
  readonly #deps: TurnDeps;
  readonly #turnId: TurnId;
  #phrased: Phrased | null = null;

  constructor(deps: TurnDeps, turnId: TurnId) {
    this.#deps = deps;
    this.#turnId = turnId;
  }

  /** null when the search gave no answer. */
  async to(
    question: string,
    result: SearchResult,
    context: TurnContext,
    state: DialogueState,
    content: TenantContent,
    trace: TraceRecorder,
  ): Promise<GivenAnswer | null> {
    if (result.outcome.kind !== 'answer') return null;
    const { passage } = result.outcome;
    if (result.fact !== undefined) {
      // Exactly the value, never phrased; what is cited is the triple.
      const { text, title, value, source } = result.fact;
      return { text, citations: [{ articleId: source as ArticleId, title, passage: `${title} · ${value}` }] };
    }
    const known = {
      values: { ...(context.visitor.name === null ? {} : { name: context.visitor.name }), ...state.slots },
      names: slotNames(content),
    };
    const own = personalise(passage.text, known);
    // The gate's word, and not the visitor's choice of an offer, is what lets a model speak. A text with gaps is filled here,
    // so that what fills them is sent nowhere.
    const stands = result.gate.version === PICKED || own !== passage.text;
    const phrased = stands ? null : await this.#phrase(question, passage, context, state, trace);
    if (phrased !== null) return { text: phrased.text, citations: phrased.citations };
    return {
      text: own,
      citations: [{ articleId: passage.articleId, title: passage.title, passage: passage.text }],
    };
  }

  async #phrase(
    question: string,
    passage: Passage,
    context: TurnContext,
    state: DialogueState,
    trace: TraceRecorder,
  ): Promise<Phrased['answer']> {
    const { answerer } = this.#deps;
    if (answerer === null) return null;
    const key = JSON.stringify([question, passage.articleId, passage.text, state.lang]);
    if (this.#phrased === null) {
      const names = await this.#deps.productNames(context.conversation.tenantId);
      const request = { question, passages: [passage], lang: state.lang, names };
      const release: Release = (text, isOver) => this.#release(text, context, isOver);
      this.#phrased = { key, ...(await trace.time('generate', () => answerer.phrase(request, release))) };
    }
    // Another question than the one phrased: something changed meanwhile, and the budget is spent.
    const same = this.#phrased.key === key;
    const report = same ? this.#phrased.report : answerer.skipped('already_phrased');
    trace.generated(report);
    return same ? this.#phrased.answer : null;
  }

  /** One speaker: once a person has taken the conversation, nothing more of this answer is shown. */
  async #release(text: string, { conversation }: TurnContext, isOver: () => boolean): Promise<boolean> {
    const { tenantId, id, version, visitorId } = conversation;
    const now = await this.#deps.store.getConversation(tenantId, id);
    if (now === null || now.version !== version || now.holder !== 'assistant' || isOver()) return false;
    this.#deps.showDelta({ tenantId, visitorId, conversationId: id }, { turnId: this.#turnId, text });
    return true;
  }
}

function slotNames({ flows }: TenantContent): ReadonlySet<string> {
  const names = new Set(['name']);
  for (const flow of flows.flows.values()) for (const slot of flow.slots.keys()) names.add(slot);
  return names;
}
