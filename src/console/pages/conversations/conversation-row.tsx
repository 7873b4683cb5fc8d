/** One conversation in a list. */
import { memo } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { duration, shortTime } from '../../i18n/times.ts';
import type { ListName } from '../../live/roster.ts';
import { HolderTag, PriorityTag } from '../../parts/tags.tsx';
import type { StaffConversation } from '../../types.ts';
import { visitorName } from './names.ts';
import { previewOf } from './preview.ts';

interface Props {
  readonly conversation: StaffConversation;
  readonly list: ListName;
  readonly open: boolean;
  /** One row of a list is reached by Tab, the others by the arrow keys. */
  readonly tabbable: boolean;
  readonly now: Date;
  readonly onOpen: () => void;
}

export const ConversationRow = memo(function ConversationRow({
  conversation,
  list,
  open,
  tabbable,
  now,
  onOpen,
}: Props) {
  const { t, lang } = useI18n();
  const { ticket, lastMessage, holder, queuedAt } = conversation;
  const waitedMs = holder === 'queue' && queuedAt ? now.getTime() - Date.parse(queuedAt) : null;
  const urgent = ticket && (ticket.priority === 'urgent' || ticket.priority === 'high');
  const awaits = list === 'mine' && lastMessage?.author === 'visitor';
  return (
    <button
      type="button"
      className={open ? 'conversation-row conversation-row-open' : 'conversation-row'}
      aria-current={open ? 'true' : undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={onOpen}
      data-testid={holder === 'queue' ? 'queue-item' : 'conversation-item'}
      data-conversation={conversation.id}
    >
      <span className="conversation-row-top">
        <strong>
          {awaits && (
            <span className="conversation-row-dot" role="img" aria-label={t('list.awaits')} title={t('list.awaits')} />
          )}
          {visitorName(conversation, t)}
        </strong>
        <time dateTime={conversation.updatedAt}>
          {waitedMs === null
            ? shortTime(lang, conversation.updatedAt, now)
            : t('list.waiting', { time: duration(lang, waitedMs) })}
        </time>
      </span>
      <span className="conversation-row-text">{previewOf(conversation, t) || t('list.noMessages')}</span>
      {(list === 'all' || urgent) && (
        <span className="conversation-row-tags">
          {list === 'all' && <HolderTag holder={holder} />}
          {urgent && <PriorityTag priority={ticket.priority} />}
        </span>
      )}
    </button>
  );
});
