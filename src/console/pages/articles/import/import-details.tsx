/** Row by row what an import brings and what it leaves out, and why. */
import { Tabs, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { ImportReport, Place } from '../../../../domain/import-report.ts';
import { formatRoute } from '../../../hooks/route.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { ListTable } from '../../../parts/list-table.tsx';
import { rejectionText } from './rejection-text.ts';

const PAGE_SIZE = 10;

export function ImportDetails({ report }: { report: ImportReport }) {
  const { t, lang } = useI18n();
  const { samples, twins, conflicting, removals, rejected } = report;
  const changes = (change: 'added' | 'changed') => samples.filter((sample) => sample.change === change);
  const tabs = [
    ...(['added', 'changed'] as const).map((change) =>
      tab(change, report[change], changes(change), (row) => (
        <>
          {row.question}
          <div className="muted one-line">{row.answer}</div>
        </>
      )),
    ),
    tab('removed', removals.length, removals, (row) =>
      report.dryRun ? <a href={formatRoute(['articles', row.id])}>{row.question}</a> : row.question,
    ),
    tab('duplicates', twins.length, twins, (row) => (
      <>
        {row.question} {!row.saved && <Tag variant="filled">{t('imp.leftOut')}</Tag>}
        <div className="muted">
          {t('imp.likeTwin', { percent: Math.round(row.likeness * 100) })} <OtherPlace other={row.twin} />
        </div>
      </>
    )),
    tab('conflicts', conflicting.length, conflicting, (row) => (
      <>
        {row.question}
        <div className="muted">
          {t('imp.otherAnswer')} <OtherPlace other={row.with} />
        </div>
      </>
    )),
    tab('rejected', rejected.length, rejected, (row) => <span>{rejectionText(lang, row.reason)}</span>),
  ].filter((item) => item !== null);
  return tabs.length === 0 ? null : <Tabs items={tabs} size="small" className="import-details" />;

  function tab<Row extends { readonly file: string; readonly line?: number }>(
    name: 'added' | 'changed' | 'removed' | 'duplicates' | 'conflicts' | 'rejected',
    count: number,
    rows: readonly Row[],
    render: (row: Row) => ReactNode,
  ) {
    if (count === 0) return null;
    return {
      key: name,
      label: `${t(`imp.${name}`)} ${count}`,
      children: (
        <>
          {(name === 'removed' || name === 'duplicates' || name === 'conflicts') && (
            <p className="muted">{t(`imp.${name}Hint`)}</p>
          )}
          <ListTable<Row>
            size="small"
            rowKey={(row) => `${row.file}/${row.line}/${rows.indexOf(row)}`}
            dataSource={rows as Row[]}
            scroll={{ x: 520 }}
            pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
            onRow={() => ({ 'data-testid': `import-row-${name}` }) as object}
            footer={
              rows.length < count
                ? () => <span className="muted">{t('imp.firstOf', { n: rows.length, all: count })}</span>
                : undefined
            }
            columns={[
              { title: t('imp.file'), dataIndex: 'file', width: 180, ellipsis: true },
              { title: t('imp.line'), dataIndex: 'line', width: 70, align: 'right' },
              { title: name === 'rejected' ? t('imp.reason') : t('kb.question'), render: (_, row) => render(row) },
            ]}
          />
        </>
      ),
    };
  }
}

/** The other article: a link when it is in the knowledge, its place when it is in a file of this import. */
function OtherPlace({ other }: { other: Place }) {
  if (other.file === undefined) return <a href={formatRoute(['articles', other.id])}>{other.question}</a>;
  return (
    <span>
      {other.question} ({other.file}:{other.line})
    </span>
  );
}
