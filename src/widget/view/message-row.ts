/** One message of the thread, from whoever it is; built once, its changing parts kept up to date. */
import { button, el, textNodes } from '../dom.ts';
import { timeOfDay } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { WireMessage } from '../wire.ts';
import type { Actions, Look } from './look.ts';
import { makeSources } from './sources.ts';
import { makeVerdict, type Verdicts } from './verdict.ts';

export interface MessagePlace {
  /** First of a run of messages by the same speaker. */
  readonly isFirst: boolean;
  /** Nothing newer is in the thread or on its way. */
  readonly isLatest: boolean;
  /** Text of the visitor's message that follows, when one does. */
  readonly answeredWith: string | null;
}

export class MessageRow {
  readonly element: HTMLElement;
  readonly #quick: { button: HTMLButtonElement; title: string }[] = [];

  constructor(message: WireMessage, look: Look, actions: Actions, verdicts: Verdicts) {
    const { texts } = look;
    const stack = el('div', { class: 'stack' });
    const name = authorName(message, look);
    const time = timeOfDay(new Date(message.at), look.lang);
    if (message.author === 'visitor' || message.author === 'system') {
      stack.append(el('span', { class: 'quiet' }, `${name} ${time}: `));
    } else {
      stack.append(el('p', { class: 'who' }, `${name} · ${time}`));
    }
    stack.append(el('div', { class: 'bubble' }, ...textNodes(message.text)));
    const citations = message.citations ?? [];
    if (citations.length > 0) stack.append(makeSources(citations, texts));
    if (message.author === 'assistant' && citations.length > 0) {
      if (typeof message.helpful === 'boolean' && !verdicts.has(message.messageId)) {
        verdicts.set(message.messageId, message.helpful);
      }
      stack.append(makeVerdict(message.messageId, verdicts, texts, actions));
    }
    const replies = message.quickReplies ?? [];
    if (replies.length > 0) {
      this.#quick = replies.map(({ title }) => ({ title, button: button({}, () => actions.send(title), title) }));
      const buttons = this.#quick.map((reply) => reply.button);
      stack.append(el('div', { class: 'quick', role: 'group', 'aria-label': texts.quickReplies }, ...buttons));
    }
    this.element = el('div', { class: `row ${message.author}` }, avatarOf(message), stack);
  }

  update(place: MessagePlace): void {
    this.element.classList.toggle('first', place.isFirst);
    this.element.querySelector('.who')?.classList.toggle('quiet', !place.isFirst);
    for (const { button: quick, title } of this.#quick) {
      quick.disabled = !place.isLatest;
      quick.classList.toggle('chosen', place.answeredWith === title);
    }
  }
}

/** The greeting looks like a message of the assistant's and is none: no time, no feedback. */
export function makeGreeting(look: Look): HTMLElement {
  return el(
    'div',
    { class: 'row assistant first' },
    el('div', { class: 'avatar', 'aria-hidden': 'true' }, icon('leaf')),
    el(
      'div',
      { class: 'stack' },
      el('p', { class: 'who' }, look.texts.author.assistant),
      el('div', { class: 'bubble' }, ...textNodes(look.greeting)),
    ),
  );
}

function authorName(message: WireMessage, look: Look): string {
  const fallback = look.texts.author[message.author];
  return message.author === 'human' ? message.authorName || fallback : fallback;
}

function avatarOf(message: WireMessage): HTMLElement | null {
  if (message.author === 'visitor' || message.author === 'system') return null;
  const initial = message.author === 'human' ? [...(message.authorName ?? '')][0] : undefined;
  return el(
    'div',
    { class: 'avatar', 'aria-hidden': 'true' },
    initial ? initial.toUpperCase() : icon(message.author === 'human' ? 'person' : 'leaf'),
  );
}
