/** What part a version plays, in small coloured words. */
import { Tag, Tooltip } from 'antd';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ModelVersion } from '../../types.ts';

export function VersionState({ version }: { version: ModelVersion }) {
  const { t } = useI18n();
  const { serving, active, percent, shadow, fault } = version;
  return (
    <span data-testid="model-state">
      {serving && (
        <Tag color="green" variant="filled">
          {t('model.serving')}
        </Tag>
      )}
      {active && !serving && (
        <Tag color="orange" variant="filled">
          {t('model.notServing')}
        </Tag>
      )}
      {percent !== null && (
        <Tag color="blue" variant="filled">
          {t('model.share', { n: percent })}
        </Tag>
      )}
      {shadow && (
        <Tag color="purple" variant="filled">
          {t('model.shadow')}
        </Tag>
      )}
      {fault && (
        <Tooltip title={fault}>
          <Tag color="red" variant="filled">
            {t('model.refused')}
          </Tag>
          <span className="muted">{fault}</span>
        </Tooltip>
      )}
    </span>
  );
}
