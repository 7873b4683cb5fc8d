/** Writes SVG as text: elements with escaped attributes and content, numbers cut to a tenth of a pixel. */

export type Attributes = Readonly<Record<string, string | number>>;

/** One element. Children are SVG already; text goes through `textElement`. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeMarkup(typeof value === 'number' ? short(value) : value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export function textElement(text: string, attributes: Attributes): string {
  return element('text', attributes, [escapeMarkup(text)]);
}

/** A picture of its own; `title` is what a screen reader says. */
export function drawing(width: number, height: number, title: string, children: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
  };
  return element('svg', attributes, [element('title', {}, [escapeMarkup(title)]), ...children]);
}

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
}

/** Throws on what no picture can show: a NaN would only make the element vanish. */
function short(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`an SVG attribute cannot be ${value}`);
  return String(Math.round(value * 10) / 10);
}

/** Where a plot's values lie: `x` and `y` take values of the domain to pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  x(value: number): number;
  y(value: number): number;
}

/** A frame of the usual size whose y runs from `low` at the bottom to `high` at the top and x from 0 to 1. */
export function frame(low: number, high: number): Frame {
  const [width, height, edge] = [420, 300, 44];
  return {
    width,
    height,
    edge,
    x: (value) => edge + value * (width - 2 * edge),
    y: (value) => height - edge - ((value - low) / (high - low)) * (height - 2 * edge),
  };
}
