/** A tenant's flows, intents, replies and texts, compiled. */
import { compileFlows } from '../dialogue/compile-flows.ts';
import { DEFAULT_THRESHOLDS } from '../dialogue/context.ts';
import { parseIntents, parseReplies } from '../dialogue/intent-table.ts';
import { KefuError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import type { TenantTexts } from '../domain/tenant.ts';
import type { TenantContent } from '../turn/turn-deps.ts';
import type { SettingValues } from './live-settings.ts';

export const CONTENT_SETTINGS = ['flows', 'intents', 'replies', 'texts'] as const;

/** Throws FlowError (or the like) when the content does not compile, KefuError `unavailable` when some of it is not there. */
export function compileContent(
  { flows: files, intents, replies, texts }: SettingValues<(typeof CONTENT_SETTINGS)[number]>,
  tenantId: TenantId,
): TenantContent {
  if (files === undefined || intents === undefined || replies === undefined || texts === undefined) {
    throw new KefuError('unavailable', `tenant ${tenantId} has no dialogue content`);
  }
  const flows = compileFlows(files as { name: string; text: string }[]);
  const table = parseIntents({ name: 'intents.yaml', text: intents as string }, flows);
  return {
    flows,
    intents: table,
    replies: parseReplies({ name: 'replies.yaml', text: replies as string }, table),
    texts: texts as unknown as TenantTexts,
    thresholds: DEFAULT_THRESHOLDS,
  };
}
