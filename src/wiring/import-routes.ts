/**
 * Import over REST: files come in as multipart form data and wait on the disk, the import runs on, and its report is fetched by
 * id. What is under way is known to this server alone; after a restart the same upload goes on where it stopped.
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
import { boundaryOf, readForm } from './multipart-form.ts';
import { readSpooled, type SpooledBytes, type SpoolLimits, UploadSpool } from './upload-spool.ts';

const MB = 1024 * 1024;
const LIMITS: SpoolLimits = { largestBytes: 64 * MB, mostBytes: 512 * MB, mostUploads: 100 };
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
  /** Where uploads wait for their turn. */
  readonly spoolFolder: string;
  readonly limits?: SpoolLimits;
  /** Imports away from this thread. */
  run(upload: Upload, progress: (rows: number) => void): Promise<ImportReport>;
  /** Told of an import that stopped for another reason than its files. */
  onFault(error: unknown): void;
}

export function importRoutes(deps: ImportRouteDeps): Route[] {
  const spool = new UploadSpool(deps.spoolFolder, deps.limits ?? LIMITS);
  const runs = new Map<string, Run>();
  // One at a time: two imports of the same rows would each take them for new.
  let last: Promise<void> = Promise.resolve();

  async function runOn(run: Run, upload: Upload, spooled: SpooledBytes): Promise<void> {
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
    } finally {
      spooled.release();
    }
  }

  /** A body that is refused is read to its end: cut off while it is sent, its sender would not hear why. */
  async function take(request: Call['request']): Promise<SpooledBytes> {
    try {
      return await spool.take(request.iterator({ destroyOnReturn: false }));
    } catch (error) {
      request.resume();
      throw error;
    }
  }

  /** The import of what was spooled, or the one that the same call began before. */
  async function begin(call: Call, spooled: SpooledBytes, boundary: string): Promise<Reply> {
    const caller = staffOfCall(call);
    const { fields, files } = await readForm(spooled, boundary);
    if (files.length === 0) throw new KefuError('invalid_payload', 'The form has no file.');
    const upload: Upload = {
      tenantId: caller.tenantId,
      fd: spooled.fd,
      files,
      dryRun: fields.get('dryRun') === 'true',
      publish: fields.get('publish') === 'true',
      by: actorOf(caller),
      columns: columnsOf(fields.get('columns')),
    };
    const repeat = await repeatOf(call, upload);
    const before = repeat === null ? null : sameKey(runs, repeat.key);
    if (before !== null) {
      if (before.run.repeat?.brought !== repeat?.brought) throw new KefuError('idempotency_mismatch');
      spooled.release();
      return accepted(before.id, { 'Idempotency-Replayed': 'true' });
    }
    const id = makeId<string>('imp', deps.clock.now(), deps.random.bytes(10));
    const run: Run = { tenantId: caller.tenantId, repeat, status: 'running', rows: 0, report: null, error: null };
    remember(runs, id, run);
    last = last.then(() => runOn(run, upload, spooled));
    return accepted(id);
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
      errors: ['payload_too_large', 'idempotency_mismatch', 'import_queue_full', 'storage_full'],
      ownsIdempotency: true,
      run: async (call) => {
        const boundary = boundaryOf(call.request.headers['content-type']);
        const spooled = await take(call.request);
        try {
          return await begin(call, spooled, boundary);
        } catch (error) {
          spooled.release();
          throw error;
        }
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
async function repeatOf(call: Call, { fd, files, ...rest }: Upload): Promise<Run['repeat']> {
  const key = call.request.headers['idempotency-key'];
  if (typeof key !== 'string') return null;
  checkIdempotencyKey(key);
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const { name, start, end } of files) {
    hash.update(JSON.stringify([name, end - start]));
    for (let at = start; at < end; at += MB) hash.update(await readSpooled(fd, at, Math.min(at + MB, end)));
  }
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

const corrections = z.partialRecord(z.enum(IMPORT_FIELDS), z.string().max(500));

/** The form's corrections of the column mapping: `{"question":"Title","tags":""}`. */
function columnsOf(value: string | undefined): ColumnCorrections {
  if (value === undefined) return {};
  let given: unknown;
  try {
    given = JSON.parse(value);
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
