/** Tracking an order, with everything a visitor may do on the way, in both languages. */
import { describe, expect } from 'vitest';
import { decided, ended, handedOver, invoice, keptOrder, plays, refund, track } from '../../test/fakes/scripts.ts';

describe('tracking an order', () => {
  plays([
    {
      name: 'asks for number and proof, then tells',
      lang: 'zh',
      lines: [
        ['帮我查快递', /订单号/, track],
        ['KF202611010001', /后四位/],
        ['8821', /运单号[\s\S]*预计/],
      ],
      check: ended,
    },
    {
      name: 'asks for number and proof, then tells',
      lang: 'en',
      lines: [
        ["where's my package", /KF and 12 digits/, track],
        ['KF202611010001', /last four digits/],
        ['8821', /tracking number/],
      ],
      check: ended,
    },
    { name: 'takes a number given early', lang: 'zh', lines: [['查一下KF202611010001到哪了', /后四位/, track]] },
    { name: 'takes a number given early', lang: 'en', lines: [['track KF202611010001', /last four/, track]] },
    {
      name: 'takes number and proof given early',
      lang: 'zh',
      lines: [['订单KF202611010001，手机尾号8821，到哪了', /运单号/, track]],
    },
    {
      name: 'takes number and proof given early',
      lang: 'en',
      lines: [['track KF202611010001, phone ends in 8821', /tracking number/, track]],
    },
    {
      name: 'takes bare digits beside the order number for its proof',
      lang: 'zh',
      lines: [['查快递 KF202611010001 8821', /运单号/, track]],
    },
    {
      name: 'takes bare digits before the order number for its proof',
      lang: 'en',
      lines: [['track 8821, KF202611010001', /tracking number/, track]],
    },
    {
      name: 'takes number and proof sent before saying what for',
      lang: 'zh',
      lines: [
        ['KF202611010001 尾号8821', /请问想办理什么/],
        ['查快递', /运单号/, track],
      ],
    },
    {
      name: 'takes a proof alone, and tries it for the order that follows',
      lang: 'zh',
      lines: [
        ['手机号13900008821', /后四位记下了/],
        ['查快递 KF202611010001', /运单号/, track],
      ],
    },
    {
      name: 'takes a proof while the number is asked for, and counts no wrong value',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['手机号13900008821', /^收到。请告诉我要查询的订单号/],
        ['尾号8821', /^收到。请告诉我要查询的订单号/],
        ['KF202611010001', /运单号/],
      ],
    },
    {
      name: 'takes digits said as words',
      lang: 'zh',
      lines: [
        ['查快递 KF202611010001', /后四位/, track],
        ['尾号是八八二一', /运单号/],
      ],
    },
    {
      name: 'takes digits said as words',
      lang: 'en',
      lines: [
        ['track KF202611010001', /last four/, track],
        ['eight eight two one', /tracking number/],
      ],
    },
    {
      name: 'takes digits said as words with the order, at a hesitant guess',
      lang: 'en',
      lines: [
        [
          'track KF202611010001, phone ends in eight eight two one',
          /tracking number/,
          { intents: { 'order.track': 0.55 }, outOfScope: true },
        ],
      ],
    },
    {
      name: 'takes no new number or amount for a proof',
      lang: 'zh',
      lines: [['查快递 KF202611010001，买的时候是 1599 块', /后四位/, track]],
    },
    {
      name: 'asks nothing twice: the phone that proved one order is tried for the next',
      lang: 'zh',
      lines: [
        ['查 KF202611010001 尾号8821', /运单号/, track],
        ['我要退货 KF202611010002', /原因/, refund],
      ],
    },
    {
      name: 'asks for another phone only when the known one does not fit',
      lang: 'en',
      lines: [
        ['track KF202611010001, phone ends in 8821', /tracking number/, track],
        ['track KF202611050310', /^To protect your data/, track],
        ['4417', /KF202611050310[\s\S]*delivered/],
      ],
      check: (talk) => expect(talk.state.failedProofs).toBe(1),
    },
    {
      name: 'takes the whole phone number for its last four digits',
      lang: 'zh',
      lines: [
        ['查KF202611010001', /后四位/, track],
        ['13812348821', /运单号/],
      ],
    },
    {
      name: 'asks again after a wrong value, and again, then hands over',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['12345', /好像不对/],
        ['KF123', /好像不对/],
        ['不知道', /没能收到需要的信息/],
      ],
      check: handedOver('flow_failed'),
    },
    {
      name: 'takes a good value at the second try',
      lang: 'en',
      lines: [
        ['track my order', /KF and 12/, track],
        ['KF12', /does not look like/],
        ['kf 2026 1101 0001', /last four/],
      ],
    },
    {
      name: 'corrects the number while proof is asked',
      lang: 'zh',
      lines: [
        ['查KF202611010002', /KF202611010002/, track],
        ['不对，是KF202611010001', /KF202611010001 收货手机/],
        ['8821', /KF202611010001/],
      ],
    },
    {
      name: 'corrects the number while proof is asked',
      lang: 'en',
      lines: [
        ['track KF202611010002', /KF202611010002/, track],
        ['sorry I meant KF202611010001', /on order KF202611010001/],
        ['8821', /KF202611010001/],
      ],
    },
    {
      name: 'tries the same phone for a corrected order before asking for another',
      lang: 'zh',
      lines: [
        ['退KF202611010002，尾号8821，不想要了', /确认提交吗/, refund],
        ['说错了，是KF202611010001', /KF202611010001[\s\S]*暂时不能登记退货/],
      ],
    },
    {
      name: 'waits for a visitor who is looking for it',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['等一下，我找找', /不着急/],
        ['KF202611010001', /后四位/],
        ['我不记得了', /^就是这个订单的收货手机号[\s\S]*\n为保护您的信息/],
        ['8821', /运单号/],
      ],
    },
    {
      name: 'remembers number and digits sent before saying what for',
      lang: 'en',
      lines: [
        ['KF202611010001 8821', /What would you like to do/],
        ['track my order', /tracking number/],
      ],
    },
    {
      name: 'answers a question and asks its own again',
      lang: 'zh',
      lines: [
        ['查KF202611010001', /后四位/, track],
        ['运费多少？', /满 ¥99 包邮[\s\S]*后四位/],
        ['8821', /运单号/],
      ],
    },
    {
      name: 'answers a question and asks its own again',
      lang: 'en',
      lines: [
        ['track my order', /KF and 12/, track],
        ['What does shipping cost?', /Free from ¥99[\s\S]*KF and 12 digits/],
        ['KF202611010001', /last four/],
      ],
    },
    {
      name: 'stops when told to',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['算了', /已为您停止办理“查订单物流”/],
      ],
      check: ended,
    },
    {
      name: 'stops when told to',
      lang: 'en',
      lines: [
        ['track my order', /KF and 12/, track],
        ['never mind', /I have stopped "Track my order"/],
      ],
      check: ended,
    },
    {
      name: 'fetches a person at any time, and keeps what was given',
      lang: 'zh',
      lines: [
        ['查KF202611010001', /后四位/, track],
        ['转人工', /^$/],
      ],
      check: (talk) => {
        handedOver('visitor_asked')(talk);
        keptOrder('KF202611010001')(talk);
      },
    },
    {
      name: 'fetches a person at any time',
      lang: 'en',
      lines: [
        ['track KF202611010001', /last four/, track],
        ['can I talk to a human agent please', /^$/],
      ],
      check: handedOver('visitor_asked'),
    },
    {
      name: 'says so when what it shows is old',
      lang: 'zh',
      lines: [
        ['查KF202611010001', /后四位/, track],
        [
          '8821',
          /^（订单系统暂时没有响应，以下内容截至 2026年11月21日 09:30，可能不是最新。）\n订单 KF202611010001/,
          { orders: 'stale' },
        ],
      ],
    },
    {
      name: 'says so when what it shows is old',
      lang: 'en',
      lines: [
        ['track KF202611010001', /last four/, track],
        [
          '8821',
          /^\(The order system is not answering right now; what follows is as of 21 Nov 2026, 09:30/,
          { orders: 'stale' },
        ],
      ],
    },
    {
      name: 'hands over when the system is down and nothing is known',
      lang: 'zh',
      lines: [
        ['查KF202611010001', /后四位/, track],
        ['8821', /订单系统暂时没有响应/, { orders: 'down' }],
      ],
      check: handedOver('flow_failed'),
    },
    {
      name: 'tells wrong digits and an unknown order in the same words, then hands over',
      lang: 'zh',
      lines: [
        ['查KF202611010001', /后四位/, track],
        ['0000', /^订单号和手机后四位没有对上。/],
        ['KF209901010001', /^为保护您的信息/],
        ['8821', /^订单号和手机后四位没有对上。/],
        ['1111', /没能核实这个订单/],
      ],
      check: handedOver('verification_failed'),
    },
    {
      name: 'shows a verified customer their own order at once',
      lang: 'zh',
      customer: { id: 'cust_01', name: '林晓' },
      lines: [['查KF202611010001', /运单号/, track]],
    },
    {
      name: "asks a verified customer for proof of someone else's order",
      lang: 'en',
      customer: { id: 'cust_09', name: null },
      lines: [
        ['track KF202611010001', /last four digits/, track],
        ['0000', /do not match/],
      ],
    },
    {
      name: 'says again what it asked',
      lang: 'en',
      lines: [
        ['track my order', /KF and 12/, track],
        ['say that again', /KF and 12/],
      ],
    },
    {
      name: 'takes thanks in its stride',
      lang: 'zh',
      lines: [
        ['查快递', /订单号/, track],
        ['谢谢', /[\s\S]*订单号（KF 开头/],
      ],
      check: decided('chat'),
    },
    {
      name: 'asks before going over to another flow, and takes the number along',
      lang: 'zh',
      lines: [
        ['查KF202611050310', /后四位/, track],
        ['我要退货', /要改为办理“申请退货退款”吗/, refund],
        ['是的', /订单 KF202611050310/],
        ['4417', /原因/],
      ],
    },
    {
      name: 'goes on when another flow was not meant',
      lang: 'en',
      lines: [
        ['track KF202611050310', /last four/, track],
        ['i want an invoice', /switch to "Get an invoice"/, invoice],
        ['no', /let us go on[\s\S]*last four/],
      ],
    },
    {
      name: 'does not ask twice for a proof that held',
      lang: 'zh',
      lines: [
        ['查KF202611050310，手机尾号4417', /签收/, track],
        ['我要退货', /原因/, refund],
      ],
    },
  ]);
});
