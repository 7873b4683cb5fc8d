import { describe, expect, it } from 'vitest';
import type { Turn } from '../../types.ts';
import { readTrace } from './trace-steps.ts';

const trace = (steps: unknown[]) =>
  ({ schema: 1, versions: { gate: 'g1' }, timingsMs: { total: 9, search: 2 }, steps }) as unknown as Turn['trace'];

describe('a stored trace', () => {
  it('shows understanding and search apart from the other steps', () => {
    const read = readTrace(
      trace([
        { step: 'understand', intents: [{ intent: 'refund', confidence: 0.9 }], outOfScope: false },
        { step: 'search', text: 'q', outcome: 'answer', threshold: 0.8, confidence: 0.9, passages: [] },
        { step: 'decision', decision: 'answered', flow: null },
      ]),
    );
    expect([read.understood.length, read.searches.length, read.others]).toEqual([
      1,
      1,
      [{ step: 'decision', facts: [['decision', 'answered']] }],
    ]);
  });

  it('tells a gate without a threshold from one that was not stored', () => {
    const [none, absent] = readTrace(trace([{ step: 'search', threshold: null }, { step: 'search' }])).searches;
    expect([none?.threshold, absent?.threshold]).toEqual([null, undefined]);
  });

  it('lists the total time last', () => {
    expect(readTrace(trace([])).timings.map(([name]) => name)).toEqual(['search', 'total']);
  });

  it.each([
    null,
    undefined,
    {},
    { steps: 'x' },
    { steps: [null, 3, { step: 'understand', intents: 'x', entities: [1] }] },
  ])('that is damaged is read as far as it goes: %j', (damaged) => {
    expect(() => readTrace(damaged as unknown as Turn['trace'])).not.toThrow();
  });
});
