/** One row of a table to a candidate: every field checked against what the rest of the system takes. */
import type { Attribute } from '../../domain/article.ts';
import type { Timestamp } from '../../domain/ids.ts';
import type { ImportField } from '../../domain/import-report.ts';
import type { Lang } from '../../domain/language.ts';
import { detectLang } from '../../text/detect-lang.ts';
import type { ColumnMap } from './columns.ts';
import { type Candidate, type GivenContent, type Refused, refused } from './entry.ts';

/** As the REST interface takes them, in UTF-16 units. */
export const LIMITS = {
  question: 500,
  answer: 50_000,
  variant: 500,
  variants: 500,
  category: 64,
  tag: 64,
  tags: 50,
  audience: 64,
  attributes: 200,
  attributeName: 100,
  attributeValue: 1000,
} as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const LANGS: Readonly<Record<string, Lang>> = {
  zh: 'zh',
  cn: 'zh',
  'zh-cn': 'zh',
  'zh-hans': 'zh',
  'zh-tw': 'zh',
  'zh-hk': 'zh',
  'zh-hant': 'zh',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  简体中文: 'zh',
  繁体中文: 'zh',
  繁體中文: 'zh',
  en: 'en',
  'en-us': 'en',
  'en-gb': 'en',
  english: 'en',
  英文: 'en',
  英语: 'en',
  英語: 'en',
};

/** A field's text, or the list it came as (JSON lines, several columns). */
export type Cells = ReadonlyMap<ImportField, string | readonly string[]>;

class Fault extends Error {}

export function cellsOf(row: readonly string[], map: ColumnMap): Cells {
  const cells = new Map<ImportField, string | readonly string[]>();
  for (const [index, field] of map.at) {
    const cell = row[index] ?? '';
    const before = cells.get(field);
    if (field === 'variants')
      cells.set(field, [...((before as readonly string[] | undefined) ?? []), ...cell.split(/[|｜\n\r]+/)]);
    else cells.set(field, cell);
  }
  return cells;
}

/** A candidate, or the row refused with what is wrong with it. */
export function toCandidate(cells: Cells, line: number): Candidate | Refused {
  try {
    const id = one(cells, 'id');
    if (id !== '' && !ID.test(id)) {
      throw new Fault(
        `id ${show(id)} must be letters, digits, dots, hyphens and underscores, at most 100, a letter or digit first`,
      );
    }
    return { kind: 'candidate', line, id: id === '' ? null : id, document: null, given: contentOf(cells) };
  } catch (error) {
    if (error instanceof Fault) return refused(line, error.message);
    throw error;
  }
}

function contentOf(cells: Cells): GivenContent {
  const question = filled(cells, 'question', LIMITS.question);
  const answer = filled(cells, 'answer', LIMITS.answer);
  const given: { -readonly [K in keyof GivenContent]: GivenContent[K] } = {
    lang: langOf(one(cells, 'lang'), question, answer),
    question,
    answer,
  };
  if (cells.has('variants'))
    given.variants = list(cells, 'variants', /[|｜\n\r]+/, LIMITS.variant, LIMITS.variants).filter(
      (text) => text !== question,
    );
  if (cells.has('tags')) given.tags = list(cells, 'tags', /[|｜,，、;；\n\r]+/, LIMITS.tag, LIMITS.tags);
  if (cells.has('category')) given.category = short(cells, 'category', LIMITS.category) || 'general';
  if (cells.has('audience')) given.audience = short(cells, 'audience', LIMITS.audience) || 'everyone';
  if (cells.has('attributes')) given.attributes = attributesOf(cells);
  if (cells.has('validFrom')) given.validFrom = time(one(cells, 'validFrom'), 'validFrom', 'start');
  if (cells.has('validTo')) given.validTo = time(one(cells, 'validTo'), 'validTo', 'end');
  if (given.validFrom && given.validTo && given.validFrom > given.validTo) {
    throw new Fault(`valid from ${given.validFrom} lies after valid to ${given.validTo}`);
  }
  return given;
}

/** The language a text is in when nobody says; Chinese when it has both. */
export function guessLang(question: string, answer: string): Lang {
  for (const text of [question, answer]) {
    const guess = detectLang(text, 'zh');
    if (guess !== 'mixed' && /\p{L}/u.test(text)) return guess;
  }
  return /\p{Script=Han}/u.test(question + answer) ? 'zh' : 'en';
}

function langOf(text: string, question: string, answer: string): Lang {
  if (text === '') return guessLang(question, answer);
  const lang = LANGS[text.toLowerCase().replace('_', '-')];
  if (lang === undefined) throw new Fault(`language ${show(text)} is neither zh nor en`);
  return lang;
}

