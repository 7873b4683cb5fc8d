/** The store's contract: tenants never meet. Every method that takes a tenant is called with another one's ids. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, InboxId, JobId, MessageId, TicketId, TurnId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import {
  article,
  at,
  C1,
  handoff,
  holder,
  inbox,
  inboxOf,
  job,
  S1,
  staff,
  staffMessage,
  T1,
  T2,
  tenant,
  turn,
  utterance,
  V1,
  world,
} from './store-fixtures.ts';

const NOT_FOUND = { kind: 'not_found' };
const TICKET = 'tkt_1' as TicketId;
const ARTICLE = 'art_1' as ArticleId;

/** Read or write of tenant 1's ids under tenant 2 → what it must answer. */
const CROSSINGS: { readonly [name: string]: readonly [call: (store: Store) => Promise<unknown>, answer: unknown] } = {
  getSetting: [(store) => store.getSetting(T2, 'texts'), null],
  getInbox: [(store) => store.getInbox(T2, inboxOf(T1)), null],
  listInboxes: [async (store) => (await store.listInboxes(T2)).map((it) => it.tenantId), [T2]],
  getVisitor: [(store) => store.getVisitor(T2, V1), null],
  getConversation: [(store) => store.getConversation(T2, C1), null],
  latestConversation: [(store) => store.latestConversation(T2, V1), null],
  listConversations: [
    (store) => store.listConversations({ tenantId: T2, limit: 9, offset: 0 }),
    { items: [], total: 0 },
  ],
  queuePosition: [(store) => store.queuePosition(T2, C1), null],
  appendUtterance: [(store) => store.appendUtterance(utterance(9, { tenantId: T2 })), NOT_FOUND],
  turnContext: [(store) => store.turnContext(T2, C1), null],
  commitTurn: [(store) => store.commitTurn(turn(9, 2, [], { tenantId: T2 })), NOT_FOUND],
  appendStaffMessage: [(store) => store.appendStaffMessage(staffMessage(9, { tenantId: T2 })), NOT_FOUND],
  changeHolder: [(store) => store.changeHolder(holder('take', { tenantId: T2 })), NOT_FOUND],
  listMessages: [(store) => store.listMessages(T2, C1, { afterSeq: 0, limit: 9 }), []],
  getTurn: [(store) => store.getTurn(T2, C1, 'trn_1' as TurnId), null],
  listTurns: [(store) => store.listTurns(T2, C1), []],
  saveFeedback: [
    (store) =>
      store.saveFeedback({
        tenantId: T2,
        visitorId: V1,
        messageId: 'msg_t1' as MessageId,
        helpful: true,
        comment: null,
        at: at(1),
      }),
    'not_found',
  ],
  unresolvedTurns: [(store) => store.unresolvedTurns(T2, { from: at(0), limit: 9, offset: 0 }), []],
  resolvedConversations: [(store) => store.resolvedConversations(T2, { from: at(0), limit: 9 }), []],
  getTicket: [(store) => store.getTicket(T2, TICKET), null],
  listTickets: [(store) => store.listTickets({ tenantId: T2, limit: 9, offset: 0 }), { items: [], total: 0 }],
  updateTicket: [
    (store) =>
      store.updateTicket({
        tenantId: T2,
        id: TICKET,
        expectedVersion: 1,
        patch: { priority: 'low' },
        actor: S1,
        action: 'x',
        at: at(1),
      }),
    NOT_FOUND,
  ],
  ticketLog: [(store) => store.ticketLog(T2, TICKET), []],
  getStaff: [(store) => store.getStaff(T2, S1), null],
  listStaff: [(store) => store.listStaff(T2, { limit: 9, offset: 0 }), { items: [], total: 0 }],
  updateStaff: [(store) => store.updateStaff(T2, S1, { disabled: true }), null],
  deleteArticle: [(store) => store.deleteArticle(T2, ARTICLE, 1, at(1)), NOT_FOUND],
  saveArticle: [
    (store) => store.saveArticle({ tenantId: T2, id: ARTICLE, content: article('x'), expectedVersion: 1, at: at(1) }),
    NOT_FOUND,
  ],
  getArticle: [(store) => store.getArticle(T2, ARTICLE), null],
  listArticles: [(store) => store.listArticles({ tenantId: T2, limit: 9, offset: 0 }), { items: [], total: 0 }],
  countEdits: [(store) => store.countEdits(T2), 0],
  rollbackKnowledge: [(store) => store.rollbackKnowledge(T2, 1, 'x', at(1)), null],
  activeKnowledge: [(store) => store.activeKnowledge(T2), null],
  knowledgeVersions: [(store) => store.knowledgeVersions(T2, { limit: 9, offset: 0 }), { items: [], total: 0 }],
  changedArticles: [(store) => store.changedArticles(T2, { from: 1, to: 1, most: 9 }), null],
  publishedArticles: [(store) => store.publishedArticles(T2, 1, { afterId: '', limit: 9 }), []],
  getJob: [(store) => store.getJob(T2, 'job_1' as JobId), null],
  beginIdempotent: [
    (store) => store.beginIdempotent({ tenantId: T2, key: 'k', bodyHash: 'other', at: at(1) }),
    { kind: 'first' },
  ],
  stats: [
    async (store) => {
      const { turns, ...counts } = await store.stats(T2, at(0), at(9999));
      return [...Object.values(turns), ...Object.values(counts)].reduce((sum, count) => sum + count, 0);
    },
    0,
  ],
};

