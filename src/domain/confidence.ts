import type { Brand } from '../lib/brand.ts';

/** A calibrated probability in [0, 1]: of all things said with 0.8, about 80 % are right. */
export type Confidence = Brand<number, 'Confidence'>;
/** Anything that only ranks: larger is better, the scale means nothing. */
export type Score = Brand<number, 'Score'>;
