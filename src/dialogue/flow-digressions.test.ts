/** A visitor who is at a loss in the middle of a flow, or wants something else, in both languages. */
import { describe, expect } from 'vitest';
import { ended, handedOver, invoice, plays, refund, track } from '../../test/fakes/scripts.ts';
import type { Said } from '../../test/fakes/understanding.ts';

describe('being at a loss', () => {
  const yes = { intents: { 'control.affirm': 0.9 } };
  plays([
    {
      name: 'is told where to find the order number, however it is asked, and counts no wrong value',
      lang: 'zh',
      lines: [
        ['我要退货', /订单号/, refund],
        ['订单号在哪看', /^“我的订单”详情页最上方。\n好的，请告诉我要退的订单号/, track],
        ['去哪找订单编号', /^“我的订单”详情页最上方/],
        ['找不到订单号', /^“我的订单”详情页最上方/],
        ['你让我报单号，我不知道是啥', /^“我的订单”详情页最上方/],
      ],
      check: (talk) => {
        expect(talk.state.flow).toMatchObject({ flow: 'return_refund', tries: 0 });
        expect(talk.last.messages[0]?.citations).toMatchObject([{ articleId: 'art:order-number-where.zh' }]);
      },
    },
    {
      name: 'is told where to find the order number in every flow',
      lang: 'en',
      lines: [
        ['I want an invoice', /Which order/, invoice],
        ['where do I find my order number', /^At the top of the details page\.\nSure\. Which order/, track],
        ["I don't know my order number", /^At the top/],
        ['what is the order id?', /^At the top/],
        ['where is it', /^At the top/],
      ],
    },
    {
      name: 'is told where to find it before any flow has started',
      lang: 'zh',
      lines: [['订单号在哪看', /^“我的订单”详情页最上方。$/, track]],
      check: ended,
    },
    {
      name: 'is told once, then offered a person, then brought one',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['不知道', /^“我的订单”详情页最上方/, { intents: { 'control.deny': 0.95 } }],
        ['不知道', /^实在不方便的话，说“转人工”/],
        ['不知道', /没能收到需要的信息/],
      ],
      check: handedOver('flow_failed'),
    },
    {
      name: 'is told which phone, and why',
      lang: 'zh',
      lines: [
        ['查快递 KF202611010001', /后四位/, track],
        ['哪个手机号', /^就是这个订单的收货手机号[\s\S]*\n为保护您的信息/, { intents: { 'account.change': 0.7 } }],
        ['为什么要手机号', /^就是这个订单的收货手机号/],
        ['8821', /运单号/],
      ],
    },
    {
      name: 'is told what was wrong, and more the second time',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['KF123', /^“KF123”好像不对，订单号是 KF 加 12 位数字[^\n]*$/],
        ['123', /^“123”好像不对[\s\S]*请再发一次。找不到订单号的话，可以问我“订单号在哪里看”/],
      ],
    },
    {
      name: 'is told what was wrong with the digits, and of the last try',
      lang: 'en',
      lines: [
        ['track KF202611010001', /last four/, track],
        ['12345', /^That is 5 digits, and I need four\. To protect/],
        ['0000', /do not match[\s\S]* If they do not match the next time/],
        ['purple', /could not verify/],
      ],
    },
    {
      name: 'is told that a maybe is no yes',
      lang: 'en',
      lines: [
        ['I changed my mind, return KF202611050310, phone ends in 4417', /Shall I submit/, refund],
        ['purple', /^I could not tell whether "purple" means yes/],
      ],
    },
    {
      name: 'may make noises in a flow: they are no wrong value, no yes and no question',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /确认提交吗/, refund],
        ['哦', /^我在的，我们继续。\n请确认/, yes],
        ['？', /^我在的，我们继续。/],
        ['卧槽', /抱歉|对不起|理解您的心情/, { sentiment: 'negative' }],
        ['……', /^我在的，我们继续。/],
        ['wtf', /确认提交吗/, { sentiment: 'negative' }],
        ['嗯', /正在为您提交/],
      ],
    },
  ]);
});

