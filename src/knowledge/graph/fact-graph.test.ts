import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedArticle } from '../../../test/fakes/published-article.ts';
import { oxigraphStore } from '../../adapters/oxigraph/triple-store.ts';
import type { Article } from '../../domain/article.ts';
import { FactGraph } from './fact-graph.ts';
import { EMPTY_TABLE, parseFactTable } from './fact-table.ts';

const TABLE = parseFactTable(`
version: 1
properties:
  warranty: { zh: [保修期, 保修], en: [warranty], asks: { zh: [保多久], en: [] }, source: warranty-length }
  battery_warranty: { zh: [电池保修], en: [battery warranty] }
  price: { zh: [价格], en: [price], asks: { zh: [多少钱], en: [how much is] } }
  weight: { zh: [重量], en: [weight], asks: { zh: [多重], en: [weigh] } }
products:
  kettle: { zh: [溪流电热水壶, 溪流水壶], en: [Brook kettle], is: { warranty: [1年, 1 year], price: [159元, ¥159] } }
  cup: { zh: [溪流水壶杯子], en: [Brook kettle cup], is: { price: [19元, ¥19] } }
`);

const article = (id: string, patch: Partial<Article>) =>
  publishedArticle(id, '？', { lang: 'zh', answer: '。', category: 'general', ...patch });
const graph = (articles: readonly Article[] = []) => new FactGraph(TABLE, articles, oxigraphStore);
const anyone = () => true;

describe('the graph of facts', () => {
  it.each([
    ['zh', '溪流水壶保修期是多久？', '1年'],
    ['zh', '请问溪流电热水壶能保多久呀', '1年'],
    ['zh', '溪流水壶杯子多少钱', '19元'],
    ['en', 'How much is the Brook kettle?', '¥159'],
    ['en', 'what is the warranty on Brook kettles', '1 year'],
  ] as const)('%s: answers "%s" with exactly the value', (lang, text, value) => {
    expect(graph().ask(text, lang, anyone)).toMatchObject({ value });
  });

  it('cites the triple, and the article that says so', () => {
    const fact = graph().ask('溪流水壶的保修期', 'zh', anyone);
    expect(fact).toMatchObject({
      product: 'kettle',
      property: 'warranty',
      text: '溪流电热水壶的保修期：1年。',
      source: 'warranty-length.zh',
      triple: '<urn:kefu:product:kettle> <urn:kefu:property:warranty> "1年"@zh .',
    });
    expect(fact?.sparql).toContain('SELECT ?value');
  });

  it.each([
    ['an unknown product', '星河投影仪保修多久'],
    ['a product whose name only begins like a known one', '溪流净水器多少钱'],
    ['an unknown property', '溪流水壶有几种颜色'],
    ['a property this product has not', '溪流水壶多重'],
    ['a longer property with a known one in it', '溪流水壶电池保修多久'],
    ['no product', '保修期是多久'],
    ['no property', '溪流水壶'],
    ['two products', '溪流水壶和溪流水壶杯子多少钱'],
    ['two properties', '溪流水壶的保修和价格'],
    ['something else said beside', '溪流水壶漏水了保修吗'],
  ])('leaves %s to the search', (_, text) => {
    expect(graph().ask(text, 'zh', anyone)).toBeNull();
  });

  it('takes attributes of articles, new products and properties with them, each from its article', () => {
    const facts = graph([
      article('a1', { attributes: [{ product: '溪流水壶', property: '重量', value: '1.1公斤' }] }),
      article('a2', { attributes: [{ product: '松针键盘', property: '按键数', value: '87键' }] }),
    ]);
    expect(facts.ask('溪流电热水壶多重', 'zh', anyone)).toMatchObject({ value: '1.1公斤', source: 'a1' });
    expect(facts.ask('松针键盘的按键数是多少', 'zh', anyone)).toMatchObject({ value: '87键', source: 'a2' });
  });

  it('knows a name that ends in a model or a number, with and without a space before what is asked', () => {
    const facts = graph([
      article('a1', { attributes: [{ product: '轻享 300M', property: '合约期', value: '12个月' }] }),
      article('a2', { attributes: [{ product: '路由器X1', property: '价格', value: '299元' }] }),
    ]);
    for (const text of ['轻享300M的合约期', '轻享 300M 合约期多久', '轻享300m合约期']) {
      expect(facts.ask(text, 'zh', anyone)).toMatchObject({ value: '12个月', source: 'a1' });
    }
    expect(facts.ask('路由器X1多少钱', 'zh', anyone)).toMatchObject({ value: '299元', source: 'a2' });
    // A longer model is another one.
    expect(facts.ask('路由器X10多少钱', 'zh', anyone)).toBeNull();
  });

  it('does not choose between sources that disagree, nor uses an article that may not be used', () => {
    const facts = graph([article('a1', { attributes: [{ product: '溪流水壶', property: '保修期', value: '2年' }] })]);
    expect(facts.ask('溪流水壶保修期', 'zh', anyone)).toBeNull();
    expect(facts.ask('溪流水壶保修期', 'zh', ({ id }) => id !== 'a1')).toMatchObject({ value: '1年' });
  });

  it('takes hostile names and values as data', () => {
    const value = '"} DELETE WHERE { ?s ?p ?o } #\n\\';
    const facts = new FactGraph(
      EMPTY_TABLE,
      [article('a1', { attributes: [{ product: '杯子> . #', property: '颜色"', value }] })],
      oxigraphStore,
    );
    expect(facts.ask('杯子的颜色', 'zh', anyone)).toMatchObject({ value });
  });

  it('is exported as Turtle with labels and values', () => {
    const turtle = graph().turtle();
    expect(turtle).toContain('"1年"@zh');
    expect(turtle).toContain('"Brook kettle"@en');
  });
});

