/**
 * Import over REST: files come in as multipart form data, the import runs on, and its report is fetched by id. What is under
 * way is known to this server alone; after a restart the same upload goes on where it stopped.
 */
import { z } from 'zod';
import { KefuError } from '../domain/errors.ts';
import { makeId, type TenantId } from '../domain/ids.ts';
import { type ColumnCorrections, IMPORT_FIELDS, type ImportReport } from '../domain/import-report.ts';
import { ok, type Route, route, staffOf, staffOfCall } from '../gateway/http/route.ts';
import { actorOf } from '../gateway/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { SourceFile } from '../ports/file-reader.ts';
import type { Random } from '../ports/random.ts';
import type { Store } from '../ports/store.ts';
import { type WireImportStatus, wireImportStatus } from '../protocol/import.ts';
import { importInto } from './importing.ts';

/** The whole upload, held in memory. */
const LARGEST_BYTES = 64 * 1024 * 1024;
/** Finished imports that can still be asked for. */
const KEPT = 50;
const KEEPERS = staffOf('admin', 'knowledge');

interface Run {
  readonly tenantId: TenantId;
  status: 'running' | 'done' | 'failed';
  rows: number;
  report: ImportReport | null;
  error: string | null;
}

export function importRoutes(deps: { readonly store: Store; readonly clock: Clock; readonly random: Random }): Route[] {
  const runs = new Map<string, Run>();
  // One at a time: two imports of the same rows would each take them for new.
  let last: Promise<void> = Promise.resolve();

  return [
    route({
      method: 'post',
      path: '/v1/knowledge/imports',
      summary:
        'Imports the files of a multipart form; the form fields dryRun and publish may be `true`, columns a JSON object',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 202: z.object({ id: z.string() }) },
      errors: ['payload_too_large'],
      run: async (call) => {
        const caller = staffOfCall(call);
        const form = await formOf(call.request, call.request.headers['content-type'] ?? '');
        const files = await filesOf(form);
        if (files.length === 0) throw new KefuError('invalid_payload', 'The form has no file.');
        const columns = columnsOf(form.get('columns'));
        const id = makeId<string>('imp', deps.clock.now(), deps.random.bytes(10));
        const run: Run = { tenantId: caller.tenantId, status: 'running', rows: 0, report: null, error: null };
        remember(runs, id, run);
        last = last.then(async () => {
          try {
            run.report = await importInto(deps.store, {
              tenantId: caller.tenantId,
              files,
              dryRun: form.get('dryRun') === 'true',
              publish: form.get('publish') === 'true',
              by: actorOf(caller),
              columns,
              progress: ({ rows }) => {
                run.rows = rows;
              },
            });
            run.status = 'done';
          } catch (error) {
            run.status = 'failed';
            run.error =
              error instanceof KefuError ? error.message : 'The import stopped; upload the files again to go on.';
          }
        });
        return { status: 202, body: { id } };
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

async function filesOf(form: FormData): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({
      name: value.name,
      path: value.name,
      sizeBytes: bytes.length,
      async *read() {
        yield bytes;
      },
    });
  }
  return files;
}
