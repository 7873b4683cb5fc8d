/** A ticket made by hand: work that came another way than through the chat. */
import { Form, Input, Modal, Select } from 'antd';
import { CATEGORY_TITLES } from '../../../domain/category-titles.ts';
import { PRIORITIES } from '../../../domain/ticket.ts';
import { useSubmission } from '../../hooks/submission.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useNames } from '../../names.tsx';
import { Fault } from '../../parts/fault.tsx';
import { NameSelect } from '../../parts/name-select.tsx';
import { useClient } from '../../session.tsx';
import type { Priority, Ticket } from '../../types.ts';

interface Values {
  readonly subject: string;
  readonly summary?: string;
  readonly category?: string;
  readonly priority: Priority;
}

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: (ticket: Ticket) => void;
}

export function NewTicket({ open, onClose, onMade }: Props) {
  const { t } = useI18n();
  const names = useNames();
  const client = useClient();
  const [form] = Form.useForm<Values>();
  const { busy, error, run } = useSubmission();

  async function make(values: Values) {
    await run(async () => {
      const ticket = await client.post<Ticket>('/v1/tickets', {
        subject: values.subject.trim(),
        summary: values.summary ?? '',
        priority: values.priority,
        ...(values.category?.trim() ? { category: values.category.trim() } : {}),
      });
      onMade(ticket);
    });
  }

  return (
    <Modal
      title={t('ticket.new')}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('do.add')}
      confirmLoading={busy}
      destroyOnHidden
    >
      <Fault error={error} />
      <Form form={form} layout="vertical" onFinish={make} initialValues={{ priority: 'normal' }}>
        <Form.Item
          name="subject"
          label={t('ticket.subject')}
          rules={[{ required: true, whitespace: true, message: t('kb.required') }]}
        >
          <Input maxLength={200} autoFocus data-testid="ticket-subject" />
        </Form.Item>
        <Form.Item name="summary" label={t('ticket.summary')}>
          <Input.TextArea rows={4} maxLength={8000} />
        </Form.Item>
        <Form.Item name="category" label={`${t('ticket.category')} (${t('optional')})`}>
          <NameSelect
            known={Object.keys(CATEGORY_TITLES)}
            titleOf={names.category}
            allowClear
            data-testid="ticket-category"
          />
        </Form.Item>
        <Form.Item name="priority" label={t('ticket.priority')}>
          <Select options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
