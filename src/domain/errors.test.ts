import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS, type ErrorSpec, KefuError } from './errors.ts';

describe('the page about errors', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| (\d{3}) \| (yes|no) \| (.+) \|$/gm)];

  it('lists every code with its status, whether it may succeed later, and its meaning', () => {
    const listed = rows.map(([, code, status, again, meaning]) => [code, Number(status), again === 'yes', meaning]);
    const known = Object.entries<ErrorSpec>(ERRORS).map(([code, { status, retryable, meaning }]) => [
      code,
      status,
      retryable,
      meaning,
    ]);
    expect(listed).toEqual(known);
  });
});

describe('a coded error', () => {
  it('tells its code, message and details, and keeps its cause to itself', () => {
    const error = new KefuError('rate_limited', undefined, {
      details: { retryAfterMs: 5 },
      cause: new Error('secret'),
    });
    expect(error.toWire()).toEqual({
      code: 'rate_limited',
      message: ERRORS.rate_limited.meaning,
      details: { retryAfterMs: 5 },
    });
    expect([error.status, (error.cause as Error).message]).toEqual([429, 'secret']);
  });
});
