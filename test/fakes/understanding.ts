/**
 * Understandings for dialogue tests: text, entities and language by the real code; intents as the test says, so that a test
 * about the dialogue does not depend on a trained model.
 */
import type { Confidence, Score } from '../../src/domain/confidence.ts';
import type { Lang } from '../../src/domain/language.ts';
import type { Understanding } from '../../src/domain/understanding.ts';
import { detectLang } from '../../src/text/detect-lang.ts';
import { normalize } from '../../src/text/normalize.ts';
import { entityFinder } from '../../src/understanding/entities/find-entities.ts';
import { STARTER_PRODUCTS } from '../fixtures/starter-products.ts';

export const NOW = '2026-11-21T02:00:00.000Z';

const find = entityFinder(STARTER_PRODUCTS);

export interface Said extends Partial<Omit<Understanding, 'text' | 'intents'>> {
  /** Intent → confidence; the rest of the mass goes nowhere. */
  readonly intents?: Readonly<Record<string, number>>;
  readonly fallbackLang?: Lang;
}

export function understanding(text: string, said: Said = {}): Understanding {
  const { intents = {}, fallbackLang = 'zh', ...rest } = said;
  return {
    text,
    normalized: normalize(text),
    lang: detectLang(text, fallbackLang),
    entities: find(text, NOW),
    intents: Object.entries(intents)
      .map(([intent, confidence]) => ({ intent, confidence: confidence as Confidence }))
      .sort((a, b) => b.confidence - a.confidence),
    oosScore: 0 as Score,
    outOfScope: false,
    doubtful: said.outOfScope ?? false,
    sentiment: 'neutral',
    urgent: false,
    embedding: new Float32Array(0),
    versions: {},
    ...rest,
  };
}
