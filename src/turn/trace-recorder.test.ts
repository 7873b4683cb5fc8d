import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { understanding } from '../../test/fakes/understanding.ts';
import type { Confidence } from '../domain/confidence.ts';
import type { TurnId } from '../domain/ids.ts';
import { TraceRecorder } from './trace-recorder.ts';

const recorder = () => new TraceRecorder(new ManualClock(), 'trn_1' as TurnId);

describe('a trace', () => {
  it('holds neither phones, nor the four digits that prove an order, nor e-mail addresses', () => {
    const trace = recorder();
    const text = '帮我查 KF202611010001，尾号8821，电话13812348821，邮箱 jo@example.com';
    trace.understood(understanding(text, { intents: { 'order.track': 0.9 } }));
    trace.understoodRest('尾号8821', understanding('尾号8821'));
    trace.searched('邮箱 jo@example.com 电话13812348821', null, {
      outcome: { kind: 'abstain', nearest: [], confidence: 0 as Confidence },
      passages: [],
      knowledgeVersion: 1,
      gate: { threshold: null, version: 'gate-1' },
    });
    const { steps } = trace.finish();
    expect(JSON.stringify(steps)).not.toMatch(/8821|example/);
    expect(steps[0]).toMatchObject({
      normalized: '帮我查 kf202611010001,尾号(phone),电话(phone),邮箱 (e-mail)',
      entities: expect.arrayContaining([
        { kind: 'order_number', text: 'KF202611010001', value: 'KF202611010001' },
        { kind: 'phone_last4', text: '(phone)', value: '(phone)' },
      ]),
    });
    expect(steps[1]).toMatchObject({ text: '尾号(phone)' });
    expect(steps[2]).toMatchObject({ text: '邮箱 (e-mail) 电话(phone)' });
  });

  it('keeps a proof out that understanding took for something else, and touches no number that holds the same digits', () => {
    const trace = recorder();
    trace.understood(understanding('8821元 KF202611018821'));
    expect(JSON.stringify(trace.finish().steps)).toContain('8821元');
    trace.proof('8821');
    trace.step('call', { connector: 'orders', operation: 'order.get', outcome: 'ok', tries: 8821 });
    const { steps } = trace.finish();
    expect(steps[0]).toMatchObject({ normalized: '(phone)元 kf202611018821' });
    expect(steps[1]).toMatchObject({ tries: 8821 });
  });

  it('names what serves, also when nothing was understood', () => {
    const trace = recorder();
    trace.serving({ knowledge: '4', gate: 'gate-3' });
    trace.serving({ encoder: 'v2', 'intents-ecommerce': 'v1' });
    expect(trace.finish().versions).toEqual({
      knowledge: '4',
      gate: 'gate-3',
      encoder: 'v2',
      'intents-ecommerce': 'v1',
    });
  });
});
