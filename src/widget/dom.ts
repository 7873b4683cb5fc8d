/**
 * The only ways the widget makes DOM: elements with attributes, text as text nodes, icons from our own paths, and links
 * recognised in text. No markup is ever parsed, so nothing a message holds can become an element or a script; no inline
 * style or handler attribute is written, so a strict content security policy of the host page is kept.
 */

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

export function append(parent: Node, children: readonly Child[]): void {
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

const SVG = 'http://www.w3.org/2000/svg';

/** Stroke icons on a 24 × 24 grid. */
const ICONS = {
  chat: [
    'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L4 20.5l1.4-4.4A8.4 8.4 0 1 1 21 11.5Z',
    'M8.5 11.5h.01M12.5 11.5h.01M16.5 11.5h.01',
  ],
  close: ['M6 6l12 12M18 6 6 18'],
  down: ['M6 9l6 6 6-6'],
  send: ['M12 19V5M5.5 11.5 12 5l6.5 6.5'],
  person: [
    'M4.5 13v-1.5a7.5 7.5 0 0 1 15 0V13',
    'M4.5 13h2A1.5 1.5 0 0 1 8 14.5v3A1.5 1.5 0 0 1 6.5 19h-.5a1.5 1.5 0 0 1-1.5-1.5Z',
    'M19.5 13h-2a1.5 1.5 0 0 0-1.5 1.5v3a1.5 1.5 0 0 0 1.5 1.5h.5a1.5 1.5 0 0 0 1.5-1.5Z',
    'M19.5 17.5c0 2.5-2 3.5-5 3.5',
  ],
  anew: ['M4 12a8 8 0 1 1 2.6 5.9', 'M4 18.5v-4.5h4.5'],
  book: ['M5 5.5A1.5 1.5 0 0 1 6.5 4H19v13H6.5A1.5 1.5 0 0 0 5 18.5Z', 'M5 18.5A1.5 1.5 0 0 0 6.5 20H19v-3', 'M9 8h6'],
  up: [
    'M7 10.5v9H4.5v-9ZM7 10.5 11 3.5c1.4 0 2.3 1 2.1 2.4L12.7 9.5h5.1c1.3 0 2.2 1.2 1.9 2.4l-1.5 6c-.2.9-1 1.6-2 1.6H7',
  ],
  downvote: [
    'M17 13.5v-9h2.5v9ZM17 13.5l-4 7c-1.4 0-2.3-1-2.1-2.4l.4-3.6H6.2c-1.3 0-2.2-1.2-1.9-2.4l1.5-6c.2-.9 1-1.6 2-1.6H17',
  ],
  leaf: ['M12 3 6.5 10h3L5 16h5.5v5h3v-5H19l-4.5-6h3Z'],
  alert: ['M12 8v5M12 16.5h.01', 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'],
} as const;

export type IconName = keyof typeof ICONS;

/** Decoration only: hidden from screen readers, so its button needs a label. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    focusable: 'false',
    class: 'icon',
  })) {
    svg.setAttribute(attribute, value);
  }
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.appendChild(path);
  }
  return svg;
}

export type TextPiece = { readonly text: string; readonly href: string | null };

// Chinese text runs on without a space: a link ends where CJK characters or full-width punctuation begin.
const LINK = /https?:\/\/[^\s<>"'`\u2018-\u201f\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]+/gi;

/** Splits text into plain pieces and http(s) links; a sentence's closing punctuation is not part of its link. */
export function splitLinks(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const link = trimLink(match[0]);
    const href = safeUrl(link);
    if (href === null) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: null });
    pieces.push({ text: link, href });
    end = match.index + link.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}

function trimLink(link: string): string {
  let trimmed = link.replace(/[.,;:!?\]}]+$/, '');
  // A closing bracket belongs to the link only if it was opened in it.
  while (trimmed.endsWith(')') && trimmed.split('(').length < trimmed.split(')').length) {
    trimmed = trimmed.slice(0, -1).replace(/[.,;:!?]+$/, '');
  }
  return trimmed;
}

function safeUrl(link: string): string | null {
  try {
    const url = new URL(link);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
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
