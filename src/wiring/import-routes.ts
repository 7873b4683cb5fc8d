/**
 * Import over REST: files come in as multipart form data, the import runs on, and its report is fetched by id. What is under
 * way is known to this server alone; after a restart the same upload goes on where it stopped.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KefuError } from '../domain/errors.ts';
import { makeId, type TenantId } from '../domain/ids.ts';
import { type ColumnCorrections, IMPORT_FIELDS, type ImportReport } from '../domain/import-report.ts';
import { checkIdempotencyKey } from '../gateway/http/idempotency.ts';
import { type Call, ok, type Reply, type Route, route, staffOf, staffOfCall } from '../gateway/http/route.ts';
import { actorOf } from '../gateway/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { type WireImportStatus, wireImportStatus } from '../protocol/import.ts';
import type { Upload } from './importing.ts';

/** The whole upload, held in memory. */
const LARGEST_BYTES = 64 * 1024 * 1024;
/** Finished imports that can still be asked for. */
const KEPT = 50;
const KEEPERS = staffOf('admin', 'knowledge');

interface Run {
  readonly tenantId: TenantId;
  /** The call's Idempotency-Key with its caller, and what it brought; null without one. */
  readonly repeat: { readonly key: string; readonly brought: string } | null;
  status: 'running' | 'done' | 'failed';
  rows: number;
  report: ImportReport | null;
  error: string | null;
}

export interface ImportRouteDeps {
  readonly clock: Clock;
  readonly random: Random;
  /** Imports away from this thread; may take the bytes for itself. */
  run(upload: Upload, progress: (rows: number) => void): Promise<ImportReport>;
  /** Told of an import that stopped for another reason than its files. */
  onFault(error: unknown): void;
}

export function importRoutes(deps: ImportRouteDeps): Route[] {
  const runs = new Map<string, Run>();
  // One at a time: two imports of the same rows would each take them for new.
  let last: Promise<void> = Promise.resolve();

  async function runOn(run: Run, upload: Upload): Promise<void> {
    try {
      run.report = await deps.run(upload, (rows) => {
        run.rows = rows;
      });
      run.status = 'done';
    } catch (error) {
      run.status = 'failed';
      const isTold = error instanceof KefuError && error.code !== 'internal';
      run.error = isTold ? error.message : 'The import stopped; upload the files again to go on.';
      deps.onFault(error);
    }
  }

  return [
    route({
      method: 'post',
      path: '/v1/knowledge/imports',
      summary:
        'Imports the files of a multipart form; the form fields dryRun and publish may be `true`, columns a JSON object',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 202: z.object({ id: z.string() }) },
      errors: ['payload_too_large', 'idempotency_mismatch'],
      ownsIdempotency: true,
      run: async (call) => {
        const caller = staffOfCall(call);
        const form = await formOf(call.request, call.request.headers['content-type'] ?? '');
        const files = await filesOf(form);
        if (files.length === 0) throw new KefuError('invalid_payload', 'The form has no file.');
        const upload: Upload = {
          tenantId: caller.tenantId,
          files,
          dryRun: form.get('dryRun') === 'true',
          publish: form.get('publish') === 'true',
          by: actorOf(caller),
          columns: columnsOf(form.get('columns')),
        };
        const repeat = repeatOf(call, upload);
        const before = repeat === null ? null : sameKey(runs, repeat.key);
        if (before !== null) {
          if (before.run.repeat?.brought !== repeat?.brought) throw new KefuError('idempotency_mismatch');
          return accepted(before.id, { 'Idempotency-Replayed': 'true' });
        }
        const id = makeId<string>('imp', deps.clock.now(), deps.random.bytes(10));
        const run: Run = { tenantId: caller.tenantId, repeat, status: 'running', rows: 0, report: null, error: null };
        remember(runs, id, run);
        last = last.then(() => runOn(run, upload));
        return accepted(id);
      },
    }),
    route({
      method: 'get',
      path: '/v1/knowledge/imports/{id}',
      summary: 'How far an import is, and its report once it is done',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 200: wireImportStatus },
      errors: ['not_found'],
      run: async (call) => {
        const id = call.params.id as string;
        const run = runs.get(id);
        if (run === undefined || run.tenantId !== staffOfCall(call).tenantId) throw new KefuError('not_found');
        const { status, rows, report, error } = run;
        return ok({ id, status, rows, report, error } satisfies WireImportStatus);
      },
    }),
  ];
}

function accepted(id: string, headers?: Readonly<Record<string, string>>): Reply {
  return { status: 202, body: { id }, ...(headers === undefined ? {} : { headers }) };
}

/**
 * Kept here and not in the store: the id is worth nothing after a restart, and then the same upload has to run again. The
 * digest is of what came, because the boundary between a form's parts is another at every attempt.
 */
function repeatOf(call: Call, { files, ...rest }: Upload): Run['repeat'] {
  const key = call.request.headers['idempotency-key'];
  if (typeof key !== 'string') return null;
  checkIdempotencyKey(key);
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const { name, bytes } of files) hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  return { key: JSON.stringify([rest.tenantId, rest.by, key]), brought: hash.digest('hex') };
}

/** An import that failed leaves its key free. */
function sameKey(runs: ReadonlyMap<string, Run>, key: string): { readonly id: string; readonly run: Run } | null {
  for (const [id, run] of runs) if (run.repeat?.key === key && run.status !== 'failed') return { id, run };
  return null;
}

function remember(runs: Map<string, Run>, id: string, run: Run): void {
  runs.set(id, run);
  for (const [old, { status }] of runs) {
    if (runs.size <= KEPT) return;
    if (status !== 'running') runs.delete(old);
  }
}

async function formOf(body: AsyncIterable<Uint8Array>, contentType: string): Promise<FormData> {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    throw new KefuError('invalid_payload', 'Send the files as multipart/form-data.');
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > LARGEST_BYTES) throw new KefuError('payload_too_large');
    parts.push(part);
  }
  try {
    return await new Response(Buffer.concat(parts), { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    throw new KefuError('invalid_payload', 'The multipart form is damaged.', { cause: error });
  }
}

const corrections = z.partialRecord(z.enum(IMPORT_FIELDS), z.string().max(500));

/** The form's corrections of the column mapping: `{"question":"Title","tags":""}`. */
function columnsOf(value: FormDataEntryValue | null): ColumnCorrections {
  if (value === null) return {};
  let given: unknown;
  try {
    given = JSON.parse(String(value));
  } catch {
    throw new KefuError('invalid_payload', 'The form field columns is not JSON.');
  }
  const parsed = corrections.safeParse(given);
  if (!parsed.success) {
    throw new KefuError(
      'invalid_payload',
      `columns is an object of field and column name; fields: ${IMPORT_FIELDS.join(', ')}`,
    );
  }
  return parsed.data as ColumnCorrections;
}

async function filesOf(form: FormData): Promise<Upload['files']> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return files;
}
