/**
 * Reads Chinese as it was meant: characters of the same sound, and pinyin, as the characters that go together best, in the
 * articles and in Chinese at large. Words that a dictionary knows were meant as they stand.
 */
import type { Segmenter } from '../ports/segmenter.ts';
import { shareAfter, shareOf } from '../text/chinese-pairs.ts';
import { isRead, soundsLike, spelling, spelt, syllables } from '../text/pinyin.ts';
import { STEM } from './analyze.ts';
import type { ArticleIndex } from './article-index.ts';
import { stem } from './stem.ts';

const TOKENS = /\p{Script=Han}+|[a-z]+|[^\p{Script=Han}a-z]+/gu;
const HAN = /^\p{Script=Han}/u;
const LATIN = /^[a-z]+$/;

/** One position of a Chinese text: what may stand there. */
interface Place {
  readonly options: readonly Option[];
}

interface Option {
  readonly text: string;
  /** In bits, for typing it as it was typed. */
  readonly cost: number;
}

/** All in bits. What a changed character must be likelier by. */
const CHANGED = 10;
/** Sounds that only some regions take for one. */
const OTHER_SYLLABLE = 3;
/** A pair in so many texts of the articles, or so large a share of what follows its first character, is right as it stands. */
const OFTEN = 2;
const OFTEN_AFTER = 2 ** -7;
/** Options kept at a place, and those kept of characters that the articles use. */
const MOST_OPTIONS = 24;
const MOST_USED = 64;
/** How much of a character is due to the one before it in the articles, in Chinese at large, and to neither. */
const BY_ARTICLES = 0.4;
const BY_CHINESE = 0.4;
const ALONE = 0.2;
/** Texts of articles that weigh as much as none. */
const FEW_TEXTS = 2;
/** Longer texts are left as they are: nobody types a page in pinyin, and time must be bounded. In UTF-16 units. */
const LONGEST = 300;
const LONGEST_PINYIN = 400;
/**
 * Ways from one place to the next that are weighed in one text, at some 0.2 µs each; beyond, what is left stays as typed. No
 * question of the starter needs 3,000 of them, all of its characters typed as others of their sound, and no open one 7,000.
 */
const MOST_WAYS = 12_000;
const MOST_WAYS_PINYIN = 40_000;
/** Syllables that must be spelt out before a text without any Chinese is taken for pinyin. */
const LEAST_SYLLABLES = 3;
const LEAST_SPELLED = 0.8;

/** A text of Latin letters that is Chinese spelt out, in characters; null when it is not. */
export function fromPinyin(normalized: string, index: ArticleIndex): string | null {
  if (normalized.length > LONGEST_PINYIN || /\p{Script=Han}/u.test(normalized)) return null;
  const places: Place[] = [];
  let letters = 0;
  let spelled = 0;
  let count = 0;
  for (const [token] of normalized.matchAll(TOKENS)) {
    const cut = LATIN.test(token) ? syllables(token) : null;
    if (LATIN.test(token)) letters += token.length;
    if (cut === null) {
      // Spaces between syllables are no part of a Chinese text.
      if (token.trim() !== '') places.push(asTyped(token.trim()));
      continue;
    }
    spelled += token.length;
    count += cut.length;
    for (const syllable of cut) places.push(spoken(syllable, index));
  }
  if (count < LEAST_SYLLABLES || spelled < letters * LEAST_SPELLED) return null;
  const ways = places.reduce((sum, place, i) => sum + waysTo(place, places[i - 1]), 0);
  return ways > MOST_WAYS_PINYIN ? null : likeliest(places, index).join('');
}

function waysTo(place: Place, before: Place | undefined): number {
  return place.options.length * (before?.options.length ?? 1);
}

export function respellChinese(
  normalized: string,
  index: ArticleIndex,
  segmenter: Pick<Segmenter, 'cutKnown'>,
): string {
  if (normalized.length > LONGEST) return normalized;
  const places: Place[] = [];
  let ways = 0;
  const add = (place: () => Place, typed: string): void => {
    const added = ways > MOST_WAYS ? asTyped(typed) : place();
    ways += waysTo(added, places.at(-1));
    places.push(added);
  };
  let before = '';
  for (const { 0: token, index: from } of normalized.matchAll(TOKENS)) {
    if (HAN.test(token)) {
      let after = from;
      for (const word of segmenter.cutKnown(token)) {
        const characters = [...word];
        // A word of several characters that the dictionary knows was meant.
        const open = characters.length === 1;
        for (const character of characters) {
          after += character.length;
          const next = normalized.slice(after, after + 1);
          const last = before;
          add(() => (open ? heard(character, last, next, index) : asTyped(character)), character);
          before = character;
        }
      }
      continue;
    }
    before = '';
    const spelled =
      LATIN.test(token) && index.wordingTerms.frequency(STEM + stem(token)) === 0 ? syllables(token) : null;
    if (spelled === null) places.push(asTyped(token));
    else for (const syllable of spelled) add(() => spoken(syllable, index), syllable);
  }
  return likeliest(places, index).join('');
}

