/** Moments and durations in words. */
import type { Lang } from '../types.ts';
import { translate } from './i18n.tsx';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function locale(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en-GB';
}

/** `3 min`, `2 h`, `4 d`; less than a minute is not counted. */
export function duration(lang: Lang, ms: number): string {
  if (ms < MINUTE_MS) return translate(lang, 'time.underMinute');
  if (ms < HOUR_MS) return translate(lang, 'time.minutes', { n: Math.floor(ms / MINUTE_MS) });
  if (ms < DAY_MS) return translate(lang, 'time.hours', { n: Math.floor(ms / HOUR_MS) });
  return translate(lang, 'time.days', { n: Math.floor(ms / DAY_MS) });
}

/** The clock today, the day before that: what a list has room for. */
export function shortTime(lang: Lang, iso: string, now: Date): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  if (at.toDateString() === now.toDateString()) {
    return at.toLocaleTimeString(locale(lang), { hour: '2-digit', minute: '2-digit' });
  }
  return at.toLocaleDateString(locale(lang), { month: 'numeric', day: 'numeric' });
}

export function clockTime(lang: Lang, iso: string): string {
  return new Date(iso).toLocaleTimeString(locale(lang), { hour: '2-digit', minute: '2-digit' });
}

export function fullTime(lang: Lang, iso: string | null | undefined): string {
  if (!iso) return '';
  return new Date(iso).toLocaleString(locale(lang), { dateStyle: 'medium', timeStyle: 'short' });
}

export function dateOnly(lang: Lang, iso: string): string {
  return new Date(iso).toLocaleDateString(locale(lang), { dateStyle: 'medium' });
}

export function dayName(lang: Lang, iso: string, now: Date): string {
  const at = new Date(iso);
  const yesterday = new Date(now.getTime() - DAY_MS);
  if (at.toDateString() === now.toDateString()) return translate(lang, 'counts.today');
  if (at.toDateString() === yesterday.toDateString()) return translate(lang, 'time.yesterday');
  return dateOnly(lang, iso);
}
