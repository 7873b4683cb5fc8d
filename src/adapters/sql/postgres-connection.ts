/** One pg connection that runs programs, and how PostgreSQL's types and faults become ours. */
import pg from 'pg';
import { KefuError } from '../../domain/errors.ts';
import { bind, type Program, type Step } from './program.ts';
import { type Cell, type Row, writtenColumns } from './tables.ts';

/** Rows of one insert; PostgreSQL takes 65,535 parameters, our widest table has 20 columns. */
const INSERT_ROWS = 500;
/** Inserts of up to this many rows keep their statement prepared: a turn's messages, its events. */
const PREPARED_ROWS = 8;

const INT8 = 20;
const BOOL = 16;
const JSON_TYPE = 114;

/** Rows hold text, numbers and null alone: bigint as a number, boolean as 0 and 1, JSON as its text. */
export const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === BOOL) return (value: string) => (value === 't' ? 1 : 0);
    if (oid === JSON_TYPE) return (value: string) => value;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** A statement that failed, as opposed to a fault of the program around it. */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault';
  /** SQLSTATE; '' when the connection failed. */
  readonly state: string;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.state = cause instanceof pg.DatabaseError ? (cause.code ?? '') : '';
  }
}

/** PostgreSQL's faults as ours; anything else (a bug, a refusal made by a program) stays what it is. */
export function translate(error: unknown): unknown {
  if (!(error instanceof DatabaseFault)) return error;
  const { cause, state } = error;
  switch (state) {
    case '53100': // disk_full
      return new KefuError('storage_full', undefined, { cause });
    case '23505': // unique_violation
      return new KefuError('conflict', undefined, { cause });
    case '23503': // foreign_key_violation
      return new KefuError('not_found', undefined, { cause });
    case '22021': // character_not_in_repertoire: U+0000 is not storable here, and is refused rather than cut
      return new KefuError('invalid_text', undefined, { cause });
    default:
      return new KefuError('unavailable', undefined, { cause });
  }
}

export class PostgresConnection {
  readonly #client: pg.PoolClient;
  /** Not to be used again: its state is unknown. */
  broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', () => {
      this.broken = true;
    });
  }

  async query(text: string, values: readonly unknown[] = [], name?: string): Promise<readonly Row[]> {
    try {
      const result = await this.#client.query({ text, values: values as unknown[], name });
      return result.command === 'INSERT' && result.fields.length === 0
        ? [{ inserted: result.rowCount ?? 0 }]
        : (result.rows as Row[]);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) this.broken = true;
      throw new DatabaseFault(error);
    }
  }

  async run<T>(program: Program<T>): Promise<T> {
    let step = program.next();
    while (step.done !== true) step = program.next(await this.#execute(step.value));
    return step.value;
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.query('begin');
    try {
      const value = await work();
      await this.query('commit');
      return value;
    } catch (error) {
      if (!this.broken) {
        await this.query('rollback').catch(() => {
          this.broken = true;
        });
      }
      throw error;
    }
  }

  async #execute(step: Step): Promise<readonly Row[]> {
    if (step.kind === 'insert') return this.#insert(step);
    const { query, args } = step;
    const compiled = query.compiled('postgres');
    return this.query(compiled.text, bind(compiled, args), query.fixed ? `q${query.id}` : undefined);
  }

  async #insert({ table, rows, ifAbsent, withId }: Extract<Step, { kind: 'insert' }>): Promise<readonly Row[]> {
    const columns = writtenColumns(table, withId);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const numbered = table === 'outbox' && !withId;
    const ids: Row[] = [];
    let inserted = 0;
    for (let start = 0; start < rows.length; start += INSERT_ROWS) {
      const chunk = rows.slice(start, start + INSERT_ROWS);
      const values: Cell[] = [];
      const tuples = chunk.map(
        (row) => `(${columns.map((column) => `$${values.push(row[column] ?? null)}`).join(', ')})`,
      );
      const text = `insert into ${table} (${names}) values ${tuples.join(', ')}${ifAbsent ? ' on conflict do nothing' : ''}${numbered ? ' returning id' : ''}`;
      const name = chunk.length <= PREPARED_ROWS ? `i_${table}_${chunk.length}_${ifAbsent}_${withId}` : undefined;
      const answer = await this.query(text, values, name);
      if (numbered) ids.push(...answer);
      else inserted += Number(answer[0]?.inserted);
    }
    return numbered ? ids : [{ inserted }];
  }
}
