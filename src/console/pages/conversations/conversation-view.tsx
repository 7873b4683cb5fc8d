/** One conversation: who holds it, the messages, the reply box, and what is known about the visitor. */
import { Drawer, Grid, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { servesVisitors } from '../../access.ts';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useLive, useLiveValue } from '../../live/live.tsx';
import { isLoaded } from '../../live/thread.ts';
import { Fault } from '../../parts/fault.tsx';
import { useMe } from '../../session.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { ConversationSide } from './conversation-side.tsx';
import { MessageList } from './message-list.tsx';
import { ReplyBox } from './reply-box.tsx';
import { TraceDrawer } from './trace-drawer.tsx';

export function ConversationView({ id, backToList }: { id: string; backToList: boolean }) {
  const { t } = useI18n();
  const me = useMe();
  const { store } = useLiveValue();
  const live = useLive();
  const [error, setError] = useState<ApiError | null>(null);
  const [round, setRound] = useState(0);
  const [turnId, setTurnId] = useState<string | null>(null);
  const [sideOpen, setSideOpen] = useState(false);
  const roomForSide = Grid.useBreakpoint().xl === true;
  const conversation = live.roster.entries[id]?.conversation;
  const thread = live.threads[id];

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again after a fault.
  useEffect(() => {
    let current = true;
    setError(null);
    store.open(id).catch((fault) => current && setError(toApiError(fault)));
    return () => {
      current = false;
      store.leave(id);
    };
  }, [store, id, round]);

  if (error && !isLoaded(thread)) {
    return (
      <div className="conversation-none">
        <Fault error={error} retry={error.status === 404 ? undefined : () => setRound((n) => n + 1)} />
      </div>
    );
  }
  if (!conversation || !isLoaded(thread)) return <Spin className="page-spin" description={t('conv.messages')} />;

  const side = <ConversationSide conversation={conversation} />;
  return (
    <>
      <section className="conversation" data-testid="conversation" data-conversation={id}>
        <ConversationHead
          conversation={conversation}
          backToList={backToList}
          onDetails={roomForSide ? null : () => setSideOpen(true)}
        />
        <MessageList
          thread={thread}
          typing={live.typing.has(id)}
          onEarlier={() => store.earlier(id)}
          onRetry={(clientMessageId) => void store.retry(id, clientMessageId)}
          onDiscard={(clientMessageId) => store.discard(id, clientMessageId)}
          onTrace={setTurnId}
        />
        {servesVisitors(me.role) && <ReplyBox conversation={conversation} />}
      </section>
      {roomForSide ? (
        <aside className="conversation-side">{side}</aside>
      ) : (
        <Drawer title={t('conv.details')} open={sideOpen} onClose={() => setSideOpen(false)} size={360}>
          {side}
        </Drawer>
      )}
      <TraceDrawer conversationId={id} turnId={turnId} onClose={() => setTurnId(null)} />
    </>
  );
}
