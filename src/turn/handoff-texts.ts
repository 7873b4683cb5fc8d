/**
 * What the visitor is told when a person is needed: that one is coming, or that nobody is online and what happens next; and, this
 * once, how to leave the queue for a new conversation with the assistant.
 */
import type { ConnectorResult } from '../domain/connector.ts';
import type { Lang, LocalText } from '../domain/language.ts';

export function handoffTexts(facts: { lang: Lang; staffOnline: boolean; hours: string }): string[] {
  if (facts.lang === 'zh') {
    return facts.staffOnline
      ? [
          '已为您转接人工客服，请稍候。您可以继续补充情况，客服会看到上面的全部对话。不想等的话，可以点窗口上方的“开始新对话”，重新和我聊。',
        ]
      : [
          `已为您登记人工服务。现在没有客服在线，${facts.hours}您可以继续在这里留言，客服上线后会按排队顺序在这个对话里回复您，不用重新描述。不想等的话，可以点窗口上方的“开始新对话”，重新和我聊。`,
        ];
  }
  return facts.staffOnline
    ? [
        'I am passing you to a person now. Feel free to add details: they can see the whole conversation above. If you would rather not wait, choose "Start a new conversation" at the top of the window to talk to me again.',
      ]
    : [
        `I have put you in the queue for a person. Nobody is online right now. ${facts.hours} You can keep writing here: someone will answer in this conversation in the order of the queue, and you will not have to repeat yourself. If you would rather not wait, choose "Start a new conversation" at the top of the window to talk to me again.`,
      ];
}

/** Said by `system` when the visitor asks for a person while already queued. */
export function queuedText(facts: {
  lang: Lang;
  position: number | null;
  staffOnline: boolean;
  hours: string;
}): string {
  const { position } = facts;
  if (facts.lang === 'zh') {
    const ahead = position === 1 ? '下一位就是您' : `前面还有 ${(position ?? 1) - 1} 位`;
    const place = position === null ? '您已在人工排队中' : `您已在人工排队中，${ahead}`;
    return facts.staffOnline ? `${place}，客服会尽快在这里回复您。` : `${place}。现在没有客服在线，${facts.hours}`;
  }
  const ahead = position === 1 ? 'and you are next' : `with ${(position ?? 1) - 1} ahead of you`;
  const place = position === null ? 'You are already in the queue' : `You are already in the queue, ${ahead}`;
  return facts.staffOnline
    ? `${place}. Someone will answer here soon.`
    : `${place}. Nobody is online right now. ${facts.hours}`;
}

/** Said before a handoff because something of ours broke. */
export function turnFailedText(lang: Lang): string {
  return lang === 'zh'
    ? '抱歉，我这边出了点问题，没能处理您的消息。'
    : 'Sorry, something went wrong on my side and I could not handle your message.';
}

const OUTCOMES: Readonly<Record<ConnectorResult['kind'], LocalText>> = {
  ok: { zh: '已完成', en: 'done' },
  not_found: { zh: '没有找到', en: 'not found' },
  refused: { zh: '被拒绝', en: 'refused' },
  unavailable: { zh: '业务系统没有响应，结果未知', en: 'no answer from the system, the outcome is not known' },
};

/** Noted for whoever holds the conversation: what became of a change that the visitor had confirmed before the handoff. */
export function jobNote(lang: Lang, operation: string, result: ConnectorResult): string {
  const outcome = OUTCOMES[result.kind][lang];
  const why = result.kind === 'refused' ? (lang === 'zh' ? `（${result.message}）` : ` (${result.message})`) : '';
  return lang === 'zh'
    ? `访客确认过的操作 ${operation}：${outcome}${why}`
    : `Confirmed change ${operation}: ${outcome}${why}`;
}
