/** Cancelling an order, with everything a visitor may do on the way, in both languages. */
import { describe, expect } from 'vitest';
import { ended, JOB, plays, refund, track } from '../../test/fakes/scripts.ts';

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
