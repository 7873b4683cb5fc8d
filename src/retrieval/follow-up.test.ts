import { describe, expect, it } from 'vitest';
import { followUp, leansOnContext } from './follow-up.ts';

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

describe('followUp', () => {
  it.each([
    ['那多久到账?', '怎么申请退款', '多久到账'],
    ['花呗呢', '能用支付宝吗', '花呗'],
    ['还有运费呢？', '怎么退货', '运费'],
    ['ok and what about taiwan?', 'do you ship abroad', 'taiwan'],
    ['the battery too?', 'how long is the warranty', 'the battery'],
    ['那呢?', '怎么退货', '那呢?'],
  ])('reads %j after %j as asking about %j', (text, before, bare) => {
    const read = followUp(text, [before]);
    expect(read).toMatchObject({ before, bare: bare === '那呢?' ? expect.any(String) : bare });
    expect(read?.joined).toBe(`${before} ${read?.bare}`);
    expect(read?.bare).not.toBe('');
  });

  it('goes back one more when the question before leans as well', () => {
    expect(followUp('会过期吗', ['礼品卡怎么用呢', '能退吗'])).toMatchObject({ before: '礼品卡怎么用呢 能退吗' });
    const long = 'how do i change the address of an order that has not shipped yet';
    expect(followUp('how much?', ['hello', long])).toMatchObject({ before: long });
  });

  it('leaves a question alone when there is nothing before it, or it says all itself', () => {
    expect(followUp('那多久到账?', [])).toBeNull();
    expect(followUp('how do i change the address of an order that has not shipped yet', ['hi'])).toBeNull();
  });
});
