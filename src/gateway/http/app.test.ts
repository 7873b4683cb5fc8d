/** What holds for every route: bodies, errors, logs, pages, the description. */
import { describe, expect, it } from 'vitest';
import { PASSWORD, WIDGET_KEY } from '../../../test/fakes/gateway-world.ts';
import { admin, openRestWorld, post, visitor, world } from '../../../test/fakes/rest-world.ts';

openRestWorld();

describe('a body', () => {
  it.each([
    ['that is no JSON', '{', 400, 'invalid_json'],
    ['that is not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, 'invalid_json'],
    ['that is a bare string', '"text"', 400, 'invalid_json'],
    ['of half a megabyte', JSON.stringify({ widgetKey: 'x'.repeat(500_000) }), 413, 'payload_too_large'],
    ['that does not match', '{"widgetKey":7}', 400, 'invalid_payload'],
    ['that is a list', '[]', 400, 'invalid_payload'],
    ['that is missing', undefined, 400, 'invalid_payload'],
  ])('%s is refused with a code', async (_, body, status, code) => {
    const answer = await post('/v1/visitor/sessions', body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])(
    'of type %s is refused: it could come from any page, or mean anything',
    async (type) => {
      const answer = await post('/v1/visitor/sessions', '{}', undefined, { 'content-type': type });
      expect(answer.body.error.code).toBe('invalid_json');
    },
  );

  it('says where it does not match, and repeats nothing of it', async () => {
    const answer = await post('/v1/login', { email: 'secret@example.com', password: 7 });
    expect(answer.body.error.details).toEqual({ issues: [{ path: 'password', message: expect.any(String) }] });
    expect(answer.text).not.toContain('secret@example.com');
  });
});

describe('every answer', () => {
  it('has a request id, the client’s own when it is usable', async () => {
    expect((await world.rest('GET', '/healthz')).headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
    const own = await world.rest('GET', '/healthz', { headers: { 'x-request-id': 'my-request-1' } });
    expect(own.headers.get('x-request-id')).toBe('my-request-1');
  });

  it('has a policy that lets nothing be loaded from elsewhere', async () => {
    const policy = (await world.rest('GET', '/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });

  it('to an unknown path is a coded 404', async () => {
    for (const path of ['/v1/nothing', '/nothing', '/v1/tickets/x/nothing', '/%ff', '/console/app.js']) {
      const answer = await world.rest('GET', path, { token: admin.token });
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 404, 'not_found']);
    }
  });

  it('is counted by the route’s pattern', async () => {
    await world.rest('GET', '/v1/tickets/tkt_secret', { token: admin.token });
    const { text } = await world.rest('GET', '/metrics');
    expect(text).toContain('route="/v1/tickets/{id}",status="404"');
    expect(text).not.toContain('tkt_secret');
  });
});

describe('logs', () => {
  it('hold neither what visitors write nor what opens doors', async () => {
    const guest = await visitor();
    await post(guest.path, { clientMessageId: 'log-1', text: 'my phone is 13800138000' }, guest.token);
    await post('/v1/login', { email: admin.email, password: PASSWORD });
    await post('/v1/login', { email: 'who@example.com', password: 'guess-guess' });
    const log = world.logged.join('');
    for (const secret of ['13800138000', guest.token, PASSWORD, 'guess-guess', admin.token, 'who@example.com']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('pages', () => {
  it('show the demo with its widget key, the console, and the docs', async () => {
    expect((await world.rest('GET', '/')).text).toContain(`data-widget-key="${WIDGET_KEY}"`);
    expect((await world.rest('GET', '/console')).headers.get('location')).toBe('/console/');
    for (const path of ['/console/', '/console/tickets/tkt_1']) {
      expect((await world.rest('GET', path, { headers: { accept: 'text/html' } })).text).toContain('<title>Console');
    }
    expect((await world.rest('GET', '/console/assets/app-1.js')).headers.get('cache-control')).toContain('immutable');
    const docs = (await world.rest('GET', '/docs')).text;
    expect(docs).toContain('/v1/tickets/{id}/transitions');
    expect(docs).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('do not lead out of their folder', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/console/..%2f..%2f..%2fpackage.json', '/.git/config']) {
      expect((await world.rest('GET', path)).status).toBe(404);
    }
  });
});

describe('the description', () => {
  it('covers every route, with unique operation ids and schemas', async () => {
    const { body } = await world.rest('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.entries(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation.operationId]),
    );
    expect(operations.map(([name]) => name).sort()).toEqual(
      world.gateway.routes.map((route) => `${route.method} ${route.path}`).sort(),
    );
    expect(new Set(operations.map(([, id]) => id)).size).toBe(operations.length);
  });
});
