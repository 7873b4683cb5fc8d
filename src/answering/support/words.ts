/**
 * The content of a text: what a passage has to hold for a sentence to be taken from it. English by word stems, Chinese by
 * pieces of the passage's own text, so that no dictionary decides what a word is.
 */

/** Says nothing by itself, in either language. Longest first in the pattern, so that 可以 goes before 可. */
const SOFT_ZH = [
  '您好 的时候 的话 您的 请您 我们 你们 咱们 本店 您 你 请 可以 能够 即可 可 能 将 会 就 也 都 还 则 而且 并且 而 且 并 和 与 以及 及 或者 或 的 地 得',
  '了 着 过 在 是 有 为 对 把 被 让 给 从 到 由 于 这个 那个 这些 那些 这 那 该 此 其中 其 如果 若 如 当 时候 时 后 因此 所以 因为 由于 因 同时 另外 此外 然后 再',
  '满 先 之 以 等 关于 根据 按照 按 进行 享受 提供 相关 具体 通常 需要 需 想要 想 要 来 去 上 下 里 中 哦 呢 啊 吧 吗 呀 亲 个 款 情况 方式 怎么 问题 谢谢',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);
const SOFT_ZH_PATTERN = new RegExp(SOFT_ZH.join('|'), 'gu');

const SOFT_EN = new Set(
  (
    'a an the this that these those it its they them their there here you your yours we our us is are was were be been being am ' +
    'do does did has have had having will would can could shall should may might of to in on at by for from with as into onto ' +
    'and or so then than if when while which who whom whose what how where why also too just simply please about any some each ' +
    'such within up least most more less than s t re ll ve d m get gets getting let lets make makes'
  ).split(' '),
);

const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN = /[\p{Script=Latin}][\p{Script=Latin}\p{N}'’-]*/gu;

const IRREGULAR: Readonly<Record<string, string>> = {
  sent: 'send',
  paid: 'pay',
  bought: 'buy',
  sold: 'sell',
  given: 'give',
  gave: 'give',
  taken: 'take',
  took: 'take',
  kept: 'keep',
  left: 'leave',
  made: 'make',
  chosen: 'choose',
  chose: 'choose',
  shown: 'show',
  lost: 'lose',
  broken: 'break',
  held: 'hold',
  found: 'find',
};

/** A light English stemmer: enough to let "returns", "returned" and "returning" meet. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  const plain = Object.hasOwn(IRREGULAR, bare) ? (IRREGULAR[bare] as string) : bare;
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  for (const [suffix, put] of [
    ['ies', 'y'],
    ['ied', 'y'],
    ['sses', 'ss'],
    ['ing', ''],
    ['ed', ''],
    ['es', ''],
    ['ly', ''],
    ['s', ''],
    ['e', ''],
  ] as const) {
    if (!plain.endsWith(suffix) || plain.length - suffix.length < 3 || /ss$/.test(plain)) continue;
    const stem = plain.slice(0, plain.length - suffix.length) + put;
    return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  }
  return plain;
}

/** Stems of the English content words of a normalised text, in order, repeats included. */
function latinStems(text: string): string[] {
  return (text.match(LATIN) ?? []).filter((word) => !SOFT_EN.has(word)).map(stemOf);
}

/** Pairs of Chinese characters that stand together, particles taken out: the unit in which texts are compared. */
function hanPairs(text: string): string[] {
  const pairs: string[] = [];
  for (const run of text.match(HAN_RUN) ?? []) {
    for (const part of run.replace(SOFT_ZH_PATTERN, ' ').split(' ')) {
      for (let at = 0; at + 2 <= part.length; at++) pairs.push(part.slice(at, at + 2));
      if (part.length === 1) pairs.push(part);
    }
  }
  return pairs;
}

/** Every unit of content, both languages. */
export function unitsOf(text: string): string[] {
  return [...latinStems(text), ...hanPairs(text)];
}

export interface Coverage {
  /** Units of content, weighted. 0 when the text says nothing. */
  readonly total: number;
  readonly covered: number;
}

/** How much of a normalised sentence's content stands in a normalised text. */
export function coverageOf(sentence: string, evidence: string): Coverage {
  let total = 0;
  let covered = 0;
  const stems = new Set(latinStems(evidence));
  for (const stem of latinStems(sentence)) {
    total += 2;
    if (stems.has(stem)) covered += 2;
  }
  for (const run of sentence.match(HAN_RUN) ?? []) {
    const tiled = tile(run, evidence);
    total += tiled.total;
    covered += tiled.covered;
  }
  return { total, covered };
}

/** Longest pieces of `evidence` first, particles skipped; a character that stands alone there counts half. */
function tile(run: string, evidence: string): Coverage {
  let total = 0;
  let covered = 0;
  let at = 0;
  while (at < run.length) {
    let length = 0;
    while (at + length < run.length && evidence.includes(run.slice(at, at + length + 1))) length++;
    if (length >= 2) {
      total += length;
      covered += length;
      at += length;
      continue;
    }
    const soft = SOFT_ZH.find((word) => run.startsWith(word, at));
    if (soft !== undefined) {
      at += soft.length;
      continue;
    }
    total += 1;
    covered += length === 1 ? 0.5 : 0;
    at += 1;
  }
  return { total, covered };
}
