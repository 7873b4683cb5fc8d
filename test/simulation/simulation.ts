/** Two servers over one store, visitors and staff who act at random, and what they did, for the test to check. */
import { createMemoryStore } from '../../src/adapters/memory/store.ts';
import type { Article } from '../../src/domain/article.ts';
import {
  type ConversationId,
  type InboxId,
  type MessageId,
  makeId,
  type StaffId,
  type TenantId,
  type TicketId,
  toTimestamp,
  type VisitorId,
} from '../../src/domain/ids.ts';
import type { Connector } from '../../src/ports/connector.ts';
import type { Store } from '../../src/ports/store.ts';
import { JobRunner } from '../../src/turn/job-runner.ts';
import { OutboxDispatcher } from '../../src/turn/outbox-dispatcher.ts';
import type { TurnDeps } from '../../src/turn/turn-deps.ts';
import { TurnScheduler } from '../../src/turn/turn-scheduler.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { starterContent } from '../fixtures/starter-content.ts';
import { ORDER, Orders } from './orders.ts';
import { INVOICE, SAYINGS, searchFor, understand } from './scripted-model.ts';
import { SeededWorld } from './seeded-world.ts';

export const TENANT = 'default' as TenantId;
const STAFF = ['stf_ann', 'stf_bob'] as StaffId[];
const CONTENT = starterContent();

interface Node {
  readonly name: string;
  readonly scheduler: TurnScheduler;
  readonly jobs: JobRunner;
}

export class Simulation {
  readonly world: SeededWorld;
  readonly clock = new ManualClock();
  readonly store: Store = createMemoryStore();
  readonly orders: Orders;
  /** What the store did, in order: who held the conversation when the assistant spoke. */
  readonly spokeWrongly: string[] = [];
  readonly acked = new Map<string, Set<string>>();
  targets: { conversationId: ConversationId; visitorId: VisitorId }[] = [];
  nodes: Node[] = [];
  faults: unknown[] = [];
  #ids = 0;
  #nodes = 0;

  constructor(seed: number) {
    this.world = new SeededWorld(seed);
    this.orders = new Orders(this.world);
  }

  newId = <Id extends string>(prefix: string): Id => {
    const bytes = new Uint8Array(10);
    new DataView(bytes.buffer).setUint32(4, ++this.#ids);
    return makeId<Id>(prefix, this.clock.now(), bytes);
  };

  /** The store as its node sees it, with the promise "one speaker" watched at the moment of each commit. */
  #watched(): Store {
    const { store, spokeWrongly } = this;
    return new Proxy(store, {
      get: (object, name) => {
        const value = Reflect.get(object, name) as unknown;
        if (name !== 'commitTurn') return typeof value === 'function' ? value.bind(object) : value;
        return async (data: Parameters<Store['commitTurn']>[0]) => {
          const before = await store.getConversation(data.tenantId, data.conversationId);
          const result = await store.commitTurn(data);
          const assistantSpoke = data.messages.some((message) => message.author === 'assistant');
          if (result.kind === 'committed' && assistantSpoke && before?.holder !== 'assistant') {
            spokeWrongly.push(`${data.turn.id} while held by ${before?.holder}`);
          }
          return result;
        };
      },
    });
  }

  async startNode(): Promise<void> {
    const name = `node-${++this.#nodes}`;
    const store = this.world.through(name, this.#watched());
    const orders = this.world.through(name, this.orders as Connector);
    const deps: TurnDeps = {
      store,
      understander: {
        ...this.world.through(name, { understand }),
        servedVersions: async () => ({ encoder: 'v1', 'intents-test': 'v1' }),
      },
      knowledge: {
        ...this.world.through(name, {
          search: async ({ text }: { text: string }) => searchFor(text),
          published: async (): Promise<Article | null> => null,
        }),
        servedVersions: () => ({ knowledge: '1' }),
      },
      connectors: { orders },
      answerer: null,
      productNames: async () => [],
      showDelta: () => {},
      content: async () => CONTENT,
      staffOnline: async () => true,
      newId: this.newId,
      now: () => toTimestamp(this.clock.now()),
      clock: this.clock,
      observe: { conflict: () => {} },
    };
    const outbox = new OutboxDispatcher(store, { publish: () => {} }, this.clock, () => {});
    const scheduler: TurnScheduler = new TurnScheduler(deps, store, {
      committed: (rows) => outbox.accept(rows),
      jobsQueued: () => jobs.kick(),
      turnDone: () => {},
      turnFailed: (error) => this.faults.push(error),
    });
    const jobs: JobRunner = new JobRunner({
      store,
      scheduler,
      connectors: { orders },
      clock: this.clock,
      owner: name,
      fault: (error) => this.faults.push(error),
    });
    this.nodes.push({ name, scheduler, jobs });
    void outbox.start();
    void scheduler.start();
    jobs.start();
  }

  crashOne(): void {
    const node = this.world.pick(this.nodes);
    this.world.crash(node.name);
    this.nodes = this.nodes.filter((entry) => entry !== node);
  }

  async openConversation(index: number): Promise<{ conversationId: ConversationId; visitorId: VisitorId }> {
    const at = toTimestamp(this.clock.now());
    const visitor = await this.store.ensureVisitor({
      id: this.newId<VisitorId>('vis'),
      tenantId: TENANT,
      inboxId: 'inb' as InboxId,
      externalId: index === 0 ? ORDER.customerId : null,
      name: null,
      email: null,
      attributes: {},
      createdAt: at,
    });
    const conversation = await this.store.openConversation(
      {
        id: this.newId<ConversationId>('cnv'),
        tenantId: TENANT,
        inboxId: 'inb' as InboxId,
        visitorId: visitor.id,
        lang: 'zh',
        at,
      },
      { force: true },
    );
    this.acked.set(conversation.id, new Set());
    return { conversationId: conversation.id, visitorId: visitor.id };
  }

  async say(target: { conversationId: ConversationId; visitorId: VisitorId }, clientMessageId: string): Promise<void> {
    const text =
      this.targets[0]?.conversationId === target.conversationId
        ? await this.#customerSays(target)
        : this.world.pick(SAYINGS)[0];
    if (text === null) return;
    const result = await this.store.appendUtterance({
      tenantId: TENANT,
      conversationId: target.conversationId,
      visitorId: target.visitorId,
      messageId: this.newId<MessageId>('msg'),
      clientMessageId,
      text,
      at: toTimestamp(this.clock.now()),
      nextConversationId: this.newId('cnv'),
    });
    if (result.kind === 'not_found') throw new Error('the conversation is gone');
    this.acked.get(target.conversationId)?.add(clientMessageId);
    // The server that acked may have died before it told its scheduler.
    if (this.nodes.length > 0 && this.world.random() < 0.9) {
      this.world.pick(this.nodes).scheduler.utteranceArrived(TENANT, target.conversationId);
    }
  }

  /** The next words of the invoice flow; mostly waits until the last ones were answered. */
  async #customerSays({ conversationId }: { conversationId: ConversationId }): Promise<string | null> {
    const context = await this.store.turnContext(TENANT, conversationId);
    if (context === null || (context.pending.length > 0 && this.world.random() < 0.9)) return null;
    return INVOICE[context.state?.flow?.step ?? ''] ?? '我要开发票 KF202611010001';
  }