function one(cells: Cells, field: ImportField): string {
  const cell = cells.get(field) ?? '';
  const text = (typeof cell === 'string' ? cell : cell.join('\n')).trim();
  const fault = textFault(text);
  if (fault !== null) throw new Fault(`${field} ${fault}`);
  return text;
}
function short(cells: Cells, field: ImportField, most: number): string {
  const text = one(cells, field);
  if (text.length > most) throw new Fault(`${field} has ${text.length} characters; ${most} are the most`);
  return text;
}
function filled(cells: Cells, field: 'question' | 'answer', most: number): string {
  const text = short(cells, field, most);
  if (text === '') throw new Fault(`${field} is empty`);
  return text;
}
function list(cells: Cells, field: ImportField, separator: RegExp, longest: number, most: number): string[] {
  const cell = cells.get(field) ?? '';
  one(cells, field);
  const items = [
    ...new Set((typeof cell === 'string' ? cell.split(separator) : cell).map((item) => item.trim())),
  ].filter((item) => item !== '');
  if (items.length > most) throw new Fault(`${field} has ${items.length} entries; ${most} are the most`);
  const long = items.find((item) => item.length > longest);
  if (long !== undefined)
    throw new Fault(`${field}: ${show(long)} has ${long.length} characters; ${longest} are the most`);
  return items;
}

/** As exports write it: names may hold a slash, values an equals sign. */
const SPACED = /^(.+?) \/ (.+?) = (.+)$/s;
const CLOSE = /^([^/=＝]+)\/([^=＝]+)[=＝](.+)$/s;

/** `product / property = value`, one a line or with semicolons between them. */
function attributesOf(cells: Cells): Attribute[] {
  const cell = cells.get('attributes') ?? '';
  one(cells, 'attributes');
  const lines = (typeof cell === 'string' ? cell.split(/[;；](?=[^;；=＝]*\/[^;；=＝]*[=＝])|[\n\r]+/) : cell).map(
    (line) => line.trim(),
  );
  const found = lines
    .filter((line) => line !== '')
    .map((line) => {
      const [, product, property, value] = SPACED.exec(line) ?? CLOSE.exec(line) ?? [];
      if (!product?.trim() || !property?.trim() || !value?.trim())
        throw new Fault(`attributes: ${show(line)} is not written product / property = value`);
      const attribute = { product: product.trim(), property: property.trim(), value: value.trim() };
      if (Math.max(attribute.product.length, attribute.property.length) > LIMITS.attributeName)
        throw new Fault(`attributes: a name in ${show(line)} has more than ${LIMITS.attributeName} characters`);
      if (attribute.value.length > LIMITS.attributeValue)
        throw new Fault(`attributes: the value in ${show(line)} has more than ${LIMITS.attributeValue} characters`);
      return attribute;
    });
  if (found.length > LIMITS.attributes)
    throw new Fault(`attributes has ${found.length} entries; ${LIMITS.attributes} are the most`);
  return found;
}

/** What keeps a text from being stored, or null. */
export function textFault(text: string): string | null {
  if (text.includes('\ufffd')) return 'has bytes that are not text in the file’s encoding';
  if (text.includes('\0')) return 'has the character U+0000';
  return /\p{Surrogate}/u.test(text) ? 'has half of a character (a lone surrogate)' : null;
}

const DATE =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const DAY_MS = 86_400_000;
/** The zone that times in texts are shown in. */
const BEIJING = '+08:00';

/** A day alone is the whole day: from its first, to its last millisecond. Times are Beijing's unless they say otherwise. */
function time(text: string, field: ImportField, edge: 'start' | 'end'): Timestamp | null {
  if (text === '') return null;
  const match = DATE.exec(text);
  const [, year, month, day, hour, minute, second, zone] = match ?? [];
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const real =
    match !== null &&
    new Date(start).getUTCDate() === Number(day) &&
    new Date(start).getUTCMonth() === Number(month) - 1;
  if (!real || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) {
    throw new Fault(`${field} ${show(text)} is no date; write 2026-12-31 or 2026-12-31T18:00:00+08:00`);
  }
  const inDay =
    hour === undefined
      ? edge === 'end'
        ? DAY_MS - 1
        : 0
      : ((Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
  // Fractions of a second are kept, so that an exported article comes back the same.
  const fraction = hour === undefined ? 0 : Math.round(Number(/\.\d+/.exec(text.slice(10))?.[0] ?? 0) * 1000);
  return new Date(start + inDay + fraction - offsetMs(zone)).toISOString() as Timestamp;
}

function offsetMs(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? BEIJING);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}

function show(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
