/** Understanding in worker threads: no model ever runs on the main thread. */
import { Piscina } from 'piscina';
import type { Catalogue } from '../../domain/catalogue.ts';
import { KefuError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Understanding } from '../../domain/understanding.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TextRole } from '../../ports/encoder.ts';
import type { ServedHead, ServedModels } from '../../ports/served-models.ts';
import type { Understander, UnderstandRequest } from '../../ports/understander.ts';
import { TaskQueue } from './task-queue.ts';
import type { WorkerResult, WorkerSettings, WorkerTask } from './worker-messages.ts';

export interface WorkerUnderstanderOptions {
  readonly workers: number;
  /** The bundled worker entry. */
  readonly workerFile: URL;
  /** Shipped models; versions made on this server lie in `dataDir`/models. */
  readonly modelsRoot: string;
  readonly dataDir: string;
  /** Another encoder than the shipped one. */
  readonly encoder: string | undefined;
  /** The products that a tenant's visitors may name; looked at for every batch. */
  catalogueOf(tenantId: TenantId): Promise<Catalogue>;
  readonly clock: Clock;
  /** How long an utterance may take, waiting included. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;
/** Naming versions must not hold a turn up. */
const VERSIONS_TIMEOUT_MS = 1_000;
const BULK_TIMEOUT_MS = 120_000;
/**
 * A worker that has not answered for this long is stuck, and is replaced. Much longer than anybody waits: a thread that is cut off
 * while the model runs takes the whole process with it (the runtime's exception finds nobody to catch it), and a model that runs
 * comes to an end.
 */
const STUCK_MS = 30_000;
const MAX_BATCH = 32;
/** Texts of one bulk task: few enough that an utterance behind it waits a few milliseconds only. */
const BULK_BATCH = 64;
const MAX_WAITING = 4_096;

interface Bulk {
  readonly texts: readonly string[];
  readonly as: TextRole;
}

/** Starts the workers and waits until each has its models; rejects with KefuError `unavailable` when one cannot load them. */
export async function createWorkerUnderstander(
  options: WorkerUnderstanderOptions,
): Promise<Understander & ServedModels & { readonly encoderFingerprint: string }> {
  const settings: WorkerSettings = {
    modelsRoot: options.modelsRoot,
    dataDir: options.dataDir,
    encoder: options.encoder,
  };
  const pool = new Piscina<WorkerTask, WorkerResult>({
    filename: options.workerFile.href,
    workerData: settings,
    minThreads: options.workers,
    maxThreads: options.workers,
    concurrentTasksPerWorker: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  // A worker that dies is replaced by the pool; its task rejects, which is where the fault is told.
  pool.on('error', () => {});
  try {
    const hellos = await Promise.all(Array.from({ length: options.workers }, () => pool.run({ kind: 'hello' })));
    const [hello] = hellos;
    if (hello?.kind !== 'hello') throw new Error('the worker answered something else than hello');
    return new WorkerUnderstander(pool, options, hello);
  } catch (cause) {
    await pool.destroy();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KefuError('unavailable', `The understanding workers cannot start: ${why}`, { cause });
  }
}

class WorkerUnderstander implements Understander, ServedModels {
  readonly #pool: Piscina<WorkerTask, WorkerResult>;
  readonly #clock: Clock;
  readonly #utterances: TaskQueue<UnderstandRequest, Understanding>;
  readonly #bulk: TaskQueue<Bulk, Float32Array[]>;
  readonly #dimensions: number;
  readonly #catalogueOf: WorkerUnderstanderOptions['catalogueOf'];
  /** Of the encoder that gives the vectors. */
  readonly encoderFingerprint: string;
  #versions: Readonly<Record<string, string>>;
  readonly #running = new Set<Promise<unknown>>();

  constructor(
    pool: Piscina<WorkerTask, WorkerResult>,
    options: WorkerUnderstanderOptions,
    hello: Extract<WorkerResult, { kind: 'hello' }>,
  ) {
    this.#pool = pool;
    this.#clock = options.clock;
    this.#versions = hello.versions;
    this.#dimensions = hello.dimensions;
    this.#catalogueOf = options.catalogueOf;
    this.encoderFingerprint = hello.fingerprint;
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#utterances = new TaskQueue({
      clock: options.clock,
      lanes: options.workers,
      maxBatch: MAX_BATCH,
      maxWaiting: MAX_WAITING,
      timeoutMs,
      run: (batch) => this.#understand(batch, timeoutMs),
    });
    this.#bulk = new TaskQueue({
      clock: options.clock,
      lanes: 1,
      maxBatch: 1,
      maxWaiting: Number.POSITIVE_INFINITY,
      timeoutMs: BULK_TIMEOUT_MS,
      run: async (batch) => [await this.#embed(batch[0] as Bulk)],
    });
  }

