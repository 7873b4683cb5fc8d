/** What is known about the ticket and is not for editing. */
import { Descriptions } from 'antd';
import { useI18n } from '../../i18n/i18n.tsx';
import { reasonText } from '../../i18n/reasons.ts';
import { fullTime } from '../../i18n/times.ts';
import { useNames } from '../../names.tsx';
import type { Ticket } from '../../types.ts';

export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t, lang } = useI18n();
  const names = useNames();
  const slots = Object.entries(ticket.slots);
  const items = [
    { key: 'reason', label: t('ticket.reason'), children: reasonText(t, ticket.reason) },
    { key: 'created', label: t('ticket.created'), children: fullTime(lang, ticket.createdAt) },
    { key: 'updated', label: t('ticket.updated'), children: fullTime(lang, ticket.updatedAt) },
    ...(ticket.firstSeq !== undefined && ticket.lastSeq !== undefined
      ? [
          {
            key: 'part',
            label: t('side.conversation'),
            children: t('ticket.part', { from: ticket.firstSeq, to: ticket.lastSeq }),
          },
        ]
      : []),
    ...slots.map(([name, value]) => ({
      key: `slot/${name}`,
      label: names.slot(name),
      children: names.slotValue(name, value),
    })),
  ];
  return <Descriptions size="small" column={1} items={items} />;
}
