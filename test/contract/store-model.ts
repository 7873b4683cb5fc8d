/**
 * Random sequences of operations for the property test: each is drawn as plain numbers and made concrete from what the model
 * holds at that moment, so that most of them mean something (the present version, a message that is pending) and some do not.
 */
import fc from 'fast-check';
import type {
  ArticleId,
  ConversationId,
  MessageId,
  StaffId,
  TenantId,
  TicketId,
  VisitorId,
} from '../../src/domain/ids.ts';
import type { Store } from '../../src/ports/store.ts';
import {
  article,
  at,
  holder,
  inbox,
  job,
  open,
  reply,
  S1,
  S2,
  staff,
  staffMessage,
  state,
  T1,
  T2,
  tenant,
  ticket,
  turn,
  utterance,
  visitor,
} from './store-fixtures.ts';

export type Action = (store: Store) => Promise<unknown>;
type Make = (model: Store, draw: Draw) => Promise<Action>;

export interface Operation {
  readonly kind: keyof typeof MAKERS;
  readonly draw: Draw;
}
/** Small numbers, read as whatever the operation needs. */
export interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Seconds that pass before it; some are days. */
  readonly passes: number;
  /** 0 = stale or wrong on purpose. */
  readonly luck: number;
}

let now = 0;
let made = 0;
const pick = <T>(items: readonly T[], n: number): T => items[n % items.length]!;
const conversations = ['cnv_1', 'cnv_2', 'cnv_3'] as ConversationId[];
const opened = ['cnv_1', 'cnv_2', 'cnv_3', 'cnv_4', 'cnv_5'] as ConversationId[];
const visitors = ['vis_1', 'vis_2'] as VisitorId[];
const articles = ['a', 'b', 'ö', '中'] as ArticleId[];
const people = [S1, S2];
const tenantOf = (draw: Draw): TenantId => (draw.luck === 1 ? T2 : T1);

