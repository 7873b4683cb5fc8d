/**
 * The import: files in, a report out. Reads as a stream, saves in batches, and keeps only what the report and the
 * comparison need. Cut off at any point, it goes on when run again: what is stored already is unchanged.
 */

import type { ArticleContent } from '../../domain/article.ts';
import { type ArticleId, type TenantId, toTimestamp } from '../../domain/ids.ts';
import type {
  ColumnCorrections,
  Conflict,
  FileReport,
  ImportReport,
  Rejection,
  Sample,
  Twin,
} from '../../domain/import-report.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import type { Store } from '../../ports/store.ts';
import { openArchive } from './open-archive.ts';
import { Plan } from './plan.ts';
import { readEntries } from './read-entries.ts';

export interface ImportRequest {
  readonly tenantId: TenantId;
  readonly files: Iterable<SourceFile> | AsyncIterable<SourceFile>;
  readonly dryRun: boolean;
  readonly publish: boolean;
  /** Who publishes. */
  readonly by: string;
  /** Column names of the files, where the automatic mapping errs. */
  readonly columns?: ColumnCorrections;
  /** Told after every file and every few hundred rows. */
  progress?(at: ImportProgress): void;
}
export interface ImportProgress {
  readonly file: string;
  readonly rows: number;
}
export interface ImportDeps {
  readonly store: Store;
  readonly reader: FileReader;
  readonly clock: Clock;
}

/** Pages are found by counting from the start: few large ones are far faster than many. */
const PAGE = 10_000;
const BATCH = 1000;
const TELL_EVERY = 250;
/** Samples kept of each change, and how much of their answers. */
const SAMPLES = 50;
const SAMPLE_CHARACTERS = 200;

/** Rejects only with the store's own faults; whatever is wrong with a file is in the report. */
export async function importFiles(deps: ImportDeps, request: ImportRequest): Promise<ImportReport> {
  const { store, reader, clock } = deps;
  const { tenantId, dryRun } = request;
  const plan = new Plan((id) => store.getArticle(tenantId, id));
  for await (const article of storedArticles(store, tenantId)) plan.know(article);

  const counts = { added: 0, changed: 0, unchanged: 0 };
  const rejected: Rejection[] = [];
  const samples: Sample[] = [];
  const twins: Twin[] = [];
  const conflicting: Conflict[] = [];
  const files: FileReport[] = [];
  const met = new Set<ArticleId>();
  let batch: { id: ArticleId; content: ArticleContent }[] = [];
  let rows = 0;

  const save = async () => {
    if (!dryRun && batch.length > 0) await store.saveArticles(tenantId, batch, toTimestamp(clock.now()));
    batch = [];
  };

  for await (const { file, refusal } of opened(request.files, reader)) {
    if (refusal !== null) {
      rejected.push({ file: file.name, line: 1, ...refusal });
      continue;
    }
    for await (const entry of readEntries(file, reader, request.columns ?? {})) {
      if (entry.kind === 'understood') {
        const { kind: _, ...understood } = entry;
        files.push({ file: file.name, ...understood });
        continue;
      }
      rows++;
      if (rows % TELL_EVERY === 0) request.progress?.({ file: file.name, rows });
      if (entry.kind === 'refused') {
        rejected.push({
          file: file.name,
          line: entry.line,
          reason: entry.reason,
          ...(entry.code === undefined ? {} : { code: entry.code }),
        });
        continue;
      }
      const verdict = await plan.judge(entry, file.name);
      if (verdict.kind === 'save') {
        const { change, id, content } = verdict;
        if (++counts[change] <= SAMPLES) {
          const { question, variants } = content;
          const answer = content.answer.slice(0, SAMPLE_CHARACTERS);
          samples.push({ change, file: file.name, line: entry.line, id, question, answer, variants: variants.length });
        }
        met.add(id);
        if (verdict.twin !== null) twins.push(verdict.twin);
        batch.push({ id, content });
        if (batch.length >= BATCH) await save();
      } else if (verdict.kind === 'unchanged') {
        counts.unchanged++;
        met.add(verdict.id);
      } else if (verdict.kind === 'duplicate') twins.push(verdict.twin);
      else if (verdict.kind === 'conflict') conflicting.push(verdict.conflict);
      else rejected.push({ file: file.name, line: entry.line, reason: verdict.reason });
    }
    request.progress?.({ file: file.name, rows });
  }
  await save();

  const published = request.publish && !dryRun ? await publish(deps, request, met) : null;
  return {
    dryRun,
    ...counts,
    duplicates: twins.length,
    conflicts: conflicting.length,
    rejected,
    samples,
    twins,
    conflicting,
    files,
    published,
  };
}

/** Publishes what this import brought or found unpublished of its own, and no one else's drafts. */
async function publish(
  { store, clock }: ImportDeps,
  { tenantId, by }: ImportRequest,
  met: ReadonlySet<ArticleId>,
): Promise<number | null> {
  const only: ArticleId[] = [];
  for await (const { id } of storedArticles(store, tenantId, true)) if (met.has(id)) only.push(id);
  if (only.length === 0) return null;
  const at = toTimestamp(clock.now());
  const { version } = await store.publishKnowledge({
    tenantId,
    by,
    note: `import of ${only.length} articles`,
    at,
    only,
  });
  return version;
}

async function* opened(files: ImportRequest['files'], reader: FileReader) {
  for await (const file of files) yield* openArchive(file, reader);
}

async function* storedArticles(store: Store, tenantId: TenantId, unpublished = false) {
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await store.listArticles({
      tenantId,
      limit: PAGE,
      offset,
      ...(unpublished ? { unpublished } : {}),
    });
    yield* items;
    if (items.length < PAGE) return;
  }
}
