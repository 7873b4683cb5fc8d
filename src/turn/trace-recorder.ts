/** Collects what a turn saw and decided while it runs. */
import type { AnswerReport } from '../answering/answer-report.ts';
import type { SearchResult } from '../domain/article.ts';
import { type Timestamp, type TurnId, toTimestamp } from '../domain/ids.ts';
import type { Trace } from '../domain/turn.ts';
import type { IntentGuess, ShadowGuess, Understanding } from '../domain/understanding.ts';
import type { Json } from '../lib/json.ts';
import type { Clock } from '../ports/clock.ts';

export class TraceRecorder {
  readonly turnId: TurnId;
  readonly startedAt: Timestamp;
  readonly #clock: Clock;
  readonly #started: number;
  readonly #timingsMs: Record<string, number> = {};
  readonly #versions: Record<string, string> = {};
  readonly #steps: { step: string; [key: string]: Json }[] = [];
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
    Object.assign(this.#versions, understanding.versions);
    this.step('understand', {
      normalized: understanding.normalized,
      lang: understanding.lang,
      intents: guesses(understanding.intents),
      outOfScope: understanding.outOfScope,
      oosScore: round(understanding.oosScore, 4),
      entities: understanding.entities.map(({ kind, text, value }) => ({ kind, text, value })),
      sentiment: understanding.sentiment,
      urgent: understanding.urgent,
      ...(understanding.split === undefined ? {} : { split: { ...understanding.split } }),
      ...(understanding.shadow === undefined ? {} : { shadow: shadowFacts(understanding.shadow) }),
    });
  }

  /** The published knowledge that serves, also for turns that search nothing in it. */
  knowledge(version: number | null): void {
    if (version !== null) this.#versions.knowledge = String(version);
  }

  searched(text: string, category: string | null, result: SearchResult): void {
    const { fact } = result;
    if (fact !== undefined) {
      const { product, property, value, source, triple, sparql } = fact;
      this.step('graph', { product, property, value, source, triple, sparql });
    }
    this.#versions.knowledge = String(result.knowledgeVersion);
    this.#versions.gate = result.gate.version;
    this.step('search', {
      text,
      category,
      outcome: result.outcome.kind,
      confidence: round(result.outcome.confidence, 4),
      threshold: result.gate.threshold,
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
    return { schema: 1, versions: this.#versions, timingsMs: this.#timingsMs, steps: this.#steps };
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
