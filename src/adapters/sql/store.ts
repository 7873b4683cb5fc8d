/** The store over a database: each method is a program, run as a read or as a write. */

import { sql } from 'kysely';
import { toTimestamp } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Driver } from './driver.ts';
import type { Program } from './program.ts';
import { sqlStatement } from './program.ts';
import * as accounts from './queries/accounts.ts';
import * as articles from './queries/articles.ts';
import * as conversationWrites from './queries/conversation-writes.ts';
import * as conversations from './queries/conversations.ts';
import * as gaps from './queries/gaps.ts';
import * as jobs from './queries/jobs.ts';
import * as knowledge from './queries/knowledge.ts';
import * as staff from './queries/staff.ts';
import { stats } from './queries/stats.ts';
import * as tickets from './queries/tickets.ts';

const one = sqlStatement(() => sql`select 1 as one`);

export function sqlStore(driver: Driver, clock: Clock | null): Store {
  const read =
    <Args extends unknown[], T>(program: (...args: Args) => Program<T>) =>
    (...args: Args): Promise<T> =>
      driver.read(() => program(...args));
  const write =
    <Args extends unknown[], T>(program: (...args: Args) => Program<T>) =>
    (...args: Args): Promise<T> =>
      driver.write(() => program(...args));
  const inConversation =
    <Data extends { readonly tenantId: string; readonly conversationId: string }, T>(
      program: (data: Data) => Program<T>,
    ) =>
    (data: Data): Promise<T> =>
      driver.write(() => program(data), `${data.tenantId} ${data.conversationId}`);
  return {
    driver: driver.name,
    migrate: () => driver.migrate(),
    ping: async () => {
      await driver.read(() => one({}));
    },
    close: () => driver.close(),
    dump: () => driver.dump(),
    load: (rows) => driver.load(rows),

    createTenant: write(accounts.createTenant),
    getTenant: read(accounts.getTenant),
    listTenants: read(accounts.listTenants),
    getSetting: read(accounts.getSetting),
    putSetting: write(accounts.putSetting),
    secretOnce: write(accounts.secretOnce),
    saveInbox: write(accounts.saveInbox),
    inboxByKey: read(accounts.inboxByKey),
    getInbox: read(accounts.getInbox),
    listInboxes: read(accounts.listInboxes),
    ensureVisitor: write(accounts.ensureVisitor),
    getVisitor: read(accounts.getVisitor),

    openConversation: write(conversations.openConversation),
    getConversation: read(conversations.getConversation),
    latestConversation: read(conversations.latestConversation),
    listConversations: read(conversations.listConversations),
    queuePosition: read(conversations.queuePosition),
    appendUtterance: inConversation(conversationWrites.appendUtterance),
    turnContext: read(conversations.turnContext),
    commitTurn: inConversation(conversationWrites.commitTurn),
    appendStaffMessage: inConversation(conversationWrites.appendStaffMessage),
    changeHolder: inConversation(conversationWrites.changeHolder),
    listMessages: read(conversations.listMessages),
    unanswered: read(conversations.unanswered),
    getTurn: read(conversations.getTurn),
    listTurns: read(conversations.listTurns),
    saveFeedback: write(conversations.saveFeedback),
    unresolvedTurns: read(gaps.unresolvedTurns),
    resolvedConversations: read(gaps.resolvedConversations),

    createTicket: write(tickets.createTicket),
    getTicket: read(tickets.getTicket),
    listTickets: read(tickets.listTickets),
    updateTicket: write(tickets.updateTicket),
    ticketLog: read(tickets.ticketLog),

    createStaff: write(staff.createStaff),
    getStaff: read(staff.getStaff),
    staffByEmail: read(staff.staffByEmail),
    listStaff: read(staff.listStaff),
    updateStaff: write(staff.updateStaff),
    createSession: (session) =>
      driver.write(() => staff.createSession(session, clock === null ? null : toTimestamp(clock.now()))),
    sessionByHash: read(staff.sessionByHash),
    endSession: write(staff.endSession),
    createApiKey: write(staff.createApiKey),
    apiKeyByHash: read(staff.apiKeyByHash),

    saveArticle: write(articles.saveArticle),
    saveArticles: write(articles.saveArticles),
    deleteArticle: write(articles.deleteArticle),
    getArticle: read(articles.getArticle),
    listArticles: read(articles.listArticles),
    countEdits: read(articles.countEdits),
    publishKnowledge: write(knowledge.publishKnowledge),
    rollbackKnowledge: write(knowledge.rollbackKnowledge),
    activeKnowledge: read(knowledge.activeKnowledge),
    knowledgeVersions: read(knowledge.knowledgeVersions),
    publishedArticles: read(knowledge.publishedArticles),
    changedArticles: read(knowledge.changedArticles),

    enqueueJob: write(jobs.enqueueJob),
    claimJobs: write(jobs.claimJobs),
    finishJob: (id, leaseToken) => driver.write(() => jobs.finishJob(id, leaseToken, null)),
    retryJob: write(jobs.retryJob),
    failJob: write(jobs.failJob),
    getJob: read(jobs.getJob),

    pendingOutbox: read(jobs.pendingOutbox),
    markPublished: write(jobs.markPublished),

    beginIdempotent: write(staff.beginIdempotent),
    endIdempotent: write(staff.endIdempotent),

    stats: read(stats),
  };
}
