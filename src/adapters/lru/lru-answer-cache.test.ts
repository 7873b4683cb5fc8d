import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import type { KnownAnswer } from '../../ports/answer-cache.ts';
import { createLruAnswerCache } from './lru-answer-cache.ts';

const answer = { standsAlone: true, validUntil: null } as KnownAnswer;

describe('the answer cache', () => {
  it('gives an answer again until its time is over', () => {
    const clock = new ManualClock();
    const cache = createLruAnswerCache(60_000, clock);
    cache.set('a', answer);
    clock.advance(59_999);
    expect(cache.get('a')).toBe(answer);
    clock.advance(2);
    expect(cache.get('a')).toBeUndefined();
  });

  it('keeps the answers asked for last when there are too many', () => {
    const cache = createLruAnswerCache(60_000, new ManualClock());
    cache.set('first', answer);
    cache.set('second', answer);
    for (let i = 0; i < 3998; i++) cache.set(`${i}`, answer);
    cache.get('first');
    cache.set('one more', answer);
    expect(cache.get('first')).toBe(answer);
    expect(cache.get('second')).toBeUndefined();
  });

  it('keeps nothing when it is turned off', () => {
    const cache = createLruAnswerCache(0, new ManualClock());
    cache.set('a', answer);
    expect(cache.get('a')).toBeUndefined();
  });
});
