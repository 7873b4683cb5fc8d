/** The people who may log in: added, given a role, disabled, given a new password. */
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { ROLES } from '../../../domain/staff.ts';
import { useFaultMessage } from '../../hooks/fault-message.ts';
import { useResource } from '../../hooks/resource.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { dateOnly } from '../../i18n/times.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { LEAD, ListTable } from '../../parts/list-table.tsx';
import { Page } from '../../parts/page.tsx';
import { useClient, useMe } from '../../session.tsx';
import type { Paged, Role, Staff } from '../../types.ts';
import { AddStaff } from './add-staff.tsx';
import { PasswordOnce } from './password-once.tsx';

const PAGE_SIZE = 50;

export default function StaffPage() {
  const { t, lang } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const client = useClient();
  const me = useMe();
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const [shownOnce, setShownOnce] = useState<{ name: string; password: string } | null>(null);
  const people = useResource(`staff/${page}`, () =>
    client.get<Paged<Staff>>('/v1/staff', { query: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } }),
  );
  const path = (person: Staff) => `/v1/staff/${encodeURIComponent(person.id)}`;

  async function change(person: Staff, patch: { role?: Role; disabled?: boolean }) {
    try {
      await client.patch<Staff>(path(person), patch);
      message.success(t('saved'));
    } catch (fault) {
      sayFault(fault);
    } finally {
      people.reload();
    }
  }

  async function reset(person: Staff) {
    try {
      const { password } = await client.post<{ password?: string }>(`${path(person)}/reset`, {});
      if (password) setShownOnce({ name: person.name, password });
    } catch (fault) {
      sayFault(fault);
    }
  }

  return (
    <Page
      title={t('nav.staff')}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)} data-testid="staff-add">
          {t('staff.add')}
        </Button>
      }
    >
      <Fault error={people.error} retry={people.reload} />
      <ListTable<Staff>
        rowKey="id"
        loading={people.loading && !people.data}
        dataSource={people.data?.items as Staff[] | undefined}
        scroll={{ x: 760 }}
        onRow={(person) => ({ 'data-testid': 'staff-row', 'data-email': person.email }) as object}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: people.data?.total ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: setPage,
        }}
        locale={{ emptyText: <EmptyState title={t('staff.empty')} hint={t('staff.emptyHint')} /> }}
        columns={[
          {
            title: t('staff.name'),
            dataIndex: 'name',
            className: LEAD,
            render: (name: string, person) => (
              <>
                <strong>{name}</strong> {person.id === me.id && <Tag variant="filled">{t('staff.you')}</Tag>}
              </>
            ),
          },
          { title: t('staff.email'), dataIndex: 'email', ellipsis: true },
          {
            title: t('staff.role'),
            dataIndex: 'role',
            width: 180,
            render: (role: Role, person) => (
              <Select
                value={role}
                // Nobody locks the last door behind them by a slip.
                disabled={person.id === me.id}
                aria-label={t('staff.role')}
                className="full"
                options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
                onChange={(next) => void change(person, { role: next })}
              />
            ),
          },
          {
            title: t('staff.state'),
            dataIndex: 'disabled',
            width: 100,
            render: (disabled: boolean) => (
              <Tag color={disabled ? 'default' : 'green'} variant="filled">
                {t(disabled ? 'staff.disabled' : 'staff.active')}
              </Tag>
            ),
          },
          {
            title: t('staff.created'),
            dataIndex: 'createdAt',
            responsive: ['lg'],
            width: 160,
            render: (at: string) => dateOnly(lang, at),
          },
          {
            key: 'do',
            width: 240,
            align: 'right',
            render: (_, person) => (
              <Space>
                {/* One’s own is changed beside one’s name: a reset would end the session before the new one was read. */}
                {person.id !== me.id && (
                  <Confirm
                    title={t('staff.resetSure', { name: person.name })}
                    description={t('staff.resetHint')}
                    onConfirm={() => reset(person)}
                  >
                    <Button size="small" data-testid="staff-reset">
                      {t('staff.reset')}
                    </Button>
                  </Confirm>
                )}
                {person.id === me.id ? null : person.disabled ? (
                  <Button
                    size="small"
                    onClick={() => void change(person, { disabled: false })}
                    data-testid="staff-enable"
                  >
                    {t('staff.enable')}
                  </Button>
                ) : (
                  <Confirm
                    title={t('staff.disableSure', { name: person.name })}
                    description={t('staff.disableHint')}
                    onConfirm={() => change(person, { disabled: true })}
                  >
                    <Button size="small" danger data-testid="staff-disable">
                      {t('staff.disable')}
                    </Button>
                  </Confirm>
                )}
              </Space>
            ),
          },
        ]}
      />
      <AddStaff
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(person, password) => {
          setAdding(false);
          people.reload();
          if (password) setShownOnce({ name: person.name, password });
        }}
      />
      <PasswordOnce shown={shownOnce} onDone={() => setShownOnce(null)} />
    </Page>
  );
}
