/** The widget's icons, drawn from our own paths: nothing is fetched, nothing is parsed. */
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
