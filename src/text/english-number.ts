/** Whole numbers as they are spelt in English: three, twenty-five, a hundred and fifty, two thousand. */

const UNITS: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
};
const TENS: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000 };

// Longest first: "six" would end "sixteen" early.
const WORDS = [...Object.keys(UNITS), ...Object.keys(TENS), ...Object.keys(SCALES)].sort((a, b) => b.length - a.length);
/** No more words than the longest number has: "nine hundred and ninety-nine thousand nine hundred and ninety-nine". */
const MOST = 8;
const WORD = `(?:${WORDS.join('|')})`;
/** Source of a pattern that matches what {@link parseEnglishNumber} reads, in lower case; without borders. */
export const ENGLISH_NUMBER_SOURCE = `(?:an?(?= )|${WORD})(?:[ -](?:and )?${WORD}(?![a-z])){0,${MOST}}`;

/** The value, or null when the words make no number (`two three`, `a five`). "a" alone is one. */
export function parseEnglishNumber(text: string): number | null {
  const words = text.split(/[ -]+/).filter((word) => word !== 'and');
  if (words.length === 1 && /^an?$/.test(words[0] as string)) return 1;
  let thousands = 0;
  let below = 0;
  /** What the next word has to stay under: 100 after "hundred", 10 after "twenty", 1 (nothing more) after "five". */
  let room = 1000;
  for (const [i, word] of words.entries()) {
    const article = i === 0 && /^an?$/.test(word) && SCALES[words[1] ?? ''] !== undefined;
    const value = article ? 1 : (UNITS[word] ?? TENS[word]);
    const scale = SCALES[word];
    if (value !== undefined) {
      if (value >= room) return null;
      below += value;
      room = TENS[word] === undefined ? 1 : 10;
    } else if (scale === 100) {
      if (below === 0 || below > 99) return null;
      below *= 100;
      room = 100;
    } else if (scale === 1000) {
      if (below === 0 || thousands > 0) return null;
      thousands = below * 1000;
      below = 0;
      room = 1000;
    } else return null;
  }
  return words.length === 0 ? null : thousands + below;
}
