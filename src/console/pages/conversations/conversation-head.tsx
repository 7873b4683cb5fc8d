/** The visitor's name, who holds the conversation, and what this person may do about it. */
import { ArrowLeftOutlined, InfoCircleOutlined } from '@ant-design/icons';
import { App, Button, type ButtonProps, Popconfirm } from 'antd';
import { useState } from 'react';
import { servesVisitors } from '../../access.ts';
import { toApiError } from '../../api/api-error.ts';
import { usePeople } from '../../hooks/people.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useLiveValue } from '../../live/live.tsx';
import { HolderTag } from '../../parts/tags.tsx';
import { useMe } from '../../session.tsx';
import type { StaffConversation } from '../../types.ts';
import { visitorName } from './names.ts';

interface Props {
  readonly conversation: StaffConversation;
  readonly backToList: boolean;
  /** null = the details stand beside anyway. */
  readonly onDetails: (() => void) | null;
}

export function ConversationHead({ conversation, backToList, onDetails }: Props) {
  const { t, explain } = useI18n();
  const { message } = App.useApp();
  const me = useMe();
  const people = usePeople();
  const [route, go] = useRoute();
  const { store } = useLiveValue();
  const [busy, setBusy] = useState<string | null>(null);
  const { holder, assignee } = conversation;
  const mine = holder === 'human' && assignee === me.id;
  const nameOf = (id: string) => (id === me.id ? me.name : (conversation.assigneeName ?? people.nameOf(id)));

  async function change(what: 'take' | 'release' | 'close') {
    setBusy(what);
    try {
      await store.change(conversation.id, what);
      // It left the queue; the list that holds it now is one's own.
      if (what === 'take') go(formatRoute(['conversations', conversation.id], { list: 'mine' }), { replace: true });
    } catch (fault) {
      const error = toApiError(fault);
      const other = error.details?.assigneeName ?? error.details?.assignee;
      if (error.code === 'held_by_other' && typeof other === 'string') {
        const named = error.details?.assigneeName ? other : people.nameOf(other);
        message.warning(t('conv.heldByOther', { name: named }));
      } else message.error(explain(error));
    } finally {
      setBusy(null);
    }
  }

  return (
    <header className="conversation-head">
      {backToList && (
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={t('do.back')}
          onClick={() => go(formatRoute(['conversations'], route.query))}
        />
      )}
      <div className="conversation-who">
        <h2>{visitorName(conversation, t)}</h2>
        <span>
          <HolderTag holder={holder} />
          {holder === 'human' && assignee && (
            <span className="muted" data-testid="assignee">
              {mine ? t('conv.heldByYou') : t('conv.heldBy', { name: nameOf(assignee) })}
            </span>
          )}
        </span>
      </div>
      {servesVisitors(me.role) && (
        <div className="conversation-actions">
          {(holder === 'queue' || holder === 'assistant') && (
            <Button
              type="primary"
              loading={busy === 'take'}
              onClick={() => change('take')}
              data-testid="conversation-take"
            >
              {t('conv.take')}
            </Button>
          )}
          {mine && (
            <Button loading={busy === 'release'} onClick={() => change('release')} data-testid="conversation-release">
              {t('conv.release')}
            </Button>
          )}
          {(mine || holder === 'queue') && (
            <Popconfirm
              title={t('conv.closeSure')}
              description={t('conv.closeHint')}
              onConfirm={() => change('close')}
              okButtonProps={{ 'data-testid': 'conversation-close-confirm' } as ButtonProps}
            >
              <Button loading={busy === 'close'} data-testid="conversation-close">
                {t('conv.close')}
              </Button>
            </Popconfirm>
          )}
        </div>
      )}
      {onDetails && (
        <Button type="text" icon={<InfoCircleOutlined />} onClick={onDetails} aria-label={t('conv.details')} />
      )}
    </header>
  );
}
