/** PDFs carry no structure, only lines: numbered lines are taken for headings, and without any each page is a section. */
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { allBytes } from './decode-text.ts';
import { type Entry, refused } from './entry.ts';
import { HeadingPath, type Section, sectionEntries, titleOf } from './sections.ts';

const LONGEST_HEADING = 60;
/** `第三章 退货`, `一、总则`, `2.1 Shipping`, `Chapter 4`; level from how they are numbered. */
const HEADINGS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/^第[一二三四五六七八九十百\d]+[章部编]\s*\S/, () => 1],
  [/^(?:chapter|part)\s+[\divxlc]+\b/i, () => 1],
  [/^第[一二三四五六七八九十百\d]+节\s*\S/, () => 2],
  [/^[一二三四五六七八九十]+、\s*\S/, () => 2],
  [/^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\p{L}/u, (match) => 2 + (match[1]?.split('.').length ?? 1)],
];

export async function* readPdf(file: SourceFile, reader: FileReader): AsyncGenerator<Entry> {
  const pages = await reader.readPdf(await allBytes(file));
  yield { kind: 'understood', format: 'pdf' };
  yield* sectionEntries(
    file.path,
    pdfSections(pages, titleOf(file.name)),
    'the PDF has no text: it is a scan, or pictures only; recognise its text (OCR) first',
  );
  const bare = pages.flatMap((text, index) => (text.trim() === '' ? [index + 1] : []));
  if (bare.length > 0 && bare.length < pages.length) {
    const which = `page${bare.length === 1 ? '' : 's'} ${ranges(bare)}`;
    yield refused(
      bare[0]!,
      `no text on ${which}: if not blank, recognise the text (OCR) first; the other pages were read`,
    );
  }
}

function* pdfSections(pages: readonly string[], title: string): Generator<Section> {
  const headings = new HeadingPath(title);
  let text: string[] = [];
  let page = 1;
  let headed = false;
  const section = (): Section => {
    const done = { line: page, headings: headings.path(), text: text.join('\n') };
    text = [];
    return done;
  };
  for (const [index, body] of pages.entries()) {
    for (const raw of body.split('\n')) {
      const line = raw.trim();
      const level = levelOf(line);
      if (level === null) {
        text.push(line);
        continue;
      }
      yield section();
      headings.enter(level, line);
      page = index + 1;
      headed = true;
    }
    if (!headed) {
      yield section();
      page = index + 2;
    }
  }
  yield section();
}

/** `2, 5–7` */
function ranges(numbers: readonly number[]): string {
  const out: [first: number, last: number][] = [];
  for (const number of numbers) {
    const open = out.at(-1);
    if (open !== undefined && open[1] === number - 1) open[1] = number;
    else out.push([number, number]);
  }
  return out.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function levelOf(line: string): number | null {
  if (line.length === 0 || line.length > LONGEST_HEADING || /[。；;,，.!！]$/.test(line)) return null;
  for (const [pattern, level] of HEADINGS) {
    const match = pattern.exec(line);
    if (match !== null) return level(match);
  }
  return null;
}
