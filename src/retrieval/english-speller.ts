/**
 * Reads misspelt English as it was meant: of all ways to read the words of a question, the one that is likeliest to be meant and
 * to be typed like this. The articles' words and English as a whole say what is meant; what is right already stays, and so do
 * names, codes and addresses.
 */
import { englishNear, RAREST, rarityOf, START, shareAfter } from '../text/english.ts';
import { syllables } from '../text/pinyin.ts';
import { SHORTHAND } from '../text/shorthand.ts';
import { typingCost } from '../text/typing-cost.ts';
import { PAIR, STEM } from './analyze.ts';
import type { ArticleIndex } from './article-index.ts';
import { stem } from './stem.ts';

/** Chinese; or letters and digits, with the signs that make a code or an address of them. */
const TOKENS = /\p{Script=Han}+|[\p{Script=Latin}\d](?:[\p{Script=Latin}\d_@.:/'’]*[\p{Script=Latin}\d])?/gu;
const HAN = /\p{Script=Han}/u;
const WORD = /^[a-z]+(?:'[a-z]+)*$/;
/** From this rarity on a right word may stand for another one, which must come so much cheaper. */
const SUSPECT = 19;
const RIGHT_ALREADY = 6;
const SMALL_SLIP = 8;
/** Longer ones do not come about by accident. */
const LONGEST_SUSPECT = 5;
const SHORTEST_TYPO = 3;
const SHORTEST_IN_CHINESE = 4;
const SHORTEST_JOINED = 5;
const SHORTEST_THREE = 8;
const FEW_UNITS = 2;
const LONGEST_TYPO = 24;
/** Words guessed in one text, of those that nobody knows and of those that are suspect: each is compared with thousands. */
const MOST_UNKNOWN = 20;
const MOST_SUSPECT = 20;
/** Guesses kept for a word. */
const MOST_GUESSES = 6;
/** All in bits. What a word costs that nobody knows: a guess must come cheaper. */
const UNKNOWN_WORD = 35;
const UNKNOWN_SHORT_WORD = 21;
const UNKNOWN_CHINESE = 26;
const UNKNOWN_HERE = 23;
const SPACE_LOST = 4;
const SPACE_ADDED = 7;
/** What looks like a part of one or two letters is mostly an ending. */
const SHORT_PART = 2;
/** What a guess may cost by how it was typed. */
const MOST_TYPING_COST = 12;
/** How much of a word is due to the word before it in the articles, in English at large, and to neither. */
const AFTER_HERE = 0.3;
const AFTER_ENGLISH = 0.4;
const ALONE = 0.3;
/** Texts of articles that weigh as much as none. */
const FEW_TEXTS = 2;
/** Of running text, how much is taken to be as the articles are. */
const BY_ARTICLES = 0.5;
const WORDS_A_UNIT = 8;
const WORDS_BEYOND = 400;

interface Reading {
  readonly words: readonly string[];
  /** Bits for typing it as it was typed. */
  readonly cost: number;
  /** Tokens that it reads. */
  readonly span: number;
}

interface Token {
  /** What stands between the token before and this one. */
  readonly gap: string;
  readonly text: string;
  /** null: not to be read otherwise. */
  readonly word: string | null;
  readonly known: boolean;
  /** Known, and to be guessed all the same. */
  readonly suspect: boolean;
}

/** What a tenant calls its products and other things. */
export interface Names {
  hasWord(word: string): boolean;
}

/** The text with its misspelt words put right; the text itself when there are none. */
export function respellEnglish(normalized: string, index: ArticleIndex, names: Names | null): string {
  const chinese = HAN.test(normalized);
  const tokens: Token[] = [];
  let strange = false;
  let strangers = 0;
  let suspects = 0;
  let end = 0;
  for (const match of normalized.matchAll(TOKENS)) {
    const text = match[0];
    const gap = normalized.slice(end, match.index);
    end = match.index + text.length;
    let word = isWord(text, chinese) && names?.hasWord(text) !== true ? text : null;
    const known = word === null || isKnown(word, index);
    // What is wrong throughout is no English.
    if (!known && ++strangers > MOST_UNKNOWN) word = null;
    const suspect = known && word !== null && isSuspect(word, index) && ++suspects <= MOST_SUSPECT;
    const token = { gap, text, word, known, suspect };
    strange ||= !known || suspect || (word !== null && SHORTHAND.has(word)) || joins(tokens.at(-1), token, index);
    tokens.push(token);
  }
  return strange ? likeliest(tokens, index) + normalized.slice(end) : normalized;
}

/** In a Chinese text short letters are abbreviations, and syllables pinyin. */
function isWord(text: string, chinese: boolean): boolean {
  if (chinese) return text.length >= SHORTEST_IN_CHINESE && WORD.test(text) && syllables(text) === null;
  return WORD.test(text) || SHORTHAND.has(text);
}

function isKnown(word: string, index: ArticleIndex): boolean {
  if (index.words.frequency(word) > 0 || word.includes("'") || rarityOf(word) !== null) return true;
  return word.length > 4 && word.endsWith('s') && index.words.frequency(word.slice(0, -1)) > 0;
}

/**
 * A word that is known and may be wrong all the same: a right one that hardly anybody uses, and no article; or one that is
 * no English and that few articles have, which are written by people too.
 */
function isSuspect(word: string, index: ArticleIndex): boolean {
  const n = index.words.frequency(word);
  const rare = rarityOf(word);
  if (n > 0) return rare === null && n <= FEW_UNITS;
  return word.length <= LONGEST_SUSPECT && (rare ?? 0) >= SUSPECT;
}

/** Whether the articles write two words as one. */
function joins(first: Token | undefined, second: Token, index: ArticleIndex): boolean {
  if (first === undefined || first.word === null || second.word === null || second.gap !== ' ') return false;
  const joined = first.word + second.word;
  return joined.length >= SHORTEST_JOINED && index.words.frequency(joined) > 0;
}

interface State {
  readonly last: string;
  readonly bits: number;
  readonly from: State | null;
  /** null at the beginning. */
  readonly reading: Reading | null;
  /** The first token it reads. */
  readonly at: number;
}

function likeliest(tokens: readonly Token[], index: ArticleIndex): string {
  const states: State[][] = Array.from({ length: tokens.length + 1 }, () => []);
  states[0]!.push({ last: START, bits: 0, from: null, reading: null, at: 0 });
  for (let at = 0; at < tokens.length; at++) {
    for (const reading of readings(tokens, at, index)) {
      let best: State | null = null;
      for (const from of states[at]!) {
        let bits = from.bits + reading.cost;
        let { last } = from;
        for (const word of reading.words) {
          bits += follows(last, word, index);
          last = word;
        }
        if (best === null || bits < best.bits) best = { last, bits, from, reading, at };
      }
      if (best !== null) states[at + reading.span]!.push(best);
    }
  }
  let out = '';
  let state = states[tokens.length]!.reduce((a, b) => (b.bits < a.bits ? b : a));
  for (; state.from !== null && state.reading !== null; state = state.from) {
    out = tokens[state.at]!.gap + state.reading.words.join(' ') + out;
  }
  return out;
}

function readings(tokens: readonly Token[], at: number, index: ArticleIndex): Reading[] {
  const { word, known, suspect, text } = tokens[at]!;
  if (word === null) return [{ words: [text], cost: 0, span: 1 }];
  const out: Reading[] = [{ words: [word], cost: 0, span: 1 }];
  const short = SHORTHAND.get(word);
  if (short !== undefined) out.push({ words: short.words, cost: short.cost, span: 1 });
  if (word.length >= SHORTEST_TYPO && word.length <= LONGEST_TYPO) {
    if (!known) out.push(...guesses(word, index), ...splits(word, index));
    else if (suspect) out.push(...guesses(word, index, { most: SMALL_SLIP, more: RIGHT_ALREADY }));
  }
  const next = tokens[at + 1];
  if (next === undefined || next.word === null || next.gap !== ' ') return out;
  const joined = word + next.word;
  if (joins(tokens[at], next, index) || (!(known && next.known) && (rarityOf(joined) ?? RAREST) < RAREST))
    out.push({ words: [joined], cost: SPACE_ADDED, span: 2 });
  return out;
}

/** Words that may have been meant, likeliest first. */
function guesses(word: string, index: ArticleIndex, { most = MOST_TYPING_COST, more = 0 } = {}): Reading[] {
  const seen = new Set<string>([word]);
  const found: (Reading & { readonly bits: number })[] = [];
  const limit = Math.min(most, 3 * word.length - 3);
  const consider = (candidate: string): void => {
    if (seen.has(candidate)) return;
    seen.add(candidate);
    const cost = typingCost(candidate, word, limit) + more;
    if (cost === Number.POSITIVE_INFINITY) return;
    found.push({ words: [candidate], cost, span: 1, bits: cost + rarity(candidate, index) });
  };
  englishNear(word, consider);
  index.words.near(word, consider);
  return found.sort((a, b) => a.bits - b.bits).slice(0, MOST_GUESSES);
}

/** Two words without the space between them, or three. */
function splits(word: string, index: ArticleIndex): Reading[] {
  const out: Reading[] = [];
  const part = (from: number, to?: number): string | null => {
    const text = word.slice(from, to);
    return (text.length > 1 || text === 'a' || text === 'i') && isKnown(text, index) ? text : null;
  };
  const space = (...lengths: number[]): number => SPACE_LOST + (Math.min(...lengths) <= 2 ? SHORT_PART : 0);
  for (let at = 1; at < word.length; at++) {
    const first = part(0, at);
    if (first === null) continue;
    const rest = part(at);
    if (rest !== null) out.push({ words: [first, rest], cost: space(at, word.length - at), span: 1 });
    if (word.length < SHORTEST_THREE) continue;
    for (let next = at + 1; next < word.length; next++) {
      const second = part(at, next);
      const third = second === null ? null : part(next);
      if (second === null || third === null) continue;
      out.push({ words: [first, second, third], cost: 2 * space(at, next - at, word.length - next), span: 1 });
    }
  }
  return out;
}

/** What a word that nobody knows costs as it stands: what is Chinese spelt out is a name more often than not. */
function unknown(word: string): number {
  if (word.length <= 3) return UNKNOWN_SHORT_WORD;
  return (syllables(word)?.length ?? 0) > 1 ? UNKNOWN_CHINESE : UNKNOWN_WORD;
}

/** In bits, how rare a word is where these articles are asked for. */
function rarity(word: string, index: ArticleIndex): number {
  const general = rarityOf(plain(word));
  const n = index.words.frequency(word);
  if (general === null && n === 0) return unknown(word);
  // No English, and in few articles: a name, or as badly typed as the question.
  if (general === null && n <= FEW_UNITS) return UNKNOWN_HERE;
  const here = n / (WORDS_A_UNIT * index.words.units + WORDS_BEYOND);
  return -Math.log2(BY_ARTICLES * here + (1 - BY_ARTICLES) * 2 ** -(general ?? RAREST));
}

/** In bits, how surprising a word is after another one. */
function follows(last: string, word: string, index: ArticleIndex): number {
  const before = stem(last);
  const both = last === START ? 0 : index.textsWith(`${PAIR}${before} ${stem(word)}`);
  const here = both === 0 ? 0 : both / (index.textsWith(STEM + before) + FEW_TEXTS);
  const share =
    ALONE * 2 ** -rarity(word, index) + AFTER_HERE * here + AFTER_ENGLISH * shareAfter(plain(last), plain(word));
  return -Math.log2(share);
}

function plain(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '') : word;
}
