/** The gate on the wire: the risk–coverage curve it was fitted to, and the target a manager chooses. */
import { z } from 'zod';

const share = z.number().min(0).max(1);

export const gateTarget = z.object({
  /** Largest share of wrong answers among answers. */
  target: z.number().min(0.005).max(0.3),
});

export const gateView = z.object({
  /** As chosen; `fitted` may still be for another one. */
  target: share,
  /** Of the choice, for If-Match; 0 before anybody chose. */
  version: z.number().int().min(0),
  /** A gate for this target and the published knowledge is still being fitted. */
  fitting: z.boolean(),
  /** null before the first gate was fitted. */
  fitted: z
    .object({
      knowledgeVersion: z.number().int(),
      gateVersion: z.string(),
      target: share,
      /** With this probability, over draws of the calibration questions, the target holds. */
      confidence: share,
      /** null: no threshold is proven, nothing is answered by itself. */
      threshold: share.nullable(),
      clarifyFrom: share,
      questions: z.object({ given: z.number().int(), made: z.number().int(), covered: z.number().int() }),
      curve: z.array(z.object({ threshold: share, coverage: share, wrongRate: share })),
      choices: z.array(z.object({ target: share, threshold: share.nullable(), coverage: share, wrongRate: share })),
    })
    .nullable(),
});
export type WireGate = z.infer<typeof gateView>;
