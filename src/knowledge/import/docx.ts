/** Word documents: the library makes HTML of them, and headings are headings there. */
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { allBytes } from './decode-text.ts';
import type { Entry } from './entry.ts';
import { htmlSections } from './html.ts';
import { type Section, sectionEntries, titleOf } from './sections.ts';

export async function* readDocx(file: SourceFile, reader: FileReader): AsyncGenerator<Entry> {
  const html = await reader.readDocx(await allBytes(file));
  yield { kind: 'understood', format: 'docx' };
  yield* sectionEntries(file.path, numbered(htmlSections(html, titleOf(file.name))), 'the document has no text');
}

/** The HTML's lines are not the document's: a section is named by its place, from 1. */
function* numbered(sections: Iterable<Section>): Generator<Section> {
  let line = 0;
  for (const section of sections) if (section.text.trim() !== '') yield { ...section, line: ++line };
}
