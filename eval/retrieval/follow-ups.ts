/** The sets of follow-ups: questions that lean on what was asked before. */
import { join } from 'node:path';
import { PATHS } from '../../src/wiring/paths.ts';
import { rows } from './rows.ts';

/** The first is asked where none is named. */
export const FOLLOW_UP_SPLITS = ['development', 'development-2', 'development-3', 'test'] as const;
export type FollowUpSplit = (typeof FOLLOW_UP_SPLITS)[number];

export interface FollowUp {
  readonly lang: 'zh' | 'en';
  /** What was asked before, oldest first: a question, or a question and a first follow-up. */
  readonly before: readonly string[];
  readonly text: string;
  /** Ids of the entries that answer it; none where no entry does. */
  readonly gold: readonly string[];
}

const FILES: Readonly<Record<FollowUpSplit, string>> = {
  development: 'followups-dev.jsonl',
  'development-2': 'followups-dev-2.jsonl',
  'development-3': 'followups-dev-3.jsonl',
  test: 'followups-test.jsonl',
};

export function followUpsFile(split: FollowUpSplit): string {
  return join(PATHS.root, 'eval', 'datasets', 'ecommerce', FILES[split]);
}

/** `before` is written as one question in the first development set, as a list in the others. */
export function readFollowUps(file: string): FollowUp[] {
  return rows<Omit<FollowUp, 'before'> & { before: string | string[] }>(file).map((row) => ({
    ...row,
    before: typeof row.before === 'string' ? [row.before] : row.before,
  }));
}
