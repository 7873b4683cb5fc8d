/**
 * What must change together when the encoder does: the workers with encoder and heads, and the knowledge index and gate made
 * with that encoder. A set lives until nothing uses it any more.
 */
import type { TenantId } from '../domain/ids.ts';
import type { KnowledgeSearch } from '../ports/knowledge-search.ts';
import type { QuestionClusters } from '../ports/question-clusters.ts';
import type { ServedModels } from '../ports/served-models.ts';
import type { Understander } from '../ports/understander.ts';

export type ModelWorkers = Understander & ServedModels & { readonly encoderFingerprint: string };
export type ClosableKnowledge = KnowledgeSearch & QuestionClusters & { close(): Promise<void> };

export class ModelSet {
  /** As KEFU_ENCODER has it; undefined = the shipped one. */
  readonly setting: string | undefined;
  readonly workers: ModelWorkers;
  readonly knowledge: ClosableKnowledge;
  #inUse = 0;
  #closing: Promise<void> | null = null;
  #idle: (() => void) | null = null;

  constructor(setting: string | undefined, workers: ModelWorkers, knowledge: ClosableKnowledge) {
    this.setting = setting;
    this.workers = workers;
    this.knowledge = knowledge;
  }

  get encoder(): string {
    return this.workers.versions.encoder ?? '';
  }

  get closed(): boolean {
    return this.#closing !== null;
  }

  /** Keeps the set open while `work` runs. */
  async use<T>(work: (set: ModelSet) => Promise<T>): Promise<T> {
    this.#inUse++;
    try {
      return await work(this);
    } finally {
      this.#inUse--;
      if (this.#inUse === 0) this.#idle?.();
    }
  }

  /** Loads what these tenants have published, and their gates. */
  async load(tenants: readonly TenantId[]): Promise<void> {
    for (const tenant of tenants) await this.knowledge.refresh(tenant);
  }

  /** Takes no new work once called, finishes what runs, and lets go of the threads. */
  close(): Promise<void> {
    this.#closing ??= (async () => {
      if (this.#inUse > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
      // One after the other: knowledge that is being fitted has texts embedded, and a worker that is ended while its model runs
      // takes the process with it.
      await this.knowledge.close().catch(() => undefined);
      await this.workers.close().catch(() => undefined);
    })();
    return this.#closing;
  }
}
