/**
 * A conversation with the dialogue alone: the starter pack's flows, intents and replies, the demo shop's real rules, a small
 * searchable FAQ, and no server. Synchronous, so that tests read as scripts.
 */
import { OrderBook } from '../../src/adapters/demo-orders/order-book.ts';
import { DEFAULT_THRESHOLDS, type DialogueContext } from '../../src/dialogue/context.ts';
import { transition } from '../../src/dialogue/transition.ts';
import type { Passage, SearchResult } from '../../src/domain/article.ts';
import type { Confidence, Score } from '../../src/domain/confidence.ts';
import type { ConnectorResult } from '../../src/domain/connector.ts';
import type { DialogueAction, DialogueEvent, DialogueState, JobRequest } from '../../src/domain/dialogue.ts';
import { initialDialogueState } from '../../src/domain/dialogue.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import type { Lang } from '../../src/domain/language.ts';
import { starterContent } from '../fixtures/starter-content.ts';
import { ManualClock } from './manual-clock.ts';
import { NOW, type Said, understanding } from './understanding.ts';

export const { flows: starterFlows, intents: starterIntents, replies: starterReplies } = starterContent();

export const context: DialogueContext = {
  flows: starterFlows,
  intents: starterIntents,
  replies: starterReplies,
  texts: {
    greeting: { zh: '您好', en: 'Hello' },
    fallback: { zh: '这个问题我没有把握回答。您是想问：', en: 'I am not sure. Did you mean:' },
    hours: { zh: '9:00–21:00', en: '9:00 to 21:00' },
  },
  verifiedCustomer: null,
  thresholds: DEFAULT_THRESHOLDS,
};

/** What the FAQ knows: an exact question is answered, `nearest` are offered for anything else. */
export interface Faq {
  readonly [question: string]: string;
}

export const FAQ: Faq = {
  '运费多少？': '满 ¥99 包邮。',
  '在哪里看订单号？': '在“我的订单”里。',
  '怎么退货？': '打开“我的订单”，选择“申请退货”。',
  'How do returns work?': 'Open "My orders" and choose "Return".',
  'What does shipping cost?': 'Free from ¥99.',
  'Where do I find my order number?': 'Under "My orders".',
};

type Reply = Extract<DialogueAction, { type: 'reply' }>;
export type OrdersMood = 'up' | 'down' | 'stale';

export class Talk {
  state: DialogueState;
  context: DialogueContext;
  faq: Faq = FAQ;
  /** Of articles, by title; shipping unless set. */
  categories: Readonly<Record<string, string>> = {};
  /** Published, by the id that a flow may name. */
  articles: Readonly<Record<string, string>> = {
    'order-number-where.zh': '“我的订单”详情页最上方。',
    'order-number-where.en': 'At the top of the details page.',
  };
  /** Offered below the gate. */
  nearest: readonly string[] = ['运费多少？', '在哪里看订单号？', '怎么退货？'];
  /** Questions that fit several products → these products' facts, by title. */
  which: Readonly<Record<string, readonly string[]>> = {};
  orders: OrdersMood = 'up';
  job: JobRequest | null = null;
  #rest: Readonly<Record<string, number>> = {};
  /** Everything a turn did beside replying, in order. */
  readonly actions: Exclude<DialogueAction, { type: 'reply' }>[] = [];
  readonly replies: Reply[] = [];
  readonly book = new OrderBook(null, new ManualClock(Date.parse(NOW)));
  #jobs = 0;

  constructor(lang: Lang = 'zh', customer: DialogueContext['verifiedCustomer'] = null) {
    this.state = initialDialogueState(lang);
    this.context = { ...context, verifiedCustomer: customer };
  }

  /** One turn; the reply's texts in one string. `rest`: intents of a part of it, should the dialogue ask for that by itself. */
  say(utterance: string, { rest = {}, ...said }: Said & { rest?: Readonly<Record<string, number>> } = {}): string {
    this.#rest = rest;
    return this.feed({
      type: 'utterance',
      understanding: understanding(utterance, { fallbackLang: this.state.lang, ...said }),
      now: NOW,
    });
  }

