import { describe, expect, it } from 'vitest';
import type { Turn } from '../../domain/turn.ts';
import type { Json } from '../../lib/json.ts';
import { openQuestion } from './questions.ts';

function turn(decision: Turn['decision'], ...steps: readonly { step: string; [key: string]: Json }[]): Turn {
  return {
    id: 'trn_1' as Turn['id'],
    tenantId: 't' as Turn['tenantId'],
    conversationId: 'cnv_1' as Turn['conversationId'],
    trigger: 'utterance',
    covers: [1],
    decision,
    startedAt: '2026-11-01T00:00:00.000Z' as Turn['startedAt'],
    finishedAt: '2026-11-01T00:00:01.000Z' as Turn['finishedAt'],
    trace: { schema: 1, versions: {}, timingsMs: {}, steps },
  };
}
const search = (text: string, outcome: string, ...passages: string[]) => ({
  step: 'search',
  text,
  outcome,
  passages: passages.map((articleId) => ({ articleId })),
});

describe('the question behind a turn', () => {
  it('is what was searched for, masked, in the language it was understood in', () => {
    const asked = turn(
      'clarified',
      { step: 'understand', lang: 'zh' },
      search('订单KF202611010001到哪了', 'clarify', 'a'),
    );
    expect(openQuestion({ turn: asked, downVoted: false })).toMatchObject({
      text: '订单[订单号]到哪了',
      lang: 'zh',
      why: 'clarified',
      answeredWith: null,
    });
  });

  it('of a refused answer names the article that was cited', () => {
    const asked = turn('answered', search('how long is the warranty', 'answer', 'w.en', 'x.en'));
    expect(openQuestion({ turn: asked, downVoted: true })).toMatchObject({
      lang: 'en',
      why: 'down_voted',
      answeredWith: 'w.en',
    });
  });

  it.each([
    [
      'nothing was searched for: the visitor asked for a person',
      turn('handed_off', { step: 'understand', lang: 'en' }),
    ],
    ['the search answered and a person was called for something else', turn('handed_off', search('hi', 'answer', 'a'))],
    ['it is signs alone', turn('clarified', search('???', 'abstain'))],
    ['the trace is of another kind', turn('clarified', { step: 'search', text: 7 })],
  ])('is none when %s', (_, asked) => {
    expect(openQuestion({ turn: asked, downVoted: false })).toBeNull();
  });
});
