/** Accuracy against examples a label, one line a method. */
import { drawing, element, frame, textElement } from './svg.ts';

export interface CurvePoint {
  /** Under the axis: `5`, `all`. */
  readonly at: string;
  /** As fractions, by method, in the order of `methods`. */
  readonly accuracy: readonly number[];
}

export interface Method {
  readonly name: string;
  readonly colour: string;
}

/** Needs at least one point. The axis begins a little below the lowest value, as marked. */
export function learningCurve(title: string, methods: readonly Method[], points: readonly CurvePoint[]): string {
  const values = points.flatMap((point) => point.accuracy);
  const low = Math.max(0, Math.floor((Math.min(...values) - 0.03) * 20) / 20);
  const { width, height, edge, x, y } = frame(low, 1);
  // The first point stands off the axis, whose numbers its own would cover.
  const place = (i: number) => x(points.length === 1 ? 0.5 : 0.06 + (0.94 * i) / (points.length - 1));
  const ticks = Array.from({ length: Math.round((1 - low) * 20) + 1 }, (_, i) => low + i / 20);
  const shown = ticks.filter((_, i) => i % Math.ceil(ticks.length / 8) === 0);
  const grid = shown.flatMap((value) => [
    element('line', { x1: edge, x2: width - edge, y1: y(value), y2: y(value), stroke: '#eee' }),
    textElement(percent(value, 0), { x: edge - 6, y: y(value) + 4, 'text-anchor': 'end' }),
  ]);
  const names = points.map((point, i) =>
    textElement(point.at, { x: place(i), y: height - edge + 16, 'text-anchor': 'middle' }),
  );
  const lines = methods.flatMap(({ name, colour }, m) => {
    const path = points.map((point, i) => `${place(i).toFixed(1)},${y(point.accuracy[m] as number).toFixed(1)}`);
    // The better of two values is written above its point, the other below, so that they never lie on each other.
    const marks = points.flatMap((point, i) => {
      const value = point.accuracy[m] as number;
      const above = value >= Math.max(...point.accuracy);
      return [
        element('circle', { cx: place(i), cy: y(value), r: 3, fill: colour }),
        textElement(percent(value, 1), {
          x: place(i),
          y: y(value) + (above ? -7 : 16),
          'text-anchor': 'middle',
          fill: colour,
        }),
      ];
    });
    return [
      element('polyline', { fill: 'none', stroke: colour, 'stroke-width': 2, points: path.join(' ') }),
      ...marks,
      textElement(name, { x: width - edge, y: height - edge - 10 - 15 * m, 'text-anchor': 'end', fill: colour }),
    ];
  });
  const below = textElement('examples a label', { x: width / 2, y: height - 8, 'text-anchor': 'middle' });
  return drawing(width, height, title, [...grid, ...names, ...lines, below]);
}

function percent(value: number, digits: number): string {
  return (100 * value).toFixed(digits);
}
