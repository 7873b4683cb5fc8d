import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

function article(id: string, patch: Partial<Article>): Article {
  return {
    id: id as Article['id'],
    tenantId: 't' as Article['tenantId'],
    version: 1,
    deleted: false,
    createdAt: '2026-11-01T00:00:00.000Z' as Article['createdAt'],
    updatedAt: '2026-11-01T00:00:00.000Z' as Article['updatedAt'],
    lang: 'zh',
    question: '？',
    answer: '。',
    variants: [],
    category: 'general',
    tags: [],
    audience: 'everyone',
    liveEdit: false,
    ...patch,
  };
}
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
