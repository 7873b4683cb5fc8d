/** `kefu gaps`: what visitors asked and the knowledge lacks, and what people answered instead. */
import type { TenantId } from '../../domain/ids.ts';
import { type Gap, GapFinder, type GapReport } from '../../knowledge/gaps/find-gaps.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import { type Command, UsageError } from '../command.ts';
import { withEngine } from '../with-engine.ts';

const SHOWN = 20;

export const command: Command = {
  name: 'gaps',
  summary: 'what visitors asked and the knowledge lacks, grouped',
  usage: 'kefu gaps [--days N] [--all] [--tenant T]',
  options: { days: { type: 'string' }, all: { type: 'boolean' }, tenant: { type: 'string' } },
  async run({ values, positionals }, context) {
    if (positionals.length > 0) throw new UsageError('gaps takes no arguments');
    const days = values.days === undefined ? 30 : Number(values.days);
    if (!Number.isInteger(days) || days < 1 || days > 365) throw new UsageError('--days is a number from 1 to 365');
    const tenantId = (values.tenant as TenantId | undefined) ?? DEFAULT_TENANT;
    return withEngine(context.config, async (engine) => {
      if ((await engine.store.getTenant(tenantId)) === null) throw new UsageError(`there is no tenant ${tenantId}`);
      const report = await new GapFinder(engine).report(tenantId, { days });
      const shown = {
        ...report,
        gaps: report.gaps.filter(({ status }) => values.all === true || status === 'open'),
        replies: report.replies.filter(({ status }) => values.all === true || status === 'open'),
      };
      return {
        ok: true,
        json: {
          ...shown,
          gaps: shown.gaps.map(({ members: _m, wordings: _w, kind: _k, ...gap }) => gap),
          replies: shown.replies.map(({ kind: _, ...reply }) => reply),
        },
        text: toText(shown, days),
        next: 'make drafts of them in the console, under Knowledge, or with POST /v1/knowledge/gaps/{id}/draft',
      };
    });
  },
};

function toText({ questions, gaps, replies }: GapReport, days: number): string {
  const lines = [`${questions} questions of ${days} days not answered well; ${gaps.length} groups`];
  for (const gap of gaps.slice(0, SHOWN)) lines.push(`${String(gap.size).padStart(5)}  ${gap.question}`, about(gap));
  if (gaps.length > SHOWN) lines.push(`       and ${gaps.length - SHOWN} more: --json has them all`);
  if (replies.length > 0) lines.push(`${replies.length} replies of people could become articles:`);
  for (const { question, answer } of replies.slice(0, SHOWN)) lines.push(`       ${question}`, `         ${answer}`);
  return lines.join('\n');
}

function about({ action, nearest }: Gap): string {
  const near = nearest === null ? '' : `; nearest ${nearest.articleId} (${nearest.confidence.toFixed(2)})`;
  return `       ${action.replaceAll('_', ' ')}${near}`;
}
