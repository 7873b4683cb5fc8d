/**
 * The n-grams a model knows, and texts as sparse rows over them: (1 + ln tf) · weight, the word block and the character block
 * each scaled to its length in the recipe.
 */
import { hashNgrams, type NgramBuffer, type NgramKinds, ngramBuffer, PLAIN_NGRAMS, SHIPPED_NGRAMS } from './ngrams.ts';

/** How much of a full n-gram an unknown one weighs; between 0.3 and 1 it lowers calibration error and changes accuracy little. */
const UNKNOWN_SHARE = 0.5;

/** How texts become rows. */
export interface Recipe {
  readonly kinds: NgramKinds;
  /** An n-gram weighs its idf to this power. */
  readonly idfPower: number;
  /** Length of the word block; the character block has length 1. */
  readonly wordLength: number;
}

/** A flatter idf and a lighter word block: 0.1 to 0.7 points on five sets together, most with few examples. */
export const SHIPPED_RECIPE: Recipe = { kinds: SHIPPED_NGRAMS, idfPower: 0.5, wordLength: 0.8 };
/** TF-IDF as it is usually done. */
export const PLAIN_RECIPE: Recipe = { kinds: PLAIN_NGRAMS, idfPower: 1, wordLength: 1 };

/** A sparse row under construction, reused between calls. */
export interface SparseRow {
  columns: Int32Array;
  values: Float32Array;
  length: number;
  /** Share of the text's n-grams that the vocabulary knows, 0 to 1. */
  known: number;
}

export class Vocabulary {
  readonly size: number;
  /** Hash of each column. */
  readonly hashes: Uint32Array;
  /** Weight of each column. */
  readonly idf: Float32Array;
  readonly recipe: Recipe;
  /** Open addressing with linear probing; 0 = empty. */
  readonly #table: Uint32Array;
  readonly #columns: Int32Array;
  readonly #mask: number;
  readonly #heaviest: number;
  readonly #buffer: NgramBuffer = ngramBuffer();
  /** Term counts of the text at hand by column; all zero between calls. */
  readonly #counts: Uint16Array;

  constructor(hashes: Uint32Array, idf: Float32Array, recipe: Recipe = SHIPPED_RECIPE) {
    this.recipe = recipe;
    let heaviest = 0;
    for (const weight of idf) if (weight > heaviest) heaviest = weight;
    this.#heaviest = heaviest;
    this.size = hashes.length;
    this.hashes = hashes;
    this.idf = idf;
    let capacity = 16;
    while (capacity < hashes.length * 2) capacity *= 2;
    this.#table = new Uint32Array(capacity);
    this.#columns = new Int32Array(capacity);
    this.#mask = capacity - 1;
    this.#counts = new Uint16Array(hashes.length);
    for (let column = 0; column < hashes.length; column++) {
      const hash = hashes[column] as number;
      let at = hash & this.#mask;
      while (this.#table[at] !== 0) at = (at + 1) & this.#mask;
      this.#table[at] = hash;
      this.#columns[at] = column;
    }
  }

  /** Column of a hash, -1 when unknown. */
  column(hash: number): number {
    let at = hash & this.#mask;
    for (;;) {
      const found = this.#table[at] as number;
      if (found === hash) return this.#columns[at] as number;
      if (found === 0) return -1;
      at = (at + 1) & this.#mask;
    }
  }

  /** Writes the row of a normalised text into `row`; n-grams that weigh more than `rarest` do not count as known. */
  read(text: string, row: SparseRow, rarest = Number.POSITIVE_INFINITY): void {
    const buffer = this.#buffer;
    hashNgrams(text, buffer, this.recipe.kinds);
    const most = buffer.wordCount + buffer.charCount;
    if (row.columns.length < most) {
      row.columns = new Int32Array(most * 2);
      row.values = new Float32Array(most * 2);
    }
    row.length = 0;
    let known = this.#block(buffer.words, buffer.wordCount, row, this.recipe.wordLength, rarest);
    known += this.#block(buffer.chars, buffer.charCount, row, 1, rarest);
    row.known = most === 0 ? 0 : known / most;
  }

  #block(hashes: Uint32Array, count: number, row: SparseRow, blockLength: number, rarest: number): number {
    const first = row.length;
    const counts = this.#counts;
    let length = first;
    let known = 0;
    let unknown = 0;
    for (let i = 0; i < count; i++) {
      const column = this.column(hashes[i] as number);
      if (column === -1) {
        unknown++;
        continue;
      }
      if ((this.idf[column] as number) <= rarest) known++;
      const seen = counts[column] as number;
      if (seen === 0) row.columns[length++] = column;
      counts[column] = seen + 1;
    }
    // What nobody said in training still takes its share of the text, so that a text of new words is far from everything.
    let squares = unknown * UNKNOWN_SHARE * this.#heaviest ** 2;
    for (let i = first; i < length; i++) {
      const column = row.columns[i] as number;
      const tf = counts[column] as number;
      counts[column] = 0;
      const value = (tf === 1 ? 1 : 1 + Math.log(tf)) * (this.idf[column] as number);
      row.values[i] = value;
      squares += value * value;
    }
    const scale = squares > 0 ? blockLength / Math.sqrt(squares) : 0;
    for (let i = first; i < length; i++) row.values[i] = (row.values[i] as number) * scale;
    row.length = length;
    return known;
  }
}

