/** Documents to articles: each section under its heading is one, its question the path of headings down to it. */
import { type Candidate, type Entry, type Refused, refused } from './entry.ts';
import { guessLang, LIMITS, textFault } from './row.ts';

export interface Section {
  /** Of its heading. */
  readonly line: number;
  /** From the document's title down. */
  readonly headings: readonly string[];
  readonly text: string;
}

/** UTF-16 units. More would be more than a visitor reads; a longer section becomes several, cut between paragraphs. */
const LONGEST_PART = 2000;
const BETWEEN = ' › ';

/** `Guides/returns.v2.md` → `returns.v2`. */
export function titleOf(fileName: string): string {
  return (fileName.split(/[\\/]/).pop() ?? fileName).replace(/\.[^.]+$/, '');
}

/** A section without text of its own is only the path of those below it and gives nothing. Ends with `whole` when each was taken. */
export async function* sectionEntries(
  document: string,
  sections: AsyncIterable<Section> | Iterable<Section>,
  empty: string,
): AsyncGenerator<Entry> {
  let any = false;
  let whole = true;
  /** Headings that return (`Example`, `Example`) are told apart by a number. */
  const times = new Map<string, number>();
  for await (const section of sections) {
    const text = section.text
      .replace(/[^\S\n]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    if (text === '') continue;
    any = true;
    const title = pathOf(section.headings);
    for (const part of parts(text)) {
      const time = (times.get(title) ?? 0) + 1;
      times.set(title, time);
      const entry = toSection(document, section.line, time === 1 ? title : `${title} (${time})`, part);
      if (entry.kind === 'refused') whole = false;
      yield entry;
    }
  }
  if (!any) yield refused(1, empty);
  else if (whole) yield { kind: 'whole' };
}

function toSection(document: string, line: number, question: string, answer: string): Candidate | Refused {
  const fault = textFault(question) ?? textFault(answer);
  if (fault !== null) return refused(line, `section ${JSON.stringify(question.slice(0, 60))} ${fault}`);
  return {
    kind: 'candidate',
    line,
    id: null,
    document,
    given: { lang: guessLang(answer, question), question, answer },
  };
}

/** As many of the innermost headings as fit, always at least the last, cut if need be. */
function pathOf(headings: readonly string[]): string {
  const room = LIMITS.question - 12;
  let path = '';
  for (const heading of headings.toReversed()) {
    const longer = path === '' ? heading : `${heading}${BETWEEN}${path}`;
    if (longer.length > room) break;
    path = longer;
  }
  return path || [...(headings.at(-1) ?? '')].slice(0, room / 2).join('');
}

/** Cut at blank lines, else at line ends, else after sentences, else anywhere between characters. */
function parts(text: string, longest = LONGEST_PART): string[] {
  if (text.length <= longest) return [text];
  const out: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    let at = -1;
    for (const edge of [/\n\n/g, /\n/g, /[。！？]|[.!?](?=\s)/g, /\s/g]) {
      for (const found of head.matchAll(edge)) at = found.index + found[0].length;
      // A sliver is worse than a cut at a lesser edge.
      if (at > longest / 4) break;
    }
    if (at <= 0) at = /[\ud800-\udbff]$/.test(head) ? longest - 1 : longest;
    out.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trimStart();
  }
  if (rest.trim() !== '') out.push(rest.trim());
  return out.filter((part) => part !== '');
}

/** Keeps the headings that are open: a new one closes those of its level and below. */
export class HeadingPath {
  #open: { level: number; text: string }[] = [];
  readonly #title: string;

  constructor(title: string) {
    this.#title = title;
  }

  enter(level: number, text: string): void {
    this.#open = [...this.#open.filter((heading) => heading.level < level), { level, text }];
  }

  /** The document's title leads where no first-level heading does. */
  path(): string[] {
    const headings = this.#open.map(({ text }) => text);
    return this.#open[0]?.level === 1 || headings[0] === this.#title ? headings : [this.#title, ...headings];
  }
}
