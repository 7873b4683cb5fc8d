/**
 * Writes src/text/chinese-pairs-data.ts: `node scripts/run-ts.mjs pipelines/spelling/write-chinese-pairs.ts [DATA]`. Counts which Chinese
 * characters follow one another: inside of the words of jieba's dictionary, by how frequent each word is, and in the Chinese open
 * sets that the encoder learnt from. Both halves count alike, and so does each set.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import { PATHS } from '../../src/wiring/paths.ts';
import { openTexts } from './open-texts.ts';

const SETS = [
  'asap_sample/train',
  'chatterbot_corpus/zh',
  'cmrc2018/trial_questions',
  'crosswoz/val',
  'kdconv/film_dev',
  'kdconv/music_dev',
  'kdconv/travel_dev',
  'ms_skills_intents/zh',
  'pingcap_docs_cn/faq',
];
const HAN_RUN = /\p{Script=Han}+/gu;
const FREQUENT = /^[\u4e00-\u9fff]$/;
/** Pairs kept, the most frequent ones. */
const KEPT = 50_000;
/** In powers of two; what follows more rarely says nothing. */
const RAREST_AFTER = 12;

const data = process.argv[2] ?? join(PATHS.root, '..', 'shared', 'data');

const single = new Map<string, number>();
const pairs = new Map<string, number>();

function count(runs: Iterable<readonly [string, number]>, weight: number): void {
  const ones = new Map<string, number>();
  const twos = new Map<string, number>();
  let all = 0;
  for (const [run, n] of runs) {
    const characters = [...run];
    characters.forEach((character, i) => {
      all += n;
      ones.set(character, (ones.get(character) ?? 0) + n);
      const next = characters[i + 1];
      if (next !== undefined) twos.set(character + next, (twos.get(character + next) ?? 0) + n);
    });
  }
  for (const [character, n] of ones) single.set(character, (single.get(character) ?? 0) + (weight * n) / all);
  for (const [pair, n] of twos) pairs.set(pair, (pairs.get(pair) ?? 0) + (weight * n) / all);
}

function* dictionary(): Generator<readonly [string, number]> {
  for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
    const [word, n] = line.split(' ');
    if (word !== undefined && n !== undefined && /^\p{Script=Han}+$/u.test(word)) yield [word, Number(n)];
  }
}

function* runs(name: string): Generator<readonly [string, number]> {
  for (const text of openTexts(data, name)) for (const [run] of text.matchAll(HAN_RUN)) yield [run, 1];
}

count(dictionary(), 0.5);
for (const name of SETS) count(runs(name), 0.5 / SETS.length);

const kept = [...pairs]
  .filter(([pair]) => [...pair].every((character) => FREQUENT.test(character)))
  .sort((a, b) => b[1] - a[1])
  .slice(0, KEPT);
const after = new Map<string, Map<number, string>>();
for (const [pair, share] of kept) {
  const [a, b] = [...pair] as [string, string];
  const bits = Math.max(1, Math.round(-Math.log2(share / single.get(a)!)));
  if (bits > RAREST_AFTER) continue;
  const lists = after.get(a) ?? new Map<number, string>();
  lists.set(bits, (lists.get(bits) ?? '') + b);
  after.set(a, lists);
}
const lines = [...single]
  .filter(([character, share]) => FREQUENT.test(character) && (after.has(character) || share > 2 ** -21))
  .sort((a, b) => b[1] - a[1])
  .map(([character, share]) => {
    const lists = [...(after.get(character) ?? [])]
      .sort((a, b) => a[0] - b[0])
      .map(([bits, list]) => ` ${bits}${list}`);
    return `${character}${Math.round(-Math.log2(share))}${lists.join('')}`;
  });
writeFileSync(
  join(PATHS.root, 'src/text/chinese-pairs-data.ts'),
  `/** Chinese characters, each with how rare it is, and those that follow it by how rarely they do: n for one time in 2^n. Written by
 * pipelines/spelling/write-chinese-pairs.ts.
 */
export const CHINESE_PAIRS = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${lines.length} characters, ${kept.length} pairs`);
