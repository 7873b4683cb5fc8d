/**
 * Group commit: writes that arrive while one is being made durable wait, and then share one transaction and one disk sync,
 * each behind its own savepoint. A write that breaks is undone alone; a commit that fails rejects everything in it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { KefuError } from '../../domain/errors.ts';
import type { Program } from './program.ts';
import { type SqliteConnection, translate } from './sqlite-connection.ts';

/** Bounds how long the thread is kept: a turn's write takes ~0.1 ms. */
const MAX_GROUP = 100;
/** Another process may hold the write lock (the command line, importing): how long to try, and how often. */
const LOCK_WAIT_MS = 15_000;
const LOCK_RETRY_MS = 5;

interface Waiting {
  readonly program: () => Program<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}
interface Done {
  readonly write: Waiting;
  readonly value: unknown;
}

export class SqliteWriter {
  readonly #connection: SqliteConnection;
  readonly #path: string;
  readonly #onCommit: (writes: number) => void;
  readonly #savepoint: Database.Statement;
  readonly #release: Database.Statement;
  #queue: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(connection: SqliteConnection, path: string, onCommit: (writes: number) => void) {
    this.#connection = connection;
    this.#savepoint = connection.db.prepare('savepoint one');
    this.#release = connection.db.prepare('release one');
    this.#path = path;
    this.#onCommit = onCommit;
  }

  /** Resolves once the write is on disk. */
  write<T>(program: () => Program<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#closed) return reject(new KefuError('shutting_down'));
      this.#queue.push({ program, resolve, reject });
      this.#running ??= this.#work();
    });
  }

  /** Runs `work` as one transaction of its own, with nothing else written meanwhile. */
  async exclusive<T>(work: (connection: SqliteConnection) => Promise<T>): Promise<T> {
    while (this.#running !== null) await this.#running;
    if (this.#closed) throw new KefuError('shutting_down');
    const { db } = this.#connection;
    let finished: () => void = () => {};
    this.#running = new Promise((resolve) => {
      finished = resolve;
    });
    try {
      await this.#begin();
      const value = await work(this.#connection);
      db.exec('commit');
      return value;
    } catch (error) {
      this.#rollback();
      throw translate(error, this.#path);
    } finally {
      this.#running = this.#queue.length > 0 ? this.#work() : null;
      finished();
    }
  }

  /** Takes nothing more, and resolves once what was asked before is done. */
  async drain(): Promise<void> {
    this.#closed = true;
    while (this.#running !== null) await this.#running;
  }

  async #work(): Promise<void> {
    // One turn of the event loop lets every message that has arrived join the group.
    do {
      await new Promise(setImmediate);
      await this.#flush();
    } while (this.#queue.length > 0);
    this.#running = null;
  }

  async #flush(): Promise<void> {
    const group = this.#queue.splice(0, MAX_GROUP);
    try {
      await this.#begin();
    } catch (error) {
      for (const write of group) write.reject(translate(error, this.#path));
      return;
    }
    const done: Done[] = [];
    try {
      for (const [index, write] of group.entries()) {
        const broke = this.#apply(write, done);
        if (broke === null) continue;
        // SQLite undid the whole transaction (disk full, failed read): what came before is lost with it, what comes after waits.
        for (const lost of [...done.map((it) => it.write), write]) lost.reject(broke.error);
        this.#queue.unshift(...group.slice(index + 1));
        return;
      }
      this.#connection.db.exec('commit');
    } catch (error) {
      this.#rollback();
      // Whoever was rejected already keeps the reason.
      for (const write of group) write.reject(translate(error, this.#path));
      return;
    }
    this.#onCommit(done.length);
    for (const { write, value } of done) write.resolve(value as never);
  }

  /** One write behind its savepoint; not null when the transaction itself is gone. */
  #apply(write: Waiting, done: Done[]): { readonly error: unknown } | null {
    const { db } = this.#connection;
    this.#savepoint.run();
    try {
      const value = this.#connection.run(write.program());
      this.#release.run();
      done.push({ write, value });
      return null;
    } catch (cause) {
      const error = translate(cause, this.#path);
      if (!db.inTransaction) return { error };
      db.exec('rollback to one; release one');
      write.reject(error);
      return null;
    }
  }

  #rollback(): void {
    const { db } = this.#connection;
    try {
      if (db.inTransaction) db.exec('rollback');
    } catch {
      // What made the commit fail is what the callers are told; SQLite undoes the rest when the file is next opened.
    }
  }

  /** Takes the write lock at the start: a lock taken later fails at once when another process wrote in between. */
  async #begin(): Promise<void> {
    for (let waitedMs = 0; ; waitedMs += LOCK_RETRY_MS) {
      try {
        this.#connection.db.exec('begin immediate');
        return;
      } catch (error) {
        const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
        if (!busy || waitedMs >= LOCK_WAIT_MS) throw error;
        await pause(LOCK_RETRY_MS);
      }
    }
  }
}
