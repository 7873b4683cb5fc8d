/** Finds slot values in what a visitor said. Pure; entities come from understanding, patterns and choices from the flow. */
import type { Entity, Understanding } from '../domain/understanding.ts';
import type { CompiledFlow, SlotSpec, Step } from './flow.ts';
import { asks, heard, onlyEntities, plain } from './lexicon.ts';

/** Patterns are a tenant's own; no more of an utterance than this is put through them, so that a slow one stays bounded. */
export const PATTERN_CHARS = 500;

/** The value of a slot that was just asked for; null when the utterance holds none. */
export function valueFor(slot: SlotSpec, said: Understanding): string | null {
  switch (slot.source.kind) {
    case 'value': {
      const { pattern, upper } = slot.source;
      for (const entity of said.entities) {
        const value = entityValue(slot, entity, true);
        if (value !== null) return value;
      }
      if (slot.source.entity === 'phone_last4') return lastFour(said.text);
      const found = pattern?.exec(said.text.normalize('NFKC').slice(0, PATTERN_CHARS))?.[0];
      return found === undefined ? null : upper ? found.toUpperCase() : found;
    }
    case 'choice':
      return chosen(slot, said);
    case 'text': {
      const { min, max, pattern } = slot.source;
      const text = withoutTail((early(slot, said) ?? said.text).trim().replace(/\s+/g, ' '));
      const length = [...text].length;
      return length < min || length > max || (pattern && !pattern.test(text.slice(0, PATTERN_CHARS))) ? null : text;
    }
    case 'system':
      return null;
  }
}

/** Whether the waiting step asked for a value of a certain form (not any text), and this holds one. */
export function givesWhatWasAsked(flow: CompiledFlow, step: Step, said: Understanding): boolean {
  const slot = step.kind === 'collect' ? flow.slots.get(step.slot) : undefined;
  return slot !== undefined && slot.source.kind !== 'text' && valueFor(slot, said) !== null;
}

const TAIL =
  /[\s,，;；、(（]*(?:我?的?手机号?)?(?:尾号|尾数|[末后](?:四|4)位)(?:是|为|[:：\s])*\d{4}(?!\d)[)）]?|[\s,;(]*(?:my |the )?(?:phone(?: number)? )?(?:ends?|ending|last (?:four|4)(?: digits)?)(?: in| with| are| is|:)*\s*\d{4}(?!\d)\)?/giu;

/** A text without the proof that was sent along with it ("…8幢902，尾号7735"), which is no part of an address. */
function withoutTail(text: string): string {
  return text.replace(TAIL, '').trim();
}

/** Any four digits may be the end of a phone number; only these words, or nothing beside them, make them so unasked. */
const PHONE_TAIL =
  /尾号|尾数|末四位|后四位|后4位|手机|电话|phone|mobile|\bcell\b|\btel\b|last (?:four|4)|\bend(?:s|ing)?\b/i;

/** May these digits, unasked for, be taken for the end of the phone number? */
function isProof(entity: Entity, said: Understanding): boolean {
  return PHONE_TAIL.test(said.text) || onlyEntities(said) || besideOrder(entity, said);
}

/** "查快递 KF202611010001 8821": digits right beside an order number are said to prove it. */
function besideOrder(entity: Entity, said: Understanding): boolean {
  return said.entities.some(
    (other) =>
      other.kind === 'order_number' &&
      /^[\s\p{P}]+(?:and[\s\p{P}]+)?$/u.test(
        other.start < entity.start
          ? said.text.slice(other.end, entity.start)
          : said.text.slice(entity.end, other.start),
      ),
  );
}

/** The value of a slot nobody asked for yet: only what cannot be mistaken (an entity of its kind, an `early` pattern). */
function volunteered(slot: SlotSpec, said: Understanding): string | null {
  switch (slot.source.kind) {
    case 'value': {
      for (const entity of said.entities) {
        const value = entityValue(slot, entity, false);
        if (value !== null && (slot.source.entity !== 'phone_last4' || isProof(entity, said))) return value;
      }
      if (slot.source.entity === 'phone_last4') return wholePhone(slot, said);
      const found = early(slot, said);
      if (found !== null) return accepted(slot, found);
      // A pattern alone is exact enough when the entity finder missed it (an order number glued to other text).
      if (slot.source.pattern) {
        const match = slot.source.pattern.exec(said.text.normalize('NFKC').slice(0, PATTERN_CHARS))?.[0];
        if (match !== undefined) return slot.source.upper ? match.toUpperCase() : match;
      }
      return null;
    }
    case 'choice': {
      const found = early(slot, said);
      if (found !== null && slot.source.choices.some((choice) => choice.value === found)) return found;
      return asks(said) ? null : chosen(slot, said);
    }
    case 'text': {
      const found = early(slot, said)?.trim();
      return found === undefined ? null : accepted(slot, withoutTail(found));
    }
    case 'system':
      return null;
  }
}

