/** Reads a stored trace leniently: traces outlive the version that wrote them, so what is not there is not shown. */
import type { Turn } from '../../types.ts';

export interface IntentRow {
  readonly intent: string;
  readonly confidence: number;
}
export interface EntityRow {
  readonly kind: string;
  readonly text: string;
  readonly value: string;
}
export interface SplitFacts {
  readonly model: string;
  readonly version: string;
  readonly percent: number;
  readonly inside: boolean;
}
export interface ShadowFacts {
  readonly model: string;
  readonly version: string;
  readonly intents: readonly IntentRow[];
  readonly outOfScope: boolean;
}
export interface UnderstandStep {
  readonly normalized: string | null;
  readonly lang: string | null;
  readonly intents: readonly IntentRow[];
  readonly entities: readonly EntityRow[];
  readonly outOfScope: boolean;
  readonly oosScore: number | null;
  readonly sentiment: string | null;
  readonly urgent: boolean;
  readonly split: SplitFacts | null;
  readonly shadow: ShadowFacts | null;
}
export interface PassageRow {
  readonly articleId: string;
  readonly title: string;
  readonly matched: string;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}
export interface SearchStep {
  readonly text: string;
  readonly category: string | null;
  readonly outcome: string | null;
  readonly confidence: number | null;
  /** null = no threshold passed calibration; undefined = not stored. */
  readonly threshold: number | null | undefined;
  readonly passages: readonly PassageRow[];
}
export interface OtherStep {
  readonly step: string;
  readonly facts: readonly (readonly [string, string])[];
}
export interface ReadTrace {
  readonly understood: readonly UnderstandStep[];
  readonly searches: readonly SearchStep[];
  readonly others: readonly OtherStep[];
  readonly versions: readonly (readonly [string, string])[];
  readonly timings: readonly (readonly [string, number])[];
}

type Facts = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const rows = (value: unknown): readonly Facts[] =>
  Array.isArray(value) ? value.filter((row): row is Facts => typeof row === 'object' && row !== null) : [];

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function understandStep(step: Facts): UnderstandStep {
  return {
    normalized: text(step.normalized),
    lang: text(step.lang),
    intents: intentRows(step.intents),
    entities: rows(step.entities).map((row) => ({
      kind: text(row.kind) ?? '?',
      text: text(row.text) ?? '',
      value: text(row.value) ?? '',
    })),
    outOfScope: step.outOfScope === true,
    oosScore: number(step.oosScore),
    sentiment: text(step.sentiment),
    urgent: step.urgent === true,
    split: splitFacts(step.split),
    shadow: shadowFacts(step.shadow),
  };
}

function intentRows(value: unknown): IntentRow[] {
  return rows(value).map((row) => ({ intent: text(row.intent) ?? '?', confidence: number(row.confidence) ?? 0 }));
}

function splitFacts(value: unknown): SplitFacts | null {
  const [facts] = rows([value]);
  return facts
    ? {
        model: text(facts.model) ?? '?',
        version: text(facts.version) ?? '?',
        percent: number(facts.percent) ?? 0,
        inside: facts.arm === 'other',
      }
    : null;
}

function shadowFacts(value: unknown): ShadowFacts | null {
  const [facts] = rows([value]);
  return facts
    ? {
        model: text(facts.model) ?? '?',
        version: text(facts.version) ?? '?',
        intents: intentRows(facts.intents),
        outOfScope: facts.outOfScope === true,
      }
    : null;
}

function searchStep(step: Facts): SearchStep {
  return {
    text: text(step.text) ?? '',
    category: text(step.category),
    outcome: text(step.outcome),
    confidence: number(step.confidence),
    threshold: step.threshold === null ? null : (number(step.threshold) ?? undefined),
    passages: rows(step.passages).map((row) => ({
      articleId: text(row.articleId) ?? '',
      title: text(row.title) ?? '',
      matched: text(row.matched) ?? '',
      score: number(row.score) ?? 0,
      parts: Object.fromEntries(
        Object.entries((row.parts ?? {}) as Facts).flatMap(([name, value]) => {
          const score = number(value);
          return score === null ? [] : [[name, score]];
        }),
      ),
    })),
  };
}

export function readTrace(trace: Turn['trace'] | null | undefined): ReadTrace {
  const steps: readonly Facts[] = rows(trace?.steps);
  return {
    understood: steps.filter((step) => step.step === 'understand').map(understandStep),
    searches: steps.filter((step) => step.step === 'search').map(searchStep),
    others: steps
      .filter((step) => step.step !== 'understand' && step.step !== 'search')
      .map(({ step, ...facts }) => ({
        step: String(step),
        facts: Object.entries(facts)
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([name, value]) => [name, plain(value)] as const),
      })),
    versions: Object.entries(trace?.versions ?? {}),
    timings: Object.entries(trace?.timingsMs ?? {}).sort(([a], [b]) => Number(a === 'total') - Number(b === 'total')),
  };
}
