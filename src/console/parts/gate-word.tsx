/** What the gate said about a search, with the numbers it compared. */
import { Alert } from 'antd';
import { useI18n } from '../i18n/i18n.tsx';

/** What stands for the gate's version where a fact answered. */
const FACT_GATE = 'graph';

interface GateWordProps {
  readonly outcome: string | null;
  readonly confidence: number | null;
  readonly threshold: number | null | undefined;
  readonly gate?: string;
}

export function GateWord({ outcome, confidence, threshold, gate }: GateWordProps) {
  const { t } = useI18n();
  // A fact is exact: no gate had a say in it.
  const isFact = gate === FACT_GATE;
  const facts = [
    confidence !== null && `${t('trace.confidence')} ${confidence.toFixed(3)}`,
    threshold === null
      ? `${t('search.threshold')}: ${t('search.noThreshold')}`
      : threshold !== undefined && `${t('search.threshold')} ${threshold.toFixed(3)}`,
    gate && `${t('search.gateVersion')} ${gate}`,
  ].filter(Boolean);
  const title = isFact && outcome === 'answer' ? t('search.fact') : null;
  const word = outcome === 'answer' || outcome === 'clarify' || outcome === 'abstain' ? outcome : null;
  return (
    <Alert
      type={word === 'answer' ? 'success' : word === 'clarify' ? 'warning' : 'info'}
      showIcon
      title={title ?? (word ? t(`search.${word}`) : (outcome ?? '–'))}
      description={isFact ? undefined : facts.join(' · ')}
      className="gate-word"
      data-testid="gate"
      data-outcome={outcome ?? undefined}
    />
  );
}
