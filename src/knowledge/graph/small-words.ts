/**
 * Words that carry a question and not what it is about. A question compiles to the graph only when nothing but these is left
 * beside the product and the property: whatever else was said might change what is asked.
 */
import { NameFinder, tokens, without } from './name-finder.ts';

const ZH = `请问 那 那么 还有 另外 它的 这款的 想问 问下 问一下 想问下 想问一下 想知道 我想知道 想了解 了解一下 咨询一下 麻烦 麻烦问下 你好 您好 在吗 亲 那个 这个 这款 那款 你们 你们家 家的 店里 你家 贵店
的 是 有 吗 呢 呀 啊 嘛 吧 了 么 哈 哦 诶 什么 啥 哪些 哪种 哪几种 哪几个 几种 多少 多久 多长 多大 多高 多长时间 多少钱 多少年 多少天 几年 几个月 几天 几 怎么样 如何 怎样 可选 可以选 现在 目前 说一下 说下 告诉我
能 可以 要 需要 得 用 大概 大约 一般 具体 到底 一共 总共 时间 时长 期 年 个 月 天 款 只 一个 一盒 一对 一只 是不是 有没有 有多 是多少 都 还 就 下 一下 有多长 有多久 有多大 内 之内 谢谢 谢了 它 产品 商品 方面 情况 期限 到 给 介绍 支持 大 小 高 低 长 短 大不大 高不高 长不长 会 左右 之后 以后`;
const EN = `what which is are was be the a an of for in on to do does did it its there i you your my we our have has had can could would will shall please tell me us about how
much many long big come comes with know hi hello hey need needs wondering like id im get gets if whats hows wheres thanks thank use uses used using that this these those and day hour year month time from at s one ones item product
then also ok okay so but or too new another they them those want let just ask question available offer sell sold pls plz`;

export const SMALL_WORDS: readonly string[] = `${ZH}\n${EN}`.split(/\s+/);

const finder = new NameFinder<true>();
for (const word of SMALL_WORDS) finder.add(word, true);

/** What is left of a text (separators dropped) without small words. */
export function contentOf(text: readonly string[]): string[] {
  return without(text, finder.find(text)).filter((token) => token !== '');
}

export function isSmall(words: string): boolean {
  return contentOf(tokens(words)).length === 0;
}

const ties = new NameFinder<true>();
for (const word of '那 那么 还有 另外 换成 呢 的 和 跟 and what about how then also or ok so the a an for of too on in with'.split(
  ' ',
))
  ties.add(word, true);

/** Whether the words only tie a name to what was said before: "那…呢", "what about the …". */
export function onlyTies(text: readonly string[]): boolean {
  return without(text, ties.find(text)).every((token) => token === '');
}
