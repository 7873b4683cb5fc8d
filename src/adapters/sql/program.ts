/**
 * A piece of work for a database, as a value: a generator that yields statements and is given their rows. The same program runs
 * on better-sqlite3, which answers at once (so that many can share one commit), and on pg, which answers later.
 *
 * Statements are built with kysely, once per database, with slots where the arguments go: the builder's types cost nothing at
 * run time (measured here: building each time halves the turns a second on SQLite).
 */
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Records, TableName } from '../../domain/records.ts';
import { type Cell, type Row, type Tables, toRecord, toRow } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';
export type Builder = Kysely<Tables>;

export type Step =
  | { readonly kind: 'query'; readonly query: Query; readonly args: Readonly<Record<string, Cell>> }
  /** `ifAbsent`: rows whose key is taken are left out. Answers one row `{ inserted }`, or for outbox rows their new ids. */
  | {
      readonly kind: 'insert';
      readonly table: TableName;
      readonly rows: readonly Row[];
      readonly ifAbsent: boolean;
      /** An outbox row that brings its id, from a backup. */
      readonly withId: boolean;
    };
export type Program<T> = Generator<Step, T, readonly Row[]>;

export interface Compiled {
  readonly text: string;
  /** What to bind, in order: a slot's name, or a value fixed when the query was built. */
  readonly binds: readonly (Slot | Cell)[];
}

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

let queries = 0;
/** Every fixed statement, so that a test can ask the database how it would run it. */
export const STATEMENTS: Query[] = [];

/** One statement. `fixed`: the same text every time, worth keeping prepared. */
export class Query {
  readonly id = ++queries;
  readonly fixed: boolean;
  readonly #build: (dialect: Dialect) => Compilable;
  readonly #compiled = new Map<Dialect, Compiled>();

  constructor(fixed: boolean, build: (dialect: Dialect) => Compilable) {
    this.fixed = fixed;
    this.#build = build;
  }

  compiled(dialect: Dialect): Compiled {
    let compiled = this.#compiled.get(dialect);
    if (compiled === undefined) {
      const { sql, parameters } = this.#build(dialect).compile();
      compiled = { text: sql, binds: parameters as readonly (Slot | Cell)[] };
      this.#compiled.set(dialect, compiled);
    }
    return compiled;
  }
}

export function bind({ binds }: Compiled, args: Readonly<Record<string, Cell>>): Cell[] {
  return binds.map((value) => (value instanceof Slot ? (args[value.name] ?? null) : value));
}

const BUILDERS: Readonly<Record<Dialect, Builder>> = {
  sqlite: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  postgres: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
};

const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) });

/** A statement with slots. The parameter object of `build` names them; calling the result fills them in and runs it. */
export function statement<Args extends Readonly<Record<string, Cell>>, O>(
  build: (db: Builder, slots: Args, dialect: Dialect) => Compilable<O>,
): (args: Args) => Program<readonly O[]> {
  const query = new Query(true, (dialect) => build(BUILDERS[dialect], slots as Args, dialect));
  STATEMENTS.push(query);
  return function* (args) {
    return (yield { kind: 'query', query, args }) as unknown as readonly O[];
  };
}

/** The same, for statements said more plainly in SQL. Words both databases know only; what differs is in expressions.ts. */
export function sqlStatement<Args extends Readonly<Record<string, Cell>>, O = Row>(
  build: (slots: Args, dialect: Dialect) => RawBuilder<O>,
): (args: Args) => Program<readonly O[]> {
  return statement<Args, O>((db, p, dialect) => ({ compile: () => build(p, dialect).compile(db) }));
}

/** A statement whose shape depends on what is asked (filters). */
export function* adhoc<O>(build: (db: Builder, dialect: Dialect) => Compilable<O>): Program<readonly O[]> {
  const query = new Query(false, (dialect) => build(BUILDERS[dialect], dialect));
  return (yield { kind: 'query', query, args: {} }) as unknown as readonly O[];
}

/** Inserts records; returns how many went in (all, unless `ifAbsent`). */
export function* insert<T extends TableName>(
  table: T,
  records: readonly Records[T][],
  options: { readonly ifAbsent?: boolean; readonly withId?: boolean } = {},
): Program<number> {
  if (records.length === 0) return 0;
  const rows = records.map((record) => toRow(table, record));
  const { ifAbsent = false, withId = false } = options;
  const [answer] = yield { kind: 'insert', table, rows, ifAbsent, withId };
  return answer?.inserted as number;
}

/** Outbox rows are numbered by the database; returns the numbers, in the order of the events. */
export function* insertOutbox(records: readonly Omit<Records['outbox'], 'id'>[]): Program<readonly number[]> {
  if (records.length === 0) return [];
  const rows = records.map((record) => toRow('outbox', { ...record, id: 0 }));
  const answer = yield { kind: 'insert', table: 'outbox', rows, ifAbsent: false, withId: false };
  return answer.map((row) => row.id as number);
}

/** The first record a program found. */
export function* first<T extends TableName>(table: T, program: Program<readonly Row[]>): Program<Records[T] | null> {
  const [row] = yield* program;
  return row === undefined ? null : toRecord(table, row);
}
export function* all<T extends TableName>(table: T, program: Program<readonly Row[]>): Program<Records[T][]> {
  return (yield* program).map((row) => toRecord(table, row));
}
