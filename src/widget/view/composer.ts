/** Where the visitor writes: Enter sends, Shift+Enter breaks the line, and an input method's Enter does neither. */
import { button, el, setAttribute, setText, uid } from '../dom.ts';
import { icon } from '../icons.ts';
import { cleanText, MAX_TEXT_BYTES, utf8Length } from '../wire.ts';
import type { Actions, Look } from './look.ts';

const MAX_HEIGHT_PX = 140;
/** From here on the visitor is told how much room is left. */
const WARN_BYTES = MAX_TEXT_BYTES * 0.85;
/** A person at the other end is told at most this often that the visitor types. */
const TYPING_EVERY_MS = 3_000;

export class Composer {
  readonly element: HTMLFormElement;
  readonly #input: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;
  readonly #hint: HTMLElement;
  readonly #room: HTMLElement;
  readonly #actions: Actions;
  #look: Look | null = null;
  #typingToldMs = 0;

  constructor(actions: Actions) {
    this.#actions = actions;
    const roomId = uid('room');
    const hintId = uid('hint');
    this.#input = el('textarea', {
      rows: 1,
      enterkeyhint: 'send',
      autocomplete: 'off',
      'aria-describedby': `${hintId} ${roomId}`,
    });
    this.#send = button({ class: 'send' }, () => this.#submit(), icon('send'));
    this.#hint = el('span', { class: 'hint', id: hintId });
    this.#room = el('span', { id: roomId, role: 'status' });
    this.element = el(
      'form',
      { class: 'composer' },
      el('div', { class: 'field' }, this.#input, this.#send),
      el('div', { class: 'foot' }, this.#hint, this.#room),
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#input.addEventListener('input', () => this.#onInput());
    this.#input.addEventListener('blur', () => this.#tellTyping(false));
    this.#input.addEventListener('keydown', (event) => {
      // Key code 229: Safari reports the Enter that ends a composition after `isComposing` went back to false.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.#submit();
    });
  }

  focus(): void {
    this.#input.focus({ preventScroll: true });
  }

  update(look: Look): void {
    this.#look = look;
    const { texts } = look;
    setAttribute(this.#input, 'placeholder', texts.placeholder);
    setAttribute(this.#input, 'aria-label', texts.placeholder);
    setAttribute(this.#send, 'aria-label', texts.send);
    setAttribute(this.#send, 'title', texts.send);
    setText(this.#hint, texts.hint);
    this.#measure();
  }

  #onInput(): void {
    this.#measure();
    this.#tellTyping(this.#input.value !== '');
  }

  #measure(): void {
    const texts = this.#look?.texts;
    if (!texts) return;
    const bytes = utf8Length(this.#input.value);
    const over = bytes - MAX_TEXT_BYTES;
    this.#send.disabled = over > 0 || cleanText(this.#input.value) === '';
    setText(this.#room, over > 0 ? texts.bytesOver(over) : bytes > WARN_BYTES ? texts.bytesLeft(-over) : '');
    this.#room.classList.toggle('over', over > 0);
    setAttribute(this.#input, 'aria-invalid', over > 0 ? 'true' : null);
    this.#input.style.height = 'auto';
    const wanted = Math.max(36, Math.min(MAX_HEIGHT_PX, this.#input.scrollHeight));
    this.#input.style.height = `${wanted}px`;
    this.#input.style.overflowY = this.#input.scrollHeight > MAX_HEIGHT_PX ? 'auto' : 'hidden';
  }

  #submit(): void {
    const text = cleanText(this.#input.value);
    if (text === '' || utf8Length(text) > MAX_TEXT_BYTES) return;
    this.#input.value = '';
    this.#measure();
    this.#tellTyping(false);
    this.#actions.send(text);
    this.focus();
  }

  /** Only a person reads it; the assistant needs no warning. */
  #tellTyping(on: boolean): void {
    const nowMs = Date.now();
    if (this.#look?.chat.holder !== 'human' || (on && nowMs - this.#typingToldMs < TYPING_EVERY_MS)) return;
    if (!on && this.#typingToldMs === 0) return;
    this.#typingToldMs = on ? nowMs : 0;
    this.#actions.typing(on);
  }
}
