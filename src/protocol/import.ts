/** Imports on the wire. The report is the import's own; it is made by the server alone, so nothing checks it on the way. */
import { z } from 'zod';
import type { ImportReport } from '../domain/import-report.ts';

export const wireImportStatus = z.object({
  id: z.string(),
  status: z.enum(['running', 'done', 'failed']),
  /** Read so far. */
  rows: z.number().int(),
  /** null until it is done. */
  report: z.custom<ImportReport>().nullable(),
  /** Why it failed. */
  error: z.string().nullable(),
});
export type WireImportStatus = z.infer<typeof wireImportStatus>;
