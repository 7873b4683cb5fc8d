/** Builders for the store's contract: small worlds with readable ids. */
import type { ArticleContent } from '../../src/domain/article.ts';
import type { Conversation, Visitor } from '../../src/domain/conversation.ts';
import { type DialogueState, initialDialogueState } from '../../src/domain/dialogue.ts';
import type {
  ConversationId,
  InboxId,
  JobId,
  MessageId,
  StaffId,
  TenantId,
  TicketId,
  Timestamp,
  TurnId,
  VisitorId,
} from '../../src/domain/ids.ts';
import { toTimestamp } from '../../src/domain/ids.ts';
import type { NewJob } from '../../src/domain/job.ts';
import type { Inbox, Tenant } from '../../src/domain/tenant.ts';
import type {
  AppendUtterance,
  HolderChange,
  NewMessage,
  NewTicket,
  StaffMessage,
  StaffWithSecret,
  Store,
  TurnCommit,
} from '../../src/ports/store.ts';

const START = Date.parse('2026-11-20T08:00:00.000Z');
/** `at(90)`: 90 seconds into the test. */
export function at(seconds: number): Timestamp {
  return toTimestamp(START + seconds * 1000);
}

export const T1 = 'tnt_1' as TenantId;
export const T2 = 'tnt_2' as TenantId;
export const C1 = 'cnv_1' as ConversationId;
export const V1 = 'vis_1' as VisitorId;
export const S1 = 'stf_1' as StaffId;
export const S2 = 'stf_2' as StaffId;
export const inboxOf = (tenantId: TenantId) => `${tenantId}_web` as InboxId;

export const tenant = (id: TenantId): Tenant => ({ id, name: `Shop ${id}`, createdAt: at(0) });
export function inbox(tenantId: TenantId, patch: Partial<Inbox> = {}): Inbox {
  return {
    id: inboxOf(tenantId),
    tenantId,
    name: 'web',
    widgetKey: `key-of-${tenantId}`,
    allowedOrigins: ['https://shop.example'],
    requireOrigin: false,
    identitySecret: 'not told',
    ...patch,
  };
}
export function visitor(tenantId: TenantId, id: VisitorId, patch: Partial<Visitor> = {}): Visitor {
  return {
    id,
    tenantId,
    inboxId: inboxOf(tenantId),
    externalId: null,
    name: null,
    email: null,
    attributes: {},
    createdAt: at(0),
    ...patch,
  };
}
export function staff(tenantId: TenantId, id: StaffId, patch: Partial<StaffWithSecret> = {}): StaffWithSecret {
  return {
    id,
    tenantId,
    email: `${id}@${tenantId}.example`,
    name: `Agent ${id}`,
    role: 'agent',
    disabled: false,
    createdAt: at(0),
    passwordHash: 'hash',
    ...patch,
  };
}

/** A tenant with an inbox, two staff and one visitor with an open conversation C1. */
export async function world(store: Store, tenantId: TenantId = T1): Promise<Conversation> {
  await store.createTenant(tenant(tenantId));
  await store.saveInbox(inbox(tenantId));
  await store.createStaff(staff(tenantId, S1));
  await store.createStaff(staff(tenantId, S2));
  await store.ensureVisitor(visitor(tenantId, V1));
  return open(store, tenantId, C1);
}
export function open(
  store: Store,
  tenantId: TenantId,
  id: ConversationId,
  options: { visitorId?: VisitorId; at?: Timestamp; force?: boolean } = {},
): Promise<Conversation> {
  return store.openConversation(
    {
      id,
      tenantId,
      inboxId: inboxOf(tenantId),
      visitorId: options.visitorId ?? V1,
      lang: 'en',
      at: options.at ?? at(1),
    },
    { force: options.force ?? true },
  );
}

