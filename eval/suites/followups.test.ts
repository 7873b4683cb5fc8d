import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { FOLLOW_UP_SPLITS, followUpsFile, readFollowUps } from '../retrieval/follow-ups.ts';
import { linesOf } from './followups.ts';
import { splitAmong } from './retrieval.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-followups-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(...lines: unknown[]) {
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return readFollowUps(file);
}

const shapes = (lines: ReturnType<typeof linesOf>) =>
  lines.map(([name, asked]) => [name, asked.map(({ row, context }) => [...context, row.text])]);

describe('the follow-ups that a split asks', () => {
  const fileOf = (split?: string) =>
    followUpsFile(splitAmong(FOLLOW_UP_SPLITS, { values: { split }, positionals: [] }));

  it('are the development ones unless the frozen ones are named', () => {
    expect(fileOf()).toMatch(/followups-dev\.jsonl$/);
    expect(fileOf('test')).toMatch(/followups-test\.jsonl$/);
  });

  it('are refused where no split is so called', () => {
    expect(() => fileOf('test-4')).toThrow(UsageError);
  });
});

describe('rows of follow-ups', () => {
  it('say what was asked before as one question or as a list, and read as a list', () => {
    const rest = { lang: 'en', text: 'and there?', gold: ['a.en'] };
    expect(read({ ...rest, before: 'q' }, { ...rest, before: ['q', 'f'] })).toEqual([
      { ...rest, before: ['q'] },
      { ...rest, before: ['q', 'f'] },
    ]);
  });
});

describe('the lines of figures', () => {
  const row = (text: string, before: string | string[], gold = ['a.en']) => ({ lang: 'en', text, before, gold });

  it('of the frozen set are by how much went before, oldest first', () => {
    expect(shapes(linesOf('test', read(row('one', ['q']), row('two', ['q', 'f']))))).toEqual([
      ['after one question', [['q', 'one']]],
      ['after two', [['q', 'f', 'two']]],
      [
        'all',
        [
          ['q', 'one'],
          ['q', 'f', 'two'],
        ],
      ],
      ['alone', [['one'], ['two']]],
    ]);
  });

  it('of the development set put a covered follow-up of the same question between', () => {
    const rows = read(row('one', 'q'), row('two', 'q'), row('uncovered', 'r', []), row('three', 'r'));
    expect(shapes(linesOf('development', rows))).toEqual([
      [
        'after the question before',
        [
          ['q', 'one'],
          ['q', 'two'],
          ['r', 'uncovered'],
          ['r', 'three'],
        ],
      ],
      [
        'after another follow-up',
        [
          ['q', 'two', 'one'],
          ['q', 'one', 'two'],
          ['r', 'three', 'uncovered'],
        ],
      ],
      ['alone', [['one'], ['two'], ['uncovered'], ['three']]],
    ]);
  });
});
