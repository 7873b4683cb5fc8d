/**
 * The only ways the widget makes DOM: elements with attributes, text as text nodes, and links recognised in text. No markup
 * is ever parsed, so nothing a message holds can become an element or a script; no inline style or handler attribute is
 * written, so a strict content security policy of the host page is kept.
 */
import { splitLinks } from './links.ts';

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Child = Node | string | null | undefined | false;

/** An element; attributes that are false, null or undefined are left out, `true` is the empty attribute. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  append(element, children);
  return element;
}

export function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** Changes the text only when it differs, so that a live region speaks once. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function button(attributes: Attributes, onClick: () => void, ...children: Child[]): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** A message's text: text nodes and safe links. */
export function textNodes(text: string): Node[] {
  return splitLinks(text).map((piece) =>
    piece.href === null
      ? document.createTextNode(piece.text)
      : el('a', { href: piece.href, target: '_blank', rel: 'noopener noreferrer nofollow ugc' }, piece.text),
  );
}

let counter = 0;
/** An id for aria-controls and the like; unique inside our shadow root. */
export function uid(prefix: string): string {
  return `${prefix}-${++counter}`;
}
