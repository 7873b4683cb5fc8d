import { describe, expect, it } from 'vitest';
import type { Message } from '../../domain/conversation.ts';
import type { ResolvedConversation } from '../../ports/store.ts';
import { resolvingReply } from './replies.ts';

function conversation(...said: readonly (readonly [Message['author'], string])[]): ResolvedConversation {
  const messages = said.map(
    ([author, text], i) =>
      ({
        author,
        text,
        seq: i + 1,
        messageId: `msg_${i + 1}`,
        conversationId: 'cnv_1',
        at: 'then',
      }) as unknown as Message,
  );
  return {
    conversationId: 'cnv_1' as ResolvedConversation['conversationId'],
    closedAt: '2026-11-01T00:00:00.000Z' as ResolvedConversation['closedAt'],
    lang: 'zh',
    known: ['王小明'],
    messages: messages.map((message) => ({ ...message, authorName: null })),
  };
}

describe('the reply that resolved a conversation', () => {
  it('is the longest telling one, with the question before it, without what names people', () => {
    const found = resolvingReply(
      conversation(
        ['visitor', '海外仓的商品可以七天无理由吗'],
        ['assistant', '正在为您转接'],
        ['visitor', '在吗'],
        ['human', '您好，请稍等'],
        ['human', '王小明您好，海外仓商品不支持无理由退货，质量问题可以退，请打13812345678。'],
        ['visitor', '好的谢谢'],
        ['human', '不客气，祝您生活愉快，再见'],
      ),
    );
    expect(found).toMatchObject({
      messageId: 'msg_5',
      question: '海外仓的商品可以七天无理由吗',
      answer: '[姓名]您好，海外仓商品不支持无理由退货，质量问题可以退，请打[电话]。',
    });
  });

  it('skips the wish for somebody to what was asked before it, and says who replied', () => {
    const { messages, ...rest } = conversation(
      ['visitor', 'Can you engrave my name on the lid?'],
      ['visitor', 'I want to talk to a human'],
      ['visitor', 'Go on with the assistant'],
      ['human', 'Hello, we can engrave up to twenty letters on it.'],
    );
    const named = messages.map((message) => (message.author === 'human' ? { ...message, authorName: 'Ann' } : message));
    expect(resolvingReply({ ...rest, messages: named })).toMatchObject({
      question: 'Can you engrave my name on the lid?',
      by: 'Ann',
    });
  });

  it.each([
    ['only pleasantries were said', conversation(['visitor', '退款怎么还没到账'], ['human', '您好，请稍等一下'])],
    [
      'the person only asked back',
      conversation(['visitor', '退款怎么还没到'], ['human', '请问您的订单号和下单手机号是多少？']),
    ],
    [
      'a person was asked for and nothing else',
      conversation(['visitor', 'human please'], ['human', 'Hello, we can engrave up to twenty letters on it.']),
    ],
    ['nothing was asked', conversation(['visitor', '好的'], ['human', '您的退款已经在处理，三天内到账'])],
  ])('is none when %s', (_, it) => {
    expect(resolvingReply(it)).toBeNull();
  });
});
