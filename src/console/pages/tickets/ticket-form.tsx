/** The editable facts of a ticket. Only what was changed is sent, so that two people editing different facts get along. */
import { Button, Form, Input, Select, Space } from 'antd';
import { useEffect } from 'react';
import { CATEGORY_TITLES, QUEUE_TITLES } from '../../../domain/category-titles.ts';
import { PRIORITIES } from '../../../domain/ticket.ts';
import { usePeople } from '../../hooks/people.ts';
import type { VersionedWrite } from '../../hooks/versioned.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useNames } from '../../names.tsx';
import { ConflictNotice } from '../../parts/conflict-notice.tsx';
import { NameSelect } from '../../parts/name-select.tsx';
import { useMe } from '../../session.tsx';
import type { Priority, Ticket } from '../../types.ts';
import { changedFields } from './changed-fields.ts';

export interface TicketFields {
  readonly subject: string;
  readonly summary: string;
  readonly category: string;
  readonly priority: Priority;
  readonly queue: string;
  readonly assignee: string | null;
  readonly tags: readonly string[];
}
export type TicketChange = Partial<TicketFields>;

function fieldsOf(ticket: Ticket): TicketFields {
  const { subject, summary, category, priority, queue, tags } = ticket;
  return { subject, summary, category, priority, queue, assignee: ticket.assignee ?? null, tags };
}

export function TicketForm({ ticket, write }: { ticket: Ticket; write: VersionedWrite<Ticket, TicketChange> }) {
  const { t } = useI18n();
  const names = useNames();
  const me = useMe();
  const people = usePeople();
  const [form] = Form.useForm<TicketFields>();
  const fields = fieldsOf(ticket);

  // A newer version fills the form, but not over what is being typed: those fields keep their text until saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: by version, not by object.
  useEffect(() => {
    for (const [name, value] of Object.entries(fields)) {
      if (!form.isFieldTouched(name as keyof TicketFields)) form.setFieldValue(name as keyof TicketFields, value);
    }
  }, [ticket.version]);

  async function save(values: TicketFields) {
    const change = changedFields(fields, values);
    if (Object.keys(change).length === 0) return;
    if (await write.save(change, ticket.version)) form.setFields(untouched(values));
  }

  const assignees = [
    { value: me.id, label: me.name },
    ...people.staff
      .filter((person) => person.id !== me.id && !person.disabled)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  if (fields.assignee && !assignees.some(({ value }) => value === fields.assignee)) {
    assignees.push({ value: fields.assignee, label: people.nameOf(fields.assignee) });
  }
  const word = (name: string, value: unknown) =>
    value === null || value === ''
      ? t('none')
      : name === 'assignee'
        ? people.nameOf(String(value))
        : name === 'priority'
          ? t(`priority.${value as Priority}`)
          : name === 'category'
            ? names.category(String(value))
            : name === 'queue'
              ? names.queue(String(value))
              : Array.isArray(value)
                ? value.join(', ')
                : String(value);

  return (
    <>
      {write.conflict && (
        <ConflictNotice
          rows={Object.entries(write.conflict.wanted).map(([name, value]) => ({
            label: t(`ticket.${name as keyof TicketFields}`),
            now: word(name, fieldsOf(ticket)[name as keyof TicketFields]),
            yours: word(name, value),
          }))}
          busy={write.busy}
          onKeepTheirs={() => {
            write.dismiss();
            form.setFields(untouched(fields));
          }}
          onApplyMine={() =>
            void write.save(write.conflict?.wanted ?? {}, ticket.version).then((saved) => saved && form.resetFields())
          }
        />
      )}
      <Form form={form} layout="vertical" initialValues={fields} onFinish={save} data-testid="ticket-form">
        <Form.Item
          name="subject"
          label={t('ticket.subject')}
          rules={[{ required: true, whitespace: true, message: t('kb.required') }]}
        >
          <Input maxLength={200} data-testid="ticket-subject" />
        </Form.Item>
        <Form.Item name="summary" label={t('ticket.summary')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={8000} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="priority" label={t('ticket.priority')}>
            <Select
              options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
              data-testid="ticket-priority"
            />
          </Form.Item>
          <Form.Item
            name="category"
            label={t('ticket.category')}
            rules={[{ required: true, whitespace: true, message: t('kb.required') }]}
          >
            <NameSelect known={Object.keys(CATEGORY_TITLES)} titleOf={names.category} data-testid="ticket-category" />
          </Form.Item>
          <Form.Item
            name="queue"
            label={t('ticket.queue')}
            rules={[{ required: true, whitespace: true, message: t('kb.required') }]}
          >
            <NameSelect known={Object.keys(QUEUE_TITLES)} titleOf={names.queue} data-testid="ticket-queue" />
          </Form.Item>
        </div>
        <Form.Item name="assignee" label={t('ticket.assignee')} normalize={(value) => value ?? null}>
          <Select allowClear placeholder={t('ticket.unassigned')} options={assignees} data-testid="ticket-assignee" />
        </Form.Item>
        <Form.Item name="tags" label={t('ticket.tags')}>
          <Select
            mode="tags"
            tokenSeparators={[',', '，']}
            open={false}
            suffixIcon={null}
            // A handoff tags its ticket with the flow it was in.
            options={ticket.tags.map((tag) => ({ value: tag, label: names.flow(tag) }))}
          />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={write.busy} data-testid="ticket-save">
            {t('do.save')}
          </Button>
          {fields.assignee !== me.id && (
            <Button disabled={write.busy} onClick={() => void write.save({ assignee: me.id }, ticket.version)}>
              {t('ticket.assignMe')}
            </Button>
          )}
        </Space>
      </Form>
    </>
  );
}

function untouched(values: TicketFields) {
  return Object.entries(values).map(([name, value]) => ({ name: name as keyof TicketFields, value, touched: false }));
}
