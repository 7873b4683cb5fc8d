/** A reliability diagram (Guo et al. 2017): how often answers given with a confidence were right, in equal-width bins. */
import { drawing, element, frame, textElement } from './svg.ts';

export interface Rated {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly accuracy: number;
}

/** Bins that have rows, in order. */
export function reliabilityBins(rows: readonly Rated[], bins: number): Bin[] {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0, count: 0 }));
  for (const { confidence, right } of rows) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))] as (typeof sums)[number];
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
    bin.count++;
  }
  return sums.flatMap(({ confidence, right, count }, i) =>
    count === 0
      ? []
      : [{ from: i / bins, to: (i + 1) / bins, count, meanConfidence: confidence / count, accuracy: right / count }],
  );
}

const BAR = '#1677ff';
const POINT = '#d4380d';

/** Bars are darker where more rows are; a point stands at each bin's mean confidence, and the dashed line is perfect. */
export function reliabilityDiagram(title: string, rows: readonly Rated[], bins = 15): string {
  const { width, height, edge, x, y } = frame(0, 1);
  const bars = reliabilityBins(rows, bins).flatMap((bin) => [
    element('rect', {
      x: x(bin.from) + 1,
      y: y(bin.accuracy),
      width: x(bin.to) - x(bin.from) - 2,
      height: y(0) - y(bin.accuracy),
      fill: BAR,
      opacity: (0.25 + 0.75 * Math.min(1, (4 * bin.count) / rows.length)).toFixed(2),
    }),
    element('circle', { cx: x(bin.meanConfidence), cy: y(bin.accuracy), r: 3, fill: POINT }),
  ]);
  const perfect = element('line', {
    x1: x(0),
    y1: y(0),
    x2: x(1),
    y2: y(1),
    stroke: '#8c8c8c',
    'stroke-dasharray': '4',
  });
  const axes = [0, 0.5, 1].flatMap((value) => [
    textElement(String(value), { x: x(value), y: height - edge + 16, 'text-anchor': 'middle' }),
    textElement(String(value), { x: edge - 6, y: y(value) + 4, 'text-anchor': 'end' }),
  ]);
  const names = [
    textElement('confidence', { x: width / 2, y: height - 8, 'text-anchor': 'middle' }),
    textElement('share right', {
      x: 14,
      y: height / 2,
      'text-anchor': 'middle',
      transform: `rotate(-90 14 ${height / 2})`,
    }),
  ];
  return drawing(width, height, title, [...bars, perfect, ...axes, ...names]);
}
