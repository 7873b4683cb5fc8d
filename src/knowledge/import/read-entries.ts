/** The one place that knows which ending is read by whom. */
import { KefuError } from '../../domain/errors.ts';
import { type ColumnCorrections, IMPORT_ENDINGS } from '../../domain/import-report.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { type Entry, FileFault, fileRefused } from './entry.ts';
import { readHtml } from './html.ts';
import { readJsonl } from './jsonl.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { readXlsx } from './xlsx.ts';

type Read = (file: SourceFile, reader: FileReader, corrections: ColumnCorrections) => AsyncIterable<Entry>;

const READERS: Readonly<Record<(typeof IMPORT_ENDINGS)[number], Read>> = {
  csv: readCsv,
  tsv: readCsv,
  txt: readCsv,
  jsonl: (file, _reader, corrections) => readJsonl(file, corrections),
  ndjson: (file, _reader, corrections) => readJsonl(file, corrections),
  xlsx: readXlsx,
  md: readMarkdown,
  markdown: readMarkdown,
  html: readHtml,
  htm: readHtml,
  docx: readDocx,
  pdf: readPdf,
};

/** Formats that a library reads from memory. */
const HELD_WHOLE = new Set(['xlsx', 'docx', 'pdf']);
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Never rejects for what is in the file: a file that cannot be read is one refusal. */
export async function* readEntries(
  file: SourceFile,
  reader: FileReader,
  corrections: ColumnCorrections,
): AsyncGenerator<Entry> {
  const ending = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const known = IMPORT_ENDINGS.find((name) => name === ending);
  const read = known && READERS[known];
  if (read === undefined) {
    yield fileRefused(
      'unknown_format',
      ending === ''
        ? 'the file has no ending that says its format'
        : `.${ending} files are not read; these are: ${IMPORT_ENDINGS.join(', ')}`,
    );
    return;
  }
  if (file.sizeBytes === 0) {
    yield fileRefused('empty_file', 'the file is empty');
    return;
  }
  if (HELD_WHOLE.has(ending) && file.sizeBytes > LARGEST_BYTES) {
    yield fileRefused(
      'file_too_large',
      `the file is larger than ${LARGEST_BYTES / 1024 / 1024} MB, the most for .${ending}`,
    );
    return;
  }
  try {
    yield* read(file, reader, corrections);
  } catch (error) {
    if (error instanceof KefuError) throw error;
    if (error instanceof FileFault) {
      yield fileRefused(error.code, error.message);
      return;
    }
    yield fileRefused('unreadable_file', `the file ${error instanceof Error ? error.message : String(error)}`);
  }
}
