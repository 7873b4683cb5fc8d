/** What visitors asked and the knowledge lacks, each a step away from being an article. */
import { Button, Space, Table } from 'antd';
import { type Gap, knowledgeApi } from '../../api/knowledge.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullTime } from '../../i18n/times.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useClient } from '../../session.tsx';

const SHOWN = 100;

export function GapTable() {
  const { t, lang } = useI18n();
  const api = knowledgeApi(useClient());
  const [, go] = useRoute();
  const gaps = useResource('gaps', () => api.gaps(SHOWN, 0));
  return (
    <>
      <Fault error={gaps.error} retry={gaps.reload} />
      <Table<Gap>
        rowKey="text"
        loading={gaps.loading && !gaps.data}
        dataSource={gaps.data?.items as Gap[] | undefined}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <EmptyState title={t('kb.noGaps')} hint={t('kb.noGapsHint')} /> }}
        columns={[
          { title: t('kb.gapQuestion'), dataIndex: 'text' },
          { title: t('kb.gapCount'), dataIndex: 'count', width: 90, align: 'right' },
          { title: t('kb.gapLast'), dataIndex: 'lastAt', width: 210, render: (at?: string) => fullTime(lang, at) },
          {
            key: 'do',
            width: 230,
            align: 'right',
            render: (_, gap) => (
              <Space>
                <Button size="small" onClick={() => go(formatRoute(['articles', 'hit-test'], { text: gap.text }))}>
                  {t('kb.gapTest')}
                </Button>
                <Button size="small" onClick={() => go(formatRoute(['articles', 'new'], { question: gap.text }))}>
                  {t('kb.gapWrite')}
                </Button>
              </Space>
            ),
          },
        ]}
      />
    </>
  );
}
