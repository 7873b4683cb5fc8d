/**
 * A day at the shop: forty conversations in zh and en over every flow, answered and uncovered questions, and handoff. Each
 * step says one thing and names every message that must come back, in order.
 */

/** What a message must be: an answer citing this article, or a text. */
export type Expected = { readonly cites: string } | { readonly says: RegExp; readonly offers?: number };

export interface Step {
  readonly say: string;
  readonly expect: readonly Expected[];
}

export interface Talk {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Who must hold it at the end; the assistant unless said. */
  readonly holder?: 'queue';
}

const cites = (id: string): Expected => ({ cites: id });
const says = (pattern: RegExp): Expected => ({ says: pattern });
const offers: Expected = { says: /把握|not sure/, offers: 1 };
const handoff: Expected = { says: /人工|queue for a person|passing you to a person/ };
const step = (say: string, ...expect: Expected[]): Step => ({ say, expect });
const talk = (name: string, ...steps: Step[]): Talk => ({ name, steps });
const queued = (name: string, ...steps: Step[]): Talk => ({ name, steps, holder: 'queue' });

const answered: Talk[] = [
  talk(
    'zh-returns',
    step('七天无理由退货怎么算？', cites('return-window.zh')),
    step('退货的运费谁承担？', cites('return-freight-who.zh')),
  ),
  talk(
    'zh-shipping',
    step('满多少包邮？', cites('ship-fee-threshold.zh')),
    step('用什么快递？', cites('ship-carrier.zh')),
  ),
  talk(
    'zh-warranty',
    step('保修期多长？', cites('warranty-length.zh')),
    step('送修运费谁出？', cites('repair-freight.zh')),
  ),
  talk(
    'zh-payment',
    step('可以货到付款吗？', cites('pay-cod.zh')),
    step('支持分期付款吗？', cites('pay-instalments.zh')),
  ),
  talk('zh-invoice-policy', step('开增值税专用发票要什么资料？', cites('invoice-special.zh'))),
  talk(
    'zh-member',
    step('积分会过期吗？', cites('points-expire.zh')),
    step('生日有优惠吗？', cites('member-birthday.zh')),
  ),
  talk('zh-product', step('萤火充电宝可以带上飞机吗？', cites('product-powerbank-plane.zh'))),
  talk(
    'zh-polite',
    step('你好', says(/./)),
    step('礼品卡会过期吗？', cites('gift-card-expiry.zh')),
    step('谢谢', says(/./)),
  ),
  talk(
    'en-returns',
    step('How does the 7-day no-reason return work?', cites('return-window.en')),
    step('Who pays for return shipping?', cites('return-freight-who.en')),
  ),
  talk(
    'en-shipping',
    step('Do you ship abroad?', cites('ship-abroad-where.en')),
    step('Who pays customs duties?', cites('ship-abroad-duty.en')),
  ),
  talk(
    'en-payment-then-change-of-mind',
    step('Which payment methods do you take?', cites('pay-methods.en')),
    step('I want to return my order', says(/number/)),
    step('actually I want to track it', says(/Track my order/), says(/number/)),
    step('never mind, I need an invoice', says(/stopped/), says(/invoice for/)),
  ),
  talk('en-account', step('How do I delete my account?', cites('account-delete.en'))),
  talk('en-product', step('How do I descale the Brook kettle?', cites('product-kettle-descale.en'))),
  talk(
    'en-polite',
    step('hello', says(/./)),
    step('Do gift cards expire?', cites('gift-card-expiry.en')),
    step('thanks a lot', says(/./)),
  ),
];

const tracked: Talk[] = [
  talk(
    'zh-track',
    step('帮我查一下快递到哪了', says(/订单号/)),
    step('KF202611010001', says(/后四位/)),
    step('8821', says(/正由.*配送[\s\S]*预计/)),
  ),
  talk(
    'en-track',
    step('where is my parcel', says(/number/)),
    step('KF202611010001', says(/last four digits/)),
    step('8821', says(/on its way/)),
  ),
  talk('zh-track-early', step('帮我查下订单 KF202611010001 的物流', says(/后四位/)), step('8821', says(/正由.*配送/))),
  talk(
    'zh-track-second-try',
    step('查一下我的订单物流', says(/订单号/)),
    step('KF2026', says(/好像不对|再发一次/)),
    step('KF202611010001', says(/后四位/)),
    step('1111', says(/没有对上/)),
    step('8821', says(/正由.*配送/)),
  ),
  talk(
    'en-track-correction',
    step('track my order KF202611010002', says(/last four digits/)),
    step('sorry, I meant KF202611010001', says(/last four digits.*KF202611010001/)),
    step('8821', says(/KF202611010001.*on its way/)),
  ),
  talk(
    'en-not-the-owner',
    step('where is my order KF202611050310', says(/last four digits/)),
    step('0000', says(/do not match/)),
    step('0001', says(/do not match/)),
    step('never mind', says(/stopped/)),
  ),
  talk(
    'zh-digression',
    step('帮我查一下快递到哪了', says(/订单号/)),
    step('退货的运费谁承担？', cites('return-freight-who.zh'), says(/订单号/)),
    step('KF202611010001', says(/后四位/)),
    step('8821', says(/正由.*配送/)),
  ),
  talk(
    'en-digression',
    step('I want to track my order', says(/number/)),
    step('Do gift cards expire?', cites('gift-card-expiry.en'), says(/number/)),
    step('KF202611010001', says(/last four digits/)),
    step('8821', says(/on its way/)),
  ),
];

