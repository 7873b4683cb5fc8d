import { describe, expect, it } from 'vitest';
import { makeId } from '../../domain/ids.ts';
import { seededRandom } from '../train/folds.ts';
import { inSplit } from './split-of-visitors.ts';

const VISITORS = 100_000;
/** 0.1 % point of chi-square with one degree of freedom: a fair draw fails one run in a thousand, and the seed is fixed. */
const CHI_SQUARE_1 = 10.83;

/** Ids as the server makes them: time, then random bytes, thousands of them in the same second. */
const random = seededRandom(20_261_121);
const visitors = Array.from({ length: VISITORS }, (_, i) =>
  makeId(
    'vis',
    Date.UTC(2026, 10, 21) + i,
    Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256)),
  ),
);
/** Ids a host site may give: counted up. */
const numbered = Array.from({ length: VISITORS }, (_, i) => `customer-${i}`);

const members = (ids: readonly string[], model: string, version: string, percent: number) =>
  ids.map((id) => inSplit(model, version, id, percent));
const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;

function chiSquare(seen: readonly number[], expected: readonly number[]): number {
  return seen.reduce((sum, n, i) => sum + (n - (expected[i] as number)) ** 2 / (expected[i] as number), 0);
}

describe('the split of visitors', () => {
  it.each([1, 5, 10, 33.3, 50, 90])('gives %f %% of 100,000 visitors the other version, by chi-square', (percent) => {
    const share = percent / 100;
    for (const ids of [visitors, numbered]) {
      const inside = count(members(ids, 'intents-x', 'v2', percent));
      const expected = [VISITORS * share, VISITORS * (1 - share)];
      expect(chiSquare([inside, VISITORS - inside], expected)).toBeLessThan(CHI_SQUARE_1);
    }
  });

  it('gives nobody at 0 % and everybody at 100 %', () => {
    expect(count(members(visitors, 'm', 'v2', 0))).toBe(0);
    expect(count(members(visitors, 'm', 'v2', 100))).toBe(VISITORS);
  });

  it('is stable for a visitor', () => {
    expect(members(visitors, 'm', 'v2', 30)).toEqual(members(visitors, 'm', 'v2', 30));
  });

  it('keeps who is in when the share grows', () => {
    let before = members(visitors, 'm', 'v2', 1);
    for (const percent of [2, 5, 20, 50, 99]) {
      const now = members(visitors, 'm', 'v2', percent);
      expect(before.every((inside, i) => !inside || now[i])).toBe(true);
      before = now;
    }
  });

  it.each([
    ['of two models', ['m', 'v2'], ['n', 'v2']],
    ['of two versions of one model', ['m', 'v2'], ['m', 'v3']],
    ['whose names run together', ['m', '1v2'], ['m1', 'v2']],
  ] as const)('is drawn independently for two experiments %s', (_, one, other) => {
    const a = members(visitors, one[0], one[1], 50);
    const b = members(visitors, other[0], other[1], 20);
    const cells = [0, 0, 0, 0];
    for (const [i, inside] of a.entries()) {
      const cell = (inside ? 2 : 0) + (b[i] ? 1 : 0);
      cells[cell] = (cells[cell] as number) + 1;
    }
    const inA = count(a) / VISITORS;
    const inB = count(b) / VISITORS;
    const expected = [(1 - inA) * (1 - inB), (1 - inA) * inB, inA * (1 - inB), inA * inB].map((p) => p * VISITORS);
    expect(chiSquare(cells, expected)).toBeLessThan(CHI_SQUARE_1);
  });

  it('leaves those without an id to the active version', () => {
    expect(inSplit('m', 'v2', '', 100)).toBe(false);
  });
});