  get versions(): Readonly<Record<string, string>> {
    return this.#versions;
  }

  understand(request: UnderstandRequest): Promise<Understanding> {
    return this.#utterances.add(request);
  }

  async embed(texts: readonly string[], as: TextRole = 'query'): Promise<Float32Array[]> {
    // Alike lengths together: every text of a batch costs as much as its longest.
    const order = texts.map((_, i) => i).sort((a, b) => texts[a]!.length - texts[b]!.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let first = 0; first < order.length; first += BULK_BATCH) {
      const part = order.slice(first, first + BULK_BATCH);
      const found = await this.#bulk.add({ texts: part.map((i) => texts[i]!), as });
      part.forEach((i, k) => {
        vectors[i] = found[k]!;
      });
    }
    return vectors;
  }

  async trainedOn(texts: readonly string[]): Promise<readonly boolean[]> {
    const result = await this.#run({ kind: 'trained_on', texts }, BULK_TIMEOUT_MS);
    if (result.kind !== 'trained_on') throw new KefuError('internal');
    return result.seen;
  }

  servedVersions(tenantId: TenantId, visitorId: string): Promise<Readonly<Record<string, string>>> {
    // A turn that hands over because nothing answers names what served until then.
    const known = () => this.#versions;
    const asked = this.#run({ kind: 'versions', tenantId, visitorId }, TIMEOUT_MS).then(
      (result) => (result.kind === 'versions' ? result.versions : known()),
      known,
    );
    let timer: { cancel(): void } | undefined;
    const late = new Promise<Readonly<Record<string, string>>>((resolve) => {
      timer = this.#clock.setTimer(VERSIONS_TIMEOUT_MS, () => resolve(known()));
    });
    return Promise.race([asked, late]).finally(() => timer?.cancel());
  }

  async servedHeads(): Promise<readonly ServedHead[]> {
    const result = await this.#run({ kind: 'heads' }, TIMEOUT_MS);
    if (result.kind !== 'heads') throw new KefuError('internal');
    return result.heads;
  }

  async close(): Promise<void> {
    this.#utterances.close();
    this.#bulk.close();
    await Promise.allSettled(this.#running);
    await this.#pool.destroy();
  }

  async #understand(requests: readonly UnderstandRequest[], timeoutMs: number): Promise<Understanding[]> {
    const tenants = [...new Set(requests.map(({ tenantId }) => tenantId))];
    const catalogues = await Promise.all(
      tenants.map(async (tenantId) => ({ tenantId, ...(await this.#catalogueOf(tenantId)) })),
    );
    // The products go only where they are not known: the next task may well meet another worker.
    const versions = catalogues.map(({ tenantId, version }) => ({ tenantId, version, products: null }));
    let result = await this.#run({ kind: 'understand', requests, catalogues: versions }, timeoutMs);
    if (result.kind === 'catalogues_wanted')
      result = await this.#run({ kind: 'understand', requests, catalogues }, timeoutMs);
    if (result.kind !== 'understand') throw new KefuError('internal');
    const found = result.understandings.map((understanding, i) => ({
      ...understanding,
      embedding: this.#vector(result.vectors, i),
    }));
    const last = found.at(-1);
    if (last !== undefined) this.#versions = { ...this.#versions, ...last.versions };
    return found;
  }

  async #embed({ texts, as }: Bulk): Promise<Float32Array[]> {
    const result = await this.#run({ kind: 'embed', texts, as }, BULK_TIMEOUT_MS);
    if (result.kind !== 'embed') throw new KefuError('internal');
    return texts.map((_, i) => this.#vector(result.vectors, i));
  }

  /** The queues tell their callers when it takes too long; here only a stuck worker is cut off, which the pool replaces. */
  async #run(task: WorkerTask, timeoutMs: number): Promise<WorkerResult> {
    const running = this.#pool.run(task, { signal: AbortSignal.timeout(Math.max(timeoutMs, STUCK_MS)) });
    this.#running.add(running);
    try {
      return await running;
    } catch (cause) {
      throw new KefuError('unavailable', 'The understanding worker failed.', { cause });
    } finally {
      this.#running.delete(running);
    }
  }

  #vector(block: Float32Array, row: number): Float32Array {
    return block.slice(row * this.#dimensions, (row + 1) * this.#dimensions);
  }
}
