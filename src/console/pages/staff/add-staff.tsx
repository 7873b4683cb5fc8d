/** A new colleague. The server makes up the first password. */
import { type ButtonProps, Form, Input, Modal, Select } from 'antd';
import { ROLES } from '../../../domain/staff.ts';
import { useSubmission } from '../../hooks/submission.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useClient } from '../../session.tsx';
import type { Role, Staff } from '../../types.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: (person: Staff, password: string | undefined) => void;
}

export function AddStaff({ open, onClose, onAdded }: Props) {
  const { t } = useI18n();
  const client = useClient();
  const [form] = Form.useForm<{ name: string; email: string; role: Role }>();
  const { busy, error, run, forgetError } = useSubmission();

  async function add(values: { name: string; email: string; role: Role }) {
    await run(async () => {
      const { password, ...person } = await client.post<Staff & { password?: string }>('/v1/staff', {
        name: values.name.trim(),
        email: values.email.trim(),
        role: values.role,
      });
      onAdded(person, password);
    });
  }

  return (
    <Modal
      title={t('staff.add')}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('do.add')}
      confirmLoading={busy}
      okButtonProps={{ 'data-testid': 'staff-add-submit' } as ButtonProps}
      destroyOnHidden
      afterClose={forgetError}
    >
      <Fault error={error} />
      <Form form={form} layout="vertical" onFinish={add} initialValues={{ role: 'agent' }} preserve={false}>
        <Form.Item
          name="name"
          label={t('staff.name')}
          rules={[{ required: true, whitespace: true, message: t('kb.required') }]}
        >
          <Input maxLength={100} autoFocus data-testid="staff-name" />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('staff.email')}
          rules={[
            { required: true, message: t('kb.required') },
            { type: 'email', message: t('staff.badEmail') },
          ]}
        >
          <Input maxLength={254} data-testid="staff-email" />
        </Form.Item>
        <Form.Item name="role" label={t('staff.role')}>
          <Select options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
