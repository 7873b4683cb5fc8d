/** Everything that was done to a ticket, newest first. */
import { Timeline } from 'antd';
import { usePeople } from '../../hooks/people.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { wordFor } from '../../i18n/reasons.ts';
import { fullTime } from '../../i18n/times.ts';
import { useNames } from '../../names.tsx';
import type { TicketLogEntry } from '../../types.ts';
import { logChanges } from './log-words.ts';

export function TicketLog({ entries }: { entries: readonly TicketLogEntry[] }) {
  const { t, lang } = useI18n();
  const people = usePeople();
  const names = useNames();
  if (entries.length === 0) return <p className="muted">{t('log.empty')}</p>;
  const newestFirst = [...entries].sort((a, b) => b.version - a.version);
  return (
    <Timeline
      className="ticket-log"
      items={newestFirst.map((entry) => ({
        key: `${entry.version}/${entry.action}`,
        content: (
          <div data-testid="log-entry">
            <strong>{wordFor(t, 'action', entry.action)}</strong>{' '}
            <span className="muted">{t('log.by', { name: people.nameOf(entry.actor) })}</span>
            <div className="muted">{fullTime(lang, entry.at)}</div>
            {logChanges(entry.changes, t, people.nameOf, names).map(({ field, from, to }) => (
              <div key={field} className="log-change">
                <span className="muted">{field}</span> {from === null ? to : `${from} → ${to}`}
              </div>
            ))}
          </div>
        ),
      }))}
    />
  );
}
