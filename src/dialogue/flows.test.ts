/** The four starter flows, each with everything a visitor may do on the way, in both languages. A script is a table: what is said, what comes back. */
import { describe, expect, it } from 'vitest';
import { type OrdersMood, Talk } from '../../test/fakes/talk.ts';
import type { Said } from '../../test/fakes/understanding.ts';
import type { ConnectorResult } from '../domain/connector.ts';
import type { DialogueContext } from './context.ts';

type Line = readonly [
  says: string,
  hears: RegExp,
  how?: Said & { readonly orders?: OrdersMood; readonly rest?: Said['intents']; readonly outcome?: ConnectorResult },
];
interface Script {
  readonly name: string;
  readonly lang: 'zh' | 'en';
  readonly customer?: DialogueContext['verifiedCustomer'];
  readonly lines: readonly Line[];
  readonly check?: (talk: Talk) => void;
}

/** As a line: run the waiting job. */
const JOB = '(the job runs)';

const track = { intents: { 'order.track': 0.95 } };
const refund = { intents: { 'return.request': 0.95 } };
const address = { intents: { 'address.change': 0.95 } };
const invoice = { intents: { 'invoice.request': 0.95 } };

function play(script: Script): Talk {
  const talk = new Talk(script.lang, script.customer ?? null);
  for (const [says, hears, how = {}] of script.lines) {
    const { orders, outcome, ...said } = how;
    if (orders) talk.orders = orders;
    const heard = says === JOB ? talk.runJob(outcome) : talk.say(says, said);
    expect(heard, `after "${says}"`).toMatch(hears);
  }
  return talk;
}

function plays(scripts: readonly Script[]): void {
  it.each(scripts.map((script) => [`${script.lang}: ${script.name}`, script] as const))('%s', (_name, script) => {
    const talk = play(script);
    script.check?.(talk);
  });
}

const decided = (decision: string) => (talk: Talk) => expect(talk.last.decision).toBe(decision);
const handedOver = (reason: string) => (talk: Talk) => expect(talk.last.handoff?.reason).toBe(reason);
const ended = (talk: Talk) => expect(talk.state.flow).toBeNull();
const keptOrder = (number: string) => (talk: Talk) => expect(talk.state.slots.order_number).toBe(number);

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

