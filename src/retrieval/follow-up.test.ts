import { describe, expect, it } from 'vitest';
import { completed, leansOnContext } from './follow-up.ts';

describe('leansOnContext', () => {
  it.each([
    '那多久到账?',
    '耳机呢',
    '如果拆了呢?',
    '它防水吗',
    'what about earbuds?',
    'and if it is opened',
    'how long?',
  ])('says %j needs the question before it', (text) => {
    expect(leansOnContext(text)).toBe(true);
  });

  it.each(['怎么申请七天无理由退货啊在哪里点', 'how do i change the address of an order that has not shipped yet'])(
    'says %j stands alone',
    (text) => {
      expect(leansOnContext(text)).toBe(false);
    },
  );
});

describe('completed', () => {
  it('puts the last question before one that leans on it', () => {
    expect(completed('那多久到账?', ['你好', '怎么申请退款'])).toBe('怎么申请退款 那多久到账?');
  });

  it('leaves a question alone when there is nothing before it', () => {
    expect(completed('那多久到账?', [])).toBeNull();
  });
});
