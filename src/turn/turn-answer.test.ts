/** One turn's answer through several attempts at it: phrased once, shown under one id, the article's own words otherwise. */
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { context as content, passage, searchResult } from '../../test/fakes/talk.ts';
import type { AnswerReport, FallbackReason } from '../answering/answer-report.ts';
import type { AnswerRequest, Release } from '../answering/phrase-answer.ts';
import type { Passage, SearchResult } from '../domain/article.ts';
import type { Confidence } from '../domain/confidence.ts';
import { initialDialogueState } from '../domain/dialogue.ts';
import type { TurnId } from '../domain/ids.ts';
import type { TurnContext } from '../ports/store.ts';
import { TraceRecorder } from './trace-recorder.ts';
import { TurnAnswer } from './turn-answer.ts';
import type { TenantContent, TurnDeps } from './turn-deps.ts';

const ARTICLE = passage('运费多少？', '订单满99元包邮。');
const found = (what: Passage = ARTICLE): SearchResult =>
  searchResult({ kind: 'answer', passage: what, confidence: 0.97 as Confidence });

function report(reason: FallbackReason | null): AnswerReport {
  const outcome = reason === null ? 'generated' : 'extractive';
  return {
    promptVersion: 'p',
    model: 'm',
    outcome,
    reason,
    status: null,
    latencyMs: 5,
    firstSentenceMs: 1,
    usage: null,
    kept: 1,
    dropped: [],
  };
}

function world() {
  const asked: AnswerRequest[] = [];
  const deltas: string[] = [];
  const holding = { version: 3, holder: 'assistant' };
  const deps = {
    productNames: async () => [],
    store: { getConversation: async () => holding },
    showDelta: (_to: unknown, delta: { turnId: string; text: string }) => deltas.push(`${delta.turnId} ${delta.text}`),
    answerer: {
      budgetMs: 1,
      skipped: (reason: FallbackReason) => report(reason),
      phrase: async (request: AnswerRequest, release: Release) => {
        asked.push(request);
        const shown = await release('满99元包邮。[1]', () => false);
        return shown
          ? { answer: { text: '满99元包邮。[1]', citations: [] }, report: report(null) }
          : { answer: null, report: report('superseded') };
      },
    },
  } as unknown as TurnDeps;
  const answer = new TurnAnswer(deps, 'trn_1' as TurnId);
  const turn = {
    conversation: { tenantId: 't', id: 'c', visitorId: 'v', version: 3, holder: 'assistant' },
    visitor: { name: '王芳' },
  } as unknown as TurnContext;
  const to = async (question = '运费多少', result = found(), slots: Record<string, string> = {}) => {
    const trace = new TraceRecorder(new ManualClock(), 'trn_1' as TurnId);
    const state = { ...initialDialogueState('zh'), slots };
    const given = await answer.to(question, result, turn, state, content as unknown as TenantContent, trace);
    return { given, step: trace.finish().steps.find(({ step }) => step === 'generate') };
  };
  return { to, asked, deltas, holding };
}

describe('the answer of a turn', () => {
  it('is phrased once, however often a conflict starts the turn over', async () => {
    const { to, asked, deltas } = world();
    const first = await to();
    const again = await to();
    expect(first.given?.text).toBe('满99元包邮。[1]');
    expect(again.given).toEqual(first.given);
    expect(again.step).toMatchObject({ outcome: 'generated' });
    expect([asked.length, deltas]).toEqual([1, ['trn_1 满99元包邮。[1]']]);
  });

  it('is the article as it stands when the question changed after it was phrased', async () => {
    const { to, asked } = world();
    await to();
    const other = await to('运费多少，还有发票');
    expect(other.given?.text).toBe(ARTICLE.text);
    expect(other.step).toMatchObject({ outcome: 'extractive', reason: 'already_phrased' });
    expect(asked).toHaveLength(1);
  });

  it('is not phrased when the visitor picked the article: no gate vouched for it', async () => {
    const { to, asked } = world();
    const picked = await to('运费多少', { ...found(), gate: { threshold: null, version: 'picked' } });
    expect([picked.given?.text, asked.length]).toEqual([ARTICLE.text, 0]);
  });

  it('is filled from what is known, and what fills it is sent nowhere', async () => {
    const { to, asked } = world();
    const personal = { ...ARTICLE, text: '{name}，您好！订单 {order_number} 满99元包邮。' };
    const { given } = await to('运费多少', found(personal), { order_number: 'KF202611010001' });
    expect(given?.text).toBe('王芳，您好！订单 KF202611010001 满99元包邮。');
    expect(given?.citations[0]?.passage).toBe(personal.text);
    expect(asked).toEqual([]);
  });

  it('is shown no further once the conversation changed hands', async () => {
    const { to, deltas, holding } = world();
    holding.holder = 'human';
    holding.version = 4;
    const { given, step } = await to();
    expect(given?.text).toBe(ARTICLE.text);
    expect([deltas, step?.reason]).toEqual([[], 'superseded']);
  });

  it('is none when the gate let none out', async () => {
    const { to, asked } = world();
    const none = await to('天气', searchResult({ kind: 'abstain', nearest: [], confidence: 0.1 as Confidence }));
    expect([none.given, asked.length]).toEqual([null, 0]);
  });
});
