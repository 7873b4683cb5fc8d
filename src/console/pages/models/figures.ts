/** A model's figures as people read them: rates as percentages, counts as they are. */

/** Figures that are rates from 0 to 1. */
const RATES = new Set(['heldOutAccuracy', 'heldOutEce', 'oosAuroc', 'oosRecall', 'inScopeAccuracyAtThreshold']);

export function figure(name: string, value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  if (RATES.has(name)) return `${(100 * value).toFixed(1)} %`;
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
