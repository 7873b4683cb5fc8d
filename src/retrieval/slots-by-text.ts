/** Which slots have a text. Nearly every text is of one slot, which is then kept as the number it is and not as a list. */
export class SlotsByText {
  readonly #slots = new Map<string, number | readonly number[]>();

  /** In the order they came, each once. */
  get(text: string): readonly number[] {
    const known = this.#slots.get(text);
    if (known === undefined) return [];
    return typeof known === 'number' ? [known] : known;
  }

  /** The empty text is nobody's. */
  add(text: string, slot: number): void {
    const known = this.get(text);
    if (text === '' || known.includes(slot)) return;
    this.#slots.set(text, known.length === 0 ? slot : [...known, slot]);
  }

  remove(text: string, slot: number): void {
    const [first, ...others] = this.get(text).filter((other) => other !== slot);
    if (first === undefined) this.#slots.delete(text);
    else this.#slots.set(text, others.length === 0 ? first : [first, ...others]);
  }
}
