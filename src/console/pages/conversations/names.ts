/** What to call a conversation's visitor. */
import type { Translate } from '../../i18n/i18n.tsx';
import type { StaffConversation } from '../../types.ts';

export function visitorName(conversation: StaffConversation, t: Translate): string {
  const { visitor } = conversation;
  const known = visitor?.name || visitor?.email || visitor?.externalId;
  return known || t('conv.visitor', { id: conversation.visitorId.slice(-4).toUpperCase() });
}
