/** What a visitor is told who waits for a person. */
import { describe, expect, it } from 'vitest';
import { onlyAsksForAssistant } from '../text/asks-for-somebody.ts';
import { handoffText, queuedText } from './handoff-texts.ts';

const HOURS = { zh: '每天 9:00–21:00。', en: 'Daily 9:00 to 21:00.' };

describe('a visitor handed over', () => {
  it.each([
    ['zh', true],
    ['zh', false],
    ['en', true],
    ['en', false],
  ] as const)('is told (%s, staff online: %s) how to start anew', (lang, staffOnline) => {
    const { text } = handoffText({ lang, staffOnline, hours: HOURS[lang] });
    // In the words of the widget's own button.
    expect(text).toContain(lang === 'zh' ? '“开始新对话”' : '"Start a new conversation"');
  });

  it.each(['zh', 'en'] as const)('may go on with the assistant at a click when nobody is online (%s)', (lang) => {
    const offered = handoffText({ lang, staffOnline: false, hours: HOURS[lang] });
    expect(offered.quickReplies).toHaveLength(1);
    expect(offered.text).toContain(offered.quickReplies[0]?.title);
    expect(onlyAsksForAssistant(offered.quickReplies[0]?.payload ?? '')).toBe(true);
    expect(queuedText({ lang, position: 1, staffOnline: false, hours: HOURS[lang] }).quickReplies).toEqual(
      offered.quickReplies,
    );
    expect(handoffText({ lang, staffOnline: true, hours: HOURS[lang] }).quickReplies).toEqual([]);
  });

  it.each([
    ['不等了，继续问智能助手吧', true],
    ['继续和你聊', true],
    ["I'd rather continue with the bot.", true],
    ['继续等', false],
    ['我的水壶坏了', false],
    ['please go on', false],
  ])('is heard to want the assistant back: %s → %s', (text, wanted) => {
    expect(onlyAsksForAssistant(text)).toBe(wanted);
  });

  it.each(['zh', 'en'] as const)('is not told again while queued (%s)', (lang) => {
    const { text } = queuedText({ lang, position: 3, staffOnline: false, hours: HOURS[lang] });
    expect(text).not.toMatch(/开始新对话|new conversation/);
    expect(text).toContain('2');
    const next = queuedText({ lang, position: 1, staffOnline: false, hours: HOURS[lang] });
    expect(next.text).toContain(lang === 'zh' ? '下一位就是您' : 'you are next');
  });
});
