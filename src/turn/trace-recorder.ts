/** Collects what a turn saw and decided while it runs. */
import type { SearchResult } from '../domain/article.ts';
import { type Timestamp, toTimestamp } from '../domain/ids.ts';
import type { Trace } from '../domain/turn.ts';
import type { Understanding } from '../domain/understanding.ts';
import type { Json } from '../lib/json.ts';
import type { Clock } from '../ports/clock.ts';

export class TraceRecorder {
  readonly startedAt: Timestamp;
  readonly #clock: Clock;
  readonly #started: number;
  readonly #timingsMs: Record<string, number> = {};
  readonly #versions: Record<string, string> = {};
  readonly #steps: { step: string; [key: string]: Json }[] = [];
  #understanding: Understanding | null = null;

  constructor(clock: Clock) {
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
      intents: understanding.intents.map(({ intent, confidence }) => ({ intent, confidence: round(confidence, 4) })),
      outOfScope: understanding.outOfScope,
      oosScore: round(understanding.oosScore, 4),
      entities: understanding.entities.map(({ kind, text, value }) => ({ kind, text, value })),
      sentiment: understanding.sentiment,
      urgent: understanding.urgent,
    });
  }

  searched(text: string, category: string | null, result: SearchResult): void {
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

  finish(): Trace {
    this.#timingsMs.total = round(this.#clock.monotonic() - this.#started, 3);
    return { schema: 1, versions: this.#versions, timingsMs: this.#timingsMs, steps: this.#steps };
  }
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
