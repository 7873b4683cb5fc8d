/** A message of the visitor's that is not in the thread yet, and what is the matter with it. */
import { unreachable } from '../../lib/assert.ts';
import { button, el, setText, textNodes } from '../dom.ts';
import type { Texts } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { Outgoing } from '../outbox.ts';
import type { Actions, Look } from './look.ts';

/** An answer that takes longer than this is missed by the visitor. */
const SLOW_MS = 5_000;

export class OutgoingRow {
  readonly element: HTMLElement;
  readonly #alert = icon('alert');
  readonly #word: HTMLElement;
  readonly #retry: HTMLElement;
  readonly #discard: HTMLElement;

  constructor(item: Outgoing, look: Look, actions: Actions) {
    const { texts } = look;
    this.#word = el('span');
    this.#retry = button({ class: 'text-button' }, () => actions.retry(item.clientMessageId), texts.retry);
    this.#discard = el(
      'span',
      {},
      '· ',
      button({ class: 'text-button' }, () => actions.discard(item.clientMessageId), texts.discard),
    );
    this.element = el(
      'div',
      { class: 'row visitor' },
      el(
        'div',
        { class: 'stack' },
        el('span', { class: 'quiet' }, `${texts.author.visitor}: `),
        el('div', { class: 'bubble' }, ...textNodes(item.text)),
        el(
          'div',
          { class: 'fate' },
          el('span', { class: 'fate-word' }, this.#alert, this.#word),
          this.#retry,
          this.#discard,
        ),
      ),
    );
  }

  update(item: Outgoing, look: Look, isFirst: boolean): void {
    const failed = item.delivery.state === 'failed';
    this.element.classList.toggle('first', isFirst);
    this.element.classList.toggle('failed', failed);
    this.element.classList.toggle('unsent', item.delivery.state !== 'sent');
    // A failure interrupts the screen reader; the rest is for the eye and must not be read out every second.
    if (failed) this.#word.setAttribute('role', 'alert');
    else this.#word.removeAttribute('role');
    this.#word.setAttribute('aria-live', failed ? 'assertive' : 'off');
    const stuck = stuckBy(item, look);
    setText(this.#word, stuck === null ? fateOf(item, look.texts, look.nowMs) : look.texts.delivery[stuck]);
    this.#retry.hidden = !failed && stuck === null;
    this.#discard.hidden = !failed;
    this.#alert.toggleAttribute('hidden', !failed);
  }
}

/** Why a message that nobody refused is not on its way; null when it is. */
function stuckBy({ delivery, atMs }: Outgoing, { chat, nowMs }: Look): 'offline' | 'slow' | null {
  if (delivery.state !== 'queued' && delivery.state !== 'sending') return null;
  if (chat.link.state === 'offline' || chat.link.state === 'refused') return 'offline';
  return nowMs - atMs > SLOW_MS ? 'slow' : null;
}

function fateOf({ delivery }: Outgoing, texts: Texts, nowMs: number): string {
  switch (delivery.state) {
    case 'queued':
      return texts.delivery.queued;
    case 'sending':
      return texts.delivery.sending;
    case 'sent':
      return texts.delivery.sent;
    case 'waiting': {
      const seconds = Math.max(1, Math.ceil((delivery.untilMs - nowMs) / 1000));
      return delivery.code === 'rate_limited' ? texts.delivery.waiting(seconds) : texts.delivery.waitingOther(seconds);
    }
    case 'failed':
      return texts.delivery.failed(texts.failure(delivery.code));
    default:
      return unreachable(delivery);
  }
}
