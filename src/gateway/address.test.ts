import type { IncomingMessage } from 'node:http';
import express from 'express';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressGroup, clientAddress, type TrustHop } from './address.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage;

const trust = (setting: boolean | number | string): TrustHop => {
  const app = express();
  app.set('trust proxy', setting);
  return app.get('trust proxy fn') as TrustHop;
};

describe('a visitor’s address', () => {
  it.each([
    [false, '10.0.0.1', '1.2.3.4', '10.0.0.1'],
    [true, '10.0.0.1', '1.2.3.4, 5.6.7.8', '1.2.3.4'],
    [1, '10.0.0.1', '1.2.3.4, 5.6.7.8', '5.6.7.8'],
    [2, '10.0.0.1', '1.2.3.4, 5.6.7.8', '1.2.3.4'],
    ['10.0.0.0/8', '10.0.0.1', '6.6.6.6, 5.6.7.8, 10.0.0.9', '5.6.7.8'],
    ['10.0.0.0/8', '8.8.8.8', '5.6.7.8', '8.8.8.8'],
    [1, '10.0.0.1', undefined, '10.0.0.1'],
  ] as const)('under trust proxy %s, from %s with %s, is %s', (setting, remote, forwarded, expected) => {
    expect(clientAddress(request(remote, forwarded), trust(setting))).toBe(expected);
  });

  it('is what Express says it is', async () => {
    const address = fc.ipV4();
    const setting = fc.constantFrom<boolean | number | string>(false, true, 1, 2, 3, 'loopback', '10.0.0.0/8');
    fc.assert(
      fc.property(address, fc.array(address, { maxLength: 5 }), setting, (remote, hops, chosen) => {
        const app = express();
        app.set('trust proxy', chosen);
        const asked = request(remote, hops.length === 0 ? undefined : hops.join(', '));
        const seen = Object.create(app.request, {
          app: { value: app },
          headers: { value: asked.headers },
          socket: { value: asked.socket },
          connection: { value: asked.socket },
        }) as { ip: string };
        expect(clientAddress(asked, trust(chosen))).toBe(seen.ip);
      }),
    );
  });
});

describe('an address group', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['[2001:db8::1]', '2001:db8:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });

  it('is shared by all of a /64 and by nothing else', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, groups, (one, two) => {
        const text = (parts: number[]) => parts.map((part) => part.toString(16)).join(':');
        const sibling = [...one.slice(0, 4), ...two.slice(4)];
        expect(addressGroup(text(sibling))).toBe(addressGroup(text(one)));
        const same = one.slice(0, 4).join() === two.slice(0, 4).join();
        expect(addressGroup(text(two)) === addressGroup(text(one))).toBe(same);
      }),
    );
  });
});
