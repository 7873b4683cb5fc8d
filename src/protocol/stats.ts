/** Counts on the wire. */
import { z } from 'zod';
import { queryTime, wireTime } from './common.ts';

export const statsQuery = z.object({
  from: queryTime.optional().meta({ description: 'RFC 3339; seven days ago unless set' }),
  to: queryTime.optional().meta({ description: 'RFC 3339; now unless set' }),
});
export const wireStats = z.object({
  from: wireTime,
  to: wireTime,
  turns: z.record(z.string(), z.number().int()),
  /** The three that matter most, beside each other. */
  answered: z.number().int(),
  clarified: z.number().int(),
  handedOff: z.number().int(),
  conversations: z.number().int(),
  confirmed: z.number().int(),
  silent: z.number().int(),
  reopened: z.number().int(),
});
