/** Finds known names in a normalised text, the longest first, and says what is left without them. */
import { normalize } from '../../text/normalize.ts';

/**
 * A Chinese character, or a Latin word or number in a plain form: no apostrophes, no plural. A Chinese character ends it: in
 * "x1的价格" the name is x1.
 */
export function tokens(text: string): string[] {
  const found = normalize(text)
    .replace(/['’]/g, '')
    .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)?/gu);
  return (found ?? []).map(singular);
}

function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[a-z]{3}s$/.test(word) && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

export interface NamedSpan<T> {
  readonly start: number;
  readonly end: number;
  /** Everything that bears the name. */
  readonly means: readonly T[];
}

export class NameFinder<T> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly means: Set<T> }[]>();

  add(name: string, means: T): void {
    const words = tokens(name);
    const [first] = words;
    if (first === undefined) return;
    const list = this.#byFirst.get(first) ?? [];
    const same = list.find(
      (entry) => entry.words.length === words.length && entry.words.every((w, i) => w === words[i]),
    );
    if (same !== undefined) same.means.add(means);
    else list.push({ words, means: new Set([means]) });
    list.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, list);
  }

  find(text: readonly string[]): NamedSpan<T>[] {
    const spans: NamedSpan<T>[] = [];
    for (let at = 0; at < text.length; at++) {
      const entry = (this.#byFirst.get(text[at] as string) ?? []).find(({ words }) =>
        words.every((word, i) => text[at + i] === word),
      );
      if (entry === undefined) continue;
      spans.push({ start: at, end: at + entry.words.length, means: [...entry.means] });
      at += entry.words.length - 1;
    }
    return spans;
  }

  /** Every known name that stands here, the longest first. */
  startingAt(text: readonly string[], at: number): NamedSpan<T>[] {
    return (this.#byFirst.get(text[at] as string) ?? [])
      .filter(({ words }) => words.every((word, i) => text[at + i] === word))
      .map(({ words, means }) => ({ start: at, end: at + words.length, means: [...means] }));
  }
}

/** A separator stands for what is taken out, so that what stood apart does not become one word. */
export function without(
  text: readonly string[],
  spans: readonly { readonly start: number; readonly end: number }[],
): string[] {
  const left = [...text];
  for (const { start, end } of spans) left.fill('', start, end);
  return left;
}
