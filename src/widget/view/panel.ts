/** The dialog: header, strip, log and composer; keyboard ways out of it, and room for a phone's keyboard. */
import { el, setAttribute } from '../dom.ts';
import { lastOf } from '../last-of.ts';
import { Composer } from './composer.ts';
import { Header } from './header.ts';
import { Log } from './log.ts';
import type { Actions, Look, Outcome } from './look.ts';
import { noticeOf, Strip } from './strip.ts';

/** As in the style sheet: at this width the panel covers the page. */
export const FULL_SCREEN = '(max-width: 520px)';

export class Panel {
  readonly element: HTMLElement;
  readonly #header: Header;
  readonly #strip = new Strip();
  readonly #log: Log;
  readonly #composer: Composer;
  readonly #actions: Actions;
  #look: Look | null = null;
  #confirmingAnew = false;
  #complaint: string | null = null;

  constructor(id: string, actions: Actions) {
    this.#actions = actions;
    const titleId = `${id}-title`;
    this.#header = new Header(
      titleId,
      actions,
      () => void actions.askForPerson().then((outcome) => this.#complain(outcome)),
      () => this.#askAnew(),
    );
    this.#log = new Log({
      ...actions,
      send: (text) => {
        actions.send(text);
        this.#composer.focus(); // the quick reply just used is disabled and would drop the focus
      },
    });
    this.#composer = new Composer(actions);
    this.element = el(
      'div',
      { class: 'panel', id, role: 'dialog', 'aria-labelledby': titleId, tabindex: -1, hidden: true },
      this.#header.element,
      this.#strip.element,
      this.#log.element,
      this.#composer.element,
    );
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    window.visualViewport?.addEventListener('resize', () => this.#fitViewport());
    window.visualViewport?.addEventListener('scroll', () => this.#fitViewport());
  }

  get isReadingAlong(): boolean {
    return this.#log.isReadingAlong;
  }

  show(): void {
    this.element.hidden = false;
    setAttribute(this.element, 'aria-modal', matchMedia(FULL_SCREEN).matches ? 'true' : null);
    this.#fitViewport();
    this.#log.scrollToEnd();
    // On a touch screen the focus would raise the keyboard over the conversation.
    if (matchMedia('(pointer: coarse)').matches) this.element.focus({ preventScroll: true });
    else this.#composer.focus();
  }

  hide(): void {
    this.element.hidden = true;
    this.#confirmingAnew = false;
    this.#complaint = null;
  }

  update(look: Look): void {
    this.#look = look;
    setAttribute(this.element, 'lang', look.texts.htmlLang);
    this.#header.update(look);
    this.#strip.update(
      noticeOf(look, {
        confirmingAnew: this.#confirmingAnew,
        complaint: this.#complaint,
        askAnew: () => this.#askAnew(),
        startAnew: () => this.#startAnew(),
        cancelAnew: () => this.#cancelAnew(),
        reconnect: () => this.#actions.reconnect(),
      }),
    );
    this.#log.update(look);
    this.#composer.update(look);
  }

  #redraw(): void {
    if (this.#look) this.update(this.#look);
  }

  #askAnew(): void {
    this.#complaint = null;
    this.#confirmingAnew = true;
    this.#redraw();
    this.#strip.focusFirstButton();
  }

  #cancelAnew(): void {
    this.#confirmingAnew = false;
    this.#redraw();
    this.#composer.focus();
  }

  #startAnew(): void {
    this.#confirmingAnew = false;
    this.#redraw();
    this.#composer.focus();
    void this.#actions.startAnew().then((outcome) => this.#complain(outcome));
  }

  #complain(outcome: Outcome): void {
    this.#complaint = outcome.ok || !this.#look ? null : this.#look.texts.failure(outcome.code);
    this.#redraw();
    if (this.#complaint !== null) {
      setTimeout(() => {
        this.#complaint = null;
        this.#redraw();
      }, 6_000);
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229) {
      event.stopPropagation();
      if (this.#confirmingAnew) this.#cancelAnew();
      else this.#actions.close();
    } else if (event.key === 'Tab' && matchMedia(FULL_SCREEN).matches) {
      this.#keepFocus(event);
    }
  }

  /** While the panel covers the page, Tab goes round inside it. */
  #keepFocus(event: KeyboardEvent): void {
    const all = this.element.querySelectorAll<HTMLElement>('button, textarea, a[href], [tabindex="0"]');
    const stops = [...all].filter((stop) => !(stop as HTMLButtonElement).disabled && stop.getClientRects().length > 0);
    const [first, last] = [stops[0], lastOf(stops)];
    const focused = (this.element.getRootNode() as ShadowRoot).activeElement;
    if (event.shiftKey && (focused === first || focused === this.element)) {
      event.preventDefault();
      last?.focus();
    } else if (!event.shiftKey && focused === last) {
      event.preventDefault();
      first?.focus();
    }
  }

  /** A phone's keyboard shrinks only the visual viewport: the panel follows it, or the composer would lie beneath. */
  #fitViewport(): void {
    const viewport = window.visualViewport;
    if (!viewport || this.element.hidden || !matchMedia(FULL_SCREEN).matches) return;
    this.element.style.setProperty('--viewport-height', `${viewport.height}px`);
    this.element.style.setProperty('--viewport-top', `${viewport.offsetTop}px`);
  }
}
