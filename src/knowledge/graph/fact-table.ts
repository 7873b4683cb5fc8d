/** The table of products and properties, as written in YAML: names to know them by, how they are asked for, and values. */
import { parse } from 'yaml';
import { z } from 'zod';
import { KefuError } from '../../domain/errors.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);
const names = z.array(z.string().trim().min(1).max(100)).min(1).max(50);
const asks = z.array(z.string().trim().min(1).max(100)).max(50);
const value = z.tuple([z.string().min(1).max(1000), z.string().min(1).max(1000)]);

const table = z.object({
  version: z.literal(1),
  properties: z.record(
    id,
    z.object({
      zh: names,
      en: names,
      asks: z.object({ zh: asks, en: asks }).default({ zh: [], en: [] }),
      source: z.string().optional(),
    }),
  ),
  products: z.record(id, z.object({ zh: names, en: names, is: z.record(id, value) })),
});
export type FactTable = z.output<typeof table>;

export const EMPTY_TABLE: FactTable = { version: 1, properties: {}, products: {} };

/** Throws `invalid_payload` with the place that is wrong. */
export function parseFactTable(text: string): FactTable {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    throw new KefuError('invalid_payload', `The table of facts is not YAML: ${(error as Error).message}`);
  }
  const parsed = table.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new KefuError('invalid_payload', `The table of facts: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  for (const [product, { is }] of Object.entries(parsed.data.products)) {
    const unknown = Object.keys(is).find((property) => parsed.data.properties[property] === undefined);
    if (unknown !== undefined) {
      throw new KefuError(
        'invalid_payload',
        `The table of facts: products.${product}: there is no property ${unknown}.`,
      );
    }
  }
  return parsed.data;
}
