/**
 * The assistant without its faces: store, models, knowledge, flows and the turn, wired and started. The server adds the
 * gateway; the command line uses it as it is.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createDemoOrders } from '../adapters/demo-orders/demo-orders.ts';
import { createHttpConnector } from '../adapters/http-connector/http-connector.ts';
import { createOpenAiGenerator } from '../adapters/llm/openai-generator.ts';
import { createLruAnswerCache } from '../adapters/lru/lru-answer-cache.ts';
import { createWorkerUnderstander } from '../adapters/piscina/worker-understander.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { systemRandom } from '../adapters/system/system-random.ts';
import { createVectorFiles } from '../adapters/vector-files/vector-files.ts';
import type { AnswerReport } from '../answering/answer-report.ts';
import { Answerer } from '../answering/answerer.ts';
import { MAX_TOKENS } from '../answering/phrase-answer.ts';
import type { Config, RerankerConfig } from '../config.ts';
import type { Reranking } from '../domain/article.ts';
import { makeId, type TenantId, toTimestamp } from '../domain/ids.ts';
import { DraftSearch } from '../knowledge/search/draft-search.ts';
import {
  createKnowledgeSearch,
  ENTITIES_SETTING,
  type KnowledgeSearchOptions,
} from '../knowledge/search/knowledge-search.ts';
import type { RerankerOrder } from '../knowledge/search/protocol.ts';
import type { Connector } from '../ports/connector.ts';
import type { EventSink } from '../ports/event-sink.ts';
import { JobRunner } from '../turn/job-runner.ts';
import { OutboxDispatcher } from '../turn/outbox-dispatcher.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import { type SchedulerEvents, TurnScheduler } from '../turn/turn-scheduler.ts';
import { willRefit } from '../understanding/head-refits.ts';
import { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { bootstrap, type FirstStart } from './bootstrap.ts';
import { ConfiguredReranker } from './configured-reranker.ts';
import { EncoderSwitch } from './encoder-switch.ts';
import { LiveSettings } from './live-settings.ts';
import { missingHeadsOf } from './missing-heads.ts';
import { openStore } from './open-store.ts';
import { PATHS, workerFile } from './paths.ts';
import { runPreparation } from './preparation-line.ts';
import { readStarterPack } from './starter-pack.ts';
import { catalogueFrom, NO_CATALOGUE } from './tenant-catalogue.ts';
import { CONTENT_SETTINGS, compileContent } from './tenant-content.ts';

/** A read that is late for its turn may still refresh the last good answer within this. */
const READ_LIMIT_MS = 2_000;

export interface EngineOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly sink: EventSink;
  staffOnline(tenantId: TenantId): Promise<boolean>;
  turnDone?: SchedulerEvents['turnDone'];
  turnConflict?(): void;
  /** Provisional text of a running turn; where nobody can be shown it, it is dropped. */
  showDelta?: TurnDeps['showDelta'];
  answerPhrased?(report: AnswerReport): void;
  searchReranked?(reranking: Reranking): void;
}

export type Engine = Awaited<ReturnType<typeof createEngine>>;