describe('returning an order', () => {
  plays([
    {
      name: 'asks, confirms, submits once and tells the number',
      lang: 'zh',
      lines: [
        ['我要退货', /要退的订单号/, refund],
        ['KF202611050310', /后四位/],
        ['4417', /原因/],
        ['不想要了', /请确认退货申请[\s\S]*年轮木质台灯[\s\S]*不想要了/],
        ['确认', /正在为您提交/],
        [JOB, /退货单号 RT202611050310/],
      ],
      check: (talk) => {
        ended(talk);
        expect(talk.book.effects()).toHaveLength(1);
        expect(talk.last.decision).toBe('job');
      },
    },
    {
      name: 'asks, confirms, submits once and tells the number',
      lang: 'en',
      lines: [
        ['I want to return this', /Which order/, refund],
        ['KF202611050310', /last four/],
        ['4417', /Why/],
        ['it stopped working', /Reason: It is faulty/],
        ['yes please', /submitting/],
        [JOB, /return number RT202611050310/],
      ],
      check: (talk) => expect(talk.book.effects()).toHaveLength(1),
    },
    {
      name: 'takes a whole phone number given with the order',
      lang: 'zh',
      lines: [['我要退货 KF202611050310 手机 13900004417', /原因/, refund]],
    },
    {
      name: 'takes a reason given early',
      lang: 'zh',
      lines: [['KF202611050310坏了，我要退货，手机尾号4417', /原因：质量问题/, refund]],
    },
    {
      name: 'takes a reason given early',
      lang: 'en',
      lines: [['I changed my mind, please return KF202611050310, phone ends in 4417', /No longer wanted/, refund]],
    },
    {
      name: 'explains the choices after a wrong reason',
      lang: 'zh',
      lines: [
        ['退货KF202611050310，手机尾号4417', /原因/, refund],
        ['蓝色的', /1 不想要了，2 质量问题/],
        ['2', /原因：质量问题/],
      ],
    },
    {
      name: 'changes the reason when corrected at the end',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /原因：不想要了/, refund],
        ['不对，是质量问题', /原因：质量问题/],
      ],
    },
    {
      name: 'changes the order when corrected at the end, and asks for its proof',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /KF202611050310/, refund],
        ['说错了，是KF202610300088', /^为保护您的信息，请提供订单 KF202610300088/],
        ['6602', /松果无线耳机/],
      ],
    },
    {
      name: 'asks which part to change',
      lang: 'en',
      lines: [
        ['I changed my mind, return KF202611050310, phone ends in 4417', /Shall I submit/, refund],
        ['change', /Which part/],
        ['reason', /Why would you like/],
        ['it is faulty', /Reason: It is faulty/],
      ],
    },
    {
      name: 'answers a question before the yes, and asks again',
      lang: 'en',
      lines: [
        ['I changed my mind, return KF202611050310, phone ends in 4417', /Shall I submit/, refund],
        ['How do returns work?', /Open "My orders"[\s\S]*Shall I submit/],
        ['ok', /submitting/],
      ],
    },
    {
      name: 'does nothing on a no',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /确认提交吗/, refund],
        ['不要', /已为您停止办理/],
      ],
      check: (talk) => {
        ended(talk);
        expect(talk.job).toBeNull();
      },
    },
    {
      name: 'does nothing without a plain yes',
      lang: 'en',
      lines: [
        ['I changed my mind, return KF202611050310, phone ends in 4417', /Shall I submit/, refund],
        ['hmm let me see', /No hurry/],
        ['purple', /"yes"[\s\S]*Shall I submit/],
      ],
      check: (talk) => expect(talk.job).toBeNull(),
    },
    {
      name: 'stops when told to',
      lang: 'en',
      lines: [
        ['I want to return this', /Which order/, refund],
        ['forget it', /I have stopped/],
      ],
      check: ended,
    },
    {
      name: 'fetches a person at any time, with the reason in hand',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /确认提交吗/, refund],
        ['人工', /^$/],
      ],
      check: (talk) => {
        handedOver('visitor_asked')(talk);
        expect(talk.state.flow?.slots).toEqual({ order_number: 'KF202611050310', reason: 'not_wanted' });
        expect(talk.last.handoff?.category).toBe('returns');
      },
    },
    {
      name: 'says so when the amount it shows is old',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /暂时没有响应[\s\S]*请确认退货申请/, { ...refund, orders: 'stale' }],
      ],
    },
    {
      name: 'does not let others return an order',
      lang: 'en',
      lines: [
        ['return KF202611050310', /last four/, refund],
        ['1111', /do not match/],
        ['2222', /do not match/],
        ['3333', /could not verify/],
      ],
      check: handedOver('verification_failed'),
    },
    {
      name: 'passes on why the shop said no',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /确认提交吗/, refund],
        ['是', /正在为您提交/],
        [JOB, /没有质量问题时不支持无理由退货/, { outcome: { kind: 'refused', code: 'not_returnable', message: '' } }],
      ],
      check: ended,
    },
    {
      name: 'refuses excluded goods at once when the reason is known',
      lang: 'zh',
      lines: [['KF202610300088不想要了，退货，尾号6602', /^很抱歉[^\n]*松果无线耳机没有质量问题时不支持/, refund]],
      check: ended,
    },
    {
      name: 'tells the rule for excluded goods with the question for the reason, and confirms nothing that cannot be',
      lang: 'en',
      lines: [
        [
          'return KF202610300088, phone ends in 6602',
          /cannot be returned without a fault[\s\S]*\nWhy would you/,
          refund,
        ],
        ['no longer wanted', /^I am sorry, Pinecone/],
      ],
      check: ended,
    },
    {
      name: 'takes faulty earbuds all the same',
      lang: 'en',
      lines: [
        ['return KF202610300088, phone ends in 6602, it is broken', /Reason: It is faulty/, refund],
        ['yes', /submitting/],
        [JOB, /return number/],
      ],
    },
    {
      name: 'refuses right after the proof when the time is over',
      lang: 'zh',
      lines: [
        ['我要退货 KF202610250016', /后四位/, refund],
        ['3308', /已经超过退货期限/],
      ],
      check: ended,
    },
    {
      name: 'says that it was asked for before',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /确认提交吗/, refund],
        ['是', /正在为您提交/],
        [JOB, /退货单号/],
        ['我要退货 KF202611050310', /已经申请过退货/, refund],
      ],
    },
    {
      name: 'hands over when the shop does not answer the change',
      lang: 'en',
      lines: [
        ['I changed my mind, return KF202611050310, phone ends in 4417', /Shall I submit/, refund],
        ['yes', /submitting/],
        [JOB, /could not be completed/, { orders: 'down' }],
      ],
      check: handedOver('flow_failed'),
    },
    {
      name: 'says it is still working, and answers questions meanwhile',
      lang: 'zh',
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /确认提交吗/, refund],
        ['好的', /正在为您提交/],
        ['好了吗', /./],
        ['运费多少？', /满 ¥99 包邮[\s\S]*还在处理中/],
        ['嗯', /还在处理中/],
        ['？', /^您的请求还在处理中/],
        [JOB, /退货单号/],
      ],
    },
    {
      name: 'brings a person for damaged goods',
      lang: 'en',
      lines: [['KF202611050310 arrived smashed, I want to return it, phone ends in 4417', /photos/, refund]],
      check: (talk) => expect(talk.last.handoff).toMatchObject({ category: 'returns', priority: 'high' }),
    },
    {
      name: 'explains an order that is not packed yet',
      lang: 'zh',
      lines: [['退KF202611030022，尾号8821', /免费取消/, refund]],
      check: ended,
    },
  ]);
});

