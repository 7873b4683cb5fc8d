/**
 * Writes src/text/english-frequencies.ts, english-pairs-data.ts and english-rare-data.ts:
 *
 *     node scripts/run-ts.mjs pipelines/spelling/write-english-frequencies.ts DICTIONARY [DATA]
 *
 * Counts the words of the English open sets that the encoder learnt from, training parts only. Kept are those that a dictionary
 * has (a word a line; ours was the word list of Vim's English spelling file), names that are frequent, and more-words.txt, which
 * holds words of shops and homes that the sets lack. Each set counts alike, so that the longest one does not decide what
 * English is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLongEnough, rareFilter } from '../../src/text/english-rare.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { openTexts, readOpenFile } from './open-texts.ts';

const SETS = [
  'bitext_cs_intent/train',
  'chatterbot_corpus/en',
  'clinc150/train',
  'dstc9_track1/faq',
  'goemotions/train',
  'hwu64/train',
  'ms_skills_intents/en',
  'multidogo/sentence_train',
  'multiwoz21/val',
  'sgd/train',
  'snips/train',
  'taskmaster4_coffee/all',
];
const WORD = /[a-z]+(?:'[a-z]+)*/g;
const LONGEST_WORD = 20;
/** A word that is in no dictionary must occur so often, in so many sets; it counts as so many times rarer, in powers of two. */
const LEAST_SEEN = 6;
const LEAST_SETS = 2;
const NO_WORD = 3;
const LEAST_SHORT = 300;
/** Classes of frequency are powers of two of one in so many words; what is rarer is in the last one. */
const RAREST = 22;
/** The class of a word of more-words.txt that the sets do not know better. */
const OWN = 18;
const LINE = 120;
/** Pairs of words kept, of those that come more often than the words by themselves would say. */
const PAIRS = 30_000;
const LEAST_LIFT = 3;
const LEAST_PAIR_SETS = 2;
const RAREST_AFTER = 10;
const START = '^';
const CONTRACTION = /^(?:\w+n't|\w+'(?:re|ve|ll|m)|(?:it|that|what|where|there|how|who|he|she|let)'s)$/;

const [, , dictionary, data = join(PATHS.root, '..', 'shared', 'data')] = process.argv;
if (dictionary === undefined) throw new Error('name a list of right words');
const right = new Set(readFileSync(dictionary, 'utf8').toLowerCase().split('\n'));

const share = new Map<string, number>();
const seen = new Map<string, number>();
const sets = new Map<string, number>();
/** `first second`; the first of a text stands after START. */
const pairs = new Map<string, number>();
const heads = new Map<string, number>();
const add = (map: Map<string, number>, key: string, n: number) => map.set(key, (map.get(key) ?? 0) + n);
for (const name of SETS) {
  const counts = new Map<string, number>();
  const two = new Map<string, number>();
  let all = 0;
  for (const text of openTexts(data, name)) {
    let before = START;
    add(counts, START, 1);
    for (const [word] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
      all++;
      // "don't" and "dont" are one word here; "the order's" says nothing new.
      const plain = word.replaceAll("'", '');
      if (plain !== word && CONTRACTION.test(word)) right.add(plain);
      else if (plain !== word) continue;
      add(counts, plain, 1);
      add(two, `${before} ${plain}`, 1);
      before = plain;
    }
  }
  for (const [word, n] of counts) {
    add(share, word, n / all / SETS.length);
    add(seen, word, n);
    add(sets, word, 1);
  }
  for (const [pair, n] of two) {
    add(pairs, pair, n / all / SETS.length);
    add(heads, pair, 1);
  }
}
const more = new Set(
  readFileSync(join(PATHS.root, 'pipelines/spelling/more-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== ''),
);

const kept = new Set(more);
const misspelt = new Set(
  readOpenFile(data, 'codespell/misspellings')
    .split('\n')
    .map((line) => line.split('\t')[0]!.toLowerCase()),
);
for (const [word, n] of seen) {
  if (!/^[a-z]+$/.test(word) || word.length > LONGEST_WORD) continue;
  // Single letters and pairs are mostly what is left of something else.
  if (word.length < 3 && n < LEAST_SHORT) continue;
  if (right.has(word) || (n >= LEAST_SEEN && sets.get(word)! >= LEAST_SETS && !misspelt.has(word))) kept.add(word);
}
const classes = new Map<number, string[]>();
for (const word of [...kept].sort()) {
  const known =
    Math.round(-Math.log2(share.get(word) ?? 2 ** -RAREST)) + (right.has(word) || more.has(word) ? 0 : NO_WORD);
  const rarity = Math.min(more.has(word) ? OWN : RAREST, known);
  classes.set(rarity, [...(classes.get(rarity) ?? []), word]);
}
const lines: string[] = [];
for (const [rarity, words] of [...classes].sort((a, b) => a[0] - b[0])) {
  lines.push(String(rarity));
  for (const word of words) {
    if (lines.at(-1)!.length + word.length >= LINE) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
  }
}
writeFileSync(
  join(PATHS.root, 'src/text/english-frequencies.ts'),
  `/** English words by how rare they are: a number n begins those of which one in about 2^n words of running text is one. Written by
 * pipelines/spelling/write-english-frequencies.ts.
 */
export const ENGLISH_FREQUENCIES = \`
${lines.join('\n')}
\`;
`,
);

const after = new Map<string, Map<number, string[]>>();
const best = [...pairs]
  .filter(([pair]) => heads.get(pair)! >= LEAST_PAIR_SETS)
  .map(([pair, n]) => {
    const [first, second] = pair.split(' ') as [string, string];
    return { first, second, n, bits: Math.max(1, Math.round(-Math.log2(n / share.get(first)!))) };
  })
  .filter(({ first, second, n, bits }) => {
    const known = (first === START || kept.has(first)) && kept.has(second);
    return known && bits <= RAREST_AFTER && n / share.get(first)! >= LEAST_LIFT * share.get(second)!;
  })
  .sort((a, b) => b.n - a.n)
  .slice(0, PAIRS);
for (const { first, second, bits } of best) {
  const lists = after.get(first) ?? new Map<number, string[]>();
  lists.set(bits, [...(lists.get(bits) ?? []), second]);
  after.set(first, lists);
}
const pairLines = [...after]
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  .map(([first, lists]) => {
    const classed = [...lists].sort((a, b) => a[0] - b[0]).map(([bits, words]) => `${bits} ${words.join(' ')}`);
    return `${first} ${classed.join(' ')}`;
  });
writeFileSync(
  join(PATHS.root, 'src/text/english-pairs-data.ts'),
  `/** English words (^ begins a text), each with those that follow it by how rarely they do: after n, one time in 2^n. Written by
 * pipelines/spelling/write-english-frequencies.ts.
 */
export const ENGLISH_PAIRS = \`
${pairLines.join('\n')}
\`;
`,
);
const rare = [...right].filter((word) => /^[a-z]+$/.test(word) && isLongEnough(word) && !kept.has(word));
writeFileSync(
  join(PATHS.root, 'src/text/english-rare-data.ts'),
  `/** Long right words that english-frequencies.ts lacks, ${rare.length} of them: a Bloom filter, read by english-rare.ts. Written by
 * pipelines/spelling/write-english-frequencies.ts.
 */
export const ENGLISH_RARE =
  '${Buffer.from(rareFilter(rare)).toString('base64')}';
`,
);
console.log(`${best.length} pairs of words`);
console.log(`${kept.size} words, ${[...classes].map(([rarity, { length }]) => `${rarity}: ${length}`).join(', ')}`);
