/**
 * Chinese product names typed as they sound: with other characters of the same sound ("加施器", an input method's choice)
 * or in pinyin ("jia shi qi", "jiashiqi"). Two syllables are too few to mean one thing, so shorter names stay exact.
 */
import type { CatalogueProduct } from '../../domain/catalogue.ts';
import { soundsLike, spelt, syllables } from '../../text/pinyin.ts';
import type { Candidate, Detector } from './candidate.ts';

const LEAST_SYLLABLES = 3;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const UNITS = /\p{Script=Han}|[a-z]+|[^\p{Script=Han}a-z\s]/gu;
/** Longer runs of letters are no syllables; cutting them would cost time for nothing. */
const LONGEST_RUN = 48;

interface Unit {
  /** A character that stands for all of its sound; the piece itself where it has none. */
  readonly sound: string;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly sounds: readonly string[];
  readonly id: string;
}

export function productSoundDetector(catalogue: readonly CatalogueProduct[]): Detector {
  const byFirst = new Map<string, Name[]>();
  for (const product of catalogue) {
    for (const raw of product.names) {
      const name = raw.trim();
      if (!HAN_ONLY.test(name) || [...name].length < LEAST_SYLLABLES) continue;
      const sounds = [...name].map(soundOf);
      const alike = byFirst.get(sounds[0]!) ?? [];
      alike.push({ sounds, id: product.id });
      byFirst.set(sounds[0]!, alike);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.sounds.length - a.sounds.length);
  return ({ folded }) => {
    const units = unitsOf(folded);
    const found: Candidate[] = [];
    for (let at = 0; at < units.length; at++) {
      const name = byFirst
        .get(units[at]!.sound)
        ?.find(({ sounds }) => sounds.every((sound, i) => units[at + i]?.sound === sound));
      if (name === undefined) continue;
      const last = at + name.sounds.length - 1;
      found.push({ kind: 'product', start: units[at]!.start, end: units[last]!.end, value: name.id });
      at = last;
    }
    return found;
  };
}

function soundOf(character: string): string {
  return soundsLike(character)[0] ?? character;
}

/** Characters and syllables in order; what lies between, but for spaces, keeps a name from going on. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(UNITS)) {
    const piece = match[0];
    const start = match.index;
    const cut = /^[a-z]/.test(piece) && piece.length <= LONGEST_RUN ? syllables(piece) : null;
    if (cut === null) {
      units.push({ sound: soundOf(piece), start, end: start + piece.length });
      continue;
    }
    let from = start;
    for (const syllable of cut) {
      units.push({ sound: spelt(syllable)[0] ?? syllable, start: from, end: from + syllable.length });
      from += syllable.length;
    }
  }
  return units;
}
