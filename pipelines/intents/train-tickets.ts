/**
 * Ticket heads: the category of a ticket from what the visitor wrote, and its priority where the examples have one
 * (`{text,label,priority?}`). The same trainer as for intents; two small heads rather than one over all pairs, because the
 * two are said by different words.
 */
import { readFileSync } from 'node:fs';
import { PRIORITIES } from '../../src/domain/ticket.ts';
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { type Manifest, sha256 } from '../../src/understanding/registry/manifest.ts';
import {
  decodeLines,
  type ExampleReport,
  readExamples,
  requireLabels,
} from '../../src/understanding/train/examples.ts';
import { trainIntents } from '../../src/understanding/train/train-intents.ts';
import { writeVersion } from '../../src/understanding/train/write-version.ts';

const TICKET_CATEGORY_HEAD = 'tickets-category';
const TICKET_PRIORITY_HEAD = 'tickets-priority';

export interface TrainTicketsRequest {
  readonly file: string;
  readonly encoder: SentenceEncoder;
  readonly seed: number;
  /** Told every head's name before minutes are spent, so that it can refuse. */
  before(name: string): void;
  /** Asked when a head is ready: see `TrainRequest`. */
  place(name: string): { readonly version: string; readonly folder: string };
  progress(share: number, doing: string): void;
}

export interface TicketHead {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly report: ExampleReport;
}

/** Trains the category head, and the priority head when at least two priorities occur. */
export async function trainTickets(request: TrainTicketsRequest): Promise<TicketHead[]> {
  const text = decodeLines(readFileSync(request.file));
  const categories = readExamples(text);
  requireLabels(categories);
  const priorityText = priorityLines(text);
  const priorities = readExamples(priorityText);
  const jobs = [
    { name: TICKET_CATEGORY_HEAD, lines: text, ...categories },
    ...(new Set(priorities.examples.map(({ label }) => label)).size > 1
      ? [{ name: TICKET_PRIORITY_HEAD, lines: priorityText, ...priorities }]
      : []),
  ];
  for (const { name } of jobs) request.before(name);
  const heads: TicketHead[] = [];
  for (const [i, { name, lines, examples, report }] of jobs.entries()) {
    const trained = await trainIntents(examples, request.encoder, {
      seed: request.seed,
      progress: (share, doing) => request.progress((i + share) / jobs.length, `${name}: ${doing}`),
    });
    const { version, folder } = request.place(name);
    const manifest = writeVersion(folder, trained, {
      name,
      version,
      encoder: request.encoder,
      seed: request.seed,
      data: sha256(Buffer.from(text)),
      about: 'Tickets given to `kefu train tickets`.',
      // With them the head is fitted again when another encoder serves.
      examples: lines,
    });
    heads.push({ manifest, folder, report });
  }
  return heads;
}

/** The same lines with their priority for a label; lines without one stay empty, so that line numbers hold. */
function priorityLines(jsonl: string): string {
  return jsonl
    .split('\n')
    .map((line) => {
      try {
        const row = JSON.parse(line.replace(/^\ufeff/, '')) as { text?: unknown; priority?: unknown };
        const known = PRIORITIES.includes(row.priority as (typeof PRIORITIES)[number]);
        return known ? JSON.stringify({ text: row.text, label: row.priority }) : '';
      } catch {
        return '';
      }
    })
    .join('\n');
}
