/** Every word the widget says, in both languages, and how the language is chosen. */
import type { Lang } from '../domain/language.ts';

export type { Lang };

const zh = {
  htmlLang: 'zh-CN',
  title: '在线客服',
  greeting: '您好，我是智能客服助手。关于订单、物流、退换货、发票的问题，都可以直接问我。',
  open: '打开客服窗口',
  openUnread: (n: number) => `打开客服窗口，${n} 条未读消息`,
  close: '收起客服窗口',
  log: '对话内容',
  switchLanguage: 'Switch to English',
  switchLanguageShort: 'EN',
  startAnew: '开始新对话',
  startAnewAsk: '开始新对话后，当前对话将从这里清空。要继续吗？',
  yes: '开始新对话',
  no: '取消',
  person: '转人工客服',
  author: { visitor: '您', assistant: '智能助手', human: '人工客服', system: '系统消息' },
  holder: {
    assistant: '智能助手为您服务',
    queue: '正在为您转接人工客服',
    queueAt: (n: number) => `排队中，您在第 ${n} 位`,
    nobody: '客服暂时不在线，您可以先留言，上线后会尽快回复您。',
    human: (name: string) => `${name} 正在为您服务`,
    closed: '对话已结束',
  },
  brief: {
    connecting: '正在连接…',
    offline: '已断线，重连中…',
    refused: '无法连接',
    queue: '正在转接人工',
    nobody: '暂无客服在线，可先留言',
    closed: '对话已结束',
  },
  link: {
    offline: '连接已断开，正在重连…',
    offlineQueued: (n: number) => `连接已断开，${n} 条消息将在恢复后自动发送`,
    retryNow: '立即重试',
  },
  refused: (code: string) =>
    ({
      origin_not_allowed: '本网站未被允许使用此客服窗口。',
      invalid_widget_key: '客服窗口的配置有误，请联系网站。',
      invalid_identity: '您的登录状态已过期，请刷新页面后再试。',
    })[code] ?? '暂时无法连接客服。',
  placeholder: '请输入您的问题…',
  send: '发送',
  hint: 'Enter 发送 · Shift+Enter 换行',
  bytesLeft: (n: number) => `还可输入约 ${n} 字节`,
  bytesOver: (n: number) => `内容超出上限 ${n} 字节，请分几条发送`,
  delivery: {
    sending: '发送中…',
    offline: '当前离线，恢复连接后自动发送',
    slow: '还没有送达，正在继续尝试…',
    queued: '等待发送',
    sent: '已送达',
    waiting: (seconds: number) => `发送太频繁，${seconds} 秒后自动重发`,
    waitingOther: (seconds: number) => `暂时无法发送，${seconds} 秒后自动重试`,
    failed: (why: string) => `发送失败：${why}`,
  },
  retry: '重新发送',
  discard: '删除',
  failure: (code: string) =>
    ({
      invalid_text: '内容为空、过长或含有无法识别的字符',
      conversation_changed: '对话已更换，不确定是否送达',
      timeout: '服务器没有回应',
      rate_limited: '发送太频繁，请稍后再试',
      storage_full: '服务繁忙，请稍后再试',
      unavailable: '服务繁忙，请稍后再试',
      offline: '当前没有网络连接',
    })[code] ?? '出了点问题，请稍后再试',
  source: (title: string) => `来源：${title}`,
  helpfulAsk: '这个回答有帮助吗？',
  helpful: '有帮助',
  notHelpful: '没帮助',
  thanks: '感谢您的反馈',
  commentAsk: '哪里不够好？',
  commentLabel: '哪里不够好？（选填）',
  commentSend: '提交',
  commentSent: '已收到，谢谢您的意见',
  feedbackFailed: '反馈没有送达，请再试一次',
  typing: (who: string) => `${who}正在输入`,
  quickReplies: '可选回复',
  earlier: '查看更早的消息',
  newest: '有新消息',
  today: '今天',
  yesterday: '昨天',
};

export type Texts = typeof zh;