/** Everything the utterance volunteers for a flow's slots, by slot name. */
export function volunteeredAll(flow: CompiledFlow, said: Understanding): Record<string, string> {
  const found: Record<string, string> = {};
  for (const slot of flow.slots.values()) {
    const value = volunteered(slot, said);
    if (value !== null) found[slot.name] = value;
  }
  return found;
}

const NUMBER_LIKE = /(?<![a-z\d])(?:kf)?[\s#:：-]?\d{5,}(?!\d)/giu;

/**
 * What was meant for an order number beside other words, and is none ("order 20260012 i think"): asking for it as if nothing
 * had been said would hide the mistake. null when every number is something else, such as a phone's.
 */
export function attemptedOrderNumber(slot: SlotSpec, said: Understanding): string | null {
  if (slot.source.kind !== 'value' || slot.source.entity !== 'order_number') return null;
  for (const { 0: found, index } of said.text.matchAll(NUMBER_LIKE)) {
    const end = index + found.length;
    const other = said.entities.some(
      (entity) => entity.kind !== 'order_number' && entity.start < end && index < entity.end,
    );
    if (!other) return found.trim();
  }
  return null;
}

function entityValue(slot: SlotSpec, entity: Entity, asked: boolean): string | null {
  if (slot.source.kind !== 'value' || slot.source.entity === null) return null;
  // Asked for the last four digits, many people give the whole number.
  if (slot.source.entity === 'phone_last4' && entity.kind === 'phone' && asked) return lastFour(entity.value);
  return entity.kind === slot.source.entity ? accepted(slot, entity.value) : null;
}

/**
 * A whole number given where its last four digits are the proof: with its order, or alone. Beside anything else it may be the
 * number to change to, or the receiver's on a new address.
 */
function wholePhone(slot: SlotSpec, said: Understanding): string | null {
  const [phone, ...more] = said.entities.filter((entity) => entity.kind === 'phone');
  if (!phone || more.length > 0) return null;
  const withOrder = said.entities.some((entity) => entity.kind === 'order_number' && entity.end <= phone.start);
  const others = said.text.slice(0, phone.start) + said.text.slice(phone.end);
  return onlyEntities(said) || (withOrder && !OTHER_PHONE.test(others)) ? entityValue(slot, phone, true) : null;
}

const OTHER_PHONE =
  /地址|收货人|收件人|改成|改为|改到|换成|换绑|新手机|新的?号|address|new (?:phone|number)|change|deliver/i;

/** `value` if the slot's own rule takes it, whole. */
function accepted(slot: SlotSpec, value: string): string | null {
  if (slot.source.kind === 'value') {
    const { pattern, upper } = slot.source;
    const normal = upper ? value.toUpperCase() : value;
    if (slot.source.entity === 'phone_last4' && !/^\d{4}$/.test(normal)) return null;
    return pattern && pattern.exec(normal)?.[0] !== normal ? null : normal;
  }
  if (slot.source.kind === 'text') {
    const { min, max, pattern } = slot.source;
    const length = [...value].length;
    return length < min || length > max || (pattern && !pattern.test(value.slice(0, PATTERN_CHARS))) ? null : value;
  }
  return null;
}

function early(slot: SlotSpec, said: Understanding): string | null {
  const text = said.text.normalize('NFKC').slice(0, PATTERN_CHARS);
  for (const pattern of slot.early) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found) return found;
  }
  return null;
}

/** The last four digits of a phone number, or exactly four digits standing alone. */
function lastFour(text: string): string | null {
  const digits = text.normalize('NFKC');
  const alone = /(?<![\d\p{L}])\d{4}(?!\d)/u.exec(digits) ?? /(?<!\d)\d{4}(?!\d)/u.exec(digits);
  if (alone) return alone[0];
  const phone = /(?<!\d)1\d{10}(?!\d)/.exec(digits.replace(/(?<=\d)[ -](?=\d)/g, ''));
  return phone ? phone[0].slice(-4) : null;
}

function chosen(slot: SlotSpec, said: Understanding): string | null {
  if (slot.source.kind !== 'choice') return null;
  const { choices } = slot.source;
  const text = heard(said);
  const exact = choices.find(
    (choice) => choice.value === text || plain(choice.label.zh) === text || plain(choice.label.en) === text,
  );
  if (exact) return exact.value;
  const number = /^[1-9]$/.test(text) ? choices[Number(text) - 1] : undefined;
  if (number) return number.value;
  // The longest word wins, so that "没有质量问题" can be listed apart from "质量问题".
  let best: { value: string; length: number } | null = null;
  for (const choice of choices) {
    for (const word of choice.words) {
      if (mentions(text, word.toLowerCase()) && word.length > (best?.length ?? 0))
        best = { value: choice.value, length: word.length };
    }
  }
  return best?.value ?? null;
}

/** Latin words must stand alone; Chinese has no spaces to tell. */
function mentions(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  if (!/^[a-z]/.test(word)) return true;
  const before = text[at - 1] ?? ' ';
  const after = text[at + word.length] ?? ' ';
  return !/[a-z]/.test(before) && !/[a-z]/.test(after);
}
