/**
 * Words that colour a message to customer service, with how much (1 = somewhat, 2 = one is enough to call it negative).
 * Written by hand; each is regular-expression source. Words of business (refund, broken, 退款) are not feelings.
 */

export type Lexicon = readonly (readonly [source: string, weight: number])[];

export const NEGATIVE: Lexicon = [
  ...list(
    2,
    '垃圾, 骗子, 骗人, 骗钱, 坑人, 坑爹, 黑心, 无良, 恶心, 气死, 太差, 差劲, 给差评, 投诉, 举报, 消协, 工商局, 12315, 曝光, 起诉, 律师函, 报警, ' +
      '忍无可忍, 受够了, 什么破, 破店, 烂店, 太烂, 妈的, 他妈, tmd, 傻逼, 脑残, 去死, 欺骗, 欺诈, 诈骗, 太过分, 过分了, 离谱, 敷衍, 推卸, ' +
      '踢皮球, 不负责任, 态度(?:很|太|极|真)?(?:差|恶劣), 智障, 没人管, 忽悠',
  ),
  ...list(
    1.5,
    '生气, 愤怒, 火大, 恼火, 失望, 糟糕, 糟透, 崩溃, 烦死, 好烦, 烦人, 真烦, 太慢, 慢死, 等了?(?:好|这么|太)(?:久|多天|几天), ' +
      '催了?(?:好几|多|几|无数)(?:次|遍), 搞什么, 搞毛, 怎么回事啊, 不像话, (?<![衣舒佩制征说折克屈信])服了, 醉了, 呵呵, 浪费(?:我的?)?时间, 再也不(?:买|来|会), 后悔, 无语',
  ),
  ...list(1, '不满意, 不爽, 郁闷, 难用, 讨厌, 很差, 好差, 真差, 答非所问, 听不懂人话, 一直没'),
  ...list(
    2,
    'scam(?:med|mers?)?, fraud(?:ulent)?, rip-?off, ripped off, cheat(?:ed|ing|ers)?, thie(?:f|ves), liars?, disgusting, ' +
      'disgraceful, outrageous, unacceptable, ridiculous, pathetic, terrible, horrible, awful, worst(?![- ]case), furious, fuming, sick of, ' +
      'fed up, livid, appalling, lawsuit, sue you, my lawyer, chargeback, never (?:buy|buying|order|ordering|shop|shopping) (?:from|here|with|again), ' +
      'useless, bullshit, wtf, fuck(?:ing|ed)?, shit(?:ty)?, crap(?:py)?, idiots?, stupid, garbage, incompetent, absurd, what a joke',
  ),
  ...list(
    1.5,
    'angry, mad at, annoy(?:ed|ing), frustrat(?:ed|ing), disappoint(?:ed|ing|ment), upset, unhappy, irritat(?:ed|ing), hate(?! to (?:ask|bother|say)), thanks for nothing, complaint, ' +
      'waste of (?:time|money), wasting my time, poor service, bad service, rude, ignoring me, (?:nobody|no one) (?:answers|replies|cares|helps), ' +
      'still waiting, how many times, (?:third|fourth|fifth|tenth) time, lost patience, had enough, not acceptable',
  ),
  ...list(1, 'bad, poor, unreliable, misleading, dissatisfied, sucks?, regret'),
];

export const POSITIVE: Lexicon = [
  ...list(
    1,
    '谢谢, 感谢, 多谢, 谢啦, 谢了, 辛苦了, 太好了, 太棒, 真棒, 很棒, 点赞, 给力, 满意, 喜欢, 开心, 高兴, 厉害, 好评, 完美, 贴心, 耐心, 靠谱, 不错, 好用, 爱了',
  ),
  ...list(
    1,
    'thanks(?! for nothing), thank you, thx, ty, great, awesome, perfect, excellent, amazing, love, lovely, wonderful, fantastic, happy, pleased, ' +
      'appreciated?, brilliant, helpful, well done, good job, nice, cheers, impressed',
  ),
];

export const URGENT: Lexicon = [
  ...list(
    1,
    '急用, 很急, 着急, 急急, 挺急, 加急, 紧急, 尽快, 马上, 立刻, 立即, 赶紧, 赶快, 火速, 等不及, 来不及, 急死, 快点, 越快越好, 今天必须, 今天之内, ' +
      '十万火急, 现在就要, 救命',
  ),
  ...list(
    1,
    'urgent(?:ly)?, asap, a\\.s\\.a\\.p, immediately, right now, right away, emergency, as soon as possible, hurry, ' +
      'need it (?:today|tomorrow|now), time.sensitive, before (?:tonight|tomorrow), at once, straight away',
  ),
];

/** Words that turn what follows them round; in English as whole words or word endings. */
export const NEGATORS: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['不', '没', '没有', '别', '未', '无', '并非', '谈不上', '算不上'],
  en: [
    'not',
    'no',
    'never',
    'hardly',
    'nothing',
    'without',
    'cannot',
    'dont',
    'didnt',
    'isnt',
    'wasnt',
    'cant',
    "[a-z]+n't",
  ],
};

function list(weight: number, words: string): Lexicon {
  return words.split(', ').map((source) => [source, weight] as const);
}
