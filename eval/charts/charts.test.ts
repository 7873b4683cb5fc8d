import { describe, expect, it } from 'vitest';
import { learningCurve } from './learning-curve.ts';
import { reliabilityBins, reliabilityDiagram } from './reliability.ts';
import { element, frame, textElement } from './svg.ts';

describe('the SVG writer', () => {
  it('escapes attributes and text', () => {
    expect(textElement('a < "b" & c', { id: '"<' })).toBe('<text id="&quot;&lt;">a &lt; &quot;b&quot; &amp; c</text>');
  });

  it('cuts numbers to a tenth and closes empty elements', () => {
    expect(element('circle', { r: 2.04999, cx: 1 / 3 })).toBe('<circle r="2" cx="0.3"/>');
  });

  it('refuses what has no place', () => {
    expect(() => element('circle', { r: Number.NaN })).toThrow(/NaN/);
  });

  it('puts low values at the bottom of a frame', () => {
    const { y, height, edge } = frame(0.5, 1);
    expect([y(0.5), y(1)]).toEqual([height - edge, edge]);
  });
});

describe('reliability bins', () => {
  it('hold the mean confidence and accuracy of their rows, and leave out empty bins', () => {
    const rows = [
      { confidence: 0.05, right: false },
      { confidence: 0.9, right: true },
      { confidence: 1, right: false },
    ];
    const [low, high, ...more] = reliabilityBins(rows, 10);
    expect(more).toEqual([]);
    expect(low).toEqual({ from: 0, to: 0.1, count: 1, meanConfidence: 0.05, accuracy: 0 });
    expect(high).toMatchObject({ from: 0.9, to: 1, count: 2, accuracy: 0.5 });
    expect(high?.meanConfidence).toBeCloseTo(0.95);
  });
});

describe('the pictures', () => {
  const methods = [
    { name: 'ours', colour: 'blue' },
    { name: 'A & B', colour: 'grey' },
  ];

  it('draw a line and a mark for every value of a learning curve', () => {
    const points = [
      { at: '5', accuracy: [0.8, 0.7] },
      { at: 'all', accuracy: [0.9, 0.95] },
    ];
    const svg = learningCurve('Accuracy', methods, points);
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg.match(/<circle/g)).toHaveLength(4);
    expect(svg).toContain('A &amp; B');
    for (const value of ['80.0', '70.0', '90.0', '95.0']) expect(svg).toContain(`>${value}<`);
  });

  it('draw a bar as high as the share that was right', () => {
    const half = [
      { confidence: 0.5, right: true },
      { confidence: 0.5, right: false },
    ];
    const { y } = frame(0, 1);
    expect(reliabilityDiagram('half', half, 10)).toContain(`height="${y(0) - y(0.5)}"`);
  });

  it('draw a single point too', () => {
    expect(() => learningCurve('one', methods, [{ at: '5', accuracy: [1, 1] }])).not.toThrow();
  });
});
