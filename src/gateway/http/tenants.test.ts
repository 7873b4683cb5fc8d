/** Every route of the table, tried with another tenant's ids, without a caller, and by every role. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OTHER_WIDGET_KEY, startWorld, WIDGET_KEY, type World } from '../../../test/fakes/gateway-world.ts';
import { createMemoryStore } from '../../adapters/memory/store.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { systemRandom } from '../../adapters/system/system-random.ts';
import type { TenantId } from '../../domain/ids.ts';
import { ROLES, type Role } from '../../domain/staff.ts';
import { ModelRegistry } from '../../understanding/registry/model-registry.ts';
import { importRoutes } from '../../wiring/import-routes.ts';
import { importUpload } from '../../wiring/importing.ts';
import { modelRoutes } from '../../wiring/model-routes.ts';
import type { Route } from './route.ts';

let world: World;
let models: string;
let routes: readonly Route[];
/** What the first tenant has, by the prefix of the route that names it. */
let theirs: Record<string, string>;
let turnId: string;
let strangerVisitor: string;
let token: Record<Role, string>;
let strangerAdmin: string;

beforeAll(async () => {
  models = modelFolder();
  const store = createMemoryStore();
  world = await startWorld({
    store,
    config: { visitorBurst: 10_000 },
    extraRoutes: [
      ...importRoutes({
        clock: systemClock,
        random: systemRandom,
        spoolFolder: join(models, 'uploads'),
        run: (upload, progress) => importUpload(store, upload, progress),
        onFault: () => {},
      }),
      ...modelRoutes({
        registry: new ModelRegistry(join(models, 'none'), models),
        workers: { servedHeads: async () => [] },
        refits: () => false,
        store,
        operator: 'tnt_operator' as TenantId,
        logger: pino({ level: 'silent' }),
      }),
    ],
  });
  routes = world.gateway.routes;
  const admin = await world.staff('admin');
  token = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, (await world.staff(role)).token] as const)),
  ) as Record<Role, string>;
  strangerAdmin = (await world.staff('admin', world.tenants[1])).token;

  const session = await world.rest('POST', '/v1/visitor/sessions', { body: { widgetKey: WIDGET_KEY } });
  const { visitorToken, conversationId } = session.body;
  await world.rest('POST', `/v1/conversations/${conversationId}/messages`, {
    token: visitorToken,
    body: { clientMessageId: 'a', text: 'the first tenant’s words' },
  });
  await world.turns.settled();
  turnId = (await world.store.listTurns(world.tenants[0], conversationId))[0]!.id;
  const ticket = await world.rest('POST', '/v1/tickets', { token: admin.token, body: { subject: 'first tenant’s' } });
  const article = await world.rest('POST', '/v1/articles', {
    token: admin.token,
    body: { lang: 'en', question: 'first tenant’s question', answer: 'first tenant’s answer' },
  });
  theirs = {
    conversations: conversationId,
    tickets: ticket.body.id,
    staff: admin.id,
    articles: article.body.id,
    inboxes: 'inb_tnt_one',
    models: 'intents-tnt_one',
  };
  const stranger = await world.rest('POST', '/v1/visitor/sessions', { body: { widgetKey: OTHER_WIDGET_KEY } });
  strangerVisitor = stranger.body.visitorToken;
});
afterAll(async () => {
  await world.close();
  rmSync(models, { recursive: true, force: true });
});

/** Models of two tenants, on disk, as the server finds them. */
function modelFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'kefu-tenants-'));
  for (const name of ['intents-tnt_one', 'intents-tnt_two']) {
    const folder = join(root, name, 'v1');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'kefu.json'), JSON.stringify({ name, version: 'v1', files: {} }));
  }
  return root;
}

/** A body every route would take from its own staff. */
const BODIES: Record<string, unknown> = {
  'post /v1/conversations/{id}/messages': { clientMessageId: 'x', text: 'x' },
  'post /v1/tickets/{id}/transitions': { to: 'open' },
  'patch /v1/tickets/{id}': { subject: 'mine now' },
  'patch /v1/articles/{id}': { answer: 'mine now' },
  'patch /v1/staff/{id}': { name: 'mine now' },
  'post /v1/staff/{id}/reset': { password: 'mine-now-1' },
  'patch /v1/inboxes/{id}': { name: 'mine now' },
  'post /v1/tickets': { subject: 'x' },
  'post /v1/articles': { lang: 'en', question: 'x', answer: 'x' },
  'post /v1/staff': { email: 'x@y.example', name: 'x', role: 'agent', password: 'long enough' },
  'post /v1/knowledge/rollback': { version: 1 },
  'post /v1/models/{name}/promote': { version: 'v1' },
  'post /v1/models/{name}/split': { version: 'v1', percent: 5 },
  'post /v1/knowledge/search': { text: 'x' },
  'put /v1/knowledge/gate': { target: 0.05 },
  'put /v1/settings/texts': Object.fromEntries(
    ['greeting', 'fallback', 'hours'].map((name) => [name, { zh: 'x', en: 'x' }]),
  ),
};

