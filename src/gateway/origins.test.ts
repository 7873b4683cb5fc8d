import { describe, expect, it } from 'vitest';
import { originAllowed, sameOrigin } from './origins.ts';

const inbox = (allowedOrigins: string[] = [], requireOrigin = false) => ({ allowedOrigins, requireOrigin });

describe('an inbox', () => {
  it.each([
    [inbox(), 'https://a.example', true],
    [inbox(), 'null', true],
    [inbox(), undefined, true],
    [inbox([], true), undefined, false],
    [inbox([], true), 'https://a.example', true],
    [inbox(['https://a.example']), 'https://a.example', true],
    [inbox(['https://A.example:443/']), 'https://a.example', true],
    [inbox(['https://a.example']), 'http://a.example', false],
    [inbox(['https://a.example']), 'https://a.example:8443', false],
    [inbox(['https://a.example']), 'https://sub.a.example', false],
    [inbox(['https://a.example']), 'https://a.example.evil', false],
    [inbox(['https://a.example']), 'null', false],
    [inbox(['https://a.example']), '', true],
    [inbox(['https://a.example'], true), undefined, false],
    [inbox(['null']), 'null', true],
  ])('%j and origin %s: allowed %s', (box, origin, allowed) => {
    expect(originAllowed(box, origin)).toBe(allowed);
  });
});

describe('a page', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000', undefined, true],
    ['https://help.example', 'help.example', undefined, true],
    ['https://help.example', 'kefu.internal:3000', 'https://help.example/', true],
    ['https://evil.example', 'help.example', undefined, false],
    ['http://localhost:3001', 'localhost:3000', undefined, false],
    ['null', 'help.example', undefined, false],
    ['https://help.example', undefined, undefined, false],
    ['https://help.example', 'not a host', undefined, false],
  ])('%s at host %s, public at %s, is our own: %s', (origin, host, publicUrl, own) => {
    expect(sameOrigin(origin, host, publicUrl)).toBe(own);
  });
});
