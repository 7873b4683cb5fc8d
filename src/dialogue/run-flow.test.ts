/** What the starter flows do not use: reads with somewhere to go, going back to ask again, refusals that lead on, old data told apart. */
import { beforeEach, describe, expect, it } from 'vitest';
import { context as starter } from '../../test/fakes/talk.ts';
import { NOW, understanding } from '../../test/fakes/understanding.ts';
import type { ConnectorResult } from '../domain/connector.ts';
import type { DialogueAction, DialogueEvent, DialogueState } from '../domain/dialogue.ts';
import { initialDialogueState } from '../domain/dialogue.ts';
import { compileFlows } from './compile-flows.ts';
import type { DialogueContext } from './context.ts';
import { parseIntents } from './intent-table.ts';
import { transition } from './transition.ts';

const FLOW = `version: 1
flow: points
title: { zh: 查积分, en: Check points }
category: membership
connector: members
slots:
  order_number: { label: { zh: 订单号, en: order number }, entity: order_number, upper: true }
  phone_last4: { label: { zh: 尾号, en: last four }, entity: phone_last4, secret: true }
steps:
  - { id: ask, collect: order_number, prompt: { zh: 订单号？, en: Order? }, reprompt: { zh: 再来, en: Again }, tries: 1 }
  - id: prove
    verify: order.get
    order: order_number
    last4: phone_last4
    store: [status]
    prompt: { zh: 尾号？, en: Digits? }
    reprompt: { zh: 不对, en: Wrong }
  - { id: known, branch: status, when: { closed: say_closed }, else: look }
  - { id: say_closed, say: { zh: 已关闭, en: "That one is closed." }, next: ask }
  - id: look
    read: points.get
    input: { order: '{order_number}' }
    store: [points]
    not_found: none
    unavailable: later
  - { id: tell, say: { zh: "{points} 分", en: "You have {points} points, order {status}." } }
  - id: spend
    change: points.spend
    input: { order: '{order_number}', points: '{points}' }
    store: [left]
    waiting: { zh: 稍等, en: Wait }
    done: { zh: "剩 {left}", en: "{left} left" }
    refusals: { none_left: { zh: "没了：{message}", en: "None left: {message}" } }
    refused: bye
  - { id: bye, end: true, text: { zh: 再见, en: Bye } }
  - { id: none, say: { zh: 没有积分, en: No points }, next: bye }
  - { id: later, handoff: flow_failed, priority: urgent, text: { zh: 系统忙, en: Busy } }
`;
// `none` and `later` are reached from the read; `bye` ends the straight path before them.
const flows = compileFlows([{ name: 'points.yaml', text: FLOW }]);
const intents = parseIntents({
  name: 'i.yaml',
  text: 'version: 1\nintents:\n  - { id: p.get, kind: flow, flow: points, category: membership, title: { zh: 查积分, en: Check points } }\n',
});
const context: DialogueContext = { ...starter, flows, intents };

const ok = (data: Record<string, string>, stale = false): ConnectorResult => ({ kind: 'ok', data, stale, asOf: NOW });
const proven = (status: string, stale = false) => ok({ verified_by: 'phone_last4', status }, stale);

let state: DialogueState;
let calls: Extract<DialogueAction, { type: 'call' }>[];
let answers: ConnectorResult[];
let last: Extract<DialogueAction, { type: 'reply' }>;
beforeEach(() => {
  state = initialDialogueState('en');
  calls = [];
  answers = [];
});

function feed(event: DialogueEvent): string {
  let step = transition(context, state, event);
  while (step.action.type !== 'reply') {
    if (step.action.type !== 'call') throw new Error('no search here');
    calls.push(step.action);
    const result = answers.shift();
    if (!result) throw new Error(`nothing was prepared for ${step.action.operation}`);
    step = transition(context, step.state, { type: 'called', result });
  }
  state = step.state;
  last = step.action;
  return last.messages.map((message) => message.text).join(' | ');
}
const say = (text: string): string =>
  feed({ type: 'utterance', understanding: understanding(text, { fallbackLang: 'en' }), now: NOW });