  async staffActs(conversationId: ConversationId): Promise<void> {
    const staffId = this.world.pick(STAFF);
    const change = this.world.pick(['take', 'release', 'close', 'speak'] as const);
    const at = toTimestamp(this.clock.now());
    if (change === 'speak') {
      await this.store.appendStaffMessage({
        tenantId: TENANT,
        conversationId,
        staffId,
        authorName: staffId,
        messageId: this.newId('msg'),
        clientMessageId: this.newId('s'),
        text: '您好',
        internal: false,
        at,
      });
      return;
    }
    await this.store.changeHolder({
      tenantId: TENANT,
      conversationId,
      change,
      staffId,
      newTicket: {
        id: this.newId<TicketId>('tkt'),
        category: 'general',
        priority: 'normal',
        queue: 'general',
        assignee: staffId,
        status: 'open',
        subject: 'taken',
        summary: '',
        reason: 'taken_over',
        slots: {},
        tags: [],
        firstSeq: 1,
        lastSeq: null,
      },
      at,
    });
  }

  /** Runs until nothing waits and no timer brings anything new: every sweep, retry and lease has had its time. */
  async quiesce(): Promise<void> {
    for (let round = 0; round < 60; round++) {
      let steps = 0;
      while (await this.world.step()) {
        if (++steps > 20_000) throw new Error('the world does not come to rest');
      }
      this.clock.advance(2_000);
    }
    while (await this.world.step());
  }
}

export async function simulate(seed: number): Promise<Simulation> {
  const sim = new Simulation(seed);
  await sim.store.migrate();
  await sim.store.createTenant({ id: TENANT, name: 'Default', createdAt: toTimestamp(sim.clock.now()) });
  await sim.store.saveInbox({
    id: 'inb' as InboxId,
    tenantId: TENANT,
    name: 'web',
    widgetKey: 'simulated',
    allowedOrigins: [],
    requireOrigin: false,
    identitySecret: 'secret',
  });
  for (const id of STAFF) {
    const at = toTimestamp(sim.clock.now());
    const email = `${id}@example.com`;
    await sim.store.createStaff({
      id,
      tenantId: TENANT,
      email,
      name: id,
      role: 'agent',
      disabled: false,
      createdAt: at,
      passwordHash: '',
    });
  }
  await sim.startNode();
  await sim.startNode();
  for (const index of [0, 1, 2]) sim.targets.push(await sim.openConversation(index));
  let sent = 0;
  for (let event = 0; event < 200; event++) {
    const dice = sim.world.random();
    const target = sim.world.pick(sim.targets);
    // People come to the customer's conversation only now and then, or no change would ever be asked for.
    const undisturbed = target === sim.targets[0] && sim.world.random() < 0.9;
    if (dice < 0.35) await sim.say(target, `c${sent++}`);
    else if (dice < 0.38 && sent > 0) await sim.say(target, `c${sim.world.int(sent)}`);
    else if (dice < 0.5 && !undisturbed) await sim.staffActs(target.conversationId);
    else if (dice < 0.52) {
      sim.crashOne();
      await sim.startNode();
    } else if (dice < 0.56 && sim.nodes.length > 0 && !undisturbed) {
      sim.world
        .pick(sim.nodes)
        .scheduler.requestHandoff(TENANT, target.conversationId)
        .catch(() => {});
    } else if (dice < 0.6) sim.clock.advance(sim.world.int(400));
    else for (let i = sim.world.int(8); i >= 0; i--) await sim.world.step();
  }
  await sim.quiesce();
  return sim;
}
