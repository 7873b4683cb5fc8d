/** What the two databases say differently. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Dialect } from './program.ts';

/** The literal, for a column that is boolean in one and 0 or 1 in the other. */
export const NO = sql<number>`false`;

/** Substring, as written: no wildcards. Both sides are in lower case already. */
export function contains(dialect: Dialect, column: Expression<string>, text: string): RawBuilder<SqlBool> {
  return dialect === 'sqlite' ? sql`instr(${column}, ${text}) > 0` : sql`strpos(${column}, ${text}) > 0`;
}

/** The elements of a JSON array given as text, as a one-column query: a list of any length in one fixed statement. */
export function listOf<T extends string | number>(
  dialect: Dialect,
  json: string,
  type: 'text' | 'bigint',
): RawBuilder<T> {
  if (dialect === 'sqlite') return sql<T>`(select value from json_each(${json}))`;
  return type === 'text'
    ? sql<T>`(select value from json_array_elements_text(${json}::json))`
    : sql<T>`(select value::bigint from json_array_elements_text(${json}::json))`;
}
