/**
 * A gateway over real sockets with the memory store behind it. Turns are a script: an utterance is answered with its own
 * words, or with nothing while `silent`; a handoff commits its ticket. Everything else is the real thing.
 */

import { once } from 'node:events';
import pino from 'pino';
import { Registry } from 'prom-client';
import { io, type Socket } from 'socket.io-client';
import { createMemoryStore } from '../../src/adapters/memory/store.ts';
import { systemClock } from '../../src/adapters/system/system-clock.ts';
import { systemRandom } from '../../src/adapters/system/system-random.ts';
import type { SearchResult } from '../../src/domain/article.ts';
import { initialDialogueState } from '../../src/domain/dialogue.ts';
import { KefuError } from '../../src/domain/errors.ts';
import type { OutboxRow } from '../../src/domain/events.ts';
import {
  type ConversationId,
  type InboxId,
  makeId,
  type StaffId,
  type TenantId,
  type TicketId,
  toTimestamp,
} from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/staff.ts';
import type { GatewayDeps } from '../../src/gateway/deps.ts';
import { createGateway, type Gateway } from '../../src/gateway/gateway.ts';
import { hashPassword } from '../../src/gateway/password.ts';
import { hashToken } from '../../src/gateway/principal.ts';
import type { NewTicket, Store } from '../../src/ports/store.ts';
import type { Turns } from '../../src/ports/turns.ts';
import { draftTicket } from '../../src/tickets/draft-ticket.ts';
import { understanding } from './understanding.ts';

export const PASSWORD = 'correct horse battery';
export const WIDGET_KEY = 'widget-key-one';
export const OTHER_WIDGET_KEY = 'widget-key-two';
export const IDENTITY_SECRET = 'an identity secret of thirty-two bytes or more';

const id = <T extends string>(prefix: string) => makeId<T>(prefix, systemClock.now(), systemRandom.bytes(10));
const stamp = () => toTimestamp(systemClock.now());
let hashed: Promise<string> | undefined;

class ScriptedTurns implements Turns {
  readonly #store: Store;
  /** Utterances are left unanswered. */
  silent = false;
  readonly arrived: ConversationId[] = [];
  publish: (rows: readonly OutboxRow[]) => void = () => undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  utteranceArrived(tenantId: TenantId, conversationId: ConversationId): void {
    this.arrived.push(conversationId);
    if (!this.silent)
      this.#last = this.#last.then(() => this.#turn(tenantId, conversationId, null)).catch(() => undefined);
  }

  async requestHandoff(tenantId: TenantId, conversationId: ConversationId): Promise<{ ticketId: TicketId }> {
    const context = await this.#store.turnContext(tenantId, conversationId);
    if (context === null) throw new KefuError('not_found');
    if (context.conversation.holder !== 'assistant' && context.conversation.ticketId !== null) {
      return { ticketId: context.conversation.ticketId };
    }
    const ticket = draftTicket({
      id: id('tkt'),
      conversation: context.conversation,
      state: context.state,
      recent: context.recent,
      covered: context.pending,
      handoff: { reason: 'visitor_asked', category: '', priority: null },
      understanding: null,
    });
    await this.#turn(tenantId, conversationId, ticket);
    return { ticketId: ticket.id };
  }

  committed(rows: readonly OutboxRow[]): void {
    this.publish(rows);
  }