const job = (result: ConnectorResult): string => feed({ type: 'job_finished', flow: 'points', step: 'spend', result });

describe('a read', () => {
  it('sends its input with the proof that held, and shows what came', () => {
    answers = [proven('paid'), ok({ points: '70' })];
    say('check points');
    say('KF202611010001');
    expect(say('8821')).toBe('You have 70 points, order paid. | Wait');
    expect(calls.map((call) => [call.operation, call.input])).toEqual([
      ['order.get', { order_number: 'KF202611010001', phone_last4: '8821' }],
      ['points.get', { order: 'KF202611010001', phone_last4: '8821' }],
    ]);
    expect(last.job?.input).toEqual({ order: 'KF202611010001', points: '70', phone_last4: '8821' });
  });

  it('goes where the flow says when there is nothing', () => {
    answers = [proven('paid'), { kind: 'not_found' }];
    say('check points');
    say('KF202611010001');
    expect(say('8821')).toBe('No points | Bye');
    expect(state.flow).toBeNull();
  });

  it('goes where the flow says when the system is down', () => {
    answers = [proven('paid'), { kind: 'unavailable', reason: 'down' }];
    say('check points');
    say('KF202611010001');
    expect(say('8821')).toBe('Busy');
    expect(last.handoff).toEqual({ reason: 'flow_failed', category: 'membership', priority: 'urgent' });
  });

  it('brings a person when the flow does not say', () => {
    answers = [proven('paid'), { kind: 'refused', code: 'x', message: 'y' }];
    say('check points');
    say('KF202611010001');
    say('8821');
    expect(last.handoff?.reason).toBe('flow_failed');
  });

  it('marks only what rests on old data', () => {
    answers = [proven('paid', true), ok({ points: '70' })];
    say('check points');
    say('KF202611010001');
    expect(say('8821')).toMatch(/^\(The order system is not answering.*\)\nYou have 70 points, order paid\. \| Wait$/);
    expect(job(ok({ left: '0' }))).toBe('0 left | Bye');
  });
});

describe('going back to a step that asks', () => {
  it('asks again, and proves the next order anew', () => {
    answers = [proven('closed')];
    say('check points');
    say('KF202611010001');
    expect(say('8821')).toBe('That one is closed. | Order?');
    answers = [proven('paid'), ok({ points: '5' })];
    expect(say('KF202611010002')).toMatch(/You have 5 points/);
  });
});

describe('a change', () => {
  beforeEach(() => {
    answers = [proven('paid'), ok({ points: '70' })];
    say('check points');
    say('KF202611010001');
    say('8821');
  });

  it('that is refused says why and goes where the flow says', () => {
    expect(job({ kind: 'refused', code: 'none_left', message: 'sorry' })).toBe('None left: sorry | Bye');
  });

  it('that is refused for a reason the flow does not know passes the message on', () => {
    expect(job({ kind: 'refused', code: 'other', message: 'Not today.' })).toBe('Not today. | Bye');
  });

  it('is told once: a repeat of its outcome moves nothing', () => {
    job(ok({ left: '0' }));
    expect(job(ok({ left: '0' }))).toBe('0 left');
    expect(state.flow).toBeNull();
  });

  it('may be asked about while it runs, and starts nothing else', () => {
    expect(say('check points')).toMatch(/still working/);
    expect(state.flow?.waitingForJob).toBe(true);
  });
});

describe('a flow that was edited while a visitor was in it', () => {
  it('is left without a fuss', () => {
    say('check points');
    state = { ...state, flow: { flow: 'points', step: 'gone', slots: {}, tries: 0, waitingForJob: false } };
    expect(say('thanks')).not.toBe('');
    expect(state.flow).toBeNull();
  });
});
