/** `kefu import FILE…`: knowledge in, from tables and documents. */
import type { TenantId } from '../../domain/ids.ts';
import { IMPORT_FIELDS, type ImportField, type ImportReport } from '../../domain/import-report.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import { firstStart, importInto, sourceFiles } from '../../wiring/importing.ts';
import { type Command, UsageError } from '../command.ts';
import { tellFirstStart, withStore } from '../with-engine.ts';

/** Lines of each kind shown to a person; --json has all. */
const SHOWN = 20;

export const command: Command = {
  name: 'import',
  summary: 'take knowledge in from CSV, XLSX, JSONL, Markdown, HTML, PDF or DOCX files, or folders or zips of them',
  usage: 'kefu import FILE… [--dry-run] [--publish] [--tenant T] [--columns question=Title,answer=Text]',
  options: {
    'dry-run': { type: 'boolean' },
    publish: { type: 'boolean' },
    tenant: { type: 'string' },
    columns: { type: 'string' },
  },
  async run({ values, positionals }, context) {
    if (positionals.length === 0) throw new UsageError('name at least one file or folder');
    const columns = corrections((values.columns as string | undefined) ?? '');
    const files = await sourceFiles(positionals).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new UsageError(`there is no file ${error.path}`);
      throw error;
    });
    if (files.length === 0) throw new UsageError('there is no file to import in that folder');
    const tenantId = (values.tenant as TenantId | undefined) ?? DEFAULT_TENANT;
    return withStore(context.config, async (store) => {
      if ((await store.getTenant(tenantId)) === null) {
        if (tenantId !== DEFAULT_TENANT) throw new UsageError(`there is no tenant ${tenantId}`);
        tellFirstStart(context.config, await firstStart(store, context.config));
      }
      const report = await importInto(store, {
        tenantId,
        files,
        columns,
        dryRun: values['dry-run'] === true,
        publish: values.publish === true,
        by: 'import',
        progress: ({ file, rows }) => context.progress(`${rows} rows · ${file}`),
      });
      return {
        // A file of which nothing could be taken is a failure; single bad rows are not.
        ok: report.rejected.length === 0 || report.added + report.changed + report.unchanged + report.duplicates > 0,
        json: report,
        text: describe(report),
        ...(report.dryRun || report.published !== null || report.added + report.changed + report.removed === 0
          ? {}
          : { next: 'this is a draft: run it again with --publish, or publish in the console' }),
      };
    });
  },
};

/** `question=Title,answer=Text` → field → column. */
function corrections(text: string): Partial<Record<ImportField, string>> {
  const out: Partial<Record<ImportField, string>> = {};
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const at = pair.indexOf('=');
    const field = pair.slice(0, at).trim() as ImportField;
    if (at < 1 || !IMPORT_FIELDS.includes(field)) {
      throw new UsageError(`--columns takes FIELD=COLUMN pairs; the fields are ${IMPORT_FIELDS.join(', ')}`);
    }
    out[field] = pair.slice(at + 1).trim();
  }
  return out;
}

function describe(report: ImportReport): string {
  const { added, changed, unchanged, duplicates, conflicts, removed, rejected, files, published } = report;
  const { twins, conflicting, removals } = report;
  const out = files
    .filter(({ columns }) => columns !== undefined)
    .map(({ file, sheet, columns, ignored }) => {
      const pairs = Object.entries(columns ?? {}).map(([field, column]) => `${column} → ${field}`);
      const left = ignored === undefined || ignored.length === 0 ? '' : ` · not used: ${ignored.join(', ')}`;
      return `${sheet === undefined ? file : `${file} › ${sheet}`}: ${pairs.join(', ')}${left}`;
    });
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    out.push('', title, ...lines.slice(0, SHOWN).map((line) => `  ${line}`));
    if (lines.length > SHOWN) out.push(`  … and ${lines.length - SHOWN} more (--json has all)`);
  };
  section(
    'Hidden in their workbook:',
    files.flatMap(({ file, sheet, skipped, hiddenRows }) => [
      ...(skipped === undefined ? [] : [`${file} › ${sheet}: left out; show the sheet to import it`]),
      ...(hiddenRows === undefined
        ? []
        : [`${sheet === undefined ? file : `${file} › ${sheet}`}: ${hiddenRows} hidden rows, taken like the others`]),
    ]),
  );
  section(
    'Nearly the same as another:',
    twins.map(
      ({ file, line, question, twin, saved }) =>
        `${file}:${line} ${question} ≈ ${where(twin)}${saved ? '' : ' (left out)'}`,
    ),
  );
  section(
    'Same question, another answer (left out):',
    conflicting.map((conflict) => `${conflict.file}:${conflict.line} ${conflict.question} ≠ ${where(conflict.with)}`),
  );
  section(
    report.dryRun ? 'No longer in their document (would be removed):' : 'No longer in their document (removed):',
    removals.map(({ file, id, question }) => `${file} ${question} (${id})`),
  );
  section(
    'Rejected:',
    rejected.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
  );
  out.push(
    '',
    `${report.dryRun ? 'would be ' : ''}added ${added}, changed ${changed}, unchanged ${unchanged}, removed ${removed}; near-duplicates ${duplicates}, conflicts ${conflicts}, rejected ${rejected.length}`,
  );
  if (published !== null) out.push(`published as version ${published}`);
  return out.join('\n').trim();
}

function where(place: {
  readonly id: string;
  readonly question: string;
  readonly file?: string;
  readonly line?: number;
}): string {
  return place.file === undefined ? `${place.id} ${place.question}` : `${place.file}:${place.line} ${place.question}`;
}
