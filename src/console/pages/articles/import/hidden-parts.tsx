/** What is hidden in imported workbooks: sheets that were left out, and rows that were not. */
import { Alert } from 'antd';
import type { FileReport } from '../../../../domain/import-report.ts';
import { useI18n } from '../../../i18n/i18n.tsx';

export function HiddenParts({ files }: { files: readonly FileReport[] }) {
  const { t } = useI18n();
  const lines = files.flatMap(({ file, sheet, skipped, hiddenRows }) => {
    const place = sheet === undefined ? file : `${file} › ${sheet}`;
    return [
      ...(skipped === undefined ? [] : [t('imp.hiddenSheet', { place })]),
      ...(hiddenRows === undefined ? [] : [t('imp.hiddenRows', { place, n: hiddenRows })]),
    ];
  });
  if (lines.length === 0) return null;
  return (
    <Alert type="info" showIcon title={lines.map((line) => <div key={line}>{line}</div>)} data-testid="import-hidden" />
  );
}