const MAKERS = {
  open: async (_, { a, b, c }) => {
    const id = pick(opened, a);
    const time = at(now);
    return (store) => open(store, T1, id, { visitorId: pick(visitors, b), at: time, force: c % 2 === 0 });
  },
  append: async (model, draw) => {
    const conversationId = pick(conversations, draw.a);
    const owner = (await model.getConversation(T1, conversationId))?.visitorId ?? pick(visitors, draw.b);
    const data = utterance(made++, {
      tenantId: tenantOf(draw),
      conversationId,
      visitorId: draw.luck === 0 ? pick(visitors, draw.b) : owner,
      clientMessageId: `c${draw.c}`,
      text: `text ${draw.b} 问`,
      at: at(now),
      ...(draw.luck === 2 ? { messageId: `msg_v${draw.b}` as MessageId } : {}),
    });
    return (store) => store.appendUtterance(data);
  },
  turn: async (model, draw) => {
    const conversationId = pick(conversations, draw.a);
    const context = await model.turnContext(T1, conversationId);
    const version = (context?.conversation.version ?? 1) + (draw.luck === 0 ? -1 : 0);
    const pending = context?.pending.map((message) => message.seq) ?? [];
    const covers = draw.luck === 2 ? [draw.b + 1] : pending.slice(0, draw.b);
    const mine = context?.conversation.holder === 'assistant';
    const n = made++;
    const messages = Array.from({ length: draw.c % 3 }, (_, i) =>
      reply(`msg_r${n}_${i}`, { author: mine ? 'assistant' : 'system' }),
    );
    const hands = draw.b % 3 === 0 && mine;
    const commit = turn(n, version, covers, {
      tenantId: tenantOf(draw),
      conversationId,
      messages,
      notes: draw.c === 4 ? ['note'] : [],
      state: state({ belowGate: draw.c }),
      lang: draw.c % 2 === 0 ? 'zh' : 'en',
      holder: hands ? 'queue' : null,
      ticket: hands ? ticket(`tkt_${n}`, { subject: `About ${draw.c}` }) : null,
      jobs: draw.c > 2 ? [job(n, { idempotencyKey: `key ${draw.b}`, runAt: at(now + draw.a), conversationId })] : [],
      turn: {
        decision: hands ? 'handed_off' : pick(['answered', 'clarified', 'flow'] as const, draw.c),
        startedAt: at(now),
        finishedAt: at(now),
      },
    });
    return (store) => store.commitTurn(commit);
  },
  holder: async (_, draw) => {
    const n = made++;
    const data = holder(pick(['take', 'release', 'close', 'start_over'] as const, draw.b), {
      tenantId: tenantOf(draw),
      conversationId: pick(conversations, draw.a),
      newTicket: ticket(`tkt_${n}`, { reason: 'taken_over' }),
      at: at(now),
    });
    const staffId = data.change === 'start_over' ? null : pick(people, draw.c);
    return (store) => store.changeHolder({ ...data, staffId });
  },
  staffMessage: async (_, draw) => {
    const data = staffMessage(made++, {
      tenantId: tenantOf(draw),
      conversationId: pick(conversations, draw.a),
      staffId: pick(people, draw.b),
      clientMessageId: `c${draw.c}`,
      internal: draw.luck === 2,
      at: at(now),
    });
    return (store) => store.appendStaffMessage(data);
  },
  feedback: async (model, draw) => {
    const messages = await model.listMessages(T1, pick(conversations, draw.a), { afterSeq: 0, limit: 99 });
    const messageId = messages[draw.b]?.messageId ?? ('msg_none' as MessageId);
    const mark = { helpful: draw.c % 2 === 0, comment: draw.c === 1 ? 'well' : null, at: at(now) };
    const visitorId = pick(visitors, draw.luck);
    return (store) => store.saveFeedback({ tenantId: tenantOf(draw), visitorId, messageId, ...mark });
  },
  ticket: async (model, draw) => {
    const { items } = await model.listTickets({ tenantId: T1, limit: 9, offset: 0 });
    const found = items[draw.a];
    const update = {
      tenantId: tenantOf(draw),
      id: found?.id ?? ('tkt_none' as TicketId),
      expectedVersion: (found?.version ?? 1) - (draw.luck === 0 ? 1 : 0),
      patch: { status: pick(['open', 'pending', 'solved', 'closed'] as const, draw.b), tags: [`t${draw.c}`] },
      actor: S1,
      action: 'edit',
      at: at(now),
    };
    return (store) => store.updateTicket(update);
  },
  article: async (model, draw) => {
    const id = pick(articles, draw.a);
    const version = (await model.getArticle(T1, id))?.version ?? 0;
    const data = {
      tenantId: tenantOf(draw),
      id,
      content: article(`question ${draw.b}`, { lang: pick(['zh', 'en'] as const, draw.b) }),
      expectedVersion: draw.luck === 0 ? null : draw.luck === 2 ? draw.c : version,
      at: at(now),
    };
    if (draw.c === 0) return (store) => store.deleteArticle(data.tenantId, id, version, data.at);
    if (draw.c === 1)
      return (store) =>
        store.saveArticles(
          T1,
          articles.map((it) => ({ ...data, id: it })),
          data.at,
        );
    return (store) => store.saveArticle(data);
  },
  publish: async (_, draw) => {
    const only = draw.b > 2 ? [pick(articles, draw.a), pick(articles, draw.c)] : undefined;
    const data = { tenantId: T1, by: 'x', note: `n${draw.c}`, at: at(now), ...(only ? { only } : {}) };
    if (draw.luck === 0) return (store) => store.rollbackKnowledge(T1, draw.a, 'y', data.at);
    return (store) => store.publishKnowledge(data);
  },
  claim: async (_, draw) => {
    const data = { now: at(now), leaseMs: draw.a * 10_000, limit: draw.b, tokenPrefix: `w${draw.c}` };
    return (store) => store.claimJobs(data);
  },
  finish: async (model, draw) => {
    const known = await Promise.all(Array.from({ length: made }, (_, n) => model.getJob(T1, `job_${n}` as never)));
    const leased = known.filter((it) => it !== null && it.leaseToken !== null);
    const found = leased[draw.a % Math.max(1, leased.length)];
    const id = found?.id ?? ('job_none' as never);
    const token = draw.luck === 0 ? 'stale' : (found?.leaseToken ?? 'none');
    const later = at(now + draw.b);
    const end = pick<Action>(
      [
        (store) => store.finishJob(id, token),
        (store) => store.retryJob(id, token, later, 'again'),
        (store) => store.failJob(id, token, 'no'),
      ],
      draw.c,
    );
    return end;
  },
  setting: async (model, draw) => {
    const key = `k${draw.a % 2}`;
    const version = (await model.getSetting(T1, key))?.version ?? 0;
    const expected = draw.luck === 0 ? null : draw.luck === 2 ? draw.c : version;
    return (store) => store.putSetting(T1, key, { n: draw.b, list: [null, true, 0.1] }, expected);
  },
  visitor: async (_, draw) => {
    const data = visitor(T1, `vis_x${made++}` as VisitorId, {
      externalId: draw.luck === 0 ? null : `user ${draw.a}`,
      name: draw.b % 2 === 0 ? `Name ${draw.b}` : null,
      attributes: { n: draw.c },
      createdAt: at(now),
    });
    return (store) => store.ensureVisitor(data);
  },
  idempotent: async (_, draw) => {
    const key = `k${draw.a}`;
    const begin = { tenantId: tenantOf(draw), key, bodyHash: `b${draw.b % 2}`, at: at(now) };
    if (draw.c < 3) return (store) => store.beginIdempotent(begin);
    return (store) => store.endIdempotent(T1, key, draw.c === 3 ? null : { status: 200 + draw.b });
  },
  session: async (_, draw) => {
    const session = { tokenHash: `h${made++}`, tenantId: T1, staffId: pick(people, draw.a), expiresAt: at(now + 50) };
    const patch = { disabled: draw.b % 2 === 0 };
    if (draw.c > 2) return (store) => store.createSession(session);
    if (draw.c === 2) return (store) => store.updateStaff(T1, session.staffId as StaffId, patch);
    const time = at(now);
    return (store) => store.sessionByHash(`h${draw.b}`, time);
  },
  publishOutbox: async (_, draw) => async (store) => {
    const rows = await store.pendingOutbox(draw.a + 1);
    await store.markPublished(rows.slice(0, draw.b).map((row) => row.id));
    return rows;
  },
  read: async (_, draw) => {
    const id = pick(conversations, draw.a);
    const page = { tenantId: tenantOf(draw), limit: 3, offset: draw.luck };
    return pick<Action>(
      [
        (store) => store.turnContext(T1, id),
        (store) => store.queuePosition(T1, id),
        (store) => store.listConversations({ ...page, holder: pick(['queue', 'human', 'closed'] as const, draw.b) }),
        (store) => store.listConversations(page),
        (store) => store.listTickets({ ...page, q: draw.b === 0 ? 'ABOUT' : `${draw.b}` }),
        (store) => store.listArticles({ ...page, unpublished: draw.b % 2 === 0 }),
        (store) => store.publishedArticles(T1, draw.b, { afterId: 'a', limit: 9 }),
        (store) => store.stats(T1, at(0), at(now + 1)),
        (store) => store.unanswered(at(now), 5),
        (store) => store.listTurns(T1, id),
      ],
      draw.b * 6 + draw.c,
    );
  },
} satisfies Record<string, Make>;

