import { describe, expect, it } from 'vitest';
import { staffConversation } from '../../../../test/fakes/staff-conversation.ts';
import { translate } from '../../i18n/i18n.tsx';
import type { StaffConversation, Ticket } from '../../types.ts';
import { previewOf } from './preview.ts';

const t = (key: Parameters<typeof translate>[1], values = {}) => translate('zh', key, values);
const last = (author: 'visitor' | 'assistant' | 'system' | 'human', text: string) => ({
  lastMessage: { author, text, at: '2026-01-01T00:00:00.000Z' },
});
const ticket = { ticket: { id: 'tkt_1', subject: '退换货与退款：我要退货' } as Ticket };
const preview = (more: Partial<StaffConversation>) => previewOf(staffConversation('a', more), t);

describe("a row's preview", () => {
  it('is what the visitor said last', () => {
    expect(preview({ ...ticket, ...last('visitor', '还在吗\n急') })).toBe('还在吗 · 急');
  });

  it('is what it is about while the last words only say that somebody will come', () => {
    expect(preview({ ...ticket, ...last('assistant', '已为您登记人工服务。') })).toBe('退换货与退款：我要退货');
    expect(preview({ ...ticket, ...last('system', '您已在人工排队中') })).toBe('退换货与退款：我要退货');
  });

  it('is a form in one line elsewhere, with who asked', () => {
    const form = '请确认退货申请：\n订单 KF202611050310（台灯）\n原因：不想要了\n\n确认提交吗？';
    expect(preview({ holder: 'assistant', ...last('assistant', form) })).toBe(
      '智能客服: 请确认退货申请： 订单 KF202611050310（台灯） · 原因：不想要了 · 确认提交吗？',
    );
    expect(preview({ holder: 'human', ...ticket, ...last('human', '您好') })).toMatch(/: 您好$/);
  });

  it('is empty where nothing was said', () => {
    expect(preview({})).toBe('');
  });
});