  /** The pending job is run by the demo shop (or not, when it is down) and its outcome told. */
  runJob(result?: ConnectorResult): string {
    const { job } = this;
    if (!job) throw new Error('no job is waiting');
    this.job = null;
    this.#jobs += 1;
    const outcome =
      result ?? toResult(this.book.change(job.operation, job.input, `${job.step}:${this.#jobs}`), this.orders);
    return this.feed({ type: 'job_finished', flow: job.flow, step: job.step, result: outcome });
  }

  feed(event: DialogueEvent): string {
    // A state that is stored between turns must survive it.
    let step = transition(this.context, JSON.parse(JSON.stringify(this.state)) as DialogueState, event);
    for (let round = 0; step.action.type !== 'reply'; round++) {
      if (round >= 12) throw new Error('a turn without end');
      this.actions.push(step.action);
      step = transition(
        this.context,
        JSON.parse(JSON.stringify(step.state)) as DialogueState,
        this.#perform(step.action),
      );
    }
    this.state = step.state;
    this.replies.push(step.action);
    if (step.action.job) this.job = step.action.job;
    return step.action.messages.map((message) => message.text).join('\n');
  }

  get last(): Reply {
    const reply = this.replies.at(-1);
    if (!reply) throw new Error('nothing was said yet');
    return reply;
  }

  get quickReplies(): string[] {
    return this.last.messages.flatMap((message) => message.quickReplies.map((quick) => quick.title));
  }

  #perform(action: Exclude<DialogueAction, { type: 'reply' }>): DialogueEvent {
    if (action.type === 'understand') {
      const said = understanding(action.text, { fallbackLang: this.state.lang, intents: this.#rest });
      return { type: 'understood', understanding: said, now: NOW };
    }
    if (action.type === 'search') {
      const picked = action.articleId === null ? undefined : this.articles[action.articleId];
      const result =
        picked === undefined
          ? this.#search(action.text)
          : searchResult({
              kind: 'answer',
              passage: passage(action.articleId ?? '', picked),
              confidence: 1 as Confidence,
            });
      return { type: 'searched', result };
    }
    return { type: 'called', result: toResult(this.book.read(action.operation, action.input), this.orders) };
  }

  #search(question: string): SearchResult {
    const which = this.which[question]?.map((title) => passage(title, this.faq[title] ?? ''));
    if (which) return searchResult({ kind: 'clarify', options: which, confidence: 1 as Confidence, which: 'product' });
    const answer = this.faq[question];
    const nearest = this.nearest.map((title) => passage(title, this.faq[title] ?? ''));
    return answer === undefined
      ? searchResult({ kind: 'abstain', nearest, confidence: 0.2 as Confidence })
      : searchResult({
          kind: 'answer',
          passage: { ...passage(question, answer), category: this.categories[question] ?? 'shipping' },
          confidence: 0.97 as Confidence,
        });
  }
}

export function passage(title: string, body: string): Passage {
  return {
    articleId: `art:${title}` as ArticleId,
    title,
    text: body,
    lang: /[a-z]{3}/i.test(title) ? 'en' : 'zh',
    category: 'shipping',
    matched: title,
    score: 1 as Score,
    parts: {},
  };
}

export function searchResult(outcome: SearchResult['outcome']): SearchResult {
  return { outcome, passages: [], knowledgeVersion: 1, gate: { threshold: 0.9, version: 'test' } };
}

function toResult(answer: ReturnType<OrderBook['read']>, mood: OrdersMood): ConnectorResult {
  if (mood === 'down') return { kind: 'unavailable', reason: 'down' };
  switch (answer.status) {
    case 200:
      return { kind: 'ok', data: answer.body.data, stale: mood === 'stale', asOf: '2026-11-21T01:30:00.000Z' };
    case 404:
      return { kind: 'not_found' };
    case 409:
      return { kind: 'refused', code: answer.body.code, message: answer.body.message };
    default:
      return { kind: 'unavailable', reason: answer.body.code };
  }
}
