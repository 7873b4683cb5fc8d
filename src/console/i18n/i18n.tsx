/** The language of the console: the browser's unless somebody chose another, which is remembered. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ApiError } from '../api/api-error.ts';
import type { Lang } from '../types.ts';
import { en, type TextKey } from './en.ts';
import { errorsZh, ownErrorsEn } from './error-texts.ts';
import { zh } from './zh.ts';

const STORED = 'kefu.console.lang';

export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export interface I18n {
  readonly lang: Lang;
  readonly t: Translate;
  /** What went wrong, in words with its code. */
  readonly explain: (error: Pick<ApiError, 'code' | 'message'>) => string;
  setLang(lang: Lang): void;
}

/** zh for any Chinese the browser prefers over English, else en. */
export function preferredLang(languages: readonly string[], stored: string | null): Lang {
  if (stored === 'zh' || stored === 'en') return stored;
  const first = languages.find((language) => /^(zh|en)\b/i.test(language));
  return first?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function translate(lang: Lang, key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = (lang === 'zh' ? zh : en)[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function explainError(lang: Lang, error: Pick<ApiError, 'code' | 'message'>): string {
  const own: Readonly<Record<string, string>> = lang === 'zh' ? errorsZh : ownErrorsEn;
  return `${own[error.code] ?? error.message ?? ''} (${error.code})`.trim();
}

const Context = createContext<I18n | null>(null);

export function I18nProvider({ children }: { children: ReactNode }) {
  const [lang, setLangState] = useState<Lang>(() =>
    preferredLang(navigator.languages, window.localStorage.getItem(STORED)),
  );
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }, [lang]);
  const setLang = useCallback((next: Lang) => {
    window.localStorage.setItem(STORED, next);
    setLangState(next);
  }, []);
  const value = useMemo<I18n>(
    () => ({
      lang,
      setLang,
      t: (key, values) => translate(lang, key, values),
      explain: (error) => explainError(lang, error),
    }),
    [lang, setLang],
  );
  return <Context value={value}>{children}</Context>;
}

export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error('I18nProvider is missing');
  return value;
}
