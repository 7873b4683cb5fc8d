/** The embed script's start: one widget a page, on the page's own terms. */
import { App, type WidgetApi } from './app.ts';
import { pickLang } from './i18n.ts';
import { readSettings } from './settings.ts';

declare global {
  interface Window {
    Kefu?: WidgetApi;
  }
}

// Only known while the script first runs.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

function start(): void {
  if (window.Kefu) return;
  const settings = readSettings(script);
  if (!settings) return;
  const app = new App(settings);
  window.Kefu = {
    open: () => app.open(),
    close: () => app.close(),
    ask: (text) => app.ask(String(text)),
    setLanguage: (lang) => app.setLanguage(pickLang([lang])),
    identify: (identity) => app.identify(identity),
  };
  app.mount();
}

if (document.body) start();
else document.addEventListener('DOMContentLoaded', start, { once: true });