export function tenantsContract(setting: Setting): void {
  describe('tenants never meet', () => {
    beforeEach(async () => {
      const { store } = setting;
      await world(store);
      await store.putSetting(T1, 'texts', 'ours', 0);
      await store.appendUtterance(utterance(1));
      await store.commitTurn(handoff(1, 1, [1]));
      await store.saveArticle({ tenantId: T1, id: ARTICLE, content: article('q'), expectedVersion: 0, at: at(1) });
      await store.publishKnowledge({ tenantId: T1, by: 'x', note: '', at: at(1) });
      await store.enqueueJob(job(1));
      await store.beginIdempotent({ tenantId: T1, key: 'k', bodyHash: 'ours', at: at(1) });
      await store.createTenant(tenant(T2));
      await store.saveInbox(inbox(T2));
    });

    it.each(Object.entries(CROSSINGS))('in %s', async (_, [call, answer]) => {
      const { store } = setting;
      const before = await ours(store);
      expect(await call(store)).toEqual(answer);
      expect(await ours(store)).toEqual(before);
    });

    it('in openConversation and createSession, which refuse', async () => {
      const { store } = setting;
      const opening = { id: C1, tenantId: T2, inboxId: inboxOf(T2), visitorId: V1, lang: 'en', at: at(1) } as const;
      await expect(store.openConversation(opening, { force: true })).rejects.toMatchObject({ code: 'not_found' });
      const session = { tokenHash: 't', tenantId: T2, staffId: S1, expiresAt: at(99) };
      await expect(store.createSession(session)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('in a turn that would finish another tenant’s job', async () => {
      const { store } = setting;
      await store.createStaff(staff(T2, S1, { email: 'two@two.example' }));
      await store.ensureVisitor({
        id: V1,
        tenantId: T2,
        inboxId: inboxOf(T2),
        externalId: null,
        name: null,
        email: null,
        attributes: {},
        createdAt: at(0),
      });
      const opening = {
        id: C1,
        tenantId: T2,
        inboxId: inboxOf(T2) as InboxId,
        visitorId: V1,
        lang: 'en',
        at: at(1),
      } as const;
      await store.openConversation(opening, { force: true });
      const [claimed] = await store.claimJobs({ now: at(60), leaseMs: 1000, limit: 1, tokenPrefix: 'a' });
      const finishesJob = { id: claimed!.id, leaseToken: claimed!.leaseToken! };
      expect(await store.commitTurn(turn(5, 1, [], { tenantId: T2, finishesJob }))).toEqual({ kind: 'lease_lost' });
    });
  });

  async function ours(store: Store) {
    return {
      context: await store.turnContext(T1, C1),
      ticket: await store.getTicket(T1, TICKET),
      staff: await store.getStaff(T1, S1),
      article: await store.getArticle(T1, ARTICLE),
      knowledge: await store.knowledgeVersions(T1, { limit: 9, offset: 0 }),
    };
  }
}
