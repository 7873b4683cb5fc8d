/** One's own new password. The server ends every login with it, so this page logs in again at once with the new one. */
import { App, type ButtonProps, Form, Input, Modal } from 'antd';
import { useSubmission } from '../hooks/submission.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useClient, useMe, useSession } from '../session.tsx';
import { Fault } from './fault.tsx';

const MIN_LENGTH = 8;

export function OwnPassword({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const client = useClient();
  const me = useMe();
  const { login } = useSession();
  const [form] = Form.useForm<{ password: string; again: string }>();
  const { busy, error, run } = useSubmission();

  async function change({ password }: { password: string }) {
    await run(async () => {
      await client.post(`/v1/staff/${encodeURIComponent(me.id)}/reset`, { password });
      await login(me.email, password);
      message.success(t('saved'));
      onClose();
    });
  }

  return (
    <Modal
      title={t('staff.ownPassword')}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('do.save')}
      okButtonProps={{ 'data-testid': 'own-password-submit' } as ButtonProps}
      confirmLoading={busy}
      destroyOnHidden
    >
      <Fault error={error} />
      <Form form={form} layout="vertical" onFinish={change} preserve={false}>
        {/* So that password stores know whose password this is. */}
        <input type="text" autoComplete="username" value={me.email} readOnly hidden />
        <Form.Item
          name="password"
          label={t('staff.newPassword')}
          rules={[{ required: true, min: MIN_LENGTH, message: t('staff.passwordShort', { n: MIN_LENGTH }) }]}
        >
          <Input.Password autoComplete="new-password" maxLength={256} autoFocus data-testid="own-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('staff.passwordAgain')}
          dependencies={['password']}
          rules={[
            {
              validator: async (_, value) => {
                if (value !== form.getFieldValue('password')) throw new Error(t('staff.passwordDiffers'));
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={256} data-testid="own-password-again" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