function asTyped(text: string): Place {
  return { options: [{ text, cost: 0 }] };
}

/**
 * A typed character, and those that sound like it and go with the typed character before or after it; all of them where that
 * does not go with either itself.
 */
function heard(character: string, before: string, after: string, index: ArticleIndex): Place {
  const syllable = spelling(character);
  if (syllable === undefined) return asTyped(character);
  const options: Option[] = [{ text: character, cost: 0 }];
  const fits = Number(goesWell(before, character, index)) + Number(goesWell(character, after, index));
  if (fits === 2) return asTyped(character);
  // Where nothing fits as it stands, the neighbours may be wrong too.
  const odd = LATIN.test(after) || !(fits > 0 || goes(before, character, index) || goes(character, after, index));
  for (const text of frequent(`=${character}`, index, () => soundsLike(character))) {
    if (text === character) continue;
    if (odd || goes(before, text, index) || goes(text, after, index))
      options.push({ text, cost: CHANGED + (spelling(text) === syllable ? 0 : OTHER_SYLLABLE) });
  }
  return { options };
}

/** Whether a character often follows another one. */
function goesWell(first: string, second: string, index: ArticleIndex): boolean {
  return index.textsWith(first + second) >= OFTEN || shareAfter(first, second) >= OFTEN_AFTER;
}

/** Whether one character is known to follow another one. */
function goes(first: string, second: string, index: ArticleIndex): boolean {
  if (first === '' || second === '') return false;
  return shareAfter(first, second) > 0 || index.textsWith(first + second) > 0;
}

/** The characters a syllable may stand for. */
function spoken(syllable: string, index: ArticleIndex): Place {
  return {
    options: frequent(syllable, index, () => spelt(syllable)).map((text) => ({
      text,
      cost: isRead(text, syllable) ? 0 : OTHER_SYLLABLE,
    })),
  };
}

/** What was found for an index as it was at one edition; counting a hundred homophones takes longer than all else here. */
const found = new WeakMap<ArticleIndex, { readonly edition: number; readonly lists: Map<string, readonly string[]> }>();

/** Characters of one sound, most frequent first. */
function frequent(key: string, index: ArticleIndex, characters: () => readonly string[]): readonly string[] {
  let known = found.get(index);
  if (known?.edition !== index.edition) {
    known = { edition: index.edition, lists: new Map() };
    found.set(index, known);
  }
  let list = known.lists.get(key);
  if (list === undefined) {
    list = characters()
      .map((character) => ({ character, share: alone(character, index) }))
      .sort((a, b) => b.share - a.share)
      .filter(({ character }, i) => i < MOST_OPTIONS || (i < MOST_USED && index.textsWith(character) > 0))
      .map(({ character }) => character);
    known.lists.set(key, list);
  }
  return list;
}

/** How frequent a character is, whatever stands before it. */
function alone(character: string, index: ArticleIndex): number {
  const texts = 1 + index.wordingTerms.size + index.answerTerms.size;
  return 0.5 * shareOf(character) + (0.02 * index.textsWith(character)) / texts;
}

/** In bits, how surprising a character is after another one. */
function follows(before: string, ofBefore: number, character: string, single: number, index: ArticleIndex): number {
  if (before === '') return -Math.log2(single);
  const here = index.textsWith(before + character);
  const share =
    ALONE * single +
    (here === 0 ? 0 : (BY_ARTICLES * here) / (ofBefore + FEW_TEXTS)) +
    BY_CHINESE * shareAfter(before, character);
  return -Math.log2(share);
}

/** The sequence whose neighbouring characters go together best (Viterbi). */
function likeliest(places: readonly Place[], index: ArticleIndex): string[] {
  let scores: number[] = [0];
  let before: readonly string[] = [''];
  const back: number[][] = [];
  for (const { options } of places) {
    if (options.length === 1 && before.length === 1) {
      // One way to go on: nothing to weigh, and most of a well-spelt question is like that.
      back.push([0]);
      before = [options[0]!.text];
      continue;
    }
    const next: number[] = [];
    const from: number[] = [];
    const ofBefore = before.map((a) => (a === '' ? 0 : index.textsWith(a)));
    for (const { text, cost } of options) {
      const single = alone(text, index);
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      scores.forEach((score, i) => {
        const total = score + follows(before[i]!, ofBefore[i]!, text, single, index) + cost;
        if (total < least) {
          least = total;
          best = i;
        }
      });
      next.push(least);
      from.push(best);
    }
    scores = next;
    before = options.map(({ text }) => text);
    back.push(from);
  }
  let at = scores.indexOf(Math.min(...scores));
  const out: string[] = [];
  for (let i = places.length - 1; i >= 0; i--) {
    out.unshift(places[i]!.options[at]!.text);
    at = back[i]![at]!;
  }
  return out;
}
