/**
 * Puts what is known of the visitor into an article's text: `{order_number}`, or `{name|there}` with what stands there when
 * nothing is known. Only names a flow of the tenant asks for (and `name`) are placeholders; other braces are the article's own.
 */
const PLACEHOLDER = /\{([a-z][a-z0-9_]*)(?:\|([^{}]*))?\}/g;
/** A sentence with its end, or what is left. */
const SENTENCE = /[^。！？!?\n]*?(?:[。！？!?\n]+|\.(?=\s|$)\s*|$)/g;
const LONGEST_VALUE = 80;

export interface Known {
  readonly values: Readonly<Record<string, string>>;
  /** Names that are placeholders at all. */
  readonly names: ReadonlySet<string>;
}

/** A sentence with a placeholder that nothing fills is left out; when all are, they stay with a dash in the gap. */
export function personalise(text: string, known: Known): string {
  if (!text.includes('{')) return text;
  const gaps = (sentence: string): boolean =>
    [...sentence.matchAll(PLACEHOLDER)].some(
      ([, name, fallback]) =>
        known.names.has(name as string) && fallback === undefined && filled(known, name as string) === null,
    );
  const sentences = (text.match(SENTENCE) ?? [text]).filter((part) => part !== '');
  const whole = sentences.filter((sentence) => !gaps(sentence));
  return (whole.length > 0 ? whole : sentences)
    .join('')
    .replace(PLACEHOLDER, (found, name: string, fallback: string | undefined) =>
      known.names.has(name) ? (filled(known, name) ?? fallback ?? '—') : found,
    )
    .trimEnd();
}

function filled({ values }: Known, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const clean = value
    ?.replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_VALUE);
  return clean ? clean : null;
}
