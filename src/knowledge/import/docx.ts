/** Word documents: the library makes HTML of them, and headings are headings there. */
import type { ColumnCorrections } from '../../domain/import-report.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { allBytes } from './decode-text.ts';
import type { Entry } from './entry.ts';
import { type Page, pageEntries, readPage } from './html.ts';
import { titleOf } from './sections.ts';

export async function* readDocx(
  file: SourceFile,
  reader: FileReader,
  corrections: ColumnCorrections,
): AsyncGenerator<Entry> {
  const html = await reader.readDocx(await allBytes(file));
  yield { kind: 'understood', format: 'docx' };
  const page = numbered(readPage(html, titleOf(file.name), corrections));
  yield* pageEntries(file.path, 'docx', page, corrections, 'the document has no text');
}

/** The HTML's lines are not the document's: sections, and rows of FAQ tables, are named by their place, from 1. */
function numbered({ sections, faqs }: Page): Page {
  const filled = sections.filter(({ text }) => text.trim() !== '');
  let rows = 0;
  return {
    sections: filled.map((section, index) => ({ ...section, line: index + 1 })),
    faqs: faqs.map((faq) => faq.map((row) => ({ ...row, line: ++rows }))),
  };
}
