/**
 * What each kind of query term counts. Chosen on open chit-chat questions and the starter's calibration questions, never on
 * test ones. Characters and their pairs find more than segmented Chinese words do (67 against 64 of 100 first), so words
 * only break ties; letters of English words find what misspelling and inflection hide (63 against 60).
 */
import { LETTERS, PAIR, STEM, WORD } from './analyze.ts';
import type { QueryTerm } from './bm25.ts';
import type { Lexicon } from './lexicon.ts';

const WEIGHTS: Readonly<Record<string, number>> = { [STEM]: 1, [PAIR]: 0.25, [LETTERS]: 0.3, [WORD]: 0.2 };
const UNIGRAM = 1;
const BIGRAM = 1;

export type NumberedTerm = Required<QueryTerm>;

function kindWeight(term: string): number {
  const weight = WEIGHTS[term[0]!];
  if (weight !== undefined) return weight;
  const first = term.codePointAt(0)!;
  return term.length === (first > 0xffff ? 2 : 1) ? UNIGRAM : BIGRAM;
}

/** Query terms with weights, each once; a term said twice counts once more, softly (1 + ln n). */
export function weighTerms(terms: readonly string[]): QueryTerm[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return Array.from(counts, ([term, n]) => ({ term, weight: kindWeight(term) * (1 + Math.log(n)) }));
}

/** A question's terms and those beside it as one list, each once, numbered by the lexicon. */
export function joinTerms(own: readonly QueryTerm[], beside: readonly QueryTerm[], lexicon: Lexicon): NumberedTerm[] {
  const out = own.map(({ term, weight }) => ({ term, id: lexicon.find(term), weight, own: weight }));
  if (beside.length === 0) return out;
  const places = new Map(out.map(({ term }, i) => [term, i]));
  for (const { term, weight, own: counted = weight } of beside) {
    const at = places.get(term);
    if (at === undefined) {
      places.set(term, out.length);
      out.push({ term, id: lexicon.find(term), weight, own: counted });
    } else {
      out[at]!.weight += weight;
      out[at]!.own += counted;
    }
  }
  return out;
}