const en: Texts = {
  htmlLang: 'en',
  title: 'Support',
  greeting: "Hello! I'm the automated assistant. Ask me about orders, delivery, returns or invoices.",
  open: 'Open chat',
  openUnread: (n) => `Open chat, ${n} unread ${n === 1 ? 'message' : 'messages'}`,
  close: 'Close chat',
  log: 'Conversation',
  switchLanguage: '切换到中文',
  switchLanguageShort: '中',
  startAnew: 'Start a new conversation',
  startAnewAsk: 'A new conversation clears this one from the window. Go on?',
  yes: 'Start anew',
  no: 'Cancel',
  person: 'Talk to a person',
  author: { visitor: 'You', assistant: 'Assistant', human: 'Agent', system: 'Notice' },
  holder: {
    assistant: 'Assistant online',
    queue: 'Connecting you to a person',
    queueAt: (n) => `In the queue: you are number ${n}`,
    nobody: 'Nobody is online now. Leave a message and we will reply as soon as we are back.',
    human: (name) => `${name} is helping you`,
    closed: 'This conversation has ended',
  },
  brief: {
    connecting: 'Connecting…',
    offline: 'Reconnecting…',
    refused: 'Not available',
    queue: 'Waiting for a person',
    nobody: 'Nobody online: leave a message',
    closed: 'Ended',
  },
  link: {
    offline: 'Connection lost. Reconnecting…',
    offlineQueued: (n) => `Connection lost. ${n} ${n === 1 ? 'message leaves' : 'messages leave'} once it is back`,
    retryNow: 'Try now',
  },
  refused: (code) =>
    ({
      origin_not_allowed: 'This site is not allowed to use this chat.',
      invalid_widget_key: 'This chat is not set up correctly. Please tell the site.',
      invalid_identity: 'Your login has expired. Please reload the page.',
    })[code] ?? 'The chat cannot be reached right now.',
  placeholder: 'Type your question…',
  send: 'Send',
  hint: 'Enter to send · Shift+Enter for a new line',
  bytesLeft: (n) => `About ${n} bytes left`,
  bytesOver: (n) => `${n} bytes too long: please split it into several messages`,
  delivery: {
    sending: 'Sending…',
    offline: 'You are offline: it is sent once the connection is back',
    slow: 'Not delivered yet. Still trying…',
    queued: 'Waiting to be sent',
    sent: 'Delivered',
    waiting: (seconds) => `Too fast: sent again in ${seconds} s`,
    waitingOther: (seconds) => `Not possible just now: tried again in ${seconds} s`,
    failed: (why) => `Not sent: ${why}`,
  },
  retry: 'Send again',
  discard: 'Delete',
  failure: (code) =>
    ({
      invalid_text: 'empty, too long, or with unreadable characters',
      conversation_changed: 'the conversation changed, so it may not have arrived',
      timeout: 'the server did not answer',
      rate_limited: 'too many messages, please wait a little',
      storage_full: 'the service is busy, please try again',
      unavailable: 'the service is busy, please try again',
      offline: 'there is no connection',
    })[code] ?? 'something went wrong, please try again',
  source: (title) => `Source: ${title}`,
  helpfulAsk: 'Was this helpful?',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  thanks: 'Thank you for telling us',
  commentAsk: 'What was missing?',
  commentLabel: 'What was missing? (optional)',
  commentSend: 'Submit',
  commentSent: 'Got it, thank you',
  feedbackFailed: 'That did not get through. Please try again',
  typing: (who) => `${who} is typing`,
  quickReplies: 'Suggested replies',
  earlier: 'Show earlier messages',
  newest: 'New messages',
  today: 'Today',
  yesterday: 'Yesterday',
};

export const TEXTS: Readonly<Record<Lang, Texts>> = { zh, en };

/** The first of the candidates (the visitor's choice, the script tag, the page, the browser) that names a language. */
export function pickLang(candidates: readonly (string | null | undefined)[]): Lang {
  for (const candidate of candidates) {
    const tag = candidate?.toLowerCase() ?? '';
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return candidates.some((candidate) => candidate) ? 'en' : 'zh';
}

/** "14:05"; nothing for a date that is none. */
export function timeOfDay(at: Date, lang: Lang): string {
  if (Number.isNaN(at.getTime())) return '';
  return new Intl.DateTimeFormat(TEXTS[lang].htmlLang, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    at,
  );
}

/** "Today", "Yesterday", or the date, with the year when it is another one. */
export function dayName(at: Date, now: Date, lang: Lang): string {
  if (Number.isNaN(at.getTime())) return TEXTS[lang].today;
  const day = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const ago = Math.round((day(now) - day(at)) / 86_400_000);
  if (ago === 0) return TEXTS[lang].today;
  if (ago === 1) return TEXTS[lang].yesterday;
  return new Intl.DateTimeFormat(TEXTS[lang].htmlLang, {
    month: 'long',
    day: 'numeric',
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(at);
}
