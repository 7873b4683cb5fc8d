import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type WordPieceSpec, WordPieceTokenizer } from './wordpiece.ts';

const models = new URL('../../../models/encoder/', import.meta.url).pathname;
const version = readdirSync(models).sort().at(-1) as string;

describe('the WordPiece tokenizer', () => {
  let ours: WordPieceTokenizer;
  let theirs: (text: string) => number[];

  beforeAll(async () => {
    const spec = JSON.parse(readFileSync(join(models, version, 'tokenizer.json'), 'utf8')) as WordPieceSpec;
    expect(WordPieceTokenizer.reads(spec)).toBe(true);
    ours = new WordPieceTokenizer(spec);
    env.allowRemoteModels = false;
    env.localModelPath = models;
    const tokenizer = await AutoTokenizer.from_pretrained(version, { local_files_only: true });
    theirs = (text) => {
      const { input_ids } = tokenizer(text, { truncation: true }) as { input_ids: { data: BigInt64Array } };
      return Array.from(input_ids.data, Number);
    };
  });

  it.each([
    'Where is my order KF202611010001?',
    '我的快递到哪了，谢谢！',
    '請問這個耳機有貨嗎',
    'naïve café ﬁne ① ½',
    'e-mail me@x.com — “quotes” … don’t',
    '😀😀 ok 👍🏽',
    '龘 㐀',
    'x'.repeat(50),
    'ｆｕｌｌ　ｗｉｄｔｈ',
    'tab\tnew\nline\u00a0nbsp\u200bzero',
    'İstanbul ΣΑΣ ß',
    '한국어 ひらがな カタカナ',
    'word '.repeat(200),
  ])('gives the ids of @xenova/transformers for %j', (text) => {
    expect(ours.encode(text, 128)).toEqual(theirs(text));
  });

  it('gives them for any text with a token in it', () => {
    // Ideographs beyond the first plane stand alone in the library that trains (and here), but not in its JavaScript port.
    const text = fc
      .string({ unit: 'grapheme', maxLength: 6 })
      .filter((t) => !/[\u{20000}-\u{3ffff}]/u.test(t.normalize('NFKC')));
    const piece = fc.oneof(
      text,
      fc.constantFrom('order', 'refund', '退货', '发票', ' ', '-', "'", '2026', 'ing', 'é', 'ﬀ'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const wanted = theirs(text);
        expect(ours.encode(text, 128)).toEqual(wanted.length === 0 ? [1] : wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('says what it cannot read', () => {
    const spec = {
      normalizer: null,
      pre_tokenizer: { type: 'Metaspace' },
      post_processor: null,
      model: { type: 'Unigram', vocab: {} },
    };
    expect(WordPieceTokenizer.reads(spec)).toBe(false);
  });
});
