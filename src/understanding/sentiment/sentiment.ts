/**
 * Sentiment and urgency by lexicon and a few rules. It errs on the side of neutral: "negative" is meant to hasten a person,
 * not to colour every complaint about a broken kettle.
 */
import { NEGATIVE, NEGATORS, POSITIVE, URGENT } from './lexicon.ts';

export interface Mood {
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  readonly urgent: boolean;
}

const NEGATIVE_EMOJI = /[😠😡🤬😤👎💢😭😢🙄😒😞😣🤮💩]/u;
const POSITIVE_EMOJI = /[😀😁😃😄😊🙂😍🥰👍👌🙏❤🌹🎉💯😘👏]/u;
/** Shouting: several Latin words in capitals only. */
const SHOUTED = /(?:\b[A-Z]{3,}\b[\s,.!?]*){3,}/;
const NEGATIVE_AT = -1.5;
const POSITIVE_AT = 1;
/** How many characters before a word may negate it ("不是很满意", "not very happy"). */
const NEGATION_REACH_ZH = 4;
const NEGATION_REACH_EN = 22;

interface Term {
  readonly pattern: RegExp;
  readonly weight: number;
}

const TERMS: readonly Term[] = [...terms(NEGATIVE, -1), ...terms(POSITIVE, 1)];
const URGENT_PATTERN = pattern(URGENT.map(([word]) => word));
const NEGATED_ZH = new RegExp(`(?:${NEGATORS.zh.join('|')})[^,.!?，。！？\\s]{0,${NEGATION_REACH_ZH}}$`);
const NEGATED_EN = new RegExp(`(?:^|[^a-z])(?:${NEGATORS.en.join('|')})(?: [a-z']+){0,3} $`);

/** Reads the mood of an utterance: `original` for its capitals and emoji, `normalized` for its words. */
export function readMood(original: string, normalized: string): Mood {
  let score = 0;
  for (const { pattern: words, weight } of TERMS) {
    for (const match of normalized.matchAll(words)) {
      // "Not bad" is no praise, but "not happy" is a complaint.
      if (isNegated(normalized, match.index, match[0])) score -= Math.max(weight, 0);
      else score += weight;
    }
  }
  if (NEGATIVE_EMOJI.test(original)) score -= 1.5;
  if (POSITIVE_EMOJI.test(original)) score += 1;
  if (SHOUTED.test(original)) score -= 1;
  if (score < 0 && /[!?]{3,}/.test(normalized)) score -= 0.5;
  const urgent = urgentWord(normalized);
  return {
    sentiment: score <= NEGATIVE_AT ? 'negative' : score >= POSITIVE_AT ? 'positive' : 'neutral',
    urgent,
  };
}

function urgentWord(text: string): boolean {
  for (const match of text.matchAll(URGENT_PATTERN)) {
    if (!isNegated(text, match.index, match[0])) return true;
  }
  return false;
}

function isNegated(text: string, at: number, word: string): boolean {
  if (/^[a-z]/.test(word)) return NEGATED_EN.test(text.slice(Math.max(0, at - NEGATION_REACH_EN), at));
  return NEGATED_ZH.test(text.slice(Math.max(0, at - NEGATION_REACH_ZH - 2), at));
}

function terms(lexicon: readonly (readonly [string, number])[], sign: number): Term[] {
  const byWeight = new Map<number, string[]>();
  for (const [word, weight] of lexicon) {
    const words = byWeight.get(weight) ?? [];
    words.push(word);
    byWeight.set(weight, words);
  }
  return [...byWeight].map(([weight, words]) => ({ pattern: pattern(words), weight: sign * weight }));
}

/** One pattern for all words, longest first; Latin ones between word borders. */
function pattern(words: readonly string[]): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  const latin = sorted.filter((w) => /^[a-z]/.test(w));
  const han = sorted.filter((w) => !/^[a-z]/.test(w));
  const parts = [
    ...(latin.length > 0 ? [`(?<![a-z])(?:${latin.join('|')})(?![a-z])`] : []),
    ...(han.length > 0 ? [`(?:${han.join('|')})`] : []),
  ];
  return new RegExp(parts.join('|'), 'g');
}
