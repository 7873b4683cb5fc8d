/** `{slot}` in flow texts and inputs. */
const PLACEHOLDER = /\{([a-z][a-z0-9_]*)\}/g;

/** In a reprompt: what the visitor sent instead of a value, in their own words. */
export const GIVEN = 'given';

/** Names in the order they appear, repeats included. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** A brace that is no placeholder is most likely a slip (`{Order}`, `{a b}`); null when there is none. */
export function strayBrace(template: string): string | null {
  const rest = template.replace(PLACEHOLDER, '');
  return /\{[^}]*\}?|\}/.exec(rest)?.[0] ?? null;
}

/** Puts values in; one that is missing becomes `missing`, because a visitor must never see a template. */
export function fill(template: string, lookUp: (name: string) => string | undefined, missing = '—'): string {
  return template.replace(PLACEHOLDER, (_whole, name: string) => lookUp(name) || missing);
}
