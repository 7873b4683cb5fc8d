/**
 * HTML to sections. A page is only read for its headings and text, so this walks its tags and builds no tree; nothing in it
 * is run, fetched or kept as markup.
 */
import type { SourceFile } from '../../ports/file-reader.ts';
import { decode, sniffEncoding } from './decode-text.ts';
import { type Entry, refused } from './entry.ts';
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
  'nav',
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
  'footer',
  'ul',
  'ol',
  'table',
  'tr',
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

export async function* readHtml(file: SourceFile): AsyncGenerator<Entry> {
  if (file.sizeBytes > LARGEST_BYTES) {
    yield refused(1, `the page is larger than ${LARGEST_BYTES / 1024 / 1024} MB`);
    return;
  }
  const encoding = await sniffEncoding(file);
  yield { kind: 'understood', format: 'html', encoding };
  const pieces: string[] = [];
  for await (const piece of decode(file, encoding)) pieces.push(piece);
  yield* sectionEntries(file.path, htmlSections(pieces.join(''), titleOf(file.name)), 'the page has no text');
}

export function* htmlSections(html: string, fallbackTitle: string): Generator<Section> {
  const title = /<title[^>]*>([^<]{1,1000})<\/title/i.exec(html.slice(0, 100_000))?.[1];
  const headings = new HeadingPath(title === undefined ? fallbackTitle : squeeze(entities(title)) || fallbackTitle);
  const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
  let out: string[] = [];
  let heading: string[] | null = null;
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
    const text = entities(raw);
    (heading ?? out).push(preformatted > 0 ? text : text.replace(/\s+/g, ' '));
  };
  const section = (): Section => {
    const text = out.join('').replace(/[ \t]*\n[ \t]*/g, '\n');
    out = [];
    return { line: sectionLine, headings: headings.path(), text };
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
        yield section();
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
      out.push('\n');
    } else if (name === 'td' || name === 'th') {
      if (!closes && heading === null && !/(^|\n)\s*$/.test(out.at(-1) ?? '')) out.push(' | ');
    } else if (BLOCK.has(name) && heading === null) {
      if (name === 'li' && !closes) out.push('\n- ');
      else out.push(name === 'p' ? '\n\n' : '\n');
    }
  }
  add(html.slice(from));
  if (heading !== null) out = [...heading, ...out];
  yield section();
}

function levelOf(name: string): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  return name === 'summary' || name === 'dt' ? QUESTION_LEVEL : null;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  divide: '÷',
  deg: '°',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  sect: '§',
  para: '¶',
  rarr: '→',
  larr: '←',
  le: '≤',
  ge: '≥',
  ne: '≠',
  plusmn: '±',
  frac12: '½',
  zwj: '',
  zwnj: '',
  shy: '',
};

function entities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,20}));?/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name as string] ?? NAMED[(name as string).toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
