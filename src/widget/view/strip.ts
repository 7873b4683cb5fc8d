/**
 * The line under the header that speaks only when there is something to know or to decide: the connection is lost, the
 * place in the queue, the end of the conversation, a question before starting anew, a refusal.
 */
import { button, el, setAttribute, setText } from '../dom.ts';
import type { Look } from './look.ts';

type Tone = 'calm' | 'warn' | 'bad';

interface StripButton {
  readonly text: string;
  readonly strong?: boolean;
  readonly run: () => void;
}

interface Notice {
  readonly tone: Tone;
  readonly text: string;
  readonly buttons: readonly StripButton[];
}

export class Strip {
  readonly element: HTMLElement;
  readonly #text: HTMLElement;
  readonly #buttons: HTMLElement;
  #shown = '';

  constructor() {
    this.#text = el('p', { role: 'status' });
    this.#buttons = el('div', { class: 'strip-actions' });
    this.element = el('div', { class: 'strip', hidden: true }, this.#text, this.#buttons);
  }

  update(notice: Notice | null): void {
    this.element.hidden = notice === null;
    setText(this.#text, notice?.text ?? '');
    if (!notice) {
      this.#shown = '';
      return;
    }
    setAttribute(this.element, 'data-tone', notice.tone);
    // Buttons are made anew only when they change, or the focus would be lost.
    const key = notice.buttons.map((b) => b.text).join('\n');
    if (key === this.#shown) return;
    this.#shown = key;
    this.#buttons.replaceChildren(
      ...notice.buttons.map((b) => button({ class: b.strong ? 'pill strong' : 'pill' }, b.run, b.text)),
    );
  }

  focusFirstButton(): void {
    this.#buttons.querySelector('button')?.focus();
  }
}

export interface StripChoices {
  readonly confirmingAnew: boolean;
  /** A refusal to show until the visitor does something else. */
  readonly complaint: string | null;
  askAnew(): void;
  startAnew(): void;
  cancelAnew(): void;
  reconnect(): void;
}

/** What the strip says now; the most pressing thing wins. */
export function noticeOf({ chat, texts, hours }: Look, choices: StripChoices): Notice | null {
  if (choices.confirmingAnew) {
    return {
      tone: 'calm',
      text: texts.startAnewAsk,
      buttons: [
        { text: texts.yes, strong: true, run: choices.startAnew },
        { text: texts.no, run: choices.cancelAnew },
      ],
    };
  }
  if (chat.link.state === 'refused') {
    return {
      tone: 'bad',
      text: texts.refused(chat.link.code),
      buttons: [{ text: texts.link.retryNow, run: choices.reconnect }],
    };
  }
  if (chat.link.state === 'offline') {
    const unsent = chat.outgoing.filter((item) => item.delivery.state !== 'failed').length;
    return {
      tone: 'warn',
      text: unsent > 0 ? texts.link.offlineQueued(unsent) : texts.link.offline,
      buttons: [{ text: texts.link.retryNow, run: choices.reconnect }],
    };
  }
  if (choices.complaint !== null) return { tone: 'bad', text: choices.complaint, buttons: [] };
  if (chat.holder === 'queue') {
    const place = chat.queuePosition !== null ? texts.holder.queueAt(chat.queuePosition) : texts.holder.queue;
    const text = chat.staffOnline === false ? `${texts.holder.nobody} ${hours}`.trim() : place;
    return { tone: 'calm', text, buttons: [{ text: texts.startAnew, run: choices.askAnew }] };
  }
  if (chat.holder === 'closed') {
    return {
      tone: 'calm',
      text: texts.holder.closed,
      buttons: [{ text: texts.startAnew, strong: true, run: choices.startAnew }],
    };
  }
  return null;
}