export function utterance(n: number, patch: Partial<AppendUtterance> = {}): AppendUtterance {
  return {
    tenantId: T1,
    conversationId: C1,
    visitorId: V1,
    messageId: `msg_v${n}` as MessageId,
    clientMessageId: `c${n}`,
    text: `question ${n}`,
    at: at(10 + n),
    nextConversationId: `cnv_next_${n}` as ConversationId,
    ...patch,
  };
}
export function reply(id: string, patch: Partial<NewMessage> = {}): NewMessage {
  return {
    messageId: id as MessageId,
    author: 'assistant',
    authorName: null,
    text: `answer ${id}`,
    citations: [],
    quickReplies: [],
    ...patch,
  };
}
export const state = (patch: Partial<DialogueState> = {}): DialogueState => ({
  ...initialDialogueState('en'),
  ...patch,
});

export function turn(
  n: number | string,
  version: number,
  covers: readonly number[],
  patch: Omit<Partial<TurnCommit>, 'turn'> & { turn?: Partial<TurnCommit['turn']> } = {},
): TurnCommit {
  return {
    tenantId: T1,
    conversationId: C1,
    expectedVersion: version,
    messages: [reply(`msg_t${n}`)],
    notes: [],
    state: state(),
    lang: 'en',
    holder: null,
    ticket: null,
    jobs: [],
    finishesJob: null,
    ...patch,
    turn: {
      id: `trn_${n}` as TurnId,
      trigger: 'utterance',
      covers,
      decision: 'answered',
      startedAt: at(20),
      finishedAt: at(21),
      trace: {
        schema: 1,
        versions: { gate: '1' },
        timingsMs: { load: 0.25 },
        steps: [{ step: 'decision', why: null }],
      },
      ...patch.turn,
    },
  };
}
export function ticket(id: string, patch: Partial<NewTicket> = {}): NewTicket {
  return {
    id: id as TicketId,
    category: 'refund',
    priority: 'normal',
    queue: 'default',
    assignee: null,
    status: 'new',
    subject: 'Where is my refund',
    summary: 'The visitor asks for a refund of order A1001.',
    reason: 'visitor_asked',
    slots: { order_number: 'A1001' },
    tags: ['vip'],
    firstSeq: 1,
    lastSeq: null,
    ...patch,
  };
}
export function handoff(n: number, version: number, covers: readonly number[], ticketId = `tkt_${n}`): TurnCommit {
  return turn(n, version, covers, {
    holder: 'queue',
    ticket: ticket(ticketId),
    turn: { decision: 'handed_off' },
  });
}
export function staffMessage(n: number, patch: Partial<StaffMessage> = {}): StaffMessage {
  return {
    tenantId: T1,
    conversationId: C1,
    staffId: S1,
    authorName: 'Mei',
    messageId: `msg_s${n}` as MessageId,
    clientMessageId: `s${n}`,
    text: `reply ${n}`,
    internal: false,
    at: at(40 + n),
    ...patch,
  };
}
export function holder(change: HolderChange['change'], patch: Partial<HolderChange> = {}): HolderChange {
  return {
    tenantId: T1,
    conversationId: C1,
    change,
    staffId: change === 'start_over' ? null : S1,
    newTicket: null,
    at: at(30),
    ...patch,
  };
}
export function job(n: number | string, patch: Partial<NewJob> = {}): NewJob {
  return {
    id: `job_${n}` as JobId,
    tenantId: T1,
    kind: 'connector.change',
    conversationId: null,
    idempotencyKey: `key ${n}`,
    payload: { operation: 'refund', amounts: [1.5, 2] },
    runAt: at(50),
    maxAttempts: 3,
    ...patch,
  };
}
export function article(question: string, patch: Partial<ArticleContent> = {}): ArticleContent {
  return {
    lang: 'en',
    question,
    answer: `Answer to ${question}`,
    variants: [],
    category: 'shipping',
    tags: [],
    audience: 'everyone',
    liveEdit: false,
    ...patch,
  };
}
