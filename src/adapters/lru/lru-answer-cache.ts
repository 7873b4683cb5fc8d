/** The answer cache over lru-cache: bounded in number and age. Ages by the clock it is given, so that tests move time. */
import { LRUCache } from 'lru-cache';
import type { AnswerCache, KnownAnswer } from '../../ports/answer-cache.ts';
import type { Clock } from '../../ports/clock.ts';

/** A result holds a few articles' texts: about 5 KB, so 20 MB at most. */
const MOST = 4000;

/** `ttlMs`: how long an answer is given again; 0 = never. */
export function createLruAnswerCache(ttlMs: number, clock: Pick<Clock, 'monotonic'>): AnswerCache {
  if (ttlMs === 0) return { get: () => undefined, set: () => undefined };
  const cache = new LRUCache<string, KnownAnswer>({
    max: MOST,
    ttl: ttlMs,
    // 0: ask the clock every time, no timer in between.
    ttlResolution: 0,
    // A monotonic clock may begin at 0, which the library takes for "no start".
    perf: { now: () => clock.monotonic() + 1 },
  });
  return {
    get: (key) => cache.get(key),
    set: (key, answer) => {
      cache.set(key, answer);
    },
  };
}