describe('being at a loss without naming it', () => {
  plays([
    {
      name: 'is told where to find the number, also after a wrong value',
      lang: 'en',
      lines: [
        ["where's my order", /Which order/, track],
        ['it is KF123', /does not look like/],
        ['how do I find it', /^At the top of the details page/],
        ["i don't have the number", /say "talk to a person"/],
      ],
    },
    {
      name: 'keeps what was about to be cancelled when told so',
      lang: 'en',
      lines: [
        ['cancel KF202611180007, phone ends in 1268', /Shall I cancel/, { intents: { 'order.cancel': 0.95 } }],
        ['no wait, keep it', /stopped/, { intents: { 'control.cancel': 0.55, 'control.deny': 0.24 } }],
      ],
      check: ended,
    },
  ]);
});

describe('a question in between', () => {
  plays([
    {
      name: 'is asked with what is being done as its context',
      lang: 'zh',
      lines: [
        ['我要退货', /订单号/, refund],
        ['运费多少？', /^满 ¥99 包邮。\n好的，请告诉我要退的订单号/, { intents: { 'shipping.fee': 0.9 } }],
      ],
      check: (talk) => expect(talk.state.questions).toEqual(['我要退货', '运费多少？']),
    },
  ]);
});

describe("changing one's mind", () => {
  const rest = (intents: Said['intents']) => ({ intents: { 'order.track': 0.3 }, rest: intents ?? {} });
  plays([
    {
      name: 'stops one flow and starts the other in one breath, with the number given',
      lang: 'zh',
      lines: [
        ['退货 KF202611050310', /后四位/, refund],
        [
          '算了，我想查物流',
          /“申请退货退款”先不办了。\n为保护您的信息，请提供订单 KF202611050310/,
          rest(track.intents),
        ],
        ['4417', /签收/],
      ],
    },
    {
      name: 'stops one flow and starts the other in one breath',
      lang: 'en',
      lines: [
        ['I want to return this', /Which order/, refund],
        ['never mind, where is my parcel', /stopped "Return[\s\S]*KF and 12 digits/, rest(track.intents)],
        ['KF202611010001 8821', /tracking number/],
      ],
    },
    {
      name: 'stops the flow and answers the question that follows',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['算了，运费多少？', /先不办了。\n满 ¥99 包邮。$/, rest({ 'shipping.fee': 0.9 })],
      ],
      check: ended,
    },
    {
      name: 'only stops when what follows says no more than that',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['算了，下次再说吧', /^好的，已为您停止办理/],
      ],
      check: ended,
    },
    {
      name: 'only stops when what follows is the flow that was stopped',
      lang: 'zh',
      lines: [
        ['我要退货', /订单号/, refund],
        ['算了退货太麻烦', /^好的，“申请退货退款”先不办了。$/, rest(refund.intents)],
      ],
      check: ended,
    },
    {
      name: 'goes over at once on second thoughts, and counts no wrong value',
      lang: 'en',
      lines: [
        ['I want to return my order', /Which order/, refund],
        ['actually I want to track it', /instead: Track my order\.\nWhich order/, { intents: { 'order.track': 0.56 } }],
        ['KF202611010001', /last four/],
      ],
      check: (talk) => expect(talk.state.flow).toMatchObject({ flow: 'track_order', tries: 0 }),
    },
    {
      name: 'takes a corrected number for a correction, whatever the classifier thinks',
      lang: 'en',
      lines: [
        ['return KF202611010002', /KF202611010002/, refund],
        ['sorry, it is KF202611050310', /on order KF202611050310/, track],
      ],
      check: (talk) => expect(talk.state.flow?.flow).toBe('return_refund'),
    },
    {
      name: 'takes an order number sent instead of a yes for the flow just offered',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['我要退货', /要改为办理“申请退货退款”吗/, refund],
        ['KF202611050310', /后四位/],
        ['4417', /退货的原因/],
      ],
    },
    {
      name: 'understands what follows also when nothing is going on',
      lang: 'zh',
      lines: [['算了，帮我查快递', /请告诉我要查询的订单号/, rest(track.intents)]],
    },
  ]);
});
