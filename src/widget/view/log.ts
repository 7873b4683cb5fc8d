/**
 * The conversation on screen: greeting, thread, what is on its way, drafts and the typing sign. Rows are keyed, so a drawing
 * adds what is new and leaves the rest (open passages, half-typed comments, the screen reader's place) alone.
 */
import { button, el, setText, textNodes } from '../dom.ts';
import { dayName } from '../i18n.ts';
import { icon } from '../icons.ts';
import { lastOf } from '../last-of.ts';
import type { WireMessage } from '../wire.ts';
import type { Actions, Look } from './look.ts';
import { personName } from './look.ts';
import { MessageRow, makeGreeting } from './message-row.ts';
import { OutgoingRow } from './outgoing-row.ts';
import type { Verdicts } from './verdict.ts';

/** Long histories are drawn from their end, this many messages at a time. */
const WINDOW = 100;
/** This close to the end (pixels) counts as reading along. */
const NEAR_END_PX = 80;

type Row = { readonly element: HTMLElement; readonly row?: MessageRow | OutgoingRow };

export class Log {
  readonly element: HTMLElement;
  readonly #scroll: HTMLElement;
  readonly #log: HTMLElement;
  readonly #drafts: HTMLElement;
  readonly #typing: HTMLElement;
  readonly #typingText: HTMLElement;
  readonly #newest: HTMLButtonElement;
  readonly #newestText: HTMLElement;
  readonly #earlier: HTMLButtonElement;
  readonly #actions: Actions;
  readonly #verdicts: Verdicts = new Map();
  readonly #rows = new Map<string, Row>();
  #look!: Look;
  #drawnFor = '';
  #window = WINDOW;
  #lastKey = '';
  #stick = true;

  constructor(actions: Actions) {
    this.#actions = actions;
    this.#earlier = button({ class: 'pill earlier', hidden: true }, () => this.#showEarlier());
    this.#log = el('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-relevant': 'additions' });
    this.#drafts = el('div', { 'aria-hidden': 'true' });
    this.#typingText = el('span', { class: 'quiet' });
    const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
    this.#typing = el('div', { class: 'typing', hidden: true }, dots, this.#typingText);
    this.#scroll = el('div', { class: 'scroll', tabindex: 0 }, this.#log, this.#drafts, this.#typing);
    this.#newestText = el('span');
    this.#newest = button({ class: 'newest', hidden: true }, () => this.scrollToEnd(), icon('down'), this.#newestText);
    this.element = el('div', { class: 'middle' }, this.#scroll, this.#newest);
    this.#scroll.addEventListener('scroll', () => {
      this.#stick = this.#isNearEnd();
      if (this.#stick) this.#newest.hidden = true;
    });
  }

  /** The visitor has the newest message on screen. */
  get isReadingAlong(): boolean {
    return this.#stick;
  }

