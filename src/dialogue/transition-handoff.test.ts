/** When a person comes, in which mood, and with what ticket. */
import { describe, expect, it } from 'vitest';
import { Talk } from '../../test/fakes/talk.ts';
import type { Said } from '../../test/fakes/understanding.ts';

const frustrated: Said = { intents: { 'chat.frustration': 0.9 }, sentiment: 'negative' };

describe('the category of a ticket', () => {
  it('is that of the article last cited', () => {
    const talk = new Talk('zh');
    talk.categories = { '怎么退货？': 'returns' };
    talk.say('运费多少？');
    talk.say('怎么退货？');
    talk.say('转人工');
    expect(talk.last.handoff?.category).toBe('returns');
  });

  it('is that of what was asked, also when nothing answered it', () => {
    const talk = new Talk('zh');
    talk.say('退货的邮费算谁的', { intents: { 'return.freight': 0.9 } });
    talk.say('转人工');
    expect(talk.last.handoff?.category).toBe('returns');
  });

  it('is that of the flow last run', () => {
    const talk = new Talk('zh');
    talk.say('运费多少？');
    talk.say('开KF202610280137的发票，手机尾号9054', { intents: { 'invoice.request': 0.95 } });
    expect(talk.state.flow).toBeNull();
    talk.say('转人工');
    expect(talk.last.handoff?.category).toBe('invoice');
  });

  it('is that of the flow going on, whatever was asked in between', () => {
    const talk = new Talk('zh');
    talk.say('我要退货', { intents: { 'return.request': 0.95 } });
    talk.say('运费多少？');
    talk.say('转人工');
    expect(talk.last.handoff?.category).toBe('returns');
  });
});

describe('asking for a person', () => {
  it.each([
    '转人工',
    '人工',
    '人工客服',
    '我要转人工！',
    '请帮我转接人工服务',
    '不要机器人，要人工',
    '找个真人',
    'human agent',
    'I want to talk to a human',
    'agent',
    'let me speak to someone',
    'real person please',
    'can you connect me to customer service',
  ])('works by words alone: %s', (text) => {
    const talk = new Talk('zh');
    talk.say(text);
    expect(talk.last).toMatchObject({ decision: 'handed_off', handoff: { reason: 'visitor_asked' } });
  });

  it.each([
    '人工客服几点上班？',
    '客服电话是多少',
    '你是真人吗',
    'when are human agents available?',
    'are you a human?',
    'what is the customer service phone number',
  ])('is not heard in a question about people: %s', (text) => {
    const talk = new Talk('zh');
    talk.say(text);
    expect(talk.last.handoff).toBeNull();
  });

  it('works by a confident intent', () => {
    const talk = new Talk('zh');
    talk.say('你解决不了，让你们同事来', { intents: { 'human.request': 0.9 } });
    expect(talk.last.handoff?.reason).toBe('visitor_asked');
  });

  it('works by the button', () => {
    const talk = new Talk('zh');
    talk.feed({ type: 'handoff_requested' });
    expect(talk.last.handoff?.reason).toBe('visitor_asked');
  });
});

describe('moods', () => {
  it('anger is met with a reply at first, and with a person the second time', () => {
    const talk = new Talk('zh');
    expect(talk.say('什么破店', frustrated)).not.toBe('');
    talk.say('气死我了', frustrated);
    expect(talk.last.handoff).toMatchObject({ reason: 'negative_sentiment', priority: 'high' });
  });

  it('anger right after not being understood brings a person', () => {
    const talk = new Talk('en');
    talk.say('do you sell rockets');
    talk.say('you are useless', frustrated);
    expect(talk.last.handoff).toMatchObject({ reason: 'negative_sentiment', priority: 'high' });
  });

  it('an urgent, negative question without an answer brings a person', () => {
    const talk = new Talk('zh');
    talk.say('气死了，马上给我解决火箭的问题！', { sentiment: 'negative', urgent: true });
    expect(talk.last.handoff).toMatchObject({ reason: 'negative_sentiment', priority: 'high' });
  });

  it('bad news twice is not anger', () => {
    const talk = new Talk('en');
    talk.faq = { 'the fan arrived broken': 'Sorry, we replace it.', 'and the lamp is cracked': 'Sorry again.' };
    talk.say('the fan arrived broken', { sentiment: 'negative', intents: { 'product.damaged': 0.9 } });
    talk.say('and the lamp is cracked', { sentiment: 'negative', intents: { 'product.damaged': 0.8 } });
    expect(talk.last.decision).toBe('answered');
  });
});
