/** Every kind of turn with its number: bars in plain HTML, readable without seeing them. */
import { useI18n } from '../../i18n/i18n.tsx';
import { decisionText } from '../../i18n/reasons.ts';
import { Meter } from '../../parts/meter.tsx';

export function TurnsChart({ turns }: { turns: Readonly<Record<string, number>> }) {
  const { t } = useI18n();
  const rows = Object.entries(turns)
    .filter(([, n]) => n > 0)
    .sort(([, a], [, b]) => b - a);
  const total = rows.reduce((sum, [, n]) => sum + n, 0);
  return rows.map(([decision, n]) => (
    <Meter
      key={decision}
      label={decisionText(t, decision)}
      value={n / Math.max(1, total)}
      text={`${n.toLocaleString()} · ${((100 * n) / Math.max(1, total)).toFixed(1)} %`}
    />
  ));
}
