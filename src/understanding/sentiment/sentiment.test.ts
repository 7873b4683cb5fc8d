import { describe, expect, it } from 'vitest';
import { normalize } from '../../text/normalize.ts';
import { readMood } from './sentiment.ts';

const mood = (text: string) => readMood(text, normalize(text));

describe('readMood', () => {
  it.each([
    '你们就是骗子',
    '等了这么久还没到，太慢了，我很生气',
    '我要投诉你们',
    '垃圾客服😡',
    'This is ridiculous',
    "I'm really frustrated!!!",
    'WHERE IS MY ORDER, still waiting',
    'worst service ever',
    'I am not happy at all, this is bad',
    '態度太差',
    '我真是服了',
    'thanks for nothing',
  ])('hears that %j is negative', (text) => {
    expect(mood(text).sentiment).toBe('negative');
  });

  it.each([
    '我的快递到哪了',
    '水壶坏了可以退吗',
    'The kettle is broken, can I return it?',
    'where is my order',
    '不生气',
    "it's not bad",
    'KF202611010001',
    '买的衣服了解一下',
    '这件衣服了',
    'hate to bother you, but where is it',
    'what is the worst case',
    '',
  ])('leaves %j neutral', (text) => {
    expect(mood(text).sentiment).toBe('neutral');
  });

  it.each(['谢谢', '太棒了', '👍', 'thank you so much', 'Great, that helps'])('hears that %j is positive', (text) => {
    expect(mood(text).sentiment).toBe('positive');
  });

  it.each(['急用，今天能发吗', '麻烦尽快处理', 'I need this ASAP', 'please reply as soon as possible'])(
    'hears the hurry in %j',
    (text) => {
      expect(mood(text).urgent).toBe(true);
    },
  );

  it.each(['不着急', '没那么着急', "it's not urgent", 'no hurry', '我的快递到哪了'])('hears no hurry in %j', (text) => {
    expect(mood(text).urgent).toBe(false);
  });
});
