/** The round button in the corner, with the number of unread messages. */
import { button, el, setAttribute, setText } from '../dom.ts';
import type { Texts } from '../i18n.ts';
import { icon } from '../icons.ts';

export class Launcher {
  readonly element: HTMLButtonElement;
  readonly #badge: HTMLElement;
  #isOpen: boolean | null = null;

  constructor(panelId: string, onToggle: () => void) {
    this.#badge = el('span', { class: 'badge', 'aria-hidden': 'true', hidden: true });
    this.element = button({ class: 'launcher', 'aria-controls': panelId, 'aria-haspopup': 'dialog' }, onToggle);
  }

  update(texts: Texts, isOpen: boolean, unread: number): void {
    if (this.#isOpen !== isOpen) this.element.replaceChildren(icon(isOpen ? 'down' : 'chat'), this.#badge);
    this.#isOpen = isOpen;
    setText(this.#badge, unread > 99 ? '99+' : String(unread));
    this.#badge.hidden = unread === 0 || isOpen;
    setAttribute(this.element, 'aria-expanded', isOpen ? 'true' : 'false');
    const label = isOpen ? texts.close : unread > 0 ? texts.openUnread(unread) : texts.open;
    setAttribute(this.element, 'aria-label', label);
    setAttribute(this.element, 'title', label);
    setAttribute(this.element, 'lang', texts.htmlLang);
  }
}
