/** Nearest neighbours of unit vectors by inner product. Keys are small whole numbers chosen by the caller. */
export interface VectorHit {
  readonly key: number;
  /** Cosine of the two unit vectors, in [-1, 1]. */
  readonly cosine: number;
}

export interface VectorIndex {
  readonly dimensions: number;
  /** Vectors that can be found; removed ones are not counted. */
  readonly size: number;
  /** Adds a new key. A key is never used twice, not even after its removal. */
  add(key: number, vector: ArrayLike<number>): void;
  remove(key: number): void;
  /** At most `count` hits, nearest first; approximate indexes may miss some. */
  search(vector: ArrayLike<number>, count: number): readonly VectorHit[];
}

export type VectorIndexFactory = (options: { readonly dimensions: number; readonly capacity: number }) => VectorIndex;
