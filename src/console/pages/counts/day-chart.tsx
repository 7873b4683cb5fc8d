/** Answered, clarified and handed-off turns day by day. */
import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chart } from '../../parts/chart.tsx';
import { COLORS, FONT } from '../../theme.ts';
import type { DayStats } from './stats.ts';

export function DayChart({ days }: { days: readonly DayStats[] }) {
  const { t, lang } = useI18n();
  const option = useMemo(() => {
    const dayLabel = (iso: string) =>
      new Date(iso).toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en-GB', { month: 'numeric', day: 'numeric' });
    const series = (name: string, color: string, decision: string) => ({
      type: 'bar',
      stack: 'turns',
      name,
      color,
      barMaxWidth: 36,
      data: days.map((day) => day.stats.turns[decision] ?? 0),
    });
    return {
      textStyle: { fontFamily: FONT },
      animation: false,
      grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
      legend: { top: 4, right: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 12 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: days.map((day) => dayLabel(day.day)), axisTick: { show: false } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: COLORS.line } } },
      series: [
        series(t('counts.answered'), COLORS.answered, 'answered'),
        series(t('counts.clarified'), COLORS.clarified, 'clarified'),
        series(t('decision.handed_off'), COLORS.handedOff, 'handed_off'),
      ],
    };
  }, [days, lang, t]);
  return <Chart option={option} height={280} label={t('counts.turns')} />;
}
