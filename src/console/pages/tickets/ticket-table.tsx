/** Tickets by filters. */
import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { CATEGORY_TITLES, QUEUE_TITLES } from '../../../domain/category-titles.ts';
import { PRIORITIES, TICKET_STATUSES } from '../../../domain/ticket.ts';
import { type ListRoute, useListRoute } from '../../hooks/list-route.ts';
import { useNow } from '../../hooks/now.ts';
import { usePeople } from '../../hooks/people.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortTime } from '../../i18n/times.ts';
import { useLiveValue } from '../../live/live.tsx';
import { useNames } from '../../names.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { LEAD, ListTable } from '../../parts/list-table.tsx';
import { NameSelect } from '../../parts/name-select.tsx';
import { Page } from '../../parts/page.tsx';
import { PriorityTag, StatusTag } from '../../parts/tags.tsx';
import { useClient, useMe } from '../../session.tsx';
import type { Paged, Ticket } from '../../types.ts';
import { NewTicket } from './new-ticket.tsx';

export function TicketTable() {
  const { t, lang } = useI18n();
  const client = useClient();
  const now = useNow();
  const people = usePeople();
  const names = useNames();
  const { store } = useLiveValue();
  const [, go] = useRoute();
  const list = useListRoute(['tickets']);
  const [adding, setAdding] = useState(false);
  const tickets = useResource(list.key, () => client.get<Paged<Ticket>>('/v1/tickets', { query: list.query }));
  const { reload } = tickets;
  useEffect(() => store.onTicket(reload), [store, reload]);

  return (
    <Page
      title={t('nav.tickets')}
      actions={
        <Button icon={<PlusOutlined />} onClick={() => setAdding(true)} data-testid="ticket-new">
          {t('ticket.new')}
        </Button>
      }
    >
      <TicketFilters list={list} clear={() => go(formatRoute(['tickets']), { replace: true })} />
      <Fault error={tickets.error} retry={reload} />
      <ListTable<Ticket>
        rowKey="id"
        loading={tickets.loading && !tickets.data}
        dataSource={tickets.data?.items as Ticket[] | undefined}
        scroll={{ x: 680 }}
        onRow={(ticket) =>
          ({
            className: 'clickable',
            onClick: () => go(formatRoute(['tickets', ticket.id])),
            'data-testid': 'ticket-row',
            'data-ticket': ticket.id,
          }) as object
        }
        pagination={list.pagination(tickets.data?.total)}
        locale={{
          emptyText: list.isFiltered ? (
            <EmptyState title={t('ticket.emptyFilter')} />
          ) : (
            <EmptyState title={t('ticket.empty')} hint={t('ticket.emptyHint')} />
          ),
        }}
        columns={[
          {
            title: t('ticket.number'),
            dataIndex: 'number',
            width: 84,
            render: (n: number) => <span className="number">#{n}</span>,
          },
          {
            title: t('ticket.subject'),
            dataIndex: 'subject',
            className: LEAD,
            ellipsis: true,
            render: (subject: string, ticket) => <a href={formatRoute(['tickets', ticket.id])}>{subject}</a>,
          },
          {
            title: t('ticket.status'),
            dataIndex: 'status',
            width: 120,
            render: (_, ticket) => <StatusTag status={ticket.status} />,
          },
          {
            title: t('ticket.priority'),
            dataIndex: 'priority',
            width: 100,
            render: (_, ticket) => <PriorityTag priority={ticket.priority} />,
          },
          {
            title: t('ticket.category'),
            dataIndex: 'category',
            responsive: ['lg'],
            width: 130,
            ellipsis: true,
            render: names.category,
          },
          {
            title: t('ticket.queue'),
            dataIndex: 'queue',
            responsive: ['lg'],
            width: 110,
            ellipsis: true,
            render: names.queue,
          },
          {
            title: t('ticket.assignee'),
            dataIndex: 'assignee',
            width: 130,
            ellipsis: true,
            render: (assignee?: string) =>
              assignee ? people.nameOf(assignee) : <span className="muted">{t('ticket.unassigned')}</span>,
          },
          {
            title: t('ticket.updated'),
            dataIndex: 'updatedAt',
            width: 100,
            render: (at: string) => <time dateTime={at}>{shortTime(lang, at, now)}</time>,
          },
        ]}
      />
      <NewTicket
        open={adding}
        onClose={() => setAdding(false)}
        onMade={(ticket) => go(formatRoute(['tickets', ticket.id]))}
      />
    </Page>
  );
}

function TicketFilters({ list, clear }: { readonly list: ListRoute; readonly clear: () => void }) {
  const { t } = useI18n();
  const me = useMe();
  const people = usePeople();
  const names = useNames();
  const { filters, isFiltered, set } = list;
  const [q, setQ] = useState(filters.q ?? '');
  const assignees = [
    { value: me.id, label: t('ticket.assigneeMe') },
    ...people.staff.filter((person) => person.id !== me.id).map((person) => ({ value: person.id, label: person.name })),
  ];
  const select = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      key={name}
      allowClear
      value={filters[name] ?? null}
      placeholder={label}
      aria-label={label}
      options={[...options]}
      onChange={(value: string | null | undefined) => set({ [name]: value ?? undefined })}
      className="filter"
      data-testid={`filter-${name}`}
    />
  );
  const named = (name: string, label: string, known: readonly string[], titleOf: (name: string) => string) => (
    <NameSelect
      allowClear
      value={filters[name]}
      known={known}
      titleOf={titleOf}
      placeholder={label}
      aria-label={label}
      className="filter"
      onChange={(value) => set({ [name]: value })}
      data-testid={`filter-${name}`}
    />
  );
  return (
    <div className="filters">
      <Input.Search
        searchIcon={<SearchOutlined aria-label={t('do.search')} />}
        allowClear
        value={q}
        placeholder={t('ticket.searchHint')}
        aria-label={t('do.search')}
        onChange={(event) => setQ(event.target.value)}
        onSearch={(value) => set({ q: value.trim() || undefined })}
        className="filter-wide"
        data-testid="filter-q"
      />
      {select(
        'status',
        t('ticket.status'),
        TICKET_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      )}
      {select(
        'priority',
        t('ticket.priority'),
        PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) })),
      )}
      {named('category', t('ticket.category'), Object.keys(CATEGORY_TITLES), names.category)}
      {named('queue', t('ticket.queue'), Object.keys(QUEUE_TITLES), names.queue)}
      {select('assignee', t('ticket.assignee'), assignees)}
      {isFiltered && (
        <Button
          type="link"
          onClick={() => {
            setQ('');
            clear();
          }}
        >
          {t('do.clear')}
        </Button>
      )}
    </div>
  );
}
