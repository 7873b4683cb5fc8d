/** Markdown (CommonMark headings, fences, front matter) to sections, line by line: a file of 50 MB is never held whole. */
import type { ColumnCorrections } from '../../domain/import-report.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { decode, type Line, lines, sniffEncoding } from './decode-text.ts';
import type { Entry } from './entry.ts';
import { faqEntries, isFaq, type Table, tableText } from './html-table.ts';
import { markdownTable, plainMarkdown, type TextLine } from './markdown-text.ts';
import { HeadingPath, type Section, sectionEntries, titleOf } from './sections.ts';

/** UTF-16 units a section may gather before it is given out in parts. */
const FLUSH_AT = 200_000;

/** Lines in which a front matter that was opened must be closed; else the first line is a rule. */
const LONGEST_FRONT_MATTER = 500;

export async function* readMarkdown(
  file: SourceFile,
  _reader: FileReader,
  corrections: ColumnCorrections,
): AsyncGenerator<Entry> {
  const encoding = await sniffEncoding(file);
  yield { kind: 'understood', format: 'markdown', encoding };
  const faqs: Entry[] = [];
  const body = withoutFrontMatter(lines(decode(file, encoding)));
  let sections = 0;
  for await (const entry of sectionEntries(
    file.path,
    markdownSections(body, titleOf(file.name), (table) => {
      if (!isFaq(table, corrections)) return false;
      faqs.push(...faqEntries(table, corrections, 'markdown'));
      return true;
    }),
    'the file has no text',
  )) {
    if (entry.kind === 'candidate') sections++;
    // A file of nothing but FAQ tables has text.
    if (entry.kind === 'refused' && sections === 0 && faqs.length > 0 && entry.reason === 'the file has no text')
      continue;
    yield* faqs.splice(0);
    yield entry;
  }
  yield* faqs;
}

/** YAML between `---` and TOML between `+++`, at the very beginning. */
async function* withoutFrontMatter(source: AsyncIterable<Line>): AsyncGenerator<Line> {
  let held: Line[] | null = null;
  let mark = '';
  for await (const line of source) {
    const text = line.text.trimEnd();
    if (line.number === 1 && (text === '---' || text === '+++')) {
      mark = text;
      held = [line];
    } else if (held === null) yield line;
    else if (text === mark || (mark === '---' && text === '...')) held = null;
    else {
      held.push(line);
      if (held.length > LONGEST_FRONT_MATTER) {
        yield* held;
        held = null;
      }
    }
  }
  // Never closed: it is the text.
  if (held !== null) yield* held;
}

/** `takes` is given every table: whether its rows were taken, so that the section is without it. */
async function* markdownSections(
  source: AsyncIterable<Line>,
  title: string,
  takes: (table: Table) => boolean,
): AsyncGenerator<Section> {
  const headings = new HeadingPath(title);
  let line = 1;
  let text: TextLine[] = [];
  let size = 0;
  let fence: string | null = null;

  const section = (): Section => {
    const done = { line, headings: headings.path(), text: bodyOf(text, takes) };
    text = [];
    size = 0;
    return done;
  };

  for await (const { number, text: raw } of source) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (
      mark !== undefined &&
      (fence === null || (mark[0] === fence[0] && mark.length >= fence.length && raw.trim() === mark))
    ) {
      fence = fence === null ? mark : null;
      continue;
    }
    if (fence === null) {
      const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(raw);
      if (atx !== null) {
        yield section();
        headings.enter(atx[1]!.length, plainMarkdown(atx[2] ?? '').trim());
        line = number;
        continue;
      }
      const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(raw)?.[1];
      const above = text.at(-1)?.text;
      // A table's rule and a list's dashes also stand under text.
      if (under !== undefined && above !== undefined && above.trim() !== '' && !/^\s*([|>*+-]|\d+\.)/.test(above)) {
        text.pop();
        yield section();
        headings.enter(under[0] === '=' ? 1 : 2, plainMarkdown(above).trim());
        line = number - 1;
        continue;
      }
    }
    text.push({ number, text: raw, isCode: fence !== null });
    size += raw.length;
    if (size > FLUSH_AT) {
      yield section();
      line = number + 1;
    }
  }
  yield section();
}

/** Tables as rows, code as it stands, and all else as a visitor should read it. */
function bodyOf(source: readonly TextLine[], takes: (table: Table) => boolean): string {
  const out: string[] = [];
  for (let at = 0; at < source.length; ) {
    const { isCode } = source[at]!;
    const table = isCode ? null : markdownTable(source, at);
    if (table !== null) {
      if (!takes(table.rows)) out.push(tableText(table.rows));
      at = table.end;
      continue;
    }
    let end = at + 1;
    while (end < source.length && source[end]!.isCode === isCode && (isCode || markdownTable(source, end) === null))
      end++;
    const text = source
      .slice(at, end)
      .map((one) => one.text)
      .join('\n');
    out.push(isCode ? text : plainMarkdown(text));
    at = end;
  }
  return out.join('\n');
}
