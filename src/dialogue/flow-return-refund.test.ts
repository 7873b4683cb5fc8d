/** Returning an order, with everything a visitor may do on the way, in both languages. */
import { describe, expect } from 'vitest';
import { ended, handedOver, JOB, plays, refund } from '../../test/fakes/scripts.ts';

describe('returning an order', () => {
  plays([
    ...['确认退货', '对，提交申请吧', '确定退款'].map((yes) => ({
      name: `takes "${yes}" for a yes`,
      lang: 'zh' as const,
      lines: [
        ['KF202611050310不想要了，退货，尾号4417', /请确认退货申请/, refund],
        [yes, /正在为您提交/],
      ] as const,
    })),
    {
      name: 'takes "submit the return" for a yes',
      lang: 'en',
      lines: [
        ['I changed my mind, return KF202611050310, phone ends in 4417', /Shall I submit/, refund],
        ['Yes, submit the return', /^I am |submitting/],
      ],
    },
  ]);
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
