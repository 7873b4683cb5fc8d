import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../domain/conversation.ts';
import { initialDialogueState } from '../domain/dialogue.ts';
import type { TicketId } from '../domain/ids.ts';
import type { Lang } from '../domain/language.ts';
import type { HandoffReason } from '../domain/ticket.ts';
import { categoryOfTexts, queueOf } from './categories.ts';
import { draftTicket, type TicketDraft } from './draft-ticket.ts';

const message = (seq: number, text: string, author: Message['author'] = 'visitor') =>
  ({ seq, text, author, messageId: `msg_${seq}` }) as Message;

function draft(said: string[], change: Partial<TicketDraft> & { lang?: Lang; reason?: HandoffReason } = {}) {
  const { lang = 'zh', reason = 'visitor_asked', ...rest } = change;
  const messages = said.map((text, index) => message(index * 2 + 1, text));
  return draftTicket({
    id: 'tkt_1' as TicketId,
    conversation: { lang, lastSeq: messages.length * 2 },
    state: initialDialogueState(lang),
    recent: messages,
    covered: messages.slice(-1),
    handoff: { reason, category: '', priority: null },
    understanding: null,
    ...rest,
  });
}

describe('a drafted ticket', () => {
  it('takes the category the dialogue knows', () => {
    const ticket = draft(['随便'], { handoff: { reason: 'flow_failed', category: 'invoice', priority: null } });
    expect([ticket.category, ticket.queue]).toEqual(['invoice', 'billing']);
  });

  it('finds the category in the words when the dialogue does not know it', () => {
    const ticket = draft(['我要退货，杯子破损了', '转人工'], {
      handoff: { reason: 'visitor_asked', category: 'general', priority: null },
    });
    expect([ticket.category, ticket.queue]).toEqual(['returns', 'aftersales']);
  });

  it('is about what the visitor said, not about asking for a person', () => {
    expect(draft(['水壶漏水怎么办', '转人工']).subject).toBe('咨询：水壶漏水怎么办');
    expect(draft(['请帮我转人工客服']).subject).toBe('咨询：请帮我转人工客服');
    expect(draft(['My kettle leaks', 'talk to a human please'], { lang: 'en' }).subject).toContain('My kettle leaks');
    expect(draft(['水壶漏水怎么办', '转人工', '继续问智能助手', '转人工']).subject).toBe('咨询：水壶漏水怎么办');
    for (const said of ['Go on with the assistant', 'never mind', 'Forget it.'])
      expect(draft(['My kettle leaks', said, 'talk to a human'], { lang: 'en' }).subject).toContain('My kettle leaks');
  });

  it.each<[string[], string]>([
    [['我的快递怎么还没到', 'KF202611010001', '8821', '转人工'], '物流配送：我的快递怎么还没到'],
    [['我的快递怎么还没到', '手机尾号是8821', '转人工'], '物流配送：我的快递怎么还没到'],
    [['我的快递怎么还没到', 'KF202611010001，8821', '转人工'], '物流配送：我的快递怎么还没到'],
    [['我的快递怎么还没到', '１３８１２３４８８２１', '转人工'], '物流配送：我的快递怎么还没到'],
    [['我的快递怎么还没到', '八八二一', '转人工'], '物流配送：我的快递怎么还没到'],
    [['我的快递尾号8821怎么还没到', '转人工'], '物流配送：我的快递尾号****怎么还没到'],
    [['8821'], '咨询'],
    [['快递改到文三路100号8821室'], '物流配送：快递改到文三路100号8821室'],
    [['我要退货', 'KF202611050310'], '退换货与退款：我要退货'],
  ])('keeps proofs of ownership out: %j is about %s', (said, subject) => {
    const ticket = draft(said);
    expect(ticket.subject).toBe(subject);
    expect(ticket.summary).not.toMatch(/8821(?!室)|８８２１|八八二一/);
  });

  it('keeps out what a secret slot held before the handoff dropped it', () => {
    const names = {
      flow: () => null,
      step: () => null,
      slot: () => null,
      value: () => null,
      isSecret: (name: string) => name === 'word',
    };
    const flow = { flow: 'f', step: 's', slots: {}, tries: 0, waitingForJob: false };
    const hidden = { word: 'Maple7', status: 'paid' };
    const before = { ...initialDialogueState('en'), flow: { ...flow, hidden } };
    const { subject, summary } = draft(['I paid twice', 'maple7', 'talk to a human'], { lang: 'en', before, names });
    expect(subject).toContain('I paid twice');
    expect(summary).toContain('I paid twice');
    expect(summary).not.toMatch(/maple7/i);
  });

  it('says why, what was said last, and what is known', () => {
    const ticket = draft(['一', '二', '三', '四'], {
      reason: 'flow_failed',
      state: {
        ...initialDialogueState('zh'),
        slots: { name: '李雷' },
        flow: {
          flow: 'return_refund',
          step: 'ask_order',
          slots: { order: 'KF202611010001' },
          tries: 2,
          waitingForJob: false,
        },
      },
    });
    expect(ticket.summary).toBe(
      [
        '办理流程没有走完。',
        '正在办理：return_refund（步骤：ask_order）',
        '访客最近说：',
        '- 二',
        '- 三',
        '- 四',
        '已知信息：name = 李雷，order = KF202611010001',
      ].join('\n'),
    );
    expect(ticket).toMatchObject({ slots: { name: '李雷', order: 'KF202611010001' }, tags: ['return_refund'] });
  });

  it('calls flows and slots what people call them', () => {
    const { summary } = draft(['转人工'], {
      state: {
        ...initialDialogueState('zh'),
        flow: {
          flow: 'return_refund',
          step: 'prove',
          slots: { order: 'KF1', reason: 'not_wanted' },
          tries: 0,
          waitingForJob: false,
        },
      },
      names: {
        flow: (id) => (id === 'return_refund' ? { zh: '申请退货退款', en: 'Return' } : null),
        step: (_, id) => (id === 'prove' ? { zh: '核对订单归属', en: 'checking whose order it is' } : null),
        slot: (name) => (name === 'order' ? { zh: '订单号', en: 'order number' } : null),
        value: (_, value) => (value === 'not_wanted' ? { zh: '不想要了', en: 'No longer wanted' } : null),
        isSecret: () => false,
      },
    });
    expect(summary).toContain('正在办理：申请退货退款（步骤：核对订单归属）');
    expect(summary).toContain('订单号 = KF1');
    expect(summary).toContain('= 不想要了');
  });

  it.each([
    ['visitor_asked', 'neutral', false, 'normal'],
    ['not_understood', 'neutral', false, 'normal'],
    ['turn_failed', 'neutral', false, 'high'],
    ['visitor_asked', 'negative', false, 'high'],
    ['visitor_asked', 'neutral', true, 'high'],
    ['negative_sentiment', 'neutral', true, 'urgent'],
    ['visitor_asked', 'negative', true, 'urgent'],
  ] as const)('after %s, with a %s and urgent=%s visitor, has priority %s', (reason, sentiment, urgent, priority) => {
    expect(draft(['x'], { reason, understanding: { sentiment, urgent } }).priority).toBe(priority);
  });

  it('keeps the priority a flow set', () => {
    const handoff = { reason: 'negative_sentiment', category: 'returns', priority: 'low' } as const;
    expect(draft(['x'], { handoff, understanding: { sentiment: 'negative', urgent: true } }).priority).toBe('low');
  });

  it('is open when a person has it and new when nobody has', () => {
    expect(draft(['x'])).toMatchObject({ status: 'new', assignee: null });
    expect(draft(['x'], { assignee: 'stf_1' as never })).toMatchObject({ status: 'open', assignee: 'stf_1' });
  });

  it('starts at the first message it rests on, and ends where the commit will', () => {
    expect(draft(['a', 'b'])).toMatchObject({ firstSeq: 1, lastSeq: null });
    expect(draft([])).toMatchObject({ firstSeq: null, subject: '咨询' });
  });

  it('fits what tickets hold, whatever was said', () => {
    const anything = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 6 });
    fc.assert(
      fc.property(anything, fc.constantFrom<Lang>('zh', 'en'), (said, lang) => {
        const ticket = draft(said, { lang });
        expect([...ticket.subject].length).toBeLessThanOrEqual(120);
        expect(ticket.summary.length).toBeLessThanOrEqual(8000);
        expect(ticket.subject).not.toMatch(/[\n\r]/);
        expect(draft(said, { lang })).toEqual(ticket);
      }),
    );
  });
});

describe('the category of a text', () => {
  it.each([
    ['我的快递怎么还没到', 'shipping'],
    ['Where is my parcel?', 'shipping'],
    ['申请退款', 'returns'],
    ['I want a refund', 'returns'],
    ['帮我开张发票', 'invoice'],
    ['重复扣款了', 'payment'],
    ['密码忘了登录不上', 'account'],
    ['积分怎么用', 'membership'],
    ['the carpet is nice', 'general'],
    ['', 'general'],
  ])('%s is %s', (text, category) => {
    expect(categoryOfTexts([text])).toBe(category);
  });

  it('weighs the latest text double', () => {
    expect(categoryOfTexts(['发票', '退款'])).toBe('returns');
    expect(categoryOfTexts(['退款', '发票'])).toBe('invoice');
  });

  it('that a tenant made up itself lands in the general queue', () => {
    expect([queueOf('aliens'), queueOf('constructor'), queueOf('__proto__')]).toEqual([
      'general',
      'general',
      'general',
    ]);
  });
});
