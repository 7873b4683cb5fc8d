/** The best documents of many, in a heap whose root is the worst kept. */
export class WorstFirst {
  /** What a score must beat to come in. */
  worst: number;
  readonly #limit: number;
  readonly #docs: number[] = [];
  readonly #scores: number[] = [];

  /** `from`: what must be beaten while it has room. */
  constructor(limit: number, from = 0) {
    this.#limit = limit;
    this.worst = from;
  }

  get size(): number {
    return this.#docs.length;
  }

  /** Takes in a document that beats `worst`; of equal ones those that came first stay. */
  push(doc: number, score: number): void {
    if (this.#docs.length < this.#limit) {
      this.#docs.push(doc);
      this.#scores.push(score);
      this.#up(this.#docs.length - 1);
    } else {
      this.#docs[0] = doc;
      this.#scores[0] = score;
      this.#down();
    }
    if (this.#docs.length === this.#limit) this.worst = this.#scores[0]!;
  }

  /** Best first; equal scores by lower document. */
  sorted(): { doc: number; score: number }[] {
    return this.#docs
      .map((doc, i) => ({ doc, score: this.#scores[i]! }))
      .sort((a, b) => b.score - a.score || a.doc - b.doc);
  }

  #isWorse(i: number, k: number): boolean {
    const one = this.#scores[i]!;
    const other = this.#scores[k]!;
    return one < other || (one === other && this.#docs[i]! > this.#docs[k]!);
  }

  #up(from: number): void {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!this.#isWorse(i, parent)) return;
      this.#swap(i, parent);
      i = parent;
    }
  }

  #down(): void {
    for (let i = 0; ; ) {
      let child = 2 * i + 1;
      if (child >= this.#docs.length) return;
      if (child + 1 < this.#docs.length && this.#isWorse(child + 1, child)) child++;
      if (!this.#isWorse(child, i)) return;
      this.#swap(i, child);
      i = child;
    }
  }

  #swap(i: number, k: number): void {
    const score = this.#scores[i]!;
    const doc = this.#docs[i]!;
    this.#scores[i] = this.#scores[k]!;
    this.#docs[i] = this.#docs[k]!;
    this.#scores[k] = score;
    this.#docs[k] = doc;
  }
}
