/**
 * Any string at all through the whole stage, with the shipped encoder, head and catalogue: normal form, language, entities,
 * embedding, intents, rejection, mood. Seeded; `KEFU_FUZZ_SEED` and `KEFU_FUZZ_STRINGS` are read by nothing but this test.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/adapters/system/system-clock.ts';
import type { TenantId } from '../../src/domain/ids.ts';
import type { Understanding } from '../../src/domain/understanding.ts';
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { isWellFormed } from '../../src/protocol/text.ts';
import { entityFinder } from '../../src/understanding/entities/find-entities.ts';
import { HeadStore } from '../../src/understanding/head-store.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { seededRandom } from '../../src/understanding/train/folds.ts';
import { type UnderstandingParts, understand } from '../../src/understanding/understand.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { STARTER_PRODUCTS } from '../fixtures/starter-products.ts';

const STRINGS = Number(process.env.KEFU_FUZZ_STRINGS ?? 100_000);
const SEED = Number(process.env.KEFU_FUZZ_SEED ?? 20_261_121);
const BATCH = 64;
/** As long as a message may be. */
const LONGEST = 8192;

let encoder: SentenceEncoder;
let parts: UnderstandingParts;

beforeAll(async () => {
  const registry = new ModelRegistry(PATHS.models, join(PATHS.root, 'no-data-folder'));
  encoder = await openEncoder(registry, undefined);
  const heads = await HeadStore.open(registry, encoder, systemClock, (message) => {
    throw new Error(message);
  });
  parts = {
    encoder,
    chooseHead: (tenantId, visitorId) => heads.choose(tenantId, visitorId),
    findEntities: entityFinder(STARTER_PRODUCTS),
  };
});
afterAll(() => encoder.close());

const request = (text: string) => ({
  tenantId: 'default' as TenantId,
  text,
  lang: 'zh' as const,
  now: '2026-11-21T02:00:00.000Z',
  visitorId: 'vis_1',
});

/** What is wrong with an understanding, or null. Plain comparisons: a matcher a value would take longer than the stage. */
function fault(text: string, u: Understanding): string | null {
  const { normalized, lang, entities, intents, oosScore, outOfScope, sentiment, urgent, embedding } = u;
  if (u.text !== text) return 'belongs to another text';
  if (!isWellFormed(normalized) || normalized.includes('\u0000')) return 'the normal form is no text';
  if (!['zh', 'en', 'mixed'].includes(lang)) return `language ${lang}`;
  if (!['negative', 'neutral', 'positive'].includes(sentiment) || typeof urgent !== 'boolean') return 'mood';
  if (!Number.isFinite(oosScore) || typeof outOfScope !== 'boolean') return `rejection ${oosScore}`;
  if (intents.length > 5) return 'more than five intents';
  let before = 1;
  for (const { intent, confidence } of intents) {
    if (intent === '' || !(confidence >= 0 && confidence <= before)) return `confidence ${confidence}`;
    before = confidence;
  }
  if (embedding.length !== encoder.dimensions) return 'embedding of another size';
  let squares = 0;
  for (const x of embedding) squares += x * x;
  if (!(Math.abs(squares - 1) < 1e-3)) return `embedding of length ${Math.sqrt(squares)}`;
  for (const { start, end, value, text: span } of entities) {
    if (!(start >= 0 && start < end && end <= text.length)) return `entity at ${start}–${end}`;
    if (typeof value !== 'string' || text.slice(start, end) !== span) return `entity ${span}`;
  }
  return null;
}