export function sparseRow(): SparseRow {
  return { columns: new Int32Array(256), values: new Float32Array(256), length: 0, known: 0 };
}

/** idf = ln((1 + n) / (1 + df)) + 1, as scikit-learn's TfidfTransformer smooths it, to the recipe's power. */
export function ngramWeight(texts: number, textsWithIt: number, recipe: Recipe): number {
  return (Math.log((1 + texts) / (1 + textsWithIt)) + 1) ** recipe.idfPower;
}

/**
 * The vocabulary of these normalised texts: n-grams in at least `minTexts` of them, the most frequent `maxSize` when there
 * are more.
 */
export function buildVocabulary(
  texts: readonly string[],
  minTexts: number,
  maxSize: number,
  recipe: Recipe = SHIPPED_RECIPE,
): Vocabulary {
  const buffer = ngramBuffer();
  let capacity = 1 << 16;
  let table = new Uint32Array(capacity);
  let counts = new Uint32Array(capacity);
  let last = new Int32Array(capacity);
  let used = 0;
  const place = (t: Uint32Array, mask: number, hash: number): number => {
    let at = hash & mask;
    while (t[at] !== 0 && t[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  const count = (hash: number, index: number): void => {
    const at = place(table, capacity - 1, hash);
    if (table[at] === 0) {
      table[at] = hash;
      used++;
    } else if (last[at] === index + 1) return;
    last[at] = index + 1;
    counts[at] = (counts[at] as number) + 1;
  };
  const grow = (): void => {
    const [oldTable, oldTexts, oldLast] = [table, counts, last];
    capacity *= 2;
    table = new Uint32Array(capacity);
    counts = new Uint32Array(capacity);
    last = new Int32Array(capacity);
    for (let i = 0; i < oldTable.length; i++) {
      const hash = oldTable[i] as number;
      if (hash === 0) continue;
      const at = place(table, capacity - 1, hash);
      table[at] = hash;
      counts[at] = oldTexts[i] as number;
      last[at] = oldLast[i] as number;
    }
  };
  for (let index = 0; index < texts.length; index++) {
    hashNgrams(texts[index] as string, buffer, recipe.kinds);
    while (used + buffer.wordCount + buffer.charCount > capacity / 2) grow();
    for (let i = 0; i < buffer.wordCount; i++) count(buffer.words[i] as number, index);
    for (let i = 0; i < buffer.charCount; i++) count(buffer.chars[i] as number, index);
  }
  const kept: { hash: number; texts: number }[] = [];
  for (let i = 0; i < capacity; i++) {
    if (table[i] !== 0 && (counts[i] as number) >= minTexts)
      kept.push({ hash: table[i] as number, texts: counts[i] as number });
  }
  // Frequent ones first, so that a part of a model may take just those; by hash within equal counts, because the order must
  // not depend on the table's history.
  kept.sort((a, b) => b.texts - a.texts || a.hash - b.hash);
  if (kept.length > maxSize) kept.length = maxSize;
  const idf = Float32Array.from(kept, (k) => ngramWeight(texts.length, k.texts, recipe));
  return new Vocabulary(
    Uint32Array.from(kept, (k) => k.hash),
    idf,
  );
}
