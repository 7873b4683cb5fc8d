/**
 * The n-grams a model knows, and texts as sparse TF-IDF rows over them: (1 + ln tf) · idf, the word block and the character
 * block each scaled to length 1, so that neither drowns the other.
 */
import { hashNgrams, type NgramBuffer, ngramBuffer } from './ngrams.ts';

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
  readonly idf: Float32Array;
  /** Open addressing with linear probing; 0 = empty. */
  readonly #table: Uint32Array;
  readonly #columns: Int32Array;
  readonly #mask: number;
  readonly #buffer: NgramBuffer = ngramBuffer();
  /** Term counts of the text at hand by column; all zero between calls. */
  readonly #counts: Uint16Array;

  constructor(hashes: Uint32Array, idf: Float32Array) {
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

  /** Writes the TF-IDF row of a normalised text into `row`. */
  read(text: string, row: SparseRow): void {
    const buffer = this.#buffer;
    hashNgrams(text, buffer);
    const most = buffer.wordCount + buffer.charCount;
    if (row.columns.length < most) {
      row.columns = new Int32Array(most * 2);
      row.values = new Float32Array(most * 2);
    }
    row.length = 0;
    let known = this.#block(buffer.words, buffer.wordCount, row);
    known += this.#block(buffer.chars, buffer.charCount, row);
    row.known = most === 0 ? 0 : known / most;
  }

  #block(hashes: Uint32Array, count: number, row: SparseRow): number {
    const first = row.length;
    const counts = this.#counts;
    let length = first;
    let known = 0;
    for (let i = 0; i < count; i++) {
      const column = this.column(hashes[i] as number);
      if (column === -1) continue;
      known++;
      const seen = counts[column] as number;
      if (seen === 0) row.columns[length++] = column;
      counts[column] = seen + 1;
    }
    let squares = 0;
    for (let i = first; i < length; i++) {
      const column = row.columns[i] as number;
      const tf = counts[column] as number;
      counts[column] = 0;
      const value = (tf === 1 ? 1 : 1 + Math.log(tf)) * (this.idf[column] as number);
      row.values[i] = value;
      squares += value * value;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = first; i < length; i++) row.values[i] = (row.values[i] as number) * scale;
    row.length = length;
    return known;
  }
}

export function sparseRow(): SparseRow {
  return { columns: new Int32Array(256), values: new Float32Array(256), length: 0, known: 0 };
}

/**
 * The vocabulary of these normalised texts: n-grams in at least `minTexts` of them, the most frequent `maxSize` when there
 * are more. idf = ln((1 + n) / (1 + df)) + 1, as scikit-learn's TfidfTransformer smooths it.
 */
export function buildVocabulary(texts: readonly string[], minTexts: number, maxSize: number): Vocabulary {
  const buffer = ngramBuffer();
  let capacity = 1 << 16;
  let table = new Uint32Array(capacity);
  let texts_of = new Uint32Array(capacity);
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
    texts_of[at] = (texts_of[at] as number) + 1;
  };
  const grow = (): void => {
    const [oldTable, oldTexts, oldLast] = [table, texts_of, last];
    capacity *= 2;
    table = new Uint32Array(capacity);
    texts_of = new Uint32Array(capacity);
    last = new Int32Array(capacity);
    for (let i = 0; i < oldTable.length; i++) {
      const hash = oldTable[i] as number;
      if (hash === 0) continue;
      const at = place(table, capacity - 1, hash);
      table[at] = hash;
      texts_of[at] = oldTexts[i] as number;
      last[at] = oldLast[i] as number;
    }
  };
  for (let index = 0; index < texts.length; index++) {
    hashNgrams(texts[index] as string, buffer);
    while (used + buffer.wordCount + buffer.charCount > capacity / 2) grow();
    for (let i = 0; i < buffer.wordCount; i++) count(buffer.words[i] as number, index);
    for (let i = 0; i < buffer.charCount; i++) count(buffer.chars[i] as number, index);
  }
  const kept: { hash: number; texts: number }[] = [];
  for (let i = 0; i < capacity; i++) {
    if (table[i] !== 0 && (texts_of[i] as number) >= minTexts)
      kept.push({ hash: table[i] as number, texts: texts_of[i] as number });
  }
  // By hash within equal counts: the order must not depend on the table's history.
  if (kept.length > maxSize) {
    kept.sort((a, b) => b.texts - a.texts || a.hash - b.hash);
    kept.length = maxSize;
  }
  kept.sort((a, b) => a.hash - b.hash);
  const idf = Float32Array.from(kept, (k) => Math.log((1 + texts.length) / (1 + k.texts)) + 1);
  return new Vocabulary(
    Uint32Array.from(kept, (k) => k.hash),
    idf,
  );
}
