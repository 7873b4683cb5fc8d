/**
 * HTML to sections. A page is only read for its headings, text and tables, so this walks its tags and builds no tree; nothing
 * in it is run, fetched or kept as markup.
 */
import type { ColumnCorrections } from '../../domain/import-report.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { decode, sniffEncoding } from './decode-text.ts';
import { type Entry, refused } from './entry.ts';
import { readEntities } from './html-entities.ts';
import { faqEntries, isFaq, type SpannedCell, spread, type Table, tableText } from './html-table.ts';
import { HeadingPath, type Section, sectionEntries, titleOf } from './sections.ts';

/** A page is held whole; a larger one is a dump of something. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'title',
  'nav',
  'footer',
  'iframe',
  'object',
  'select',
  'button',
]);
const BLOCK = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'dl',
  'dd',
  'figure',
  'details',
  'br',
  'hr',
  'li',
  'form',
]);
/** Questions of FAQ pages that are no headings by name. */
const QUESTION_LEVEL = 7;

export async function* readHtml(
  file: SourceFile,
  _reader: FileReader,
  corrections: ColumnCorrections,
): AsyncGenerator<Entry> {
  if (file.sizeBytes > LARGEST_BYTES) {
    yield refused(1, `the page is larger than ${LARGEST_BYTES / 1024 / 1024} MB`);
    return;
  }
  const encoding = await sniffEncoding(file);
  yield { kind: 'understood', format: 'html', encoding };
  const pieces: string[] = [];
  for await (const piece of decode(file, encoding)) pieces.push(piece);
  const page = readPage(pieces.join(''), titleOf(file.name), corrections);
  yield* pageEntries(file.path, 'html', page, corrections, 'the page has no text');
}

export interface Page {
  readonly sections: readonly Section[];
  /** Those that are a FAQ; the others stand in the text of their sections. */
  readonly faqs: readonly Table[];
}

/** The rows of its FAQ tables, then the sections; `empty` says what is wrong with a page that has neither. */
export async function* pageEntries(
  document: string,
  format: string,
  { sections, faqs }: Page,
  corrections: ColumnCorrections,
  empty: string,
): AsyncGenerator<Entry> {
  for (const faq of faqs) yield* faqEntries(faq, corrections, format);
  if (faqs.length === 0 || sections.some(({ text }) => text.trim() !== ''))
    yield* sectionEntries(document, sections, empty);
}

/** A table that is being read: its rows so far, and the cell whose text is coming. */
interface OpenTable {
  readonly rows: { readonly line: number; readonly cells: SpannedCell[] }[];
  cell: { readonly text: string[]; readonly attributes: string } | null;
}

