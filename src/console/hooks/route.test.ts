import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

describe('a route', () => {
  it('comes back from the hash as it was put in', () => {
    const part = fc.string({ minLength: 1, unit: 'grapheme' });
    const name = fc.constantFrom('q', 'status', 'page');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), fc.dictionary(name, part), (path, query) => {
        expect(parseRoute(formatRoute(path, query))).toEqual({ path, query: { ...query } });
      }),
    );
  });

  it('is empty for an empty hash', () => {
    expect(parseRoute('')).toEqual({ path: [], query: {} });
  });

  it('survives a hash that is not well encoded', () => {
    expect(parseRoute('#/tickets/%E0%A4%A').path).toEqual(['tickets', '%E0%A4%A']);
  });
});
