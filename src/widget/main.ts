/**
 * The embed script's start: one widget a page, on the page's own terms.
 *
 *     <script src="https://HOST/widget.js" data-widget-key="KEY" async></script>
 *
 * Optional attributes: `data-lang` (zh or en; else the page's or the browser's language), `data-title`, `data-identity` (a
 * JWT of the host page's backend). A page with a content security policy allows HOST in script-src and connect-src; no
 * inline style or script is needed. `window.Kefu` lets the page open, close, ask, switch language and identify.
 */
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
