/**
 * A grounded answer, phrased by a language model and checked sentence by sentence. A sentence is released only when it is
 * whole, cites a passage it was given, and that passage supports it; what is released is never taken back by this file, only
 * by a fault or the end of the time, after which the article's own words are given instead.
 */
import type { Citation, Passage } from '../domain/article.ts';
import type { Lang } from '../domain/language.ts';
import type { Clock } from '../ports/clock.ts';
import type { GenerationPart, Generator, TokenUsage } from '../ports/generator.ts';
import { detectLang } from '../text/detect-lang.ts';
import { normalize } from '../text/normalize.ts';
import type { AnswerReport, DropReason, FallbackReason } from './answer-report.ts';
import { forbiddenIn } from './forbidden.ts';
import { buildPrompt, NO_ANSWER, PROMPT_VERSION } from './prompt.ts';
import { type CitedSentence, SentenceReader } from './sentence-reader.ts';
import { unsupportedBy } from './support/support.ts';
import { ThoughtFilter } from './thought-filter.ts';

const MAX_SENTENCES = 6;
/** What the endpoint is asked to stop at. */
export const MAX_TOKENS = 400;
/** Characters read before the model is cut off, whatever came of them. */
const MAX_READ = 4_000;
/** The same with what it thought before. */
const MAX_RECEIVED = 40_000;
/** Of a dropped sentence, in the trace; and how many. */
const DROPPED_LENGTH = 200;
const DROPPED_KEPT = 20;

export interface AnswerRequest {
  readonly question: string;
  /** Those the gate vouched for, numbered from 1 in what is sent. */
  readonly passages: readonly Passage[];
  readonly lang: Lang;
  /** Products of the catalogue: a sentence may name only those its passage names. */
  readonly names: readonly string[];
}

export interface PhrasedAnswer {
  /** null: give the article's own words. */
  readonly answer: { readonly text: string; readonly citations: readonly Citation[] } | null;
  readonly report: AnswerReport;
  /** How long the endpoint asked to be left alone; unset where it did not. */
  readonly retryAfterMs?: number;
}

/** `isOver` turns true when the answer was given up meanwhile: then nothing may be shown any more. */
export type Release = (text: string, isOver: () => boolean) => Promise<boolean>;

export interface PhraseParts {
  readonly generator: Generator;
  readonly clock: Clock;
  readonly budgetMs: number;
  /** At least 128 random bits as hex, new for each answer. */
  readonly boundary: string;
  /** Shows text now, in order; together the answer. False: nobody waits for it any more, stop. */
  readonly release: Release;
  /** Aborted when the server stops. */
  readonly stop: AbortSignal;
}

/** Pieces of text to show, as they are checked. */
type Shown = IterableIterator<string>;

export async function phraseAnswer(request: AnswerRequest, parts: PhraseParts): Promise<PhrasedAnswer> {
  const { clock, generator } = parts;
  const prompt = buildPrompt(request.question, request.passages, request.lang, parts.boundary);
  const started = clock.monotonic();
  const draft = new Draft(request, { boundary: prompt.boundary, instructions: prompt.messages[0]?.content ?? '' });
  const abort = new AbortController();
  let ended: FallbackReason | null = null;
  let usage: TokenUsage | null = null;
  let status: number | null = null;
  let retryAfterMs: number | undefined;
  let firstSentenceMs: number | null = null;

  let wake: () => void = () => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    wake = () => resolve('stopped');
  });
  const endWith = (reason: FallbackReason): void => {
    ended ??= reason;
    abort.abort();
    wake();
  };
  const timer = clock.setTimer(parts.budgetMs, () => endWith('timeout'));
  const onStop = () => endWith('shutting_down');
  parts.stop.addEventListener('abort', onStop, { once: true });
  if (parts.stop.aborted) onStop();

  const stream = generator.stream({ messages: prompt.messages }, abort.signal)[Symbol.asyncIterator]();
  try {
    while (ended === null && !draft.isFull) {
      // The generator may ignore its signal; the visitor does not wait for it.
      const next: IteratorResult<GenerationPart> | 'stopped' = await Promise.race([stream.next(), stopped]);
      if (next === 'stopped' || next.done === true) break;
      const part = next.value;
      if (part.type === 'fault') {
        status = part.status;
        retryAfterMs = part.retryAfterMs;
        endWith(part.fault);
        break;
      }
      if (part.type === 'done') usage = part.usage;
      for (const text of part.type === 'text' ? draft.read(part.text) : draft.finish()) {
        const released = await Promise.race([parts.release(text, () => ended !== null), stopped]);
        if (released === false) endWith('superseded');
        if (released !== true) break;
        firstSentenceMs ??= clock.monotonic() - started;
      }
      if (part.type === 'done') break;
    }
  } finally {
    timer.cancel();
    parts.stop.removeEventListener('abort', onStop);
    // Closes the connection where the model would go on for ever. Not awaited: a stalled stream never returns.
    abort.abort();
    void stream.return?.(undefined)?.then(undefined, () => undefined);
  }

  const reason: FallbackReason | null =
    ended ?? (draft.hasLeaked ? 'leak' : draft.hasDeclined ? 'declined' : draft.text === '' ? 'nothing_left' : null);
  return {
    answer: reason === null ? { text: draft.text, citations: draft.citations } : null,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    report: {
      promptVersion: PROMPT_VERSION,
      model: generator.model,
      outcome: reason === null ? 'generated' : 'extractive',
      reason,
      status,
      latencyMs: clock.monotonic() - started,
      firstSentenceMs,
      usage,
      kept: draft.kept,
      dropped: draft.dropped,
    },
  };
}

