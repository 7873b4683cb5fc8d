/**
 * Phrases answers within bounds: a few at a time, none while the endpoint keeps failing, none once the server stops. Where a
 * bound is met the article's own words are given at once.
 */
import type { Clock } from '../ports/clock.ts';
import type { Generator } from '../ports/generator.ts';
import type { Random } from '../ports/random.ts';
import type { AnswerReport, FallbackReason } from './answer-report.ts';
import { type AnswerRequest, type PhrasedAnswer, phraseAnswer, type Release } from './phrase-answer.ts';
import { PROMPT_VERSION } from './prompt.ts';

/** Failures in a row after which the endpoint is left alone for a while. */
const FAILURES = 3;
const PAUSE_MS = 30_000;
/** However long an endpoint asks for: a header that is wrong must not switch generation off for a day. */
const LONGEST_PAUSE_MS = 10 * 60_000;
/** Faults that say something about the endpoint rather than about one answer. */
const ENDPOINT_FAULTS: readonly (FallbackReason | null)[] = [
  'unreachable',
  'cut',
  'malformed',
  'rate_limited',
  'refused',
  'server_error',
  'timeout',
];

export interface AnswererOptions {
  readonly generator: Generator;
  readonly clock: Clock;
  readonly random: Random;
  /** From the question to the last sentence. */
  readonly budgetMs: number;
  /** Answers phrased at once; turns wait meanwhile, so far fewer than turns may run. */
  readonly maxRunning: number;
  /** Told of every answer, phrased or not. */
  done(report: AnswerReport): void;
}

export class Answerer {
  readonly budgetMs: number;
  readonly #options: AnswererOptions;
  readonly #stop = new AbortController();
  #running = 0;
  #failures = 0;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  /** As the endpoint asked; answers that were under way then do not change it, however they end. */
  #askedUntil = Number.NEGATIVE_INFINITY;

  constructor(options: AnswererOptions) {
    this.#options = options;
    this.budgetMs = options.budgetMs;
  }

  /** Never rejects for what the endpoint does. `release`: see PhraseParts. */
  async phrase(request: AnswerRequest, release: Release): Promise<PhrasedAnswer> {
    const refusal = this.#refusal(request);
    if (refusal !== null) return this.#told({ answer: null, report: this.skipped(refusal) });
    const { generator, clock, random, budgetMs } = this.#options;
    this.#running++;
    try {
      const boundary = [...random.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const phrased = await phraseAnswer(request, {
        generator,
        clock,
        budgetMs,
        boundary,
        release,
        stop: this.#stop.signal,
      });
      this.#saw(phrased.report.reason, phrased.retryAfterMs ?? 0);
      return this.#told(phrased);
    } finally {
      this.#running--;
    }
  }

  /** The report of an answer that was not phrased. */
  skipped(reason: FallbackReason): AnswerReport {
    return {
      promptVersion: PROMPT_VERSION,
      model: this.#options.generator.model,
      outcome: 'extractive',
      reason,
      status: null,
      latencyMs: 0,
      firstSentenceMs: null,
      usage: null,
      kept: 0,
      dropped: [],
    };
  }

  /** Ends what runs; its turns go on with the articles' own words, so that draining is quick. */
  stop(): void {
    this.#stop.abort();
  }

  #refusal({ passages, lang }: AnswerRequest): FallbackReason | null {
    if (this.#stop.signal.aborted) return 'shutting_down';
    // Support is checked word by word, which says nothing across languages.
    if (passages.some((passage) => passage.lang !== lang)) return 'language_differs';
    const now = this.#options.clock.monotonic();
    if (now < Math.max(this.#pausedUntil, this.#askedUntil)) return 'paused';
    if (this.#running >= this.#options.maxRunning) return 'busy';
    // After a pause one answer tries the endpoint; the others wait for what it finds.
    if (this.#failures >= FAILURES) this.#pausedUntil = now + PAUSE_MS;
    return null;
  }

  #saw(reason: FallbackReason | null, retryAfterMs: number): void {
    if (!ENDPOINT_FAULTS.includes(reason)) {
      // Our own stopping says nothing about the endpoint.
      if (reason !== 'superseded' && reason !== 'shutting_down') {
        this.#failures = 0;
        this.#pausedUntil = Number.NEGATIVE_INFINITY;
      }
      return;
    }
    const now = this.#options.clock.monotonic();
    this.#failures++;
    if (retryAfterMs > 0) {
      // Asked to wait, it need not fail twice more.
      this.#failures = Math.max(FAILURES, this.#failures);
      this.#askedUntil = Math.max(this.#askedUntil, now + Math.min(retryAfterMs, LONGEST_PAUSE_MS));
      this.#pausedUntil = Number.NEGATIVE_INFINITY;
    } else if (this.#failures >= FAILURES) this.#pausedUntil = now + PAUSE_MS;
  }

  #told(phrased: PhrasedAnswer): PhrasedAnswer {
    this.#options.done(phrased.report);
    return phrased;
  }
}
