/**
 * Has the worker fit gates to what is served, one after the other for each tenant, and keeps them in the tenant's settings.
 * The questions with known answers that a gate is fitted on come from the tenant too, and serve the worker as evidence.
 */
import { KefuError } from '../../domain/errors.ts';
import { type TenantId, toTimestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Json } from '../../lib/json.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Understander } from '../../ports/understander.ts';
import { normalize } from '../../text/normalize.ts';
import { searchedText } from '../../text/searched-text.ts';
import { GATE_SETTING, RERANKED_GATE_SETTING } from './gate-setting.ts';
import type { GivenQuestion, VectorBlock } from './protocol.ts';
import { embedTexts, joinBlocks, NO_VECTORS } from './text-vectors.ts';
import type { WorkerLine } from './worker-line.ts';

/** Tenant setting: questions with known answers `[{ text, lang, gold: [articleId] }]`. */
const CALIBRATION_SETTING = 'calibration';
/** Part of the stored gate's name: a gate fitted by other code is fitted again. */
const GATE_CODE = 11;
/** Of the texts a gate is fitted on. */
const EMBEDDED_AT_ONCE = 128;

export interface GateFitsOptions {
  readonly store: Pick<Store, 'getSetting' | 'putSetting'>;
  readonly understander: Pick<Understander, 'embed' | 'trainedOn'>;
  readonly clock: Clock;
  /** The worker of now. */
  line(): WorkerLine;
  /** A tenant's answers may have changed. */
  outdate(tenantId: TenantId): void;
  /** This plain gate decides now. */
  fitted(tenantId: TenantId, gate: string | null): void;
  /** Of a fit in the background. */
  fault(error: unknown): void;
}

/** What a gate is fitted to, beside the questions with known answers. */
interface Fitted {
  readonly version: number;
  readonly encoder: string;
  /** Versions of the settings with names for things. */
  readonly names: string;
  readonly target: number;
}

/** A gate to be fitted, and the name it is stored under. */
export interface FitOrder {
  readonly version: number;
  readonly name: string;
  readonly target: number;
  readonly reranked: boolean;
}

export class GateFits {
  readonly #options: GateFitsOptions;
  /** The last fit ordered for each tenant: fits of one tenant run in order, so that the newest order has the last word. */
  readonly #last = new Map<TenantId, Promise<void>>();
  readonly #inBackground = new Set<Promise<void>>();
  #closed = false;

  constructor(options: GateFitsOptions) {
    this.#options = options;
  }

  /** What a gate is fitted on: one of another name is fitted again. */
  async nameFor(tenantId: TenantId, { version, encoder, names, target }: Fitted): Promise<string> {
    const calibration = (await this.#options.store.getSetting(tenantId, CALIBRATION_SETTING))?.version ?? 0;
    return `knowledge ${version}, encoder ${encoder}, names ${names}, calibration ${calibration}, target ${target}, code ${GATE_CODE}`;
  }

  fit(tenantId: TenantId, order: FitOrder): Promise<void> {
    const before = this.#last.get(tenantId) ?? Promise.resolve();
    const fit = before.catch(() => undefined).then(() => this.#fitNow(tenantId, order));
    this.#last.set(tenantId, fit);
    return fit;
  }

  /** Lets a fit go on by itself; a fault of it is told. */
  leave(fitting: Promise<void>): void {
    const caught = fitting
      .catch((error) => this.#options.fault(error))
      .finally(() => this.#inBackground.delete(caught));
    this.#inBackground.add(caught);
  }

  /** Brings the questions with known answers to the worker, as evidence. */
  async learn(tenantId: TenantId): Promise<readonly GivenQuestion[]> {
    const { store, understander, line } = this.#options;
    const questions = readQuestions((await store.getSetting(tenantId, CALIBRATION_SETTING))?.value ?? null);
    let vectors = NO_VECTORS;
    for (let round = 0; round < 2; round++) {
      const reply = await line().call('learn', { tenantId, questions, vectors });
      if (reply.kind === 'learnt') break;
      vectors = await embedTexts(understander, reply.texts, 'passage');
    }
    return questions;
  }

  /** From here on no fit embeds another piece. */
  close(): void {
    this.#closed = true;
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#inBackground);
  }

  async #fitNow(tenantId: TenantId, { version, name, target, reranked }: FitOrder): Promise<void> {
    const { store, clock, line } = this.#options;
    const questions = await this.learn(tenantId);
    const now = toTimestamp(clock.now());
    let vectors = NO_VECTORS;
    let familiar: number | null = null;
    for (let round = 0; round < 2; round++) {
      const order = { tenantId, version, questions, vectors, now, target, familiar, reranked };
      const reply = await line().call('fit', order);
      if (reply.kind === 'needs') {
        vectors = await this.#embed(reply.texts);
        familiar = await this.#familiarity(reply.wordings);
        continue;
      }
      this.#options.outdate(tenantId);
      if (reply.kind !== 'fitted') return;
      if (!reranked) this.#options.fitted(tenantId, versionOf(reply.gate));
      const setting = reranked ? RERANKED_GATE_SETTING : GATE_SETTING;
      await store.putSetting(tenantId, setting, { name, gate: reply.gate }, null);
      return;
    }
  }

  /** In pieces, because closing waits for the one that is under way. */
  async #embed(texts: readonly string[]): Promise<VectorBlock> {
    const blocks: VectorBlock[] = [];
    for (let first = 0; first < texts.length; first += EMBEDDED_AT_ONCE) {
      if (this.#closed) throw new KefuError('shutting_down');
      const piece = texts.slice(first, first + EMBEDDED_AT_ONCE);
      blocks.push(await embedTexts(this.#options.understander, piece, 'query'));
    }
    return joinBlocks(blocks);
  }

  /** Share of these wordings that the encoder was trained on. */
  async #familiarity(wordings: readonly string[]): Promise<number> {
    const seen = wordings.length === 0 ? [] : await this.#options.understander.trainedOn(wordings);
    return seen.filter(Boolean).length / Math.max(1, wordings.length);
  }
}

/** Whether two names differ in the version of the knowledge alone: the gate of one may decide until the other's is fitted. */
export function differInVersion(name: string, other: string): boolean {
  const rest = (of: string) => of.replace(/^knowledge \d+, /, '');
  return name !== other && rest(name) === rest(other);
}

function versionOf(gate: Json): string | null {
  const { version } = (gate ?? {}) as { version?: unknown };
  return typeof version === 'string' ? version : null;
}

function readQuestions(value: Json): GivenQuestion[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) => {
    if (row === null || typeof row !== 'object' || Array.isArray(row)) return [];
    const { text, lang, gold } = row;
    if (typeof text !== 'string' || (lang !== 'zh' && lang !== 'en') || !Array.isArray(gold)) return [];
    return [
      {
        normalized: searchedText(normalize(text)),
        lang: lang as Lang,
        gold: gold.filter((id) => typeof id === 'string'),
      },
    ];
  });
}
