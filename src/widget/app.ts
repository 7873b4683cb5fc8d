/** Puts the parts together: connection, memory and view; decides when to connect, what is unread, and when to draw. */
import { browserClock } from './browser-clock.ts';
import { makeClientMessageId, openBrowserSocket } from './browser-socket.ts';
import { Connection } from './connection.ts';
import { uid } from './dom.ts';
import { type Lang, pickLang, TEXTS } from './i18n.ts';
import { lastOf } from './last-of.ts';
import { fetchInboxTexts, type InboxTexts, type Settings } from './settings.ts';
import { Memory, makeShelf } from './storage.ts';
import { adoptStyles } from './styles.ts';
import { Launcher } from './view/launcher.ts';
import type { Actions, Look, Outcome } from './view/look.ts';
import { FULL_SCREEN, Panel } from './view/panel.ts';
import { type Ack, cleanText } from './wire.ts';

/** How long the typing sign stands in for an answer that nobody announced. */
const AWAITING_MS = 15_000;

/** What a host page may call, as `window.Kefu`. */
export interface WidgetApi {
  open(): void;
  close(): void;
  /** Opens the panel and sends this question for the visitor. */
  ask(text: string): void;
  /** Follows the host page's own language switch; the visitor may still choose otherwise in the panel. */
  setLanguage(lang: Lang): void;
  /** Hands over a new identity JWT, or null when the user has logged out. */
  identify(identity: string | null): void;
}