describe('changing the address', () => {
  plays([
    {
      name: 'takes no yes for an answer to "which part?" after a correction it could not read',
      lang: 'zh',
      lines: [
        ['帮我改地址 KF202611120176', /后四位/, address],
        ['7735', /新的完整地址/],
        ['浙江省杭州市西湖区文三路 100 号 3 栋 1201 室', /请确认修改/],
        ['不对，搞错了', /哪一项/],
        ['是', /哪一项/],
      ],
    },
    {
      name: 'refuses an order number with a digit too many',
      lang: 'zh',
      lines: [
        ['改地址', /要改地址的订单号/, address],
        ['KF2026111201761', /好像不对/],
      ],
    },
    {
      name: 'asks, confirms, changes once',
      lang: 'zh',
      lines: [
        ['改地址', /要改地址的订单号/, address],
        ['KF202611120176', /后四位/],
        ['7735', /现在的地址是[\s\S]*新的完整地址/],
        ['杭州市西湖区文三路100号3栋', /新地址：杭州市西湖区文三路100号3栋/],
        ['对', /正在为您修改/],
        [JOB, /已改为：杭州市西湖区文三路100号3栋/],
      ],
      check: (talk) => expect(talk.book.effects()).toHaveLength(1),
    },
    {
      name: 'asks, confirms, changes once',
      lang: 'en',
      lines: [
        ['I need to change the delivery address', /Which order/, address],
        ['KF202611120176', /last four/],
        ['7735', /full new address/],
        ['Room 502, 100 Wensan Road, Xihu District, Hangzhou', /New address: Room 502, 100 Wensan Road/],
        ['go ahead', /I am changing/],
        [JOB, /now goes to Room 502/],
      ],
    },
    {
      name: 'takes an address given early',
      lang: 'zh',
      lines: [
        ['帮我把KF202611120176地址改成杭州市西湖区文三路100号', /后四位/, address],
        ['7735', /新地址：杭州市西湖区文三路100号/],
      ],
    },
    {
      name: 'takes an address given early',
      lang: 'en',
      lines: [
        ['Deliver KF202611120176 to 88 Nanjing Road, Shanghai instead please', /last four/, address],
        ['7735', /New address: 88 Nanjing Road, Shanghai\n/],
      ],
    },
    {
      name: 'asks for a whole address',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['我公司', /好像不完整/],
        ['上海市浦东新区世纪大道8号', /新地址：上海市浦东新区世纪大道8号/],
      ],
    },
    {
      name: 'takes another address when corrected at the end',
      lang: 'zh',
      lines: [
        ['KF202611120176地址改成杭州市西湖区文三路100号，手机尾号7735', /新的完整地址|新地址/, address],
        ['杭州市西湖区文三路100号', /新地址：杭州市西湖区文三路100号/],
        ['不对，改成上海市浦东新区世纪大道8号', /新地址：上海市浦东新区世纪大道8号/],
      ],
    },
    {
      name: 'asks again for the part that is wrong',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['Room 502, 100 Wensan Road, Hangzhou', /Shall I go ahead/],
        ['the new address is wrong', /full new address/],
      ],
    },
    {
      name: 'answers a question instead of taking it for an address',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['What does shipping cost?', /Free from ¥99[\s\S]*full new address/],
      ],
    },
    {
      name: 'keeps the language when an address is in the other',
      lang: 'en',
      lines: [
        ['change address of KF202611120176, phone ends in 7735', /full new address/, address],
        ['上海市浦东新区世纪大道8号', /Please check the change/],
      ],
    },
    {
      name: 'stops when told to',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['算了不改了', /已为您停止办理/],
      ],
      check: ended,
    },
    {
      name: 'fetches a person at any time',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['我要找真人', /^$/],
      ],
      check: handedOver('visitor_asked'),
    },
    {
      name: 'says so when the address it shows is old',
      lang: 'zh',
      lines: [['改地址，订单KF202611120176，尾号7735', /^（订单系统暂时没有响应/, { ...address, orders: 'stale' }]],
    },
    {
      name: "does not show an order's address without proof",
      lang: 'zh',
      lines: [
        ['改KF202611120176的地址', /后四位/, address],
        ['1234', /没有对上/],
      ],
      check: (talk) => expect(JSON.stringify([talk.state, talk.replies])).not.toMatch(/山风|138\d/),
    },
    {
      name: 'explains that a parcel has left',
      lang: 'en',
      lines: [['change address of KF202611010001, phone ends in 8821', /left the warehouse/, address]],
    },
    {
      name: 'asks for the whole address again when part of it is corrected at the end',
      lang: 'zh',
      lines: [
        ['改地址，订单KF202611120176，尾号7735', /新的完整地址/, address],
        ['杭州市西湖区文三路200号', /请确认修改/],
        ['不对，是文三路201号3楼', /请发送新的完整地址/],
        ['杭州市西湖区文三路201号3楼', /新地址：杭州市西湖区文三路201号3楼/],
      ],
    },
    {
      name: 'allows one change only',
      lang: 'zh',
      lines: [['改地址，订单KF202610290045，尾号7735', /只能改一次/, address]],
    },
  ]);
});

