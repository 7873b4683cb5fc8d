/** Dumping and loading in the portable shape of domain/records.ts; what both databases share of it. */
import { KefuError } from '../../domain/errors.ts';
import { RECORDS_VERSION, type Records, TABLE_ORDER, type TableName } from '../../domain/records.ts';
import type { Json } from '../../lib/json.ts';
import type { DumpedRow } from './driver.ts';
import { insert, type Program } from './program.ts';
import { columnsOf, type Row, toRecord } from './tables.ts';

export const BATCH_ROWS = 500;

export const FORMAT_ROW: DumpedRow = { table: 'format', row: { version: RECORDS_VERSION } };

export function selectAll(table: TableName): string {
  return `select ${columnsOf(table)
    .map((column) => `"${column}"`)
    .join(', ')} from ${table}`;
}

export function dumped(table: TableName, row: Row): DumpedRow {
  return { table, row: toRecord(table, row) as unknown as Json };
}

/** The outbox numbers its own rows; where it stands is dumped like any other counter. */
export function outboxCounter(value: number): DumpedRow {
  return { table: 'counters', row: { tenantId: '', name: 'outbox', value } };
}

export interface LoadBatch {
  readonly table: TableName;
  readonly records: readonly unknown[];
}

/** Checks and groups dumped rows. The last batch yielded for `counters` leaves out the outbox's, which `onOutbox` gets. */
export async function* batches(
  rows: AsyncIterable<DumpedRow>,
  onOutbox: (lastId: number) => void,
): AsyncGenerator<LoadBatch> {
  let table: TableName | null = null;
  let records: unknown[] = [];
  for await (const { table: name, row } of rows) {
    if (name === 'format') {
      const { version } = row as { version: number };
      if (version > RECORDS_VERSION)
        throw new KefuError(
          'invalid_payload',
          `The backup has format ${version}; this Kefu reads up to ${RECORDS_VERSION}.`,
        );
      continue;
    }
    if (!(TABLE_ORDER as readonly string[]).includes(name))
      throw new KefuError('invalid_payload', `The backup has an unknown table: ${name}.`);
    if (name === 'counters') {
      const counter = row as unknown as Records['counters'];
      if (counter.tenantId === '' && counter.name === 'outbox') {
        onOutbox(counter.value);
        continue;
      }
    }
    if (table !== null && (table !== name || records.length >= BATCH_ROWS)) {
      yield { table, records };
      records = [];
    }
    table = name as TableName;
    records.push(row);
  }
  if (table !== null && records.length > 0) yield { table, records };
}

export function insertBatch({ table, records }: LoadBatch): Program<number> {
  return insert(table, records as readonly Records[TableName][], { withId: true });
}

export function refuseUnlessEmpty(isEmpty: boolean): void {
  if (!isEmpty) throw new KefuError('conflict', 'A backup is restored into an empty store only.');
}

/** A row that breaks a rule of the schema: the backup is damaged or was edited. */
export function damaged(cause: unknown): KefuError {
  return new KefuError('invalid_payload', 'The backup does not fit the schema; nothing was restored.', { cause });
}
