/** Training examples as numbers: sparse n-gram rows side by side with dense encoder rows. */
import { sparseRow, type Vocabulary } from '../features/vocabulary.ts';

export interface ExampleMatrix {
  readonly rows: number;
  /** Compressed sparse rows: row i owns `[starts[i], starts[i + 1])` of `columns` and `values`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly sparseSize: number;
  /** Row-major `rows × denseSize`. */
  readonly dense: Float32Array;
  readonly denseSize: number;
  /** Share of each text's n-grams that the vocabulary knows. */
  readonly known: Float32Array;
}

/** `rarest`: see Vocabulary.read; for the known shares of texts that are in the vocabulary themselves. */
export function exampleMatrix(
  texts: readonly string[],
  vocabulary: Vocabulary,
  dense: Float32Array,
  denseSize: number,
  rarest?: number,
): ExampleMatrix {
  const starts = new Int32Array(texts.length + 1);
  const known = new Float32Array(texts.length);
  let columns = new Int32Array(texts.length * 128 + 1024);
  let values = new Float32Array(columns.length);
  const row = sparseRow();
  let length = 0;
  for (let i = 0; i < texts.length; i++) {
    vocabulary.read(texts[i] as string, row, rarest);
    if (length + row.length > columns.length) {
      const size = Math.max(columns.length * 2, length + row.length);
      const [oldColumns, oldValues] = [columns, values];
      columns = new Int32Array(size);
      values = new Float32Array(size);
      columns.set(oldColumns);
      values.set(oldValues);
    }
    columns.set(row.columns.subarray(0, row.length), length);
    values.set(row.values.subarray(0, row.length), length);
    length += row.length;
    starts[i + 1] = length;
    known[i] = row.known;
  }
  return {
    rows: texts.length,
    starts,
    columns: columns.slice(0, length),
    values: values.slice(0, length),
    sparseSize: vocabulary.size,
    dense,
    denseSize,
    known,
  };
}
