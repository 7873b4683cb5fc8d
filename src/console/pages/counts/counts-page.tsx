/** What the assistant did in a period, and how conversations ended. Confirmed, silent and reopened are never summed up. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, DatePicker, Segmented, Skeleton, Statistic, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { maySee } from '../../access.ts';
import { queryString } from '../../api/client.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import type { TextKey } from '../../i18n/en.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Page } from '../../parts/page.tsx';
import { useClient, useMe } from '../../session.tsx';
import { DayChart } from './day-chart.tsx';
import { betweenDays, lastDays, type Period } from './period.ts';
import { fetchDays, fetchStats, type Stats } from './stats.ts';
import { TurnsChart } from './turns-chart.tsx';

const PRESETS = ['1', '7', '30'] as const;
const PRESET_LABELS: Readonly<Record<string, TextKey>> = {
  '1': 'counts.today',
  '7': 'counts.days7',
  '30': 'counts.days30',
};

function periodOf(query: Readonly<Record<string, string>>): Period {
  if (query.from && query.to) return betweenDays(new Date(`${query.from}T00:00`), new Date(`${query.to}T00:00`));
  return lastDays(Number(query.days ?? 7), new Date());
}

export default function CountsPage() {
  const { t } = useI18n();
  const client = useClient();
  const me = useMe();
  const [route, go] = useRoute();
  const { days, from, to } = route.query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the query that matter here.
  const period = useMemo(() => periodOf(route.query), [days, from, to]);
  const stats = useResource(`${period.from}/${period.to}`, () => fetchStats(client, period));
  const byDay = useResource(`days/${period.from}/${period.to}`, () => fetchDays(client, period));
  const custom = Boolean(from && to);

  return (
    <Page
      title={t('nav.counts')}
      actions={
        maySee(me.role, 'export') && (
          <Tooltip title={t('counts.exportHint')} placement="bottomRight">
            <Button
              icon={<DownloadOutlined />}
              href={`/v1/conversations/export${queryString({ ...period })}`}
              download="conversations.jsonl"
              data-testid="export"
            >
              {t('counts.export')}
            </Button>
          </Tooltip>
        )
      }
    >
      <div className="filters">
        <Segmented
          value={custom ? 'custom' : (days ?? '7')}
          onChange={(value) => value !== 'custom' && go(formatRoute(['counts'], { days: value }), { replace: true })}
          options={[
            ...PRESETS.map((value) => ({ value: value as string, label: t(PRESET_LABELS[value] ?? 'counts.custom') })),
            { value: 'custom', label: t('counts.custom'), disabled: !custom },
          ]}
          data-testid="period"
        />
        <DatePicker.RangePicker
          allowClear={false}
          value={[dayjs(period.from), dayjs(period.to)]}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
          onChange={(range) =>
            range?.[0] &&
            range[1] &&
            go(formatRoute(['counts'], { from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') }), {
              replace: true,
            })
          }
        />
      </div>
      <Fault error={stats.error} retry={stats.reload} />
      {stats.data ? <Numbers stats={stats.data} /> : !stats.error && <Skeleton active />}
      {stats.data && hasAny(stats.data) && (
        <>
          {(byDay.data?.length ?? 0) > 0 && (
            <Card size="small" title={t('counts.byDay')} className="chart-card">
              <DayChart days={byDay.data ?? []} />
            </Card>
          )}
          <Card size="small" title={t('counts.turns')} className="chart-card">
            <TurnsChart turns={stats.data.turns} />
          </Card>
        </>
      )}
      {stats.data && !hasAny(stats.data) && <EmptyState title={t('counts.empty')} hint={t('counts.emptyHint')} />}
    </Page>
  );
}

function hasAny(stats: Stats): boolean {
  return stats.conversations > 0 || Object.values(stats.turns).some((n) => n > 0);
}

function Numbers({ stats }: { stats: Stats }) {
  const { t } = useI18n();
  const turns: readonly [TextKey, number, string][] = [
    ['counts.conversations', stats.conversations, 'conversations'],
    ['counts.answered', stats.turns.answered ?? 0, 'answered'],
    ['counts.clarified', stats.turns.clarified ?? 0, 'clarified'],
    ['decision.handed_off', stats.turns.handed_off ?? 0, 'handed-off-turns'],
  ];
  const outcomes: readonly [TextKey, number, TextKey, string][] = [
    ['counts.confirmed', stats.confirmed, 'counts.confirmedHint', 'confirmed'],
    ['counts.silent', stats.silent, 'counts.silentHint', 'silent'],
    ['counts.reopened', stats.reopened, 'counts.reopenedHint', 'reopened'],
    ['counts.handedOff', stats.handedOff, 'counts.handedOffHint', 'handed-off'],
  ];
  return (
    <>
      <div className="numbers">
        {turns.map(([label, value, id]) => (
          <Card size="small" key={id} data-testid={`count-${id}`}>
            <Statistic title={t(label)} value={value} />
          </Card>
        ))}
      </div>
      <h2 className="section-title">{t('counts.outcomes')}</h2>
      <div className="numbers">
        {outcomes.map(([label, value, hint, id]) => (
          <Card size="small" key={id} data-testid={`count-${id}`}>
            <Statistic title={t(label)} value={value} />
            <p className="muted number-hint">{t(hint)}</p>
          </Card>
        ))}
      </div>
    </>
  );
}