const changed: Talk[] = [
  talk(
    'zh-return',
    step('我要退货', says(/订单号/)),
    step('KF202611010002', says(/后四位/)),
    step('8821', says(/原因/)),
    step('不想要了', says(/请确认退货申请/)),
    step('是的', says(/正在为您提交/), says(/退货单号/)),
  ),
  talk(
    'en-return',
    step('I want to return my order KF202611050310', says(/last four digits/)),
    step('4417', says(/Why/)),
    step('1', says(/check your return request/)),
    step('yes', says(/submitting/), says(/return number/)),
  ),
  talk(
    'zh-return-cancelled',
    step('我要退货', says(/订单号/)),
    step('算了，不退了', says(/停止办理/)),
    step('我要退货', says(/订单号/)),
    step('算了，我想查物流', says(/先不办了/), says(/要查询的订单号/)),
    step('KF202611010001 8821', says(/正由.*配送/)),
  ),
  talk(
    'en-return-refused',
    step('I want to return order KF202610300088', says(/last four digits/)),
    step('6602', says(/cannot be returned without a fault/), says(/Why/)),
    step('no longer wanted', says(/I am sorry, Pinecone/)),
    step('cancel my order', says(/delivered, so it can no longer be cancelled/)),
  ),
  talk(
    'zh-address',
    step('我要改收货地址 KF202611030022', says(/后四位/)),
    step('8821', says(/新的完整地址/)),
    step('浙江省杭州市西湖区文三路 100 号 3 栋 502 室', says(/请确认修改/)),
    step('确认', says(/正在为您修改/), says(/已改为/)),
  ),
  talk(
    'en-address',
    step('please change the delivery address of KF202611120176', says(/last four digits/)),
    step('7735', says(/new address/)),
    step('Room 502, 100 Wensan Road, Xihu District, Hangzhou', says(/check the change/)),
    step('yes please', says(/changing the address/), says(/now goes to/)),
  ),
  talk('zh-address-once', step('帮我改地址 KF202610290045', says(/后四位/)), step('7735', says(/已经改过一次/))),
  talk(
    'zh-invoice',
    step('帮我开发票', says(/订单号/)),
    step('KF202610250016', says(/后四位/)),
    step('3308', says(/个人发票/)),
    step('个人', says(/抬头/)),
    step('张三', says(/邮箱/)),
    step('zhangsan@example.com', says(/请确认开票信息/)),
    step('对', says(/正在为您提交/), says(/发票号/)),
  ),
  talk(
    'en-invoice',
    step('I need an invoice for KF202611010001', says(/last four digits/)),
    step('8821', says(/personal invoice/)),
    step('personal', says(/title/)),
    step('Jane Doe', says(/e-mail/)),
    step('jane@example.com', says(/check the invoice/)),
    step('yes', says(/requesting your invoice/), says(/on its way/)),
  ),
  talk(
    'en-invoice-issued',
    step('please send me the invoice for order KF202610280137', says(/last four digits/)),
    step('9054', says(/invoiced already/)),
  ),
];

const handedOff: Talk[] = [
  queued('zh-uncovered', step('北京飞东京的机票多少钱', offers), step('用 Python 写一个快速排序', handoff)),
  queued(
    'en-uncovered',
    step('what is the boiling point of mercury', offers),
    step('write me a poem about the sea', handoff),
  ),
  talk(
    'zh-uncovered-then-covered',
    step('帮我翻译一段法语新闻', offers),
    step('写一首关于大海的诗', handoff),
    step('继续问智能助手', says(/我们继续/)),
    step('满多少包邮？', cites('ship-fee-threshold.zh')),
  ),
  talk(
    'en-uncovered-then-covered',
    step('who won the football world cup in 1998', offers),
    step('Do points expire?', cites('points-expire.en')),
  ),
  queued('zh-person', step('转人工', handoff), step('人工客服在吗', says(/排队/)), step('我的水壶坏了')),
  queued('en-person', step('I want to talk to a human', handoff), step('my kettle is broken')),
  queued(
    'zh-person-mid-flow',
    step('我要退货', says(/订单号/)),
    step('运费谁出', cites('return-freight-who.zh'), says(/订单号/)),
    step('转人工', handoff),
  ),
  queued(
    'en-person-mid-flow',
    step('I want to return something', says(/number/)),
    step('let me talk to a real person', handoff),
  ),
];

export const TALKS: readonly Talk[] = [...answered, ...tracked, ...changed, ...handedOff];
