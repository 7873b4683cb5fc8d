import { describe, expect, it } from 'vitest';
import { readExamples } from './examples.ts';

const line = (text: unknown, label: unknown) => JSON.stringify({ text, label });

describe('readExamples', () => {
  it('reads texts in normal form with their line numbers', () => {
    const { examples } = readExamples([line('Ｔrack  my order', 'track'), '', line('退貨', 'return')].join('\n'));
    expect(examples).toEqual([
      { text: 'track my order', label: 'track', line: 1 },
      { text: '退货', label: 'return', line: 3 },
    ]);
  });

  it('reports lines it cannot use and goes on', () => {
    const bad = [
      '{',
      '[]',
      'null',
      line('', 'a'),
      line('\u200b', 'a'),
      line(7, 'a'),
      line('x', ''),
      line('x', 3),
      '{"text":"y"}',
    ];
    const { examples, report } = readExamples([...bad, line('good', 'a')].join('\n'));
    expect(report.rejected.map((r) => r.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(examples).toHaveLength(1);
  });

  it('leaves repeats out and says of which line', () => {
    const { examples, report } = readExamples([line('Hi', 'a'), line('hi', 'a'), line('HI ', 'a')].join('\n'));
    expect(examples).toHaveLength(1);
    expect(report.duplicates).toEqual([
      { line: 2, reason: 'repeats line 1' },
      { line: 3, reason: 'repeats line 1' },
    ]);
  });

  it('settles a contradiction by the majority', () => {
    const { examples, report } = readExamples([line('x', 'a'), line('x', 'b'), line('x', 'a')].join('\n'));
    expect(examples.map((e) => e.label)).toEqual(['a']);
    expect(report.contradictions).toEqual([
      { line: 1, reason: 'labelled a, and elsewhere b (line 2); kept' },
      { line: 2, reason: 'labelled b, and elsewhere a (line 1); left out' },
    ]);
  });

  it('keeps both sides of a tie', () => {
    const { examples, report } = readExamples([line('x', 'a'), line('x', 'b')].join('\r\n'));
    expect(examples.map((e) => e.label)).toEqual(['a', 'b']);
    expect(report.contradictions).toHaveLength(2);
  });

  it('bears a byte order mark and an empty file', () => {
    expect(readExamples(`\ufeff${line('x', 'a')}`).examples).toHaveLength(1);
    expect(readExamples('').examples).toEqual([]);
  });
});
