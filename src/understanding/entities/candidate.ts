/** What every entity detector is given and gives back. */
import type { EntityKind } from '../../domain/understanding.ts';
import { toSimplified } from '../../text/normalize.ts';

export interface Candidate {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface EntityText {
  /** As received. */
  readonly original: string;
  /** Same length as `original`, unit for unit: full-width folded, simplified where that keeps the length, lower case. */
  readonly folded: string;
  /** RFC 3339. */
  readonly now: string;
}

export type Detector = (text: EntityText) => Candidate[];

/** Folds without moving an offset: what NFKC would do, as far as it maps one unit to one unit. */
export function entityText(original: string, now: string): EntityText {
  let folded = original;
  // The full-width block mirrors ASCII at a fixed distance; the ideographic space and full-width ¥ stand apart.
  if (/[^\x00-\x7f]/.test(original)) {
    folded = original.replace(/[\uff01-\uff5e\u3000\uffe5\u00a0]/g, (char) => {
      if (char === '\u3000' || char === '\u00a0') return ' ';
      if (char === '\uffe5') return '¥';
      return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
    });
    const simplified = toSimplified(folded);
    if (simplified.length === folded.length) folded = simplified;
  }
  const lower = folded.toLowerCase();
  if (lower.length === folded.length) folded = lower;
  return { original, folded, now };
}

/** All matches of a global pattern as candidates; `value` null drops one. */
export function matches(
  kind: EntityKind,
  pattern: RegExp,
  text: string,
  value: (match: RegExpMatchArray) => string | null,
): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(pattern)) {
    const normal = value(match);
    if (normal !== null) found.push({ kind, start: match.index, end: match.index + match[0].length, value: normal });
  }
  return found;
}
