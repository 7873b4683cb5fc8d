import { describe, expect, it } from 'vitest';
import { fakeEncoder } from '../../../test/fakes/encoder.ts';
import { readExamples } from './examples.ts';
import { isLarge, sampleLabels } from './sample-labels.ts';
import { trainIntents } from './train-intents.ts';

/** `each` rows of every label, dealt in turn; every tenth row is out of scope where asked. */
function labelsOf(labels: number, each: number, outside = 0): Int32Array {
  return Int32Array.from([
    ...Array.from({ length: labels * each }, (_, i) => i % labels),
    ...Array.from({ length: outside }, () => -1),
  ]);
}

describe('the sample that settings of a large set are chosen on', () => {
  it('is taken of large sets alone: CLINC150 is chosen on as a whole', () => {
    expect(isLarge(15_100, 150)).toBe(false);
    expect(isLarge(120_000, 1000)).toBe(true);
    expect(isLarge(50_000, 10)).toBe(true);
    expect(isLarge(7_000, 1000)).toBe(true);
  });

  it.each([
    [1000, 120, 500],
    [1000, 7, 0],
    [100, 1200, 0],
    [8, 6000, 40_000],
  ])('of %i labels with %i rows each holds whole labels, enough of them, in bounds', (labels, each, outside) => {
    const labelOf = labelsOf(labels, each, outside);
    const { labels: chosen, rows } = sampleLabels(labelOf, labels, 5);
    expect(chosen.length).toBeGreaterThanOrEqual(Math.min(labels, 64));
    expect(rows.length).toBeGreaterThanOrEqual(5000);
    expect(rows.length).toBeLessThan(25_000);
    expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(labelOf[row] as number, (counts.get(labelOf[row] as number) ?? 0) + 1);
    const wanted = Math.min(each, Math.ceil(16_000 / Math.min(labels, 64)));
    for (const label of chosen) expect(counts.get(label)).toBe(wanted);
    expect(counts.get(-1) ?? 0).toBe(Math.min(outside, 3200));
    expect(counts.size).toBe(chosen.length + (outside > 0 ? 1 : 0));
  });

  it('is the same for the same seed and another for another', () => {
    const labelOf = labelsOf(1000, 120);
    expect(sampleLabels(labelOf, 1000, 5)).toEqual(sampleLabels(labelOf, 1000, 5));
    expect(sampleLabels(labelOf, 1000, 5)).not.toEqual(sampleLabels(labelOf, 1000, 6));
  });
});

describe('a head of a large set', () => {
  // Few labels with very many rows: the cheapest set that is large.
  const rows = Array.from({ length: 41_000 }, (_, i) => ({ text: `${i} k${i % 16}`, label: `L${i % 16}` }));
  const { examples } = readExamples(rows.map((row) => JSON.stringify(row)).join('\n'));

  it('knows every label, is calibrated on rows it had not seen, and is the same each time', async () => {
    const train = (useNet: boolean) => trainIntents(examples, fakeEncoder(), { seed: 3, useNet, progress: () => {} });
    const { labels, metrics, head, weights } = await train(true);
    expect(labels).toHaveLength(16);
    expect(metrics).toMatchObject({ heldOutAccuracy: 1, heldOutEce: expect.closeTo(0, 2) });
    const [vector] = (await fakeEncoder().embed(['nought k9'])) as [Float32Array];
    const [best] = head.predict('nought k9', vector).best;
    expect(labels[best?.label ?? -1]).toBe('L9');
    // The network has no say in these, and takes most of the time.
    const { weights: again } = await train(false);
    expect([again.weights, again.dense, again.alone]).toEqual([weights.weights, weights.dense, weights.alone]);
  });
});