describe('a product called by what it is', () => {
  const LAMPS = parseFactTable(`
version: 1
properties:
  price: { zh: [价格], en: [price], asks: { zh: [多少钱], en: [how much is] } }
  postage: { zh: [运费], en: [postage], source: postage }
  capacity: { zh: [容量], en: [capacity], asks: { zh: [能装多少], en: [] } }
products:
  kettle: { zh: [溪流电热水壶], en: [Brook electric kettle], is: { postage: [免费, free], price: [159元, ¥159], capacity: [1.7升, 1.7 litres] } }
  fryer: { zh: [青石空气炸锅], en: [Bluestone air fryer], is: { price: [399元, ¥399], capacity: [5升, 5 litres] } }
  desk: { zh: [年轮台灯], en: [Ring lamp], is: { price: [229元, ¥229] } }
  night: { zh: [萤光台灯], en: [Glow lamp], is: { price: [89元, ¥89] } }
  torch: { zh: [探路台灯], en: [Trail lamp], is: { price: [59元, ¥59], capacity: [2升, 2 litres] } }
  bulb: { zh: [年轮灯泡], en: [Ring bulb], is: { price: [9元, ¥9] } }
`);
  const facts = new FactGraph(LAMPS, [], oxigraphStore, [
    { id: 'kettle', zh: ['烧水壶'], en: ['teapot'] },
    { id: 'other', zh: ['Bluestone air fryer', '炸锅'], en: ['airfryer'] },
  ]);
  const answer = (text: string, lang: 'zh' | 'en', ...before: string[]) => facts.answer(text, before, lang, anyone);
  const value = (value: string) => ({ kind: 'fact', fact: { value } });

  it.each([
    ['zh', '水壶能装多少', '1.7升'],
    ['zh', '电热水壶的容量', '1.7升'],
    ['zh', '烧水壶多少钱', '159元'],
    ['zh', '炸锅多少钱', '399元'],
    ['en', 'air fryer capacity', '5 litres'],
    ['en', 'how much is the kettle?', '¥159'],
    ['en', 'teapot price', '¥159'],
    ['zh', '年轮台灯这款台灯多少钱', '229元'],
  ] as const)('%s: "%s" is %s', (lang, text, said) => {
    expect(answer(text, lang)).toMatchObject(value(said));
  });

  it('asks which one when several are called so, and not of one that has no such property', () => {
    const which = answer('台灯多少钱', 'zh');
    expect(which).toMatchObject({ kind: 'which', leaned: false });
    expect(which?.kind === 'which' && which.facts.map(({ product }) => product)).toEqual(['desk', 'night', 'torch']);
    expect(answer('台灯容量', 'zh')).toMatchObject(value('2升'));
    expect(facts.ask('台灯多少钱', 'zh', anyone)).toBeNull();
  });

  it.each(['保温水壶多少钱', '水壶和炸锅多少钱', '壶多少钱', '水壶漏水多少钱'])('leaves "%s" to the search', (text) => {
    expect(answer(text, 'zh')).toBeNull();
  });

  it.each([
    ['zh', '那空气炸锅呢', ['溪流电热水壶多大容量', '溪流电热水壶能装多少'], '5升'],
    ['zh', '那价格呢', ['水壶能装多少'], '159元'],
    ['zh', '它的价格', ['水壶能装多少', '炸锅呢'], '399元'],
    ['en', 'what about the kettle', ['air fryer capacity'], '1.7 litres'],
    ['en', 'and the price?', ['air fryer capacity', 'what about the kettle'], '¥159'],
    ['zh', '年轮台灯', ['台灯多少钱'], '229元'],
    ['zh', '多少钱', ['空气炸锅'], '399元'],
    ['zh', '能装多少', ['水壶有保温功能吗'], '1.7升'],
    ['en', 'what is its capacity', ['does the kettle whistle'], '1.7 litres'],
    ['en', 'and the air fryer?', ['does the kettle whistle', 'what is its capacity'], '5 litres'],
  ] as const)('%s: reads "%s" after %j as asking for %s', (lang, text, before, said) => {
    expect(answer(text, lang, ...before)).toMatchObject({ ...value(said), leaned: true });
  });

  it.each([
    ['with nothing before it', '空气炸锅呢', []],
    ['after a question about something else', '空气炸锅呢', ['水壶能装多少', '怎么退货']],
    ['of a property that the product has not', '年轮灯泡呢', ['水壶能装多少']],
    ['whether there is one', '有年轮灯泡吗', ['台灯多少钱']],
    ['of a product after a price of something else', '水壶呢', ['能送到香港吗', '要多少钱']],
    ['of a rule of the shop after something else about a product', '运费呢', ['水壶拆了能退吗']],
    ['of a property after one about something else', '多少钱', ['水壶能装多少', '怎么退货']],
  ])('leaves a question %s to the search', (_, text, before) => {
    expect(answer(text, 'zh', ...before)).toBeNull();
  });
});

