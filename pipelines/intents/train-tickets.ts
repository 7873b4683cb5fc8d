/**
 * Ticket heads: the category of a ticket from what the visitor wrote, and its priority where the examples have one
 * (`{text,label,priority?}`). The same trainer as for intents; two small heads rather than one over all pairs, because the
 * two are said by different words.
 */
import { readFileSync } from 'node:fs';
import { PRIORITIES } from '../../src/domain/ticket.ts';
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { type Manifest, sha256 } from '../../src/understanding/registry/manifest.ts';
import { type ExampleReport, readExamples } from '../../src/understanding/train/examples.ts';
import { trainIntents } from '../../src/understanding/train/train-intents.ts';
import { writeVersion } from './write-version.ts';

export const TICKET_CATEGORY_HEAD = 'tickets-category';
export const TICKET_PRIORITY_HEAD = 'tickets-priority';

export interface TrainTicketsRequest {
  readonly file: string;
  readonly encoder: SentenceEncoder;
  readonly seed: number;
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
  const text = readFileSync(request.file, 'utf8');
  const priorities = priorityLines(text);
  const jobs = [
    { name: TICKET_CATEGORY_HEAD, jsonl: text },
    ...(priorities.distinct > 1 ? [{ name: TICKET_PRIORITY_HEAD, jsonl: priorities.jsonl }] : []),
  ];
  const heads: TicketHead[] = [];
  for (const [i, { name, jsonl }] of jobs.entries()) {
    const { examples, report } = readExamples(jsonl);
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
    });
    heads.push({ manifest, folder, report });
  }
  return heads;
}

/** The same lines with their priority for a label; lines without one stay empty, so that line numbers hold. */
function priorityLines(jsonl: string): { jsonl: string; distinct: number } {
  const seen = new Set<string>();
  const lines = jsonl.split('\n').map((line) => {
    try {
      const row = JSON.parse(line) as { text?: unknown; priority?: unknown };
      if (!PRIORITIES.includes(row.priority as (typeof PRIORITIES)[number])) return '';
      seen.add(row.priority as string);
      return JSON.stringify({ text: row.text, label: row.priority });
    } catch {
      return '';
    }
  });
  return { jsonl: lines.join('\n'), distinct: seen.size };
}
