import { describe, expect, it } from 'vitest';
import { createJiebaSegmenter } from '../adapters/jieba/jieba-segmenter.ts';
import { normalize } from '../text/normalize.ts';
import { createAnalyzer } from './analyze.ts';
import { Bm25Index } from './bm25.ts';
import { catalogueNames } from './catalogue.ts';
import { Synonyms } from './synonyms.ts';

const analyzer = createAnalyzer(createJiebaSegmenter());
const synonyms = new Synonyms(
  '# money\n运费，邮费、快递费\n充电宝, 移动电源, power bank, battery pack\nrefund, money back\n一个名字\n',
  analyzer,
  normalize,
);
const terms = (text: string, lang: 'zh' | 'en') => synonyms.termsBeside(normalize(text), lang).map(({ term }) => term);

describe('the catalogue', () => {
  it('gives every product as two groups of names, and nothing of what is no catalogue', () => {
    const yaml = 'products:\n  - id: kettle\n    zh: [溪流水壶, 烧水壶]\n    en: [Brook kettle, kettle]\n';
    expect(catalogueNames(yaml)).toBe('溪流水壶,烧水壶\nBrook kettle,kettle');
    expect(catalogueNames('products: [unclosed')).toBe('');
    expect(catalogueNames('couriers: []')).toBe('');
    const names = new Synonyms(catalogueNames(yaml), analyzer, normalize);
    expect(names.termsBeside('烧水壶能装多少', 'zh').map(({ term }) => term)).toContain('溪流');
  });
});

describe('synonyms', () => {
  it('are read one group a line, with comments and either comma; a name alone is no group', () => {
    expect(synonyms.size).toBe(3);
  });

  it('know the words of their names', () => {
    expect(['power', 'refund', 'parcel'].map((word) => synonyms.hasWord(word))).toEqual([true, true, false]);
  });

  it('give the other names of what is said, in the language of the question', () => {
    expect(terms('邮费谁出', 'zh')).toEqual(expect.arrayContaining(['运费', '快递']));
    expect(terms('邮费谁出', 'zh')).not.toContain('邮费');
    expect(terms('How do I charge my power bank?', 'en')).toEqual(expect.arrayContaining(['=batteri', '=pack']));
    expect(terms('How do I charge my power bank?', 'en').some((term) => /\p{Script=Han}/u.test(term))).toBe(false);
  });

  it('say nothing of questions that name nothing, or only a part of a name', () => {
    expect(terms('怎么修改地址', 'zh')).toEqual([]);
    expect(terms('refunding', 'en')).toEqual([]);
  });

  it('find an article that has another name, and rank one with the said name before it', () => {
    const index = new Bm25Index();
    ['运费由谁承担', '地址怎么修改', '邮费由谁承担'].forEach((text, doc) => {
      index.add(doc, analyzer.terms(normalize(text)));
    });
    const own = analyzer.terms(normalize('邮费')).map((term) => ({ term, weight: 1 }));
    expect(index.search(own, 5).map((hit) => hit.doc)).toEqual([2, 0]);
    index.remove(2, analyzer.terms(normalize('邮费由谁承担')));
    const beside = synonyms.termsBeside('邮费', 'zh');
    const without = index.search(own, 5).find((hit) => hit.doc === 0)!.score;
    const scoring = index.open([...own, ...beside]);
    const reach = scoring.reach;
    expect(scoring.of(0)).toBeGreaterThan(without);
    scoring.close();
    const plain = index.open(own);
    expect(reach).toBeCloseTo(plain.reach, 9);
    plain.close();
  });
});
