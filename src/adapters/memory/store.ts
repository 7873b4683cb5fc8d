/**
 * The store's reference: nothing durable, every rule plain to read. The database drivers are tested against it, and it serves
 * where nothing needs to outlive the process. One process, one thread: every write is atomic because nothing awaits inside it.
 */
import { KefuError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/ids.ts';
import { RECORDS_VERSION, type Records, TABLE_ORDER, type TableName } from '../../domain/records.ts';
import type { Json } from '../../lib/json.ts';
import type { Store } from '../../ports/store.ts';
import { accounts } from './accounts.ts';
import { conversations } from './conversations.ts';
import { knowledge } from './knowledge.ts';
import { compareText, copy, emptyData, type MemoryData, type Table } from './tables.ts';
import { work } from './work.ts';

export function createMemoryStore(): Store {
  const data = emptyData();
  return {
    driver: 'memory',
    async migrate() {
      return { from: RECORDS_VERSION, to: RECORDS_VERSION };
    },
    async ping() {},
    async close() {},
    async *dump() {
      yield* dumped(data);
    },
    async load(rows) {
      if (dumped(data).length > 1) throw new KefuError('conflict', 'A backup is restored into an empty store only.');
      const fresh = emptyData();
      for await (const { table, row } of rows) restore(fresh, table, row);
      Object.assign(data.tables, fresh.tables);
      for (const [key, value] of fresh.counters) data.counters.set(key, value);
      for (const [tenantId, versions] of fresh.manifests) data.manifests.set(tenantId, versions);
    },
    ...accounts(data),
    ...conversations(data),
    ...work(data),
    ...knowledge(data),
  };
}

function dumped(data: MemoryData): { table: string; row: Json }[] {
  const rows: { table: string; row: Json }[] = [{ table: 'format', row: { version: RECORDS_VERSION } }];
  for (const table of TABLE_ORDER)
    for (const record of recordsOf(data, table)) rows.push({ table, row: copy(record) as Json });
  return rows;
}

function recordsOf(data: MemoryData, table: TableName): readonly unknown[] {
  switch (table) {
    case 'counters':
      return [...data.counters].map(([key, value]) => {
        const [tenantId, name] = key.split('\u0000');
        return { tenantId, name, value };
      });
    case 'knowledge_entries':
      return [...data.manifests].flatMap(([tenantId, versions]) => entriesOf(tenantId, versions));
    default:
      return data.tables[table].all();
  }
}

type Entry = Records['knowledge_entries'];

/** Manifests as differences: from which version until which an edit was in. */
function entriesOf(tenantId: TenantId, versions: ReadonlyMap<number, ReadonlyMap<string, number>>): Entry[] {
  const open = new Map<string, Entry>();
  const entries: Entry[] = [];
  for (const [version, manifest] of [...versions].sort(([a], [b]) => a - b)) {
    for (const [id, entry] of open) {
      if (manifest.get(id) === entry.edit) continue;
      entries.push({ ...entry, until: version });
      open.delete(id);
    }
    for (const [id, edit] of manifest) {
      if (open.has(id)) continue;
      open.set(id, { tenantId, articleId: id as Entry['articleId'], edit, since: version, until: null });
    }
  }
  return [...entries, ...open.values()].sort((a, b) => compareText(a.articleId, b.articleId) || a.since - b.since);
}

function restore(data: MemoryData, table: string, row: Json): void {
  switch (table) {
    case 'format': {
      const { version } = row as { version: number };
      if (version > RECORDS_VERSION)
        throw new KefuError(
          'invalid_payload',
          `The backup has format ${version}; this Kefu reads up to ${RECORDS_VERSION}.`,
        );
      return;
    }
    case 'counters': {
      const { tenantId, name, value } = row as Records['counters'];
      data.counters.set(`${tenantId}\u0000${name}`, value);
      return;
    }
    case 'knowledge_versions': {
      const record = row as unknown as Records['knowledge_versions'];
      data.tables.knowledge_versions.put(record);
      const versions = data.manifests.get(record.tenantId) ?? new Map<number, ReadonlyMap<string, number>>();
      data.manifests.set(record.tenantId, versions.set(record.version, new Map()));
      return;
    }
    case 'knowledge_entries': {
      const { tenantId, articleId, edit, since, until } = row as unknown as Entry;
      for (const [version, manifest] of data.manifests.get(tenantId) ?? [])
        if (version >= since && (until === null || version < until))
          (manifest as Map<string, number>).set(articleId, edit);
      return;
    }
    default:
      if (!(table in data.tables)) throw new KefuError('invalid_payload', `The backup has an unknown table: ${table}.`);
      (data.tables[table as keyof MemoryData['tables']] as Table<unknown>).put(row);
  }
}
