/** Names from the server in words, where the console knows the word; else as they come. */
import { en, type TextKey } from './en.ts';
import type { Translate } from './i18n.tsx';

function known(key: string): key is TextKey {
  return key in en;
}

export function reasonText(t: Translate, reason: string): string {
  return known(`reason.${reason}`) ? t(`reason.${reason}` as TextKey) : reason;
}

export function decisionText(t: Translate, decision: string): string {
  return known(`decision.${decision}`) ? t(`decision.${decision}` as TextKey) : decision;
}
