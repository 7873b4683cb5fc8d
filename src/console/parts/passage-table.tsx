/** What a search found, best first: in traces and in the hit test. */
import { formatRoute } from '../hooks/route.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { technical } from '../i18n/technical.ts';
import { LEAD, ListTable } from './list-table.tsx';

export interface PassageView {
  readonly articleId: string;
  readonly title: string;
  readonly matched: string;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  /** The supporting text, where it came along. */
  readonly text?: string;
}

export function PassageTable({ passages, linked = false }: { passages: readonly PassageView[]; linked?: boolean }) {
  const { t, lang } = useI18n();
  if (passages.length === 0) return <p className="muted">{t('search.nothing')}</p>;
  return (
    <ListTable<PassageView & { rank: number }>
      size="small"
      rowKey={(row) => `${row.rank}`}
      pagination={false}
      scroll={{ x: 480 }}
      dataSource={passages.map((passage, index) => ({ ...passage, rank: index + 1 }))}
      expandable={{
        columnTitle: <span className="visually-hidden">{t('search.why')}</span>,
        rowExpandable: (row) => Object.keys(row.parts).length > 0,
        expandedRowRender: (row) => (
          <div className="passage-parts" data-testid="passage-why">
            {Object.entries(row.parts).map(([name, value]) => (
              <span key={name}>
                {technical(lang, 'score', name)} <strong>{value.toFixed(3)}</strong>
              </span>
            ))}
          </div>
        ),
      }}
      onRow={() => ({ 'data-testid': 'passage' }) as object}
      columns={[
        { title: '#', dataIndex: 'rank', width: 40 },
        {
          title: t('search.passage'),
          className: LEAD,
          render: (_, row) => (
            <>
              {linked ? (
                <a href={formatRoute(['articles', row.articleId])}>{row.title}</a>
              ) : (
                <strong>{row.title}</strong>
              )}
              {row.matched !== row.title && (
                <div className="muted">
                  {t('search.matched')}: {row.matched}
                </div>
              )}
              {row.text && <div className="passage-text">{row.text}</div>}
            </>
          ),
        },
        {
          title: t('search.score'),
          width: 110,
          align: 'right',
          render: (_, row) => <strong className="number">{row.score.toFixed(3)}</strong>,
        },
      ]}
    />
  );
}
