import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { STARTER_QUESTIONS } from '../retrieval/faq-sets.ts';
import { splitOf } from './retrieval.ts';

const asked = (values: Record<string, unknown>, positionals: readonly string[] = []) =>
  STARTER_QUESTIONS[splitOf({ values, positionals })];

describe('the questions that a split asks', () => {
  it('are the calibration ones unless a split is named', () => {
    expect(asked({})).toEqual([
      'calibration.jsonl',
      'calibration-2.jsonl',
      'calibration-3.jsonl',
      'calibration-4.jsonl',
    ]);
  });

  it('are, of the test split, the first two frozen sets however many follow', () => {
    expect(asked({ split: 'test' })).toEqual(['test.jsonl', 'test-2.jsonl']);
    expect(asked({}, ['test'])).toEqual(['test.jsonl', 'test-2.jsonl']);
  });

  it('are the latest frozen set where it is named', () => {
    expect(asked({ split: 'test-4' })).toEqual(['test-4.jsonl']);
    expect(asked({}, ['test-4'])).toEqual(['test-4.jsonl']);
  });

  it('are refused where no split is so called', () => {
    expect(() => asked({ split: 'test3' })).toThrow(UsageError);
  });
});