export function readPage(html: string, fallbackTitle: string, corrections: ColumnCorrections): Page {
  const sections: Section[] = [];
  const faqs: Table[] = [];
  const title = /<title[^>]*>([^<]{1,1000})<\/title/i.exec(html.slice(0, 100_000))?.[1];
  const headings = new HeadingPath(title === undefined ? fallbackTitle : squeeze(readEntities(title)) || fallbackTitle);
  const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
  let out: string[] = [];
  let heading: string[] | null = null;
  /** Outermost first. */
  const tables: OpenTable[] = [];
  /** The link that is open, and where its text begins. */
  let link: { readonly address: string | null; readonly sink: string[]; readonly from: number } | null = null;
  /** Lists that are open, outermost first, each with the number of its next item. */
  const lists: { next: number | null }[] = [];
  let headingLevel = 0;
  let preformatted = 0;
  let sectionLine = 1;
  let from = 0;
  let line = 1;
  let counted = 0;

  const lineAt = (index: number): number => {
    for (let at = html.indexOf('\n', counted); at !== -1 && at < index; at = html.indexOf('\n', at + 1)) {
      line++;
      counted = at + 1;
    }
    return line;
  };
  const add = (raw: string) => {
    if (raw === '') return;
    const text = readEntities(raw);
    (heading ?? sink()).push(preformatted > 0 ? text : text.replace(/\s+/g, ' '));
  };
  const sink = (): string[] => tables.at(-1)?.cell?.text ?? out;
  const closeCell = (table: OpenTable) => {
    if (table.cell === null) return;
    const { text, attributes } = table.cell;
    const span = (name: string) =>
      Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1);
    const cell = { text: joined(text).trim(), rows: span('rowspan'), columns: span('colspan') };
    table.rows.at(-1)?.cells.push(cell);
    table.cell = null;
  };
  const closeTable = () => {
    const open = tables.pop();
    if (open === undefined) return;
    closeCell(open);
    const table = spread(open.rows);
    if (isFaq(table, corrections)) faqs.push(table);
    else sink().push('\n\n', tableText(table), '\n\n');
  };
  const section = () => {
    // A heading inside of a table: the table is only there for the looks.
    while (tables.length > 0) closeTable();
    sections.push({ line: sectionLine, headings: headings.path(), text: joined(out) });
    out = [];
  };

  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    add(html.slice(from, found.index));
    from = tag.lastIndex;
    const name = found[2]?.toLowerCase();
    if (name === undefined) continue;
    const closes = found[1] === '/';
    if (SILENT.has(name)) {
      if (!closes && !found[3]!.endsWith('/')) {
        const end = new RegExp(`</${name}\\s*>`, 'gi');
        end.lastIndex = from;
        // Without its end tag the element is taken for empty, so that a damaged page keeps its text.
        if (end.exec(html) !== null) from = tag.lastIndex = end.lastIndex;
      }
      continue;
    }
    const level = levelOf(name);
    if (level !== null) {
      if (!closes) {
        section();
        sectionLine = lineAt(found.index);
        heading = [];
        headingLevel = level;
      } else if (heading !== null) {
        const text = squeeze(heading.join(''));
        heading = null;
        if (text !== '') headings.enter(headingLevel, text);
      }
    } else if (name === 'pre') {
      preformatted = Math.max(0, preformatted + (closes ? -1 : 1));
      sink().push('\n');
    } else if (name === 'table') {
      if (!closes) tables.push({ rows: [], cell: null });
      else closeTable();
    } else if (name === 'tr' || name === 'td' || name === 'th') {
      const table = tables.at(-1);
      if (table === undefined) {
        if (heading === null) out.push(name === 'tr' ? '\n' : ' ');
        continue;
      }
      closeCell(table);
      if (closes) continue;
      if (name === 'tr' || table.rows.length === 0) table.rows.push({ line: lineAt(found.index), cells: [] });
      if (name !== 'tr') table.cell = { text: [], attributes: found[3]! };
    } else if (name === 'a') {
      if (!closes) link = { address: addressIn(found[3]!), sink: heading ?? sink(), from: (heading ?? sink()).length };
      else if (link !== null) {
        const { address, sink: pieces, from: start } = link;
        const shown = pieces.slice(start).join('');
        if (address !== null && heading === null && !shown.includes(address.replace(/^\w+:(?:\/\/)?/, ''))) {
          pieces.push(shown.trim() === '' ? address : ` (${address})`);
        }
        link = null;
      }
    } else if (name === 'img') {
      const says = attributeIn(found[3]!, 'alt').trim();
      if (says !== '') add(` ${says} `);
    } else if (BLOCK.has(name) && heading === null) {
      if (name === 'ol' || name === 'ul') {
        if (closes) lists.pop();
        else lists.push({ next: name === 'ul' ? null : Number(attributeIn(found[3]!, 'start') || 1) });
      }
      const list = lists.at(-1);
      if (name === 'li' && !closes) sink().push(list == null || list.next === null ? '\n- ' : `\n${list.next++}. `);
      else sink().push(name === 'p' ? '\n\n' : '\n');
    }
  }
  add(html.slice(from));
  if (heading !== null) out = [...heading, ...out];
  section();
  return { sections, faqs };
}

function joined(pieces: readonly string[]): string {
  return pieces.join('').replace(/[ \t]*\n[ \t]*/g, '\n');
}

function levelOf(name: string): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  return name === 'summary' || name === 'dt' ? QUESTION_LEVEL : null;
}

function attributeIn(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

/** Of a link that a visitor could follow from elsewhere: no places on the page's own site, and no scripts. */
function addressIn(attributes: string): string | null {
  const address = readEntities(attributeIn(attributes, 'href')).trim();
  return /^(?:https?:\/\/|mailto:|tel:)\S{1,2000}$/i.test(address) ? address : null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
