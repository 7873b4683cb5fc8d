/** Login and the staff accounts. */
import type { Request } from 'express';
import { KefuError } from '../../../domain/errors.ts';
import type { StaffId } from '../../../domain/ids.ts';
import type { Staff } from '../../../domain/staff.ts';
import { pageOf, pageQuery } from '../../../protocol/common.ts';
import {
  login,
  loginResult,
  staffCreate,
  staffPatch,
  staffReset,
  staffWithPassword,
  wireStaff,
} from '../../../protocol/staff.ts';
import { addressGroup } from '../../address.ts';
import { type GatewayContext, newId, nowStamp } from '../../context.ts';
import { rateLimited } from '../../limits.ts';
import { hashPassword, makePassword } from '../../password.ts';
import { SESSION_COOKIE, SESSION_TTL_MS } from '../../principal.ts';
import { staffOnWire } from '../../wire.ts';
import { created, NO_CONTENT, ok, PUBLIC, type Route, route, staffOf, staffOfCall } from '../route.ts';

function cookie(request: Request, value: string, maxAgeS: number): string {
  const secure = request.secure ? '; Secure' : '';
  return `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeS}${secure}`;
}

export function staffRoutes(context: GatewayContext): Route[] {
  const { deps, limits, staffSessions } = context;
  const { store, random } = deps;
  const anyStaff = staffOf('admin', 'agent', 'knowledge', 'data');
  return [
    route({
      method: 'post',
      path: '/v1/login',
      summary: 'Logs a staff member in: a token, and the same in a cookie',
      tag: 'staff',
      access: PUBLIC,
      body: login,
      responses: { 200: loginResult },
      errors: ['invalid_credentials', 'rate_limited'],
      run: async ({ body, request }) => {
        const email = body.email.trim().toLowerCase();
        const address = addressGroup(request.ip ?? '');
        const waitMs = await limits.login(email, address);
        if (waitMs > 0) throw rateLimited(waitMs);
        const { token, principal } = await staffSessions.login(email, body.password);
        await limits.loginSucceeded(email, address);
        return ok(
          { token, expiresAt: principal.expiresAt, staff: staffOnWire(principal.staff) },
          { 'Set-Cookie': cookie(request, token, SESSION_TTL_MS / 1000), 'Cache-Control': 'no-store' },
        );
      },
    }),
    route({
      method: 'post',
      path: '/v1/logout',
      summary: 'Ends this login and its sockets',
      tag: 'staff',
      access: anyStaff,
      responses: { 204: null },
      run: async (call) => {
        const caller = staffOfCall(call);
        if (caller.kind === 'staff') {
          await staffSessions.end(caller.tokenHash);
          context.cutSession(caller.tokenHash);
        }
        return { ...NO_CONTENT, headers: { 'Set-Cookie': cookie(call.request, '', 0) } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/me',
      summary: 'Who is logged in',
      tag: 'staff',
      access: anyStaff,
      responses: { 200: wireStaff },
      errors: ['not_found'],
      run: async (call) => {
        const caller = staffOfCall(call);
        if (caller.kind === 'key') throw new KefuError('not_found', 'An API key is nobody.');
        return ok(staffOnWire(caller.staff));
      },
    }),
    route({
      method: 'get',
      path: '/v1/staff',
      summary: 'Staff accounts',
      tag: 'staff',
      access: staffOf('admin'),
      query: pageQuery,
      responses: { 200: pageOf(wireStaff) },
      run: async (call) => {
        const page = await store.listStaff(staffOfCall(call).tenantId, call.query);
        return ok({ items: page.items.map(staffOnWire), total: page.total });
      },
    }),
    route({
      method: 'post',
      path: '/v1/staff',
      summary: 'Adds an account; without a password one is made up and shown once',
      tag: 'staff',
      access: staffOf('admin'),
      body: staffCreate,
      responses: { 201: staffWithPassword },
      errors: ['conflict'],
      secrets: ['password'],
      run: async (call) => {
        const { email, name, role, password } = call.body;
        const secret = password ?? makePassword(random);
        const staff: Staff = {
          id: newId<StaffId>(deps, 'stf'),
          tenantId: staffOfCall(call).tenantId,
          email: email.trim().toLowerCase(),
          name,
          role,
          disabled: false,
          createdAt: nowStamp(deps),
        };
        const made = await store.createStaff({ ...staff, passwordHash: await hashPassword(secret, random) });
        if (made === 'exists') throw new KefuError('conflict', 'This e-mail has an account already.');
        return created({ ...staffOnWire(staff), ...(password === undefined ? { password: secret } : {}) });
      },
    }),
    route({
      method: 'patch',
      path: '/v1/staff/{id}',
      summary: 'Renames, gives another role, disables or enables; disabling ends every login at once',
      tag: 'staff',
      access: staffOf('admin'),
      body: staffPatch,
      responses: { 200: wireStaff },
      errors: ['not_found', 'conflict'],
      run: async (call) => {
        const caller = staffOfCall(call);
        const id = call.params.id as StaffId;
        const patch = call.body;
        const self = caller.kind === 'staff' && caller.staff.id === id;
        if (self && (patch.disabled === true || (patch.role !== undefined && patch.role !== 'admin'))) {
          throw new KefuError('conflict', 'Administrators cannot disable or demote themselves: ask another one.');
        }
        const staff = await store.updateStaff(caller.tenantId, id, patch);
        if (staff === null) throw new KefuError('not_found');
        if (patch.disabled === true) context.cutPerson(caller.tenantId, id);
        return ok(staffOnWire(staff));
      },
    }),
    route({
      method: 'post',
      path: '/v1/staff/{id}/reset',
      summary: 'Sets a new password (administrators anybody’s, everyone their own) and ends every login',
      tag: 'staff',
      access: anyStaff,
      body: staffReset,
      responses: { 200: staffWithPassword },
      errors: ['not_found'],
      secrets: ['password'],
      run: async (call) => {
        const caller = staffOfCall(call);
        const { tenantId } = caller;
        const id = call.params.id as StaffId;
        const own = caller.kind === 'staff' && caller.staff.id === id && call.body.password !== undefined;
        if (caller.role !== 'admin' && !own) throw new KefuError('forbidden');
        if ((await store.getStaff(tenantId, id)) === null) throw new KefuError('not_found');
        const given = call.body.password;
        const secret = given ?? makePassword(random);
        const staff = await store.updateStaff(tenantId, id, { passwordHash: await hashPassword(secret, random) });
        if (staff === null) throw new KefuError('not_found');
        context.cutPerson(tenantId, id);
        return ok({ ...staffOnWire(staff), ...(given === undefined ? { password: secret } : {}) });
      },
    }),
  ];
}
