/** What a visitor is told who waits for a person. */
import { describe, expect, it } from 'vitest';
import { handoffTexts, queuedText } from './handoff-texts.ts';

const HOURS = { zh: '每天 9:00–21:00。', en: 'Daily 9:00 to 21:00.' };

describe('a visitor handed over', () => {
  it.each([
    ['zh', true],
    ['zh', false],
    ['en', true],
    ['en', false],
  ] as const)('is told in one message (%s, staff online: %s) how to start anew', (lang, staffOnline) => {
    const texts = handoffTexts({ lang, staffOnline, hours: HOURS[lang] });
    expect(texts).toHaveLength(1);
    // In the words of the widget's own button.
    expect(texts[0]).toContain(lang === 'zh' ? '“开始新对话”' : '"Start a new conversation"');
  });

  it.each(['zh', 'en'] as const)('is not told again while queued (%s)', (lang) => {
    const text = queuedText({ lang, position: 3, staffOnline: false, hours: HOURS[lang] });
    expect(text).not.toMatch(/开始新对话|new conversation/);
    expect(text).toContain('2');
    const next = queuedText({ lang, position: 1, staffOnline: false, hours: HOURS[lang] });
    expect(next).toContain(lang === 'zh' ? '下一位就是您' : 'you are next');
  });
});
