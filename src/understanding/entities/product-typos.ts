/**
 * English product names misspelt: a word that is no English word and one edit away from a word of the catalogue (two in a
 * long word, the first letter right) is read as that, and the names are looked for again.
 */
import type { CatalogueProduct } from '../../domain/catalogue.ts';
import { edits } from '../../text/edits.ts';
import { isEnglish } from '../../text/english.ts';
import type { Candidate, Detector } from './candidate.ts';
import { productDetector } from './product.ts';

const SHORTEST_TYPO = 5;
const LONG_WORD = 8;
const LONGEST_WORD = 24;
/** Misspelt words looked at in one text; a visitor writes few, and each is compared with many. */
const MOST_TYPOS = 20;

export function productTypoDetector(catalogue: readonly CatalogueProduct[]): Detector {
  const exact = productDetector(catalogue);
  const words = new Set(
    catalogue.flatMap(({ names }) => names.flatMap((name) => name.toLowerCase().match(/[a-z]{5,}/g) ?? [])),
  );
  const byLetter = new Map<string, string[]>();
  for (const word of words) byLetter.set(word[0]!, [...(byLetter.get(word[0]!) ?? []), word]);

  const meant = (typed: string): string | null => {
    if (typed.length < SHORTEST_TYPO || typed.length > LONGEST_WORD || words.has(typed) || isEnglish(typed))
      return null;
    const allowed = typed.length >= LONG_WORD ? 2 : 1;
    let best: string | null = null;
    let closest = allowed + 1;
    for (const word of byLetter.get(typed[0]!) ?? []) {
      // Also of the plural, which the catalogue does not list.
      const distance = Math.min(edits(typed, word, allowed), edits(typed, `${word}s`, allowed));
      if (distance < closest) [best, closest] = [word, distance];
    }
    return best;
  };

  return (input) => {
    const { folded } = input;
    /** Where the corrected text was changed: from here on, add `shift` to come back to the original. */
    const changes: { readonly at: number; readonly end: number; readonly from: number; readonly to: number }[] = [];
    let corrected = '';
    let copied = 0;
    for (const { 0: word, index } of folded.matchAll(/[a-z]+/g)) {
      if (changes.length >= MOST_TYPOS) break;
      const right = meant(word);
      if (right === null) continue;
      corrected += folded.slice(copied, index);
      changes.push({
        at: corrected.length,
        end: corrected.length + right.length,
        from: index,
        to: index + word.length,
      });
      corrected += right;
      copied = index + word.length;
    }
    if (changes.length === 0) return [];
    corrected += folded.slice(copied);
    /** An offset of the corrected text in the original one: a changed word counts whole. */
    const back = (offset: number, edge: 'start' | 'end'): number => {
      let shift = 0;
      for (const { at, end, from, to } of changes) {
        if (edge === 'start' ? offset < at : offset <= at) break;
        if (offset < end || (edge === 'end' && offset === end)) return edge === 'start' ? from : to;
        shift = to - end;
      }
      return offset + shift;
    };
    return exact({ ...input, folded: corrected }).map(
      (candidate): Candidate => ({
        ...candidate,
        start: back(candidate.start, 'start'),
        end: back(candidate.end, 'end'),
      }),
    );
  };
}