export class App implements WidgetApi {
  readonly #settings: Settings;
  readonly #memory: Memory;
  readonly #connection: Connection;
  readonly #launcher: Launcher;
  readonly #panel: Panel;
  #lang: Lang;
  #inbox: InboxTexts | null = null;
  #asked = false;
  #isOpen = false;
  #drawDue = false;
  #tick: { cancel(): void } | null = null;
  #awaitingFor = '';
  #awaitingUntilMs = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#memory = new Memory(
      settings.widgetKey,
      makeShelf(() => localStorage),
      makeShelf(() => sessionStorage),
    );
    this.#lang = pickLang([this.#memory.lang, settings.lang, document.documentElement.lang, navigator.language]);
    this.#connection = new Connection({
      widgetKey: settings.widgetKey,
      identity: settings.identity,
      openSocket: (auth) => openBrowserSocket(settings.origin, auth),
      clock: browserClock,
      makeId: makeClientMessageId,
      tokens: this.#memory.tokens,
      outbox: this.#memory.outbox,
      onChange: () => this.#drawSoon(),
    });
    const panelId = uid('kefu');
    this.#launcher = new Launcher(panelId, () => (this.#isOpen ? this.close() : this.open()));
    this.#panel = new Panel(panelId, this.#actions());
  }

  /** Adds the widget to the page. A visitor with a conversation is connected at once, so that replies are noticed. */
  mount(): void {
    // A name of our own: the page's rules for `div` do not reach it.
    const host = document.createElement('kefu-widget');
    host.id = 'kefu-widget';
    const root = host.attachShadow({ mode: 'open' });
    adoptStyles(root);
    root.append(this.#panel.element, this.#launcher.element);
    document.body.append(host);
    this.#watchPage();
    // On a phone the panel would cover the page the visitor has just gone to.
    if (this.#memory.open && !matchMedia(FULL_SCREEN).matches) this.open();
    else if (this.#memory.tokens.load() !== null || this.#settings.identity !== null) this.#start();
    this.#draw();
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#memory.open = true;
    this.#start();
    this.#draw();
    this.#panel.show();
    this.#draw();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#memory.open = false;
    this.#panel.hide();
    this.#draw();
    this.#launcher.element.focus({ preventScroll: true });
  }

  ask(text: string): void {
    this.open();
    const clean = cleanText(text);
    if (clean !== '') this.#connection.send(clean);
  }

  setLanguage(lang: Lang): void {
    this.#lang = lang;
    this.#draw();
  }

  identify(identity: string | null): void {
    this.#connection.identify(identity);
  }

  #start(): void {
    this.#connection.start();
    if (this.#asked) return;
    this.#asked = true;
    void fetchInboxTexts(this.#settings).then((texts) => {
      this.#inbox = texts;
      this.#drawSoon();
    });
  }

  #actions(): Actions {
    const outcome = async (call: Promise<Ack<unknown>>): Promise<Outcome> => {
      const ack = await call;
      return ack.ok ? { ok: true } : { ok: false, code: ack.error.code };
    };
    return {
      send: (text) => this.#connection.send(text),
      retry: (id) => this.#connection.retry(id),
      discard: (id) => this.#connection.discard(id),
      feedback: (messageId, helpful, comment) => outcome(this.#connection.feedback(messageId, helpful, comment)),
      askForPerson: () => outcome(this.#connection.requestHandoff()),
      startAnew: () => outcome(this.#connection.startAnew()),
      switchLanguage: () => {
        this.#lang = this.#lang === 'zh' ? 'en' : 'zh';
        this.#memory.lang = this.#lang;
        this.#draw();
      },
      reconnect: () => this.#connection.nudge(),
      typing: (on) => this.#connection.typing(on),
      close: () => this.close(),
    };
  }

  #watchPage(): void {
    window.addEventListener('online', () => this.#connection.nudge());
    window.addEventListener('offline', () => this.#connection.unplugged());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#connection.nudge();
      this.#drawSoon();
    });
    window.addEventListener('storage', (event) => {
      // Another tab began a conversation, or has read what we still count as unread.
      if (event.key === this.#memory.tokenKey && event.newValue !== null) this.#start();
      if (event.key === this.#memory.readKey) this.#drawSoon();
    });
  }

  /** Many changes in one go are drawn once. */
  #drawSoon(): void {
    if (this.#drawDue) return;
    this.#drawDue = true;
    queueMicrotask(() => {
      this.#drawDue = false;
      this.#draw();
    });
  }

  #draw(): void {
    const look = this.#look();
    const { chat } = look;
    if (this.#isOpen) {
      this.#panel.update(look);
      if (document.visibilityState === 'visible' && chat.conversationId && this.#panel.isReadingAlong) {
        this.#memory.markRead(chat.conversationId, chat.messages.length);
      }
    }
    this.#launcher.update(look.texts, this.#isOpen, this.#unread(look));
    this.#tick?.cancel();
    this.#tick = null;
    const counting =
      look.awaiting || chat.outgoing.some(({ delivery }) => !['failed', 'sent'].includes(delivery.state));
    if (counting) this.#tick = browserClock.setTimer(1_000, () => this.#draw());
  }

  #look(): Look {
    const chat = this.#connection.state;
    const texts = TEXTS[this.#lang];
    const nowMs = browserClock.now();
    const last = lastOf(chat.messages);
    if (last && last.messageId !== this.#awaitingFor) {
      this.#awaitingFor = last.messageId;
      const justSent = last.author === 'visitor' && Boolean(last.clientMessageId);
      this.#awaitingUntilMs = justSent ? nowMs + AWAITING_MS : 0;
    }
    return {
      chat,
      lang: this.#lang,
      texts,
      title: this.#settings.title ?? this.#inbox?.title[this.#lang] ?? texts.title,
      greeting: this.#inbox?.greeting[this.#lang] ?? texts.greeting,
      hours: this.#inbox?.hours[this.#lang] ?? '',
      nowMs,
      awaiting: chat.link.state === 'online' && chat.holder === 'assistant' && nowMs < this.#awaitingUntilMs,
    };
  }

  #unread({ chat }: Look): number {
    if (!chat.conversationId) return 0;
    const readSeq = this.#memory.readSeq(chat.conversationId);
    return chat.messages.filter((m) => m.seq > readSeq && m.author !== 'visitor').length;
  }
}
