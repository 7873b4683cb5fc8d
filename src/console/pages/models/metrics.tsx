/** All figures of one version. */
import { Descriptions } from 'antd';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ModelVersion } from '../../types.ts';
import { figure } from './figures.ts';

const NAMED = [
  'heldOutAccuracy',
  'heldOutEce',
  'oosAuroc',
  'oosRecall',
  'inScopeAccuracyAtThreshold',
  'examples',
  'oosExamples',
  'labels',
  'cost',
  'encoderWeight',
  'netWeight',
] as const;
type Named = (typeof NAMED)[number];

const isNamed = (name: string): name is Named => (NAMED as readonly string[]).includes(name);

export function Metrics({ metrics }: { metrics: ModelVersion['metrics'] }) {
  const { t } = useI18n();
  return (
    <>
      <p className="muted">{t('model.metricsHint')}</p>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={Object.entries(metrics).map(([name, value]) => ({
          key: name,
          label: isNamed(name) ? t(`model.${name}`) : name,
          children: <span className="number">{figure(name, value)}</span>,
        }))}
      />
    </>
  );
}