/** Opens, migrates and fills the store, loads models and knowledge. Rejects with one clear line when something is missing. */
export async function createEngine(options: EngineOptions) {
  const { config, logger, sink } = options;
  const clock = systemClock;
  const random = systemRandom;
  mkdirSync(config.dataDir, { recursive: true });
  // First: a folder that cannot be used ends the start, and nothing runs yet that would have to end with it.
  const reranker = config.reranker === undefined ? null : await openReranker(config, config.reranker, logger);

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

  const former = (what: string) => (error: unknown, tenantId: TenantId) =>
    logger.error({ err: error, tenantId }, `the ${what} cannot be read; the former goes on being used`);
  const contents = new LiveSettings({
    store,
    clock,
    keys: CONTENT_SETTINGS,
    make: (values, _versions, tenantId) => compileContent(values, tenantId),
    onFault: former('dialogue content'),
  });
  const catalogues = new LiveSettings({
    store,
    clock,
    keys: [ENTITIES_SETTING],
    make: catalogueFrom,
    otherwise: NO_CATALOGUE,
    onFault: former('catalogue'),
  });

  const registry = new ModelRegistry(PATHS.models, join(config.dataDir, 'models'));
  const openKnowledge = (
    understander: KnowledgeSearchOptions['understander'],
    fingerprint: string,
    more: Partial<KnowledgeSearchOptions>,
  ) =>
    createKnowledgeSearch({
      store,
      understander,
      workerFile: workerFile('knowledge-worker'),
      clock,
      vectors: createVectorFiles({
        folder: join(config.dataDir, 'vectors'),
        fingerprint,
        onFault: (error) => logger.warn({ err: error }, 'vectors are not kept: a start will make them again'),
      }),
      reranker: () => rerankerOrder(reranker, config.reranker),
      onFault: (error) => logger.error({ err: error }, 'knowledge refresh failed'),
      ...more,
    });
  const encoders = await EncoderSwitch.open({
    wanted: config.encoder,
    stateFile: join(config.dataDir, 'encoders', 'serving.json'),
    openWorkers: (encoder) =>
      createWorkerUnderstander({
        workers: config.workers,
        workerFile: workerFile('understanding-worker'),
        modelsRoot: PATHS.models,
        dataDir: config.dataDir,
        encoder,
        catalogueOf: (tenantId) => catalogues.get(tenantId),
        clock,
      }),
    openKnowledge: (understander) =>
      openKnowledge(understander, understander.encoderFingerprint, {
        cache: createLruAnswerCache(config.answerCacheMs, clock),
        reranked: (reranking) => options.searchReranked?.(reranking),
        onRecovered: (tenantId) => logger.info({ tenantId }, 'knowledge refreshed again'),
      }),
    prepare: (setting, progress, signal) =>
      runPreparation(
        workerFile('preparation-worker'),
        {
          what: 'encoder',
          modelsRoot: PATHS.models,
          dataDir: config.dataDir,
          setting,
          hubUrl: config.hubUrl,
          starterPack: PATHS.starterPack,
        },
        progress,
        signal,
      ),
    missingHeads: missingHeadsOf(registry),
    tenants: async () => (await store.listTenants()).map(({ id }) => id),
    clock,
    log: logger,
  });
  const { understander, models, knowledge } = encoders;
  const draftKnowledge = new DraftSearch({
    store,
    clock,
    open: (draft) => openKnowledge(understander, encoders.fingerprint, { store: draft, watches: false }),
    encoder: () => encoders.fingerprint,
    onFault: (error) => logger.warn({ err: error }, 'the index of the draft was not let go'),
  });
  const refits = (name: string, version: string) => willRefit(registry, name, version, encoders.fingerprint);
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
  const { llm } = config;
  const answerer =
    llm === undefined
      ? null
      : new Answerer({
          generator: createOpenAiGenerator({ ...llm, maxTokens: MAX_TOKENS }),
          clock,
          random,
          budgetMs: llm.budgetMs,
          maxRunning: llm.maxRunning,
          done: (report) => options.answerPhrased?.(report),
        });

  const outbox = new OutboxDispatcher(store, sink, clock, (error) => logger.warn({ err: error }, 'outbox'));
  const scheduler: TurnScheduler = new TurnScheduler(
    {
      store,
      understander,
      knowledge,
      connectors,
      answerer,
      productNames: async (tenantId) => (await catalogues.get(tenantId)).products.flatMap(({ names }) => names),
      showDelta: (to, delta) => options.showDelta?.(to, delta),
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
    understander,
    models,
    refits,
    knowledge,
    /** Hit tests of the draft. */
    draftKnowledge,
    /** Which encoder serves, and why it is not the configured one. */
    encoderStatus: () => encoders.status(),
    /** Which reranker there is, and why it is not ready; null when none is configured. */
    rerankerStatus: () => reranker?.status() ?? null,
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
      if (firstStart !== null) await encoders.beforeFirstStart();
      for (const tenant of await store.listTenants()) {
        await contents.get(tenant.id);
        await knowledge.refresh(tenant.id);
      }
      await outbox.start();
      await scheduler.start();
      jobs.start();
      encoders.follow();
      reranker?.follow();
    },
    /** Finishes what runs, publishes it, and lets go of everything. */
    async close(): Promise<void> {
      // An answer that is being phrased would hold its turn, and the drain, for seconds.
      answerer?.stop();
      await jobs.drain();
      await scheduler.drain();
      await outbox.drain();
      await draftKnowledge.close();
      await Promise.allSettled([encoders.close(), reranker?.close(), ordersConnector.close(), orders.close()]);
      await store.close();
    },
  };
}

function openReranker(config: Config, { setting }: RerankerConfig, logger: Logger): Promise<ConfiguredReranker> {
  const { dataDir, hubUrl } = config;
  return ConfiguredReranker.open({
    setting,
    dataDir,
    prepare: (download, progress, signal) =>
      runPreparation(
        workerFile('preparation-worker'),
        { what: 'reranker', dataDir, setting, hubUrl, download },
        progress,
        signal,
      ),
    clock: systemClock,
    log: logger,
  });
}

function rerankerOrder(reranker: ConfiguredReranker | null, bounds: RerankerConfig | undefined): RerankerOrder | null {
  const ready = reranker?.ready ?? null;
  return ready === null || bounds === undefined
    ? null
    : { ...ready, candidates: bounds.candidates, budgetMs: bounds.budgetMs };
}

/** The configured order system, or the demo one on a loopback port of its own. */
async function openOrders(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  if (config.ordersUrl !== undefined) return { url: config.ordersUrl, close: async () => {} };
  const demo = createDemoOrders({ path: join(config.dataDir, 'demo-orders.db'), clock: systemClock });
  const url = await demo.listen(0);
  return { url, close: () => demo.close() };
}
