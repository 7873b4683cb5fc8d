/**
 * Labelled utterances from JSONL (`{text,label}` a line; label `oos` = out of scope), with everything that is odd about
 * them reported by line number. Oddities are never fatal: real exports have them.
 */
import { isUtf8 } from 'node:buffer';
import { KefuError } from '../../domain/errors.ts';
import { modelText } from '../../text/model-text.ts';
import { normalize } from '../../text/normalize.ts';

export const OUT_OF_SCOPE = 'oos';

export interface Example {
  /** In normal form when it is to be learnt from. */
  readonly text: string;
  readonly label: string;
  /** From 1. */
  readonly line: number;
}

export interface LineNote {
  readonly line: number;
  readonly reason: string;
}

export interface ExampleReport {
  /** Lines that could not be used. */
  readonly rejected: readonly LineNote[];
  /** Same text and label as an earlier line; left out. */
  readonly duplicates: readonly LineNote[];
  /** Same text as a line with another label; the label given most often is kept, all of them on a tie. */
  readonly contradictions: readonly LineNote[];
}

export interface Examples {
  readonly examples: readonly Example[];
  readonly report: ExampleReport;
}

/** Stands for a line whose bytes are no UTF-8: no JSON has it. */
const NOT_UTF8 = '\u0000';
const LINE_END = 0x0a;

/** A file's text, line for line; a line in another encoding is reported by `readExamples` instead of being learnt as `���`. */
export function decodeLines(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    lines.push(isUtf8(line) ? line.toString('utf8') : NOT_UTF8);
    start = end + 1;
  }
  return lines.join('\n');
}

/** Labelled lines as they stand, with what could not be used. Never throws for what a line holds. */
export function readLabelled(jsonl: string): { rows: Example[]; rejected: LineNote[] } {
  const rejected: LineNote[] = [];
  const rows: Example[] = [];
  let line = 0;
  for (const raw of jsonl.split('\n')) {
    line++;
    if (raw.trim() === '') continue;
    const row = parse(raw);
    if (typeof row === 'string') rejected.push({ line, reason: row });
    else rows.push({ text: row.text, label: row.label.trim(), line });
  }
  return { rows, rejected };
}

/** Reads JSONL to learn from. Never throws for what a line holds. */
export function readExamples(jsonl: string): Examples {
  const { rows, rejected: unread } = readLabelled(jsonl);
  const empty: LineNote[] = [];
  const read: Example[] = [];
  for (const row of rows) {
    const text = modelText(normalize(row.text));
    if (text === '') empty.push({ line: row.line, reason: 'the text is empty' });
    else read.push({ ...row, text });
  }
  const rejected = [...unread, ...empty].sort((a, b) => a.line - b.line);
  const { examples, duplicates, contradictions } = settle(read);
  return { examples, report: { rejected, duplicates, contradictions } };
}

/** Throws `invalid_payload` when there is too little to train on, with the first line that could not be used: mostly the reason. */
export function requireLabels({ examples, report }: Examples): void {
  const labels = new Set(examples.map((example) => example.label));
  labels.delete(OUT_OF_SCOPE);
  if (labels.size >= 2) return;
  const { length } = report.rejected;
  const [first] = report.rejected;
  const why =
    first === undefined ? '' : ` ${length} lines could not be used, the first is line ${first.line}: ${first.reason}.`;
  throw new KefuError('invalid_payload', `Training needs examples of at least two labels; found ${labels.size}.${why}`);
}

function parse(raw: string): { text: string; label: string } | string {
  if (raw === NOT_UTF8) return 'the line is not UTF-8';
  let row: unknown;
  try {
    row = JSON.parse(raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw);
  } catch {
    return 'the line is not JSON';
  }
  if (typeof row !== 'object' || row === null) return 'the line is not an object with text and label';
  const { text, label } = row as { text?: unknown; label?: unknown };
  if (typeof text !== 'string') return 'there is no text';
  // Many public sets number their labels.
  const named = typeof label === 'number' ? String(label) : label;
  if (typeof named !== 'string' || named.trim() === '') return 'there is no label';
  return { text, label: named };
}

function settle(read: readonly Example[]): {
  examples: Example[];
  duplicates: LineNote[];
  contradictions: LineNote[];
} {
  const byText = new Map<string, Example[]>();
  for (const example of read) {
    const same = byText.get(example.text);
    if (same === undefined) byText.set(example.text, [example]);
    else same.push(example);
  }
  const kept: Example[] = [];
  const duplicates: LineNote[] = [];
  const contradictions: LineNote[] = [];
  for (const same of byText.values()) {
    const first = same[0] as Example;
    if (same.length === 1) {
      kept.push(first);
      continue;
    }
    const counts = new Map<string, Example[]>();
    for (const example of same) {
      const group = counts.get(example.label);
      if (group === undefined) counts.set(example.label, [example]);
      else group.push(example);
    }
    const most = Math.max(...[...counts.values()].map((group) => group.length));
    for (const [label, group] of counts) {
      const [head, ...again] = group as [Example, ...Example[]];
      for (const example of again) duplicates.push({ line: example.line, reason: `repeats line ${head.line}` });
      if (group.length === most) kept.push(head);
      if (counts.size > 1) {
        const others = [...counts]
          .filter(([other]) => other !== label)
          .map(([other, g]) => `${other} (line ${g[0]?.line})`);
        const fate = group.length === most ? 'kept' : 'left out';
        contradictions.push({
          line: head.line,
          reason: `labelled ${label}, and elsewhere ${others.join(', ')}; ${fate}`,
        });
      }
    }
  }
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    examples: kept.sort(byLine),
    duplicates: duplicates.sort(byLine),
    contradictions: contradictions.sort(byLine),
  };
}
