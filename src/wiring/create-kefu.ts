/** The whole server: the engine with the gateway around it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { Counter, Histogram, Registry } from 'prom-client';
import { createSocketAdapter } from '../adapters/redis/socket-adapter.ts';
import { type Config, ConfigError } from '../config.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { gapRoutes } from '../gateway/http/routes/gaps.ts';
import { flowNames } from '../turn/content-names.ts';
import { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { answerMetrics } from './answer-metrics.ts';
import { DEFAULT_TENANT } from './bootstrap.ts';
import { createEngine } from './engine.ts';
import { importRoutes } from './import-routes.ts';
import { openImportThread } from './import-thread.ts';
import { labelRoutes } from './label-routes.ts';
import { modelRoutes } from './model-routes.ts';
import { PATHS, workerFile } from './paths.ts';
import { registerProcessMetrics } from './process-metrics.ts';
import { rerankerMetrics } from './reranker-metrics.ts';

/** Wires everything; `listen` serves. The port is opened first and answers 503 on /readyz until models and knowledge are loaded. */
export async function createKefu(config: Config) {
  const logger = pino({
    level: config.logLevel,
    // A visitor's words, addresses and credentials do not belong in logs.
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token', '*.text'],
  });
  const metrics = new Registry();
  registerProcessMetrics(metrics);
  const turns = new Histogram({
    name: 'kefu_turn_duration_seconds',
    help: 'Time from waking a turn to its commit',
    labelNames: ['outcome', 'decision'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [metrics],
  });
  const conflicts = new Counter({
    name: 'kefu_turn_conflicts_total',
    help: 'Turns started over',
    registers: [metrics],
  });

  let gateway: Gateway | null = null;
  let ready = false;
  const engine = await createEngine({
    config,
    logger,
    sink: { publish: (rows) => gateway?.sink.publish(rows) },
    staffOnline: async (tenantId) => (await gateway?.staffOnline(tenantId)) ?? false,
    turnDone: (outcome, durationMs) =>
      turns.observe(
        { outcome: outcome.kind, decision: outcome.kind === 'committed' ? outcome.decision : '' },
        durationMs / 1000,
      ),
    turnConflict: () => conflicts.inc(),
    showDelta: (to, delta) => gateway?.showDelta(to, delta),
    answerPhrased: answerMetrics(metrics, config.llm),
    searchReranked: rerankerMetrics(metrics, config.reranker?.setting),
  });
  const { version } = JSON.parse(readFileSync(join(PATHS.root, 'package.json'), 'utf8')) as { version: string };
  const sockets =
    config.redisUrl === undefined
      ? null
      : await createSocketAdapter(config.redisUrl, (error) => logger.warn({ err: error }, 'redis'));
  const { databaseUrl, dataDir } = config;
  const imports = openImportThread(workerFile('import-worker'), { databaseUrl, dataDir });
  gateway = await createGateway({
    store: engine.store,
    turns: engine.scheduler,
    knowledge: engine.knowledge,
    draftKnowledge: engine.draftKnowledge,
    understander: engine.understander,
    flowNames: async (tenantId) => flowNames(await engine.contents.get(tenantId)),
    config: {
      trustProxy: config.trustProxy,
      visitorBurst: config.visitorBurst,
      publicUrl: config.publicUrl,
      staticDir: PATHS.web,
      version,
    },
    clock: engine.clock,
    random: engine.random,
    logger,
    metrics,
    readiness: async () => ({ ready, checks: { knowledge: ready } }),
    extraRoutes: [
      ...importRoutes({
        clock: engine.clock,
        random: engine.random,
        spoolFolder: join(dataDir, 'uploads'),
        run: imports.run,
        onFault: (error) => logger.error({ err: error }, 'import stopped; the same upload goes on'),
      }),
      ...gapRoutes(engine),
      ...labelRoutes(engine),
      ...modelRoutes({
        registry: new ModelRegistry(PATHS.models, join(config.dataDir, 'models')),
        workers: engine.models,
        refits: engine.refits,
        store: engine.store,
        operator: DEFAULT_TENANT,
        logger,
      }),
    ],
    ...(sockets === null ? {} : { redisAdapter: sockets.adapter }),
  });
  const server = gateway;

  return {
    engine,
    logger,
    firstStart: engine.firstStart,
    /** Opens the port, then loads; resolves with the port once ready. */
    async listen(): Promise<{ port: number }> {
      const { port } = await server.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE')
          throw new ConfigError(`PORT: ${config.port} is in use by another program; allowed: a free port`);
        throw error;
      });
      await engine.start();
      ready = true;
      return { port };
    },
    /** Refuses new work, finishes what runs, closes. */
    async stop(): Promise<void> {
      ready = false;
      await server.drain();
      await imports.close();
      await engine.close();
      await server.close();
      await sockets?.close();
    },
  };
}
