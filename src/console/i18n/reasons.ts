/** Names from the server in words, where the console knows the word; else as they come. */
import { en, type TextKey } from './en.ts';
import type { Translate } from './i18n.tsx';

/** The text `prefix.name`, or the name itself. */
export function wordFor(t: Translate, prefix: string, name: string): string {
  const key = `${prefix}.${name}`;
  return Object.hasOwn(en, key) ? t(key as TextKey) : name;
}

export function reasonText(t: Translate, reason: string): string {
  return wordFor(t, 'reason', reason);
}

export function decisionText(t: Translate, decision: string): string {
  return wordFor(t, 'decision', decision);
}
