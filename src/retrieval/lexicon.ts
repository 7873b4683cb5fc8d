/** Numbers terms from 0, so that indexes keep arrays and a question's terms are looked up once. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a term, which it gets now when it has none. */
  number(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    return number;
  }

  /** -1 for a term that has none. */
  find(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }
}
