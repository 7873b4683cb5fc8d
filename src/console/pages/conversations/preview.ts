/** What a row of a list says of its conversation: the last words, in one line. */
import type { Translate } from '../../i18n/i18n.tsx';
import type { StaffConversation } from '../../types.ts';

/**
 * Of a conversation that waits for a person the assistant's last words are the same everywhere ("you are in the queue"), so the
 * ticket says what it is about. '' when nothing was said.
 */
export function previewOf({ lastMessage, ticket, holder }: StaffConversation, t: Translate): string {
  const byUs = lastMessage?.author === 'assistant' || lastMessage?.author === 'system';
  if (!lastMessage || (byUs && holder === 'queue' && ticket)) return ticket?.subject ?? '';
  const who = lastMessage.author === 'visitor' ? '' : `${t(`author.${lastMessage.author}`)}: `;
  return who + inOneLine(lastMessage.text);
}

/** A form ("请确认退货申请：\n订单 …\n原因：…") as one line that still tells its parts apart. */
function inOneLine(text: string): string {
  const [first = '', ...rest] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return rest.reduce((line, next) => line + (/[：:]$/.test(line) ? ' ' : ' · ') + next, first);
}
