/** What was published when, and the way back. */
import { App, Button, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { knowledgeApi } from '../../api/knowledge.ts';
import { useFaultMessage } from '../../hooks/fault-message.ts';
import { usePeople } from '../../hooks/people.ts';
import { useResource } from '../../hooks/resource.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { versionNote } from '../../i18n/technical.ts';
import { fullTime } from '../../i18n/times.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { LEAD, ListTable } from '../../parts/list-table.tsx';
import { useClient } from '../../session.tsx';
import type { KnowledgeVersion } from '../../types.ts';
import { knowledgeChanged, onKnowledgeChange } from './knowledge-changes.ts';
import { VersionChanges } from './version-changes.tsx';

const PAGE_SIZE = 20;

export function VersionTable() {
  const { t, lang } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const api = knowledgeApi(useClient());
  const people = usePeople();
  const [page, setPage] = useState(1);
  const versions = useResource(`versions/${page}`, () => api.versions(PAGE_SIZE, (page - 1) * PAGE_SIZE));
  const { reload } = versions;
  useEffect(() => onKnowledgeChange(reload), [reload]);
  const newest = page === 1 ? Math.max(0, ...(versions.data?.items.map(({ version }) => version) ?? [])) : null;

  async function rollback(to: number) {
    try {
      const { version } = await api.rollback(to);
      message.success(t('kb.published', { n: version }));
      knowledgeChanged();
    } catch (fault) {
      sayFault(fault);
    }
  }

  return (
    <>
      <Fault error={versions.error} retry={reload} />
      <ListTable<KnowledgeVersion>
        rowKey="version"
        loading={versions.loading && !versions.data}
        dataSource={versions.data?.items as KnowledgeVersion[] | undefined}
        onRow={(row) => ({ 'data-testid': 'version-row', 'data-version': row.version }) as object}
        expandable={{
          expandedRowRender: ({ version }) => <VersionChanges version={version} />,
          columnTitle: <span className="visually-hidden">{t('kb.showChanges')}</span>,
        }}
        scroll={{ x: 720 }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: versions.data?.total ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: setPage,
        }}
        locale={{ emptyText: <EmptyState title={t('kb.noVersions')} hint={t('kb.noVersionsHint')} /> }}
        columns={[
          {
            title: t('kb.versionNumber'),
            dataIndex: 'version',
            className: LEAD,
            width: 130,
            render: (version: number) => (
              <>
                <strong className="number">{version}</strong>{' '}
                {version === newest && (
                  <Tag color="green" variant="filled">
                    {t('kb.active')}
                  </Tag>
                )}
              </>
            ),
          },
          {
            title: t('kb.publishedAt'),
            dataIndex: 'publishedAt',
            width: 210,
            render: (at: string) => fullTime(lang, at),
          },
          {
            title: t('kb.publishedBy'),
            dataIndex: 'publishedBy',
            width: 150,
            render: (by: string) => people.nameOf(by),
          },
          { title: t('kb.articleCount'), dataIndex: 'articleCount', width: 100, align: 'right' },
          {
            title: t('kb.noteColumn'),
            dataIndex: 'note',
            ellipsis: true,
            render: (note: string) => versionNote(lang, note),
          },
          {
            key: 'do',
            width: 150,
            align: 'right',
            render: (_, { version }) =>
              version !== newest && (
                <Confirm
                  title={t('kb.rollbackSure', { n: version })}
                  description={t('kb.rollbackHint')}
                  onConfirm={() => rollback(version)}
                >
                  <Button size="small" data-testid="rollback">
                    {t('kb.rollback')}
                  </Button>
                </Confirm>
              ),
          },
        ]}
      />
    </>
  );
}
