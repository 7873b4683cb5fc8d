/**
 * Reads a question as it may have been meant: homophones and pinyin as the Chinese characters the articles use, misspelt
 * English words as the articles' words. The articles are the only dictionary, because only what they say can be found; the
 * question as typed is searched too, so a wrong guess costs time and nothing else.
 */
import type { Segmenter } from '../ports/segmenter.ts';
import { edits } from '../text/edits.ts';
import { isEnglish } from '../text/english.ts';
import { soundsLike, spelt, syllables } from '../text/pinyin.ts';
import { STEM } from './analyze.ts';
import type { ArticleIndex } from './article-index.ts';
import { stem } from './stem.ts';

const TOKENS = /\p{Script=Han}+|[a-z]+|[^\p{Script=Han}a-z]+/gu;
const HAN = /^\p{Script=Han}/u;
const LATIN = /^[a-z]+$/;

/** One position of a Chinese text: what may stand there. */
interface Place {
  readonly options: readonly string[];
  /** What was typed, when it was a character; anything else costs. */
  readonly typed: string | null;
}

/** What a change of a typed character must gain in log-probability. */
const CHANGE_COST = 4;
const SMOOTHED = 0.05;
/** Options kept at a place; the articles rarely use more characters of one sound. */
const MOST_OPTIONS = 24;
const SHORTEST_TYPO = 4;
const LONG_WORD = 8;
/** Syllables that must be spelt out before a text without any Chinese is taken for pinyin. */
const LEAST_SYLLABLES = 3;

/** The question in the articles' own characters and words, or null when it is that already. */
export function respell(
  normalized: string,
  index: ArticleIndex,
  segmenter: Pick<Segmenter, 'cutKnown'>,
): string | null {
  const chinese = /\p{Script=Han}/u.test(normalized);
  const out = chinese ? respellChinese(normalized, index, segmenter) : respellEnglish(normalized, index);
  return out === normalized ? null : out;
}

/** A text of Latin letters that is Chinese spelt out, in the articles' characters; null when it is not. */
export function fromPinyin(normalized: string, index: ArticleIndex): string | null {
  const words = /\p{Script=Han}/u.test(normalized) ? [] : (normalized.match(/[a-z]+/g) ?? []);
  const cut = words.map(syllables);
  const count = cut.reduce((sum, part) => sum + (part?.length ?? 0), 0);
  const letters = words.join('').length;
  const spelled = words.filter((_, i) => cut[i] !== null).join('').length;
  if (count < LEAST_SYLLABLES || spelled < letters * 0.8) return null;
  const places = cut.flatMap((part, i): Place[] =>
    part === null
      ? [{ options: [words[i]!], typed: words[i]! }]
      : part.map((syllable) => ({ options: used(syllable, spelt, index), typed: null })),
  );
  if (places.some((place) => place.options.length === 0)) return null;
  return likeliest(places, index).join('');
}

function respellChinese(normalized: string, index: ArticleIndex, segmenter: Pick<Segmenter, 'cutKnown'>): string {
  const places: Place[] = [];
  for (const [token] of normalized.matchAll(TOKENS)) {
    if (HAN.test(token)) {
      for (const word of segmenter.cutKnown(token)) {
        const characters = [...word];
        // A word of several characters that the dictionary knows was meant.
        const open = characters.length === 1;
        for (const character of characters) {
          const alike = open ? used(character, soundsLike, index) : [];
          places.push({ options: [character, ...alike.filter((c) => c !== character)], typed: character });
        }
      }
      continue;
    }
    const spelled =
      LATIN.test(token) && index.wordingTerms.frequency(STEM + stem(token)) === 0 ? syllables(token) : null;
    const options = (spelled ?? []).map((syllable) => used(syllable, spelt, index));
    if (options.length > 0 && options.every((list) => list.length > 0)) {
      for (const list of options) places.push({ options: list, typed: null });
    } else places.push({ options: [token], typed: token });
  }
  return likeliest(places, index).join('');
}

/** What was found for an index as it was at one edition; counting a hundred homophones takes longer than all else here. */
const found = new WeakMap<ArticleIndex, { readonly edition: number; readonly lists: Map<string, readonly string[]> }>();

/** Characters of one sound (that of a character, or of a syllable) that some text has, most frequent first. */
function used(sound: string, characters: (sound: string) => readonly string[], index: ArticleIndex): readonly string[] {
  let known = found.get(index);
  if (known?.edition !== index.edition) {
    known = { edition: index.edition, lists: new Map() };
    found.set(index, known);
  }
  let list = known.lists.get(sound);
  if (list === undefined) {
    list = mostUsed(characters(sound), index);
    known.lists.set(sound, list);
  }
  return list;
}

function mostUsed(characters: readonly string[], index: ArticleIndex): string[] {
  return characters
    .map((character) => ({ character, n: index.textsWith(character) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, MOST_OPTIONS)
    .map(({ character }) => character);
}

/** The sequence whose neighbouring characters go together best in the articles (Viterbi). */
function likeliest(places: readonly Place[], index: ArticleIndex): string[] {
  const count = (term: string): number => index.textsWith(term);
  const texts = 1 + index.wordingTerms.size + index.answerTerms.size;
  /** ln P(b | a), the pair's own share smoothed with how common b is. */
  const follows = (a: string, ofA: number, b: string, ofB: number): number => {
    const common = (0.1 + ofB) / texts;
    return Math.log(a === '' ? common : SMOOTHED * common + ((1 - SMOOTHED) * count(a + b)) / (1 + ofA));
  };
  let scores: number[] = [0];
  let before: readonly string[] = [''];
  const back: number[][] = [];
  for (const { options, typed } of places) {
    if (options.length === 1 && before.length === 1) {
      // One way to go on: nothing to weigh, and most of a well-spelt question is like that.
      back.push([0]);
      before = options;
      continue;
    }
    const next: number[] = [];
    const from: number[] = [];
    const ofBefore = before.map((a) => (a === '' ? 0 : count(a)));
    for (const option of options) {
      const ofOption = count(option);
      const cost = typed !== null && option !== typed ? CHANGE_COST : 0;
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      scores.forEach((score, i) => {
        const total = score + follows(before[i]!, ofBefore[i]!, option, ofOption) - cost;
        if (total > most) {
          most = total;
          best = i;
        }
      });
      next.push(most);
      from.push(best);
    }
    scores = next;
    before = options;
    back.push(from);
  }
  let at = scores.indexOf(Math.max(...scores));
  const out: string[] = [];
  for (let i = places.length - 1; i >= 0; i--) {
    out.unshift(places[i]!.options[at]!);
    at = back[i]![at]!;
  }
  return out;
}

function respellEnglish(normalized: string, index: ArticleIndex): string {
  return normalized.replace(/[a-z]+/g, (word) => {
    const known = word.length < SHORTEST_TYPO || index.wordingTerms.frequency(STEM + stem(word)) > 0 || isEnglish(word);
    return known ? word : (nearestWord(word, index) ?? word);
  });
}

/** The most used word of the articles within one edit (two in a long word) that begins alike. */
function nearestWord(word: string, index: ArticleIndex): string | null {
  const allowed = word.length >= LONG_WORD ? 2 : 1;
  let best: string | null = null;
  let closest = allowed + 1;
  let most = 0;
  for (const candidate of index.words.beginningLike(word)) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = edits(word, candidate, allowed);
    if (distance > closest || distance > allowed) continue;
    const n = index.words.frequency(candidate);
    if (n > 0 && (distance < closest || n > most)) {
      best = candidate;
      closest = distance;
      most = n;
    }
  }
  return best;
}
