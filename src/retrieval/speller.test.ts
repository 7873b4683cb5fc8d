import { describe, expect, it } from 'vitest';
import { hashedEmbedding } from '../../test/fakes/hashed-embedder.ts';
import { createJiebaSegmenter } from '../adapters/jieba/jieba-segmenter.ts';
import type { Article } from '../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../domain/ids.ts';
import type { Lang } from '../domain/language.ts';
import { normalize } from '../text/normalize.ts';
import { createAnalyzer } from './analyze.ts';
import { ArticleIndex } from './article-index.ts';
import { indexedTexts } from './indexed-texts.ts';
import { fromPinyin, respell } from './speller.ts';

const segmenter = createJiebaSegmenter();
const analyzer = createAnalyzer(segmenter);
const at = '2026-11-01T00:00:00.000Z' as Timestamp;

function indexOf(lang: Lang, wordings: readonly string[]): ArticleIndex {
  const index = new ArticleIndex({ analyzer, dimensions: 256, capacity: 8 });
  wordings.forEach((question, i) => {
    const article: Article = {
      id: `a${i}` as ArticleId,
      tenantId: 't' as TenantId,
      version: 1,
      deleted: false,
      createdAt: at,
      updatedAt: at,
      lang,
      question,
      answer: '',
      variants: [],
      category: '',
      tags: [],
      audience: 'everyone',
      liveEdit: false,
    };
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
    ['refnud arrive wen', 'refund arrive wen'],
  ])('reads %j as %j', (text, wanted) => {
    expect(respell(text, en, segmenter)).toBe(wanted);
  });

  it.each([
    ['退款多久到账', zh],
    ['今天是农历几号', zh],
    ['do you deliver by drone', en],
    ['kf202611010001', en],
  ])('leaves %j alone', (text, index) => {
    expect(respell(text, index, segmenter)).toBeNull();
  });

  it('reads a text of pinyin alone as the articles write it', () => {
    expect(fromPinyin('wo de tuikuan duojiu daozhang', zh)).toBe('我的退款多久到账');
    expect(fromPinyin('where is my parcel', zh)).toBeNull();
    expect(fromPinyin('退款 duojiu daozhang ne', zh)).toBeNull();
  });
});
