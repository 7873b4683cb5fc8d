/**
 * What a handoff is about: category → queue, and the words that tell a category when the dialogue could not.
 * The names are those of the starter pack's intents; a tenant's own categories pass through and land in `general`.
 */
import { CATEGORY_TITLES, GENERAL, type QUEUE_TITLES } from '../domain/category-titles.ts';
import type { Lang, LocalText } from '../domain/language.ts';

interface Category {
  readonly queue: keyof typeof QUEUE_TITLES;
  /** Matched against simplified, lower-cased text; Latin words as whole words. */
  readonly words: readonly string[];
}

const CATEGORIES: Readonly<Record<string, Category>> = {
  orders: {
    queue: 'orders',
    words: ['订单', '下单', '取消订单', '拍错', 'order', 'orders', 'checkout'],
  },
  shipping: {
    queue: 'orders',
    words: [
      '物流',
      '快递',
      '发货',
      '配送',
      '派送',
      '签收',
      '包裹',
      '收货地址',
      '运费',
      '到哪',
      '没收到',
      'ship',
      'shipping',
      'shipped',
      'delivery',
      'delivered',
      'deliver',
      'parcel',
      'package',
      'courier',
      'tracking',
      'track',
      'address',
    ],
  },
  returns: {
    queue: 'aftersales',
    words: [
      '退货',
      '退款',
      '换货',
      '退换',
      '破损',
      '发错',
      '少发',
      '漏发',
      '坏了',
      '退钱',
      'return',
      'returns',
      'refund',
      'refunded',
      'exchange',
      'damaged',
      'broken',
      'wrong item',
      'missing item',
    ],
  },
  warranty: {
    queue: 'aftersales',
    words: ['保修', '维修', '质保', '送修', '修理', '故障', 'warranty', 'repair', 'repairs', 'faulty', 'defect'],
  },
  invoice: {
    queue: 'billing',
    words: ['发票', '开票', '税号', '抬头', '专票', 'invoice', 'invoices', 'vat', 'receipt'],
  },
  payment: {
    queue: 'billing',
    words: [
      '支付',
      '付款',
      '扣款',
      '分期',
      '礼品卡',
      '付不了',
      '重复扣',
      'pay',
      'payment',
      'paid',
      'charged',
      'charge',
      'card',
      'instalment',
      'instalments',
      'installment',
      'gift card',
    ],
  },
  promotions: {
    queue: 'sales',
    words: [
      '优惠',
      '优惠券',
      '满减',
      '活动',
      '价保',
      '保价',
      '降价',
      '折扣',
      'coupon',
      'coupons',
      'discount',
      'promo',
      'promotion',
      'price match',
      'price protection',
      'sale',
    ],
  },
  products: {
    queue: 'sales',
    words: ['有货', '库存', '型号', '参数', '尺寸', '说明书', 'stock', 'available', 'specs', 'manual', 'size'],
  },
  membership: {
    queue: 'account',
    words: ['会员', '积分', '等级', 'member', 'membership', 'points', 'loyalty'],
  },
  account: {
    queue: 'account',
    words: [
      '账号',
      '账户',
      '登录',
      '登陆',
      '密码',
      '验证码',
      '注销',
      '手机号换',
      '隐私',
      'account',
      'login',
      'log in',
      'sign in',
      'password',
      'privacy',
    ],
  },
  service: {
    queue: GENERAL,
    words: ['投诉', '差评', '态度', '门店', '营业时间', 'complaint', 'complain', 'store', 'opening hours'],
  },
};

/** Names this category to people; a tenant's own category names itself. */
export function categoryTitle(category: string, lang: Lang): string {
  const titles: Readonly<Record<string, LocalText>> = CATEGORY_TITLES;
  return Object.hasOwn(titles, category) ? (titles[category] as LocalText)[lang] : category;
}

/** The queue a category's tickets wait in. */
export function queueOf(category: string): string {
  return Object.hasOwn(CATEGORIES, category) ? (CATEGORIES[category] as Category).queue : GENERAL;
}

const LATIN = /^[\x20-\x7e]+$/;

function occurs(word: string, text: string): boolean {
  return LATIN.test(word) ? text.includes(` ${word} `) : text.includes(word);
}

/**
 * The category whose words the texts hold most of, the latest text counting double; `general` when none does. Ties go
 * to the category listed first, so the answer never depends on the order of an object built elsewhere.
 */
export function categoryOfTexts(texts: readonly string[]): string {
  const folded = texts.map((text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
  let best = GENERAL;
  let most = 0;
  for (const [name, { words }] of Object.entries(CATEGORIES)) {
    let score = 0;
    for (const [index, text] of folded.entries()) {
      const weight = index === folded.length - 1 ? 2 : 1;
      for (const word of words) if (occurs(word, text)) score += weight;
    }
    if (score > most) {
      best = name;
      most = score;
    }
  }
  return best;
}