/** The answer as far as it has been checked. */
class Draft {
  readonly #request: AnswerRequest;
  readonly #secrets: { boundary: string; instructions: string };
  readonly #thoughts = new ThoughtFilter();
  readonly #reader = new SentenceReader();
  readonly #seen = new Set<string>();
  readonly #numbers: number[] = [];
  readonly dropped: { text: string; reason: DropReason }[] = [];
  #received = 0;
  #read = 0;
  text = '';
  kept = 0;
  hasLeaked = false;
  hasDeclined = false;
  isFull = false;

  constructor(request: AnswerRequest, secrets: { boundary: string; instructions: string }) {
    this.#request = request;
    this.#secrets = secrets;
  }

  /** In the order of the numbers in the text. */
  get citations(): Citation[] {
    return this.#numbers.map((number) => {
      const { articleId, title, text } = this.#request.passages[number - 1] as Passage;
      return { articleId, title, passage: text };
    });
  }

  /** What can be shown of what came in. */
  *read(received: string): Shown {
    this.#received += received.length;
    // Whatever comes at once, no more of it is looked at than an answer may have.
    const text = this.#thoughts.push(received).slice(0, MAX_READ + 1 - this.#read);
    this.#read += text.length;
    for (const sentence of this.#reader.push(text)) yield* this.#take(sentence);
    if (this.#reader.overflowed || this.#read > MAX_READ || this.#received > MAX_RECEIVED) {
      this.#drop(received, 'endless');
      this.isFull = true;
    }
  }

  *finish(): Shown {
    for (const sentence of this.#reader.push(this.#thoughts.end())) yield* this.#take(sentence);
    for (const sentence of this.#reader.end()) yield* this.#take(sentence);
  }

  *#take(sentence: CitedSentence): Shown {
    if (this.isFull) return;
    const reason = this.#objection(sentence);
    if (reason !== null) {
      this.#drop(sentence.text, reason);
      // One that speaks for others or tells its instructions is not read on.
      if (reason === 'leak' || reason === 'role_marker') this.isFull = true;
      if (reason === 'leak') this.hasLeaked = true;
      return;
    }
    this.kept++;
    this.#seen.add(normalize(sentence.text));
    const marks = sentence.cites.map((number) => `[${this.#shownAs(number)}]`).join('');
    const isLatin = this.#request.lang === 'en';
    const shown = `${this.text !== '' && isLatin ? ' ' : ''}${sentence.text}${isLatin ? ' ' : ''}${marks}`;
    this.text += shown;
    yield shown;
  }

  #objection({ text, cites }: CitedSentence): DropReason | null {
    const { passages, lang, names } = this.#request;
    const cited = cites.map((number) => passages[number - 1]);
    const known = cited.filter((passage): passage is Passage => passage !== undefined);
    const article = known.map((passage) => `${passage.title}\n${passage.text}`).join('\n');
    const forbidden = forbiddenIn(text, article, this.#secrets);
    if (forbidden !== null) return forbidden;
    if (text.includes(NO_ANSWER)) {
      this.hasDeclined = true;
      return 'uncited';
    }
    if (cites.length === 0) return 'uncited';
    if (known.length < cited.length) return 'unknown_citation';
    const said = detectLang(text, lang);
    if (said !== 'mixed' && said !== lang) return 'other_language';
    if (this.#seen.has(normalize(text))) return 'repeated';
    if (this.kept >= MAX_SENTENCES) {
      this.isFull = true;
      return 'too_many';
    }
    // Every citation must hold by itself: a sentence put together from two passages is a conclusion, not a quotation.
    for (const passage of known) {
      const unsupported = unsupportedBy(text, passage, names);
      if (unsupported !== null) return unsupported;
    }
    return null;
  }

  /** Passages are numbered by first use, so that the marks agree with the message's citations. */
  #shownAs(number: number): number {
    if (!this.#numbers.includes(number)) this.#numbers.push(number);
    return this.#numbers.indexOf(number) + 1;
  }

  #drop(text: string, reason: DropReason): void {
    if (this.dropped.length < DROPPED_KEPT) this.dropped.push({ text: text.slice(0, DROPPED_LENGTH), reason });
  }
}
