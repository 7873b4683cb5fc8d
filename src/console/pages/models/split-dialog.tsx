/** How many visitors get another version; none of them = it only watches. */
import { type ButtonProps, InputNumber, Modal, Slider } from 'antd';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ModelVersion } from '../../types.ts';

const FIRST_GUESS = 10;

interface Props {
  readonly version: ModelVersion | null;
  readonly onClose: () => void;
  readonly onConfirm: (percent: number) => Promise<void>;
}

export function SplitDialog({ version, onClose, onConfirm }: Props) {
  return version && <Opened key={version.version} version={version} onClose={onClose} onConfirm={onConfirm} />;
}

function Opened({ version, onClose, onConfirm }: Props & { readonly version: ModelVersion }) {
  const { t } = useI18n();
  const [percent, setPercent] = useState(version.percent ?? FIRST_GUESS);
  const [busy, setBusy] = useState(false);
  return (
    <Modal
      open
      title={t('model.splitTitle', { version: version.version })}
      onCancel={onClose}
      okText={percent === 0 ? t('model.startShadow') : t('model.startSplit', { n: percent })}
      okButtonProps={{ 'data-testid': 'split-confirm' } as ButtonProps}
      confirmLoading={busy}
      onOk={async () => {
        setBusy(true);
        await onConfirm(percent);
      }}
    >
      <p>{t('model.splitHint')}</p>
      <div className="split-share">
        <Slider
          value={percent}
          onChange={setPercent}
          marks={{ 0: t('model.shadow'), 50: '50 %', 100: '100 %' }}
          ariaLabelForHandle={t('model.splitShare')}
        />
        <InputNumber
          value={percent}
          min={0}
          max={100}
          step={1}
          suffix="%"
          onChange={(value) => setPercent(value ?? 0)}
          aria-label={t('model.splitShare')}
          data-testid="split-percent"
        />
      </div>
      <p className="muted">{percent === 0 ? t('model.shadowHint') : t('model.shareHint')}</p>
    </Modal>
  );
}
