/**
 * What the visitor is told when a person is needed: that one is coming, or that nobody is online and what happens next. Whoever does
 * not want to wait may start a new conversation, or, when nobody is there, go on with the assistant in this one.
 */

import type { ConnectorResult } from '../domain/connector.ts';
import type { QuickReply } from '../domain/conversation.ts';
import type { Lang, LocalText } from '../domain/language.ts';

export interface WaitingText {
  readonly text: string;
  readonly quickReplies: readonly QuickReply[];
}

/** Sent by the visitor to leave the queue for the assistant; `onlyAsksForAssistant` has to know it. */
const GO_ON: LocalText = { zh: '继续问智能助手', en: 'Go on with the assistant' };

/** Said by `system` when the visitor left the queue for the assistant; the ticket stays for a person to look at. */
export function wentOnText(lang: Lang): string {
  return lang === 'zh'
    ? '好的，我们继续，请问还想了解什么？您的问题已经登记，客服上线后会看到。'
    : 'All right, let us go on. What would you like to know? Your question stays on record for a person to look at.';
}

/** The message that ends a turn in a handoff. */
export function handoffText(facts: { lang: Lang; staffOnline: boolean; hours: string }): WaitingText {
  if (facts.lang === 'zh') {
    return facts.staffOnline
      ? {
          text: '已为您转接人工客服，请稍候。您可以继续补充情况，客服会看到上面的全部对话。不想等的话，可以点窗口上方的“开始新对话”，重新和我聊。',
          quickReplies: [],
        }
      : {
          text: `已为您登记人工服务。现在没有客服在线，${facts.hours}您可以继续在这里留言，客服上线后会按排队顺序在这个对话里回复您，不用重新描述。不想等的话，点“${GO_ON.zh}”，我们接着聊；也可以点窗口上方的“开始新对话”。`,
          quickReplies: goOn('zh'),
        };
  }
  return facts.staffOnline
    ? {
        text: 'I am passing you to a person now. Feel free to add details: they can see the whole conversation above. If you would rather not wait, choose "Start a new conversation" at the top of the window to talk to me again.',
        quickReplies: [],
      }
    : {
        text: `I have put you in the queue for a person. Nobody is online right now. ${facts.hours} You can keep writing here: someone will answer in this conversation in the order of the queue, and you will not have to repeat yourself. If you would rather not wait, choose "${GO_ON.en}" and we carry on here, or "Start a new conversation" at the top of the window.`,
        quickReplies: goOn('en'),
      };
}

/** Said by `system` when the visitor asks for a person while already queued. */
export function queuedText(facts: {
  lang: Lang;
  position: number | null;
  staffOnline: boolean;
  hours: string;
}): WaitingText {
  const { position, lang, staffOnline, hours } = facts;
  const quickReplies = staffOnline ? [] : goOn(lang);
  if (lang === 'zh') {
    const ahead = position === 1 ? '下一位就是您' : `前面还有 ${(position ?? 1) - 1} 位`;
    const place = position === null ? '您已在人工排队中' : `您已在人工排队中，${ahead}`;
    const text = staffOnline ? `${place}，客服会尽快在这里回复您。` : `${place}。现在没有客服在线，${hours}`;
    return { text, quickReplies };
  }
  const ahead = position === 1 ? 'and you are next' : `with ${(position ?? 1) - 1} ahead of you`;
  const place = position === null ? 'You are already in the queue' : `You are already in the queue, ${ahead}`;
  const text = staffOnline
    ? `${place}. Someone will answer here soon.`
    : `${place}. Nobody is online right now. ${hours}`;
  return { text, quickReplies };
}

function goOn(lang: Lang): QuickReply[] {
  return [{ title: GO_ON[lang], payload: GO_ON[lang] }];
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
