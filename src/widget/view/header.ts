/** Title, who is listening and over what connection, and the panel's tools. */
import { button, el, setAttribute, setText } from '../dom.ts';
import { icon } from '../icons.ts';
import { type Actions, type Look, personName } from './look.ts';

export class Header {
  readonly element: HTMLElement;
  readonly titleId: string;
  readonly #title: HTMLElement;
  readonly #dot: HTMLElement;
  readonly #link: HTMLElement;
  readonly #lang: HTMLButtonElement;
  readonly #person: HTMLButtonElement;
  readonly #anew: HTMLButtonElement;
  readonly #close: HTMLButtonElement;

  constructor(titleId: string, actions: Actions, onPerson: () => void, onAnew: () => void) {
    this.titleId = titleId;
    this.#title = el('div', { class: 'title', id: titleId });
    this.#dot = el('i', { class: 'dot', 'aria-hidden': 'true' });
    this.#link = el('span');
    this.#lang = button({ class: 'tool' }, () => actions.switchLanguage());
    this.#person = button({ class: 'tool' }, onPerson, icon('person'));
    this.#anew = button({ class: 'tool' }, onAnew, icon('anew'));
    this.#close = button({ class: 'tool' }, () => actions.close(), icon('close'));
    this.element = el(
      'div',
      { class: 'head' },
      el('div', { class: 'face', 'aria-hidden': 'true' }, icon('leaf')),
      el(
        'div',
        { class: 'head-text' },
        this.#title,
        el('div', { class: 'link', role: 'status' }, this.#dot, this.#link),
      ),
      el('div', { class: 'tools' }, this.#lang, this.#person, this.#anew, this.#close),
    );
  }

  update(look: Look): void {
    const { chat, texts } = look;
    setText(this.#title, look.title);
    setAttribute(this.#dot, 'data-link', chat.link.state === 'online' ? presenceOf(chat) : chat.link.state);
    setText(this.#link, statusLine(look));
    setText(this.#lang, texts.switchLanguageShort);
    label(this.#lang, texts.switchLanguage);
    setAttribute(this.#lang, 'lang', look.lang === 'zh' ? 'en' : 'zh-CN');
    label(this.#person, texts.person);
    label(this.#anew, texts.startAnew);
    label(this.#close, texts.close);
    const online = chat.link.state === 'online';
    this.#person.disabled = !online || chat.holder !== 'assistant';
    this.#anew.disabled = !online || (chat.messages.length === 0 && chat.holder === 'assistant');
  }
}

function label(element: HTMLElement, text: string): void {
  setAttribute(element, 'aria-label', text);
  setAttribute(element, 'title', text);
}

/** Green is for somebody who answers: the queue is a wait, and with nobody online not even that. */
function presenceOf({ holder, staffOnline }: Look['chat']): 'online' | 'waiting' | 'away' {
  if (holder === 'queue') return staffOnline === false ? 'away' : 'waiting';
  return holder === 'closed' ? 'away' : 'online';
}

/** Short: the strip below says the rest. */
function statusLine({ chat, texts }: Look): string {
  switch (chat.link.state) {
    case 'idle':
    case 'connecting':
      return texts.brief.connecting;
    case 'offline':
      return texts.brief.offline;
    case 'refused':
      return texts.brief.refused;
    case 'online':
      break;
  }
  switch (chat.holder) {
    case 'assistant':
      return texts.holder.assistant;
    case 'queue':
      return chat.staffOnline === false ? texts.brief.nobody : texts.brief.queue;
    case 'human':
      return texts.holder.human(personName(chat) ?? texts.author.human);
    case 'closed':
      return texts.brief.closed;
  }
}
