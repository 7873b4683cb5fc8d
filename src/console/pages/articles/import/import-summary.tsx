/** The numbers of an import. */
import { Card, Statistic } from 'antd';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { useI18n } from '../../../i18n/i18n.tsx';

/** What a person should look at. */
const RED: ReadonlySet<string> = new Set(['removed', 'conflicts', 'rejected']);

export function ImportSummary({ report }: { report: ImportReport }) {
  const { t } = useI18n();
  const numbers = [
    ['added', report.added],
    ['changed', report.changed],
    ['unchanged', report.unchanged],
    ['removed', report.removed],
    ['duplicates', report.duplicates],
    ['conflicts', report.conflicts],
    ['rejected', report.rejected.length],
  ] as const;
  return (
    <div className="numbers import-numbers">
      {numbers.map(([name, value]) => (
        <Card size="small" key={name} data-testid={`import-${name}`} data-value={value}>
          <Statistic
            title={t(`imp.${name}`)}
            value={value}
            styles={value > 0 && RED.has(name) ? { content: { color: '#b3382c' } } : {}}
          />
        </Card>
      ))}
    </div>
  );
}
