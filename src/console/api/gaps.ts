/** Knowledge gaps over REST. */
import type { z } from 'zod';
import type { draftedGap, gapDraft, gapList, wireGap, wireReplyGap } from '../../protocol/gap.ts';
import type { Paged } from '../types.ts';
import type { ApiClient } from './client.ts';

export type WireGap = z.infer<typeof wireGap>;
export type WireReplyGap = z.infer<typeof wireReplyGap>;
export type GapDraft = z.input<typeof gapDraft>;
export type DraftedGap = z.infer<typeof draftedGap>;

const PAGE = 50;

export function gapsApi(client: ApiClient) {
  const gap = (id: string) => `/v1/knowledge/gaps/${encodeURIComponent(id)}`;
  return {
    questions: (status: WireGap['status']) =>
      client.get<z.infer<typeof gapList>>('/v1/knowledge/gaps', { query: { status, limit: PAGE } }),
    replies: (status: WireGap['status']) =>
      client.get<Paged<WireReplyGap>>('/v1/knowledge/gaps/replies', { query: { status, limit: PAGE } }),
    draft: (id: string, draft: GapDraft) => client.post<DraftedGap>(`${gap(id)}/draft`, draft),
    dismiss: (id: string) => client.post<void>(`${gap(id)}/dismiss`, {}),
  };
}
