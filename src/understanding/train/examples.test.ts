import { describe, expect, it } from 'vitest';
import { decodeLines, readExamples } from './examples.ts';

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
      line('x', null),
      '{"text":"y"}',
    ];
    const { examples, report } = readExamples([...bad, line('good', 'a')].join('\n'));
    expect(report.rejected.map((r) => r.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(examples).toHaveLength(1);
  });

  it('takes a number for a label, as many public sets have it', () => {
    const { examples, report } = readExamples([line('x', 3), line('y', '3'), line('z', 0)].join('\n'));
    expect([examples.map((e) => e.label), report.rejected]).toEqual([['3', '3', '0'], []]);
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

  it('reports a line in another encoding and reads the others', () => {
    const gbk = Buffer.from([...Buffer.from('{"text":"'), 0xd6, 0xd0, 0xb9, 0xfa, ...Buffer.from('","label":"a"}')]);
    const file = Buffer.concat([Buffer.from(`${line('第一', 'a')}\n`), gbk, Buffer.from(`\n\n${line('第四', 'b')}\n`)]);
    const { examples, report } = readExamples(decodeLines(file));
    expect(examples.map((e) => [e.text, e.line])).toEqual([
      ['第一', 1],
      ['第四', 4],
    ]);
    expect(report.rejected).toEqual([{ line: 2, reason: 'the line is not UTF-8' }]);
  });

  it('finds nothing to use in a file of UTF-16', () => {
    const { examples, report } = readExamples(decodeLines(Buffer.from(`\ufeff${line('x', 'a')}\n`, 'utf16le')));
    expect([examples, report.rejected.length > 0]).toEqual([[], true]);
  });
});
