import { describe, expect, it } from 'vitest';
import type { VectorIndexFactory } from '../../ports/vector-index.ts';
import { type ClusterQuestion, clusterQuestions } from './cluster.ts';

const exact: VectorIndexFactory = ({ dimensions }) => {
  const rows: { key: number; vector: ArrayLike<number> }[] = [];
  return {
    dimensions,
    get size() {
      return rows.length;
    },
    add: (key, vector) => void rows.push({ key, vector }),
    remove: () => {
      throw new Error('grouping removes nothing');
    },
    search: (vector, count) =>
      rows
        .map(({ key, vector: row }) => ({
          key,
          cosine: Array.from(row).reduce((sum, x, i) => sum + x * vector[i]!, 0),
        }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, count),
  };
};

/** A unit vector near axis `axis`, tilted by `tilt` towards the next one. */
function near(axis: number, tilt: number): Float32Array {
  const vector = new Float32Array(16);
  vector[axis] = Math.cos(tilt);
  vector[axis + 1] = Math.sin(tilt);
  return vector;
}
const question = (text: string, axis: number, tilt = 0): ClusterQuestion => ({
  text,
  vector: near(axis, tilt),
  terms: text.split(' '),
});

function groups(questions: readonly ClusterQuestion[], options: { threshold?: number; neighbours?: number } = {}) {
  const work = clusterQuestions(questions, {
    threshold: 0.6,
    wordShare: 0.2,
    smallest: 2,
    neighbours: 5,
    factory: exact,
    ...options,
  });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe('grouping questions', () => {
  it('puts together what means the same and leaves what is like nothing else alone', () => {
    const found = groups([
      question('pick up myself', 0),
      question('gift wrap', 4),
      question('collect it myself', 0, 0.3),
      question('loyalty card lost', 8),
      question('wrap as a gift', 4, 0.2),
      question('can i collect', 0, 0.2),
    ]);
    expect(found.map((group) => [...group].sort())).toEqual([
      [0, 2, 5],
      [1, 4],
    ]);
  });

  it('names the most central question first', () => {
    expect(
      groups([question('a', 0, 0.5), question('b', 0, 0), question('c', 0, 0.25)], { threshold: 0.5 })[0]?.[0],
    ).toBe(2);
  });

  it('counts the same words once for likeness and every time for size', () => {
    const found = groups([...Array.from({ length: 40 }, () => question('same', 0)), question('other', 0, 0.4)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toHaveLength(41);
  });

  it('does not chain: the ends of a row of neighbours stay apart', () => {
    const row = Array.from({ length: 12 }, (_, i) => question(`q${i}`, 0, (i * Math.PI) / 22));
    const found = groups(row, { threshold: 0.7 });
    expect(found.length).toBeGreaterThan(1);
    for (const group of found) expect(Math.max(...group) - Math.min(...group)).toBeLessThan(11);
  });

  it('answers nothing for nothing', () => {
    expect(groups([])).toEqual([]);
    expect(groups([question('alone', 0)])).toEqual([]);
  });
});