describe('asking for an invoice', () => {
  plays([
    {
      name: 'asks for what a personal invoice needs',
      lang: 'zh',
      lines: [
        ['开发票', /要开票的订单号/, invoice],
        ['KF202610250016', /后四位/],
        ['3308', /个人发票、公司发票/],
        ['个人', /发票抬头/],
        ['李明', /邮箱/],
        ['li@example.com', /抬头：李明\n邮箱：li@example.com/],
        ['可以', /正在为您提交/],
        [JOB, /发票号 FP202610250016[\s\S]*li@example.com/],
      ],
      check: (talk) => expect(talk.book.effects()).toHaveLength(1),
    },
    {
      name: 'asks for what a company invoice needs',
      lang: 'en',
      lines: [
        ['invoice for KF202610250016 please', /last four/, invoice],
        ['3308', /personal invoice, a company/],
        ['company', /What title/],
        ['Hangzhou Example Tech Ltd', /tax number/],
        ['91330100MA27XYZ12', /has 18 letters/],
        ['91330100MA27XYZ123', /e-mail address/],
        ['not-an-email', /does not look like an e-mail/],
        ['li@example.com', /Title: Hangzhou Example Tech Ltd\nE-mail: li@example.com/],
        ['yes', /requesting/],
        [JOB, /within 24 hours/],
      ],
    },
    {
      name: 'takes title and e-mail given early',
      lang: 'zh',
      lines: [
        [
          'KF202610250016开个人发票，抬头：李明，发到li@example.com，手机尾号3308',
          /抬头：李明\n邮箱：li@example.com/,
          invoice,
        ],
      ],
    },
    {
      name: 'takes an e-mail given early',
      lang: 'en',
      lines: [
        [
          'please email a personal invoice for KF202610250016 to li@example.com, phone ends in 3308',
          /What title/,
          invoice,
        ],
        ['Li Ming', /E-mail: li@example.com/],
      ],
    },
    {
      name: 'takes another e-mail when corrected',
      lang: 'zh',
      lines: [
        ['KF202610250016开个人发票，抬头：李明，发到li@example.com，手机尾号3308', /li@example.com/, invoice],
        ['邮箱写错了，是wang@example.com', /邮箱：wang@example.com/],
      ],
    },
    {
      name: 'takes another title when corrected',
      lang: 'en',
      lines: [
        ['personal invoice for KF202610250016 to li@example.com, phone ends in 3308', /What title/, invoice],
        ['Li Ming', /Title: Li Ming/],
        ['sorry, the title should be Li Min', /Title: Li Min\n/],
      ],
    },
    {
      name: 'answers a question and asks its own again',
      lang: 'zh',
      lines: [
        ['开KF202610250016的发票，尾号3308', /个人发票、公司发票/, invoice],
        ['运费多少？', /满 ¥99[\s\S]*个人发票、公司发票/],
      ],
    },
    {
      name: 'stops when told to',
      lang: 'en',
      lines: [
        ['invoice please', /Which order/, invoice],
        ['cancel', /I have stopped/],
      ],
    },
    {
      name: 'fetches a person at any time',
      lang: 'en',
      lines: [
        ['invoice for KF202610250016, phone ends in 3308', /personal invoice/, invoice],
        ['real person please', /^$/],
      ],
      check: handedOver('visitor_asked'),
    },
    {
      name: 'says so when what it shows is old',
      lang: 'en',
      lines: [
        [
          'personal invoice for KF202610250016 to li@example.com, phone ends in 3308',
          /What title/,
          { ...invoice, orders: 'stale' },
        ],
        ['Li Ming', /^\(The order system is not answering/],
      ],
    },
    {
      name: 'does not say whether a stranger has an invoice',
      lang: 'zh',
      lines: [
        ['开KF202610280137的发票', /后四位/, invoice],
        ['0000', /没有对上/],
        ['0001', /没有对上/],
        ['0002', /没能核实/],
      ],
      check: handedOver('verification_failed'),
    },
    {
      name: 'tells the owner that there is one already',
      lang: 'zh',
      lines: [['开KF202610280137的发票，手机尾号9054', /已经开过发票，发票号 FP/, invoice]],
    },
    {
      name: 'brings a person for a special invoice',
      lang: 'zh',
      lines: [['开KF202610250016的增值税专用发票，手机尾号3308', /同事核对公司资料/, invoice]],
      check: (talk) => expect(talk.last.handoff?.category).toBe('invoice'),
    },
    {
      name: 'passes on that it is too late',
      lang: 'en',
      lines: [
        ['invoice for KF202604020019', /last four/, invoice],
        ['2246', /more than 180 days ago/],
      ],
      check: ended,
    },
  ]);
});

describe('cancelling an order', () => {
  const wish = { intents: { 'order.cancel': 0.95 } };
  plays([
    {
      name: 'cancels what is not packed, after a yes',
      lang: 'zh',
      lines: [
        ['取消订单', /打包前可以免费取消[\s\S]*订单号/, wish],
        ['KF202611030022 8821', /¥398\.00 会原路退回[\s\S]*回复“是”取消订单/],
        ['是', /正在为您取消订单/],
        [JOB, /KF202611030022 已取消/],
        ['查快递', /KF202611030022（晨雾加湿器 ×2）已经取消/, track],
      ],
      check: (talk) => expect(talk.book.effects()).toMatchObject([{ operation: 'order.cancel' }]),
    },
    {
      name: 'takes "cancel it" for a yes to that question, and for a stop anywhere else',
      lang: 'en',
      lines: [
        ['cancel my order', /KF and 12/, wish],
        ['cancel', /I have stopped "Cancel an order"/],
        ['cancel my order KF202611030022, phone 8821', /Shall I cancel the order/, wish],
        ['cancel it', /I am cancelling the order/],
        [JOB, /is cancelled/],
      ],
    },
    {
      name: 'keeps the order on a no',
      lang: 'en',
      lines: [
        ['cancel order KF202611180007 1268', /close by itself[\s\S]*Shall I cancel it now/, wish],
        ['no', /I have stopped/],
      ],
      check: (talk) => {
        ended(talk);
        expect(talk.book.effects()).toEqual([]);
      },
    },
    {
      name: 'says at once what can be done when it is too late',
      lang: 'zh',
      lines: [['取消订单 KF202611120176，尾号7735', /不能直接取消了。您可以在派送时拒收/, wish]],
      check: ended,
    },
    {
      name: 'passes on that it has just been packed',
      lang: 'en',
      lines: [
        ['cancel order KF202611030022 8821', /Shall I cancel the order/, wish],
        ['yes', /I am cancelling/],
        [JOB, /has just been packed/, { outcome: { kind: 'refused', code: 'already_packed', message: '' } }],
      ],
      check: ended,
    },
    {
      name: 'answers a question about the rules instead of starting',
      lang: 'zh',
      lines: [['已经发货了还能取消订单吗', /把握/, wish]],
      check: (talk) => {
        ended(talk);
        expect(talk.quickReplies).toContain('取消订单');
      },
    },
    {
      name: 'is offered from within another flow, and takes the number along',
      lang: 'zh',
      lines: [
        ['我要退货 KF202611030022', /后四位/, refund],
        ['取消订单', /要改为办理“取消订单”吗/, wish],
        ['是', /后四位/],
        ['8821', /要取消这个订单吗/],
      ],
    },
  ]);
});
