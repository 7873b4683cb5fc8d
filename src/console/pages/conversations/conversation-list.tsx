/** The three lists. The queue has the longest waiting on top; the others the newest. */
import { Badge, Button, Segmented, Spin } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { servesVisitors } from '../../access.ts';
import { useNow } from '../../hooks/now.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import type { TextKey } from '../../i18n/en.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useLive, useLiveValue } from '../../live/live.tsx';
import { allOf, type ListName, mineOf, queueOf } from '../../live/roster.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useMe } from '../../session.tsx';
import { ConversationRow } from './conversation-row.tsx';

const EMPTY: Readonly<Record<ListName, readonly [TextKey, TextKey]>> = {
  queue: ['list.emptyQueue', 'list.emptyQueueHint'],
  mine: ['list.emptyMine', 'list.emptyMineHint'],
  all: ['list.emptyAll', 'list.emptyAllHint'],
};

export function ConversationList({ openId }: { openId: string | null }) {
  const { t } = useI18n();
  const me = useMe();
  const now = useNow();
  const [route, go] = useRoute();
  const { store } = useLiveValue();
  const { roster, totals, error } = useLive();
  const [loadingMore, setLoadingMore] = useState(false);
  const serves = servesVisitors(me.role);
  const queue = queueOf(roster);
  const mine = mineOf(roster, me.id);
  const list: ListName = isList(route.query.list) ? route.query.list : serves ? 'queue' : 'all';
  const items = list === 'queue' ? queue : list === 'mine' ? mine : allOf(roster);
  const more = list === 'all' && (totals.all ?? 0) > items.length;

  const entry = items.find(({ id }) => id === openId)?.id ?? items[0]?.id;

  async function loadMore() {
    setLoadingMore(true);
    await store.more().catch(() => undefined);
    setLoadingMore(false);
  }

  return (
    <section className="conversation-list" aria-label={t('nav.conversations')}>
      <div className="conversation-tabs">
        <Segmented
          block
          value={list}
          onChange={(next) =>
            go(formatRoute(route.path.length > 0 ? route.path : ['conversations'], { list: next }), { replace: true })
          }
          options={[
            { value: 'queue', label: <Tab text={t('list.queue')} count={queue.length} urgent /> },
            ...(serves ? [{ value: 'mine' as const, label: <Tab text={t('list.mine')} count={mine.length} /> }] : []),
            { value: 'all', label: t('list.all') },
          ]}
          data-testid="conversation-tabs"
        />
      </div>
      <Fault error={error} retry={() => void store.refresh()} />
      <ul className="conversation-rows" data-testid={`list-${list}`} onKeyDown={moveBetweenRows}>
        {items.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow
              conversation={conversation}
              list={list}
              open={conversation.id === openId}
              tabbable={conversation.id === entry}
              now={now}
              onOpen={() => go(formatRoute(['conversations', conversation.id], { list }))}
            />
          </li>
        ))}
        {items.length === 0 && totals[list] !== undefined && (
          <li>
            <EmptyState title={t(EMPTY[list][0])} hint={t(EMPTY[list][1])} />
          </li>
        )}
        {items.length === 0 && totals[list] === undefined && !error && (
          <li className="centered">
            <Spin />
          </li>
        )}
        {more && (
          <li className="centered">
            <Button onClick={loadMore} loading={loadingMore}>
              {t('do.more')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Arrow keys walk the rows; Enter opens one, as for any button. */
function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.conversation-row')];
  const next = rows[rows.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function isList(name: string | undefined): name is ListName {
  return name === 'queue' || name === 'mine' || name === 'all';
}

function Tab({ text, count, urgent }: { text: string; count: number; urgent?: boolean }) {
  return (
    <span className="conversation-tab">
      {text}
      <Badge count={count} size="small" color={urgent ? undefined : '#7b919a'} />
    </span>
  );
}
