/** Everything that was done to a ticket, newest first. */
import { Timeline } from 'antd';
import { usePeople } from '../../hooks/people.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullTime } from '../../i18n/times.ts';
import type { TicketLogEntry } from '../../types.ts';

export function TicketLog({ entries }: { entries: readonly TicketLogEntry[] }) {
  const { t, lang } = useI18n();
  const people = usePeople();
  if (entries.length === 0) return <p className="muted">{t('log.empty')}</p>;
  const newestFirst = [...entries].sort((a, b) => b.version - a.version);
  return (
    <Timeline
      className="ticket-log"
      items={newestFirst.map((entry) => ({
        key: `${entry.version}/${entry.action}`,
        content: (
          <div data-testid="log-entry">
            <strong>{entry.action}</strong>{' '}
            <span className="muted">{t('log.by', { name: people.nameOf(entry.actor) })}</span>
            <div className="muted">{fullTime(lang, entry.at)}</div>
            {Object.entries(entry.changes).map(([field, value]) => (
              <div key={field} className="log-change">
                <span className="muted">{field}</span> {changeText(value, people.nameOf)}
              </div>
            ))}
          </div>
        ),
      }))}
    />
  );
}

/** Logs hold `[before, after]`, `{from, to}` or the new value alone. */
function changeText(value: unknown, nameOf: (id: string) => string): string {
  const plain = (part: unknown): string =>
    part === null || part === undefined || part === ''
      ? '–'
      : typeof part === 'string'
        ? part.startsWith('stf_')
          ? nameOf(part)
          : part
        : JSON.stringify(part);
  if (Array.isArray(value) && value.length === 2) return `${plain(value[0])} → ${plain(value[1])}`;
  if (typeof value === 'object' && value !== null && 'to' in value) {
    return `${plain((value as { from?: unknown }).from)} → ${plain(value.to)}`;
  }
  return plain(value);
}
