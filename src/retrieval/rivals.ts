/**
 * Tells apart the few articles that come closest to a question. Alone, each wording is near or far; together they also say
 * which of their words and directions make the difference. Kernel ridge regression (Saunders, Gammerman & Vovk 1998) from
 * the rivals' nearest wordings to the article they belong to, solved anew for every question: a few dozen wordings at most.
 * The kernel is a mean of two cosines, of vectors and of term weights. Learns nothing where every article has one wording.
 */
import type { ArticleIndex } from './article-index.ts';
import type { QueryTerm } from './bm25.ts';
import { weighTerms } from './query-terms.ts';

/** Articles that are told apart; more of them, or all, found less on open sets. */
export const RIVALS = 6;
/** Wordings of each that are looked at, the nearest. */
const NEAREST = 6;
/** Chosen with `WEIGHT` on open chit-chat entries and the starter's calibration questions; all three are flat. */
const DENSE = 0.6;
const RIDGE = 0.3;
/** In the units of fused scores. */
const WEIGHT = 2;
/** Wordings whose terms are remembered. */
const MOST_REMEMBERED = 50_000;

/** A text's term weights as a unit vector: numbers of terms, ascending, and their values. */
interface Grams {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

const remembered = new WeakMap<ArticleIndex, { readonly edition: number; readonly of: Map<number, Grams> }>();

/**
 * What each rival's score gains, at least 0. `rivals`: the ids of each one's wordings, those left out already gone; at least
 * two rivals. `terms`: of the question alone.
 */
export function tellApart(
  index: ArticleIndex,
  question: { readonly vector: Float32Array; readonly terms: readonly QueryTerm[] },
  rivals: readonly (readonly number[])[],
): number[] {
  if (rivals.length < 2 || rivals.every((wordings) => wordings.length < 2)) return rivals.map(() => 0);
  const likeAsked = cosinesWith(gramsOf(index, question.terms), index.lexicon.size);
  const chosen = rivals.map((wordings) => nearest(index, question.vector, likeAsked, wordings));
  const ids = chosen.flatMap((list) => list.map(({ id }) => id));
  const near = chosen.flatMap((list) => list.map(({ kernel }) => kernel));
  const dual = solveRidge(kernelOf(index, ids), near);
  const total = dual.reduce((sum, value) => sum + value, 0);
  let at = 0;
  const scores = chosen.map((list) => {
    let own = 0;
    for (const _ of list) own += dual[at++]!;
    // Targets are 1 for the own article and 0 for others, less their mean.
    return own - (total * list.length) / ids.length;
  });
  const least = Math.min(...scores);
  return scores.map((score) => WEIGHT * (score - least));
}

interface Near {
  readonly id: number;
  readonly kernel: number;
}

function nearest(
  index: ArticleIndex,
  vector: Float32Array,
  likeAsked: (other: Grams) => number,
  wordings: readonly number[],
): Near[] {
  index.vectors.ask(vector);
  const cosines = index.vectors.cosines(wordings.map((id) => index.wordings.row(id)));
  return wordings
    .map((id, i) => ({ id, kernel: DENSE * cosines[i]! + (1 - DENSE) * likeAsked(wordingGrams(index, id)) }))
    .sort((a, b) => b.kernel - a.kernel || a.id - b.id)
    .slice(0, NEAREST);
}

/** Lower triangle, row by row. */
function kernelOf(index: ArticleIndex, ids: readonly number[]): Float64Array[] {
  const { vectors, wordings } = index;
  const grams = ids.map((id) => wordingGrams(index, id));
  const addresses = ids.map((id) => vectors.address(wordings.row(id)));
  return ids.map((_, i) => {
    for (let j = 0; j <= i; j++) vectors.addresses[j] = addresses[j]!;
    vectors.compare(addresses[i]!, i + 1);
    const alike = cosinesWith(grams[i]!, index.lexicon.size);
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      row[j] = (DENSE * vectors.products[j]!) / vectors.one + (1 - DENSE) * alike(grams[j]!);
    }
    return row;
  });
}

/** Solves (K + ridge) x = y by Cholesky; `kernel` is overwritten. */
function solveRidge(kernel: readonly Float64Array[], y: readonly number[]): Float64Array {
  const n = y.length;
  const x = Float64Array.from(y);
  for (let i = 0; i < n; i++) {
    const row = kernel[i]!;
    for (let j = 0; j <= i; j++) {
      const other = kernel[j]!;
      let sum = row[j]! + (i === j ? RIDGE : 0);
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      row[j] = i === j ? Math.sqrt(Math.max(1e-9, sum)) : sum / other[j]!;
    }
    for (let k = 0; k < i; k++) x[i]! -= row[k]! * x[k]!;
    x[i]! /= row[i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= kernel[k]![i]! * x[k]!;
    x[i]! /= kernel[i]![i]!;
  }
  return x;
}

function wordingGrams(index: ArticleIndex, id: number): Grams {
  let known = remembered.get(index);
  if (known === undefined || known.edition !== index.edition || known.of.size >= MOST_REMEMBERED) {
    known = { edition: index.edition, of: new Map() };
    remembered.set(index, known);
  }
  let grams = known.of.get(id);
  if (grams === undefined) {
    grams = gramsOf(index, weighTerms(index.analyzer.terms(index.wordings.text(id))));
    known.of.set(id, grams);
  }
  return grams;
}

function gramsOf(index: ArticleIndex, terms: readonly QueryTerm[]): Grams {
  const { lexicon, wordingTerms } = index;
  let square = 0;
  const known: { readonly id: number; readonly value: number }[] = [];
  for (const { term, id = lexicon.find(term), weight } of terms) {
    const value = weight * wordingTerms.idf(term, undefined, id);
    // What no wording says is part of the text's length all the same.
    square += value * value;
    if (id >= 0) known.push({ id, value });
  }
  known.sort((a, b) => a.id - b.id);
  const length = Math.sqrt(square) || 1;
  return {
    ids: Int32Array.from(known, ({ id }) => id),
    values: Float64Array.from(known, ({ value }) => value / length),
  };
}

/** By number of a term: its value in the text that others are compared with now, and 0. */
let spread = new Float64Array(0);
let spreadIds: Grams['ids'] = new Int32Array(0);

/**
 * Cosines of one text with many, until the next call. Its values lie spread out by the numbers of its terms, so that each other
 * text is read straight through: two lists walked side by side took several times as long.
 */
function cosinesWith({ ids, values }: Grams, terms: number): (other: Grams) => number {
  for (const id of spreadIds) spread[id] = 0;
  if (spread.length < terms) spread = new Float64Array(2 * terms);
  for (let i = 0; i < ids.length; i++) spread[ids[i]!] = values[i]!;
  spreadIds = ids;
  return (other) => {
    let sum = 0;
    for (let i = 0; i < other.ids.length; i++) sum += other.values[i]! * spread[other.ids[i]!]!;
    return sum;
  };
}
