/** States as small coloured words, the same everywhere. */
import { Tag } from 'antd';
import { useI18n } from '../i18n/i18n.tsx';
import type { Holder, Priority, TicketStatus } from '../types.ts';

const HOLDER_COLORS: Readonly<Record<Holder, string>> = {
  assistant: 'cyan',
  queue: 'orange',
  human: 'green',
  closed: 'default',
};
const STATUS_COLORS: Readonly<Record<TicketStatus, string>> = {
  new: 'orange',
  open: 'blue',
  pending: 'gold',
  on_hold: 'purple',
  solved: 'green',
  closed: 'default',
};
const PRIORITY_COLORS: Readonly<Record<Priority, string>> = {
  low: 'default',
  normal: 'default',
  high: 'volcano',
  urgent: 'red',
};

export function HolderTag({ holder }: { holder: Holder }) {
  const { t } = useI18n();
  return (
    <Tag color={HOLDER_COLORS[holder]} variant="filled" data-testid="holder" data-holder={holder}>
      {t(`holder.${holder}`)}
    </Tag>
  );
}

export function StatusTag({ status }: { status: TicketStatus }) {
  const { t } = useI18n();
  return (
    <Tag color={STATUS_COLORS[status]} variant="filled" data-testid="ticket-status" data-status={status}>
      {t(`status.${status}`)}
    </Tag>
  );
}

export function PriorityTag({ priority }: { priority: Priority }) {
  const { t } = useI18n();
  return (
    <Tag color={PRIORITY_COLORS[priority]} variant="filled">
      {t(`priority.${priority}`)}
    </Tag>
  );
}
