/**
 * Chinese typed in pinyin, one syllable a word: what people write when no input method is at hand ("wo yao tuihuo", "chaxun
 * kuaidi"). How the letters are cut into words differs from person to person, so models see every syllable alone, and each
 * Chinese example of a head is read in this form too.
 *
 * Syllables are written in the mathematical monospace alphabet (wo → 𝚠𝚘). A head's n-grams then never take the pinyin of 很 or 有
 * for the English words hen and you, which cost English a point; NFKC, with which the encoder's tokenizer begins, makes plain
 * letters of them again.
 */
import { isEnglish as inEnglish, rarityOf } from './english.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { spelling, syllables } from './pinyin.ts';

/** English words of up to three letters that are pinyin too; longer ones are in ENGLISH_WORDS. */
const SHORT_ENGLISH = new Set(
  'a ai an ban bin can da dan de den die do e ha he hen hi ho la le lei li lie long ma mai man me men mi mo mu na nan ne no nu o oh pa pan pang pen pi pie pin po ran re run sang she si song su sun tan te ten ti tie to tu wan wen xi ya yo you yu'.split(
    ' ',
  ),
);
/** What is surely pinyin: this many syllables, and this share of the letters. */
const LEAST_SYLLABLES = 2;
const LEAST_SHARE = 0.5;
/** Of so many words, all of them syllables, one that is no English word will do: wo de ding dan dao na li le. */
const LEAST_WORDS = 4;
/** Longer texts are not looked at: nobody types a page in pinyin, and time must be bounded. In UTF-16 units. */
const LONGEST = 200;

const MONOSPACE_A = 0x1d68a;
const PLAIN_A = 97;

function marked(syllable: string): string {
  return syllable.replace(/[a-z]/g, (letter) => String.fromCodePoint(MONOSPACE_A + letter.charCodeAt(0) - PLAIN_A));
}

/** Whether a text is pinyin as `cutPinyin` and `inPinyin` write it. Normal form never holds these letters otherwise. */
export function isCutPinyin(text: string): boolean {
  return text.includes('\ud835');
}

/** Of 2^16 English words one: above all Chinese names that English texts have too (taobao, hangzhou). */
const COMMON = 16;

let english: ReadonlySet<string> | null = null;

/** `cut`: the word's syllables. Nobody cuts "are" into a re, or "see" into se e, who knows the word. */
function isEnglish(word: string, cut: readonly string[]): boolean {
  english ??= new Set(ENGLISH_WORDS.split(/\s+/));
  if (SHORT_ENGLISH.has(word) || english.has(word)) return true;
  if (cut.length === 1) return false;
  const rarity = rarityOf(word);
  return rarity !== null && (rarity <= COMMON || cut.some((syllable) => syllable.length === 1 || syllable === 'ng'));
}

/** Whether a normalised text holds a word that is English and no pinyin. */
export function holdsEnglish(text: string): boolean {
  return (text.slice(0, LONGEST).match(/[a-z]+/g) ?? []).some(
    (word) => word.length > 1 && syllables(word) === null && inEnglish(word),
  );
}

/**
 * A normalised text with its pinyin cut into syllables; any other text unchanged. A text is taken for pinyin when at least half
 * of its letters are words that can be cut into syllables and are no English words, and there are two such syllables; or when it
 * is four words and more, all of them syllables, not all of them English too.
 */
export function cutPinyin(text: string): string {
  if (text.length > LONGEST || !/^[\x20-\x7e]*$/.test(text)) return text;
  const words = text.match(/[a-z]+/g);
  if (words === null) return text;
  const cuts = new Map<string, string[]>();
  let letters = 0;
  let sure = 0;
  let sureSyllables = 0;
  /** Some word is no pinyin, or would have to be cut to be it. */
  let foreign = false;
  for (const word of words) {
    letters += word.length;
    const cut = cuts.get(word) ?? syllables(word);
    if (cut === null) {
      foreign = true;
      continue;
    }
    cuts.set(word, cut);
    if (isEnglish(word, cut)) {
      foreign ||= cut.length > 1;
      continue;
    }
    sure += word.length;
    sureSyllables += cut.length;
  }
  const mostly = sureSyllables >= LEAST_SYLLABLES && sure >= LEAST_SHARE * letters;
  const wholly = !foreign && words.length >= LEAST_WORDS && sureSyllables > 0;
  if (!mostly && !wholly) return text;
  return text.replace(/[a-z]+/g, (word) => cuts.get(word)?.map(marked).join(' ') ?? word);
}

/** A Chinese text as `cutPinyin` would give its pinyin: a syllable a character, everything else as it is; null without Chinese. */
export function inPinyin(text: string): string | null {
  let found = false;
  const spelt = text.replace(/\p{Script=Han}/gu, (character) => {
    const syllable = spelling(character);
    if (syllable === undefined) return character;
    found = true;
    return ` ${marked(syllable)} `;
  });
  if (!found) return null;
  return spelt
    .replace(/[，。？！、；：,.?!;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
