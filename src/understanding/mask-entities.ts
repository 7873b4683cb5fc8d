/**
 * Takes what proves or reaches a person (phones, their last four digits, e-mail addresses) out of texts that outlive a turn.
 * Order numbers stay: staff find the order by them, and without the proof they open nothing.
 */
import type { Entity, EntityKind } from '../domain/understanding.ts';
import { normalize } from '../text/normalize.ts';

const MARKS: Partial<Record<EntityKind, string>> = { phone: '(phone)', phone_last4: '(phone)', email: '(e-mail)' };

/** The text, as it was written or in normal form, with a mark wherever one of these entities stands. */
export function maskEntities(text: string, entities: readonly Entity[]): string {
  let masked = text;
  // Long ones first: the last four digits may be the end of a phone that was said too.
  for (const { kind, text: written } of [...entities].sort((a, b) => b.text.length - a.text.length)) {
    const mark = MARKS[kind];
    if (mark === undefined) continue;
    for (const form of new Set([written, normalize(written)])) {
      if (form !== '') masked = masked.replace(standingAlone(form), mark);
    }
  }
  return masked;
}

/** The entity as a trace may keep it. */
export function maskedEntity({ kind, text, value }: Entity): { kind: EntityKind; text: string; value: string } {
  const mark = MARKS[kind];
  return mark === undefined ? { kind, text, value } : { kind, text: mark, value: mark };
}

/** Not inside a longer number or word: the same four digits may end an order number. */
function standingAlone(form: string): RegExp {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^[\p{Script=Latin}\p{N}]/u.test(form) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(form) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return new RegExp(`${before}${escaped}${after}`, 'gu');
}
