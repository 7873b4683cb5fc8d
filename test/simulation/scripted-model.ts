/** What visitors of the simulation say, and a model that hears it as a table has it: the same seed, the same turns. */
import type { Passage, SearchResult } from '../../src/domain/article.ts';
import type { Confidence, Score } from '../../src/domain/confidence.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import type { UnderstandRequest } from '../../src/ports/understander.ts';

/** What a visitor may say, and the intent the scripted model hears in it. */
export const SAYINGS: readonly (readonly [text: string, intent: string | null])[] = [
  ['退货运费谁出', null],
  ['完全没听过的事', null],
  ['谢谢', 'chat.thanks'],
  ['我要开发票 KF202611010001', 'invoice.request'],
  ['是的', 'control.affirm'],
  ['1234', null],
  ['a@example.com', null],
  ['个人', null],
  ['算了', 'control.cancel'],
  ['转人工', 'human.request'],
];

/** What the customer of the first conversation says at each step of the invoice flow, so that changes are asked for often enough. */
export const INVOICE: Readonly<Record<string, string>> = {
  ask_type: '个人',
  ask_title: '张三',
  ask_email: 'a@example.com',
  confirm_invoice: '是的',
};

const passage: Passage = {
  articleId: 'return-freight-who.zh' as ArticleId,
  title: '退货的运费谁承担？',
  text: '无理由退货由买家承担运费。',
  lang: 'zh',
  category: 'returns',
  matched: '退货运费谁出',
  score: 1 as Score,
  parts: {},
};

export function searchFor(text: string): SearchResult {
  const known = text.includes('运费');
  return {
    outcome: known
      ? { kind: 'answer', passage, confidence: 0.99 as Confidence }
      : { kind: 'abstain', nearest: [], confidence: 0.01 as Confidence },
    passages: known ? [passage] : [],
    knowledgeVersion: 1,
    gate: { threshold: 0.9, version: 'test' },
  };
}

export async function understand(request: UnderstandRequest) {
  const last = request.text.split('\n').at(-1) as string;
  const intent = SAYINGS.find(([text]) => text === last)?.[1] ?? null;
  const order = /KF\d{12}/.exec(request.text);
  const last4 = /^\d{4}$/.exec(last);
  const email = /\S+@\S+/.exec(last);
  const entity = (kind: 'order_number' | 'phone_last4' | 'email', match: RegExpExecArray | null) =>
    match === null
      ? []
      : [{ kind, text: match[0], start: match.index, end: match.index + match[0].length, value: match[0] }];
  return {
    text: request.text,
    normalized: request.text.toLowerCase(),
    lang: 'zh' as const,
    entities: [...entity('order_number', order), ...entity('phone_last4', last4), ...entity('email', email)],
    intents: intent === null ? [] : [{ intent, confidence: 0.97 as Confidence }],
    oosScore: 0 as Score,
    outOfScope: intent === null,
    doubtful: intent === null,
    sentiment: 'neutral' as const,
    urgent: false,
    embedding: new Float32Array(4),
    versions: { encoder: 'scripted' },
  };
}
