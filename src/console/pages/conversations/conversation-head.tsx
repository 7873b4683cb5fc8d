/** The visitor's name, who holds the conversation, and what this person may do about it. */
import { ArrowLeftOutlined, InfoCircleOutlined } from '@ant-design/icons';
import { App, Button, type ButtonProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { servesVisitors } from '../../access.ts';
import { toApiError } from '../../api/api-error.ts';
import { usePeople } from '../../hooks/people.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useLiveValue } from '../../live/live.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { HolderTag } from '../../parts/tags.tsx';
import { useMe } from '../../session.tsx';
import type { StaffConversation } from '../../types.ts';
import { visitorName } from './names.ts';

/** Where the keyboard goes from the reply box to reach what can be done. */
export const HEADING = 'conversation-heading';

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

  const heading = useRef<HTMLHeadingElement>(null);
  /** What this person just did: its button goes away with it, and the focus must go on from somewhere. */
  const done = useRef<'take' | 'release' | 'close' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it changed hands.
  useEffect(() => {
    // After a take the reply box takes the focus.
    if (done.current !== null && done.current !== 'take') heading.current?.focus({ preventScroll: true });
    done.current = null;
  }, [holder]);
  // On a phone the list that had the focus is gone once a conversation is open.
  useEffect(() => {
    if (backToList && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [backToList]);

  async function change(what: 'take' | 'release' | 'close') {
    setBusy(what);
    done.current = what;
    try {
      await store.change(conversation.id, what);
      // It left the queue; the list that holds it now is one's own.
      if (what === 'take') go(formatRoute(['conversations', conversation.id], { list: 'mine' }), { replace: true });
    } catch (fault) {
      done.current = null;
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
        <h2 ref={heading} tabIndex={-1} id={HEADING}>
          {visitorName(conversation, t)}
        </h2>
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
            <Confirm
              title={t('conv.closeSure')}
              description={t('conv.closeHint')}
              onConfirm={() => change('close')}
              okButtonProps={{ 'data-testid': 'conversation-close-confirm' } as ButtonProps}
            >
              <Button loading={busy === 'close'} data-testid="conversation-close">
                {t('conv.close')}
              </Button>
            </Confirm>
          )}
        </div>
      )}
      {onDetails && (
        <Button type="text" icon={<InfoCircleOutlined />} onClick={onDetails} aria-label={t('conv.details')} />
      )}
    </header>
  );
}
