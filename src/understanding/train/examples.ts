/**
 * Labelled utterances from JSONL (`{text,label}` a line; label `oos` = out of scope), with everything that is odd about
 * them reported by line number. Oddities are never fatal: real exports have them.
 */
import { maskSpecifics } from '../../text/mask-specifics.ts';
import { normalize } from '../../text/normalize.ts';

export const OUT_OF_SCOPE = 'oos';

export interface Example {
  /** In normal form. */
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

/** Reads JSONL. Never throws for what a line holds. */
export function readExamples(jsonl: string): Examples {
  const rejected: LineNote[] = [];
  const read: Example[] = [];
  let line = 0;
  for (const raw of jsonl.split('\n')) {
    line++;
    if (raw.trim() === '') continue;
    const row = parse(raw);
    if (typeof row === 'string') {
      rejected.push({ line, reason: row });
      continue;
    }
    const text = maskSpecifics(normalize(row.text));
    if (text === '') rejected.push({ line, reason: 'the text is empty' });
    else read.push({ text, label: row.label.trim(), line });
  }
  const { examples, duplicates, contradictions } = settle(read);
  return { examples, report: { rejected, duplicates, contradictions } };
}

function parse(raw: string): { text: string; label: string } | string {
  let row: unknown;
  try {
    row = JSON.parse(raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw);
  } catch {
    return 'the line is not JSON';
  }
  if (typeof row !== 'object' || row === null) return 'the line is not an object with text and label';
  const { text, label } = row as { text?: unknown; label?: unknown };
  if (typeof text !== 'string') return 'there is no text';
  if (typeof label !== 'string' || label.trim() === '') return 'there is no label';
  return { text, label };
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
