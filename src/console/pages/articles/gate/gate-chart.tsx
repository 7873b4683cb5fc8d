/** The risk–coverage curve: how many wrong answers come with how many answers, and where the gate stands. */
import { useMemo } from 'react';
import type { WireGate } from '../../../api/gate.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Chart } from '../../../parts/chart.tsx';
import { COLORS, FONT } from '../../../theme.ts';

type Fitted = NonNullable<WireGate['fitted']>;

export function GateChart({ fitted, target }: { fitted: Fitted; target: number }) {
  const { t } = useI18n();
  const option = useMemo(() => {
    const percent = (share: number) => Math.round(share * 1000) / 10;
    const at = fitted.choices.find((choice) => choice.target === target);
    const axis = { type: 'value', min: 0, nameLocation: 'middle', axisLabel: { formatter: '{value} %' } };
    const line = { lineStyle: { color: COLORS.line } };
    const most = Math.max(percent(target) * 1.5, ...fitted.curve.map(({ wrongRate }) => percent(wrongRate)));
    return {
      textStyle: { fontFamily: FONT },
      animation: false,
      grid: { left: 32, right: 24, top: 40, bottom: 36, containLabel: true },
      legend: { type: 'scroll', top: 4, right: 0 },
      tooltip: { trigger: 'item', formatter: ({ value }: { value: number[] }) => `${value[0]} % · ${value[1]} %` },
      xAxis: { ...axis, max: 100, name: t('gate.coverage'), nameGap: 28, splitLine: { show: false } },
      yAxis: { ...axis, max: Math.ceil(most), name: t('gate.wrong'), nameGap: 44, splitLine: line },
      series: [
        {
          type: 'line',
          name: t('gate.curve'),
          color: COLORS.primary,
          symbolSize: 4,
          data: fitted.curve.map(({ coverage, wrongRate }) => [percent(coverage), percent(wrongRate)]),
        },
        {
          type: 'line',
          name: t('gate.target'),
          color: COLORS.handedOff,
          lineStyle: { type: 'dashed' },
          symbol: 'none',
          data: [
            [0, percent(target)],
            [100, percent(target)],
          ],
        },
        {
          type: 'line',
          name: t('gate.point'),
          color: COLORS.clarified,
          symbol: 'circle',
          symbolSize: 14,
          data: at && at.threshold !== null ? [[percent(at.coverage), percent(at.wrongRate)]] : [],
        },
      ],
    };
  }, [fitted, target, t]);
  return <Chart option={option} height={340} label={t('gate.curve')} />;
}
