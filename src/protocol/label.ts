/** What people call the things a tenant's records name by id. */
import { z } from 'zod';

const localText = z.object({ zh: z.string(), en: z.string() });
const byId = z.record(z.string(), localText);

export const wireLabels = z.object({
  intents: byId,
  flows: byId,
  /** By flow, then step. */
  steps: z.record(z.string(), byId),
  /** `values`: of a slot that is chosen from a list. */
  slots: z.record(z.string(), z.object({ label: localText, values: byId })),
});
export type WireLabels = z.infer<typeof wireLabels>;
