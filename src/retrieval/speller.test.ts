import { describe, expect, it } from 'vitest';
import { pick, seeded } from '../../bench/support/seeded.ts';
import { hashedEmbedding } from '../../test/fakes/hashed-embedder.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import { createJiebaSegmenter } from '../adapters/jieba/jieba-segmenter.ts';
import type { Lang } from '../domain/language.ts';
import { normalize } from '../text/normalize.ts';
import { createAnalyzer } from './analyze.ts';
import { ArticleIndex } from './article-index.ts';
import { fromPinyin } from './chinese-speller.ts';
import { indexedTexts } from './indexed-texts.ts';
import { respell } from './speller.ts';

const segmenter = createJiebaSegmenter();
const analyzer = createAnalyzer(segmenter);

function indexOf(lang: Lang, wordings: readonly string[]): ArticleIndex {
  const index = new ArticleIndex({ analyzer, dimensions: 256, capacity: 8 });
  wordings.forEach((question, i) => {
    const article = publishedArticle(`a${i}`, question, { lang });
    index.put(article, indexedTexts(article, normalize, analyzer), (text) => hashedEmbedding(text));
  });
  return index;
}

describe('respelling', () => {
  const zh = indexOf('zh', [
    '快递卡在中转站怎么办',
    '退款多久到账',
    '退货的快递费谁出',
    '我的手机号换了',
    '怎么开发票',
    '退款到哪里',
  ]);
  const en = indexOf('en', ['when does my refund arrive', 'can I change the delivery address', 'how do I check out']);

  it.each([
    ['快地卡在中转站', '快递卡在中转站'],
    ['tuikuan多久到账', '退款多久到账'],
    ['我的收机号换了', '我的手机号换了'],
  ])('reads %j as %j', (text, wanted) => {
    expect(respell(text, zh, segmenter)).toBe(wanted);
  });

  it.each([
    ['can i chagne my addrress', 'can i change my address'],
    ['refnud arrive wen', 'refund arrive when'],
    // Words that no article has.
    ['my neigbour recieved the parcle', 'my neighbour received the parcel'],
    ['how do i chekout', 'how do i checkout'],
    // Without vowels, as they sound, with keys beside the right ones.
    ['dlvry addrss', 'delivery address'],
    ['send me a pitcure of the kettel', 'send me a picture of the kettle'],
    ['the scrwen is broken', 'the screen is broken'],
    // Spaces lost and added.
    ['change the deliveryaddress please', 'change the delivery address please'],
    ['where is my re fund', 'where is my refund'],
    // Text messages.
    ['pls tell me wen u send it', 'please tell me when you send it'],
    ['i dont know, it didnt arrive', "i don't know, it didn't arrive"],
  ])('reads %j as %j', (text, wanted) => {
    expect(respell(text, en, segmenter)).toBe(wanted);
  });

  it('puts right the English words of a Chinese question, and leaves its pinyin to the Chinese', () => {
    expect(respell('我的delivrey到哪了', zh, segmenter)).toBe('我的delivery到哪了');
  });

  it.each([
    ['退款多久到账', zh],
    ['今天是农历几号', zh],
    ['我睡眠浅,锅漏水', zh],
    ['do you deliver by drone', en],
    ['is it compatible with my geologist hammer', en],
    ['kf202611010001', en],
    ['order kf-2026 at shop.example.com/ordr?id=7', en],
    ['mail me at recieve@example.com', en],
    ['my xiaomi from shenzhen', en],
  ])('leaves %j alone', (text, index) => {
    expect(respell(text, index, segmenter)).toBe(text);
  });

  it('leaves the rest of a text alone that is wrong throughout, and long Chinese', () => {
    const wrong = Array.from({ length: 30 }, () => 'refnud').join(' ');
    const read = respell(wrong, en, segmenter).split(' ');
    expect([read[0], read[29]]).toEqual(['refund', 'refnud']);
    // The same of a word that is known, but only from an article that is as badly typed.
    const typed = indexOf('en', ['when does my refund arrive', 'how do I get my refund back', 'my refnud']);
    const suspect = respell(wrong, typed, segmenter).split(' ');
    expect([suspect[0], suspect[29]]).toEqual(['refund', 'refnud']);
    const long = '快地卡在中转站'.repeat(60);
    expect(respell(long, zh, segmenter)).toBe(long);
    expect(fromPinyin('tuikuan '.repeat(60), zh)).toBeNull();
  });

  it("leaves the tenant's names alone", () => {
    const text = 'is the refundo in the gladde';
    const names = { hasWord: (word: string) => word === 'gladde' };
    expect(respell(text, en, segmenter, names)).toBe('is the refund in the gladde');
  });

  it('reads a text of pinyin alone as the articles write it', () => {
    expect(fromPinyin('wo de tuikuan duojiu daozhang', zh)).toBe('我的退款多久到账');
    expect(fromPinyin('wo de 200 kuaidi daozhang le ma', zh)).toBe('我的200快递到账了吗');
    expect(fromPinyin('where is my parcel', zh)).toBeNull();
    expect(fromPinyin('退款 duojiu daozhang ne', zh)).toBeNull();
  });

  it('guesses a bounded part of a text of characters that hardly go together', () => {
    const characters = '的快退货递费谁出我手机号换怎么开发票到哪里卡在中转站';
    const next = seeded(5);
    const text = Array.from({ length: 300 }, () => pick(next, [...characters])).join('');
    expect(respell(text, zh, segmenter)).toHaveLength(300);
    // What is typed wrong at the end of it stays.
    expect(respell(`${'哪号谁站费换出'.repeat(40)}快地卡在中转站`, zh, segmenter)).toMatch(/快地卡在中转站$/);
    expect(respell('我的收机号换了', zh, segmenter)).toBe('我的手机号换了');
  });

  it('takes pages of syllables for no Chinese', () => {
    expect(fromPinyin('tuikuanduojiudaozhang', zh)).toBe('退款多久到账');
    expect(fromPinyin('yishizhiyi'.repeat(39), zh)).toBeNull();
  });
});