function call(route: Route, asToken?: string) {
  const kind = route.path.split('/')[2] as string;
  const path = route.path.replace(/\{id\}|\{name\}/, theirs[kind] ?? 'none').replace('{turnId}', turnId);
  const body = BODIES[`${route.method} ${route.path}`];
  return world.rest(route.method.toUpperCase(), path, {
    token: asToken,
    body: body ?? (route.method === 'get' || route.method === 'delete' ? undefined : {}),
    headers: { 'if-match': '"1"' },
  });
}

const named = (route: Route) => `${route.method} ${route.path}`;
const protectedRoutes = () => routes.filter((route) => route.access.kind !== 'public');

describe('every route', () => {
  it('with an id answers 404 to another tenant’s administrator, and changes nothing', async () => {
    const before = await world.rest('GET', `/v1/tickets/${theirs.tickets}`, { token: token.admin });
    const answers: Record<string, unknown> = {};
    for (const route of protectedRoutes().filter(({ path }) => path.includes('{'))) {
      const answer = await call(route, strangerAdmin);
      answers[named(route)] = `${answer.status} ${answer.body?.error?.code}`;
    }
    expect(Object.keys(answers).length).toBeGreaterThan(15);
    expect(new Set(Object.values(answers))).toEqual(new Set(['404 not_found']));
    const after = await world.rest('GET', `/v1/tickets/${theirs.tickets}`, { token: token.admin });
    expect(after.body).toEqual(before.body);
  });

  it('without an id shows another tenant’s administrator nothing of the first', async () => {
    for (const route of protectedRoutes().filter(({ path, method }) => method === 'get' && !path.includes('{'))) {
      const { status, text } = await call(route, strangerAdmin);
      expect([named(route), status]).toEqual([named(route), 200]);
      for (const id of Object.values(theirs)) expect(text).not.toContain(id);
      expect(text).not.toContain('first tenant');
    }
  });

  it('for visitors answers 404 to a visitor of another tenant', async () => {
    for (const route of routes.filter(({ access }) => access.kind === 'visitor_or_staff')) {
      const answer = await call(route, strangerVisitor);
      expect([named(route), answer.status, answer.body.error.code]).toEqual([named(route), 404, 'not_found']);
    }
  });

  it('for visitors answers 404 to another visitor of the same tenant', async () => {
    const other = await world.rest('POST', '/v1/visitor/sessions', { body: { widgetKey: WIDGET_KEY } });
    for (const route of routes.filter(({ access }) => access.kind === 'visitor_or_staff')) {
      const answer = await call(route, other.body.visitorToken);
      expect([named(route), answer.status]).toEqual([named(route), 404]);
    }
  });

  it('but the public ones needs a caller', async () => {
    for (const route of protectedRoutes()) {
      const answer = await call(route);
      expect([named(route), answer.status, answer.body.error.code]).toEqual([named(route), 401, 'unauthorized']);
    }
  });

  it('for staff alone takes no visitor token', async () => {
    for (const route of routes.filter(({ access }) => access.kind === 'staff')) {
      expect([named(route), (await call(route, strangerVisitor)).status]).toEqual([named(route), 401]);
    }
  });

  it('answers 403 to every role it is not for', async () => {
    let refused = 0;
    for (const route of protectedRoutes()) {
      if (route.access.kind === 'public') continue;
      for (const role of ROLES) {
        if (route.access.roles.includes(role)) continue;
        const answer = await call(route, token[role]);
        expect([named(route), role, answer.status]).toEqual([named(route), role, 403]);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(30);
  });

  it('takes no id that could not be one', async () => {
    for (const id of ['%00', '%ff', 'a%20b', '..%2f..', 'x'.repeat(200)]) {
      expect([id, (await world.rest('GET', `/v1/tickets/${id}`, { token: token.admin })).status]).toEqual([id, 404]);
    }
  });
});
