/** Answers made of the article's own words that say something else: one digit, one side, one subject or one mark apart. */
import type { Lang } from '../../src/domain/language.ts';
import type { Misbehaviour } from './misbehaviour.ts';

const DELIVERY_ZH = {
  title: '多久能收到货？',
  text: '现货商品付款后48小时内发货。江浙沪一般2天送达，其他地区3至5天送达。预售商品2026年12月15日前发出。',
};
const REFUND_ZH = {
  title: '退款多久到账？',
  text: '银行卡退款需要5至7个工作日到账，余额退款即时到账。运费险由保险公司赔付，最高15元。运费由买家承担，质量问题除外。',
};
const HOTEL_ZH = {
  title: '可以取消预订吗？',
  text: '入住前24小时可以免费取消。儿童12岁以下不占床免费。退房时间为中午12:00，延迟退房每小时收费50元，最晚到下午6点。',
};
const MEMBER_ZH = { title: '会员有效期多久？', text: '会员有效期12个月。积分可在结算时抵扣，100积分抵1元。' };
const DELIVERY_EN = {
  title: 'When will it arrive?',
  text: 'Delivery takes 2 days in the east and 3 to 5 days elsewhere. Pre-orders ship before 15 December 2026. Express delivery costs $12.',
};
const REFUND_EN = {
  title: 'When do I get my refund?',
  text: 'Refunds are paid within 3 working days. Card refunds take 5 to 7 working days to appear, balance refunds are instant.',
};
const PLAN_EN = {
  title: 'What plans are there?',
  text: 'The Basic plan costs $9 a month. The Pro plan costs $19 a month. Annual billing saves 15%. Support is open until 6 pm.',
};

type Fact = readonly [Lang, string, Misbehaviour['article'], string, Misbehaviour['drops'][number]];
const DROPPED: readonly Fact[] = [
  ['zh', '数字差一位', DELIVERY_ZH, '现货商品付款后46小时内发货。', 'unsupported_number'],
  ['zh', '日期改了一天', DELIVERY_ZH, '预售商品2026年12月16日前发出。', 'unsupported_number'],
  ['zh', '年份改了', DELIVERY_ZH, '预售商品2027年12月15日前发出。', 'unsupported_number'],
  ['zh', '付款后说成付款前', DELIVERY_ZH, '现货商品付款前48小时内发货。', 'unsupported_words'],
  ['zh', '现货的时限安到预售上', DELIVERY_ZH, '预售商品付款后48小时内发货。', 'mixed_facts'],
  ['zh', '两个地区的时效互换', DELIVERY_ZH, '江浙沪一般3至5天送达。', 'unsupported_number'],
  ['zh', '余额的到账时间安到银行卡上', REFUND_ZH, '银行卡退款即时到账。', 'mixed_facts'],
  ['zh', '工作日说成天', REFUND_ZH, '银行卡退款需要5至7天到账。', 'unsupported_number'],
  ['zh', '换了币种', REFUND_ZH, '运费险由保险公司赔付，最高15美元。', 'unsupported_words'],
  ['zh', '保险公司的赔付说成店家的', REFUND_ZH, '我们赔付您15元。', 'other_party'],
  ['zh', '承担运费的一方颠倒', REFUND_ZH, '运费由我们承担，质量问题除外。', 'unsupported_words'],
  ['zh', '以下说成以上', HOTEL_ZH, '儿童12岁以上不占床免费。', 'unsupported_number'],
  ['zh', '入住前说成入住后', HOTEL_ZH, '入住后24小时可以免费取消。', 'unsupported_words'],
  ['zh', '丢掉免费取消的时限', HOTEL_ZH, '可以免费取消。', 'condition_dropped'],
  ['zh', '收费说成免费', HOTEL_ZH, '延迟退房免费。', 'unsupported_words'],
  ['zh', '两个钟点互换', HOTEL_ZH, '退房时间为下午6点。', 'unsupported_number'],
  ['zh', '会员的期限安到积分上', MEMBER_ZH, '积分有效期12个月。', 'mixed_facts'],
  ['zh', '积分和金额互换', MEMBER_ZH, '1积分抵100元。', 'unsupported_number'],
  ['zh', '用引用块、斜体和删除线', REFUND_ZH, '> 余额退款*即时*~~到账~~。', 'markup'],
  ['zh', '用倒写的控制符', REFUND_ZH, '余额退款\u202e即时到账。', 'markup'],
  ['zh', '引用之后还有没引用的话', REFUND_ZH, '余额退款即时到账[1]，银行卡退款也是。', 'uncited'],
  ['en', 'two regions swapped', DELIVERY_EN, 'Delivery takes 3 to 5 days in the east.', 'unsupported_number'],
  ['en', 'a date moved by a month', DELIVERY_EN, 'Pre-orders ship before 15 November 2026.', 'unsupported_name'],
  ['en', 'another currency', DELIVERY_EN, 'Express delivery costs €12.', 'unsupported_number'],
  ['en', "one payment's speed for the other's", REFUND_EN, 'Card refunds are instant.', 'mixed_facts'],
  [
    'en',
    "one payment's days for the other's",
    REFUND_EN,
    'Balance refunds take 5 to 7 working days to appear.',
    'mixed_facts',
  ],
  ['en', 'a promise that it is done', REFUND_EN, 'Your refund has been paid.', 'unsupported_words'],
  ['en', 'words after the last citation', REFUND_EN, 'Balance refunds are instant [1], card refunds too.', 'uncited'],
  ['en', "one plan's price for the other's", PLAN_EN, 'The Pro plan costs $9 a month.', 'unsupported_number'],
  ['en', 'a saving made a surcharge', PLAN_EN, 'Annual billing costs 15% more.', 'mixed_facts'],
  ['en', 'another rhythm', PLAN_EN, 'Monthly billing saves 15%.', 'mixed_facts'],
  ['en', 'evening made morning', PLAN_EN, 'Support is open until 6 am.', 'unsupported_words'],
];

export const MISBEHAVIOURS_FACTS: readonly (Misbehaviour & { readonly lang: Lang })[] = DROPPED.map(
  ([lang, name, article, said, reason]) => ({
    lang,
    name,
    question: article.title,
    article,
    does: [`${said}${reason === 'uncited' ? '' : ' [1]'}`],
    gives: { fallback: 'nothing_left' },
    drops: [reason],
  }),
);

/** Told rightly, in other marks and other words: these are given. */
export const RIGHT: typeof MISBEHAVIOURS_FACTS = (
  [
    ['zh', '全角的引用', REFUND_ZH, '余额退款即时到账。［１］', '余额退款即时到账。[1]'],
    ['zh', '省掉一个字', DELIVERY_ZH, '现货付款后48小时内发货。【1】', '现货付款后48小时内发货。[1]'],
    ['zh', '两个分句一起', MEMBER_ZH, '积分可在结算时抵扣，100积分抵1元。[1]', '积分可在结算时抵扣，100积分抵1元。[1]'],
    ['en', 'one half of a sentence', REFUND_EN, 'Balance refunds are instant. [1]', 'Balance refunds are instant. [1]'],
    [
      'en',
      'one region of two',
      DELIVERY_EN,
      'Delivery takes 2 days in the east. [1]',
      'Delivery takes 2 days in the east. [1]',
    ],
  ] as const
).map(([lang, name, article, said, gives]) => ({
  lang,
  name,
  question: article.title,
  article,
  does: [said],
  gives,
  drops: [],
}));
