/** Knowledge gaps over REST. */
import type { z } from 'zod';
import type { draftedGap, gapList, wireGap } from '../../protocol/gap.ts';
import type { ApiClient } from './client.ts';

export type WireGap = z.infer<typeof wireGap>;

export function gapsApi(client: ApiClient) {
  const gap = (id: string) => `/v1/knowledge/gaps/${encodeURIComponent(id)}`;
  return {
    list: (status: WireGap['status']) =>
      client.get<z.infer<typeof gapList>>('/v1/knowledge/gaps', { query: { status, limit: 50 } }),
    draft: (id: string) => client.post<z.infer<typeof draftedGap>>(`${gap(id)}/draft`, {}),
    dismiss: (id: string) => client.post<void>(`${gap(id)}/dismiss`, {}),
  };
}
