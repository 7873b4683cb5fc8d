import { describe, expect, it } from 'vitest';
import { entropyOf } from './margin-summary.ts';

describe('entropyOf', () => {
  it('is the logarithm of how many labels are alike, and none where one is certain', () => {
    expect(entropyOf(Float32Array.from([3, 3, 3, 3]))).toBeCloseTo(Math.log(4), 6);
    expect(entropyOf(Float32Array.from([500, 500, -500]))).toBeCloseTo(Math.log(2), 6);
    expect(entropyOf(Float32Array.from([500, 0, -500]))).toBeCloseTo(0, 6);
  });

  it('is that of the probabilities', () => {
    const p = [0.7, 0.2, 0.1];
    const logits = Float32Array.from(p, (x) => 5 + Math.log(x));
    expect(entropyOf(logits)).toBeCloseTo(-p.reduce((sum, x) => sum + x * Math.log(x), 0), 5);
  });
});
