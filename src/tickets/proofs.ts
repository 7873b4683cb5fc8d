/**
 * Keeps what proves an order's owner out of tickets: they outlive the conversation and are read in lists. Phones are masked as a
 * whole, because their last four digits are the proof. Rather one number too many than a proof: the conversation has the words.
 */
import type { DialogueState } from '../domain/dialogue.ts';
import {
  AFTER_ORDER,
  FOUR,
  HONG_KONG,
  HONG_KONG_SAID,
  LANDLINE,
  MOBILE,
  SPOKEN_EN,
  SPOKEN_ZH,
} from '../text/phone-forms.ts';

const MASK = '****';
const FORMS = [MOBILE, LANDLINE, HONG_KONG, HONG_KONG_SAID, AFTER_ORDER, FOUR, SPOKEN_ZH, SPOKEN_EN].map(
  (form) => new RegExp(form.source, 'giu'),
);
/** Four digits that are a house or a room. */
const IN_ADDRESS = /^\s*[室号號栋棟幢楼樓房弄]/;
/** What people put around a proof: says nothing about the matter. */
const AROUND =
  /kf\d{12}|收货|手机|电话|号码|尾号|尾数|[后末]四位|后4位|订单号?|单号|就?是|我的|号|\b(?:my|the|order|number|phone|mobile|last|four|4|digits|are|is|it'?s|ends?|ending|in|with|and)\b/giu;

/** The proofs that the dialogue holds, as they were given. */
export function proofsIn(state: DialogueState | null, isSecret: (slot: string) => boolean): string[] {
  const hidden = Object.entries(state?.flow?.hidden ?? {}).flatMap(([name, value]) => (isSecret(name) ? [value] : []));
  return [state?.proof?.last4, state?.tail, ...hidden].filter(
    (proof) => proof !== undefined && proof !== null && proof !== '',
  ) as string[];
}

export function withoutProofs(text: string, known: readonly string[]): string {
  // Folded for the forms: full-width digits are digits.
  let masked = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (const proof of known) masked = masked.replace(standingAlone(proof), MASK);
  for (const form of FORMS) {
    masked = masked.replace(form, (found, ...rest) => {
      const at = rest.find((part) => typeof part === 'number') as number;
      return IN_ADDRESS.test(masked.slice(at + found.length)) ? found : MASK;
    });
  }
  return masked;
}

/** Whether a text that was masked says nothing beside the proof and what it belongs to. */
export function onlyProof(masked: string): boolean {
  return masked.includes(MASK) && !/[\p{L}\p{N}]/u.test(masked.replaceAll(MASK, ' ').replace(AROUND, ' '));
}

/** Not inside a longer number or word: the same four digits may end an order number. */
function standingAlone(proof: string): RegExp {
  const escaped = proof.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${escaped}(?![\\p{Script=Latin}\\p{N}])`, 'giu');
}