const small = fc.nat({ max: 5 });
const weights: Partial<Record<keyof typeof MAKERS, number>> = { append: 6, turn: 6, holder: 4, article: 3, read: 5 };
const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.oneof(
    ...(Object.keys(MAKERS) as (keyof typeof MAKERS)[]).map((kind) => ({
      weight: weights[kind] ?? 1,
      arbitrary: fc.constant(kind),
    })),
  ),
  draw: fc.record({
    a: small,
    b: small,
    c: small,
    passes: fc.oneof({ weight: 20, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.constant(90_000) }),
    luck: fc.nat({ max: 9 }),
  }),
});
export const operations = (maxLength: number) => fc.array(operation, { minLength: 5, maxLength, size: 'max' });

export async function begin(stores: readonly Store[]): Promise<void> {
  now = 1;
  made = 0;
  for (const store of stores) {
    for (const id of [T1, T2]) {
      await store.createTenant(tenant(id));
      await store.saveInbox(inbox(id));
      for (const person of people) await store.createStaff(staff(id, person));
      for (const id2 of visitors) await store.ensureVisitor(visitor(id, id2));
    }
    for (const [n, id] of conversations.entries())
      await open(store, T1, id, { visitorId: pick(visitors, n), at: at(1) });
  }
}

export function make(model: Store, { kind, draw }: Operation): Promise<Action> {
  now += draw.passes;
  return (MAKERS[kind] as Make)(model, draw);
}

/** What came of it, comparable between drivers: outbox numbers differ where a write was undone, so they are left out. */
export async function outcome(store: Store, action: Action): Promise<unknown> {
  try {
    return withoutOutboxIds(await action(store));
  } catch (error) {
    return { thrown: error instanceof Error && 'code' in error ? error.code : String(error) };
  }
}
function withoutOutboxIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOutboxIds);
  if (typeof value !== 'object' || value === null) return value;
  const isOutboxRow = 'event' in value && 'id' in value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      isOutboxRow && key === 'id' ? [] : [[key, withoutOutboxIds(inner)]],
    ),
  );
}
export function comparableDump(rows: readonly { table: string; row: unknown }[]): unknown {
  return rows
    .filter(({ table, row }) => table !== 'counters' || (row as { name: string }).name !== 'outbox')
    .map((row) => JSON.stringify(sortKeys(withoutOutboxIds(row))))
    .sort();
}
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sortKeys(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
