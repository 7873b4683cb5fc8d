/**
 * The assistant without its faces: store, models, knowledge, flows and the turn, wired and started. The server adds the
 * gateway; the command line uses it as it is.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createDemoOrders } from '../adapters/demo-orders/demo-orders.ts';
import { createHttpConnector } from '../adapters/http-connector/http-connector.ts';
import { createWorkerUnderstander } from '../adapters/piscina/worker-understander.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { systemRandom } from '../adapters/system/system-random.ts';
import type { Config } from '../config.ts';
import { makeId, type TenantId, toTimestamp } from '../domain/ids.ts';
import { createKnowledgeSearch } from '../knowledge/search/knowledge-search.ts';
import type { Connector } from '../ports/connector.ts';
import type { EventSink } from '../ports/event-sink.ts';
import type { Understander } from '../ports/understander.ts';
import { JobRunner } from '../turn/job-runner.ts';
import { OutboxDispatcher } from '../turn/outbox-dispatcher.ts';
import { type SchedulerEvents, TurnScheduler } from '../turn/turn-scheduler.ts';
import { bootstrap, type FirstStart } from './bootstrap.ts';
import { openStore } from './open-store.ts';
import { PATHS, workerFile } from './paths.ts';
import { readStarterPack } from './starter-pack.ts';
import { TenantContents } from './tenant-contents.ts';

/** A read that is late for its turn may still refresh the last good answer within this. */
const READ_LIMIT_MS = 2_000;

export interface EngineOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly sink: EventSink;
  staffOnline(tenantId: TenantId): Promise<boolean>;
  turnDone?: SchedulerEvents['turnDone'];
  turnConflict?(): void;
}

export type Engine = Awaited<ReturnType<typeof createEngine>>;

/** Opens, migrates and fills the store, loads models and knowledge. Rejects with one clear line when something is missing. */
export async function createEngine(options: EngineOptions) {
  const { config, logger, sink } = options;
  const clock = systemClock;
  const random = systemRandom;
  mkdirSync(config.dataDir, { recursive: true });

  const store = openStore(config);
  const migrated = await store.migrate();
  if (migrated.from !== migrated.to) logger.info(migrated, 'store migrated');
  const firstStart: FirstStart | null = await bootstrap(
    store,
    config,
    readStarterPack(PATHS.starterPack, PATHS.calibration),
    clock,
    random,
  );

  const understander = await createWorkerUnderstander({
    workers: config.workers,
    workerFile: workerFile('understanding-worker'),
    modelsRoot: PATHS.models,
    dataDir: config.dataDir,
    encoder: config.encoder,
    starterPack: PATHS.starterPack,
    clock,
  });
  const knowledge = createKnowledgeSearch({
    store,
    understander,
    workerFile: workerFile('knowledge-worker'),
    cacheDir: join(config.dataDir, 'cache'),
    clock,
    onFault: (error) => logger.error({ err: error }, 'knowledge refresh failed'),
  });
  const orders = await openOrders(config);
  const ordersConnector = createHttpConnector({
    baseUrl: orders.url,
    token: config.ordersToken,
    clock,
    readBudgetMs: config.ordersBudgetMs,
    readLimitMs: Math.max(READ_LIMIT_MS, config.ordersBudgetMs),
  });
  const connectors: Readonly<Record<string, Connector>> = {
    orders: ordersConnector,
  };
  const contents = new TenantContents(store, clock);

  const outbox = new OutboxDispatcher(store, sink, clock, (error) => logger.warn({ err: error }, 'outbox'));
  const scheduler: TurnScheduler = new TurnScheduler(
    {
      store,
      understander,
      knowledge,
      connectors,
      content: (tenantId) => contents.get(tenantId),
      staffOnline: options.staffOnline,
      newId: (prefix) => makeId(prefix, clock.now(), random.bytes(10)),
      now: () => toTimestamp(clock.now()),
      clock,
      observe: { conflict: () => options.turnConflict?.() },
    },
    store,
    {
      committed: (rows) => outbox.accept(rows),
      jobsQueued: () => jobs.kick(),
      turnDone: (outcome, durationMs) => options.turnDone?.(outcome, durationMs),
      turnFailed: (error, facts) => logger.error({ err: error, ...facts }, 'turn failed'),
    },
  );
  const jobs: JobRunner = new JobRunner({
    store,
    scheduler,
    connectors,
    clock,
    owner: makeId('own', clock.now(), random.bytes(10)),
    fault: (error, job) => logger.error({ err: error, jobId: job?.id }, 'job failed'),
  });

  return {
    store,
    understander: understander as Understander,
    knowledge,
    connectors,
    contents,
    scheduler,
    outbox,
    clock,
    random,
    firstStart,
    ordersUrl: orders.url,
    /** Loads every tenant's knowledge, then takes up what an earlier process left undone. */
    async start(): Promise<void> {
      for (const tenant of await store.listTenants()) {
        await contents.get(tenant.id);
        await knowledge.refresh(tenant.id);
      }
      await outbox.start();
      await scheduler.start();
      jobs.start();
    },
    /** Finishes what runs, publishes it, and lets go of everything. */
    async close(): Promise<void> {
      await jobs.drain();
      await scheduler.drain();
      await outbox.drain();
      await Promise.allSettled([knowledge.close(), understander.close(), ordersConnector.close(), orders.close()]);
      await store.close();
    },
  };
}

/** The configured order system, or the demo one on a loopback port of its own. */
async function openOrders(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  if (config.ordersUrl !== undefined) return { url: config.ordersUrl, close: async () => {} };
  const demo = createDemoOrders({ path: join(config.dataDir, 'demo-orders.db'), clock: systemClock });
  const url = await demo.listen(0);
  return { url, close: () => demo.close() };
}