  scrollToEnd(): void {
    this.#stick = true;
    this.#newest.hidden = true;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  update(look: Look): void {
    this.#look = look;
    const { chat, texts } = look;
    const drawnFor = `${look.lang} ${chat.conversationId} ${look.greeting}`;
    if (drawnFor !== this.#drawnFor) this.#reset(drawnFor);
    setText(this.#earlier, texts.earlier);
    this.#scroll.setAttribute('aria-label', texts.log);
    this.#log.setAttribute('aria-label', texts.log);
    this.#draw(look);
    this.#drawDrafts(look);
    this.#drawTyping(look);
    const last = lastOf(chat.outgoing)?.clientMessageId ?? lastOf(chat.messages)?.messageId ?? '';
    const isNew = last !== this.#lastKey;
    this.#lastKey = last;
    const mine = isNew && (chat.outgoing.length > 0 || lastOf(chat.messages)?.author === 'visitor');
    if (this.#stick || mine) this.scrollToEnd();
    else if (isNew) this.#newest.hidden = false;
    setText(this.#newestText, texts.newest);
    if (chat.loaded) this.#speakSoon();
  }

  /** Rows drawn so far belong to another language or conversation. */
  #reset(drawnFor: string): void {
    this.#drawnFor = drawnFor;
    this.#window = WINDOW;
    this.#stick = true;
    this.#log.setAttribute('aria-live', 'off');
    this.#log.replaceChildren();
    this.#rows.clear();
  }

  /** History that is drawn at once is not read out; what comes afterwards is. */
  #speakSoon(): void {
    if (this.#log.getAttribute('aria-live') === 'polite') return;
    setTimeout(() => this.#log.setAttribute('aria-live', 'polite'), 500);
  }

  #showEarlier(): void {
    this.#window += WINDOW;
    const before = this.#scroll.scrollHeight - this.#scroll.scrollTop;
    this.#stick = false;
    this.update(this.#look);
    this.#scroll.scrollTop = this.#scroll.scrollHeight - before;
  }

  #draw(look: Look): void {
    const { chat } = look;
    const from = Math.max(0, chat.messages.length - this.#window);
    this.#earlier.hidden = from === 0;
    const wanted = new Map<string, Row>();
    wanted.set('earlier', { element: this.#earlier });
    if (from === 0) wanted.set('greeting', this.#rows.get('greeting') ?? { element: makeGreeting(look) });
    let day = '';
    for (let i = from; i < chat.messages.length; i++) {
      const message = chat.messages[i]!;
      const name = dayName(new Date(message.at), new Date(look.nowMs), look.lang);
      const previous = name === day ? chat.messages[i - 1] : undefined;
      if (name !== day && !(day === '' && name === look.texts.today)) {
        wanted.set(`day ${name}`, this.#rows.get(`day ${name}`) ?? { element: el('div', { class: 'day' }, name) });
      }
      day = name;
      const next = chat.messages[i + 1];
      const key = message.clientMessageId ?? message.messageId;
      const row = this.#messageRow(key, message, look);
      row.update({
        isFirst:
          previous === undefined || previous.author !== message.author || previous.authorName !== message.authorName,
        isLatest: next === undefined && chat.outgoing.length === 0 && chat.holder !== 'closed',
        answeredWith:
          next?.author === 'visitor' ? next.text : next === undefined ? (chat.outgoing[0]?.text ?? null) : null,
      });
      wanted.set(key, { element: row.element, row });
    }
    for (const [i, item] of chat.outgoing.entries()) {
      const known = this.#rows.get(item.clientMessageId)?.row;
      const row = known instanceof OutgoingRow ? known : new OutgoingRow(item, look, this.#actions);
      row.update(item, look, i === 0 && lastOf(chat.messages)?.author !== 'visitor');
      wanted.set(item.clientMessageId, { element: row.element, row });
    }
    this.#arrange(wanted);
  }

  #messageRow(key: string, message: WireMessage, look: Look): MessageRow {
    const known = this.#rows.get(key)?.row;
    return known instanceof MessageRow ? known : new MessageRow(message, look, this.#actions, this.#verdicts);
  }

  #arrange(wanted: Map<string, Row>): void {
    for (const [key, row] of this.#rows) {
      if (wanted.get(key)?.element !== row.element) row.element.remove();
    }
    let place: ChildNode | null = this.#log.firstChild;
    for (const { element } of wanted.values()) {
      if (element === place) place = place.nextSibling;
      else this.#log.insertBefore(element, place);
    }
    this.#rows.clear();
    for (const [key, row] of wanted) this.#rows.set(key, row);
  }

  #drawDrafts({ chat }: Look): void {
    const drafts = [...chat.drafts.values()].map((text) =>
      el(
        'div',
        { class: 'row assistant first' },
        el('div', { class: 'avatar' }, icon('leaf')),
        el('div', { class: 'stack' }, el('div', { class: 'bubble' }, ...textNodes(text))),
      ),
    );
    this.#drafts.replaceChildren(...drafts);
  }

  #drawTyping({ chat, texts, awaiting }: Look): void {
    const who = chat.typing ?? (awaiting ? 'assistant' : null);
    const shown = who !== null && who !== 'visitor' && chat.drafts.size === 0;
    this.#typing.hidden = !shown;
    if (!shown) return;
    setText(
      this.#typingText,
      texts.typing(who === 'human' ? (personName(chat) ?? texts.author.human) : texts.author[who]),
    );
  }

  #isNearEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }
}
