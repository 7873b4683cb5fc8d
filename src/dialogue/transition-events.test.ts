/** What is no utterance: a job that ends, and who owns an order. */
import { describe, expect, it } from 'vitest';
import { Talk } from '../../test/fakes/talk.ts';

describe('a job that ends', () => {
  const job = { type: 'job_finished', flow: 'return_refund', step: 'submit' } as const;
  const ok = { kind: 'ok', data: { return_number: 'RT1' }, stale: false, asOf: '2026-11-21T02:00:00.000Z' } as const;

  it('is told even when its flow no longer waits', () => {
    const talk = new Talk('en');
    expect(talk.feed({ ...job, result: ok })).toMatch(/return number RT1/);
    expect(talk.last.decision).toBe('job');
  });

  it('is told before the question of another flow that waits', () => {
    const talk = new Talk('en');
    talk.say('track my order', { intents: { 'order.track': 0.9 } });
    expect(talk.feed({ ...job, result: ok })).toMatch(/RT1[\s\S]*KF and 12 digits/);
    expect(talk.state.flow?.flow).toBe('track_order');
  });

  it('is told in general words when its flow was edited away', () => {
    const talk = new Talk('en');
    expect(talk.feed({ ...job, flow: 'gone', result: ok })).toBe('Your request has been completed.');
  });

  it('that failed brings a person', () => {
    const talk = new Talk('en');
    talk.feed({ ...job, result: { kind: 'unavailable', reason: 'down' } });
    expect(talk.last.handoff).toMatchObject({ reason: 'flow_failed', category: 'returns' });
  });

  it("with the system's own refusal passes its message on", () => {
    const talk = new Talk('en');
    expect(talk.feed({ ...job, result: { kind: 'refused', code: 'odd', message: 'Not on a Sunday.' } })).toBe(
      'Not on a Sunday.',
    );
  });
});

describe('ownership', () => {
  it('of an order is never proven by a system that does not say it checked', () => {
    const talk = new Talk('en');
    talk.say('track KF202611010001', { intents: { 'order.track': 0.9 } });
    const state = { ...talk.state };
    talk.state = state;
    talk.book.read = () => ({
      status: 200,
      body: { data: { status: 'shipped', tracking_number: 'SECRET', address: 'SECRET' } },
    });
    talk.say('8821');
    expect(JSON.stringify([talk.state, talk.replies])).not.toContain('SECRET');
    expect(talk.last.messages[0]?.text).toMatch(/do not match/);
  });

  it('proofs stay out of what a person sees', () => {
    const talk = new Talk('zh');
    talk.say('我要退KF202611050310，手机尾号4417', { intents: { 'return.request': 0.9 } });
    expect(talk.state.flow?.slots).toEqual({ order_number: 'KF202611050310' });
    expect(talk.state.slots).toEqual({ order_number: 'KF202611050310' });
    talk.say('转人工');
    expect(talk.state.flow?.hidden).toEqual({});
    expect(JSON.stringify(talk.state.flow)).not.toContain('4417');
  });

  it('is refused after six failed proofs in one conversation, whatever the flow', () => {
    const talk = new Talk('en');
    const tries = ['0001', '0002', '0003', '0004', '0005', '0006'];
    let asked = 0;
    for (const [index, digits] of tries.entries()) {
      if (index % 2 === 0) talk.say('track KF202611010001', { intents: { 'order.track': 0.9 } });
      talk.say(digits);
      asked += 1;
      if (talk.last.handoff) break;
      if (index % 2 === 1) talk.say('never mind');
    }
    expect(asked).toBe(6);
    expect(talk.last.handoff?.reason).toBe('verification_failed');
  });

  it('needs the phone of the new order when the number is corrected', () => {
    const talk = new Talk('en');
    talk.say('I changed my mind, return KF202611050310, phone ends in 4417', { intents: { 'return.request': 0.9 } });
    expect(talk.say('sorry, I meant KF202610300088')).not.toMatch(/Pinecone/);
  });
});
