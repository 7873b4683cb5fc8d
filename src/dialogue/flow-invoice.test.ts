/** Asking for an invoice, with everything a visitor may do on the way, in both languages. */
import { describe, expect } from 'vitest';
import { ended, handedOver, invoice, JOB, plays } from '../../test/fakes/scripts.ts';

describe('asking for an invoice', () => {
  plays([
    ...['确认开票', '好的，开发票吧', '确认提交信息'].map((yes) => ({
      name: `takes "${yes}" for a yes`,
      lang: 'zh' as const,
      lines: [
        ['开发票 KF202610250016 3308', /个人发票、公司发票/, invoice],
        ['个人', /发票抬头/],
        ['李明', /邮箱/],
        ['li@example.com', /确认提交吗/],
        [yes, /正在为您提交/],
      ] as const,
    })),
    {
      name: 'takes "issue the invoice" for a yes',
      lang: 'en',
      lines: [
        ['invoice for KF202610250016 please', /last four/, invoice],
        ['3308', /personal invoice, a company/],
        ['personal', /What title/],
        ['Li Ming', /e-mail/],
        ['li@example.com', /Shall I submit it/],
        ['yes, issue the invoice', /requesting/],
      ],
    },
  ]);
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
