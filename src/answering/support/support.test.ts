/** The support check against the whole starter knowledge: what an article says is supported by it, what is altered is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STARTER_PRODUCTS } from '../../../test/fixtures/starter-products.ts';
import { unsupportedBy } from './support.ts';

const PACK = new URL('../../../knowledge/ecommerce', import.meta.url).pathname;
const NAMES = STARTER_PRODUCTS.flatMap((product) => product.names);

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

function articles(lang: 'zh' | 'en'): Article[] {
  return readFileSync(`${PACK}/faq/${lang}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, question, answer } = JSON.parse(line) as { id: string; question: string; answer: string };
      const sentences = answer.match(lang === 'zh' ? /[^。！？\n]+[。！？]?/g : /[^\n]+?(?:[.!?](?=\s|$)|$)/g) ?? [];
      return { id, title: question, text: answer, sentences: sentences.map((part) => part.trim()).filter(Boolean) };
    });
}

const PACKS = [
  ['zh', articles('zh')],
  ['en', articles('en')],
] as const;

/** Share of what `judge` says yes to. */
function share<T>(items: readonly T[], judge: (item: T) => boolean): { rate: number; wrong: T[] } {
  const wrong = items.filter((item) => !judge(item));
  return { rate: 1 - wrong.length / items.length, wrong };
}

describe('support, over the starter knowledge', () => {
  it.each(PACKS)('lets an article say what it says (%s)', (_lang, pack) => {
    const said = pack.flatMap((article) => article.sentences.map((sentence) => ({ article, sentence })));
    expect(said.length).toBeGreaterThan(300);
    const { rate, wrong } = share(said, ({ article, sentence }) => unsupportedBy(sentence, article, NAMES) === null);
    const shown = wrong.slice(0, 12).map((w) => `${unsupportedBy(w.sentence, w.article, NAMES)}: ${w.sentence}`);
    expect(rate, shown.join('\n')).toBeGreaterThan(0.95);
  });

  it.each(PACKS)('lets it be said with another opening, which no literal comparison would find (%s)', (lang, pack) => {
    const said = pack.flatMap((article) =>
      article.sentences.map((sentence) => ({
        article,
        sentence: lang === 'zh' ? `另外，${sentence}` : `Also, ${sentence[0]?.toLowerCase()}${sentence.slice(1)}`,
      })),
    );
    const { rate, wrong } = share(said, ({ article, sentence }) => unsupportedBy(sentence, article, NAMES) === null);
    const shown = wrong.slice(0, 25).map((w) => `${unsupportedBy(w.sentence, w.article, NAMES)}: ${w.sentence}`);
    expect(rate, shown.join('\n')).toBeGreaterThan(0.94);
  });

  it.each(PACKS)('refuses every changed number (%s)', (_lang, pack) => {
    const altered = pack.flatMap((article) =>
      article.sentences
        .filter((sentence) => /(?<![\w.])\d+(?![\w.:])/.test(sentence))
        .map((sentence) => ({
          article,
          sentence: sentence.replace(/(?<![\w.])\d+(?![\w.:])/, (digits) => String(Number(digits) + 1013)),
        })),
    );
    expect(altered.length).toBeGreaterThan(80);
    const { wrong } = share(altered, ({ article, sentence }) => unsupportedBy(sentence, article, NAMES) !== null);
    expect(wrong.map((entry) => entry.sentence)).toEqual([]);
  });

  it.each(PACKS)('refuses nearly every sentence of an article on something else (%s)', (_lang, pack) => {
    const foreign = pack.flatMap((article, index) =>
      article.sentences.map((sentence) => ({ sentence, article: pack[(index + 37) % pack.length] as Article })),
    );
    const { rate, wrong } = share(foreign, ({ article, sentence }) => unsupportedBy(sentence, article, NAMES) !== null);
    expect(
      rate,
      wrong
        .slice(0, 12)
        .map((entry) => entry.sentence)
        .join('\n'),
    ).toBeGreaterThan(0.98);
  });

  it.each([
    ['zh', /不(?:支持|能|可以|会|需要|收)/, (found: string) => found.slice(1)],
    ['en', /\b(?:cannot|can't|not|never)\b/, (found: string) => (found.startsWith('can') ? 'can' : '')],
  ] as const)('refuses a denial made a promise (%s)', (lang, negation, replace) => {
    const pack = articles(lang);
    const altered = pack.flatMap((article) =>
      article.sentences
        .filter((sentence) => negation.test(sentence))
        .map((sentence) => ({ article, sentence: sentence.replace(negation, replace) })),
    );
    expect(altered.length).toBeGreaterThan(30);
    const { rate, wrong } = share(altered, ({ article, sentence }) => unsupportedBy(sentence, article, NAMES) !== null);
    expect(
      rate,
      wrong
        .slice(0, 12)
        .map((entry) => entry.sentence)
        .join('\n'),
    ).toBeGreaterThan(0.9);
  });

  it.each([
    ['zh', /您(?=承担|出)|我们(?=承担|出)/, { 您: '我们', 我们: '您' }],
    ['en', /\b(?:you|we)(?= pay\b)/i, { you: 'we', You: 'We', we: 'you', We: 'You' }],
  ] as const)('refuses that the other side bears the cost (%s)', (lang, party, other) => {
    const swapped = articles(lang).flatMap((article) =>
      article.sentences
        .filter((sentence) => party.test(sentence) && (sentence.match(new RegExp(party, 'gi')) ?? []).length === 1)
        .map((sentence) => ({
          article,
          sentence: sentence.replace(party, (found) => (other as Record<string, string>)[found] ?? found),
        })),
    );
    expect(swapped.length).toBeGreaterThan(3);
    const { wrong } = share(swapped, ({ article, sentence }) => unsupportedBy(sentence, article, NAMES) !== null);
    expect(wrong.map((entry) => entry.sentence)).toEqual([]);
  });

  it('refuses a case of one sentence with the party of another', () => {
    const freight = {
      title: '退货的运费谁承担？',
      text: '无理由退货的运费由您承担，买了运费险的可以补回10元；商品有质量问题、破损的，运费由我们出。',
    };
    expect(unsupportedBy('质量问题的运费由您承担。', freight)).toBe('other_party');
    expect(unsupportedBy('无理由退货的运费由您承担。', freight)).toBeNull();
    expect(unsupportedBy('商品有质量问题的，运费由我们出。', freight)).toBeNull();
    const returns = {
      title: 'Returns',
      text: 'You pay the freight of a no-reason return. For a faulty item we pay the freight.',
    };
    expect(unsupportedBy('You pay the freight for a faulty item.', returns)).toBe('other_party');
    expect(unsupportedBy('We pay the freight for a faulty item.', returns)).toBeNull();
  });

  const RETURNS = {
    title: '定制商品可以退货吗？',
    text: '不可以。定制商品的生产周期为7天。',
  };
  it('does not take a question for its answer', () => {
    expect(unsupportedBy('定制商品可以退货。', RETURNS)).not.toBeNull();
  });

  it.each([
    ['满99元的订单包邮。', { title: '满多少包邮？', text: '订单满99元，全国包邮。' }],
    ['您在签收后七天内可以无理由退货。', { title: '退货期限', text: '签收后7天内可无理由退货。' }],
    ['Returns are accepted within seven days.', { title: 'Returns', text: 'We accept returns within 7 days.' }],
    [
      'We send the invoice within 3 working days.',
      { title: 'Invoices', text: 'The invoice is sent within 3 working days.' },
    ],
  ])('takes the same in other words: %s', (sentence, article) => {
    expect(unsupportedBy(sentence, article)).toBeNull();
  });
});
