/**
 * Collects what a turn saw and decided while it runs. A trace outlives the turn and is read by staff: phones, their last four
 * digits (which prove whose an order is) and e-mail addresses do not get into it.
 */
import type { AnswerReport } from '../answering/answer-report.ts';
import type { SearchResult } from '../domain/article.ts';
import { type Timestamp, type TurnId, toTimestamp } from '../domain/ids.ts';
import type { Trace } from '../domain/turn.ts';
import type { Entity, IntentGuess, ShadowGuess, Understanding } from '../domain/understanding.ts';
import type { Json } from '../lib/json.ts';
import type { Clock } from '../ports/clock.ts';
import { maskEntities, maskedEntity } from '../understanding/mask-entities.ts';

export class TraceRecorder {
  readonly turnId: TurnId;
  readonly startedAt: Timestamp;
  readonly #clock: Clock;
  readonly #started: number;
  readonly #timingsMs: Record<string, number> = {};
  readonly #versions: Record<string, string> = {};
  readonly #steps: { step: string; [key: string]: Json }[] = [];
  readonly #entities: Entity[] = [];
  readonly #proofs = new Set<string>();
  #understanding: Understanding | null = null;

  constructor(clock: Clock, turnId: TurnId) {
    this.turnId = turnId;
    this.#clock = clock;
    this.#started = clock.monotonic();
    this.startedAt = toTimestamp(clock.now());
  }

  get lastUnderstanding(): Understanding | null {
    return this.#understanding;
  }

  /** Runs a stage and adds its time; a stage run twice adds up. */
  async time<T>(stage: string, run: () => Promise<T>): Promise<T> {
    const started = this.#clock.monotonic();
    try {
      return await run();
    } finally {
      this.#timingsMs[stage] = round((this.#timingsMs[stage] ?? 0) + this.#clock.monotonic() - started, 3);
    }
  }

  step(step: string, facts: Record<string, Json>): void {
    this.#steps.push({ step, ...facts });
  }

  understood(understanding: Understanding): void {
    this.#understanding = understanding;
    this.serving(understanding.versions);
    this.#entities.push(...understanding.entities);
    this.step('understand', {
      normalized: this.#masked(understanding.normalized),
      lang: understanding.lang,
      intents: guesses(understanding.intents),
      outOfScope: understanding.outOfScope,
      doubtful: understanding.doubtful,
      oosScore: round(understanding.oosScore, 4),
      entities: understanding.entities.map(maskedEntity),
      sentiment: understanding.sentiment,
      urgent: understanding.urgent,
      ...(understanding.split === undefined ? {} : { split: { ...understanding.split } }),
      ...(understanding.shadow === undefined ? {} : { shadow: shadowFacts(understanding.shadow) }),
    });
  }

  /** A part of the utterance by itself. */
  understoodRest(text: string, understanding: Understanding): void {
    this.#entities.push(...understanding.entities);
    this.step('understand_rest', { text: this.#masked(text), intent: understanding.intents[0]?.intent ?? null });
  }

  /** Models and knowledge that serve, also for turns in which they did nothing; the trace says by what a turn was decided. */
  serving(versions: Readonly<Record<string, string>>): void {
    Object.assign(this.#versions, versions);
  }

  /** Digits that were given as a proof stay out, also where understanding did not take them for any. */
  proof(digits: string): void {
    this.#proofs.add(digits);
  }

  searched(text: string, category: string | null, result: SearchResult): void {
    const { fact, reranking } = result;
    if (fact !== undefined) {
      const { product, property, value, source, triple, sparql } = fact;
      this.step('graph', { product, property, value, source, triple, sparql });
    }
    this.#versions.knowledge = String(result.knowledgeVersion);
    this.#versions.gate = result.gate.version;
    if (reranking !== undefined) this.#versions.reranker = reranking.version;
    this.step('search', {
      text: this.#masked(text),
      category,
      outcome: result.outcome.kind,
      confidence: round(result.outcome.confidence, 4),
      threshold: result.gate.threshold,
      ...(reranking === undefined
        ? {}
        : { reranking: { outcome: reranking.outcome, tookMs: round(reranking.tookMs, 1) } }),
      passages: result.passages.map((passage) => ({
        articleId: passage.articleId,
        title: passage.title,
        matched: passage.matched,
        score: round(passage.score, 4),
        parts: Object.fromEntries(Object.entries(passage.parts).map(([name, value]) => [name, round(value, 4)])),
      })),
    });
  }

  /** How an answer was phrased. Dropped sentences are told, so that a manager can see what was kept from visitors and why. */
  generated(report: AnswerReport): void {
    this.#versions.prompt = report.promptVersion;
    this.#versions.generator = report.model;
    this.step('generate', {
      outcome: report.outcome,
      reason: report.reason,
      status: report.status,
      latencyMs: round(report.latencyMs, 1),
      firstSentenceMs: report.firstSentenceMs === null ? null : round(report.firstSentenceMs, 1),
      promptTokens: report.usage?.promptTokens ?? null,
      completionTokens: report.usage?.completionTokens ?? null,
      kept: report.kept,
      dropped: report.dropped.map(({ text, reason }) => ({ text, reason })),
    });
  }

  finish(): Trace {
    this.#timingsMs.total = round(this.#clock.monotonic() - this.#started, 3);
    return {
      schema: 1,
      versions: this.#versions,
      timingsMs: this.#timingsMs,
      steps: this.#steps.map((it) => this.#withoutProofs(it)),
    };
  }

  #masked(text: string): string {
    return maskEntities(text, this.#entities);
  }

  #withoutProofs<T extends Json>(value: T): T {
    if (typeof value === 'string') {
      let text: string = value;
      for (const digits of this.#proofs) text = text.replace(new RegExp(`(?<!\\d)${digits}(?!\\d)`, 'g'), '(phone)');
      return text as T;
    }
    if (Array.isArray(value)) return value.map((item) => this.#withoutProofs(item)) as unknown as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#withoutProofs(item)])) as T;
  }
}

function guesses(intents: readonly IntentGuess[]) {
  return intents.map(({ intent, confidence }) => ({ intent, confidence: round(confidence, 4) }));
}

function shadowFacts({ model, version, intents, outOfScope, oosScore }: ShadowGuess) {
  return { model, version, intents: guesses(intents), outOfScope, oosScore: round(oosScore, 4) };
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
