/** A password the server made up, shown this once. */
import { Modal } from 'antd';
import { useI18n } from '../../i18n/i18n.tsx';
import { CopyText } from '../../parts/copy-text.tsx';

export function PasswordOnce({
  shown,
  onDone,
}: {
  shown: { name: string; password: string } | null;
  onDone: () => void;
}) {
  const { t } = useI18n();
  return (
    <Modal
      title={t('staff.passwordTitle', { name: shown?.name ?? '' })}
      open={shown !== null}
      onOk={onDone}
      onCancel={onDone}
      okText={t('staff.passwordDone')}
      footer={(_, { OkBtn }) => <OkBtn />}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <p>{t('staff.passwordOnce')}</p>
      {shown && <CopyText text={shown.password} testId="staff-password" />}
    </Modal>
  );
}
