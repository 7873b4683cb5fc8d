/** Model versions on the wire. */
import { z } from 'zod';
import { opaqueId } from './common.ts';

export const wireModelVersion = z.object({
  name: z.string(),
  version: z.string(),
  kind: z.enum(['encoder', 'intents']).nullable(),
  /** Chosen to serve. */
  active: z.boolean(),
  /** Serves in fact; for heads, as the workers say. */
  serving: z.boolean(),
  /** The share of visitors that get this version instead; null = none. */
  percent: z.number().nullable(),
  /** Scores beside the one that serves, and is not used. */
  shadow: z.boolean(),
  /** What a rollback goes back to. */
  rollbackTo: z.boolean(),
  /** Part of the product, not made on this server. */
  shipped: z.boolean(),
  /** Version of the encoder it was trained on. */
  encoder: z.string().nullable(),
  metrics: z.record(z.string(), z.number().nullable()),
  /** Why it cannot be used; null = nothing known. */
  fault: z.string().nullable(),
  /** Whether the caller may promote, roll back and split this model: one that serves every tenant is the operator's. */
  changeable: z.boolean(),
});
export type WireModelVersion = z.infer<typeof wireModelVersion>;

export const modelPromote = z.object({ version: opaqueId });
export const modelSplit = z.object({
  version: opaqueId,
  /** 0 = shadow only: its scores are recorded and not used. */
  percent: z.number().min(0).max(100),
});

/** Which versions of a model serve after a change. */
export const wireModelChoice = z.object({
  name: z.string(),
  active: z.string(),
  /** Earlier active ones, latest first. */
  previous: z.array(z.string()),
  split: z.object({ version: z.string(), percent: z.number() }).nullable(),
  shadow: z.string().nullable(),
  /** It is being fitted for the encoder in use, and serves when that is done. */
  refitting: z.boolean(),
});
export type WireModelChoice = z.infer<typeof wireModelChoice>;
