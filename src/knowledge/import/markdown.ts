/** Markdown (CommonMark headings, fences, front matter) to sections, line by line: a file of 50 MB is never held whole. */
import type { SourceFile } from '../../ports/file-reader.ts';
import { decode, type Line, lines, sniffEncoding } from './decode-text.ts';
import type { Entry } from './entry.ts';
import { HeadingPath, type Section, sectionEntries, titleOf } from './sections.ts';

/** UTF-16 units a section may gather before it is given out in parts. */
const FLUSH_AT = 200_000;

export async function* readMarkdown(file: SourceFile): AsyncGenerator<Entry> {
  const encoding = await sniffEncoding(file);
  yield { kind: 'understood', format: 'markdown', encoding };
  yield* sectionEntries(
    file.path,
    markdownSections(lines(decode(file, encoding)), titleOf(file.name)),
    'the file has no text',
  );
}

async function* markdownSections(source: AsyncIterable<Line>, title: string): AsyncGenerator<Section> {
  const headings = new HeadingPath(title);
  let line = 1;
  let text: string[] = [];
  let size = 0;
  let fence: string | null = null;
  let inFrontMatter = false;

  const section = (): Section => {
    const done = { line, headings: headings.path(), text: plain(text.join('\n')) };
    text = [];
    size = 0;
    return done;
  };

  for await (const { number, text: raw } of source) {
    if (number === 1 && raw.trim() === '---') {
      inFrontMatter = true;
      continue;
    }
    if (inFrontMatter) {
      if (/^(---|\.\.\.)\s*$/.test(raw)) inFrontMatter = false;
      continue;
    }
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
        headings.enter(atx[1]!.length, plain(atx[2] ?? '').trim());
        line = number;
        continue;
      }
      const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(raw)?.[1];
      const above = text.at(-1);
      // A table's rule and a list's dashes also stand under text.
      if (under !== undefined && above !== undefined && above.trim() !== '' && !/^\s*([|>*+-]|\d+\.)/.test(above)) {
        text.pop();
        yield section();
        headings.enter(under[0] === '=' ? 1 : 2, plain(above).trim());
        line = number - 1;
        continue;
      }
    }
    text.push(raw);
    size += raw.length;
    if (size > FLUSH_AT) {
      yield section();
      line = number + 1;
    }
  }
  yield section();
}

/** What a visitor should read: links as text with their address, no emphasis marks, no comments. */
function plain(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]{0,20000}?-->/g, '')
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/\[([^\]\n]{1,500})\]\((https?:[^)\s]{1,2000})[^)\n]{0,200}\)/g, '$1 ($2)')
    .replace(/\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n*_]{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1');
}
