/** Whatever comes, in whatever order, the dialogue answers: it never throws, and every turn ends in a reply soon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context, passage, searchResult, starterFlows, starterIntents } from '../../test/fakes/talk.ts';
import { NOW, understanding } from '../../test/fakes/understanding.ts';
import type { Confidence } from '../domain/confidence.ts';
import type { ConnectorResult } from '../domain/connector.ts';
import type { DialogueEvent, DialogueState } from '../domain/dialogue.ts';
import { initialDialogueState } from '../domain/dialogue.ts';
import { MAX_CALLS } from './run-flow.ts';
import { transition } from './transition.ts';

const UTTERANCES = [
  'KF202611010001',
  'KF202611050310',
  '8821',
  '13812348821',
  '转人工',
  '算了',
  '是',
  '不',
  '不对，是KF202611010001',
  '我要退货',
  '怎么退货？',
  'track my order',
  'yes',
  'no',
  '1',
  '第二个',
  '质量问题',
  '杭州市西湖区文三路100号',
  '谢谢',
  'sorry I meant KF202611050310',
  '再说一遍',
  '修改',
  '订单号',
  'li@example.com',
  '公司',
  '91330100MA27XYZ123',
  '都不是',
  '',
  ' ',
  '？',
  '👍',
  '{order_number}',
  '__proto__',
  'constructor',
  '抬头：李明',
];
const intents = [...starterIntents.intents.keys(), 'no.such.intent'];

const said = fc.oneof(
  { arbitrary: fc.constantFrom(...UTTERANCES), weight: 4 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }), weight: 1 },
);
const utterance = fc
  .record({
    text: said,
    guesses: fc.array(fc.tuple(fc.constantFrom(...intents), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 5,
    }),
    sentiment: fc.constantFrom('negative' as const, 'neutral' as const, 'positive' as const),
    urgent: fc.boolean(),
  })
  .map(
    ({ text, guesses, sentiment, urgent }): DialogueEvent => ({
      type: 'utterance',
      understanding: understanding(text, { intents: Object.fromEntries(guesses), sentiment, urgent }),
      now: NOW,
    }),
  );

const fields = fc.record(
  {
    verified_by: fc.constantFrom('phone_last4', 'customer_id', 'nobody'),
    status: fc.constantFrom(
      'unpaid',
      'paid',
      'packed',
      'shipped',
      'delivered',
      'completed',
      'returned',
      'odd',
      '__proto__',
    ),
    address_changed: fc.constantFrom('yes', 'no'),
    invoice_state: fc.constantFrom('none', 'issued'),
  },
  { requiredKeys: [] },
);
const connectorResult: fc.Arbitrary<ConnectorResult> = fc.oneof(
  fc.record({
    kind: fc.constant('ok' as const),
    data: fields,
    stale: fc.boolean(),
    asOf: fc.constantFrom(NOW, 'yesterday'),
  }),
  fc.constant({ kind: 'not_found' as const }),
  fc.record({
    kind: fc.constant('refused' as const),
    code: fc.constantFrom('window_over', 'toString', 'x'),
    message: fc.string(),
  }),
  fc.constant({ kind: 'unavailable' as const, reason: 'down' }),
);
const found = fc.constantFrom(
  searchResult({ kind: 'answer', passage: passage('运费多少？', '满 ¥99 包邮。'), confidence: 0.9 as Confidence }),
  searchResult({
    kind: 'abstain',
    nearest: [passage('怎么退货？', 'x'), passage('How?', 'y')],
    confidence: 0.1 as Confidence,
  }),
  searchResult({ kind: 'clarify', options: [passage('怎么退货？', 'x')], confidence: 0.5 as Confidence }),
  searchResult({ kind: 'abstain', nearest: [], confidence: 0 as Confidence }),
);
const jobFinished = fc.record({
  type: fc.constant('job_finished' as const),
  flow: fc.constantFrom(...starterFlows.flows.keys(), 'gone'),
  step: fc.constantFrom('submit', 'done', 'gone'),
  result: connectorResult,
});
/** `stray`: outcomes nobody asked for, as after a restart with other flows. */
const stray: fc.Arbitrary<DialogueEvent> = fc.oneof(
  found.map((result): DialogueEvent => ({ type: 'searched', result })),
  connectorResult.map((result): DialogueEvent => ({ type: 'called', result })),
);
const event: fc.Arbitrary<DialogueEvent> = fc.oneof(
  { arbitrary: utterance, weight: 12 },
  { arbitrary: jobFinished, weight: 1 },
  { arbitrary: stray, weight: 1 },
  { arbitrary: fc.constant<DialogueEvent>({ type: 'handoff_requested' }), weight: 1 },
);

describe('the dialogue', () => {
  it('answers every sequence of events with a reply in a bounded number of rounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(event, fc.infiniteStream(connectorResult), found), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (turns, known) => {
          const world = { ...context, verifiedCustomer: known ? { id: 'cust_01', name: null } : null };
          let state: DialogueState = initialDialogueState('zh');
          for (const [first, outcomes, search] of turns) {
            let step = transition(world, state, first);
            for (let round = 0; step.action.type !== 'reply'; round++) {
              expect(round).toBeLessThanOrEqual(MAX_CALLS + 1);
              const next: DialogueEvent =
                step.action.type === 'search'
                  ? { type: 'searched', result: search }
                  : { type: 'called', result: outcomes.next().value as ConnectorResult };
              step = transition(world, step.state, next);
            }
            const { action } = step;
            state = JSON.parse(JSON.stringify(step.state)) as DialogueState;
            expect(state).toEqual(step.state);
            expect(state.pending).toBeNull();
            expect(state.questions.length).toBeLessThanOrEqual(4);
            // Someone is always told something: by the dialogue, or by the turn that hands over.
            expect(action.messages.length > 0 || action.handoff !== null || state.lastReply.length === 0).toBe(true);
            expect((action.handoff !== null) === (action.decision === 'handed_off')).toBe(true);
            for (const message of action.messages)
              expect(message.text).not.toMatch(/\{[a-z][a-z0-9_]*\}(?<!\{order_number\})/);
            // Nothing secret where people look.
            expect(Object.keys({ ...state.slots, ...state.flow?.slots })).not.toContain('phone_last4');
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is pure: the same state and event give the same transition, and neither is touched', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), (events) => {
        let state: DialogueState = initialDialogueState('en');
        for (const next of events) {
          const before = JSON.stringify([state, next]);
          const one = transition(context, state, next);
          expect(transition(context, state, next)).toEqual(one);
          expect(JSON.stringify([state, next])).toBe(before);
          state = one.state;
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
