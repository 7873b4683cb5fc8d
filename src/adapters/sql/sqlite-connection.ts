/** One better-sqlite3 connection that runs programs, keeping their statements prepared. */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { KefuError } from '../../domain/errors.ts';
import { bind, type Program, type Query, type Step } from './program.ts';
import { type Row, writtenColumns } from './tables.ts';

/** Under this much free space a failed write is put down to the full disk. */
const FULL_BELOW_BYTES = 4 * 1024 * 1024;

export class SqliteConnection {
  readonly db: Database.Database;
  readonly #queries = new Map<Query, Database.Statement<unknown[], Row>>();
  readonly #inserts = new Map<
    string,
    { readonly columns: readonly string[]; readonly statement: Database.Statement }
  >();

  constructor(path: string, options: { readonly readonly: boolean; readonly busyTimeoutMs: number }) {
    try {
      this.db = new Database(path, { readonly: options.readonly, timeout: options.busyTimeoutMs });
      this.db.pragma('foreign_keys = on');
      this.db.pragma('trusted_schema = off');
      this.db.pragma('cache_size = -16000');
    } catch (error) {
      throw translate(error, path);
    }
  }

  /** Runs to the end without ever leaving the thread. Throws what the database throws. */
  run<T>(program: Program<T>): T {
    let step = program.next();
    while (step.done !== true) step = program.next(this.#execute(step.value));
    return step.value;
  }

  close(): void {
    this.db.close();
  }

  #execute(step: Step): readonly Row[] {
    if (step.kind === 'insert') return this.#insert(step);
    const { query, args } = step;
    const compiled = query.compiled('sqlite');
    let statement = this.#queries.get(query);
    if (statement === undefined) {
      statement = this.db.prepare<unknown[], Row>(compiled.text);
      if (query.fixed) this.#queries.set(query, statement);
    }
    const values = bind(compiled, args);
    if (statement.reader) return statement.all(values);
    statement.run(values);
    return [];
  }

  #insert({ table, rows, ifAbsent, withId }: Extract<Step, { kind: 'insert' }>): readonly Row[] {
    const key = `${table} ${ifAbsent} ${withId}`;
    let prepared = this.#inserts.get(key);
    if (prepared === undefined) {
      const columns = writtenColumns(table, withId);
      const names = columns.map((column) => `"${column}"`).join(', ');
      const marks = columns.map(() => '?').join(', ');
      const text = `insert into ${table} (${names}) values (${marks})${ifAbsent ? ' on conflict do nothing' : ''}`;
      prepared = { columns, statement: this.db.prepare(text) };
      this.#inserts.set(key, prepared);
    }
    const { columns, statement } = prepared;
    const ids: Row[] = [];
    let inserted = 0;
    for (const row of rows) {
      const result = statement.run(columns.map((column) => row[column] ?? null));
      inserted += result.changes;
      if (table === 'outbox') ids.push({ id: Number(result.lastInsertRowid) });
    }
    return table === 'outbox' && !withId ? ids : [{ inserted }];
  }
}

/** SQLite's faults as ours; anything else (a bug, a refusal made by a program) stays what it is. */
export function translate(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === 'SQLITE_FULL') return new KefuError('storage_full', undefined, { cause: error });
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
    return new KefuError('conflict', undefined, { cause: error });
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new KefuError('not_found', undefined, { cause: error });
  // A sync, the log's index or a new log file that finds no room is reported as a failed read or write, not as full.
  if ((code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN') && isDiskFull(path))
    return new KefuError('storage_full', undefined, { cause: error });
  return new KefuError('unavailable', undefined, { cause: error });
}

function isDiskFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < FULL_BELOW_BYTES;
  } catch {
    return false;
  }
}