  /** Resolves when what arrived so far has been answered. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #turn(tenantId: TenantId, conversationId: ConversationId, ticket: NewTicket | null): Promise<void> {
    const context = await this.#store.turnContext(tenantId, conversationId);
    if (context === null || (context.pending.length === 0 && ticket === null)) return;
    const held = context.conversation.holder !== 'assistant';
    const result = await this.#store.commitTurn({
      tenantId,
      conversationId,
      expectedVersion: context.conversation.version,
      turn: {
        id: id('trn'),
        trigger: ticket === null ? 'utterance' : 'handoff_request',
        covers: context.pending.map((message) => message.seq),
        decision: held ? 'relayed' : ticket === null ? 'answered' : 'handed_off',
        startedAt: stamp(),
        finishedAt: stamp(),
        trace: { schema: 1, versions: {}, timingsMs: {}, steps: [{ step: 'echo' }] },
      },
      messages: held
        ? []
        : (ticket === null ? context.pending.map((message) => `echo: ${message.text}`) : ['passing you on']).map(
            (text) => ({
              messageId: id('msg'),
              author: 'assistant' as const,
              authorName: null,
              text,
              citations: [],
              quickReplies: [],
            }),
          ),
      notes: [],
      state: context.state ?? initialDialogueState('en'),
      lang: 'en',
      holder: ticket === null ? null : 'queue',
      ticket,
      jobs: [],
      finishesJob: null,
    });
    if (result.kind === 'committed') this.publish(result.outbox);
  }
}

export interface World {
  readonly store: Store;
  readonly turns: ScriptedTurns;
  readonly gateway: Gateway;
  readonly url: string;
  readonly metrics: Registry;
  readonly tenants: readonly [TenantId, TenantId];
  /** Emits logged lines, for tests of what must not be in them. */
  readonly logged: string[];
  staff(
    role: Role,
    tenant?: TenantId,
  ): Promise<{ readonly id: StaffId; readonly email: string; readonly token: string }>;
  visitor(auth?: Record<string, unknown>, headers?: Record<string, string>): TestClient;
  /** A visitor who is in: the client and the session it was told. */
  entered(
    auth?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<{ readonly client: TestClient; readonly session: Answer }>;
  console(token: string): TestClient;
  rest(method: string, path: string, options?: RestOptions): Promise<RestAnswer>;
  close(): Promise<void>;
}

export interface RestOptions {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export type Answer = any;

/** A socket that keeps what it hears. */
export class TestClient {
  readonly socket: Socket;
  readonly heard: { readonly event: string; readonly payload: Answer }[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(socket: Socket) {
    this.socket = socket;
    socket.onAny((event: string, payload: unknown) => {
      this.heard.push({ event, payload });
      for (const look of [...this.#waiting]) look();
    });
  }

  async connected(): Promise<this> {
    if (!this.socket.connected) await once(this.socket as never, 'connect');
    return this;
  }

  /** The first payload of this event that fits, now or later. */
  async hears(event: string, fits: (payload: Answer) => boolean = () => true): Promise<Answer> {
    for (;;) {
      const found = this.heard.find((entry) => entry.event === event && fits(entry.payload));
      if (found !== undefined) return found.payload;
      await new Promise<void>((resolve) => {
        const look = () => {
          this.#waiting.delete(look);
          resolve();
        };
        this.#waiting.add(look);
      });
    }
  }

  all(event: string): Answer[] {
    return this.heard.filter((entry) => entry.event === event).map((entry) => entry.payload);
  }

  ask(event: string, ...payload: unknown[]): Promise<Answer> {
    return this.socket.emitWithAck(event, ...payload);
  }

  send(text: string, clientMessageId: string): Promise<Answer> {
    return this.ask('message.send', { clientMessageId, text });
  }

  /** The error a refused connection comes with. */
  async refused(): Promise<{ readonly code: string }> {
    const [error] = (await once(this.socket as never, 'connect_error')) as [Error & { data: { code: string } }];
    return error.data;
  }

  async gone(): Promise<string> {
    if (!this.socket.connected) return 'gone';
    const [reason] = (await once(this.socket as never, 'disconnect')) as [string];
    return reason;
  }
}

export async function startWorld(
  overrides: Partial<Omit<GatewayDeps, 'config'>> & { config?: Partial<GatewayDeps['config']> } = {},
): Promise<World> {
  const store = overrides.store ?? createMemoryStore();
  await store.migrate();
  const tenants = ['tnt_one', 'tnt_two'] as [TenantId, TenantId];
  for (const [index, tenantId] of tenants.entries()) {
    await store.createTenant({ id: tenantId, name: tenantId, createdAt: stamp() });
    await store.saveInbox({
      id: `inb_${tenantId}` as InboxId,
      tenantId,
      name: 'web',
      widgetKey: index === 0 ? WIDGET_KEY : OTHER_WIDGET_KEY,
      allowedOrigins: [],
      requireOrigin: false,
      identitySecret: IDENTITY_SECRET + index,
    });
  }
  const turns = new ScriptedTurns(store);
  const metrics = new Registry();
  const logged: string[] = [];
  const { config, ...rest } = overrides;
  const nothingFound = async (): Promise<SearchResult> => ({
    outcome: { kind: 'abstain', nearest: [], confidence: 0 as never },
    passages: [],
    knowledgeVersion: 0,
    gate: { threshold: null, version: 'none' },
  });
  const gateway = createGateway({
    store,
    turns,
    draftKnowledge: { search: nothingFound },
    knowledge: {
      search: nothingFound,
      published: async () => null,
      servedVersions: () => ({}),
      refresh: async () => ({ knowledgeVersion: 0 }),
    },
    understander: { understand: async ({ text }) => understanding(text) },
    flowNames: async () => ({
      flow: () => null,
      step: () => null,
      slot: () => null,
      value: () => null,
      isSecret: () => false,
    }),
    clock: systemClock,
    random: systemRandom,
    logger: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    metrics,
    readiness: () => ({ ready: true, checks: { models: true } }),
    ...rest,
    config: {
      trustProxy: false,
      visitorBurst: 60,
      publicUrl: undefined,
      staticDir: new URL('../fixtures/web', import.meta.url).pathname,
      version: '0.0.0-test',
      ...config,
    },
  });
  turns.publish = (rows) => gateway.sink.publish(rows);
  const { port } = await gateway.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  const sockets: Socket[] = [];
  const connect = (namespace: string, auth: object, headers: Record<string, string> = {}) => {
    const socket = io(`${url}${namespace}`, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
    });
    sockets.push(socket);
    return new TestClient(socket);
  };
  const rest_ = async (method: string, path: string, options: RestOptions = {}): Promise<RestAnswer> => {
    const raw = typeof options.body === 'string' || options.body instanceof Uint8Array;
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        ...options.headers,
      },
      body: options.body === undefined ? undefined : raw ? (options.body as string) : JSON.stringify(options.body),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('application/json');
    return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : undefined };
  };
  const visitor = (auth: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
    connect('/visitor', { widgetKey: WIDGET_KEY, ...auth }, headers);
  let people = 0;
  return {
    store,
    turns,
    gateway,
    url,
    metrics,
    tenants,
    logged,
    rest: rest_,
    visitor,
    async entered(auth, headers) {
      const client = visitor(auth, headers);
      return { client, session: await client.hears('session') };
    },
    console: (token) => connect('/staff', { token }),
    async staff(role, tenant = tenants[0]) {
      hashed ??= hashPassword(PASSWORD, systemRandom);
      const person = {
        id: id<StaffId>('stf'),
        tenantId: tenant,
        email: `${id('person')}@${tenant}.example`,
        name: `Person ${++people}`,
        role,
        disabled: false,
        createdAt: stamp(),
      };
      await store.createStaff({ ...person, passwordHash: await hashed });
      // Hashing is slow by design; a test about the login logs in.
      const token = `kst_${id('t')}`;
      await store.createSession({
        tokenHash: hashToken(token),
        tenantId: tenant,
        staffId: person.id,
        expiresAt: toTimestamp(systemClock.now() + 3_600_000),
      });
      return { id: person.id, email: person.email, token };
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      await gateway.close();
    },
  };
}
