import { describe, expect, it } from 'vitest';
import { shareAfter, shareOf } from './chinese-pairs.ts';

describe('Chinese at large', () => {
  it('knows which characters are frequent', () => {
    expect(shareOf('的')).toBeGreaterThan(shareOf('货'));
    expect(shareOf('货')).toBeGreaterThan(shareOf('龘'));
    expect(shareOf('x')).toBeGreaterThan(0);
  });

  it('knows what follows what, and in which order', () => {
    expect(shareAfter('什', '么')).toBeGreaterThan(0.4);
    expect(shareAfter('快', '递')).toBeGreaterThan(shareAfter('快', '地') / 4);
    expect(shareAfter('么', '什')).toBeLessThan(0.1);
    expect(shareAfter('', '的')).toBe(0);
    expect(shareAfter('𠮷', '的')).toBe(0);
  });
});