describe('the table of facts', () => {
  it('says where it is wrong', () => {
    expect(() => parseFactTable('version: 2')).toThrow(/version/);
    expect(() => parseFactTable('a: [')).toThrow(/not YAML/);
    const unknown = 'version: 1\nproperties: {}\nproducts: { cup: { zh: [杯], en: [cup], is: { price: [1, 2] } } }';
    expect(() => parseFactTable(unknown)).toThrow(/products\.cup/);
  });

  it('of the starter pack has 25 products and more, each with a value in both languages', () => {
    const starter = parseFactTable(
      readFileSync(new URL('../../../knowledge/ecommerce/graph.yaml', import.meta.url), 'utf8'),
    );
    expect(Object.keys(starter.products).length).toBeGreaterThanOrEqual(25);
    for (const { is } of Object.values(starter.products)) expect(Object.keys(is).length).toBeGreaterThan(1);
    const articles = new Set(
      ['zh', 'en'].flatMap((lang) =>
        readFileSync(new URL(`../../../knowledge/ecommerce/faq/${lang}.jsonl`, import.meta.url), 'utf8')
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { id: string }).id),
      ),
    );
    for (const { source } of Object.values(starter.properties)) {
      if (source === undefined) continue;
      expect([...articles]).toContain(`${source}.zh`);
      expect([...articles]).toContain(`${source}.en`);
    }
  });
});
