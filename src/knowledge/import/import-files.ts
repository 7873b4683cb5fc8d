/**
 * The import: files in, a report out. Reads as a stream, saves in batches, and keeps only what the report and the
 * comparison need. Cut off at any point, it goes on when run again: what is stored already is unchanged.
 */

import type { Article, ArticleContent } from '../../domain/article.ts';
import { type ArticleId, type TenantId, toTimestamp } from '../../domain/ids.ts';
import type {
  ColumnCorrections,
  Conflict,
  FileReport,
  ImportReport,
  Rejection,
  Removal,
  Sample,
  Twin,
} from '../../domain/import-report.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import type { Store } from '../../ports/store.ts';
import { openArchive } from './open-archive.ts';
import { type Lost, Plan } from './plan.ts';
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
/** Deletions the store is asked for at once. */
const TOGETHER = 100;
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
  const read = new ReadDocuments();
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
    read.begin(file.path);
    for await (const entry of readEntries(file, reader, request.columns ?? {})) {
      if (entry.kind === 'understood') {
        const { kind: _, ...understood } = entry;
        files.push({ file: file.name, ...understood });
        continue;
      }
      if (entry.kind === 'whole') {
        read.end(file.path);
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
        if (++counts[change] <= SAMPLES && change !== 'unchanged') {
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

  const documents = read.whole();
  const lost = plan.lost(documents);
  const gone = dryRun ? lost : await removeAll(deps, tenantId, lost);
  const removals = gone.map(({ document, id, question }): Removal => ({ file: document, id, question }));
  const removed = new Set(gone.map(({ id }) => id));
  // What the store has no more, an earlier import that was not published or was cut off took out of the draft.
  const isGone = ({ id, source }: Article) =>
    removed.has(id) || (source !== undefined && documents.has(source) && !plan.has(id));
  const published =
    request.publish && !dryRun ? await publish(deps, request, met, documents.size === 0 ? null : isGone) : null;
  return {
    dryRun,
    ...counts,
    duplicates: twins.length,
    conflicts: conflicting.length,
    removed: removals.length,
    rejected,
    samples,
    twins,
    conflicting,
    removals,
    files,
    published,
  };
}

/** Which documents were read to their ends, by path; where two files have one path, both. */
class ReadDocuments {
  readonly #open = new Map<string, number>();
  readonly #ended = new Set<string>();

  begin(path: string): void {
    this.#open.set(path, (this.#open.get(path) ?? 0) + 1);
  }
  end(path: string): void {
    this.#open.set(path, (this.#open.get(path) ?? 0) - 1);
    this.#ended.add(path);
  }
  whole(): ReadonlySet<string> {
    return new Set([...this.#ended].filter((path) => this.#open.get(path) === 0));
  }
}

/** Answers with those that are gone now: what somebody edited meanwhile stays, and is met by the next import. */
async function removeAll(
  { store, clock }: ImportDeps,
  tenantId: TenantId,
  lost: readonly Lost[],
): Promise<readonly Lost[]> {
  const gone: Lost[] = [];
  for (let from = 0; from < lost.length; from += TOGETHER) {
    const some = lost.slice(from, from + TOGETHER);
    const at = toTimestamp(clock.now());
    const done = await Promise.all(some.map(({ id, version }) => store.deleteArticle(tenantId, id, version, at)));
    gone.push(...some.filter((_, index) => done[index]!.kind === 'saved'));
  }
  return gone;
}

/**
 * Publishes what this import brought or found unpublished of its own, and no one else's drafts. `isGone`: whether a published
 * article is to go with it; null when none is.
 */
async function publish(
  { store, clock }: ImportDeps,
  { tenantId, by }: ImportRequest,
  met: ReadonlySet<ArticleId>,
  isGone: ((published: Article) => boolean) | null,
): Promise<number | null> {
  const only: ArticleId[] = [];
  for await (const { id } of storedArticles(store, tenantId, true)) if (met.has(id)) only.push(id);
  if (isGone !== null) {
    for await (const article of publishedArticles(store, tenantId)) if (isGone(article)) only.push(article.id);
  }
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

/** The articles that visitors are answered from. */
async function* publishedArticles(store: Store, tenantId: TenantId) {
  const active = await store.activeKnowledge(tenantId);
  for (let afterId = ''; active !== null; ) {
    const page = await store.publishedArticles(tenantId, active.version, { afterId, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    afterId = last.id;
  }
}