/** Strings of every kind that breaks programs. */
function anyString(random: () => number): string {
  const int = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  const repeat = (n: number, make: () => string) => Array.from({ length: n }, make).join('');
  const length = () => 1 + int(pick([4, 12, 40]));
  const unit = () => String.fromCharCode(int(0x10000));
  const point = () => String.fromCodePoint(int(0x110000));
  const from = (first: number, last: number) => String.fromCodePoint(first + int(last - first + 1));
  const kinds: readonly (() => string)[] = [
    // UTF-16 units: lone surrogates in both orders, U+0000, non-characters.
    () => repeat(length(), unit),
    () => repeat(length(), () => pick(['\ud800', '\udc00', '\udbff', '\u0000', '\ufffe', 'a', '好', ' '])),
    () => repeat(length(), point),
    // Combining storms on one letter, and on nothing.
    () => pick(['e', '好', '', 'ﷺ']) + repeat(length() * 3, () => from(0x300, 0x36f)),
    () => repeat(length(), () => pick(['َ', '़', '⃣', '︎', '️', '͏', '゙'])),
    // Right to left, marks and isolates that are never closed.
    () => repeat(length(), () => pick([from(0x5d0, 0x5ea), from(0x627, 0x64a), '\u202e', '\u2067', '\u200f', ' 12 '])),
    // Emoji: joined families, flags (odd ones too), skin tones, keycaps, tags.
    () => repeat(length(), () => pick(['👩‍👩‍👧‍👦', '🇨🇳', '🇨', '👍🏽', '🏽', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\u200d', '❤️‍🔥', '😀'])),
    // Invisible, blank and control characters.
    () => repeat(length(), () => pick(['\u200b', '\ufeff', '\u3164', '\u2800', '\u0085', '\u2028', '\t', '\u007f'])),
    // Full width, compatibility forms, ligatures that grow when they are normalised.
    () => repeat(length(), () => pick([from(0xff01, 0xff5e), '㍿', 'ﬃ', '㎏', '½', '①', 'Ⅷ', 'ß', 'İ', 'ſ'])),
    // Nearly words: digits, money, dates, addresses, order numbers, cut anywhere.
    () =>
      repeat(1 + int(8), () =>
        pick([
          'KF2026',
          '1101',
          '¥',
          '-',
          '.',
          '@',
          'qq.com',
          '138',
          '00138000',
          '下周',
          '三',
          'next ',
          'friday',
          '两',
          '千',
          '%',
          '/',
        ]),
      ),
    () =>
      repeat(length(), () =>
        pick([from(0x4e00, 0x9fff), from(0x3400, 0x4dbf), from(0x20000, 0x2a6df), '退', '貨', '，']),
      ),
    () =>
      repeat(length(), () => pick(['where', 'is', 'my', 'refund', 'pls', '!!!', '???', "won't", 'a', '\n', '\r\n'])),
    // One sign over and over.
    () => pick([unit(), '啊', 'a', '1', '@', '.', '(', '😀', ' ']).repeat(int(300)),
    () => '',
  ];
  const text = pick(kinds)();
  // One in two hundred is as long as a message may be, and made of several kinds or of one.
  if (int(200) > 0) return int(3) === 0 ? text + pick(kinds)() : text;
  let long = text === '' ? 'x' : text;
  const mixed = int(2) === 0;
  while (long.length < LONGEST) long += mixed ? pick(kinds)() + pick(['', ' ']) : long;
  return long.slice(0, LONGEST);
}

/** Pieces of what the patterns for codes, numbers, dates and moods look for, and never get to the end of. */
const RUNS = [
  ...[
    'a',
    '1',
    '好',
    '貨',
    '@',
    'a@',
    'a.',
    '.',
    '-',
    '1-',
    '138',
    '(',
    '!',
    '?!',
    'x_',
    'abc123',
    'http://a',
    'ａ＠ｂ．',
    '３',
  ],
  ...['KF', 'KF2026', 'order', '订单', 'tracking', 'tracking number', '快递单号', '电话', '+86'],
  ...['¥', '¥1', '两', '千', '三百', '1.', '1,', '1千', '个', '满', '3 of', 'x'],
  ...[
    '+1 ',
    '一三',
    '五毛',
    'one ',
    'nine hundred and ',
    'twenty-',
    'a couple of ',
    '2 kettles ',
    'end of ',
    '一周',
    'nǐ',
  ],
  ...[
    '下周',
    '下周三',
    'next',
    'next friday',
    '2026-',
    '12:',
    '月',
    '1月',
    '1日',
    '号',
    '今年',
    '下个月',
    'in 3',
    'may',
  ],
  ...['you', 'refund', "don't", 'AAA AAA', '不', '退款', 'not'],
  ...['\u0301', 'e\u0301', '😀', '👩‍👩‍👧', '🇨', '\u200b', '\u202e', 'İ', 'ﬃ', '㎏', 'ﷺ', 'ǰ', '٠', '\ud800', '\u0000'],
];

describe('understanding', () => {
  it(`reads ${STRINGS.toLocaleString('en')} strings of any kind: no fault, no NaN, confidences from 0 to 1`, async () => {
    const random = seededRandom(SEED);
    const faults: string[] = [];
    let longest = 0;
    for (let done = 0; done < STRINGS; done += BATCH) {
      const texts = Array.from({ length: Math.min(BATCH, STRINGS - done) }, () => anyString(random));
      const found = await understand(texts.map(request), parts);
      for (const [i, text] of texts.entries()) {
        longest = Math.max(longest, text.length);
        const wrong = fault(text, found[i] as Understanding);
        if (wrong !== null) faults.push(`${done + i}: ${wrong}: ${JSON.stringify(text.slice(0, 200))}`);
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
    if (STRINGS >= 10_000) expect(longest).toBe(LONGEST);
    // Half a minute on a free machine, minutes on a busy one.
  }, 900_000);

  // A pattern that runs away on one of them takes minutes, and ends the test by its time limit.
  it.each(RUNS)('reads 8 KB of %j to the end', async (run) => {
    const texts = [run, `${run}好`, `${run} `, `${run}a `].map((unit) =>
      unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST),
    );
    // A word that patterns look for, and then nothing they can use.
    texts.push(`${run}${' '.repeat(LONGEST - run.length)}`);
    for (const text of texts) {
      const [found] = await understand([request(text)], parts);
      expect(fault(text, found as Understanding)).toBeNull();
    }
  });
});
