/**
 * A number said by itself where a whole text stands: "503", "房号错了，是503" or "1702 instead of 1701" takes the place of the room,
 * or of the number it is said to replace, in the address that stands. The whole is shown for a yes afterwards.
 */
import type { Understanding } from '../domain/understanding.ts';
import type { SlotSpec } from './flow.ts';
import { heard } from './lexicon.ts';
import type { Run } from './run.ts';
import { valueFor } from './slot-values.ts';

/** Before a text slot's name: what stood there until it was to be said again. */
export const STOOD = '@stood:';

const NUMBER = '[a-z]?\\d{1,5}[a-z]?(?:[-－]\\d{1,5}[a-z]?)?';
const UNIT = '\\s*(?:室|号房?|房|楼|层|栋|幢|单元|#)?';
const LINK = "(?:应该|其实)?(?:是|为|改成|改为|改到|换成|should be|is|it'?s|make it|change it to|to)";
const ENDING = '(?:\\s*(?:就行|就好|就可以|吧|的?哈?))?$';
const SWAPS = [
  `^(?:把)?(?<old>${NUMBER})${UNIT}\\s*(?:改成|改为|改到|换成|应该是|to|should be|->|→)\\s*(?<now>${NUMBER})${UNIT}${ENDING}`,
  `^(?:不是|not)\\s*(?<old>${NUMBER})${UNIT}[\\s,，.。;；]*(?:而?是|but|it's)\\s*(?<now>${NUMBER})${UNIT}${ENDING}`,
  `^(?:是|it'?s|should be)?\\s*(?<now>${NUMBER})${UNIT}[\\s,，]*(?:不是|instead of|not|rather than)\\s*(?<old>${NUMBER})${UNIT}$`,
].map((pattern) => new RegExp(pattern, 'u'));
const CORRECTS = '(?:不对|错了|写错了?|打错了?|填错了?|no|sorry|wait|oops|wrong|i meant)';

/** The value with the number in its place; null when no such number was said, or nothing stands. */
export function withPart(run: Run, slot: SlotSpec, said: Understanding): string | null {
  const { part } = slot;
  if (part === null) return null;
  const standing = run.slots[slot.name] ?? run.slots[STOOD + slot.name] ?? (part.of && run.slots[part.of]);
  const text = heard(said);
  if (
    !standing ||
    Object.entries(run.slots).some(([name, value]) => value === text && run.flow.slots.get(name)?.secret)
  )
    return null;
  const swap = SWAPS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  // An empty pattern would match everywhere.
  const names = part.names === '' ? '(?!)' : `(?:${part.names})`;
  const alone = new RegExp(
    `^(?:(?:(?:only|just|change|the|my|只|就|仅|是|把|改|换)\\s*){0,4}${names}|${CORRECTS})?[\\s,，.。:：]*(?:${CORRECTS})?[\\s,，.。:：]*(?:${LINK})?\\s*(?:${names}\\s*)?(?<now>${NUMBER})${UNIT}${ENDING}`,
    'u',
  ).exec(text)?.groups;
  const now = (swap ?? alone)?.now?.toUpperCase();
  if (now === undefined) return null;
  const found = numberIn(standing, names, swap?.old);
  if (found === null) return null;
  const whole = standing.slice(0, found.start) + now + standing.slice(found.end);
  return valueFor(slot, { ...said, text: whole });
}

/** Where `number` stands in a text; else where its room does: a number called one of `names`, marked 室, or with no word after it. */
function numberIn(
  text: string,
  names: string,
  number?: string,
): { readonly start: number; readonly end: number } | null {
  const all = [...text.matchAll(new RegExp(NUMBER, 'giu'))].map((match) => ({
    said: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const called = new RegExp(`${names}\\s*$`, 'iu');
  const rooms = [
    ({ start, end }: { start: number; end: number }) =>
      called.test(text.slice(0, start)) || /^\s*(?:室|房)/u.test(text.slice(end)),
    ({ end }: { end: number }) => /^\s*(?:$|[^\p{L}\s])/u.test(text.slice(end)),
  ];
  if (number !== undefined) return all.findLast(({ said }) => said === number) ?? null;
  return rooms.map((isRoom) => all.findLast(isRoom)).find((found) => found !== undefined) ?? null;
}
