/** What a database has to do for the store. */
import type { Json } from '../../lib/json.ts';
import type { Program } from './program.ts';

export interface DumpedRow {
  readonly table: string;
  readonly row: Json;
}

export interface Driver {
  readonly name: 'sqlite' | 'postgres';
  read<T>(program: () => Program<T>): Promise<T>;
  /**
   * Atomic. The program may be run more than once (after a deadlock), so it is made anew each time. Writes with the same `lane`
   * contend for one row: it is no use to have two of them under way.
   */
  write<T>(program: () => Program<T>, lane?: string): Promise<T>;
  migrate(): Promise<{ readonly from: number; readonly to: number }>;
  close(): Promise<void>;
  dump(): AsyncIterable<DumpedRow>;
  load(rows: AsyncIterable<DumpedRow>): Promise<void>;
}
