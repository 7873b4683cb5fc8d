/** Beside the conversation: the visitor, the ticket, the conversation's own facts. */
import { Button, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { maySee } from '../../access.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { reasonText } from '../../i18n/reasons.ts';
import { fullTime } from '../../i18n/times.ts';
import { useNames } from '../../names.tsx';
import { PriorityTag, StatusTag } from '../../parts/tags.tsx';
import { useMe } from '../../session.tsx';
import type { StaffConversation, Ticket } from '../../types.ts';

export function ConversationSide({ conversation }: { conversation: StaffConversation }) {
  const { t, lang } = useI18n();
  const { visitor, ticket } = conversation;
  const attributes = Object.entries(visitor?.attributes ?? {});
  return (
    <div className="side" data-testid="conversation-side">
      <Facts
        title={t('side.visitor')}
        rows={[
          [t('side.name'), visitor?.name || t('side.anonymous')],
          visitor?.email && [t('side.email'), visitor.email],
          visitor?.externalId && [t('side.externalId'), visitor.externalId],
          ...attributes.map(([name, value]): Row => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
          visitor?.createdAt && [t('side.since'), fullTime(lang, visitor.createdAt)],
        ]}
      />
      {ticket ? <TicketFacts ticket={ticket} /> : <NoTicket />}
      <Facts
        title={t('side.conversation')}
        rows={[
          [t('side.language'), t(`lang.${conversation.lang}`)],
          [t('side.started'), fullTime(lang, conversation.createdAt)],
          conversation.queuedAt &&
            conversation.holder === 'queue' && [t('side.queued'), fullTime(lang, conversation.queuedAt)],
          conversation.closedAt && [t('side.closed'), fullTime(lang, conversation.closedAt)],
          [t('side.id'), <code key="id">{conversation.id}</code>],
        ]}
      />
    </div>
  );
}

function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useI18n();
  const me = useMe();
  const names = useNames();
  const [, go] = useRoute();
  const slots = Object.entries(ticket.slots);
  return (
    <Facts
      title={t('ticket.title', { n: ticket.number })}
      extra={
        maySee(me.role, 'tickets') && (
          <Button
            type="link"
            size="small"
            onClick={() => go(formatRoute(['tickets', ticket.id]))}
            data-testid="open-ticket"
          >
            {t('side.openTicket')}
          </Button>
        )
      }
      rows={[
        [t('ticket.subject'), ticket.subject],
        [t('ticket.status'), <StatusTag key="status" status={ticket.status} />],
        [t('ticket.priority'), <PriorityTag key="priority" priority={ticket.priority} />],
        [t('ticket.category'), names.category(ticket.category)],
        [t('ticket.queue'), names.queue(ticket.queue)],
        [t('ticket.reason'), reasonText(t, ticket.reason)],
        ticket.summary !== '' && [
          t('ticket.summary'),
          <span key="summary" className="pre">
            {ticket.summary}
          </span>,
        ],
        ...slots.map(([name, value]): Row => [names.slot(name), names.slotValue(name, value)]),
      ]}
    />
  );
}

function NoTicket() {
  const { t } = useI18n();
  return (
    <section className="facts">
      <h3>{t('side.ticket')}</h3>
      <p className="muted">{t('side.noTicket')}</p>
    </section>
  );
}

type Row = readonly [string, ReactNode];

/** Rows that are not there are left out. */
function Facts({
  title,
  rows,
  extra,
}: {
  title: string;
  rows: readonly (Row | '' | false | null | undefined)[];
  extra?: ReactNode;
}) {
  return (
    <section className="facts">
      <Descriptions
        title={<h3>{title}</h3>}
        extra={extra}
        column={1}
        size="small"
        items={rows
          .filter((row): row is Row => Boolean(row))
          .map(([label, children], index) => ({ key: index, label, children }))}
      />
    </section>
  );
}
