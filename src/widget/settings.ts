/** What the page says about its widget: the attributes of the script tag, and the origin the script came from. */
import type { Lang } from './i18n.ts';

export interface Settings {
  /** Where sockets and requests go: the script's own origin. */
  readonly origin: string;
  readonly widgetKey: string;
  readonly lang: string | null;
  readonly identity: string | null;
  readonly title: string | null;
}

/** Null, with a line in the console, when the tag is unusable. */
export function readSettings(script: HTMLScriptElement | null): Settings | null {
  const tag = script ?? document.querySelector<HTMLScriptElement>('script[data-widget-key][src]');
  const widgetKey = tag?.dataset.widgetKey?.trim();
  if (!tag?.src || !widgetKey) {
    console.error('Kefu: the script tag needs src and data-widget-key');
    return null;
  }
  return {
    origin: new URL(tag.src).origin,
    widgetKey,
    lang: tag.dataset.lang ?? null,
    identity: tag.dataset.identity || null,
    title: tag.dataset.title || null,
  };
}

type MaybeLocal = Partial<Record<Lang, string>>;

/** Texts of the inbox's owner; any may be missing. */
export interface InboxTexts {
  readonly title: MaybeLocal;
  readonly greeting: MaybeLocal;
  /** When people are there. */
  readonly hours: MaybeLocal;
}

/** Asks the server for the inbox's texts; an old or busy server only means that the built-in ones are shown. */
export async function fetchInboxTexts(settings: Settings): Promise<InboxTexts | null> {
  try {
    const url = `${settings.origin}/v1/visitor/config?widgetKey=${encodeURIComponent(settings.widgetKey)}`;
    const response = await fetch(url, { credentials: 'omit' });
    if (!response.ok) return null;
    const { texts } = (await response.json()) as { texts?: Record<string, unknown> };
    return { title: localText(texts?.title), greeting: localText(texts?.greeting), hours: localText(texts?.hours) };
  } catch {
    return null;
  }
}

function localText(value: unknown): MaybeLocal {
  if (typeof value === 'string' && value !== '') return { zh: value, en: value };
  if (typeof value !== 'object' || value === null) return {};
  const { zh, en } = value as Record<string, unknown>;
  return {
    ...(typeof zh === 'string' && zh !== '' ? { zh } : {}),
    ...(typeof en === 'string' && en !== '' ? { en } : {}),
  };
}
