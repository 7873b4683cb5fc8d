/** What a tenant keeps about its gate: the fitted gate itself, and how many wrong answers its managers accept. */
import type { Json } from '../../lib/json.ts';

/** Tenant setting `{ name, gate }`: the gate as it was fitted, and what it was fitted on. */
export const GATE_SETTING = 'gate';
/** Tenant setting of the same form: the gate that was fitted with a reranker. */
export const RERANKED_GATE_SETTING = 'gate_reranked';
/** Tenant setting `{ target }`: the largest share of wrong answers among answers. */
export const GATE_TARGET_SETTING = 'gate_target';

const DEFAULT_TARGET = 0.05;
/** Below, no knowledge base has questions enough to prove anything; above, answers are worth little. */
const LEAST_TARGET = 0.005;
const MOST_TARGET = 0.3;

/** The target as stored; the default for a tenant that never chose one. */
export function targetOf(value: Json | undefined): number {
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) return DEFAULT_TARGET;
  const { target } = value;
  return typeof target === 'number' && target >= LEAST_TARGET && target <= MOST_TARGET ? target : DEFAULT_TARGET;
}

/** The gate in a stored setting; null before one was fitted. */
export function storedGate(value: Json | undefined): { readonly name: string; readonly gate: Json } | null {
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) return null;
  const { name, gate } = value;
  return typeof name === 'string' && gate !== undefined && gate !== null ? { name, gate } : null;
}
