import { describe, expect, it } from 'vitest';
import { publishedArticle } from '../../../test/fakes/published-article.ts';
import { oxigraphStore } from '../../adapters/oxigraph/triple-store.ts';
import type { Lang } from '../../domain/language.ts';
import { FactGraph } from './fact-graph.ts';
import { EMPTY_TABLE } from './fact-table.ts';

/** Nothing but attributes: one name for each product and property, and no other wordings of either. */
const ATTRIBUTES: readonly (readonly [lang: Lang, product: string, facts: Readonly<Record<string, string>>])[] = [
  ['zh', '海角阳台房', { 每晚价格: '468元', 早餐: '含双早', 退房时间: '中午12点前', 押金: '300元', 宠物政策: '不可' }],
  ['zh', '海角阁楼房', { 每晚价格: '268元', 房间面积: '18平方米', 装修时间: '2024年', 装修费: '2万元' }],
  ['zh', '闪电五百套餐', { 月费: '129元', 下载速度: '500兆', 上传速度: '50兆', 合约期: '24个月', 装机时间: '3天' }],
  ['en', 'Harbour Balcony Room', { 'price per night': '¥468', 'check-out time': 'by noon', deposit: '¥300' }],
  ['en', 'Harbour Attic Room', { 'price per night': '¥268', 'room size': '18 m²', 'pet policy': 'no pets' }],
  [
    'en',
    'Small Watercolour Class',
    { 'class size': '8', 'start date': '1 March', 'tuition fee': '¥900', teacher: 'Ms Lin' },
  ],
];
const articles = ATTRIBUTES.map(([lang, product, facts], i) =>
  publishedArticle(`a${i}`, product, {
    lang,
    answer: '。',
    category: 'general',
    attributes: Object.entries(facts).map(([property, value]) => ({ product, property, value })),
  }),
);
const graph = new FactGraph(EMPTY_TABLE, articles, oxigraphStore);
const ask = (lang: Lang, text: string) => graph.ask(text, lang, () => true)?.value ?? null;

describe('a property asked for in words that the catalogue has not', () => {
  it.each([
    ['zh', '海角阳台房一晚多少钱', '468元'],
    ['zh', '海角阳台房最晚几点退房', '中午12点前'],
    ['zh', '海角阳台房包早饭吗', '含双早'],
    ['zh', '海角阳台房要交多少押金', '300元'],
    ['zh', '海角阳台房可以带狗吗', '不可'],
    ['zh', '海角阁楼有多大', '18平方米'],
    ['zh', '闪电五百套餐网速多少', '500兆'],
    ['zh', '闪电五百上传能有多少兆', '50兆'],
    ['zh', '闪电五百套餐要签多久', '24个月'],
    ['zh', '闪电五百套餐多久能装好', '3天'],
    ['en', 'How much is the Harbour Balcony Room a night?', '¥468'],
    ['en', 'what time do we check out of the Harbour Balcony Room', 'by noon'],
    ['en', 'how big is the Harbour Attic?', '18 m²'],
    ['en', 'can I bring my dog to the Harbour Attic Room', 'no pets'],
    ['en', 'How big is the class in Small Watercolour Class?', '8'],
    ['en', 'when does Small Watercolour Class start', '1 March'],
  ] as const)('%s: "%s" is %s', (lang, text, value) => {
    expect(ask(lang, text)).toBe(value);
  });

  it.each([
    ['of a product that is not there', 'zh', '海角总统房一晚多少钱'],
    ['of a product whose end is the same', 'zh', '日光阳台房一晚多少钱'],
    ['that this product has not', 'zh', '海角阁楼房能带狗吗'],
    ['of which there are two', 'zh', '海角阁楼房装修怎么样'],
    ['with a value of another kind', 'zh', '海角阳台房早餐几点'],
    ['and what happens to it', 'zh', '海角阳台房押金什么时候退'],
    ['and why it is so', 'zh', '海角阳台房为什么要押金'],
    ['in a comparison', 'zh', '海角阳台房和海角阁楼房哪个便宜'],
    ['and whether it may be otherwise', 'zh', '海角阳台房能不能晚点退房'],
    ['of another direction', 'zh', '海角阁楼房上传多少兆'],
    ['and how something is done', 'en', 'How do I pay the deposit for the Harbour Balcony Room?'],
    ['with a reason', 'en', 'why is the deposit for the Harbour Balcony Room so high'],
    ['of what only begins like a product', 'en', 'Harbour Twin Room price per night'],
    ['and something else about it', 'en', 'is the deposit for the Harbour Balcony Room refundable'],
  ] as const)('is left to the search %s: %s "%s"', (_, lang, text) => {
    expect(ask(lang, text)).toBeNull();
  });
});
