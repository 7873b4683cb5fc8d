/** One ticket: its facts to edit, where it may move, and everything that was done to it. */
import { ArrowLeftOutlined, MessageOutlined } from '@ant-design/icons';
import { App, Button, Card, Skeleton, Space } from 'antd';
import { useEffect } from 'react';
import { TICKET_TRANSITIONS } from '../../../domain/ticket.ts';
import { maySee } from '../../access.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useVersionedWrite } from '../../hooks/versioned.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useLiveValue } from '../../live/live.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Page } from '../../parts/page.tsx';
import { StatusTag } from '../../parts/tags.tsx';
import { useClient, useMe } from '../../session.tsx';
import type { Paged, Ticket, TicketLogEntry, TicketStatus } from '../../types.ts';
import { TicketFacts } from './ticket-facts.tsx';
import { type TicketChange, TicketForm } from './ticket-form.tsx';
import { TicketLog } from './ticket-log.tsx';

export function TicketPage({ id }: { id: string }) {
  const { t } = useI18n();
  const client = useClient();
  const { message } = App.useApp();
  const { store } = useLiveValue();
  const [, go] = useRoute();
  const me = useMe();
  const path = `/v1/tickets/${encodeURIComponent(id)}`;
  const ticket = useResource(id, () => client.get<Ticket>(path));
  // The log grows with every version.
  const log = useResource(ticket.data && `${id}/${ticket.data.version}`, () =>
    client.get<Paged<TicketLogEntry>>(`${path}/log`, { query: { limit: 200 } }),
  );
  const { put } = ticket;
  const shownVersion = ticket.data?.version ?? 0;
  useEffect(
    () =>
      store.onTicket((changed) => {
        if (changed.id === id && changed.version > shownVersion) put(changed);
      }),
    [store, id, put, shownVersion],
  );

  const write = useVersionedWrite<Ticket, TicketChange>({
    write: (change, version) => client.patch<Ticket>(path, change, version),
    onSaved: (saved) => {
      put(saved);
      message.success(t('saved'));
    },
    onStale: put,
  });
  const move = useVersionedWrite<Ticket, TicketStatus>({
    write: (to, version) => client.post<Ticket>(`${path}/transitions`, { to }, { ifMatch: version }),
    onSaved: put,
    onStale: put,
  });

  const { data } = ticket;
  if (!data) {
    return (
      <Page title={t('nav.tickets')}>
        {ticket.error ? <Fault error={ticket.error} retry={ticket.reload} /> : <Skeleton active />}
      </Page>
    );
  }
  const next = TICKET_TRANSITIONS[data.status];
  return (
    <Page
      title={
        <>
          <Button
            type="text"
            icon={<ArrowLeftOutlined />}
            aria-label={t('do.back')}
            onClick={() => window.history.back()}
          />
          {t('ticket.title', { n: data.number })} <StatusTag status={data.status} />
        </>
      }
      actions={
        data.conversationId &&
        maySee(me.role, 'conversations') && (
          <Button
            icon={<MessageOutlined />}
            onClick={() => go(formatRoute(['conversations', data.conversationId ?? '']))}
          >
            {t('ticket.openConversation')}
          </Button>
        )
      }
    >
      <Fault error={write.error ?? move.error} />
      {move.conflict && (
        <Fault
          error={{
            name: 'ApiError',
            status: 412,
            code: 'stale_version',
            message: t('conflict.title'),
            details: undefined,
          }}
        />
      )}
      <div className="ticket">
        <div>
          <Card size="small">
            <Space wrap className="ticket-moves">
              <span className="muted">{next.length > 0 ? t('ticket.moveTo') : t('ticket.end')}</span>
              {next.map((status) => (
                <Button
                  key={status}
                  size="small"
                  loading={move.busy}
                  onClick={() => void move.save(status, data.version)}
                  data-testid={`transition-${status}`}
                >
                  {t(`status.${status}`)}
                </Button>
              ))}
            </Space>
          </Card>
          <Card size="small" className="ticket-card">
            <TicketForm ticket={data} write={write} />
          </Card>
        </div>
        <div>
          <Card size="small">
            <TicketFacts ticket={data} />
          </Card>
          <Card size="small" title={t('ticket.log')} className="ticket-card">
            <Fault error={log.error} retry={log.reload} />
            <TicketLog entries={log.data?.items ?? []} />
          </Card>
        </div>
      </div>
    </Page>
  );
}
