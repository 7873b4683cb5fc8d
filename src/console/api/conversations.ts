/** Conversations, their messages and traces over REST. */
import type { ListName } from '../live/roster.ts';
import type { Message, Paged, StaffConversation, Turn } from '../types.ts';
import type { ApiClient } from './client.ts';

export const MESSAGES_PAGE = 200;
const LIST_PAGE: Readonly<Record<ListName, number>> = { queue: 200, mine: 200, all: 50 };

export interface ConversationsApi {
  list(list: ListName, me: string, offset: number): Promise<Paged<StaffConversation>>;
  get(id: string): Promise<StaffConversation>;
  messages(
    id: string,
    options: { readonly afterSeq: number; readonly limit: number; readonly notes: boolean },
  ): Promise<{ readonly items: readonly Message[]; readonly lastSeq: number }>;
  trace(id: string, turnId: string): Promise<Turn>;
}

export function conversationsApi(client: ApiClient): ConversationsApi {
  return {
    list: (list, me, offset) => {
      const scope = list === 'queue' ? { holder: 'queue' } : list === 'mine' ? { holder: 'human', assignee: me } : {};
      return client.get('/v1/conversations', { query: { ...scope, limit: LIST_PAGE[list], offset } });
    },
    get: (id) => client.get(`/v1/conversations/${encodeURIComponent(id)}`),
    messages: (id, { afterSeq, limit, notes }) =>
      client.get(`/v1/conversations/${encodeURIComponent(id)}/messages`, {
        query: { afterSeq, limit, notes: notes ? true : undefined },
      }),
    trace: (id, turnId) =>
      client.get(`/v1/conversations/${encodeURIComponent(id)}/trace/${encodeURIComponent(turnId)}`),
  };
}
