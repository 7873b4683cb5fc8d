/** Products of the catalogue by any of their names; the longest name wins, English ones at word borders, in the singular and in the plural. */
import type { CatalogueProduct } from '../../domain/catalogue.ts';
import type { Detector } from './candidate.ts';

interface Name {
  readonly text: string;
  readonly id: string;
}

/** Builds the detector once for a catalogue. Names of one Latin word under four letters are matched in whole words only, like all Latin ones. */
export function productDetector(catalogue: readonly CatalogueProduct[]): Detector {
  // By first character, longest first: a text is read once, and each place tries the few names that may begin there.
  const byFirst = new Map<string, Name[]>();
  for (const product of catalogue) {
    for (const raw of product.names) {
      const text = raw.trim().toLowerCase().replace(/\s+/g, ' ');
      if (text === '') continue;
      const first = text[0] as string;
      const names = byFirst.get(first) ?? [];
      names.push({ text, id: product.id });
      // One earbud of "earbuds".
      if (/[a-z]{4}[^su]s$/.test(text)) names.push({ text: text.slice(0, -1), id: product.id });
      byFirst.set(first, names);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.text.length - a.text.length);
  return ({ folded }) => {
    const found = [];
    for (let at = 0; at < folded.length; at++) {
      for (const name of byFirst.get(folded[at] as string) ?? []) {
        const end = endOf(folded, at, name.text);
        if (end === -1) continue;
        found.push({ kind: 'product' as const, start: at, end, value: name.id });
        at = end - 1;
        break;
      }
    }
    return found;
  };
}

const LATIN = /[a-z0-9]/;

/** Where the name ends when it stands at `at`, else -1. */
function endOf(text: string, at: number, name: string): number {
  if (!text.startsWith(name, at)) return -1;
  let end = at + name.length;
  if (LATIN.test(name[0] as string) && at > 0 && LATIN.test(text[at - 1] as string)) return -1;
  if (LATIN.test(name.at(-1) as string)) {
    const plural = /^(?:es|s)(?![a-z0-9])/.exec(text.slice(end, end + 3));
    if (plural !== null) end += plural[0].length;
    else if (LATIN.test(text[end] ?? ' ')) return -1;
  }
  return end;
}
